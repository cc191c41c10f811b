import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { addTypeMember } from '../../src/fix/add-type-member.js';
import { edited } from './edited.js';

it.each([
  ['interface A { b: string }', 'interface A { b: string; z?: number }'],
  ['interface A { b: string; }', 'interface A { b: string; z?: number; }'],
  ['type A = { b: string, c: string };', 'type A = { b: string, c: string; z?: number };'],
  ['interface A {\n  b: string;\n}', 'interface A {\n  b: string;\n  z?: number;\n}'],
  ['interface A {\n  b: string\n  c: string\n}', 'interface A {\n  b: string\n  c: string\n  z?: number\n}'],
  ['interface A {\n  b: string; // why\n}', 'interface A {\n  b: string; // why\n  z?: number;\n}'],
  ['type A = {\n\tb: string,\n};', 'type A = {\n\tb: string,\n\tz?: number,\n};'],
  ['interface A {}', 'interface A {\n  z?: number;\n}'],
  ['interface A { /* none */ }', undefined],
])('%s', (before, after) => {
  const output = edited<TSESTree.TSInterfaceBody | TSESTree.TSTypeLiteral>(
    before,
    'TSInterfaceBody, TSTypeLiteral',
    (body, source) => addTypeMember(body, 'z?: number', source),
    { parser: 'typescript' },
  );
  expect(output).toBe(after);
});
