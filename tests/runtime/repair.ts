import path from 'node:path';

import * as typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import plugin from '../../src/index.js';

/** What is applied: the complete edits of `--fix`, all edits of `--fix`, or the first suggestion of every report. */
export type Edits = 'complete' | 'all' | 'suggestions';

/** Reports are `rule: message`. */
interface Repaired {
  /** What is reported before. */
  readonly found: readonly string[];
  readonly output: string;
  /** What is reported after the repair. */
  readonly left: readonly string[];
}

/** With a `file`, the versions count that a program in its place finds installed. */
export function repair(
  program: string,
  rules: readonly string[],
  edits: Edits = 'complete',
  file = 'program.mjs',
): Repaired {
  const linter = new Linter({ cwd: path.resolve(path.dirname(file)) });
  const config: Linter.Config = {
    files: ['**/*.{mjs,ts}'],
    languageOptions: file.endsWith('.ts') ? { parser: typescript } : {},
    plugins: { 'session-security': plugin },
    rules: Object.fromEntries(rules.map((rule) => [`session-security/${rule}`, 'error'])),
    settings: { 'session-security': { fixes: edits === 'all' ? 'all' : 'complete' } },
  };
  const found = linter.verify(program, config, file);
  const { output, messages } =
    edits === 'suggestions'
      ? applySuggestions(linter, program, config, file)
      : linter.verifyAndFix(program, config, file);
  return { found: textsOf(found), output, left: textsOf(messages) };
}

function textsOf(messages: readonly Linter.LintMessage[]): readonly string[] {
  return messages.map(({ ruleId, message }) => `${ruleId ?? 'error'}: ${message}`);
}

/** One after the other, as somebody would in an editor. */
function applySuggestions(
  linter: Linter,
  program: string,
  config: Linter.Config,
  file: string,
): { output: string; messages: Linter.LintMessage[] } {
  let output = program;
  let messages = linter.verify(output, config, file);
  for (let round = 0; round < 10; round += 1) {
    const fix = messages.flatMap(({ suggestions = [] }) => suggestions)[0]?.fix;
    if (fix === undefined) break;
    output = output.slice(0, fix.range[0]) + fix.text + output.slice(fix.range[1]);
    messages = linter.verify(output, config, file);
  }
  return { output, messages };
}
