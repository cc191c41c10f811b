import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { addStatementBefore } from '../../src/fix/add-statement-before.js';
import { edited } from './edited.js';

it.each([
  ['it();', 'log(a);\nit();'],
  ['if (a) it();', 'if (a) {\n  log(a);\n  it();\n}'],
  ['if (a) it();\nelse b;', 'if (a) {\n  log(a);\n  it();\n} else b;'],
  ['if (a)\n  it()\nelse\n  b', 'if (a)\n  {\n  log(a)\n  it()\n} else\n  b'],
  ['if (a) it(); // first\nelse b;', 'if (a) {\n  log(a);\n  it();\n} // first\nelse b;'],
  ['if (a) b;\nelse it();', 'if (a) b;\nelse {\n  log(a);\n  it();\n}'],
])('%j', (before, after) => {
  const make = (node: TSESTree.CallExpression, source: Parameters<typeof addStatementBefore>[2]) =>
    addStatementBefore(node, 'log(a)', source);
  expect(edited(before, 'CallExpression', make)).toBe(after);
});
