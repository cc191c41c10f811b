import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { addToPattern } from '../../src/fix/add-to-pattern.js';
import { edited } from './edited.js';

function added(code: string, entry: { readonly key: string; readonly name: string }): string | undefined {
  return edited<TSESTree.ObjectPattern>(code, 'ObjectPattern', (pattern, source) =>
    addToPattern(pattern, entry, source),
  );
}

it.each([
  ['const { a } = f();', 'const { a, z } = f();'],
  ['const { a, } = f();', 'const { a, z, } = f();'],
  ['const { a: { b } } = f();', 'const { a: { b }, z } = f();'],
  ['const { a = {} } = f();', 'const { a = {}, z } = f();'],
  ['const {\n  a,\n  b, // why\n} = f();', 'const {\n  a,\n  b, // why\n  z,\n} = f();'],
  ['const {} = f();', undefined],
  ['const { a, ...rest } = f();', undefined],
])('%s', (before, after) => {
  expect(added(before, { key: 'z', name: 'z' })).toBe(after);
});

it('under another name', () => {
  expect(added('const { a } = f();', { key: 'z', name: 'z2' })).toBe('const { a, z: z2 } = f();');
});

it('in front of a written type', () => {
  const output = edited<TSESTree.ObjectPattern>(
    'const { a }: { a: string } = f();',
    'ObjectPattern',
    (pattern, source) => addToPattern(pattern, { key: 'z', name: 'z' }, source),
    { parser: 'typescript' },
  );
  expect(output).toBe('const { a, z }: { a: string } = f();');
});
