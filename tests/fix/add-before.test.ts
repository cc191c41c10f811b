import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { addBefore } from '../../src/fix/add-before.js';
import { edited } from './edited.js';

const LINES = ["if (a !== 'b') {", '  return', '}'];

it.each([
  ['function f() {\n  it()\n}', "function f() {\n  if (a !== 'b') {\n    return\n  }\n  it()\n}"],
  ['function f() { it(); }', "function f() { if (a !== 'b') { return; } it(); }"],
  ['function f() {\n  it();\n}', "function f() {\n  if (a !== 'b') {\n    return;\n  }\n  it();\n}"],
  [
    'function f() {\n\t// first\n\tit("a");\n}',
    'function f() {\n\tif (a !== "b") {\n\t\treturn;\n\t}\n\t// first\n\tit("a");\n}',
  ],
  // A part that goes by tabs in a file that goes by spaces, and the other way round.
  [
    'const a = {\n  b,\n};\nfunction f() {\n\tit("a");\n}',
    'const a = {\n  b,\n};\nfunction f() {\n\tif (a !== "b") {\n\t\treturn;\n\t}\n\tit("a");\n}',
  ],
  [
    'const a = {\n\tb,\n};\nfunction f() {\n    it("a");\n}',
    'const a = {\n\tb,\n};\nfunction f() {\n    if (a !== "b") {\n        return;\n    }\n    it("a");\n}',
  ],
  // Comments stay with the line that they are about.
  [
    'function f() {\n  // first\n  // @ts-ignore\n  it();\n}',
    "function f() {\n  if (a !== 'b') {\n    return;\n  }\n  // first\n  // @ts-ignore\n  it();\n}",
  ],
  [
    'function f() {\n  /* prettier-ignore */\n  // because\n  it();\n}',
    "function f() {\n  if (a !== 'b') {\n    return;\n  }\n  /* prettier-ignore */\n  // because\n  it();\n}",
  ],
  [
    'function f() {\n  // prettier-ignore\n\n  it();\n}',
    "function f() {\n  // prettier-ignore\n\n  if (a !== 'b') {\n    return;\n  }\n  it();\n}",
  ],
  [
    'function f() {\n  let a; // @ts-ignore\n  it();\n}',
    "function f() {\n  let a; // @ts-ignore\n  if (a !== 'b') {\n    return;\n  }\n  it();\n}",
  ],
  ['function f() {\r\n  it();\r\n}', "function f() {\r\n  if (a !== 'b') {\r\n    return;\r\n  }\r\n  it();\r\n}"],
])('%j', (before, after) => {
  const make = (node: TSESTree.ExpressionStatement, source: Parameters<typeof addBefore>[2]) =>
    addBefore(node, LINES, source);
  expect(edited(before, 'ExpressionStatement', make)).toBe(after);
});
