import type { TSESTree } from '@typescript-eslint/utils';

import { type Edit, replaceRange, type Source } from './edit.js';
import { joinEdits } from './join-edits.js';
import { commentsBehind, ended, indentationAt, indentationUnit, lineBreak, startsLine } from './layout.js';
import { isLineComment } from './comments.js';
import { endBefore, endLike } from './semicolons.js';
import { firstToken, lastToken } from './tokens.js';

/** What stands around statements that move into a function; the codes have no semicolons. */
export interface Enclosure {
  /** Statements before it. */
  readonly before: readonly string[];
  readonly opening: string;
  /** Statements at its beginning. */
  readonly inner: readonly string[];
  readonly closing: string;
  /** Statements behind it. */
  readonly behind?: readonly string[];
}

/** Moves statements that stand one behind the other into a function; `undefined` where that cannot be done on the lines that are there. */
export function enclose(
  statements: readonly TSESTree.Statement[],
  { before, opening, inner, closing, behind: after = [] }: Enclosure,
  source: Source,
): Edit | undefined {
  const [first] = statements;
  const last = statements.at(-1);
  if (!first || !last) return undefined;
  const [start] = first.range;
  const behind = commentsBehind(last, source).at(-1);
  const end = Math.max(lastToken(last, source).range[1], behind?.range[1] ?? 0);
  if (!startsLine(first, source)) {
    // A comment to the end of the line would swallow what closes.
    if (behind && isLineComment(behind)) return undefined;
    const head = [...before, opening, ...inner].map((code) => ended(code, ';')).join(' ');
    return joinEdits([
      replaceRange(start, start, `${head} `),
      replaceRange(end, end, [closing, ...after].map((code) => ` ${code};`).join('')),
    ]);
  }
  const indentation = indentationAt(start, source);
  const unit = indentationUnit(source, indentation);
  const line = lineBreak(source);
  const ending = endLike(last, source);
  const firstEnd = endBefore(firstToken(first, source), ending);
  const head = [...before, opening, ...inner.map((one) => unit + one)].map((code) => ended(code, firstEnd));
  return joinEdits([
    replaceRange(start, start, [...head, ''].join(line + indentation) + unit),
    ...indented(start, end, unit, source),
    replaceRange(end, end, [closing, ...after].map((code) => line + indentation + code + ending).join('')),
  ]);
}

/** Every line behind the first gets one level more, but for those inside of text. */
function indented(from: number, to: number, unit: string, source: Source): readonly Edit[] {
  const edits: Edit[] = [];
  const inText = source.ast.tokens.filter(
    (token) => token.loc.start.line !== token.loc.end.line && token.type !== 'Punctuator',
  );
  for (
    let start = source.text.indexOf('\n', from) + 1;
    start > 0 && start < to;
    start = source.text.indexOf('\n', start) + 1
  ) {
    const isInside = inText.some(({ range }) => range[0] < start && start < range[1]);
    const isEmpty = /^\s*(?:\n|$)/u.test(source.text.slice(start, start + 200).split('\n')[0] ?? '');
    if (!isInside && !isEmpty) edits.push(replaceRange(start, start, unit));
  }
  return edits;
}
