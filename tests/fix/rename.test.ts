import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { renameCalled, renameExport } from '../../src/fix/rename.js';
import { edited } from './edited.js';

it('another method of the same object', () => {
  const make = (name: TSESTree.Identifier) => renameCalled(name, 'post');
  expect(edited('app /* a */ .get /* b */ ("/", f);', 'MemberExpression > Identifier.property', make)).toBe(
    'app /* a */ .post /* b */ ("/", f);',
  );
});

describe('another name for what leaves the file', () => {
  it.each([
    ['export async function GET() {}', 'export async function POST() {}'],
    ['export const GET = f();', 'export const POST = f();'],
    ['export { f as GET }; function f() {}', 'export { f as POST }; function f() {}'],
    ['export function GET() {} export function POST() {}', undefined],
    ['export function GET() {} const POST = 1; f(POST);', undefined],
    ['export function GET() {} export const other = () => GET();', undefined],
  ])('%s', (before, after) => {
    const make = (name: TSESTree.Identifier, source: Parameters<typeof renameExport>[2]) =>
      renameExport(name, 'POST', source);
    const selector =
      ':matches(FunctionDeclaration > Identifier.id, VariableDeclarator > Identifier.id, ExportSpecifier > Identifier.exported)[name="GET"]';
    expect(edited(before, selector, make)).toBe(after);
  });
});
