import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { variableAt } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import { childrenOf } from '../ast/walk.js';
import type { Source } from './edit.js';

const EFFECTS: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.CallExpression,
  AST_NODE_TYPES.NewExpression,
  AST_NODE_TYPES.TaggedTemplateExpression,
  AST_NODE_TYPES.ImportExpression,
  AST_NODE_TYPES.AwaitExpression,
  AST_NODE_TYPES.YieldExpression,
  AST_NODE_TYPES.AssignmentExpression,
  AST_NODE_TYPES.UpdateExpression,
  AST_NODE_TYPES.ClassExpression,
]);

const HARMLESS_GLOBALS: ReadonlySet<string> = new Set([
  'BigInt',
  'Boolean',
  'Date',
  'JSON',
  'Math',
  'Number',
  'String',
  'btoa',
  'encodeURIComponent',
  'parseFloat',
  'parseInt',
]);

/** Evaluating it may do something besides giving a value. Getters are trusted. */
export function hasSideEffects(node: TSESTree.Node, source: Source): boolean {
  if (isFunction(node)) return false;
  if (node.type === AST_NODE_TYPES.UnaryExpression && node.operator === 'delete') return true;
  if (EFFECTS.has(node.type) && !isHarmlessCall(node, source)) return true;
  return childrenOf(node, source.visitorKeys).some((child) => hasSideEffects(child, source));
}

/** `new Date(0)`, `Number(x)`, `Math.floor(x)`, `Date.now()`. */
function isHarmlessCall(node: TSESTree.Node, source: Source): boolean {
  if (node.type !== AST_NODE_TYPES.CallExpression && node.type !== AST_NODE_TYPES.NewExpression) return false;
  const callee = unwrap(node.callee);
  const root = callee.type === AST_NODE_TYPES.MemberExpression ? unwrap(callee.object) : callee;
  return root.type === AST_NODE_TYPES.Identifier && HARMLESS_GLOBALS.has(root.name) && !variableAt(source, root);
}
