// Writes everything that follows from the rules and the library data. `--check` changes nothing and fails on a difference.
//
// Registries and the version follow from file names and package.json, so they need no build. The documentation follows
// from the built plugin.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { format, resolveConfig } from 'prettier';

import { importSource } from './bundle.mjs';
import { renderLibraryRegistry, renderOxlintConfiguration, renderRuleRegistry, renderVersion } from './registries.mjs';
import { renderLibraryMatrix } from './library-matrix.mjs';
import { renderLibraryTable, replaceBetweenMarkers } from './library-table.mjs';
import { npm, root } from './run.mjs';

const check = process.argv.includes('--check');
const stale = [];

/** The library that CONTRIBUTING.md shows whole. */
const EXAMPLE = 'nookies';

await write('src/rules/index.ts', renderRuleRegistry(moduleNames('src/rules')));
await write('src/libraries/index.ts', renderLibraryRegistry(moduleNames('src/libraries')));
await write('src/version.ts', renderVersion(JSON.parse(read('package.json'))));

await runScript('build');
await runScript('docs', check ? ['--check'] : []);
const { libraries } = await importSource('src/libraries/index.ts');
const { default: plugin } = await import(pathToFileURL(path.join(root, 'dist/index.js')).href);
await write('README.md', replaceBetweenMarkers(read('README.md'), 'libraries', renderLibraryTable(libraries)));
await write('docs/libraries.md', renderLibraryMatrix(libraries));

await write('oxlint.json', renderOxlintConfiguration(plugin));

await write(
  'CONTRIBUTING.md',
  replaceBetweenMarkers(
    read('CONTRIBUTING.md'),
    'example library',
    `\`\`\`ts\n${read(`src/libraries/${EXAMPLE}.ts`)}\`\`\``,
  ),
);

if (stale.length > 0) {
  console.error(`Not up to date, run \`npm run generate\`: ${stale.join(', ')}`);
  process.exitCode = 1;
}

function moduleNames(folder) {
  return readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => path.basename(file, '.ts'))
    .toSorted();
}

function read(file) {
  return existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '';
}

async function write(file, text) {
  const filepath = path.join(root, file);
  const formatted = await format(text, { ...(await resolveConfig(filepath)), filepath });
  if (formatted === read(file)) return;
  if (check) stale.push(file);
  else writeFileSync(filepath, formatted);
}

async function runScript(name, scriptArguments = []) {
  const { code, output } = await npm(['run', '--silent', name, '--', ...scriptArguments]);
  if (code === 0) return;
  console.error(output);
  console.error(`npm run ${name} failed.`);
  process.exit(1);
}
