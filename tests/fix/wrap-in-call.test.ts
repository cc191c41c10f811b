import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { wrapInCall } from '../../src/fix/wrap-in-call.js';
import { edited, type Options } from './edited.js';

function wrapped(code: string, options?: Options): string | undefined {
  return edited<TSESTree.Property>(
    code,
    'Property[key.name="id"]',
    (node, source) => wrapInCall(node.value as TSESTree.Expression, 'String', source),
    options,
  );
}

it.each([
  ['f({ id: a.b });', 'f({ id: String(a.b) });'],
  ['f({ id });', 'f({ id: String(id) });'],
  ['f({ id, });', 'f({ id: String(id), });'],
  ['f({ /* a */ id /* b */ });', 'f({ /* a */ id: String(id) /* b */ });'],
  ['f({ id: /* a */ a /* b */ .b /* c */ });', 'f({ id: /* a */ String(a /* b */ .b) /* c */ });'],
  ['f({ id: (a ?? b) });', 'f({ id: (String(a ?? b)) });'],
  ['f({ id: a\n});', 'f({ id: String(a)\n});'],
  ['async () => f({ id: await a });', 'async () => f({ id: String(await a) });'],
])('%j', (code, output) => {
  expect(wrapped(code)).toBe(output);
});

it('hands a type assertion along', () => {
  expect(wrapped('f({ id: a.b as string });', { parser: 'typescript' })).toBe('f({ id: String(a.b as string) });');
});

it('would make several arguments of a sequence', () => {
  expect(wrapped('f({ id: (a, b) });')).toBeUndefined();
});
