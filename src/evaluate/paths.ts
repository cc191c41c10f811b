import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isProgram } from '../ast/program-statements.js';
import { isTransparent } from '../ast/unwrap.js';
import type { Completion, Truth } from './completion.js';
import { isLoop, targetOf } from './jumps.js';
import type { Jump, Loop } from './jumps.js';
import { mark } from './marks.js';
import type { Tri } from './value.js';

/** What is folded along the ways of control. Equal states must be identical. */
export interface Fold<S> {
  readonly initial: S;
  /** A repeated event may have happened any number of times, also none. */
  step(state: S, event: TSESTree.Node, outcome: boolean | undefined, repeated: boolean): S;
  /** More states than that at one place are too many: they become one, or there is no answer. */
  readonly limit: number;
  widen?(states: States<S>, root: TSESTree.Node): S;
}

export type States<S> = ReadonlySet<S>;

/** The states in which control may be at a place; `undefined` when there are too many. */
export interface Reached<S> {
  before(place: TSESTree.Node): States<S> | undefined;
  /** When the children (the arguments of a call) are evaluated and the event itself has not happened. */
  entering(place: TSESTree.Node): States<S> | undefined;
  after(event: TSESTree.Node): States<S> | undefined;
  atEnd(): States<S> | undefined;
}

/** Judges tests in production. */
export interface Oracle {
  readonly truth: Truth;
  readonly completion: Completion;
  /** Whether a switch over `discriminant` takes the case `test`. */
  matches(discriminant: TSESTree.Node, test: TSESTree.Node): Tri;
}

interface Target {
  readonly node: TSESTree.Node;
  readonly breaks: Set<unknown>;
  readonly continues: Set<unknown>;
  /** For the part of a `try` that a `finally` follows: the jumps that pass through it. */
  readonly pending?: Jump[];
}

interface Sequence<S> {
  readonly starts: readonly number[];
  readonly states: readonly States<S>[];
  /** Where in the list control ends for good. */
  readonly exit: number;
}

interface Outcomes<S> {
  readonly yes: States<S>;
  readonly no: States<S>;
}

const MAX_DEPTH = 150;

/**
 * Walks the structured statements of one function, visiting only what contains an event, and folds the events along every way. A loop counts
 * as: its events any number of times, then once around in order. Anything in a `try` may throw. The events must stand in the function itself,
 * not in one inside it.
 */
export function follow<S>(
  root: TSESTree.Node,
  events: ReadonlySet<TSESTree.Node>,
  fold: Fold<S>,
  oracle: Oracle,
): Reached<S> {
  const marks = mark(root, events, oracle.completion.jumpsTo);
  const entries = new Map<TSESTree.Node, States<S>>();
  const exits = new Map<TSESTree.Node, States<S>>();
  const sequences = new Map<TSESTree.Node, Sequence<S>>();
  const targets: Target[] = [];
  const catchers: Set<S>[] = [];
  const nowhere: States<S> = new Set();
  const start: States<S> = new Set([fold.initial]);
  let depth = 0;
  let visits = 0;
  let tooMany = false;

  function union(...all: readonly States<S>[]): States<S> {
    const [first, second] = all.filter((states) => states.size > 0);
    if (!second) return first ?? nowhere;
    const states = new Set<S>();
    for (const each of all) for (const state of each) states.add(state);
    return limited(states);
  }

  function limited(states: States<S>): States<S> {
    if (states.size <= fold.limit) return states;
    if (fold.widen) return new Set([fold.widen(states, root)]);
    tooMany = true;
    return states;
  }

  function happen(event: TSESTree.Node, states: States<S>, outcome?: boolean, repeated = false): States<S> {
    if (!events.has(event)) return states;
    const next = new Set<S>();
    for (const state of states) next.add(fold.step(state, event, outcome, repeated));
    if (next.size > fold.limit) tooMany = true;
    record(exits, event, next);
    note(next);
    return next;
  }

  function note(states: States<S>): void {
    const catcher = catchers.at(-1);
    if (catcher) for (const state of states) catcher.add(state);
  }

  function record(into: Map<TSESTree.Node, States<S>>, node: TSESTree.Node, states: States<S>): void {
    const known = into.get(node);
    into.set(node, known ? union(known, states) : states);
  }

  /** Goes into a statement or expression and tells the states behind it. */
  function enter(node: TSESTree.Node | null | undefined, states: States<S>): States<S> {
    if (!node) return states;
    record(entries, node, states);
    if (!marks.isMarked(node)) return oracle.completion.completes(node) ? states : nowhere;
    return bounded(states, () => {
      const behind = happen(node, inner(node, states));
      return isExit(node) ? nowhere : behind;
    });
  }

  function bounded<T>(states: T, run: () => T): T {
    if (tooMany || depth >= MAX_DEPTH || ++visits > marks.size * 4 + 100) {
      tooMany = true;
      return states;
    }
    depth++;
    const result = run();
    depth--;
    return result;
  }

  /** The states when everything inside the node has happened, but the node itself has not. */
  function inner(node: TSESTree.Node, states: States<S>): States<S> {
    if (isProgram(node)) return list(node, node.body, states);
    switch (node.type) {
      case AST_NODE_TYPES.BlockStatement:
      case AST_NODE_TYPES.StaticBlock:
      case AST_NODE_TYPES.TSModuleBlock:
        return list(node, node.body, states);
      case AST_NODE_TYPES.IfStatement:
      case AST_NODE_TYPES.ConditionalExpression: {
        const { yes, no } = condition(node.test, states);
        return union(enter(node.consequent, yes), enter(node.alternate, no));
      }
      case AST_NODE_TYPES.LogicalExpression:
        return logical(node, states);
      case AST_NODE_TYPES.SwitchStatement:
        return switchStatement(node, states);
      case AST_NODE_TYPES.TryStatement:
        return tryStatement(node, states);
      case AST_NODE_TYPES.LabeledStatement:
        return targeted(node, () => enter(node.body, states));
      case AST_NODE_TYPES.BreakStatement:
      case AST_NODE_TYPES.ContinueStatement:
        jump(node, states);
        return nowhere;
      case AST_NODE_TYPES.AssignmentExpression:
        return assignment(node, states);
      case AST_NODE_TYPES.VariableDeclarator:
        return enter(node.id, enter(node.init, states));
      case AST_NODE_TYPES.AssignmentPattern:
        return enter(node.left, union(states, enter(node.right, states)));
      case AST_NODE_TYPES.ChainExpression:
        return union(states, enter(node.expression, states));
      default:
        return isLoop(node) ? loop(node, states) : sequence(node, marks.childrenOf(node), Infinity, states);
    }
  }

  function list(node: TSESTree.Node, statements: readonly TSESTree.Node[], states: States<S>): States<S> {
    const exit = oracle.completion.exitOf(statements);
    const children = marks
      .childrenOf(node)
      .filter((child) => node.type !== AST_NODE_TYPES.SwitchCase || child !== node.test);
    const last = sequence(node, children, exit, states);
    return exit === Infinity ? last : nowhere;
  }

  function sequence(
    node: TSESTree.Node,
    children: readonly TSESTree.Node[],
    exit: number,
    states: States<S>,
  ): States<S> {
    const starts = [-1];
    const reached = [states];
    let current = states;
    for (const child of children) {
      if (child.range[0] > exit) current = nowhere;
      current = enter(child, current);
      starts.push(child.range[0]);
      reached.push(current);
    }
    const known = sequences.get(node);
    const merged = known ? reached.map((each, index) => union(each, known.states[index] ?? nowhere)) : reached;
    sequences.set(node, { starts, states: merged, exit });
    return current;
  }

  function condition(test: TSESTree.Node, states: States<S>): Outcomes<S> {
    record(entries, test, states);
    const answer = oracle.truth(test);
    const same = { yes: states, no: states };
    const { yes, no } = marks.isMarked(test) ? bounded(same, () => decided(test, states)) : same;
    return {
      yes: answer === 'no' ? nowhere : happen(test, yes, true),
      no: answer === 'yes' ? nowhere : happen(test, no, false),
    };
  }

  /** What is in a test has happened, the test itself has not come out yet. */
  function weighed(test: TSESTree.Node, states: States<S>): States<S> {
    record(entries, test, states);
    return marks.isMarked(test) ? bounded(states, () => inner(test, states)) : states;
  }

  function decided(test: TSESTree.Node, states: States<S>): Outcomes<S> {
    if (isTransparent(test) && test.type !== AST_NODE_TYPES.ChainExpression) return condition(test.expression, states);
    if (test.type === AST_NODE_TYPES.UnaryExpression && test.operator === '!') {
      const { yes, no } = condition(test.argument, states);
      return { yes: no, no: yes };
    }
    if (test.type === AST_NODE_TYPES.LogicalExpression && test.operator !== '??') {
      const left = condition(test.left, states);
      const right = condition(test.right, test.operator === '&&' ? left.yes : left.no);
      return test.operator === '&&'
        ? { yes: right.yes, no: union(left.no, right.no) }
        : { yes: union(left.yes, right.yes), no: right.no };
    }
    const behind = inner(test, states);
    return { yes: behind, no: behind };
  }

  function logical(node: TSESTree.LogicalExpression, states: States<S>): States<S> {
    if (node.operator === '??') {
      const left = enter(node.left, states);
      return union(left, enter(node.right, left));
    }
    const { yes, no } = condition(node.left, states);
    const [on, off] = node.operator === '&&' ? [yes, no] : [no, yes];
    return union(off, enter(node.right, on));
  }

  function assignment(node: TSESTree.AssignmentExpression, states: States<S>): States<S> {
    const { left, right } = node;
    const isMember = left.type === AST_NODE_TYPES.MemberExpression;
    const target = isMember ? enter(left, states) : states;
    const value = enter(right, target);
    const shortcut = ['||=', '&&=', '??='].includes(node.operator);
    const given = shortcut ? union(target, value) : value;
    return isMember ? given : enter(left, given);
  }

  function loop(node: Loop, before: States<S>): States<S> {
    return targeted(node, (target) => {
      if (node.type === AST_NODE_TYPES.ForInStatement || node.type === AST_NODE_TYPES.ForOfStatement) {
        const again = repeated(node, enter(node.right, before), node.right);
        enter(node.body, enter(node.left, again));
        return again;
      }
      if (node.type === AST_NODE_TYPES.ForStatement) {
        const again = repeated(node, enter(node.init, before), node.init);
        const { yes, no } = node.test ? condition(node.test, again) : { yes: again, no: nowhere };
        const body = enter(node.body, yes);
        enter(node.update, union(body, target.continues as Set<S>));
        return no;
      }
      if (node.type === AST_NODE_TYPES.DoWhileStatement) {
        const body = enter(node.body, repeated(node, before));
        return condition(node.test, union(body, target.continues as Set<S>)).no;
      }
      const { yes, no } = condition(node.test, repeated(node, before));
      enter(node.body, yes);
      return no;
    });
  }

  /** The events of a loop any number of times, except those in the part that runs once. */
  function repeated(node: Loop, before: States<S>, once?: TSESTree.Node | null): States<S> {
    let states = before;
    for (const event of marks.eventsIn(node)) {
      if (event !== node && !(once && isInside(event, once))) states = happenAgain(event, states);
    }
    return states;
  }

  function happenAgain(event: TSESTree.Node, states: States<S>): States<S> {
    const next = new Set<S>();
    for (const state of states) next.add(fold.step(state, event, undefined, true));
    note(next);
    return next;
  }

  function targeted(node: TSESTree.Node, run: (target: Target) => States<S>): States<S> {
    const target: Target = { node, breaks: new Set(), continues: new Set() };
    targets.push(target);
    const result = run(target);
    targets.pop();
    return union(result, target.breaks as Set<S>);
  }

  function jump(node: Jump, states: States<S>): void {
    const aim = targetOf(node);
    for (let index = targets.length - 1; index >= 0; index--) {
      const target = targets[index];
      if (!target) return;
      if (target.pending) {
        target.pending.push(node);
        return;
      }
      if (target.node !== aim) continue;
      const into = node.type === AST_NODE_TYPES.BreakStatement ? target.breaks : target.continues;
      for (const state of states) into.add(state);
      return;
    }
  }

  function switchStatement(node: TSESTree.SwitchStatement, before: States<S>): States<S> {
    return targeted(node, () => {
      let waiting = enter(node.discriminant, before);
      const matched = new Map<TSESTree.SwitchCase, States<S>>();
      for (const each of node.cases) {
        if (!each.test) continue;
        const tested = weighed(each.test, waiting);
        const answer = oracle.matches(node.discriminant, each.test);
        matched.set(each, answer === 'no' ? nowhere : happen(each.test, tested, true));
        waiting = answer === 'yes' ? nowhere : happen(each.test, tested, false);
      }
      let through = nowhere;
      for (const each of node.cases) {
        const states = union(matched.get(each) ?? waiting, through);
        record(entries, each, states);
        through = list(each, each.consequent, happen(each, states));
      }
      return node.cases.some((each) => !each.test) ? through : union(through, waiting);
    });
  }

  function tryStatement(node: TSESTree.TryStatement, before: States<S>): States<S> {
    const pending: Jump[] = [];
    if (node.finalizer) targets.push({ node, breaks: new Set(), continues: new Set(), pending });
    const thrown = new Set(before);
    catchers.push(thrown);
    const completed = enter(node.block, before);
    catchers.pop();
    const handled = node.handler ? handle(node.handler, limited(thrown), node.finalizer !== null) : undefined;
    const normal = union(completed, handled?.completed ?? nowhere);
    const abrupt = limited(handled ? handled.thrown : thrown);
    if (!node.finalizer) {
      note(abrupt);
      return normal;
    }
    targets.pop();
    const behind = enter(node.finalizer, normal);
    const escaped = enter(node.finalizer, union(abrupt, normal));
    note(escaped);
    for (const each of pending) jump(each, escaped);
    return behind;
  }

  function handle(
    handler: TSESTree.CatchClause,
    caught: States<S>,
    hasFinalizer: boolean,
  ): { completed: States<S>; thrown: States<S> } {
    const thrown = new Set(caught);
    if (hasFinalizer) catchers.push(thrown);
    else note(caught);
    record(entries, handler, caught);
    const completed = enter(handler.body, enter(handler.param, caught));
    if (hasFinalizer) catchers.pop();
    return { completed, thrown };
  }

  function run(): States<S> {
    if (
      root.type === AST_NODE_TYPES.Program ||
      root.type === AST_NODE_TYPES.StaticBlock ||
      root.type === AST_NODE_TYPES.TSModuleBlock
    ) {
      return list(root, root.body, start);
    }
    if ('params' in root && 'body' in root && root.body) {
      let states = start;
      for (const parameter of root.params as TSESTree.Node[]) states = enter(parameter, states);
      return enter(root.body, states);
    }
    return 'value' in root && root.value ? enter(root.value as TSESTree.Node, start) : start;
  }

  const end = run();

  function before(place: TSESTree.Node): States<S> | undefined {
    if (tooMany) return undefined;
    for (let current = place; current !== root && current.parent; current = current.parent) {
      const entry = entries.get(current);
      if (entry) return entry;
      const around = sequences.get(current.parent);
      if (around) return statesIn(around, current.range[0]);
    }
    return start;
  }

  function statesIn(around: Sequence<S>, position: number): States<S> {
    if (position > around.exit) return nowhere;
    let low = 0;
    let high = around.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((around.starts[middle] ?? Infinity) < position) low = middle;
      else high = middle;
    }
    return around.states[low] ?? nowhere;
  }

  return {
    before,
    entering: (place) => (tooMany ? undefined : (sequences.get(place)?.states.at(-1) ?? before(place))),
    after: (event) => (tooMany ? undefined : (exits.get(event) ?? before(event))),
    atEnd: () => (tooMany ? undefined : end),
  };
}

function isExit(node: TSESTree.Node): boolean {
  return node.type === AST_NODE_TYPES.ReturnStatement || node.type === AST_NODE_TYPES.ThrowStatement;
}

function isInside(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}
