import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isFunction } from '../../ast/functions.js';
import { isProgram } from '../../ast/program-statements.js';
import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import { wordsOf } from '../cookie-words.js';
import type { DeletionContext } from '../deletions/context.js';
import type { AccountWrite } from './writes.js';

const SAVING: ReadonlySet<string> = new Set([
  'commit',
  'flush',
  'persist',
  'put',
  'replace',
  'save',
  'store',
  'sync',
  'update',
  'write',
]);

export function saves(call: TSESTree.CallExpression): boolean {
  return wordsOf(lastName(call.callee) ?? '').some((word) => SAVING.has(word));
}

/** The statement behind which the new password is in the database, where that is awaited. */
export function savingStatement(context: DeletionContext, write: AccountWrite): TSESTree.Statement | undefined {
  const { kit } = context;
  if (write.saved) return awaited(write.saved);
  const around = enclosingFunction(write.node);
  const row = write.row && kit.sourceCode.getText(write.row);
  if (!around || row === undefined) return undefined;
  let found: TSESTree.CallExpression | undefined;
  walk(around.body, kit.sourceCode.visitorKeys, (node) => {
    if (found || node.type !== AST_NODE_TYPES.CallExpression || node.range[1] <= write.node.range[0] || !saves(node))
      return;
    const callee = unwrap(node.callee);
    const receiver = callee.type === AST_NODE_TYPES.MemberExpression ? [callee.object] : [];
    const isOfRow = [...receiver, ...node.arguments].some((one) => kit.sourceCode.getText(one) === row);
    if (isOfRow || node.arguments.length === 0) found = node;
  });
  return found && enclosingFunction(found) === around ? awaited(found) : undefined;
}

const LISTS: ReadonlySet<string> = new Set([AST_NODE_TYPES.BlockStatement, AST_NODE_TYPES.SwitchCase]);

/** The statement that waits for what the node gives, where another one can stand behind it. */
function awaited(node: TSESTree.Node): TSESTree.Statement | undefined {
  let isAwaited = false;
  for (let inner: TSESTree.Node | undefined = node; inner && !isFunction(inner); inner = inner.parent) {
    isAwaited ||= inner.type === AST_NODE_TYPES.AwaitExpression;
    if (inner.type === AST_NODE_TYPES.ExpressionStatement || inner.type === AST_NODE_TYPES.VariableDeclaration) {
      return isAwaited && (isProgram(inner.parent) || LISTS.has(inner.parent.type)) ? inner : undefined;
    }
  }
  return undefined;
}
