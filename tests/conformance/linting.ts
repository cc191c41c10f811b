import * as typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import { rules } from '../../src/rules/index.js';
import { noteProgram } from './asked-programs.js';

export type Parser = 'espree' | 'typescript';

export interface Finding {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly isFixable: boolean;
}

interface Options {
  readonly parser?: Parser;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Names of the rules that are on; all of them by default. */
  readonly only?: readonly string[];
  readonly filename?: string;
  /** The folder that file names and settings are relative to. */
  readonly cwd?: string;
  readonly sourceType?: 'module' | 'script' | 'commonjs';
}

const CWD = '/application';
const linters = new Map<string, Linter>();
const configurations = new Map<string, Linter.Config[]>();

/** What all rules say about the program. Fails where it does not parse or a rule throws. */
export function lint(program: string, options: Options = {}): readonly Finding[] {
  noteProgram(program);
  return findings(
    linterIn(options).verify(program, configuration(options), { filename: filenameOf(options) }),
    program,
  );
}

/** What `eslint --fix` makes of the program, and what is left to report. */
export function repair(
  program: string,
  options: Options = {},
): { readonly output: string; readonly left: readonly Finding[] } {
  noteProgram(program);
  const { output, messages } = linterIn(options).verifyAndFix(program, configuration(options), {
    filename: filenameOf(options),
  });
  return { output, left: findings(messages, output) };
}

/** Whether the parser reads it, with no rule on. */
export function parses(program: string, options: Omit<Options, 'only'> = {}): boolean {
  const messages = linterIn(options).verify(program, configuration({ ...options, only: [] }), {
    filename: filenameOf(options),
  });
  return !messages.some(({ fatal }) => fatal);
}

/** The texts of all comments, sorted. */
export function commentsOf(program: string, options: Options = {}): readonly string[] {
  parses(program, options);
  return linterIn(options)
    .getSourceCode()
    .getAllComments()
    .map(({ value }) => value.trim())
    .toSorted();
}

function findings(messages: readonly Linter.LintMessage[], program: string): readonly Finding[] {
  return messages.map(({ fatal, ruleId, line, column, message, fix }) => {
    if (fatal === true || ruleId === null) throw new Error(`${message} (${line}:${column}) in\n${program}`);
    return { rule: ruleId.replace(/^.*\//u, ''), line, column, message, isFixable: fix !== undefined };
  });
}

/** One for each folder: what ESLint and the plugin know of a configuration object, they keep. */
function linterIn({ cwd = CWD }: Options): Linter {
  const linter = linters.get(cwd) ?? new Linter({ cwd });
  linters.set(cwd, linter);
  return linter;
}

/** One configuration object for equal options: ESLint and the plugin keep what they know about it. */
function configuration({
  parser = 'espree',
  settings = {},
  only = Object.keys(rules),
  sourceType = 'module',
}: Options): Linter.Config[] {
  const key = JSON.stringify([parser, settings, only, sourceType]);
  let known = configurations.get(key);
  if (!known) {
    known = [
      {
        files: ['**/*.{js,ts}'],
        plugins: { 'session-security': { rules: rules as never } },
        rules: Object.fromEntries(only.map((name) => [`session-security/${name}`, 'error'])),
        settings: { 'session-security': settings },
        languageOptions: {
          sourceType,
          ...(parser === 'typescript' && { parser: typescript }),
        },
        linterOptions: { reportUnusedDisableDirectives: 'off' },
      },
    ];
    configurations.set(key, known);
  }
  return known;
}

function filenameOf({ parser, filename }: Options): string {
  return filename ?? `${CWD}/src/server.${parser === 'typescript' ? 'ts' : 'js'}`;
}
