import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { addAlternative } from '../../src/fix/add-alternative.js';
import { edited, type Options } from './edited.js';

function withAlternative(code: string, options?: Options): string | undefined {
  return edited<TSESTree.CallExpression>(
    code,
    'CallExpression[callee.name="read"]',
    (node) => addAlternative(node, 'fail()'),
    options,
  );
}

it.each([
  ['const a = read();', 'const a = read() || fail();'],
  ['f({ a: read() /* b */ });', 'f({ a: read() || fail() /* b */ });'],
  ['f(a, read());', 'f(a, read() || fail());'],
  ['const f = () => read()', 'const f = () => read() || fail()'],
  ['const a = read().trim();', 'const a = (read() || fail()).trim();'],
  ['const a = read()(b);', 'const a = (read() || fail())(b);'],
  ['const a = b ?? read();', 'const a = b ?? (read() || fail());'],
  ['const a = (read());', 'const a = (read() || fail());'],
])('%j', (code, output) => {
  expect(withAlternative(code)).toBe(output);
});

it('keeps a type assertion', () => {
  const code = 'const a = read() as string;';
  expect(withAlternative(code, { parser: 'typescript' })).toBe('const a = (read() || fail()) as string;');
});

it('does not open a statement with a parenthesis', () => {
  expect(withAlternative('a\nread().b = 1')).toBeUndefined();
});
