import type { TSESTree } from '@typescript-eslint/utils';

import { type Edit, replaceRange, type Source } from './edit.js';
import { indentationAt, indentationUnit, lineBreak } from './layout.js';
import { firstToken, tokenBefore } from './tokens.js';

/** Gives the result of an arrow function that is one expression a name, and gives back what `code` makes of it. */
export function nameBody(
  { body, range }: TSESTree.ArrowFunctionExpression,
  name: string,
  code: string,
  source: Source,
): Edit | undefined {
  let arrow = tokenBefore(firstToken(body, source), source);
  while (arrow.value !== '=>') arrow = tokenBefore(arrow, source);
  const [from, to] = [arrow.range[1], range[1]];
  const value = source.text.slice(from, to).trim();
  const isPlain = source.getCommentsBefore(body).length === 0 && !(value.includes('\n') && value.includes('`'));
  if (!isPlain) return undefined;
  const end = source.ast.tokens.some((token) => token.value === ';') ? ';' : '';
  const newLine = lineBreak(source);
  const outer = indentationAt(range[0], source);
  const inner = newLine + outer + indentationUnit(source);
  const indented = value.split(/\r?\n/u).join(newLine + indentationUnit(source));
  return replaceRange(
    from,
    to,
    ` {${inner}const ${name} = ${indented}${end}${inner}return ${code}${end}${newLine}${outer}}`,
  );
}
