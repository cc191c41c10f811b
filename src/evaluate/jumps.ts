import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { ownerOf } from '../ast/owner.js';

export type Jump = TSESTree.BreakStatement | TSESTree.ContinueStatement;

export type Loop =
  | TSESTree.ForStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement
  | TSESTree.WhileStatement
  | TSESTree.DoWhileStatement;

function isJump(node: TSESTree.Node): node is Jump {
  return node.type === AST_NODE_TYPES.BreakStatement || node.type === AST_NODE_TYPES.ContinueStatement;
}

/** The statement that a `break` leaves or a `continue` goes on with. */
export function targetOf(jump: Jump): TSESTree.Node | undefined {
  for (let outer: TSESTree.Node | undefined = jump.parent; outer; outer = outer.parent) {
    if (jump.label) {
      if (outer.type !== AST_NODE_TYPES.LabeledStatement || outer.label.name !== jump.label.name) continue;
      return jump.type === AST_NODE_TYPES.BreakStatement ? outer : labelled(outer);
    }
    if (isLoop(outer)) return outer;
    if (outer.type === AST_NODE_TYPES.SwitchStatement && jump.type === AST_NODE_TYPES.BreakStatement) return outer;
  }
  return undefined;
}

/** Finds the jumps that aim at a statement. Each function is searched once. */
export function createJumps(): (target: TSESTree.Node) => readonly Jump[] {
  const jumps = new Map<TSESTree.Node, Jump[]>();
  const searched = new Set<TSESTree.Node>();

  function search(owner: TSESTree.Node): void {
    const stack: TSESTree.Node[] = [...bodyOf(owner)];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (isJump(node)) note(node);
      else stack.push(...innerStatements(node));
    }
  }

  function note(jump: Jump): void {
    const target = targetOf(jump);
    if (!target) return;
    const known = jumps.get(target);
    if (known) known.push(jump);
    else jumps.set(target, [jump]);
  }

  return (target) => {
    const owner = ownerOf(target);
    if (!searched.has(owner)) {
      searched.add(owner);
      search(owner);
    }
    return jumps.get(target) ?? [];
  };
}

export function isLoop(node: TSESTree.Node): node is Loop {
  switch (node.type) {
    case AST_NODE_TYPES.ForStatement:
    case AST_NODE_TYPES.ForInStatement:
    case AST_NODE_TYPES.ForOfStatement:
    case AST_NODE_TYPES.WhileStatement:
    case AST_NODE_TYPES.DoWhileStatement:
      return true;
    default:
      return false;
  }
}

function labelled(statement: TSESTree.LabeledStatement): TSESTree.Node {
  let body: TSESTree.Node = statement.body;
  while (body.type === AST_NODE_TYPES.LabeledStatement) body = body.body;
  return body;
}

function bodyOf(owner: TSESTree.Node): readonly TSESTree.Node[] {
  if (!('body' in owner) || !owner.body) return [];
  return Array.isArray(owner.body) ? owner.body : [owner.body];
}

/** The statements directly inside a statement. */
export function innerStatements(statement: TSESTree.Node): readonly TSESTree.Node[] {
  switch (statement.type) {
    case AST_NODE_TYPES.BlockStatement:
      return statement.body;
    case AST_NODE_TYPES.IfStatement:
      return statement.alternate ? [statement.consequent, statement.alternate] : [statement.consequent];
    case AST_NODE_TYPES.SwitchStatement:
      return statement.cases.flatMap((each) => each.consequent);
    case AST_NODE_TYPES.TryStatement:
      return [statement.block, statement.handler?.body, statement.finalizer].filter(
        (each) => each !== null && each !== undefined,
      );
    case AST_NODE_TYPES.LabeledStatement:
    case AST_NODE_TYPES.WithStatement:
      return [statement.body];
    default:
      return isLoop(statement) ? [statement.body] : [];
  }
}
