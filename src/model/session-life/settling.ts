import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { variableNamed } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { SessionMethod } from '../../libraries/types/sessions.js';
import type { Handler, Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';
import { isTyped, namesAny } from '../typescript.js';
import { type Continuation, continuationFrom } from './continuation.js';
import type { Places } from './places.js';

/** A call that the program has to wait for before it goes on from a statement. */
export interface Settling {
  readonly statement: TSESTree.Statement;
  /** The object and its method, as the place spells it: `req.session.regenerate`. */
  readonly call: string;
  readonly method: SessionMethod;
  readonly isTyped: boolean;
  /** Nothing tells the compiler of what type an error is. */
  readonly isOfAny: boolean;
  /** `undefined` where there is nothing to wait for. */
  readonly continuation: Continuation | undefined;
}

/** `undefined` where the call cannot be written at the place, or what follows cannot wait for it. */
export function settlingOf(
  kit: Kit,
  handlers: Handlers,
  handler: Handler,
  {
    statement,
    session,
    method,
  }: { readonly statement: TSESTree.Statement; readonly session: string; readonly method: SessionMethod },
): Settling | undefined {
  const object = method.on === 'request' ? requestText(kit, handlers, handler, statement) : session;
  if (object === undefined) return undefined;
  const call = `${object}.${method.name}`;
  const continuation = method.done === 'at once' ? undefined : continuationFrom(kit, handlers, handler, statement);
  if (method.done !== 'at once' && !continuation) return undefined;
  // A promise is all that it gives.
  if (method.done === 'promise' && continuation?.kind === 'callback') return undefined;
  return { statement, call, method, isTyped: isTyped(kit), isOfAny: isOfAny(kit, object, statement), continuation };
}

/** `(req as any).session`, or the request is said to be `any`, the whole or its session. */
export function isOfAny(kit: Kit, object: string, at: TSESTree.Node): boolean {
  const [root = ''] = /^[\w$]+/u.exec(object) ?? [];
  const name = variableNamed(kit.sourceCode, root, at)?.defs[0]?.name;
  const type = name && annotationOf(name);
  return / as any\b/u.test(object) || (type ? namesAny(kit, type) : false);
}

/** Its own, or that of the pattern around it: `({ req }: any)`. */
function annotationOf(name: TSESTree.Node): TSESTree.Node | undefined {
  for (let node: TSESTree.Node | undefined = name; node; node = node.parent) {
    // oxlint has `null` where there is no type.
    const type = 'typeAnnotation' in node ? (node.typeAnnotation as TSESTree.Node | null | undefined) : undefined;
    if (type) return type;
    const { parent } = node;
    if (parent?.type !== AST_NODE_TYPES.Property && parent?.type !== AST_NODE_TYPES.ObjectPattern) return undefined;
  }
  return undefined;
}

function requestText(kit: Kit, handlers: Handlers, handler: Handler, at: TSESTree.Node): string | undefined {
  const variable = handlers.variableOf(handler, 'request');
  return variable && variableNamed(kit.sourceCode, variable.name, at) === variable ? variable.name : undefined;
}

/** The session itself in the expression that leads below it: `req.session` of `req.session.user`. */
export function sessionIn(places: Places, expression: TSESTree.Node): TSESTree.Node | undefined {
  let at = unwrap(expression);
  for (let place = places.sessionAt(at); place; place = places.sessionAt(at)) {
    if (place.path.length === 0) return at;
    if (at.type !== AST_NODE_TYPES.MemberExpression) return undefined;
    at = unwrap(at.object);
  }
  return undefined;
}

/** Another name that a handler gives the session, or the request's part of that name: `const { session } = req`. */
export interface SessionName {
  /** What gives the name, and the session as it is spelled there; `undefined` for a parameter and for what is taken apart. */
  readonly statement: TSESTree.Statement | undefined;
  readonly session: TSESTree.Node | undefined;
}

/** The names would be those of the old session when a new one has taken its place. */
export function sessionNames(kit: Kit, places: Places, { function: fn }: Handler): readonly SessionName[] {
  const takesIt = (pattern: TSESTree.Node) => kit.sourceCode.getText(pattern).includes('session');
  const takenApart = fn.params.filter((one) => one.type === AST_NODE_TYPES.ObjectPattern && takesIt(one));
  const names: SessionName[] = takenApart.map(() => ({ statement: undefined, session: undefined }));
  walk(fn, kit.sourceCode.visitorKeys, (node) => {
    const { name, value, statement } = naming(node) ?? {};
    if (!name || !value) return;
    if (name.type === AST_NODE_TYPES.Identifier && places.sessionAt(value)?.path.length === 0)
      names.push({ statement, session: value });
    if (name.type === AST_NODE_TYPES.ObjectPattern && places.requestAt(value) && takesIt(name))
      names.push({ statement: undefined, session: undefined });
  });
  return names;
}

interface Naming {
  readonly name: TSESTree.Node;
  readonly value: TSESTree.Node;
  /** Where it gives this name and does nothing else. */
  readonly statement: TSESTree.Statement | undefined;
}

/** `const name = value`, `name = value`. */
function naming(node: TSESTree.Node): Naming | undefined {
  const { parent } = node;
  if (node.type === AST_NODE_TYPES.AssignmentExpression) {
    const statement = parent?.type === AST_NODE_TYPES.ExpressionStatement ? parent : undefined;
    return { name: node.left, value: node.right, statement };
  }
  if (node.type !== AST_NODE_TYPES.VariableDeclarator || !node.init) return undefined;
  const { parent: declaration } = node;
  return {
    name: node.id,
    value: node.init,
    statement: declaration.declarations.length === 1 ? declaration : undefined,
  };
}
