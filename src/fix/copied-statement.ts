import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from './edit.js';
import { indentationAt } from './layout.js';

/**
 * The code of a statement, indented as it has to be in the lines of `place`, without a semicolon at its end. `undefined` for one with a comment, which
 * would stand there twice, or with a text of several lines.
 */
export function copiedStatement(
  statement: TSESTree.Statement,
  place: TSESTree.Node,
  source: Source,
): string | undefined {
  const text = source.getText(statement);
  if (source.getCommentsInside(statement).length > 0) return undefined;
  const lines = text.replace(/;$/u, '').split('\n');
  if (lines.length > 1 && text.includes('`')) return undefined;
  const [from, to] = [statement, place].map(({ range }) => indentationAt(range[0], source)) as [string, string];
  return lines
    .map((line, index) => (index > 0 && line.startsWith(from) ? to + line.slice(from.length) : line))
    .join('\n');
}
