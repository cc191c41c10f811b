import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { setProperty } from '../../src/fix/set-property.js';
import { edited } from './edited.js';

it.each([
  ['f({})', 'f({ secure: true })'],
  ['f({ a })', 'f({ a, secure: true })'],
  ['f({ secure: false, a })', 'f({ secure: true, a })'],
  ["f({ 'secure': false })", "f({ 'secure': true })"],
  ["f({ ['secure']: false })", "f({ ['secure']: true })"],
  ['f({ secure, a() {} })', 'f({ secure: true, a() {} })'],
  ['f({ ...a, secure: false })', 'f({ ...a, secure: true })'],
  ['f({ secure: false, ...a })', 'f({ ...a, secure: true })'],
  ['f({ secure: true, [a]: false })', 'f({ [a]: false, secure: true })'],
  ['f({\n  secure: false,\n  ...a,\n})', 'f({\n  ...a,\n  secure: true,\n})'],
  ['f({\n  secure: false,\n  ...a\n})', 'f({\n  ...a,\n  secure: true\n})'],
  ['f({ secure: false, ...a, secure: false })', 'f({ secure: false, ...a, secure: true })'],
  ['f({ secure: a(), ...b })', undefined],
])('%s', (before, after) => {
  expect(
    edited<TSESTree.ObjectExpression>(before, 'ObjectExpression', (node, source) =>
      setProperty(node, { key: 'secure', text: 'true' }, source),
    ),
  ).toBe(after);
});
