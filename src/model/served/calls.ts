import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../ast/functions.js';
import { callBefore } from '../../ast/chain-start.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { HttpMethods, Registration, RouteCalls } from '../../libraries/types/handlers.js';
import type { Calls } from '../calls.js';
import type { Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';
import { functionsOf } from './functions-of.js';
import type { MethodSpelling, Served } from './served.js';
import { perLibraries } from '../per-libraries.js';
import { isNamedLike, isPath, pathIn, receiverOfChain, VERBS } from '../route-paths.js';

interface Form {
  readonly registration: Registration;
  readonly routes: RouteCalls;
}

const formsWithRoutes = perLibraries((libraries) =>
  libraries.flatMap(({ handlers = [] }) =>
    handlers.flatMap(({ registration }): readonly Form[] =>
      registration?.routes ? [{ registration, routes: registration.routes }] : [],
    ),
  ),
);

const registeringNames = perLibraries(
  (libraries) => new Set([...VERBS.keys(), ...formsWithRoutes(libraries).flatMap(({ routes }) => namesIn(routes))]),
);

/** What is registered by calls: `router.get('/x', handler)`, `router.route('/x').get(handler)`, `app.on(['GET'], '/x', handler)`. */
export function servedByCalls(kit: Kit, handlers: Handlers, calls: Calls): readonly Served[] {
  const forms = formsWithRoutes(kit.libraries);
  const names = registeringNames(kit.libraries);
  return kit.nodes().flatMap((node) => {
    if (node.type !== AST_NODE_TYPES.CallExpression) return [];
    const callee = unwrap(node.callee);
    if (callee.type !== AST_NODE_TYPES.MemberExpression || callee.computed) return [];
    if (callee.property.type !== AST_NODE_TYPES.Identifier || !names.has(callee.property.name)) return [];
    return servedAt(node, callee.property) ?? [];
  });

  function servedAt(call: TSESTree.CallExpression, name: TSESTree.Identifier): Served | undefined {
    const registered = registeredAt(kit, call, name, formOf(call)) ?? alikeAt(call, name);
    if (!registered) return undefined;
    const handler = handlerAmong(registered.given);
    if (!handler) return undefined;
    return { ...registered, functions: functionsOf(kit, calls, handler) };
  }

  function formOf({ callee }: TSESTree.CallExpression): RouteCalls | undefined {
    return forms.find(({ registration }) => kit.matcher.match(callee, registration.callee))?.routes;
  }

  /** No library is in sight, but it looks like a path and a handler. */
  function alikeAt(call: TSESTree.CallExpression, name: TSESTree.Identifier): Registered | undefined {
    const receiver = receiverOfChain(call);
    const routes = forms.find(({ routes: { alike = [] } }) =>
      alike.some((name) => isNamedLike(receiver, name)),
    )?.routes;
    const registered = routes && registeredAt(kit, call, name, routes);
    const handler = registered && handlerAmong(registered.given);
    if (!handler || registered.path?.startsWith('/') !== true) return undefined;
    const fn = unwrap(handler);
    if (isFunction(fn)) return handlers.of(fn) && registered;
    return MAY_BE_HANDLERS.has(fn.type) ? registered : undefined;
  }
}

const MAY_BE_HANDLERS: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.Identifier,
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.CallExpression,
]);

function namesIn({ every, told = {} }: RouteCalls): readonly string[] {
  return [...every, ...Object.keys(told)];
}

type Registered = Omit<Served, 'functions'>;

function registeredAt(
  kit: Kit,
  call: TSESTree.CallExpression,
  name: TSESTree.Identifier,
  routes: RouteCalls | undefined,
): Registered | undefined {
  if (!routes) return undefined;
  const told = routes.told?.[name.name];
  const methods = told ? toldBy(call.arguments[told.methods]) : methodsOf(name.name, routes);
  if (!methods) return undefined;
  const pathAt = told ? told.path : pathIndex(kit, call);
  const first = pathAt === undefined ? undefined : call.arguments[pathAt];
  const path = first ? pathIn(kit, first) : pathBefore(kit, call);
  if (path === undefined) return undefined;
  const given = call.arguments.slice(told ? Math.max(told.methods, told.path) + 1 : (pathAt ?? -1) + 1);
  const text = told && call.arguments[told.methods];
  const spelling: MethodSpelling = text
    ? { kind: 'text', node: text }
    : { kind: 'member', name, place: `${receiverOfChain(call)} ${path}` };
  return { methods, path, given, at: text ?? name, spelling };
}

function methodsOf(name: string, { every }: RouteCalls): HttpMethods | undefined {
  if (every.includes(name)) return 'every';
  const verb = VERBS.get(name);
  return verb === undefined ? undefined : [verb];
}

/** `'GET'`, `['GET', 'POST']`; `undefined` where it is not written. */
export function toldBy(node: TSESTree.Node | undefined, wildcard?: string): HttpMethods | undefined {
  const inner = node && unwrap(node);
  if (!inner) return undefined;
  const items = inner.type === AST_NODE_TYPES.ArrayExpression ? inner.elements : [inner];
  const texts = items.map((item) => item && literalText(item)?.toUpperCase());
  if (texts.some((text) => text === wildcard?.toUpperCase() && text !== undefined)) return 'every';
  return texts.every((text) => typeof text === 'string') ? texts : undefined;
}

/** Koa's routes may have a name before the path. */
function pathIndex(kit: Kit, { arguments: given }: TSESTree.CallExpression): number | undefined {
  const [first, second] = given;
  if (!first || !isPath(kit, first)) return undefined;
  const isName = literalText(first)?.startsWith('/') === false && literalText(first) !== '*';
  return isName && second && literalText(second)?.startsWith('/') === true ? 1 : 0;
}

/** `router.route('/x')` before the registering method. */
function pathBefore(kit: Kit, call: TSESTree.CallExpression): string | undefined {
  const before = callBefore(call);
  if (!before) return undefined;
  const [first] = before.arguments;
  if (lastName(before.callee) === 'route') return first && pathIn(kit, first);
  return pathBefore(kit, before);
}

/** The last that is no object of options; of options with a handler, that. */
function handlerAmong(given: readonly TSESTree.Node[]): TSESTree.Node | undefined {
  const last = given.at(-1);
  const inner = last && unwrap(last);
  if (inner?.type !== AST_NODE_TYPES.ObjectExpression) return last;
  const handler = inner.properties.find(
    (one): one is TSESTree.Property => one.type === AST_NODE_TYPES.Property && propertyName(one) === 'handler',
  );
  return handler?.value ?? handlerAmong(given.slice(0, -1));
}
