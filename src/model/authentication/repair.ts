import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt, variableNamed } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { Guarding } from '../../libraries/types.js';
import type { DeletionContext } from '../deletions/context.js';
import { isAuthorizationName, namesIn } from '../guards/words.js';
import type { Handler } from '../handlers.js';
import { isTyped } from '../identity-text.js';
import type { Kit } from '../kit.js';
import type { PurposesOf } from '../purposes.js';
import type { Route } from '../routes.js';
import { letsEverybodyThrough } from './middlewares.js';
import { requiresSignIn } from './words.js';

/** What lets only those through who are signed in. */
export type GuardRepair =
  /** A guard before the handler wherever it is registered, or before the method of a class. */
  | {
      readonly kind: 'guard';
      readonly name: string;
      /** The module that it comes from, where the file does not have it. */
      readonly from: string | undefined;
      readonly places: readonly GuardPlace[];
    }
  /** Lines at the start of the handler, or of a branch; an arrow function that is one expression gets a block. */
  | {
      readonly kind: 'test';
      readonly body: TSESTree.BlockStatement | TSESTree.ArrowFunctionExpression;
      readonly lines: readonly string[];
      readonly needs: { readonly name: string; readonly from: string } | undefined;
      readonly identity: string;
      /** The file reads the identity elsewhere, or the settings say where it is. */
      readonly isComplete: boolean;
    };

export type GuardPlace =
  | { readonly kind: 'argument'; readonly call: TSESTree.CallExpression; readonly index: number }
  /** In the options of the route: an object that is there, or a new argument. */
  | {
      readonly kind: 'option';
      readonly call: TSESTree.CallExpression;
      readonly options: TSESTree.ObjectExpression | undefined;
      readonly index: number;
      readonly key: string;
      /** What stands below the key. */
      readonly value: TSESTree.Node | undefined;
    }
  | {
      readonly kind: 'decorator';
      readonly method: TSESTree.MethodDefinition;
      readonly decorator: { readonly name: string; readonly from: string };
    };

export interface GuardContext {
  readonly context: DeletionContext;
  readonly handlers: () => readonly Handler[];
  readonly purposesOf: PurposesOf;
}

/** `use` is where the handler does it: itself, or by a function that it calls. */
export function guardRepair(
  about: GuardContext,
  handler: Handler,
  routes: readonly Route[],
  use: TSESTree.Node,
): GuardRepair | undefined {
  const isWhole = partAround(about.context, use, handler.function) === handler.function.body;
  const guard = isWhole ? (fromSettings(about, handler, routes) ?? asElsewhere(about, handler, routes)) : undefined;
  return guard ?? byTest(about, handler, use);
}

function fromSettings({ context: { kit } }: GuardContext, handler: Handler, routes: readonly Route[]): GuardRepair | undefined {
  const { guard } = kit.settings;
  const places = guard && placesOf(handler, routes, handler.form.guarding?.place);
  return places && { kind: 'guard', name: guard.name, from: kit.specifierOf(guard.from), places };
}

function placesOf(
  handler: Handler,
  routes: readonly Route[],
  place: Guarding['place'],
): readonly GuardPlace[] | undefined {
  const { parent } = handler.function;
  if (!place) return undefined;
  if (place.kind === 'decorator') {
    const { name, from } = place;
    return parent.type === AST_NODE_TYPES.MethodDefinition
      ? [{ kind: 'decorator', method: parent, decorator: { name, from } }]
      : undefined;
  }
  const places = routes.map((route) => placeAt(route, place));
  return places.length > 0 && places.every((one) => one !== undefined) ? places : undefined;
}

function placeAt({ call, given }: Route, place: Exclude<Guarding['place'], undefined | { kind: 'decorator' }>): GuardPlace | undefined {
  const index = call.arguments.indexOf(given as TSESTree.CallExpressionArgument);
  if (index === -1 || call.arguments.slice(0, index).some((one) => one.type === AST_NODE_TYPES.SpreadElement)) return undefined;
  if (place.kind === 'argument') return { kind: 'argument', call, index };
  const { key, side } = place;
  // `fastify.route({ method, url, handler })`
  const own = unwrap(given);
  const beside = own.type === AST_NODE_TYPES.ObjectExpression ? own : call.arguments[side === 'before' ? index - 1 : index + 1];
  const options = beside && unwrap(beside);
  const isThere = options?.type === AST_NODE_TYPES.ObjectExpression;
  if (!isThere && beside && side === 'behind') return undefined;
  if (!isThere && side === 'before' && index !== 1) return undefined;
  const property = isThere
    ? options.properties.find((one) => one.type === AST_NODE_TYPES.Property && propertyName(one) === key)
    : undefined;
  const value = property?.type === AST_NODE_TYPES.Property ? property.value : undefined;
  const base = { kind: 'option', call, options: isThere ? options : undefined, key, value } as const;
  return { ...base, index: side === 'before' ? index : index + 1 };
}

/** The guard that other routes of the file have. */
function asElsewhere(about: GuardContext, handler: Handler, routes: readonly Route[]): GuardRepair | undefined {
  const { context } = about;
  const place = handler.form.guarding?.place;
  const places = placesOf(handler, routes, place);
  if (!places) return undefined;
  const seen = new Map<string, number>();
  if (place?.kind === 'decorator') {
    for (const guard of decoratorGuards(context, place.name)) count(guard, handler);
  }
  for (const other of about.handlers()) {
    if (other.form !== handler.form || SIGNING_IN.some((purpose) => about.purposesOf(other).has(purpose))) continue;
    const routed = other.routes().flatMap(({ call, before }) => before.flatMap((one) => guardsIn(one, call)));
    for (const guard of routed) count(guard, other);
  }
  const [best] = [...seen].sort((one, other) => other[1] - one[1]);
  return best && { kind: 'guard', name: best[0], from: undefined, places };

  function count(guard: TSESTree.Node, other: Handler): void {
    const text = context.kit.sourceCode.getText(guard);
    const isUsable = isGuard(context, other, guard) && routes.every(({ call }) => canStandAt(context, guard, call));
    if (isUsable) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
}

const SIGNING_IN = ['login', 'sign-up', 'callback', 'activation'] as const;

/** What stands at the registration itself. */
function guardsIn(node: TSESTree.Node, call: TSESTree.CallExpression): readonly TSESTree.Node[] {
  const inner = unwrap(node);
  if (inner.range[0] < call.range[0] || inner.range[1] > call.range[1]) return [];
  if (inner.type === AST_NODE_TYPES.ArrayExpression) return inner.elements.flatMap((one) => (one ? guardsIn(one, call) : []));
  return isFunction(inner) ? [] : [inner];
}

/** `@UseGuards(JwtAuthGuard)` */
function decoratorGuards({ kit }: DeletionContext, decorator: string): readonly TSESTree.Node[] {
  return kit.nodes().flatMap((node) => {
    const isDecorator = node.type === AST_NODE_TYPES.CallExpression && node.parent.type === AST_NODE_TYPES.Decorator;
    return isDecorator && lastName(node.callee) === decorator ? node.arguments : [];
  });
}

function isGuard(context: DeletionContext, handler: Handler, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  const isCall = inner.type === AST_NODE_TYPES.CallExpression;
  const name = lastName(isCall ? inner.callee : inner) ?? '';
  if (context.kit.sourceCode.getText(node).includes('\n') || isAuthorizationName(name)) return false;
  const isNamed = context.kit.settings.authentication.includes(name) || requiresSignIn(name);
  if (!isNamed || letsEverybodyThrough(context, handler, node)) return false;
  if (!isCall) return true;
  // `passport.authenticate('jwt', { session: false })`, and not a login by another service.
  const [first] = inner.arguments;
  if (first && isFunction(unwrap(first))) return false;
  return first === undefined || /^(?:jwt|bearer|token|basic|session|access)/iu.test(literalText(first) ?? '');
}

/** Every name in it means the same there, and has its value by then. */
function canStandAt({ kit }: DeletionContext, guard: TSESTree.Node, at: TSESTree.Node): boolean {
  let isFine = true;
  walk(guard, kit.sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.Identifier) return;
    const { parent } = node;
    if (parent.type === AST_NODE_TYPES.MemberExpression && parent.property === node && !parent.computed) return;
    if (parent.type === AST_NODE_TYPES.Property && parent.key === node && !parent.computed) return;
    const variable = variableAt(kit.sourceCode, node);
    const definition = variable?.defs[0]?.node;
    const isEarlier = definition?.type !== AST_NODE_TYPES.VariableDeclarator || definition.range[1] < at.range[0];
    isFine &&= variable !== undefined && variable === variableNamed(kit.sourceCode, node.name, at) && isEarlier;
  });
  return isFine;
}

/** The identity is asked for where the handler begins, or the part of it that does this. */
function byTest({ context }: GuardContext, handler: Handler, use: TSESTree.Node): GuardRepair | undefined {
  const { guarding } = handler.form;
  const body = bodyFor(partAround(context, use, handler.function), handler.function);
  const first = body?.type === AST_NODE_TYPES.BlockStatement ? body.body[0] : body?.body;
  if (!guarding || !body || !first) return undefined;
  const identity = context.identities.spell(handler, 'self', first);
  const lines = identity && refusalOf(context, handler, guarding, identity.text);
  if (!identity || !lines) return undefined;
  return {
    kind: 'test',
    body,
    lines,
    needs: guarding.refusal.named,
    identity: identity.text,
    isComplete: identity.isShown && identity.isSure,
  };
}

function bodyFor(
  part: TSESTree.Node | undefined,
  fn: FunctionNode,
): TSESTree.BlockStatement | TSESTree.ArrowFunctionExpression | undefined {
  if (part?.type === AST_NODE_TYPES.BlockStatement) return part;
  return part === fn.body && fn.type === AST_NODE_TYPES.ArrowFunctionExpression ? fn : undefined;
}

/** The body of the function, or a branch of it that serves other requests than the rest; `undefined` where that is no statement of its own. */
function partAround({ kit }: DeletionContext, use: TSESTree.Node, fn: FunctionNode): TSESTree.Node | undefined {
  for (let node = use; node.parent && node !== fn.body; node = node.parent) {
    const outer: TSESTree.Node = node.parent;
    if (outer.type === AST_NODE_TYPES.SwitchCase && servesSome(kit, outer.parent.discriminant)) return undefined;
    const isBranch = outer.type === AST_NODE_TYPES.IfStatement && outer.test !== node;
    if (isBranch && servesSome(kit, outer.test)) return node;
  }
  return fn.body;
}

/** It asks which request this is: `req.method === 'DELETE'`, `url.pathname`. */
function servesSome(kit: Kit, test: TSESTree.Node): boolean {
  return namesIn(kit, test).some((name) => SERVING.test(name));
}

const SERVING = /^(?:_?action|cmd|command|intent|method|op|operation|originalUrl|path|pathname|type|url)$/u;

function refusalOf(
  { kit, handlers }: DeletionContext,
  handler: Handler,
  { refusal }: Guarding,
  identity: string,
): readonly string[] | undefined {
  let isWhole = true;
  const code = refusal.code.replace(/\{(request|response)\}/gu, (_whole, role: 'request' | 'response') => {
    const name = handlers.variableOf(handler, role)?.name;
    isWhole &&= name !== undefined;
    return name ?? '';
  });
  if (!isWhole) return undefined;
  const test = `if (!${identity})`;
  if (refusal.is === 'statement') return [`${test} ${code}`];
  if (refusal.is === 'returned' || !isTyped(kit)) return [`${test} return ${code}`];
  // Types of handlers often want nothing to be returned.
  return [`${test} {`, `  ${code}`, '  return', '}'];
}
