import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction, isWithin } from '../../ast/functions.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { GuardContext } from '../guards/tests.js';
import { namesIn, onlyNotes } from '../guards/words.js';
import type { Handler } from '../handlers.js';
import { EMPTY_ENVIRONMENT } from '../sources/environment.js';
import { asksByName, concernOf, isWholeRequest } from './concerns.js';
import { isOfResponse } from './calls.js';
import { asksForOther, onlyWraps } from './words.js';

const MAX_DEPTH = 6;

/** The middleware is known to let everybody through, whoever they are. What is not understood is not. */
export function letsEverybodyThrough(
  context: GuardContext,
  handler: Handler,
  middleware: TSESTree.Node,
  depth = 0,
): boolean {
  const { kit, calls } = context;
  const node = unwrap(middleware);
  const inner = (one: TSESTree.Node) => letsEverybodyThrough(context, handler, one, depth + 1);
  if (depth > MAX_DEPTH) return false;
  if (isFunction(node)) return isOpen(context, node);
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
    case AST_NODE_TYPES.TemplateLiteral:
      return true;
    case AST_NODE_TYPES.ArrayExpression:
      return node.elements.every((one) => one === null || inner(one));
    case AST_NODE_TYPES.SpreadElement:
      return inner(node.argument);
    case AST_NODE_TYPES.ObjectExpression:
      return node.properties.every((one) => one.type === AST_NODE_TYPES.Property && isPlainOption(context, one));
    case AST_NODE_TYPES.CallExpression:
      return ofCall(context, handler, node, depth);
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.MemberExpression: {
      const name = lastName(node) ?? '';
      if (kit.settings.authentication.includes(name) || kit.settings.authorization.includes(name)) return false;
      const target = calls.functionAt(node);
      if (target) return target === handler.function || isOpen(context, target, name);
      const value = node.type === AST_NODE_TYPES.Identifier ? valueOf(context, node) : undefined;
      return value ? inner(value) : asksForOther(kit, name);
    }
    default:
      return false;
  }
}

function valueOf({ kit }: GuardContext, node: TSESTree.Identifier): TSESTree.Node | undefined {
  const variable = variableAt(kit.sourceCode, node);
  const definition = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  if (definition?.type !== AST_NODE_TYPES.VariableDeclarator || definition.id.type !== AST_NODE_TYPES.Identifier)
    return undefined;
  const value = definition.init && unwrap(definition.init);
  const isRequired = value?.type === AST_NODE_TYPES.CallExpression && lastName(value.callee) === 'require';
  return value && !isRequired ? value : undefined;
}

/** Options of a route: what they name is what a plugin makes of them. */
function isPlainOption({ kit }: GuardContext, { key, value }: TSESTree.Property): boolean {
  return ![...namesIn(kit, key), ...namesIn(kit, value)].some((name) => asksByName(kit, name));
}

function ofCall(context: GuardContext, handler: Handler, call: TSESTree.CallExpression, depth: number): boolean {
  const { kit, calls } = context;
  const name = lastName(call.callee) ?? '';
  const isWrapper =
    isWithin(handler.function, call) || call.arguments.some((one) => calls.functionAt(one) === handler.function);
  if (kit.settings.authentication.includes(name) || kit.settings.authorization.includes(name)) return false;
  const { registration } = handler.form;
  if (registration && kit.matcher.match(call.callee, registration.callee)) {
    return call.arguments.every(
      (one) => isWithin(handler.function, one) || letsEverybodyThrough(context, handler, one, depth + 1),
    );
  }
  const kinds = kit.recognise(call)?.readings.map(({ sink }) => sink.kind) ?? [];
  if (kinds.length > 0) return kinds.every((kind) => kind === 'session' || kind === 'cookie-defaults');
  const target = calls.target(call);
  if (isWrapper) {
    const others = call.arguments.filter(
      (one) => !isWithin(handler.function, one) && calls.functionAt(one) !== handler.function,
    );
    const isAsking = target !== undefined && concernOf(context, target.body, EMPTY_ENVIRONMENT) === 'caller';
    return (
      onlyWraps(name) && !isAsking && others.every((one) => letsEverybodyThrough(context, handler, one, depth + 1))
    );
  }
  if (target) return concernOf(context, target.body, EMPTY_ENVIRONMENT) === 'no' && !asksByName(kit, name);
  const [given] = call.arguments;
  // `asyncHandler(loadUser)`, `eventHandler((event) => …)`.
  if (given && isFunction(unwrap(given)) && (onlyWraps(name) || asksForOther(kit, name))) {
    return letsEverybodyThrough(context, handler, given, depth + 1);
  }
  const names = namesIn(kit, call.callee);
  return names.some((one) => asksForOther(kit, one)) && !names.some((one) => asksByName(kit, one));
}

/** A function of the file that refuses nobody, or not because of who they are. */
function isOpen(context: GuardContext, fn: FunctionNode, name?: string): boolean {
  const isForErrors = context.handlers.of(fn)?.parts.some((part) => part?.role === 'error') ?? false;
  if (isForErrors && fn.params.length > 3) return true;
  if (!mayRefuse(context, fn)) return true;
  if (name !== undefined && asksByName(context.kit, name)) return false;
  return concernOf(context, fn.body, EMPTY_ENVIRONMENT) === 'no';
}

function mayRefuse(context: GuardContext, fn: FunctionNode): boolean {
  const handler = context.handlers.of(fn);
  const next = handler && context.handlers.variableOf(handler, 'next')?.name;
  const goesOn = (node: TSESTree.Node | null) => {
    const inner = node && unwrap(node);
    const call = inner?.type === AST_NODE_TYPES.AwaitExpression ? unwrap(inner.argument) : inner;
    return (
      call?.type === AST_NODE_TYPES.CallExpression &&
      call.arguments.length === 0 &&
      lastName(call.callee) === (next ?? 'next')
    );
  };
  if (fn.body.type !== AST_NODE_TYPES.BlockStatement) return !goesOn(fn.body);
  let refuses = false;
  walk(fn.body, context.kit.sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.ThrowStatement) refuses = true;
    if (node.type === AST_NODE_TYPES.ReturnStatement && node.argument) refuses ||= !goesOn(node.argument);
    if (node.type === AST_NODE_TYPES.AssignmentExpression) refuses ||= isStatus(node.left);
    if (node.type === AST_NODE_TYPES.CallExpression) refuses ||= answersOrMayThrow(context, node, handler);
  });
  return refuses;
}

/** `ctx.status = 401`. */
function isStatus(node: TSESTree.Node): boolean {
  return (
    node.type === AST_NODE_TYPES.MemberExpression && /^(?:status|statusCode|body)$/u.test(propertyName(node) ?? '')
  );
}

function answersOrMayThrow(
  context: GuardContext,
  call: TSESTree.CallExpression,
  handler: Handler | undefined,
): boolean {
  const next = handler && context.handlers.variableOf(handler, 'next')?.name;
  const name = lastName(call.callee) ?? '';
  if (name === next && call.callee.type === AST_NODE_TYPES.Identifier) return call.arguments.length > 0;
  if (isOfResponse(context, call, EMPTY_ENVIRONMENT)) return !/^(?:set|header|append|on|vary|type|cookie)/u.test(name);
  if (context.kit.recognise(call)?.readings.some(({ sink }) => sink.kind === 'token-check')) return true;
  if (/^(?:throw|assert|abort)/u.test(name)) return true;
  const isReader = handler?.form.readers?.some(
    ({ callee }) => context.kit.matcher.match(call.callee, callee) !== undefined,
  );
  if (onlyNotes(name) || isReader) return false;
  return asksByName(context.kit, name) || call.arguments.some((one) => isWholeRequest(context, one, EMPTY_ENVIRONMENT));
}
