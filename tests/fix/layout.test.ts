import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { replaceRange } from '../../src/fix/edit.js';
import { indentationUnit } from '../../src/fix/layout.js';
import { edited } from './edited.js';

it.each([
  ['f();', '  '],
  ['function f() {\n    g();\n}', '    '],
  ['function f() {\n\tg();\n}', '\t'],
  // The lines of a comment are no code.
  ['/**\n * What f does.\n   more of it\n */\nfunction f() {\n    g();\n}', '    '],
  ['/*\n\tnothing\n*/\nfunction f() {\n  g();\n}', '  '],
  // Nor is what stands in a text.
  ['const a = `\n    b\n    c\n`;\nfunction f() {\n  g();\n}', '  '],
  // One line at odds with the others.
  ['const a =\n      b;\nfunction f() {\n  g();\n  if (b) {\n    h();\n  }\n}', '  '],
  ['f(a,\n  b);\nfunction g() {\n\tif (a) {\n\t\th();\n\t}\n}', '\t'],
  ['function f() {\n   g();\n   if (a) {\n      h();\n   }\n}', '   '],
  // A level is what is added, not where it stands.
  ['    function f() {\n      if (a) {\n        g();\n      }\n    }', '  '],
])('%j', (code, unit) => {
  const told = edited<TSESTree.Node>(code, 'Program > *:first-child', (node, source) =>
    replaceRange(...node.range, JSON.stringify(indentationUnit(source))),
  );
  expect(told).toContain(JSON.stringify(unit));
});
