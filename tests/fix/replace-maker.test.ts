import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { makerOf, replaceMaker } from '../../src/fix/replace-maker.js';
import { edited } from './edited.js';

it.each([
  [
    "import { makeA } from 'm';\nconst f = makeA();\nf(it);",
    "import { makeB } from 'm';\nconst f = makeB({ key });\nf(it);",
  ],
  [
    "import { makeA, makeB } from 'm';\nconst f = makeA({ a: 1 });\nf(it);",
    "import { makeB } from 'm';\nconst f = makeB({ a: 1, key });\nf(it);",
  ],
  [
    "import { makeA } from 'm';\nconst g = makeA();\nmakeA()(it);\ng(1);",
    "import { makeA, makeB } from 'm';\nconst g = makeA();\nmakeB({ key })(it);\ng(1);",
  ],
  [
    "const { makeA } = require('m');\nconst f = makeA();\nf(it);",
    "const { makeA, makeB } = require('m');\nconst f = makeB({ key });\nf(it);",
  ],
  ["import { makeA } from 'm';\nconst f = makeA(options);\nf(it);", undefined],
  ["import { makeA } from 'm';\nconst f = makeA();\nf(it);\nf(1);", undefined],
  ["import { makeA } from 'm';\nexport const f = makeA();\nf(it);", undefined],
])('%s', (before, after) => {
  const one = edited<TSESTree.CallExpression>(before, 'CallExpression[arguments.0.name="it"]', (node, source) => {
    const made = makerOf(node, source);
    const option = { key: 'key', text: 'key' };
    return made && replaceMaker(made, { maker: { from: 'm', named: 'makeB' }, option }, source);
  });
  expect(one).toBe(after);
});
