import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { filterDeclared } from '../../src/fix/filter-declared.js';
import { nameBefore } from '../../src/fix/name-before.js';
import { nameBody } from '../../src/fix/name-body.js';
import { nameValue, type ValueStatement } from '../../src/fix/name-value.js';
import { edited } from './edited.js';

describe('a value that is given back or assigned', () => {
  it.each([
    ['function f() {\n  return g();\n}', 'function f() {\n  const x = g();\n  check(x);\n  return x;\n}'],
    ['function f() {\n  return g()\n}', 'function f() {\n  const x = g()\n  check(x)\n  return x\n}'],
    ['function f() { return g(); }', 'function f() { const x = g(); check(x); return x; }'],
    ['function f() {\n  return g(); // why\n}', 'function f() {\n  const x = g(); // why\n  check(x);\n  return x;\n}'],
    ['function f() { return (\n  g()\n); }', 'function f() { const x = (\n  g()\n); check(x); return x; }'],
    ['function f() { if (a) return g(); }', undefined],
    ['function f() { return g() }', undefined],
  ])('%s', (before, after) => {
    expect(named(before, 'ReturnStatement')).toBe(after);
  });

  it.each([
    ['a.b = g();', 'const x = g(); check(x); a.b = x;'],
    ['if (a) {\n  a.b = g();\n}', 'if (a) {\n  const x = g();\n  check(x);\n  a.b = x;\n}'],
    ['a.b /* why */ = g();', undefined],
    ['a.b += g();', undefined],
  ])('%s', (before, after) => {
    expect(named(before, 'ExpressionStatement')).toBe(after?.replaceAll('; ', ';\n'));
  });
});

function named(code: string, selector: string): string | undefined {
  return edited<ValueStatement>(code, selector, (statement, source) =>
    nameValue(statement, 'x', (taking) => ['check(x)', `${taking} x`], source),
  );
}

describe('the body of an arrow function', () => {
  it.each([
    ['const f = () => g();', 'const f = () => {\n  const x = g();\n  return z(x);\n};'],
    ['const f = () => g()', 'const f = () => {\n  const x = g()\n  return z(x)\n}'],
    ['const f = () =>\n  g();', 'const f = () => {\n  const x = g();\n  return z(x);\n};'],
    [
      'const f = () => (a\n  ? g()\n  : b);',
      'const f = () => {\n  const x = (a\n    ? g()\n    : b);\n  return z(x);\n};',
    ],
    ['h(async (a) => ({ b: g() }));', 'h(async (a) => {\n  const x = ({ b: g() });\n  return z(x);\n});'],
    ['const f = () => /* why */ g();', undefined],
    ['const f = () => g(`\n`);', undefined],
  ])('%s', (before, after) => {
    const output = edited<TSESTree.ArrowFunctionExpression>(before, 'ArrowFunctionExpression', (fn, source) =>
      nameBody(fn, 'x', 'z(x)', source),
    );
    expect(output).toBe(after);
  });
});

describe('an expression inside of a statement', () => {
  it.each([
    ['h();\nuse(g().a);', 'h();\nconst x = g();\ncheck(x);\nuse(x.a);'],
    ['{ use(g().a); }', '{ const x = g(); check(x); use(x.a); }'],
    ['{\n  // why\n  if (g().a) h();\n}', '{\n  // why\n  const x = g();\n  check(x);\n  if (x.a) h();\n}'],
    ['{\n  if (g().a) {\n    h()\n  }\n}', '{\n  const x = g()\n  check(x)\n  if (x.a) {\n    h()\n  }\n}'],
    ['if (a) use(g());', undefined],
    ['use(g(/* why */));', undefined],
  ])('%s', (before, after) => {
    const output = edited<TSESTree.CallExpression>(before, 'CallExpression[callee.name="g"]', (call, source) => {
      let statement: TSESTree.Node = call;
      while (!/Statement$/u.test(statement.type)) statement = statement.parent!;
      return nameBefore(call, statement as TSESTree.Statement, { name: 'x', codes: ['check(x)'] }, source);
    });
    expect(output).toBe(after);
  });
});

describe('what is declared', () => {
  it.each([
    ['const a = g();', 'const storedA = g();\nconst a = z(storedA);'],
    ['{\n  let a = g(); // why\n  use(a);\n}', '{\n  let storedA = g(); // why\n  let a = z(storedA);\n  use(a);\n}'],
    ['const storedA = 1;\nconst a = g();', 'const storedA = 1;\nconst storedA2 = g();\nconst a = z(storedA2);'],
    ['{ const a = g() }', undefined],
  ])('%s', (before, after) => {
    const output = edited<TSESTree.VariableDeclarator & { readonly id: TSESTree.Identifier }>(
      before,
      'VariableDeclarator[init.callee.name="g"]',
      (declarator, source) => filterDeclared(declarator, (name) => `z(${name})`, source),
    );
    expect(output).toBe(after);
  });

  it('keeps its written type', () => {
    const output = edited<TSESTree.VariableDeclarator & { readonly id: TSESTree.Identifier }>(
      'const a: A | null = g();',
      'VariableDeclarator',
      (declarator, source) => filterDeclared(declarator, (name) => `z(${name})`, source),
      { parser: 'typescript' },
    );
    expect(output).toBe('const storedA: A | null = g();\nconst a = z(storedA);');
  });
});
