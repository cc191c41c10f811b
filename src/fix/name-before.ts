import type { TSESTree } from '@typescript-eslint/utils';

import { type Edit, replaceRange, type Source } from './edit.js';
import { joinEdits } from './join-edits.js';
import { indentationAt, lineBreak, startsLine } from './layout.js';
import { endBefore, endLike } from './semicolons.js';
import { isInBlock } from './statement-lists.js';
import { firstToken } from './tokens.js';

/** Gives an expression a name before the statement in which it stands, and adds statements there. The codes come without a semicolon at the end. */
export function nameBefore(
  expression: TSESTree.Expression,
  statement: TSESTree.Statement,
  { name, codes }: { readonly name: string; readonly codes: readonly string[] },
  source: Source,
): Edit | undefined {
  if (!isInBlock(statement) || source.getCommentsInside(expression).length > 0) return undefined;
  const end = endBefore(firstToken(statement, source), endLike(statement, source));
  const gap = startsLine(statement, source) ? lineBreak(source) + indentationAt(statement.range[0], source) : ' ';
  if (gap === ' ' && end === '') return undefined;
  const [start] = statement.range;
  const text = [`const ${name} = ${source.getText(expression)}`, ...codes]
    .map((code) => code + (code.endsWith('}') ? '' : end) + gap)
    .join('');
  return joinEdits([replaceRange(start, start, text), replaceRange(...expression.range, name)]);
}
