import { existsSync } from 'node:fs';
import path from 'node:path';

import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';

/**
 * A place in somebody's program, and whether a rule should speak there.
 *
 * @typedef {object} Label
 * @property {string} repository `owner/name`; its files lie in `<root>/<owner>+<name>/`
 * @property {string} commit the state of it that was read
 * @property {string} path of the file, from the root of the repository
 * @property {number} line
 * @property {number} [endLine] the last line of the place, where it has several
 * @property {string | readonly string[]} rule without the plugin's prefix; of several, any may speak
 * @property {'fault' | 'no fault' | 'unclear'} verdict
 */

/** @typedef {{ rule: string; faults: number; found: number; right: number; reported: number; absent: number }} Row */

/**
 * What labels are about: cookies that carry or unlock a session, and SameSite also where nothing is said.
 */
const SETTINGS = { cookies: 'session' };
const OPTIONS = { 'require-same-site-cookie': [{ explicit: true }] };

/**
 * Lints the files that labels name, with all rules, and compares the reports with the labels.
 *
 * @param {{ root: string; labels: readonly Label[]; plugin: import('eslint').ESLint.Plugin }} given
 * @returns {Promise<{ rows: readonly Row[]; wrong: readonly (Label & { isReported: boolean })[] }>} one row a rule, and the
 *   labels that the reports contradict
 */
export async function measure({ root, labels, plugin }) {
  const folder = path.resolve(root);
  const judged = labels.map((label) => ({ label, file: fileOf(folder, label) }));
  const files = [...new Set(judged.map(({ file }) => file))].filter((file) => existsSync(file));
  const reports = await lint(folder, files, plugin);
  const rows = new Map();
  const wrong = [];
  for (const { label, file } of judged) {
    const name = rulesOf(label).join(', ');
    const row = rows.get(name) ?? { rule: name, faults: 0, found: 0, right: 0, reported: 0, absent: 0 };
    rows.set(name, row);
    const found = reports.get(file);
    if (!found) row.absent++;
    if (!found || label.verdict === 'unclear') continue;
    const isFault = label.verdict === 'fault';
    const isReported = found.some((report) => isAt(report, label));
    row[isFault ? 'faults' : 'right']++;
    if (isReported) row[isFault ? 'found' : 'reported']++;
    if (isReported !== isFault) wrong.push({ ...label, isReported });
  }
  return { rows: [...rows.values()].sort((one, other) => one.rule.localeCompare(other.rule)), wrong };
}

function fileOf(folder, { repository, path: inside }) {
  return path.join(folder, repository.replace('/', '+'), inside);
}

function rulesOf({ rule }) {
  return typeof rule === 'string' ? [rule] : rule;
}

/** The report is of one of the label's rules and has a line in common with it. */
function isAt({ ruleId, line, endLine = line }, label) {
  const isOfRule = rulesOf(label).some((rule) => ruleId === `session-security/${rule}`);
  return isOfRule && line <= (label.endLine ?? label.line) && endLine >= label.line;
}

/** Comments in the files do not switch rules off, and nothing is ignored. Files that do not parse have no entry. */
async function lint(folder, files, plugin) {
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    ignore: false,
    allowInlineConfig: false,
    errorOnUnmatchedPattern: false,
    overrideConfig: [
      {
        files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
        plugins: { 'session-security': plugin },
        rules: Object.fromEntries(
          Object.keys(plugin.rules ?? {}).map((rule) => [
            `session-security/${rule}`,
            ['error', ...(OPTIONS[rule] ?? [])],
          ]),
        ),
        settings: { 'session-security': SETTINGS },
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      },
    ],
  });
  const results = files.length > 0 ? await eslint.lintFiles(files) : [];
  return new Map(
    results
      .filter(({ messages }) => !messages.some(({ fatal }) => fatal))
      .map(({ filePath, messages }) => [filePath, messages]),
  );
}
