import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { replaceInterpolation } from '../../src/fix/replace-interpolation.js';
import { edited } from './edited.js';

it.each([
  // A text becomes part of the template.
  ['`<p>${old}</p>`', "'no'", '`<p>no</p>`'],
  ['`${ old }`', "'no'", '`no`'],
  ['`${a}${old}${b}`', '"no"', '`${a}no${b}`'],
  // What is no plain text stays an expression.
  ['`${old}`', 'other', '`${other}`'],
  ['`${old}`', "'a`b'", "`${'a`b'}`"],
  ['`${old}`', "'${a}'", "`${'${a}'}`"],
  ['`${(old)}`', "'no'", "`${'no'}`"],
  ['`${/* why */ old}`', "'no'", "`${/* why */ 'no'}`"],
])('%s by %s', (before, code, after) => {
  const one = edited<TSESTree.Identifier>(before, 'Identifier[name="old"]', (node, source) =>
    replaceInterpolation(node, code, source),
  );
  expect(one).toBe(after);
});
