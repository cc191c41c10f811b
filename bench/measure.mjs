import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** @typedef {{ name: string; code: string }} File `name` is relative to the folder that is linted */
/** @typedef {{ parse: number; rules: Map<string, number>; reports: number; unparsed: number }} Round milliseconds, by the name of the rule */

const everyFile = ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'];

/**
 * @param {readonly object[]} configs
 * @param {string} cwd
 */
export function createLinter(configs, cwd) {
  return new ESLint({
    cwd,
    stats: true,
    ignore: false,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: everyFile,
        languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
        // Comments of a folder may name rules of other plugins.
        linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
      },
      { files: ['**/*.{ts,tsx,mts,cts}'], languageOptions: { parser: tseslint.parser } },
      ...configs.map((config) => ({ ...config, files: everyFile })),
    ],
  });
}

/**
 * Lints all files once. A file that does not parse counts nowhere but in `unparsed`.
 *
 * @param {ESLint} eslint
 * @param {readonly File[]} files
 * @returns {Promise<Round>}
 */
export async function lint(eslint, files) {
  const round = { parse: 0, rules: new Map(), reports: 0, unparsed: 0 };
  for (const { name, code } of files) {
    for (const { messages, stats } of await eslint.lintText(code, { filePath: name })) {
      if (stats === undefined || messages.some(({ fatal }) => fatal)) {
        round.unparsed += 1;
        continue;
      }
      round.reports += messages.filter(({ ruleId }) => ruleId?.startsWith('session-security/')).length;
      for (const pass of stats.times.passes) add(pass, round);
    }
  }
  return round;
}

/**
 * @param {import('eslint').Linter.TimePass} pass
 * @param {Round} round
 */
function add(pass, round) {
  round.parse += pass.parse.total;
  for (const [rule, { total }] of Object.entries(pass.rules ?? {})) {
    round.rules.set(rule, (round.rules.get(rule) ?? 0) + total);
  }
}

/**
 * The time of all rules of one plugin.
 *
 * @param {Round} round
 * @param {string} plugin
 */
export function timeOf({ rules }, plugin) {
  return [...rules].filter(([rule]) => rule.startsWith(`${plugin}/`)).reduce((total, [, time]) => total + time, 0);
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((left, right) => left - right);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
}
