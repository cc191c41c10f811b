import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { objectText } from '../object-text.js';
import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { childrenOf } from '../../ast/walk.js';
import type { DeletionContext } from '../deletions/context.js';
import { criteriaOf, type Criterion } from '../deletions/condition.js';
import { isAccountRow } from './rows.js';
import type { AccountWrite } from './writes.js';

const LONGEST = 60;

/** The code of the id of whoever gets the new password, as it can be written behind the statement that does it. */
export function idOfAccount(
  context: DeletionContext,
  { row, query }: AccountWrite,
  behind: TSESTree.Statement,
): string | undefined {
  const { sourceCode } = context.kit;
  if (row) return `${objectText(row, sourceCode)}.${idName(context)}`;
  const criteria = query ? criteriaOf(query.condition) : [];
  const byId = criteria.find(isId);
  if (byId?.value.kind === 'expression' && isRepeatable(context, byId.value.node))
    return sourceCode.getText(byId.value.node);
  for (const { value } of criteria) {
    const member = value.kind === 'expression' ? unwrap(value.node) : undefined;
    if (member?.type === AST_NODE_TYPES.MemberExpression && isAccountRow(context, member.object)) {
      return `${objectText(member.object, sourceCode)}.${idName(context)}`;
    }
  }
  const declared = behind.type === AST_NODE_TYPES.VariableDeclaration ? behind.declarations[0]?.id : undefined;
  return declared?.type === AST_NODE_TYPES.Identifier && /user|account|member/iu.test(declared.name)
    ? `${declared.name}.${idName(context)}`
    : undefined;
}

function isId({ column }: Criterion): boolean {
  return column === undefined || /^(?:_?id|uid|uuid|user_?id|account_?id)$/iu.test(column);
}

/** How the file calls the id of a row. */
function idName({ kit }: DeletionContext): '_id' | 'id' {
  return /\._id\b/u.test(kit.sourceCode.text) ? '_id' : 'id';
}

/** It is short, and to evaluate it again changes nothing. */
function isRepeatable(context: DeletionContext, node: TSESTree.Node): boolean {
  const { sourceCode } = context.kit;
  const text = sourceCode.getText(node);
  if (text.length > LONGEST || text.includes('\n') || sourceCode.getCommentsInside(node).length > 0) return false;
  return isPlain(context, node);
}

const CONVERTING = /^(?:ObjectI[dD]|Number|String|parseInt|BigInt|toString|UUID)$/u;

function isPlain(context: DeletionContext, node: TSESTree.Node): boolean {
  const isCall = node.type === AST_NODE_TYPES.CallExpression || node.type === AST_NODE_TYPES.NewExpression;
  if (isCall && !CONVERTING.test(lastName(node.callee) ?? '')) return false;
  if (node.type === AST_NODE_TYPES.AwaitExpression || node.type === AST_NODE_TYPES.ObjectExpression) return false;
  return childrenOf(node, context.kit.sourceCode.visitorKeys).every((child) => isPlain(context, child));
}
