import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { moveProperty } from '../../src/fix/move-property.js';
import { edited } from './edited.js';

/** Moves `b` to the end of the first object whose key is `to`, or into a new one of that name beside it. */
function moved(code: string, key = 'b'): string | undefined {
  return edited<TSESTree.Property>(code, 'Property[key.name="b"]', (property, source) => {
    const around = property.parent as TSESTree.ObjectExpression;
    const target = around.properties.find(
      (one) => one.type === AST_NODE_TYPES.Property && source.getText(one.key) === 'to',
    );
    const value = target?.type === AST_NODE_TYPES.Property ? target.value : undefined;
    return value?.type === AST_NODE_TYPES.ObjectExpression
      ? moveProperty(property, { object: value, key, wrap: [] }, source)
      : moveProperty(property, { object: around, key, wrap: ['to'] }, source);
  });
}

it.each([
  ['f({ b: 1, to: {} })', 'f({ to: { b: 1 } })'],
  ['f({ to: { a: 1 }, b: 2 })', 'f({ to: { a: 1, b: 2 } })'],
  ['f({ to: { a: 1 }, b })', 'f({ to: { a: 1, b } })'],
  ['f({ to: { a: 1 }, "x": 1, b: g(1) })', 'f({ to: { a: 1, b: g(1) }, "x": 1 })'],
  ['f({ b /* 1 */ : /* 2 */ 1, to: {} })', 'f({ to: { b /* 1 */ : /* 2 */ 1 } })'],
  ['f({\n  b: 1, // why\n  to: {\n    a: 1,\n  },\n})', 'f({\n  to: {\n    a: 1,\n    // why\n  b: 1,\n  },\n})'],
  ['f({ b: 1 })', 'f({ to: { b: 1 } })'],
  ['f({ a: 1, b: 2, c: 3 })', 'f({ a: 1, to: { b: 2 }, c: 3 })'],
  // In one line a comment to its end would swallow what closes.
  ['f({\n  b: 1, // why\n  to: { a: 1 },\n})', 'f({\n  to: { a: 1, b: 1 /* why */ },\n})'],
  ['f({\n  b: 1, /* why */\n  to: {},\n})', 'f({\n  to: { b: 1 /* why */ },\n})'],
  ['f({ a, b, // why\n })', 'f({ a, to: { b }, // why\n })'],
  ['f({ b() {}, to: {} })', undefined],
  ['f({ get b() {}, to: {} })', undefined],
])('%s', (before, after) => {
  expect(moved(before)).toBe(after);
});

it('gives it another name', () => {
  expect(moved('f({ b: 1, to: {} })', 'c')).toBe('f({ to: { c: 1 } })');
  expect(moved('f({ b, to: {} })', 'c')).toBe('f({ to: { c: b } })');
  expect(moved('f({ ["b"]: 1, b, to: {} })', 'c')).toBe('f({ ["b"]: 1, to: { c: b } })');
  expect(moved('f({ b })', 'c')).toBe('f({ to: { c: b } })');
});
