import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { spellsNothing } from '../ast/nothing.js';
import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * The file reads and writes single members of the state that every request has at `member`, and no `foreign` one; else it ends the state with `null`. What
 * takes the state as a whole would get more with another library: its own members.
 */
export function usesMembersOnly(sourceCode: Source, member: string, foreign: readonly string[]): boolean {
  let isSo = true;
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.MemberExpression && propertyName(node) === member)
      isSo &&= isMemberUse(sourceCode, node, foreign);
    if (node.type === AST_NODE_TYPES.Property && isInPattern(node) && propertyName(node) === member)
      isSo &&= takesMembers(sourceCode, node.value, foreign);
  });
  return isSo;
}

function isInPattern({ parent }: TSESTree.Property): boolean {
  return parent.type === AST_NODE_TYPES.ObjectPattern;
}

function isMemberUse(sourceCode: Source, state: TSESTree.Node, foreign: readonly string[]): boolean {
  const use = wrapped(state);
  const { parent } = use;
  switch (parent?.type) {
    case AST_NODE_TYPES.MemberExpression:
      return parent.object === use && !foreign.includes(propertyName(parent) ?? '');
    case AST_NODE_TYPES.CallExpression:
      // Something else of the name: the state cannot be called.
      return parent.callee === use;
    case AST_NODE_TYPES.UnaryExpression:
      return parent.operator !== 'delete';
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test === use || isMemberUse(sourceCode, parent, foreign);
    case AST_NODE_TYPES.LogicalExpression:
      return (parent.left === use && parent.operator === '&&') || isMemberUse(sourceCode, parent, foreign);
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.left === use && parent.operator === '=' && spellsNothing(parent.right);
    case AST_NODE_TYPES.VariableDeclarator:
      return takesMembers(sourceCode, parent.id, foreign);
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ExpressionStatement:
    case AST_NODE_TYPES.BinaryExpression:
      return true;
    default:
      return false;
  }
}

/** What the state is assigned to: a pattern that takes members, or a variable of which only members are used. */
function takesMembers(sourceCode: Source, target: TSESTree.Node, foreign: readonly string[]): boolean {
  if (target.type === AST_NODE_TYPES.AssignmentPattern) return takesMembers(sourceCode, target.left, foreign);
  if (target.type === AST_NODE_TYPES.ObjectPattern)
    return target.properties.every(
      (one) => one.type === AST_NODE_TYPES.Property && !foreign.includes(propertyName(one) ?? ''),
    );
  if (target.type !== AST_NODE_TYPES.Identifier) return false;
  const uses = variableAt(sourceCode, target)?.references.filter(({ init }) => init !== true) ?? [];
  return uses.every(({ identifier }) => isMemberUse(sourceCode, identifier, foreign));
}
