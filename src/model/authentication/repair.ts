import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../../ast/functions.js';
import { variableNamed } from '../../ast/scope.js';
import type { Guarding } from '../../libraries/types/handlers.js';
import type { DeletionContext } from '../deletions/context.js';
import { namesIn } from '../guards/words.js';
import type { Handler } from '../handlers.js';
import type { Kit } from '../kit.js';
import type { Route } from '../routes.js';
import { isTyped } from '../typescript.js';
import { type GuardPlace, placesOf } from './guard-places.js';
import { type GuardContext, usedGuard } from './used-guards.js';

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
      /** Nothing but the framework's custom says where the identity is. */
      readonly isGuess: boolean;
    };

/** `use` is where the handler does it: itself, or by a function that it calls. */
export function guardRepair(
  about: GuardContext,
  handler: Handler,
  routes: readonly Route[],
  use: TSESTree.Node,
): GuardRepair | undefined {
  const isWhole = partAround(about.context, use, handler.function) === handler.function.body;
  return (isWhole ? byGuard(about, handler, routes) : undefined) ?? byTest(about, handler, use);
}

function byGuard(about: GuardContext, handler: Handler, routes: readonly Route[]): GuardRepair | undefined {
  const { kit } = about.context;
  const { guard } = kit.settings;
  const places = placesOf(handler, routes, handler.form.guarding?.place);
  if (!places) return undefined;
  if (!guard) {
    const name = usedGuard(about, handler, routes);
    return name === undefined ? undefined : { kind: 'guard', name, from: undefined, places };
  }
  const isHere = variableNamed(kit.sourceCode, guard.name, handler.function) !== undefined;
  return { kind: 'guard', name: guard.name, from: isHere ? undefined : kit.specifierOf(guard.from), places };
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
    isGuess: !identity.isShown,
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
