import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName } from '../../ast/property-name.js';
import { variableAt, variableNamed } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { DeletionContext } from '../deletions/context.js';
import { isAuthorizationName } from '../guards/words.js';
import type { Handler } from '../handlers.js';
import type { PurposesOf } from '../purposes.js';
import type { Route } from '../routes.js';
import { letsEverybodyThrough } from './middlewares.js';
import { requiresSignIn } from './words.js';

export interface GuardContext {
  readonly context: DeletionContext;
  readonly handlers: () => readonly Handler[];
  readonly purposesOf: PurposesOf;
}

/** The code of the guard that other routes of the file have, and that can stand before these. */
export function usedGuard(about: GuardContext, handler: Handler, routes: readonly Route[]): string | undefined {
  const { context } = about;
  const place = handler.form.guarding?.place;
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
  return best?.[0];

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
  if (inner.type === AST_NODE_TYPES.ArrayExpression)
    return inner.elements.flatMap((one) => (one ? guardsIn(one, call) : []));
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
