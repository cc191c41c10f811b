import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { addProperty } from '../../src/fix/add-property.js';
import { IMPOSSIBLE, replaceRange } from '../../src/fix/edit.js';
import { joinEdits } from '../../src/fix/join-edits.js';
import { edited } from './edited.js';

const fixer = {
  replaceTextRange: (range: readonly [number, number], text: string) => ({ range, text }),
} as unknown as TSESLint.RuleFixer;

it('keeps all parts, in order', () => {
  const edit = joinEdits([replaceRange(5, 6, 'b'), replaceRange(1, 2, 'a'), replaceRange(6, 6, 'c')]);
  expect(edit(fixer).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
});

it('does equal parts once', () => {
  expect(joinEdits([replaceRange(1, 2, 'a'), replaceRange(1, 2, 'a')])(fixer)).toHaveLength(1);
});

it('does nothing where parts contradict each other', () => {
  expect(joinEdits([replaceRange(1, 3, 'a'), replaceRange(2, 4, 'b')])(fixer)).toEqual([]);
});

it('does nothing where one of them cannot be made', () => {
  const edit = joinEdits([joinEdits([replaceRange(1, 2, 'a'), IMPOSSIBLE]), replaceRange(3, 4, 'b')]);
  expect(edit(fixer)).toEqual([]);
});

it.each([
  ['f({ a })', 'f({ a, b: 1, c: 2 })'],
  ['f({ a, })', 'f({ a, b: 1, c: 2, })'],
  ['f({\n  a\n})', 'f({\n  a,\n  b: 1,\n  c: 2\n})'],
  ['f({})', undefined],
])('joins two additions to %s', (before, after) => {
  const output = edited<TSESTree.ObjectExpression>(before, 'ObjectExpression', (node, source) =>
    joinEdits([addProperty(node, { key: 'b', text: '1' }, source), addProperty(node, { key: 'c', text: '2' }, source)]),
  );
  expect(output).toBe(after);
});
