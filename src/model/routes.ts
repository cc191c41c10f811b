import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { callBefore, chainStart } from '../ast/chain-start.js';
import { type FunctionNode, isFunction } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import type { HandlerForm, Registration } from '../libraries/types/handlers.js';
import { besideItem, type Enclosure, enclosuresOf, namedIn, usesOf } from './enclosures.js';
import type { Kit } from './kit.js';
import { memberUses } from './member-uses.js';
import { chainUpTo, earlierInChain, laterInChain } from './registration-chain.js';
import { hasPathFirst, registers } from './registrations.js';
import { isPath, pathIn, pathText } from './route-paths.js';
import { routerMiddlewares, routerOf, usesOfRouter } from './router-middlewares.js';

/** A place at which a handler is registered. */
export interface Route {
  readonly call: TSESTree.CallExpression;
  /** What the call is given that has the handler in it. */
  readonly given: TSESTree.Node;
  /** Name of the registering method: `post`, `all`. */
  readonly method: string;
  /** As far as it is written at the registration. */
  readonly path: string | undefined;
  /** What the program calls the path where that is not known. */
  readonly pathName: string | undefined;
  /** What runs before the handler, or around it: expressions that name middlewares. */
  readonly before: readonly TSESTree.Node[];
  /** What the chain behind the registration has run before the handler, texts that name it included. */
  readonly behind: readonly TSESTree.Node[];
  /** Functions that run for a parameter of the path. */
  readonly parameters: readonly TSESTree.Node[];
  /** Something that may say more stands in another file. */
  readonly isOpen: boolean;
}

export function routesOf(kit: Kit, node: FunctionNode, { registration }: HandlerForm): readonly Route[] {
  if (!registration) return [];
  const uses = [...usesOf(kit, node, registration), ...memberUses(kit, node)];
  const written = enclosuresOf(node, registration);
  return uses.flatMap((use) => {
    const route = routeAt(kit, use, registration);
    if (!route) return [];
    return [{ ...route, path: route.path ?? describedPath(kit, [...enclosuresOf(use, registration), ...written]) }];
  });
}

/** `{ method: 'POST', path: '/login', handler }`. */
function describedPath(kit: Kit, enclosures: readonly Enclosure[]): string | undefined {
  for (const { node } of enclosures) {
    if (node.type !== AST_NODE_TYPES.ObjectExpression) continue;
    for (const property of node.properties) {
      const key = property.type === AST_NODE_TYPES.Property ? (propertyName(property) ?? '') : '';
      if (property.type === AST_NODE_TYPES.Property && PATHS.has(key)) return pathText(kit, property.value);
    }
  }
  return undefined;
}

const PATHS: ReadonlySet<string> = new Set(['path', 'url']);

/** What runs before or around the function where it is written. */
export function aroundOf(kit: Kit, node: FunctionNode, { registration }: HandlerForm): readonly TSESTree.Node[] {
  const enclosures = enclosuresOf(node, registration);
  const end = registration ? registrationAmong(kit, enclosures, registration) : -1;
  return enclosures.slice(0, end === -1 ? undefined : end).flatMap((one) => besideItem(one, registration));
}

function registrationAmong(kit: Kit, enclosures: readonly Enclosure[], registration: Registration): number {
  return enclosures.findLastIndex(
    ({ node }) => node.type === AST_NODE_TYPES.CallExpression && registers(kit, node, registration),
  );
}

function routeAt(kit: Kit, use: TSESTree.Node, registration: Registration): Route | undefined {
  const enclosures = enclosuresOf(use, registration);
  const last = registrationAmong(kit, enclosures, registration);
  const place = enclosures[last];
  if (place?.node.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const around = enclosures.slice(0, last).flatMap((one) => besideItem(one, registration));
  return registered(kit, place.node, place.item, around, registration);
}

function registered(
  kit: Kit,
  call: TSESTree.CallExpression,
  handler: TSESTree.Node,
  around: readonly TSESTree.Node[],
  registration: Registration,
): Route {
  const receiver = registration.isBuilder ? undefined : routerOf(call);
  const path = pathOf(kit, call);
  const checks = receiver ? usesOfRouter(kit, receiver, [registration.parameter], registration) : [];
  const middlewares = receiver
    ? routerMiddlewares(kit, receiver, call, path, registration)
    : stepsBefore(kit, call, registration);
  const beside = besides(kit, call, handler, registration);
  return {
    call,
    given: handler,
    method: lastName(call.callee) ?? '',
    path,
    pathName: path === undefined && hasPathFirst(kit, call, registration) ? pathNameOf(kit, call) : undefined,
    before: [...around, ...beside, ...earlierInChain(call, registration), ...middlewares],
    behind: laterInChain(call, registration),
    parameters: checks.flatMap(({ call: { arguments: given } }) => given[1] ?? []),
    isOpen: registration.before !== undefined && beside.some((one) => isOptionsElsewhere(one, call)),
  };
}

/** What a registration is given besides the handler: middlewares before it, or options that name them. */
function besides(
  kit: Kit,
  call: TSESTree.CallExpression,
  handler: TSESTree.Node,
  registration: Registration,
): readonly TSESTree.Node[] {
  if (!registration.before) {
    const from = hasPathFirst(kit, call, registration) ? 1 : 0;
    return call.arguments.slice(from, call.arguments.indexOf(handler as TSESTree.CallExpressionArgument));
  }
  return call.arguments.flatMap((argument, index): readonly TSESTree.Node[] => {
    if (argument === handler || (index === 0 && call.arguments.length > 1)) return [];
    const options = optionsIn(kit, argument);
    return options ? namedIn(options, registration) : [argument];
  });
}

function optionsIn(kit: Kit, argument: TSESTree.Node): TSESTree.ObjectExpression | undefined {
  const literal = unwrap(argument);
  if (literal.type === AST_NODE_TYPES.ObjectExpression) return literal;
  const thing = kit.provenanceOf(literal);
  return thing.kind === 'other' && thing.node.type === AST_NODE_TYPES.ObjectExpression ? thing.node : undefined;
}

/** An options object that the file does not spell. */
function isOptionsElsewhere(node: TSESTree.Node, call: TSESTree.CallExpression): boolean {
  return node.parent === call && !isFunction(node);
}

const MAX_STEPS = 4;

/** What `adminProcedure.mutation(…)` is built on: the names on the way, and what the file has each of them made with. */
function stepsBefore(
  kit: Kit,
  call: TSESTree.CallExpression,
  registration: Registration,
  depth = 0,
): readonly TSESTree.Node[] {
  const start = chainStart(call);
  if (!registration.isBuilder || !start || depth > MAX_STEPS) return [];
  const node = start.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, start)?.defs[0]?.node : undefined;
  const made = node?.type === AST_NODE_TYPES.VariableDeclarator && node.init ? unwrap(node.init) : undefined;
  if (made?.type !== AST_NODE_TYPES.CallExpression) return [start];
  return [start, ...chainUpTo(made, registration), ...stepsBefore(kit, made, registration, depth + 1)];
}

function pathOf(kit: Kit, call: TSESTree.CallExpression): string | undefined {
  const [first] = call.arguments;
  const inner = callBefore(call);
  return (first && pathText(kit, first)) ?? (inner && pathOf(kit, inner));
}

function pathNameOf(kit: Kit, { arguments: [first] }: TSESTree.CallExpression): string | undefined {
  return first && isPath(kit, first) ? pathIn(kit, first) : undefined;
}
