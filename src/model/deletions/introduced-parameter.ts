import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { type FunctionNode, isFunction } from '../../ast/functions.js';
import { type Handler, plain } from '../handlers.js';
import type { IdentityProperty } from '../identity.js';
import type { Kit } from '../kit.js';
import type { DeletionContext } from './context.js';
import { mentionsName } from './mentions-name.js';

/** A decorated parameter of one method that another one of the class takes as well. */
export interface NewParameter {
  readonly kind: 'parameter';
  /** The parameter whose code is copied. */
  readonly like: TSESTree.Parameter;
  readonly function: FunctionNode;
  /** The parameter that nothing needs any more. */
  readonly instead: TSESTree.Parameter | undefined;
}

/** Decorators that let everybody in where a guard of the class or of the application would not. */
const OPEN = /public|anonymous|optional|skip|without|noauth/iu;

/** How another method of the class is handed the caller. */
export function introducedByParameter(
  context: DeletionContext,
  handler: Handler,
  property: IdentityProperty,
  at: TSESTree.Node,
): { readonly text: string; readonly by: NewParameter } | undefined {
  const { kit, identities } = context;
  const method = handler.function.parent;
  if (method.type !== AST_NODE_TYPES.MethodDefinition) return undefined;
  for (const other of othersOf(context, handler, method)) {
    const body = other.function.body as TSESTree.BlockStatement;
    const spelt = identities.spell(other, property, body.body.at(-1) ?? body);
    const [root] = spelt?.isShown ? (/^[\w$]+/u.exec(spelt.text) ?? []) : [];
    const like = other.function.params.find((one) => nameOf(one) === root);
    const by = like && root !== undefined && newParameter(kit, like, root, { handler, at });
    if (spelt && by) return { text: spelt.text, by };
  }
  return undefined;
}

function newParameter(
  kit: Kit,
  like: TSESTree.Parameter,
  name: string,
  { handler: { function: target }, at }: { readonly handler: Handler; readonly at: TSESTree.Node },
): NewParameter | undefined {
  const isGiven = 'decorators' in like && like.decorators.length > 0 && !('optional' in like && like.optional);
  if (!isGiven || mentionsName(kit, target, name)) return undefined;
  const instead = onlyUsedAt(kit, target, at);
  const isOptional = target.params.some((one) => 'optional' in one && one.optional);
  return instead || !isOptional ? { kind: 'parameter', like, function: target, instead } : undefined;
}

function nameOf(parameter: TSESTree.Parameter): string | undefined {
  const name = plain(parameter);
  return name.type === AST_NODE_TYPES.Identifier ? name.name : undefined;
}

/** The other methods of the class that are handlers, behind guards that this one is behind as well. */
function othersOf(
  { kit, handlers }: DeletionContext,
  { form }: Handler,
  method: TSESTree.MethodDefinition,
): readonly Handler[] {
  return method.parent.body.flatMap((one) => {
    if (one === method || one.type !== AST_NODE_TYPES.MethodDefinition || !isFunction(one.value)) return [];
    const other = handlers.of(one.value);
    return other?.form === form && isGuardedLike(kit, method, one, other) ? [other] : [];
  });
}

/** What stands before the one method also stands before the other: else nobody need be signed in there. */
function isGuardedLike(
  { sourceCode }: Kit,
  method: TSESTree.MethodDefinition,
  model: TSESTree.MethodDefinition,
  { form }: Handler,
): boolean {
  const place = form.guarding?.place;
  const name = place?.kind === 'decorator' ? place.name : undefined;
  const textsOf = (one: TSESTree.MethodDefinition) =>
    one.decorators.map(({ expression }) => sourceCode.getText(expression));
  const own = textsOf(method);
  if (name === undefined || own.some((text) => OPEN.test(text.replace(/\(.*/su, '')))) return false;
  return textsOf(model).every((text) => !text.startsWith(name) || own.includes(text));
}

function onlyUsedAt({ sourceCode }: Kit, { params }: FunctionNode, at: TSESTree.Node): TSESTree.Parameter | undefined {
  const inner = unwrap(at);
  const variable = inner.type === AST_NODE_TYPES.Identifier ? variableAt(sourceCode, inner) : undefined;
  if (variable?.references.length !== 1 || variable.defs.length !== 1) return undefined;
  return params.find((one) => one === variable.defs[0]?.name);
}
