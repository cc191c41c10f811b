import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isFunction, isWithin } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { argumentsOf } from './arguments.js';
import { CLAIM_CONTAINERS, IDENTITY_HOLDERS, isLogging } from './claims.js';
import type { Kit, SinkNode } from './kit.js';
import { readersOf } from './token-uses.js';

/** What a check of a token gives may be read outside of the function around it. Expressions of `seen` are known to stay there. */
export function leavesFunction(kit: Kit, check: SinkNode, seen: Set<TSESTree.Node>): boolean {
  const around = enclosingFunction(check);
  if (!around) return true;

  function leaves(expression: TSESTree.Node): boolean {
    const node = wrapped(expression);
    if (seen.has(node)) return false;
    seen.add(node);
    const { parent } = node;
    switch (parent?.type) {
      case AST_NODE_TYPES.AwaitExpression:
      case AST_NODE_TYPES.LogicalExpression:
        return leaves(parent);
      case AST_NODE_TYPES.ConditionalExpression:
        return parent.test !== node && leaves(parent);
      case AST_NODE_TYPES.MemberExpression:
        return parent.object === node && isHolder(propertyName(parent)) && leaves(parent);
      case AST_NODE_TYPES.VariableDeclarator:
        return bindsOutside(parent.id);
      case AST_NODE_TYPES.AssignmentExpression:
        return parent.right === node && bindsOutside(parent.left);
      case AST_NODE_TYPES.CallExpression:
        return parent.callee === node ? leaves(parent) : !isLogging(parent);
      case AST_NODE_TYPES.BinaryExpression:
      case AST_NODE_TYPES.ExpressionStatement:
      case AST_NODE_TYPES.IfStatement:
      case AST_NODE_TYPES.UnaryExpression:
        return false;
      default:
        return true;
    }
  }

  function bindsOutside(pattern: TSESTree.Node): boolean {
    switch (pattern.type) {
      case AST_NODE_TYPES.Identifier:
        return readersOf(kit, pattern).some((reader) => !isWithin(reader, around as TSESTree.Node) || leaves(reader));
      case AST_NODE_TYPES.AssignmentPattern:
        return bindsOutside(pattern.left);
      case AST_NODE_TYPES.ObjectPattern:
        return pattern.properties.some((one) =>
          one.type === AST_NODE_TYPES.RestElement
            ? bindsOutside(one.argument)
            : isHolder(propertyName(one)) && bindsOutside(one.value),
        );
      default:
        return true;
    }
  }

  const callbacks = argumentsOf(check).map(unwrap).filter(isFunction);
  return leaves(check) || callbacks.some(({ params }) => params.some(bindsOutside));
}

/** What has that name may be all that a token says. */
function isHolder(name: string | undefined): boolean {
  return name === undefined || CLAIM_CONTAINERS.has(name) || IDENTITY_HOLDERS.has(name) || CONTINUED.has(name);
}

/** Methods of a promise: what they are handed gets the content. */
const CONTINUED: ReadonlySet<string> = new Set(['catch', 'finally', 'then']);
