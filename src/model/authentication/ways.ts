import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isWithin } from '../../ast/functions.js';
import type { Step, Way } from '../../evaluate/order.js';
import { isTest, nodesIn, standsAlone } from '../deletions/events.js';
import { endsTheWay } from '../deletions/moments.js';
import type { Flow, Level } from '../deletions/flows.js';
import type { GuardContext } from '../guards/tests.js';
import type { Environment } from '../sources/environment.js';
import { concernOf } from './concerns.js';
import { isRefusingAround, isRefusingCall, isThrowingRead } from './calls.js';
import { type Proof, proofByTest } from './tests.js';

/** Every way through the flow asks who the caller is, or may do so, before it gets to its end. */
export function asksOnTheWay(context: GuardContext, flow: Flow): boolean {
  const environment: Environment = {
    assigned: new Map(),
    entries: flow.entries,
    seen: new Set(flow.levels.map((level) => level.function)),
  };
  return flow.levels.some((level) => asksInLevel(context, level, environment));
}

function asksInLevel(context: GuardContext, level: Level, environment: Environment): boolean {
  if (level.callback && isRefusingAround(context, level.callback, environment)) return true;
  const events = eventsIn(context, level, environment);
  const ways = context.kit.order.ways(level.use, new Set(events));
  if (!ways) return true;
  const all = ways.filter(arrives).map((way) => proofsOn(context, way, environment));
  return !all.some((proofs) => !proofs.some(isSure) && isOpen(proofs, all));
}

/** Control gets to its end: nothing on it throws for certain. */
function arrives(way: Way): boolean {
  return !way.some(
    ({ node, outcome }) => outcome === undefined && node.type === AST_NODE_TYPES.CallExpression && endsTheWay(node),
  );
}

interface Proven {
  readonly step: Step;
  readonly proof: Proof;
}

function isSure({ proof }: Proven): boolean {
  return proof === 'sure';
}

/** What a function of unknown inside has decided counts, unless control gets here as well when it says the opposite. */
function isOpen(proofs: readonly Proven[], all: readonly (readonly Proven[])[]): boolean {
  return proofs
    .filter(({ proof }) => proof === 'maybe')
    .every(({ step }) =>
      all.some((other) => other.some((one) => one.step.node === step.node && one.step.outcome !== step.outcome)),
    );
}

function eventsIn(context: GuardContext, level: Level, environment: Environment): readonly TSESTree.Node[] {
  const inside = nodesIn(context, level.function);
  const before = inside.filter((one) => one.range[0] < level.use.range[0] && enclosingFunction(one) === level.function);
  const tests = before.filter((one) => isTest(one, level.use) && !isWithin(level.use, one));
  return before.filter((one) => {
    if (tests.includes(one)) {
      return [true, false].some((outcome) => proofOf(context, one, outcome, environment) !== 'none');
    }
    if (one.type === AST_NODE_TYPES.CallExpression) {
      return (
        endsTheWay(one) ||
        (one !== level.use &&
          !isWithin(level.use, one) &&
          standsAlone(context, one, tests) &&
          isRefusingCall(context, one, environment))
      );
    }
    return isThrowingRead(context, one, environment);
  });
}

function proofsOn(context: GuardContext, way: Way, environment: Environment): readonly Proven[] {
  return way
    .filter(({ repeated }) => !repeated)
    .map((step) => ({
      step,
      proof: step.outcome === undefined ? 'sure' : proofOf(context, step.node, step.outcome, environment),
    }));
}

function proofOf(context: GuardContext, node: TSESTree.Node, outcome: boolean, environment: Environment): Proof {
  const { parent } = node;
  if (parent?.type !== AST_NODE_TYPES.SwitchCase) return proofByTest(context, node, outcome, environment);
  // What a case asks it asks of what the `switch` is about.
  return concernOf(context, parent.parent.discriminant, environment) === 'no' ? 'none' : 'maybe';
}
