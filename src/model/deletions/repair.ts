import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { wrapped } from '../../ast/unwrap.js';
import type { Handler } from '../handlers.js';
import type { IdentityProperty } from '../identity.js';
import { methodNode } from '../method-node.js';
import { callerOf } from './caller.js';
import type { Deletion, DeletionContext } from './context.js';
import { innerHandler } from './inner-handler.js';
import { type Introduced, introducedIdentity } from './introduced.js';
import { identityProperty } from './meaning.js';
import { isMeantForStaff } from './meant-for-staff.js';
import { ownerColumn } from './owner.js';
import { type OwnerPlace, ownerPlace } from './owner-place.js';
import type { Declaration, Place } from './place.js';
import type { Query } from './query.js';
import { type Choice, nameIn } from './verdict.js';

/** What has to be written so that callers can end their own sessions only. */
export type Repair = ReplaceValue | AddOwner;

/** The caller instead of whom the request names. */
export interface ReplaceValue {
  readonly kind: 'replace';
  readonly expression: TSESTree.Expression;
  /** The constant that the expression names, where nothing else uses it: it can be given the value, or go. */
  readonly declaration: Declaration | undefined;
  readonly text: string;
  /** Nothing else has to change. */
  readonly isComplete: boolean;
  /** Nothing shows what it writes: the file, the settings and the library say nothing of the caller, or of the column. */
  readonly isGuess: boolean;
  /** The caller's session instead of the one that the request names. */
  readonly isSession: boolean;
  /** What makes the caller known in the handler. */
  readonly introduced?: Introduced['by'] | undefined;
}

/** The owner as a further condition. */
export interface AddOwner {
  readonly kind: 'add owner';
  readonly place: OwnerPlace;
  readonly column: string;
  readonly text: string;
  readonly isComplete: boolean;
  readonly isGuess: boolean;
  readonly introduced?: Introduced['by'] | undefined;
  /** The method that takes the condition, where this one does not. */
  readonly rename: { readonly node: TSESTree.Node; readonly to: string } | undefined;
}

export function repairOf(
  context: DeletionContext,
  deletion: Deletion,
  handler: Handler,
  choice: Choice,
  place: Place,
  all: readonly Deletion[],
): Repair | undefined {
  const replaced = choice.means === 'user' ? replaceUser(context, deletion, handler, choice, place) : undefined;
  const repair =
    replaced ??
    addOwner(context, deletion, handler, choice, all) ??
    replaceSession(context, deletion, handler, choice, place);
  // The caller's own sessions are not what it is for.
  return repair && isMeantForStaff(context.kit, handler) ? { ...repair, isComplete: false, isGuess: true } : repair;
}

function replaceUser(
  context: DeletionContext,
  { sink }: Deletion,
  handler: Handler,
  { criterion, input }: Choice,
  { expression, declaration }: Place,
): Repair | undefined {
  const names = [criterion.column, nameIn(input.path)];
  const property = names.map((name) => name && identityProperty(name)).find((one) => one !== undefined && one !== '');
  if (!property || !expression) return undefined;
  const identity: Caller | undefined = sink.caller
    ? callerOf(context, sink, handler)
    : identityAt(context, handler, property, expression);
  if (!identity) return undefined;
  const { isSure: isComplete, isShown, introduced } = identity;
  const text = criterion.isList ? `[${identity.text}]` : identity.text;
  return {
    kind: 'replace',
    expression,
    declaration,
    text,
    isComplete,
    isGuess: !isShown,
    isSession: false,
    introduced,
  };
}

interface Caller {
  readonly text: string;
  readonly isSure: boolean;
  readonly isShown: boolean;
  readonly introduced?: Introduced['by'];
}

/** The caller as the handler knows them, or as another one of the file does. */
function identityAt(
  context: DeletionContext,
  handler: Handler,
  property: IdentityProperty,
  at: TSESTree.Node,
): Caller | undefined {
  const known = context.identities.spell(innerHandler(context.kit, handler, at), property, at);
  if (known) return known;
  const introduced = introducedIdentity(context, handler, property, at);
  return introduced && { text: introduced.text, isSure: false, isShown: true, introduced: introduced.by };
}

function addOwner(
  context: DeletionContext,
  deletion: Deletion,
  handler: Handler,
  { criterion, means }: Choice,
  all: readonly Deletion[],
): Repair | undefined {
  if (criterion.value.kind === 'query' || deletion.sink.subject === 'sessions' || deletion.sink.subject === 'key') {
    return undefined;
  }
  const { node, query } = asking(context, deletion, criterion.value.node);
  const identity = identityAt(context, handler, 'id', node);
  const place = identity && ownerPlace(query, criterion, criterion.value.node, identity.text);
  if (!place || !isCallNode(node)) return undefined;
  const column = ownerColumn(context, query, all);
  // In text it is the column of the table, which need not be called like the member of the entity.
  const isShown = column.isShown && place.kind !== 'text chain';
  const isSafe = means === 'session' && isShown && identity.isSure && node === deletion.node;
  const { scoped } = query;
  return {
    kind: 'add owner',
    place,
    column: column.name,
    text: identity.text,
    introduced: identity.introduced,
    isGuess: !column.isShown,
    isComplete: isSafe && !(scoped?.otherResult && isUsed(node)),
    rename: scoped && { node: methodNode(node), to: scoped.method },
  };
}

function isCallNode(node: TSESTree.Node): node is TSESTree.CallExpression | TSESTree.TaggedTemplateExpression {
  return node.type === AST_NODE_TYPES.CallExpression || node.type === AST_NODE_TYPES.TaggedTemplateExpression;
}

/** The call whose filter has the value: the deletion, or for a row the call that found it. */
function asking(
  { lookupOf }: DeletionContext,
  deletion: Deletion,
  value: TSESTree.Node,
): { readonly node: TSESTree.Node; readonly query: Query } {
  if (deletion.query.condition.kind !== 'row') return deletion;
  for (let node: TSESTree.Node | undefined = value; node; node = node.parent) {
    const query = isCallNode(node) ? lookupOf(node) : undefined;
    if (query) return { node, query };
  }
  return deletion;
}

function isUsed(node: TSESTree.Node): boolean {
  let outer = wrapped(node);
  while (outer.parent?.type === AST_NODE_TYPES.AwaitExpression) outer = wrapped(outer.parent);
  return outer.parent?.type !== AST_NODE_TYPES.ExpressionStatement;
}

/** Where the session itself is all that the call takes. */
function replaceSession(
  { handlers }: DeletionContext,
  { sink }: Deletion,
  handler: Handler,
  { means }: Choice,
  { expression, call }: Place,
): Repair | undefined {
  const request = handlers.variableOf(handler, 'request')?.name;
  const { sessionId } = handler.form;
  if (means !== 'session' || !sink.ofFramework || !expression || call || request === undefined || !sessionId)
    return undefined;
  const text = [request, ...sessionId].join('.');
  return {
    kind: 'replace',
    expression,
    declaration: undefined,
    text,
    isComplete: false,
    isGuess: false,
    isSession: true,
  };
}
