import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { createJumps } from './jumps.js';
import type { Jump } from './jumps.js';
import type { Tri } from './value.js';

/** Judges a test in production. */
export type Truth = (test: TSESTree.Node) => Tri;

/** Which statements let control go on behind them. */
export interface Completion {
  /** Control may reach the end of the statement; `true` where that is not known. */
  completes(statement: TSESTree.Node): boolean;
  /** Where the first statement starts that control never gets past; infinite when there is none. */
  exitOf(statements: readonly TSESTree.Node[]): number;
  /** The `break` and `continue` statements that leave or continue a statement. */
  jumpsTo(target: TSESTree.Node): readonly Jump[];
}

const MAX_DEPTH = 200;

/** Whether a switch over `discriminant` takes the case `test`. */
export type Matches = (discriminant: TSESTree.Node, test: TSESTree.Node) => Tri;

export function createCompletion(truth: Truth, matches: Matches): Completion {
  const completing = new Map<TSESTree.Node, boolean>();
  const exits = new Map<readonly TSESTree.Node[], number>();
  const jumpsTo = createJumps();

  function completes(statement: TSESTree.Node, depth = 0): boolean {
    if (depth > MAX_DEPTH) return true;
    const known = completing.get(statement);
    if (known !== undefined) return known;
    completing.set(statement, true);
    const result = computed(statement, depth + 1);
    completing.set(statement, result);
    return result;
  }

  function computed(statement: TSESTree.Node, depth: number): boolean {
    switch (statement.type) {
      case AST_NODE_TYPES.ReturnStatement:
      case AST_NODE_TYPES.ThrowStatement:
      case AST_NODE_TYPES.BreakStatement:
      case AST_NODE_TYPES.ContinueStatement:
        return false;
      case AST_NODE_TYPES.BlockStatement:
        return exitOf(statement.body, depth) === Infinity;
      case AST_NODE_TYPES.IfStatement:
        return ifCompletes(statement, depth);
      case AST_NODE_TYPES.ForStatement:
      case AST_NODE_TYPES.WhileStatement:
        return !isEndless(statement) || isBroken(statement);
      case AST_NODE_TYPES.LabeledStatement:
        return completes(statement.body, depth) || isBroken(statement);
      case AST_NODE_TYPES.SwitchStatement:
        return switchCompletes(statement, depth);
      case AST_NODE_TYPES.TryStatement:
        return tryCompletes(statement, depth);
      default:
        return true;
    }
  }

  function ifCompletes(statement: TSESTree.IfStatement, depth: number): boolean {
    const first = () => completes(statement.consequent, depth);
    const second = () => !statement.alternate || completes(statement.alternate, depth);
    if (first() && second()) return true;
    const answer = truth(statement.test);
    return (answer !== 'no' && first()) || (answer !== 'yes' && second());
  }

  function isEndless(loop: TSESTree.ForStatement | TSESTree.WhileStatement): boolean {
    return !loop.test || truth(loop.test) === 'yes';
  }

  function isBroken(target: TSESTree.Node): boolean {
    return jumpsTo(target).some((jump) => jump.type === AST_NODE_TYPES.BreakStatement);
  }

  function switchCompletes(statement: TSESTree.SwitchStatement, depth: number): boolean {
    const { cases, discriminant } = statement;
    const last = cases.at(-1);
    if (!last || isBroken(statement)) return true;
    const taken = cases.findIndex(({ test }) => test && matches(discriminant, test) === 'yes');
    if (taken < 0 && cases.every((each) => each.test)) return true;
    // Where nothing breaks, each goes on into the next one.
    const through = taken < 0 ? [last] : cases.slice(taken);
    return through.every((each) => exitOf(each.consequent, depth) === Infinity);
  }

  function tryCompletes(statement: TSESTree.TryStatement, depth: number): boolean {
    if (statement.finalizer && !completes(statement.finalizer, depth)) return false;
    return (
      completes(statement.block, depth) || (statement.handler !== null && completes(statement.handler.body, depth))
    );
  }

  function exitOf(statements: readonly TSESTree.Node[], depth = 0): number {
    const known = exits.get(statements);
    if (known !== undefined) return known;
    exits.set(statements, Infinity);
    const exit = statements.find((each) => !completes(each, depth));
    const start = exit ? exit.range[0] : Infinity;
    exits.set(statements, start);
    return start;
  }

  return { completes: (statement) => completes(statement), exitOf: (statements) => exitOf(statements), jumpsTo };
}
