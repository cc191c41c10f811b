import type { TSESTree } from '@typescript-eslint/utils';

import { type Edit, replaceRange, type Source } from './edit.js';
import { ended, indentationAt, indentationUnit, indented, lineBreak } from './layout.js';
import { statementEnd } from './semicolons.js';
import { firstToken, tokenBefore } from './tokens.js';

/** Gives the result of an arrow function that is one expression a name, and gives back what `code` makes of it. */
export function nameBody(
  arrow: TSESTree.ArrowFunctionExpression,
  name: string,
  code: string,
  source: Source,
): Edit | undefined {
  return blockBody(arrow, (value) => [`const ${name} = ${value}`, `return ${code}`], source);
}

/** Makes a block of the body of an arrow function that is one expression; `lines` are told its code, two spaces at the start are one level. */
export function blockBody(
  { body, range }: TSESTree.ArrowFunctionExpression,
  lines: (value: string) => readonly string[],
  source: Source,
): Edit | undefined {
  let arrow = tokenBefore(firstToken(body, source), source);
  while (arrow.value !== '=>') arrow = tokenBefore(arrow, source);
  const [from, to] = [arrow.range[1], range[1]];
  const value = source.text.slice(from, to).trim();
  const isPlain = source.getCommentsBefore(body).length === 0 && !(value.includes('\n') && value.includes('`'));
  if (!isPlain) return undefined;
  const end = statementEnd(source);
  const newLine = lineBreak(source);
  const outer = indentationAt(range[0], source);
  const unit = indentationUnit(source, outer);
  const inner = newLine + outer + unit;
  const codes = lines(value.split(/\r?\n/u).join(newLine + unit)).map(
    (line) => inner + indented(ended(line, end), source, outer),
  );
  return replaceRange(from, to, ` {${codes.join('')}${newLine}${outer}}`);
}
