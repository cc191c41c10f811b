import * as parser from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import { exportedNames } from '../../src/ast/exported-names.js';
import { type FunctionNode, isFunction } from '../../src/ast/functions.js';
import { walk } from '../../src/ast/walk.js';

describe('the names under which the first function of a file is exported', () => {
  it.each<readonly [string, readonly string[]]>([
    ['export function GET() {}', ['GET']],
    ['export const GET = async () => {};', ['GET']],
    ['export const GET = withAuth(async () => {});', ['GET']],
    ['export const actions = { login: async () => {} };', ['actions']],
    ['export default () => {};', ['default']],
    ['exports.handler = async () => {};', ['handler']],
    ['const handler = () => {}; export { handler };', ['handler']],
    ['const handler = () => {}; export { handler as GET, handler as POST };', ['GET', 'POST']],
    ['function handler() {} export { handler as GET };', ['GET']],
    ["const handler = () => {}; export { handler as 'a b' };", ['a b']],
    ['const handler = () => {}; export const POST = handler;', ['POST']],
    ['const handler = () => {}; export const POST = withAuth(handler) satisfies Handler;', ['POST']],
    ['const auth = () => {}; export const handle = sequence(auth, guard);', ['handle']],
    ['const login = () => {}; export const actions = { login };', ['actions']],
    ['const login = () => {}; const actions = { login }; export { actions };', ['actions']],
    ['function handler() {} export default withSession(handler, options);', ['default']],
    ['const inner = () => {}; const outer = wrap(inner); export { outer as GET };', ['GET']],
    ['const handler = wrap(async () => {}); export { handler as GET };', ['GET']],
    ['const handler = () => {}; exports.handler = middy(handler);', ['handler']],
    ['export const load = () => {}; export { load as preload };', ['load', 'preload']],
    ['const handler = () => {}; handler();', []],
    ['const handler = () => {}; export const result = handler();', []],
    ['const handler = () => {}; export const other = () => handler;', []],
    ["const handler = () => {}; export { handler as GET } from './handler';", []],
    ['{ const handler = () => {}; } export { handler };', []],
    ['const one = wrap(other, () => {}); const other = wrap(one);', []],
  ])('%s', (program, names) => {
    expect(exportedNames(firstFunction(program))).toEqual(names);
  });
});

function firstFunction(program: string): FunctionNode {
  const linter = new Linter();
  linter.verify(program, [{ languageOptions: { parser } }]);
  const source = linter.getSourceCode() as unknown as TSESLint.SourceCode;
  let found: FunctionNode | undefined;
  walk(source.ast, source.visitorKeys, (node: TSESTree.Node) => {
    if (!found && isFunction(node)) found = node;
  });
  if (!found) throw new Error('no function');
  return found;
}
