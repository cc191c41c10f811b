import { Linter } from 'eslint';

import plugin from '../../src/index.js';

/** What is applied: the complete edits of `--fix`, all edits of `--fix`, or the first suggestion of every report. */
export type Edits = 'complete' | 'all' | 'suggestions';

interface Repaired {
  readonly output: string;
  /** What is reported after the repair, as `rule: message`. */
  readonly left: readonly string[];
}

const linter = new Linter();

export function repair(program: string, rules: readonly string[], edits: Edits = 'complete'): Repaired {
  const config: Linter.Config = {
    plugins: { 'session-security': plugin },
    rules: Object.fromEntries(rules.map((rule) => [`session-security/${rule}`, 'error'])),
    settings: { 'session-security': { fixes: edits === 'all' ? 'all' : 'complete' } },
  };
  const { output, messages } =
    edits === 'suggestions' ? applySuggestions(program, config) : linter.verifyAndFix(program, config, 'program.mjs');
  return { output, left: messages.map(({ ruleId, message }) => `${ruleId ?? 'error'}: ${message}`) };
}

/** One after the other, as somebody would in an editor. */
function applySuggestions(program: string, config: Linter.Config): { output: string; messages: Linter.LintMessage[] } {
  let output = program;
  let messages = linter.verify(output, config, 'program.mjs');
  for (let round = 0; round < 10; round += 1) {
    const fix = messages.flatMap(({ suggestions = [] }) => suggestions)[0]?.fix;
    if (fix === undefined) break;
    output = output.slice(0, fix.range[0]) + fix.text + output.slice(fix.range[1]);
    messages = linter.verify(output, config, 'program.mjs');
  }
  return { output, messages };
}
