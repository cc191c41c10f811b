import type { TSESTree } from '@typescript-eslint/utils';

import { addToPattern } from '../fix/add-to-pattern.js';
import { type Edit, replaceRange, type Source } from '../fix/edit.js';
import { insertCopies } from '../fix/insert-copies.js';
import { indentationAt, lineBreak } from '../fix/layout.js';
import type { Introduced } from '../model/deletions/introduced.js';

/** The edit that makes the caller known in a handler as another one of the file knows them. */
export function introduction(by: Introduced['by'], source: Source): Edit | undefined {
  if (by.kind === 'key') return addToPattern(by.pattern, { key: by.key, name: by.key }, source);
  if (by.kind === 'statements') return insertCopies(by.body, by.statements, source);
  const code = source.getText().slice(...rangeOf(by.like));
  const { instead, function: target } = by;
  if (code.includes('\n') || (instead && source.getCommentsInside(instead).length > 0)) return undefined;
  if (instead) return replaceRange(...rangeOf(instead), code);
  const last = target.params.at(-1);
  if (!last) return undefined;
  const isOnLine = last.loc.start.line === target.loc.start.line;
  const gap = isOnLine ? ' ' : lineBreak(source) + indentationAt(rangeOf(last)[0], source);
  return replaceRange(last.range[1], last.range[1], `,${gap}${code}`);
}

/** With its decorators. */
function rangeOf(parameter: TSESTree.Parameter): readonly [number, number] {
  const [first] = 'decorators' in parameter ? parameter.decorators : [];
  return [first?.range[0] ?? parameter.range[0], parameter.range[1]];
}
