// What this plugin and others find in examples/express-app, all their rules on, as a Markdown table.
//
//   npm run build && cd bench/compare && npm ci && npm start
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ESLint } from 'eslint';

import sessionSecurity from '../../dist/index.js';
import { defects, rulesAbout } from './defects.js';

const application = path.join(import.meta.dirname, '../../examples/express-app');
const { dependencies } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'package.json'), 'utf8'));
const total = defects.flatMap(({ wrong }) => wrong).length;

const rows = [await measure('eslint-plugin-session-security', sessionSecurity, sessionSecurity.meta.version)];
for (const [name, version] of Object.entries(dependencies).filter(([name]) => name.includes('eslint-plugin'))) {
  const loaded = await import(name);
  rows.push(await measure(name, loaded.default?.rules ? loaded.default : loaded, version));
}

console.log(`| Plugin | Version | Rules | Found, of ${total} | With a fix | With a suggestion |`);
console.log('| --- | --- | --- | --- | --- | --- |');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);

/** The cells of a plugin's row. */
async function measure(name, plugin, version) {
  const ruleNames = Object.keys(plugin.rules);
  const eslint = new ESLint({
    cwd: application,
    overrideConfigFile: true,
    baseConfig: {
      files: ['**/*.js'],
      plugins: { measured: plugin },
      rules: Object.fromEntries(ruleNames.map((rule) => [`measured/${rule}`, 'error'])),
    },
  });
  const reports = (await eslint.lintFiles(['src'])).flatMap(({ filePath, source, messages }) =>
    messages.map((message) => ({
      ...message,
      file: path.relative(application, filePath).split(path.sep).join('/'),
      lines: source.split('\n'),
    })),
  );
  const fatal = reports.find((report) => report.fatal);
  if (fatal) throw new Error(`${name}: ${fatal.message}`);

  const found = defects.flatMap((defect) => defect.wrong.map((what) => reportsOf(defect, what, reports)));
  return [
    `\`${name}\``,
    version,
    ruleNames.length,
    found.filter((some) => some.length > 0).length,
    found.filter((some) => some.some(({ fix }) => fix !== undefined)).length,
    found.filter((some) => some.some(({ suggestions = [] }) => suggestions.length > 0)).length,
  ];
}

/** The reports that may be about one thing that is wrong at a place. */
function reportsOf({ file, places }, what, reports) {
  const { about, not } = rulesAbout[what];
  return reports.filter(
    ({ ruleId, ...report }) =>
      report.file === file &&
      about.test(ruleId.replace('measured/', '')) &&
      !not.test(ruleId) &&
      places.some((place) => isWithin(place, report)),
  );
}

function isWithin([first, last = first], { line, lines }) {
  const from = lines.findIndex((text) => text.includes(first));
  const to = lines.findIndex((text, index) => index >= from && text.includes(last));
  if (from < 0 || to < 0) throw new Error(`No longer in the example: ${first}`);
  return line > from && line <= to + 1;
}
