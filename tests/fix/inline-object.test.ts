import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { inlineObject } from '../../src/fix/inline-object.js';
import { edited } from './edited.js';

it.each([
  ['f({ in: { a: 1 } })', 'f({ a: 1 })'],
  ['f({ in: { a: 1, b }, c })', 'f({ a: 1, b, c })'],
  ['f({ c, in: { a: 1, b, }, })', 'f({ c, a: 1, b, })'],
  ['f({ c, in: { a: 1, b, } })', 'f({ c, a: 1, b })'],
  ['f({ in: ({ a: 1 }) })', 'f({ a: 1 })'],
  ['f({ in: { /* 1 */ a: 1 /* 2 */, /* 3 */ }, c })', 'f({ /* 1 */ a: 1 /* 2 */ /* 3 */, c })'],
  ['f({ in: options, c })', 'f({ ...options, c })'],
  ['f({ in: a ?? b })', 'f({ ...a ?? b })'],
  ['f({ in: {} })', undefined],
  [
    'f({\n  in: {\n    a: 1,\n    b: {\n      c: 1,\n    },\n  },\n  d,\n})',
    'f({\n  a: 1,\n  b: {\n    c: 1,\n  },\n  d,\n})',
  ],
  ['f({\n  in: {\n    a: 1, // one\n  },\n  d,\n})', 'f({\n  a: 1, // one\n  d,\n})'],
  ['f({\n  in: {\n    a: 1 // one\n  },\n  d,\n})', 'f({\n  a: 1, // one\n  d,\n})'],
  ['f({\n  in: {\n    a: 1 // one\n  }\n})', 'f({\n  a: 1 // one\n})'],
  ['f({ in: { a: 1, // one\n }, d })', 'f({ a: 1, // one\n d })'],
  ['f({\n\tin: {\n\t\ta: `\n\t\t1`,\n\t},\n})', 'f({\n\ta: `\n\t\t1`,\n})'],
])('%s', (before, after) => {
  expect(edited<TSESTree.Property>(before, 'Property[key.name="in"]', inlineObject)).toBe(after);
});
