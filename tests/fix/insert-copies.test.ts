import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { insertCopies } from '../../src/fix/insert-copies.js';
import { edited } from './edited.js';

/** The statements of `f` at the start of `g`. */
function copied(from: string, to: string): string | undefined {
  const code = `async function f() ${from}\nasync function g() ${to}`;
  const output = edited<TSESTree.Program>(code, 'Program', ({ body: [model, target] }, source) => {
    const [statements, body] = [model, target].map((one) => (one as TSESTree.FunctionDeclaration).body);
    return body && insertCopies(body, statements?.body ?? [], source);
  });
  return output?.slice(output.indexOf('async function g() ') + 'async function g() '.length);
}

describe('copies at the start of a function', () => {
  it.each([
    ['{ const a = await b(); }', '{\n  c();\n}', '{\n  const a = await b();\n  c();\n}'],
    ['{ const a = await b(); }', '{ c(); }', '{ const a = await b(); c(); }'],
    ['{ const a = await b() }', '{ c() }', '{ const a = await b(); c() }'],
    ['{\n  const a = await b()\n}', '{\n  c()\n}', '{\n  const a = await b()\n  c()\n}'],
    ['{\n  const a = await b()\n}', '{\n  [c].map(d)\n}', '{\n  const a = await b();\n  [c].map(d)\n}'],
    [
      '{\n    if (!a) {\n        throw b;\n    }\n}',
      '{\n        // Why.\n        c();\n}',
      '{\n        if (!a) {\n            throw b;\n        }\n        // Why.\n        c();\n}',
    ],
    ['{ if (!a) return b; }', "{\n  'use server';\n  c();\n}", "{\n  'use server';\n  if (!a) return b;\n  c();\n}"],
    ['{ if (!a) { return b; } }', '{ c(); }', '{ if (!a) { return b; } c(); }'],
  ])('%s into %s', (from, to, expected) => {
    expect(copied(from, to)).toBe(expected);
  });

  it.each([
    ['a comment, which would stand there twice', '{ /* b */ a(/* c */); }', '{ c(); }'],
    ['several lines into one', '{\n  if (a) {\n    return b;\n  }\n}', '{ c(); }'],
    ['nothing to stand before', '{ a(); }', '{}'],
  ])('%s: no edit', (_, from, to) => {
    expect(copied(from, to)).toBeUndefined();
  });
});
