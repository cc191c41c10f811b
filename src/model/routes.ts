import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { callOn } from '../ast/call-on.js';
import { callBefore, chainStart } from '../ast/chain-start.js';
import { enclosingFunction, type FunctionNode, isFunction, isWithin } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { HandlerForm, Registration } from '../libraries/types/handlers.js';
import type { Kit } from './kit.js';
import { memberUses } from './member-uses.js';
import { hasPathFirst, isOnRouter, registers } from './registrations.js';
import { isPath, pathIn } from './route-paths.js';

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

/** A list, a call or a described route in which a handler stands: `[auth, handler]`, `asyncHandler(handler)`, `{ method, url, handler }`. */
interface Enclosure {
  readonly node: TSESTree.ArrayExpression | TSESTree.CallExpression | TSESTree.ObjectExpression;
  readonly item: TSESTree.Node;
}

const MAX_ENCLOSURES = 4;

export function routesOf(kit: Kit, node: FunctionNode, { registration }: HandlerForm): readonly Route[] {
  if (!registration) return [];
  const uses = [...usesOf(kit, node, registration), ...memberUses(kit, node)];
  return uses.flatMap((use) => routeAt(kit, use, registration) ?? []);
}

/** What runs before or around the function where it is written. */
export function aroundOf(kit: Kit, node: FunctionNode, { registration }: HandlerForm): readonly TSESTree.Node[] {
  const enclosures = enclosuresOf(node, registration);
  const end = registration ? registrationAmong(kit, enclosures, registration) : -1;
  return enclosures.slice(0, end === -1 ? undefined : end).flatMap((one) => before(one, registration));
}

function registrationAmong(kit: Kit, enclosures: readonly Enclosure[], registration: Registration): number {
  return enclosures.findLastIndex(
    ({ node }) => node.type === AST_NODE_TYPES.CallExpression && registers(kit, node, registration),
  );
}

function before({ node, item }: Enclosure, registration: Registration | undefined): readonly TSESTree.Node[] {
  if (node.type === AST_NODE_TYPES.CallExpression) return [node, ...node.arguments.filter((one) => one !== item)];
  if (node.type === AST_NODE_TYPES.ObjectExpression) return namedIn(node, registration);
  return node.elements.slice(0, node.elements.indexOf(item as TSESTree.Expression)).filter((one) => one !== null);
}

/** What an options object has run before the handler; of what is spread into it the name has to do. */
function namedIn(
  options: TSESTree.ObjectExpression,
  { before: keys = [], macros = false }: Pick<Registration, 'before' | 'macros'> = {},
): readonly TSESTree.Node[] {
  return options.properties.flatMap((property) => {
    if (property.type === AST_NODE_TYPES.SpreadElement) return [property.argument];
    const key = propertyName(property) ?? '';
    return [...(keys.includes(key) ? [property.value] : []), ...(macros ? [property.key] : [])];
  });
}

/** From the inside out. */
function enclosuresOf(use: TSESTree.Node, registration?: Registration): readonly Enclosure[] {
  const found: Enclosure[] = [];
  for (let item = wrapped(use); found.length < MAX_ENCLOSURES;) {
    const { parent } = item;
    const isItem = parent?.type === AST_NODE_TYPES.CallExpression && unwrap(parent.callee) !== item;
    if (parent?.type === AST_NODE_TYPES.ArrayExpression || isItem) found.push({ node: parent, item });
    else if (parent?.type === AST_NODE_TYPES.Property && isHandlerKey(parent, item, registration)) {
      found.push({ node: parent.parent as TSESTree.ObjectExpression, item: parent });
      item = wrapped(parent.parent);
      continue;
    } else if (parent?.type !== AST_NODE_TYPES.SpreadElement) break;
    item = wrapped(parent);
  }
  return found;
}

function isHandlerKey(
  property: TSESTree.Property,
  item: TSESTree.Node,
  registration: Registration | undefined,
): boolean {
  const isValue = property.value === item && property.parent.type === AST_NODE_TYPES.ObjectExpression;
  return isValue && (registration?.handler?.includes(propertyName(property) ?? '') ?? false);
}

/** The expressions that are the function: itself, and every mention of the name it has. */
export function usesOf(kit: Kit, node: FunctionNode, registration?: Registration): readonly TSESTree.Node[] {
  const name = nameOf(node, registration);
  const variable = name && variableAt(kit.sourceCode, name);
  const mentions = variable
    ? variable.references.filter((one) => one.isRead()).map((one) => one.identifier as TSESTree.Node)
    : [];
  return node.type === AST_NODE_TYPES.FunctionDeclaration ? mentions : [node, ...mentions];
}

/** `const remove = [auth, asyncHandler(async (req, res) => …)]` has the name as well. */
export function nameOf(node: FunctionNode, registration?: Registration): TSESTree.Identifier | undefined {
  if (node.type === AST_NODE_TYPES.FunctionDeclaration) return node.id ?? undefined;
  const outer = wrapped(enclosuresOf(node, registration).at(-1)?.node ?? node);
  const { parent } = outer;
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.init !== outer) return undefined;
  return parent.id.type === AST_NODE_TYPES.Identifier ? parent.id : undefined;
}

function routeAt(kit: Kit, use: TSESTree.Node, registration: Registration): Route | undefined {
  const enclosures = enclosuresOf(use, registration);
  const last = registrationAmong(kit, enclosures, registration);
  const place = enclosures[last];
  if (place?.node.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const around = enclosures.slice(0, last).flatMap((one) => before(one, registration));
  return registered(kit, place.node, place.item, around, registration);
}

function registered(
  kit: Kit,
  call: TSESTree.CallExpression,
  handler: TSESTree.Node,
  around: readonly TSESTree.Node[],
  registration: Registration,
): Route {
  const receiver = registration.isBuilder ? undefined : receiverOf(call);
  const path = pathOf(kit, call);
  const checks = receiver ? usesOfRouter(kit, receiver, [registration.parameter], registration) : [];
  const middlewares = receiver
    ? middlewaresOf(kit, receiver, call, path, registration)
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

/** `router.route('/x').all(isAdmin).delete(handler)`. */
function earlierInChain(call: TSESTree.CallExpression, registration: Registration): readonly TSESTree.Node[] {
  const inner = callBefore(call);
  return inner ? chainUpTo(inner, registration) : [];
}

function chainUpTo(call: TSESTree.CallExpression, registration: Registration): readonly TSESTree.Node[] {
  const { middlewares, hooks = [] } = registration;
  const name = lastName(call.callee) ?? '';
  const runs = middlewares.includes(name) || hooks.includes(name);
  const given = call.arguments.flatMap((one) =>
    one.type === AST_NODE_TYPES.ObjectExpression ? namedIn(one, registration) : [one],
  );
  return [...(runs ? given : []), ...earlierInChain(call, registration)];
}

/** `router.delete('/x', handler).use(isAdmin)`, and the same around a group of routes. */
function laterInChain(call: TSESTree.CallExpression, registration: Registration): readonly TSESTree.Node[] {
  const { behind = [], plugins = [] } = registration;
  if (behind.length === 0) return [];
  const given: TSESTree.Node[] = [];
  let whole: TSESTree.Node = call;
  for (let next = callOn(whole); next; next = callOn(next)) {
    if (behind.includes(lastName(next.callee) ?? '')) given.push(...next.arguments);
    whole = next;
  }
  const group = enclosingFunction(whole);
  const outer = group && wrapped(group).parent;
  const isGroup = outer?.type === AST_NODE_TYPES.CallExpression && plugins.includes(lastName(outer.callee) ?? '');
  return isGroup ? [...given, ...laterInChain(outer, registration)] : given;
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
  return (first && textIn(kit, first)) ?? (inner && pathOf(kit, inner));
}

function pathNameOf(kit: Kit, { arguments: [first] }: TSESTree.CallExpression): string | undefined {
  return first && isPath(kit, first) ? pathIn(kit, first) : undefined;
}

/** `'/sessions'`, `${API}/sessions`, `PATHS.sessions`. */
function textIn(kit: Kit, node: TSESTree.Node): string | undefined {
  const text = literalText(node);
  if (text !== undefined || isFunction(unwrap(node))) return text;
  const value = kit.evaluator.value(node);
  return value.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

function receiverOf(call: TSESTree.CallExpression): TSESTree.Identifier | undefined {
  const start = chainStart(call);
  return start?.type === AST_NODE_TYPES.Identifier ? start : undefined;
}

const MAX_MOUNTS = 4;

/** What `router.use(…)` has put before the registration, and what stands before the router where it is mounted. */
function middlewaresOf(
  kit: Kit,
  receiver: TSESTree.Identifier,
  registered: TSESTree.CallExpression,
  path: string | undefined,
  registration: Registration,
  depth = 0,
): readonly TSESTree.Node[] {
  if (depth > MAX_MOUNTS) return [];
  const { middlewares, hooks = [] } = registration;
  const uses = usesOfRouter(kit, receiver, [...middlewares, ...hooks], registration).flatMap(({ call, mounted }) => {
    if (!isOnRouter(kit, call, registration)) return [];
    if (mounted) {
      const outer = receiverOf(call);
      const others = call.arguments.filter((one) => !isWithin(mounted, one));
      const [first] = call.arguments;
      const whole = joined(first && textIn(kit, first), path);
      return [...others, ...(outer ? middlewaresOf(kit, outer, call, whole, registration, depth + 1) : [])];
    }
    if (hooks.includes(lastName(call.callee) ?? '')) return call.arguments;
    return call.range[0] < registered.range[0] && covers(kit, call, path) ? call.arguments : [];
  });
  return [...uses, ...madeWith(kit, receiver, registration), ...aroundPlugin(kit, receiver, path, registration, depth)];
}

/** `const app = new Hono().use(isAdmin)`. */
function madeWith(kit: Kit, receiver: TSESTree.Identifier, registration: Registration): readonly TSESTree.Node[] {
  const node = variableAt(kit.sourceCode, receiver)?.defs[0]?.node;
  const made = node?.type === AST_NODE_TYPES.VariableDeclarator && node.init ? unwrap(node.init) : undefined;
  return made?.type === AST_NODE_TYPES.CallExpression ? chainUpTo(made, registration) : [];
}

/** The application is the parameter of a plugin: what runs before all where that is registered. */
function aroundPlugin(
  kit: Kit,
  receiver: TSESTree.Identifier,
  path: string | undefined,
  registration: Registration,
  depth: number,
): readonly TSESTree.Node[] {
  const { plugins = [] } = registration;
  const plugin = variableAt(kit.sourceCode, receiver)?.defs[0]?.node;
  if (!isFunction(plugin)) return [];
  return usesOf(kit, plugin).flatMap((use) => {
    const call = wrapped(use).parent;
    const isCall = call?.type === AST_NODE_TYPES.CallExpression && plugins.includes(lastName(call.callee) ?? '');
    const outer = isCall ? receiverOf(call) : undefined;
    if (!isCall) return [];
    const others = call.arguments.flatMap((one) => {
      if (isWithin(use, one)) return [];
      return one.type === AST_NODE_TYPES.ObjectExpression ? namedIn(one, registration) : [one];
    });
    return [
      ...others,
      ...earlierInChain(call, registration),
      ...(outer ? middlewaresOf(kit, outer, call, path, registration, depth + 1) : []),
    ];
  });
}

/** `/admin` and `/sessions/:id`. */
function joined(prefix: string | undefined, path: string | undefined): string | undefined {
  if (prefix === undefined || prefix === '/') return path;
  return `${prefix}${path === '/' ? '' : (path ?? '')}`;
}

interface RouterUse {
  readonly call: TSESTree.CallExpression;
  /** The router, where it is handed to another one. */
  readonly mounted: TSESTree.Node | undefined;
}

function usesOfRouter(
  kit: Kit,
  receiver: TSESTree.Identifier,
  methods: readonly (string | undefined)[],
  { mounted: handing = [] }: Registration,
): readonly RouterUse[] {
  const references = variableAt(kit.sourceCode, receiver)?.references ?? [];
  return references.flatMap(({ identifier }) => {
    const parent = identifier.parent as TSESTree.Node | undefined;
    const direct = parent?.type === AST_NODE_TYPES.MemberExpression ? parent.parent : parent;
    if (direct?.type !== AST_NODE_TYPES.CallExpression) return [];
    // `api.addHook('onRequest', app.authenticate)` is a use of `api`.
    if (parent !== direct && unwrap(direct.callee) !== parent) return [];
    const isHanding = parent !== direct && handing.includes(lastName(direct.callee) ?? '');
    const call = isHanding ? direct.parent : direct;
    if (call.type !== AST_NODE_TYPES.CallExpression || !methods.includes(lastName(call.callee))) return [];
    return [{ call, mounted: parent === call || isHanding ? identifier : undefined }];
  });
}

/** `router.use('/admin', …)` runs before what lies below that path. */
function covers(kit: Kit, { arguments: [first] }: TSESTree.CallExpression, path: string | undefined): boolean {
  const prefix = first && textIn(kit, first);
  if (prefix === undefined) return true;
  const start = prefix.replace(/\/?\*.*$/su, '');
  return start === '' || (path?.startsWith(start) ?? start === '/');
}
