import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { lastName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { HandlerForm } from '../libraries/types.js';
import type { Kit } from './kit.js';

/** A place at which a handler is registered. */
export interface Route {
  /** Name of the registering method: `post`, `all`. */
  readonly method: string;
  /** As far as it is written at the registration. */
  readonly path: string | undefined;
  /** What runs before the handler, or around it: expressions that name middlewares. */
  readonly before: readonly TSESTree.Node[];
  /** Functions that run for a parameter of the path. */
  readonly parameters: readonly TSESTree.Node[];
}

type Registration = NonNullable<HandlerForm['registration']>;

/** A list or a call in which a handler stands: `[auth, handler]`, `asyncHandler(handler)`. */
interface Enclosure {
  readonly node: TSESTree.ArrayExpression | TSESTree.CallExpression;
  readonly item: TSESTree.Node;
}

const MAX_ENCLOSURES = 4;

export function routesOf(kit: Kit, node: FunctionNode, { registration }: HandlerForm): readonly Route[] {
  if (!registration) return [];
  return usesOf(kit, node).flatMap((use) => routeAt(kit, use, registration) ?? []);
}

/** What runs before or around the function where it is written. */
export function aroundOf(kit: Kit, node: FunctionNode, { registration }: HandlerForm): readonly TSESTree.Node[] {
  const enclosures = enclosuresOf(node);
  const end = registration ? registrationAmong(kit, enclosures, registration) : -1;
  return enclosures.slice(0, end === -1 ? undefined : end).flatMap(before);
}

function registrationAmong(kit: Kit, enclosures: readonly Enclosure[], { callee }: Registration): number {
  return enclosures.findIndex(
    ({ node }) => node.type === AST_NODE_TYPES.CallExpression && kit.matcher.match(node.callee, callee),
  );
}

function before({ node, item }: Enclosure): readonly TSESTree.Node[] {
  if (node.type === AST_NODE_TYPES.CallExpression) return [node];
  return node.elements.slice(0, node.elements.indexOf(item as TSESTree.Expression)).filter((one) => one !== null);
}

/** From the inside out. */
function enclosuresOf(use: TSESTree.Node): readonly Enclosure[] {
  const found: Enclosure[] = [];
  for (let item = wrapped(use); found.length < MAX_ENCLOSURES;) {
    const { parent } = item;
    const isItem = parent?.type === AST_NODE_TYPES.CallExpression && unwrap(parent.callee) !== item;
    if (parent?.type === AST_NODE_TYPES.ArrayExpression || isItem) found.push({ node: parent, item });
    else if (parent?.type !== AST_NODE_TYPES.SpreadElement) break;
    item = wrapped(parent);
  }
  return found;
}

/** The expressions that are the function: itself, and every mention of the name it has. */
export function usesOf(kit: Kit, node: FunctionNode): readonly TSESTree.Node[] {
  const name = nameOf(node);
  const variable = name && variableAt(kit.sourceCode, name);
  const mentions = variable
    ? variable.references.filter((one) => one.isRead()).map((one) => one.identifier as TSESTree.Node)
    : [];
  return node.type === AST_NODE_TYPES.FunctionDeclaration ? mentions : [node, ...mentions];
}

/** `const remove = [auth, asyncHandler(async (req, res) => …)]` has the name as well. */
export function nameOf(node: FunctionNode): TSESTree.Identifier | undefined {
  if (node.type === AST_NODE_TYPES.FunctionDeclaration) return node.id ?? undefined;
  const outer = wrapped(enclosuresOf(node).at(-1)?.node ?? node);
  const { parent } = outer;
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.init !== outer) return undefined;
  return parent.id.type === AST_NODE_TYPES.Identifier ? parent.id : undefined;
}

function routeAt(kit: Kit, use: TSESTree.Node, registration: Registration): Route | undefined {
  const enclosures = enclosuresOf(use);
  const last = registrationAmong(kit, enclosures, registration);
  const place = enclosures[last];
  if (place?.node.type !== AST_NODE_TYPES.CallExpression) return undefined;
  return registered(kit, place.node, place.item, enclosures.slice(0, last).flatMap(before), registration);
}

function registered(
  kit: Kit,
  call: TSESTree.CallExpression,
  handler: TSESTree.Node,
  around: readonly TSESTree.Node[],
  registration: Registration,
): Route {
  const earlier = call.arguments.slice(0, call.arguments.indexOf(handler as TSESTree.CallExpressionArgument));
  const receiver = receiverOf(call);
  const path = pathOf(call);
  const checks = receiver ? usesOfRouter(kit, receiver, [registration.parameter]) : [];
  const middlewares = receiver ? middlewaresOf(kit, receiver, call, path, registration) : [];
  return {
    method: lastName(call.callee) ?? '',
    path,
    before: [...around, ...earlier, ...earlierInChain(call, registration), ...middlewares],
    parameters: checks.flatMap(({ call: { arguments: given } }) => given[1] ?? []),
  };
}

/** `router.route('/x').all(isAdmin).delete(handler)`. */
function earlierInChain(call: TSESTree.CallExpression, registration: Registration): readonly TSESTree.Node[] {
  const inner = chained(call);
  if (!inner) return [];
  const isMiddleware = registration.middlewares.includes(lastName(inner.callee) ?? '');
  return [...(isMiddleware ? inner.arguments : []), ...earlierInChain(inner, registration)];
}

function pathOf(call: TSESTree.CallExpression): string | undefined {
  const [first] = call.arguments;
  const inner = chained(call);
  return (first && literalText(first)) ?? (inner && pathOf(inner));
}

/** The call before it in a chain: `app.route('/x')` of `app.route('/x').delete(…)`. */
function chained(call: TSESTree.CallExpression): TSESTree.CallExpression | undefined {
  const callee = unwrap(call.callee);
  const inner = callee.type === AST_NODE_TYPES.MemberExpression ? unwrap(callee.object) : undefined;
  return inner?.type === AST_NODE_TYPES.CallExpression ? inner : undefined;
}

function receiverOf(call: TSESTree.CallExpression): TSESTree.Identifier | undefined {
  const inner = chained(call);
  if (inner) return receiverOf(inner);
  const callee = unwrap(call.callee);
  const object = callee.type === AST_NODE_TYPES.MemberExpression ? unwrap(callee.object) : undefined;
  return object?.type === AST_NODE_TYPES.Identifier ? object : undefined;
}

/** What `router.use(…)` has put before the registration, and what stands before the router where it is mounted. */
function middlewaresOf(
  kit: Kit,
  receiver: TSESTree.Identifier,
  registered: TSESTree.CallExpression,
  path: string | undefined,
  { callee, middlewares }: Registration,
): readonly TSESTree.Node[] {
  return usesOfRouter(kit, receiver, middlewares).flatMap(({ call, mounted }) => {
    if (!kit.matcher.match(call.callee, callee)) return [];
    if (mounted) return call.arguments.filter((one) => one !== mounted);
    return call.range[0] < registered.range[0] && covers(call, path) ? call.arguments : [];
  });
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
): readonly RouterUse[] {
  const references = variableAt(kit.sourceCode, receiver)?.references ?? [];
  return references.flatMap(({ identifier }) => {
    const parent = identifier.parent as TSESTree.Node | undefined;
    const call = parent?.type === AST_NODE_TYPES.MemberExpression ? parent.parent : parent;
    if (call?.type !== AST_NODE_TYPES.CallExpression || !methods.includes(lastName(call.callee))) return [];
    return [{ call, mounted: parent === call ? identifier : undefined }];
  });
}

/** `router.use('/admin', …)` runs before what lies below that path. */
function covers({ arguments: [first] }: TSESTree.CallExpression, path: string | undefined): boolean {
  const prefix = first && literalText(first);
  if (prefix === undefined) return true;
  const start = prefix.replace(/\/?\*.*$/u, '');
  return start === '' || (path?.startsWith(start) ?? start === '/');
}
