import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isProgram } from '../ast/program-statements.js';
import type { Oracle } from './paths.js';

/** Control may come to the node from the start of `root`, as far as known tests and unconditional exits tell. */
export function isReachable(node: TSESTree.Node, root: TSESTree.Node, oracle: Oracle): boolean {
  let child = node;
  for (let outer = node.parent; outer && child !== root; child = outer, outer = outer.parent) {
    if (isCutOff(child, outer, oracle)) return false;
  }
  return true;
}

function isCutOff(child: TSESTree.Node, outer: TSESTree.Node, oracle: Oracle): boolean {
  if (isProgram(outer)) return isBehindExit(child, outer.body, oracle);
  switch (outer.type) {
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
      if (child === outer.test) return false;
      return oracle.truth(outer.test) === (child === outer.consequent ? 'no' : 'yes');
    case AST_NODE_TYPES.LogicalExpression:
      if (child === outer.left || outer.operator === '??') return false;
      return oracle.truth(outer.left) === (outer.operator === '&&' ? 'no' : 'yes');
    case AST_NODE_TYPES.WhileStatement:
    case AST_NODE_TYPES.ForStatement:
      return child === outer.body && outer.test !== null && oracle.truth(outer.test) === 'no';
    case AST_NODE_TYPES.BlockStatement:
    case AST_NODE_TYPES.StaticBlock:
    case AST_NODE_TYPES.TSModuleBlock:
      return isBehindExit(child, outer.body, oracle);
    case AST_NODE_TYPES.SwitchCase:
      return child !== outer.test && isBehindExit(child, outer.consequent, oracle);
    case AST_NODE_TYPES.SwitchStatement:
      return child.type === AST_NODE_TYPES.SwitchCase && !isTaken(child, outer, oracle);
    default:
      return false;
  }
}

/** Control may come into the case: by its own test, or out of the one before. */
function isTaken(
  taken: TSESTree.SwitchCase,
  { discriminant, cases }: TSESTree.SwitchStatement,
  oracle: Oracle,
): boolean {
  const matches = ({ test }: TSESTree.SwitchCase) => (test ? oracle.matches(discriminant, test) : 'no');
  const sure = cases.find((each) => matches(each) === 'yes');
  let goesOn = false;
  for (const each of cases) {
    const isChosen = each === sure || (!each.test ? !sure : matches(each) !== 'no' && isBefore(each, sure));
    goesOn ||= isChosen;
    if (each === taken) break;
    goesOn &&= oracle.completion.exitOf(each.consequent) === Infinity;
  }
  return goesOn;
}

function isBefore(one: TSESTree.Node, other: TSESTree.Node | undefined): boolean {
  return !other || one.range[0] < other.range[0];
}

/** Function declarations are hoisted: an exit before them does not matter. */
function isBehindExit(child: TSESTree.Node, statements: readonly TSESTree.Node[], oracle: Oracle): boolean {
  return child.type !== AST_NODE_TYPES.FunctionDeclaration && child.range[0] > oracle.completion.exitOf(statements);
}
