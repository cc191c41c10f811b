import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import { namesOfHandler } from './handler-names.js';
import type { Handlers } from './handlers.js';
import type { Kit } from './kit.js';

/** What the functions around a node are called, and the paths at which they are registered. */
export function namesAround(kit: Kit, handlers: Handlers, node: TSESTree.Node): readonly string[] {
  const names: string[] = [];
  for (let outer = enclosingFunction(node); outer; outer = enclosingFunction(outer)) {
    const handler = handlers.of(outer);
    names.push(...(handler ? namesOfHandler(kit, handler) : [functionName(outer)]));
  }
  return names;
}

/** What a function is called where it is written, also where a call is handed it: `const show = handler(async () => …)`; empty without a name. */
function functionName(node: FunctionNode): string {
  if (node.type !== AST_NODE_TYPES.ArrowFunctionExpression && node.id) return node.id.name;
  const { parent } = wrapped(node);
  if (parent?.type !== AST_NODE_TYPES.CallExpression) return parent ? (nameGiven(parent) ?? '') : '';
  const outer = wrapped(parent).parent;
  return outer ? (nameGiven(outer) ?? '') : '';
}

function nameGiven(holder: TSESTree.Node): string | undefined {
  switch (holder.type) {
    case AST_NODE_TYPES.VariableDeclarator:
      return lastName(holder.id);
    case AST_NODE_TYPES.AssignmentExpression:
      return lastName(holder.left);
    case AST_NODE_TYPES.Property:
    case AST_NODE_TYPES.PropertyDefinition:
    case AST_NODE_TYPES.MethodDefinition:
      return propertyName(holder);
    default:
      return undefined;
  }
}
