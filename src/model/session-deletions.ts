import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { isWithin } from '../ast/functions.js';
import { unwrap } from '../ast/unwrap.js';
import type { SessionDeletionSink } from '../libraries/types/deletions.js';
import { isUnderstood } from './deletions/condition.js';
import { choicesOf, type ChosenDeletion } from './deletions/choices.js';
import type { Deletion, DeletionContext } from './deletions/context.js';
import { type Query, readQuery } from './deletions/query.js';
import { areFilledByRequests } from './deletions/filled-rows.js';
import { isRestrictedLater } from './deletions/restricted-later.js';
import { columnsSet, revokes } from './deletions/revocation.js';
import { isSessionName } from './deletions/subject.js';
import type { Recognised, SinkNode } from './kit.js';
import { methodNode } from './method-node.js';
import { EMPTY_ENVIRONMENT } from './sources/environment.js';

/** A call that ends sessions on the server. */
export interface SessionDeletion extends Deletion {
  /** Where the request alone decides whose sessions they are. */
  readonly choices: () => readonly ChosenDeletion[];
}

export function readSessionDeletions(
  context: DeletionContext,
  recognised: readonly Recognised<SessionDeletionSink>[],
): readonly SessionDeletion[] {
  const read = readDeletions(context, recognised, isSessionName);
  const deletions = read.filter((one) => one.sink.subject === 'sessions' || !areFilledByRequests(context, one));
  return deletions.map((deletion): SessionDeletion => {
    let choices: readonly ChosenDeletion[] | undefined;
    return { ...deletion, choices: () => (choices ??= choicesOf(context, deletion, deletions)) };
  });
}

/** Calls that delete or end rows of what is called so, and calls that by their nature end sessions. */
export function readDeletions(
  context: DeletionContext,
  recognised: readonly Recognised<SessionDeletionSink>[],
  isMeant: (name: string) => boolean,
): readonly Deletion[] {
  // Where a function of the file hands it on, that one says itself what it does.
  const own = recognised.filter(({ node }) => !handsOn(context, node, recognised));
  const read = own.flatMap((found) => readDeletion(context, found, isMeant) ?? []);
  return read.filter(({ node }) => !context.kit.order.isUnreachable(node));
}

function handsOn({ calls }: DeletionContext, node: SinkNode, all: readonly Recognised[]): boolean {
  const target = node.type === AST_NODE_TYPES.CallExpression ? calls.target(node) : undefined;
  return target !== undefined && all.some((inner) => inner.node !== node && isWithin(inner.node, target));
}

/** Of the libraries whose description fits the call, one that explains all of it: the shapes of the calls tell them apart. */
function readDeletion(
  context: DeletionContext,
  { node, readings }: Recognised<SessionDeletionSink>,
  isMeant: (name: string) => boolean,
): Deletion | undefined {
  const fitting = readings.flatMap(({ sink }): readonly Deletion[] => {
    if (sink.elsewhere && !isElsewhere(context, node)) return [];
    const isLater = isRestrictedLater(context.kit.sourceCode, node, sink.filter);
    const query = isLater ? undefined : readQuery(context.kit, node, sink);
    const act = query && concernsMeant(context, query, sink, isMeant) && actOf(context, node, query, sink);
    return act ? [{ node, method: methodNode(node), act, sink, query }] : [];
  });
  const understood = fitting.filter(({ query }) => isUnderstood(query.condition));
  // A chain of calls says most, then that something is a row which was found, then how it is called.
  const ofChain = understood.find(({ query }) => query.filter.dialect === 'builder');
  return ofChain ?? understood.find(({ query }) => query.condition.kind === 'row') ?? understood[0] ?? fitting[0];
}

function isElsewhere({ calls }: DeletionContext, node: SinkNode): boolean {
  if (node.type !== AST_NODE_TYPES.CallExpression || calls.target(node)) return false;
  const [first, ...others] = node.arguments;
  return others.length === 0 && first !== undefined && unwrap(first).type !== AST_NODE_TYPES.ObjectExpression;
}

function concernsMeant(
  { sources }: DeletionContext,
  { names, condition }: Query,
  { subject }: SessionDeletionSink,
  isMeant: (name: string) => boolean,
): boolean {
  if (subject === 'sessions') return true;
  if (condition.kind !== 'row') return names.some(isMeant);
  const row = sources.rowOf(condition.row, EMPTY_ENVIRONMENT);
  return row.kind === 'found' && row.names.some(isMeant);
}

function actOf(
  context: DeletionContext,
  node: SinkNode,
  { sql, condition }: Query,
  sink: SessionDeletionSink,
): Deletion['act'] | undefined {
  if (sql) {
    if (sql.statement.verb === 'delete') return 'delete';
    return sql.statement.verb === 'update' && revokes(sql.statement.set) ? 'revoke' : undefined;
  }
  if (!sink.revokes) return 'delete';
  const row = condition.kind === 'row' ? condition.row : undefined;
  return revokes(columnsSet(context.kit, node, sink.revokes, row)) ? 'revoke' : undefined;
}
