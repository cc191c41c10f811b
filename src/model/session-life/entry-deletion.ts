import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../../ast/property-name.js';
import { variableNamed } from '../../ast/scope.js';
import { walk } from '../../ast/walk.js';
import type { Handler } from '../handlers.js';
import type { Kit } from '../kit.js';
import { member } from '../request-label.js';
import type { RepairContext } from './repair-context.js';

/** `sessions.delete(req.cookies.sid)`, or `delete sessions[req.cookies.sid]`, where a handler of the file reads the cookie so. */
export function entryDeletion(
  { kit, handlers }: Pick<RepairContext, 'kit' | 'handlers'>,
  handler: Handler,
  store: TSESLint.Scope.Variable,
  cookie: string,
  at: TSESTree.Node,
): string | undefined {
  const request = handlers.variableOf(handler, 'request');
  const isOwnName =
    request &&
    variableNamed(kit.sourceCode, request.name, at) === request &&
    variableNamed(kit.sourceCode, store.name, at) === store;
  if (!isOwnName || !readsCookie(kit, cookie)) return undefined;
  const id = ['cookies', cookie].reduce(member, request.name);
  const [definition] = store.defs;
  const init = definition?.node.type === AST_NODE_TYPES.VariableDeclarator ? definition.node.init : undefined;
  if (init?.type === AST_NODE_TYPES.ObjectExpression) return `delete ${store.name}[${id}]`;
  const isMap =
    init?.type === AST_NODE_TYPES.NewExpression &&
    init.callee.type === AST_NODE_TYPES.Identifier &&
    init.callee.name === 'Map';
  return isMap ? `${store.name}.delete(${id})` : undefined;
}

/** Something puts the cookies there, and they are not signed. */
function readsCookie({ sourceCode }: Kit, cookie: string): boolean {
  let isRead = false;
  walk(sourceCode.ast, sourceCode.visitorKeys, (node: TSESTree.Node) => {
    if (node.type !== AST_NODE_TYPES.MemberExpression || propertyName(node) !== cookie) return;
    isRead ||= node.object.type === AST_NODE_TYPES.MemberExpression && propertyName(node.object) === 'cookies';
  });
  return isRead;
}
