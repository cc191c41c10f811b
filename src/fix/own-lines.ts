import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from './edit.js';
import { commentsBehind, lineStart, nextLineStart } from './layout.js';

/**
 * The lines that the tokens from `first` to `last` have to themselves, with the comments behind them; `undefined` where
 * something else stands there too.
 */
export function ownLines(
  first: TSESTree.Token,
  last: TSESTree.Token,
  source: Source,
): readonly [number, number] | undefined {
  const from = lineStart(first.range[0], source);
  if (source.text.slice(from, first.range[0]).trim() !== '') return undefined;
  const end = commentsBehind(last, source).at(-1) ?? last;
  const next = source.getTokenAfter(end, { includeComments: true });
  const isAlone = end.loc.end.line === last.loc.end.line && (!next || next.loc.start.line > end.loc.end.line);
  return isAlone ? [from, nextLineStart(end.range[1], source)] : undefined;
}
