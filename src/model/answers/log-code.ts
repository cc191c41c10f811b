import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isFunction, isWithin } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt, variableNamed } from '../../ast/scope.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import type { Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';
import { type CaughtError, type Errors, namesIn } from './errors.js';
import type { Handling } from './handling.js';

/** Something else in the program is told of the error: a logger, the next handler, whoever catches what is thrown. */
export function isToldElsewhere(
  { sourceCode }: Kit,
  errors: Errors,
  error: CaughtError,
  sent: readonly TSESTree.Node[],
): boolean {
  const isSent = (node: TSESTree.Node) => sent.some((value) => isWithin(node, value));
  return errors.variablesOf(error).some((variable) => isTold(variable, 0));

  function isTold({ references }: TSESLint.Scope.Variable, depth: number): boolean {
    return references.some((one) => {
      const node = one.identifier as TSESTree.Node;
      if (!one.isRead() || isSent(node) || isStatus(node)) return false;
      const end = endOf(node);
      const names = end ? namesGiven(end) : [];
      if (names.length === 0) return end !== undefined;
      return names.some((name) => {
        const alias = depth < MAX_ALIASES ? variableAt(sourceCode, name) : undefined;
        return alias !== undefined && isTold(alias, depth + 1);
      });
    });
  }
}

const MAX_ALIASES = 2;

/** `error.status` tells the browser that it failed, and nobody why. */
function isStatus(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  const name = parent?.type === AST_NODE_TYPES.MemberExpression ? propertyName(parent) : undefined;
  return name === 'status' || name === 'statusCode';
}

/** The variables that have it from then on. */
function namesGiven(end: TSESTree.Node): readonly TSESTree.Identifier[] {
  if (end.type === AST_NODE_TYPES.VariableDeclarator) return namesIn(end.id);
  return end.type === AST_NODE_TYPES.AssignmentExpression ? namesIn(end.left) : [];
}

/** What is handed the value: a call, `throw`, something that is made of it or given it; not a test. */
function endOf(node: TSESTree.Node): TSESTree.Node | undefined {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    switch (parent.type) {
      case AST_NODE_TYPES.CallExpression:
        // A method of its text only asks something.
        if (parent.callee === at) return undefined;
        if (isTest(parent)) return undefined;
        return parent;
      case AST_NODE_TYPES.NewExpression:
      case AST_NODE_TYPES.ThrowStatement:
      case AST_NODE_TYPES.AssignmentExpression:
      case AST_NODE_TYPES.VariableDeclarator:
        return parent;
      case AST_NODE_TYPES.IfStatement:
      case AST_NODE_TYPES.BinaryExpression:
      case AST_NODE_TYPES.SwitchStatement:
        if (parent.type === AST_NODE_TYPES.BinaryExpression && parent.operator === '+') continue;
        return undefined;
      default:
        if (isFunction(parent) || parent.type === AST_NODE_TYPES.BlockStatement) return undefined;
    }
  }
  return undefined;
}

/** `if (isHttpError(error))` */
function isTest(call: TSESTree.CallExpression): boolean {
  let at: TSESTree.Node = call;
  while (
    at.parent &&
    (at.parent.type === AST_NODE_TYPES.LogicalExpression || at.parent.type === AST_NODE_TYPES.UnaryExpression)
  )
    at = at.parent;
  const { parent } = at;
  return (
    (parent?.type === AST_NODE_TYPES.IfStatement || parent?.type === AST_NODE_TYPES.ConditionalExpression) &&
    parent.test === at
  );
}

interface LogContext {
  readonly kit: Kit;
  readonly handlers: Handlers;
  readonly errors: Errors;
}

/**
 * A statement that logs the error: by the framework's logger, the one that the file hands errors, or the console. `undefined` where the place does not see it.
 */
export function logCode(
  context: LogContext,
  { handler, form }: Handling,
  error: CaughtError,
  place: TSESTree.Node,
): string | undefined {
  const { kit, handlers, errors } = context;
  const [variable] = errors.variablesOf(error);
  const isSeen = (one: TSESLint.Scope.Variable | undefined): one is TSESLint.Scope.Variable =>
    one !== undefined && variableNamed(kit.sourceCode, one.name, place) === one;
  if (!isSeen(variable)) return undefined;
  const request = handler && handlers.variableOf(handler, 'request');
  if (form?.log !== undefined && isSeen(request)) {
    return form.log.replace('{request}', request.name).replace('{error}', variable.name);
  }
  return callLike(context, place, variable.name) ?? `console.error(${variable.name})`;
}

/** As the file itself calls its logger: `logger.error(error)`, `logger.error('…', error)`. */
function callLike({ kit, errors }: LogContext, place: TSESTree.Node, name: string): string | undefined {
  for (const node of kit.nodes()) {
    const callee = node.type === AST_NODE_TYPES.CallExpression ? unwrap(node.callee) : undefined;
    if (node.type !== AST_NODE_TYPES.CallExpression || callee?.type !== AST_NODE_TYPES.MemberExpression) continue;
    if (propertyName(callee) !== 'error' || !isLoggerSeen(kit, callee.object, place)) continue;
    const [first, second] = node.arguments;
    const method = kit.sourceCode.getText(callee);
    if (first && errors.at(first)?.path.length === 0) return `${method}(${name})`;
    if (first && literalText(first) !== undefined && second && errors.at(second)?.path.length === 0) {
      return `${method}('Request failed', ${name})`;
    }
  }
  return undefined;
}

/** A variable of the file, or a member of the object that both belong to. */
function isLoggerSeen({ sourceCode }: Kit, object: TSESTree.Node, place: TSESTree.Node): boolean {
  if (!/^#?_?(?:log|logger|winston|pino)$/iu.test(lastName(object) ?? '')) return false;
  if (object.type === AST_NODE_TYPES.MemberExpression && object.object.type === AST_NODE_TYPES.ThisExpression) {
    const owner = ownerOfThis(object);
    return owner !== undefined && owner === ownerOfThis(place);
  }
  const variable = object.type === AST_NODE_TYPES.Identifier ? variableAt(sourceCode, object) : undefined;
  return variable !== undefined && variableNamed(sourceCode, variable.name, place) === variable;
}

/** The class whose instance `this` is at the node. */
function ownerOfThis(node: TSESTree.Node): TSESTree.ClassBody | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === AST_NODE_TYPES.ClassBody) return at;
    const isOwn = isFunction(at) && at.type !== AST_NODE_TYPES.ArrowFunctionExpression;
    if (isOwn && at.parent?.type !== AST_NODE_TYPES.MethodDefinition) return undefined;
  }
  return undefined;
}
