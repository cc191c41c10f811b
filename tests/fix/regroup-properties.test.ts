import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { regroupProperties } from '../../src/fix/regroup-properties.js';
import { edited } from './edited.js';

const to = {
  names: { a: 'a', b: 'c' },
  group: { key: 'inner', keys: ['x', 'y'] },
  added: [
    { key: 'z', text: "'z'", inGroup: true },
    { key: 'd', text: '1' },
  ],
};

it.each([
  ['f({ a: 1 });', "f({ a: 1, inner: { z: 'z' }, d: 1 });"],
  ['f({ b, x });', "f({ c: b, inner: { x, z: 'z' }, d: 1 });"],
  ['f({ x: "1", b: (2), y: 3, a: 4, });', 'f({ inner: { x: "1", y: 3, z: "z" }, c: (2), a: 4, d: 1 });'],
  ['f({ gone: 1, a: 2, gone2: 3 });', "f({ a: 2, inner: { z: 'z' }, d: 1 });"],
  [
    'if (it) {\n  f({\n    x: {\n      deep: 1,\n    },\n    a: 1\n  });\n}',
    "if (it) {\n  f({\n    inner: {\n      x: {\n        deep: 1,\n      },\n      z: 'z'\n    },\n    a: 1,\n    d: 1\n  });\n}",
  ],
  [
    'f({\n  // first\n  gone: 1, // gone, too\n  /* a */ a: 1 /* one */, // end\n  x: `\n`,\n  // last\n});',
    "f({\n  // first\n  // gone, too\n  /* a */\n  a: 1, /* one */ // end\n  inner: {\n    x: `\n`,\n    z: 'z',\n  },\n  d: 1,\n  // last\n});",
  ],
  ['f({ a: 1 /* one */, x: 2 });', "f({\n  a: 1, /* one */\n  inner: {\n    x: 2,\n    z: 'z'\n  },\n  d: 1\n});"],
  ['f({\r\n\ta: 1,\r\n});', "f({\r\n\ta: 1,\r\n\tinner: {\r\n\t\tz: 'z',\r\n\t},\r\n\td: 1,\r\n});"],
])('%s', (before, after) => {
  const one = edited<TSESTree.ObjectExpression>(before, 'CallExpression > ObjectExpression', (node, source) =>
    regroupProperties(node, to, source),
  );
  expect(one).toBe(after);
});
