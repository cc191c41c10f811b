import { parse } from '@typescript-eslint/parser';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import { SourceCode } from 'eslint';
import { expect, it } from 'vitest';

import { isBareObject, objectText } from '../../src/model/object-text.js';

it.each([
  ['req', 'req', true],
  ['this.req', 'this.req', true],
  ['req!', 'req!', true],
  ['get(c)', 'get(c)', true],
  ['(req as any)', '(req as any)', false],
  ['(await find())', '(await find())', false],
  ['(a || b)', '(a || b)', false],
])('%s before a member', (code, text, isBare) => {
  const ast = parse(code, { range: true, loc: true, tokens: true, comment: true });
  const [statement] = ast.body;
  if (statement?.type !== AST_NODE_TYPES.ExpressionStatement) throw new Error('No expression.');
  const sourceCode = new SourceCode(code, ast as never) as never;
  expect(objectText(statement.expression, sourceCode)).toBe(text);
  expect(isBareObject(statement.expression)).toBe(isBare);
});
