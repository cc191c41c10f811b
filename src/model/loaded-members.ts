import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { walk } from '../ast/walk.js';
import type { HandlerForm } from '../libraries/types/handlers.js';
import type { Kit } from './kit.js';

/**
 * Members of the request that are what an address names, whatever they are called: `router.param('id', (req, res, next, id) => { req.user = …; next(); })`.
 */
export function loadedMembers({ sourceCode, nodes }: Kit, { registration }: HandlerForm): ReadonlySet<string> {
  const method = registration?.parameter;
  if (method === undefined) return new Set();
  const found = new Set<string>();
  for (const node of nodes()) {
    if (node.type !== AST_NODE_TYPES.CallExpression || lastName(node.callee) !== method) continue;
    const loader = node.arguments.at(-1);
    const [request] = isFunction(loader) ? loader.params : [];
    if (!isFunction(loader) || request?.type !== AST_NODE_TYPES.Identifier) continue;
    walk(loader.body, sourceCode.visitorKeys, (inner) => {
      const name = memberSet(inner, request.name);
      if (name !== undefined) found.add(name);
    });
  }
  return found;
}

/** The name in `req.name = …`. */
function memberSet(node: TSESTree.Node, request: string): string | undefined {
  if (node.type !== AST_NODE_TYPES.AssignmentExpression || node.left.type !== AST_NODE_TYPES.MemberExpression)
    return undefined;
  return lastName(node.left.object) === request ? propertyName(node.left) : undefined;
}
