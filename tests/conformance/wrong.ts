import { commentsOf, type Finding, lint, type Parser, repair } from './linting.js';
import { attributeVerdicts } from './verdicts.js';

/** One thing that went wrong, with the program that shows it. */
export interface Wrong {
  readonly program: string;
  readonly problem: string;
}

interface LintOptions {
  readonly parser?: Parser;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly sourceType?: 'module' | 'script' | 'commonjs';
}

const SHOWN = 3;

/** Fails with the first few programs that went wrong. */
export function expectNone(wrong: readonly Wrong[]): void {
  if (wrong.length === 0) return;
  const shown = wrong.slice(0, SHOWN).map(({ program, problem }) => `${problem}\n${program}`);
  throw new Error([`${wrong.length} went wrong.`, ...shown].join('\n\n'));
}

/** The attribute rules that report are the expected ones, and their edits work. */
export function judge(program: string, parser: Parser, expected: readonly string[]): readonly Wrong[] {
  const found = lint(program, { parser });
  const actual = attributeVerdicts(found);
  const verdict =
    actual.join() === expected.join()
      ? []
      : [{ program, problem: `${parser}: expected ${list(expected)}, got ${list(actual)}` }];
  return [...verdict, ...judgeRepair(program, found, { parser })];
}

/** The same where silence is an answer, too. */
export function judgeIfAny(program: string, parser: Parser, expected: readonly string[]): readonly Wrong[] {
  const actual = attributeVerdicts(lint(program, { parser }));
  return judge(program, parser, actual.length === 0 ? [] : expected);
}

/**
 * The edits keep their promises: the result parses, every report of the attribute rules is gone, or goes with the follow-up edits, so is every other
 * that brought an edit, nothing is left to edit, no comment is lost.
 */
export function judgeRepair(program: string, found: readonly Finding[], options: LintOptions): readonly Wrong[] {
  if (found.length === 0) return [];
  const problems: string[] = [];
  let output = program;
  try {
    const repaired = repair(program, options);
    output = repaired.output;
    const isMended = attributeVerdicts(repaired.left).length === 0;
    const mended = isMended
      ? repaired
      : repair(program, { ...options, settings: { ...options.settings, fixes: 'all' } });
    problems.push(...remaining(found, repaired.left, mended.left), ...lostComments(program, output, options));
  } catch (error) {
    problems.push(`the repaired text cannot be linted: ${String(error)}`);
  }
  return problems.map((problem) => ({ program: `${program}→\n${output}`, problem }));
}

function remaining(
  before: readonly Finding[],
  left: readonly Finding[],
  leftByAll: readonly Finding[],
): readonly string[] {
  const problems: string[] = [];
  if (left.some(({ isFixable }) => isFixable)) problems.push('something is left to edit after ten passes');
  const attributes = attributeVerdicts(leftByAll);
  if (attributes.length > 0) problems.push(`${list(attributes)} still reports`);
  for (const rule of new Set(left.map((one) => one.rule))) {
    const withoutEdit = before.filter((one) => one.rule === rule && !one.isFixable).length;
    const now = left.filter((one) => one.rule === rule).length;
    if (now > withoutEdit && !attributes.includes(rule)) problems.push(`${rule} reports after its edit`);
  }
  return problems;
}

function lostComments(program: string, output: string, options: LintOptions): readonly string[] {
  if (!/\/[/*]/u.test(program)) return [];
  const after = commentsOf(output, options);
  const lost = commentsOf(program, options).filter((comment) => !after.includes(comment));
  return lost.map((comment) => `comment lost: ${comment}`);
}

function list(rules: readonly string[]): string {
  return rules.length === 0 ? 'silence' : rules.join(', ');
}
