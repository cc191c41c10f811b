import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode, isFunction } from '../../ast/functions.js';
import { ownerOf } from '../../ast/owner.js';
import { lastName } from '../../ast/property-name.js';
import { variableNamed } from '../../ast/scope.js';
import { wrapped } from '../../ast/unwrap.js';
import { childrenOf } from '../../ast/walk.js';
import type { Handler, Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';

/** How a program goes on from a statement when something has to be waited for first. */
export type Continuation =
  | { readonly kind: 'await'; readonly makeAsync: FunctionNode | undefined }
  | {
      readonly kind: 'callback';
      /** All that moves into the callback: to the end of the list. */
      readonly statements: readonly TSESTree.Statement[];
      /** What an error is answered with; `{error}` stands for it. */
      readonly onError: string;
      /** What stands behind the list is not to run: the call is handed back, or, from a function that gives back nothing, nothing is. */
      readonly returns: 'call' | 'nothing' | undefined;
    };

/** `undefined` where what follows the statement cannot wait without the program meaning something else. */
export function continuationFrom(
  kit: Kit,
  handlers: Handlers,
  handler: Handler,
  statement: TSESTree.Statement,
): Continuation | undefined {
  const owner = enclosingFunction(statement);
  if (!owner || owner.generator || !isInList(statement)) return undefined;
  if (owner.async) return { kind: 'await', makeAsync: undefined };
  // What a promise's callback gives back is waited for.
  if (isChained(owner)) return { kind: 'await', makeAsync: owner };
  const statements = restOf(statement);
  const onError = errorAnswer(kit, handlers, handler, statement);
  if (onError === undefined || !statements.every((one) => mayMove(kit, one))) return undefined;
  const isTail = isLast(statement, owner);
  const ends = statements.some(endsWay);
  if (isTail === undefined || (!isTail && !ends)) return undefined;
  const isOfNothing = owner.returnType?.typeAnnotation.type === AST_NODE_TYPES.TSVoidKeyword;
  const returned = isOfNothing ? 'nothing' : 'call';
  const isNeeded = ends && !(isOfNothing && isTail);
  return { kind: 'callback', statements, onError, returns: isNeeded ? returned : undefined };
}

function isInList(statement: TSESTree.Statement): boolean {
  return statement.parent.type === AST_NODE_TYPES.BlockStatement;
}

function restOf(statement: TSESTree.Statement): readonly TSESTree.Statement[] {
  const { body } = statement.parent as TSESTree.BlockStatement;
  return body.slice(body.indexOf(statement));
}

/** `.then((user) => { … })`. */
function isChained(fn: FunctionNode): boolean {
  const outer = wrapped(fn);
  const call = outer.parent;
  return (
    call?.type === AST_NODE_TYPES.CallExpression &&
    call.arguments.includes(outer as TSESTree.CallExpressionArgument) &&
    lastName(call.callee) === 'then' &&
    fn.type !== AST_NODE_TYPES.FunctionDeclaration
  );
}

/** Statements that end every way through them: nothing of the list is left to do. */
function endsWay(statement: TSESTree.Statement): boolean {
  return statement.type === AST_NODE_TYPES.ReturnStatement || statement.type === AST_NODE_TYPES.ThrowStatement;
}

/** It can stand in another function: nothing in it leaves a loop or this function with a value, or is seen from outside. */
function mayMove(kit: Kit, statement: TSESTree.Statement): boolean {
  const stack: TSESTree.Node[] = [statement];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isFunction(node)) {
      if (node.type === AST_NODE_TYPES.FunctionDeclaration) return false;
      continue;
    }
    switch (node.type) {
      case AST_NODE_TYPES.BreakStatement:
      case AST_NODE_TYPES.ContinueStatement:
      case AST_NODE_TYPES.YieldExpression:
      case AST_NODE_TYPES.AwaitExpression:
      case AST_NODE_TYPES.ClassDeclaration:
      case AST_NODE_TYPES.ThrowStatement:
        return false;
      case AST_NODE_TYPES.VariableDeclaration:
        if (node.kind === 'var') return false;
        break;
      default:
    }
    stack.push(...childrenOf(node, kit.sourceCode.visitorKeys));
  }
  return true;
}

/**
 * Nothing of the function is left to do behind the list that the statement stands in; `undefined` where something around it (a loop, `try`) would not go with what
 * moves away.
 */
function isLast(statement: TSESTree.Statement, owner: FunctionNode): boolean | undefined {
  let isTail = true;
  for (let at: TSESTree.Node = statement.parent; at !== owner.body;) {
    const outer: TSESTree.Node | undefined = at.parent;
    if (!outer) return undefined;
    if (outer.type === AST_NODE_TYPES.BlockStatement) {
      isTail &&= outer.body.at(-1) === at;
    } else if (outer.type !== AST_NODE_TYPES.IfStatement) return undefined;
    at = outer;
  }
  return isTail;
}

/** `return next({error})`, or what answers with a failure where the handler is given no `next`. */
function errorAnswer(kit: Kit, handlers: Handlers, handler: Handler, at: TSESTree.Statement): string | undefined {
  const visible = (role: 'next' | 'response'): string | undefined => {
    const variable = handlers.variableOf(handler, role);
    const isIt = variable && isWhatItSeems(kit, handler, role, variable);
    return isIt && variableNamed(kit.sourceCode, variable.name, at) === variable ? variable.name : undefined;
  };
  const next = visible('next');
  if (next !== undefined) return `return ${next}({error})`;
  const { failure } = handler.form;
  const response = visible('response');
  return response === undefined || !failure ? undefined : `return ${failure.replace('{response}', response)}`;
}

/** The place of a parameter alone may mislead: a helper is handed the request and something else. */
function isWhatItSeems(
  { matcher }: Kit,
  { form }: Handler,
  role: 'next' | 'response',
  { name, defs: [definition] }: TSESLint.Scope.Variable,
): boolean {
  if (role === 'next') return /^_?(?:next|done)$/u.test(name);
  return (
    form.response !== undefined &&
    definition !== undefined &&
    matcher.match(definition.name, form.response) !== undefined
  );
}

/** The statement that a node is all of; `undefined` where it is part of something else. */
export function statementOf(node: TSESTree.Node): TSESTree.ExpressionStatement | undefined {
  const { parent } = wrapped(node);
  const outer = parent?.type === AST_NODE_TYPES.AwaitExpression ? wrapped(parent).parent : parent;
  return outer?.type === AST_NODE_TYPES.ExpressionStatement && ownerOf(outer) === ownerOf(node) ? outer : undefined;
}
