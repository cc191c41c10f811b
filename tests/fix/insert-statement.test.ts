import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { insertBehind, insertFirst } from '../../src/fix/insert-statement.js';
import { edited } from './edited.js';

describe('behind another statement', () => {
  const inserted = (code: string) =>
    edited<TSESTree.ExpressionStatement>(
      code,
      'ExpressionStatement[expression.callee.name="f"], VariableDeclaration[declarations.0.init.callee.name="f"]',
      (node, source) => insertBehind(node, "end('all')", source),
    );

  it.each([
    ['f();', "f();\nend('all');"],
    ['f()', "f()\nend('all')"],
    ['f()\ng()', "f()\nend('all')\ng()"],
    ['f(); // why\ng();', "f(); // why\nend('all');\ng();"],
    ['{\n  f("a");\n  g();\n}', '{\n  f("a");\n  end("all");\n  g();\n}'],
    ['{\n\tconst a = f({\n\t\tb,\n\t});\n}', "{\n\tconst a = f({\n\t\tb,\n\t});\n\tend('all');\n}"],
    ['f();\r\ng();', "f();\r\nend('all');\r\ng();"],
    ['f()\n;[1].map(g)', "f()\nend('all')\n;[1].map(g)"],
    ['{ f(); g(); }', "{ f(); end('all'); g(); }"],
    ['{ f(); }', "{ f(); end('all'); }"],
    ['{ f() }', "{ f(); end('all') }"],
    [
      'switch (a) {\n  case 1:\n    f();\n    break;\n}',
      "switch (a) {\n  case 1:\n    f();\n    end('all');\n    break;\n}",
    ],
    ['if (a) f();', undefined],
    ['for (;;) f();', undefined],
  ])('%s', (before, after) => {
    expect(inserted(before)).toBe(after);
  });
});

describe('as the first of a body', () => {
  const inserted = (code: string) =>
    edited<TSESTree.FunctionDeclaration>(code, 'FunctionDeclaration', (node, source) =>
      insertFirst(node.body, ["if (!a) return no('b')"], source),
    );

  it.each([
    ['function f() {\n  g();\n}', "function f() {\n  if (!a) return no('b');\n  g();\n}"],
    ['function f() {\n  g()\n}', "function f() {\n  if (!a) return no('b')\n  g()\n}"],
    ['function f() { // why\n  g();\n}', "function f() { // why\n  if (!a) return no('b');\n  g();\n}"],
    ['function f() {\n  // why\n  g("c");\n}', 'function f() {\n  if (!a) return no("b");\n  // why\n  g("c");\n}'],
    ['function f() { g(); }', "function f() { if (!a) return no('b'); g(); }"],
    ['function f() {}', "function f() {\n  if (!a) return no('b');\n}"],
    ['g();\n{\n  function f() {}\n}', "g();\n{\n  function f() {\n    if (!a) return no('b');\n  }\n}"],
    ['function f() { /* nothing */ }', undefined],
    [
      "function f() {\n  'use server';\n  g();\n}",
      "function f() {\n  'use server';\n  if (!a) return no('b');\n  g();\n}",
    ],
    ['function f() {\n\n  return 1;\n}', "function f() {\n  if (!a) return no('b');\n\n  return 1;\n}"],
  ])('%s', (before, after) => {
    expect(inserted(before)).toBe(after);
  });
});

describe('lines as the first of a body', () => {
  const lines = ['if (!a) {', '  no()', '  return', '}'];
  const inserted = (code: string) =>
    edited<TSESTree.FunctionDeclaration>(code, 'FunctionDeclaration', (node, source) =>
      insertFirst(node.body, lines, source),
    );

  it.each([
    [
      'function f() {\n    g();\n}',
      'function f() {\n    if (!a) {\n        no();\n        return;\n    }\n    g();\n}',
    ],
    ['function f() {\n  g()\n}', 'function f() {\n  if (!a) {\n    no()\n    return\n  }\n  g()\n}'],
    ['function f() { g(); }', 'function f() { if (!a) { no(); return; } g(); }'],
    ['g();\nfunction f() {}', 'g();\nfunction f() {\n  if (!a) {\n    no();\n    return;\n  }\n}'],
    [
      "function f() {\n  'use server';\n  g();\n}",
      "function f() {\n  'use server';\n  if (!a) {\n    no();\n    return;\n  }\n  g();\n}",
    ],
  ])('%s', (before, after) => {
    expect(inserted(before)).toBe(after);
  });
});
