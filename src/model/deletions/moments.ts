import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Step, Way } from '../../evaluate/order.js';
import { factsOfCall, factsOfCallback } from '../guards/calls.js';
import { both, type Fact, type Facts } from '../guards/facts.js';
import { factsOfEquality, factsOfTest, type GuardContext } from '../guards/tests.js';
import type { Assigned, Environment } from '../sources/environment.js';
import { pathInPattern } from '../sources/pattern.js';
import { several } from '../sources/source.js';
import { assignmentsIn, eventsIn, namesAssigned } from './events.js';
import type { Flow, Level } from './flows.js';

/** What may be the case when control gets to a call. */
export interface Moment {
  readonly environment: Environment;
  readonly facts: readonly Fact[];
}

const MAX_MOMENTS = 256;

/** The moments at which a flow may get to its end; `undefined` when there are too many of them. */
export function momentsOf(context: GuardContext, flow: Flow): readonly Moment[] | undefined {
  const environment = environmentOf(flow);
  let moments: readonly Moment[] | undefined = [{ environment, facts: [] }];
  for (const level of flow.levels) moments = moments && throughLevel(context, level, moments, environment);
  return moments;
}

/** What variables may hold there, whatever was tested on the way; `undefined` when there is too much of it. */
export function environmentsAt(context: GuardContext, flow: Flow): readonly Environment[] | undefined {
  let found: readonly Environment[] = [environmentOf(flow)];
  for (const { function: node, use } of flow.levels) {
    const events = assignmentsIn(context, node, use);
    if (events.size === 0) continue;
    const ways = context.kit.order.ways(use, events);
    if (!ways || ways.length * found.length > MAX_MOMENTS) return undefined;
    found = found.flatMap((environment) =>
      ways.map((way) => way.reduce((before, step) => afterAssignment(context, step, before), environment)),
    );
  }
  return found;
}

const environments = new WeakMap<TSESTree.Node, Environment>();

/** At the start of a flow. What lies in one function starts alike. */
function environmentOf({ entries, levels }: Flow): Environment {
  const [first, second] = levels;
  const known = first && !second ? environments.get(first.function) : undefined;
  if (known) return known;
  const environment = { assigned: new Map(), entries, seen: new Set(levels.map((level) => level.function)) };
  if (first && !second) environments.set(first.function, environment);
  return environment;
}

function throughLevel(
  context: GuardContext,
  level: Level,
  moments: readonly Moment[],
  environment: Environment,
): readonly Moment[] | undefined {
  const events = eventsIn(context, level.function, level.use, environment);
  const ways = context.kit.order.ways(level.use, events);
  if (!ways || ways.length * moments.length > MAX_MOMENTS) return undefined;
  return moments.flatMap((moment) => ways.flatMap((way) => along(context, way, level, moment) ?? []));
}

/** The moment at the end of a way; `undefined` where nothing gets there. */
function along(context: GuardContext, way: Way, level: Level, start: Moment): Moment | undefined {
  let { environment } = start;
  let facts: Facts = start.facts;
  for (const step of way) {
    environment = afterAssignment(context, step, environment);
    facts = both(facts, factsOfStep(context, step, environment));
  }
  if (level.callback) facts = both(facts, factsOfCallback(context, level.callback, environment));
  return facts === 'never' ? undefined : { environment, facts };
}

function factsOfStep(context: GuardContext, step: Step, environment: Environment): Facts {
  const { node, outcome, repeated } = step;
  if (repeated) return [];
  if (outcome !== undefined) {
    const { parent } = node;
    if (parent?.type !== AST_NODE_TYPES.SwitchCase) return factsOfTest(context, node, outcome, environment);
    return factsOfEquality(context, parent.parent.discriminant, node, outcome, environment);
  }
  const call = unwrap(node);
  if (call.type !== AST_NODE_TYPES.CallExpression) return [];
  return endsTheWay(call) ? 'never' : factsOfCall(context, call, environment);
}

/** `notFound()`, `redirect('/')`, `throwForbidden()`: control does not come back. */
export function endsTheWay({ callee }: TSESTree.CallExpression): boolean {
  const name = lastName(callee) ?? '';
  // `ctx.throw(403)`
  if (callee.type !== AST_NODE_TYPES.Identifier) return name === 'throw';
  return /^(?:throw|abort|(?:error|notFound|forbidden|unauthorized|redirect|permanentRedirect)$)/u.test(name);
}

function afterAssignment(context: GuardContext, step: Step, environment: Environment): Environment {
  const { node, repeated } = step;
  if (node.type !== AST_NODE_TYPES.AssignmentExpression) return environment;
  const assigned = new Map(environment.assigned);
  for (const name of namesAssigned(node.left)) {
    const variable = variableAt(context.kit.sourceCode, name);
    if (!variable) continue;
    const value = valueAssigned(context, node, name, environment);
    const isSure = node.operator === '=' && !repeated;
    const before = context.sources.of(name, environment);
    assigned.set(variable, isSure ? value : { source: several([before, value.source]), node: undefined });
  }
  return { ...environment, assigned };
}

function valueAssigned(
  context: GuardContext,
  { left, right }: TSESTree.AssignmentExpression,
  name: TSESTree.Identifier,
  environment: Environment,
): Assigned {
  const path = pathInPattern(left, name) ?? ['*'];
  return { source: context.sources.of(right, environment, path), node: left === name ? right : undefined };
}
