import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { callBefore, chainStart } from '../../src/ast/chain-start.js';
import { sourceOf } from '../model/source-of.js';

describe('what the first method of a chain is called on', () => {
  it.each([
    ["app.get('/')", 'app'],
    ["app.route('/x').get(one).delete(two)", 'app'],
    ["(app as any).route('/x')!.get(one)", 'app'],
    ["app?.route('/x')?.get(one)", 'app'],
    ['t.procedure.use(one).query(two)', 't.procedure'],
    ['new Hono().get(one).post(two)', 'new Hono()'],
    ['make().get(one)', 'make()'],
    ['make(one).use(two).get(three)', 'make(one)'],
    ['make()', undefined],
  ])('%s', (program, start) => {
    const node = chainStart(callIn(program));
    expect(node && program.slice(...node.range)).toBe(start);
  });
});

describe('the call before it', () => {
  it.each([
    ["app.route('/x').get(one).delete(two)", "app.route('/x').get(one)"],
    ['make().get(one)', 'make()'],
    ['app.routes.get(one)', undefined],
    ['make()', undefined],
  ])('%s', (program, before) => {
    const node = callBefore(callIn(program));
    expect(node && program.slice(...node.range)).toBe(before);
  });
});

function callIn(program: string): TSESTree.CallExpression {
  const [statement] = sourceOf(program).ast.body;
  const { expression } = statement as TSESTree.ExpressionStatement;
  return (expression.type === 'ChainExpression' ? expression.expression : expression) as TSESTree.CallExpression;
}
