import { Linter } from 'eslint';
import type { Rule } from 'eslint';

import { fileOf, type LintedFile } from '../../src/model/files.js';
import { rules } from '../../src/rules/index.js';

/** The recognitions, evaluations and visits of references that all rules together need. */
export function stepsOf(program: string, prefixes: readonly string[], names?: readonly string[]): number {
  return lintedFile(program, prefixes, names).model.steps;
}

/** What the rules share of a file, after they have run once under each prefix. */
export function lintedFile(
  program: string,
  prefixes: readonly string[],
  names: readonly string[] = Object.keys(rules),
): LintedFile {
  let file: LintedFile | undefined;
  const probe: Rule.RuleModule = {
    create({ sourceCode, filename, cwd }) {
      file = fileOf({ sourceCode: sourceCode as never, filename, cwd, settings: undefined });
      return {};
    },
  };
  const config: Linter.Config = {
    plugins: {
      probe: { rules: { probe } },
      ...Object.fromEntries(prefixes.map((prefix) => [prefix, { rules: rules as never }])),
    },
    rules: {
      'probe/probe': 'error',
      ...Object.fromEntries(prefixes.flatMap((prefix) => names.map((name) => [`${prefix}/${name}`, 'error']))),
    },
  };
  new Linter().verify(program, [config], { filename: 'a.js' });
  if (!file) throw new Error(`The program does not parse:\n${program.slice(0, 500)}`);
  return file;
}
