import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../../ast/literal-text.js';
import { propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { SessionDeletionSink } from '../../libraries/types/deletions.js';
import { isUnderstood } from '../deletions/condition.js';
import type { DeletionContext } from '../deletions/context.js';
import { type Query, readQuery } from '../deletions/query.js';
import { columnsIn, columnsWritten, dataOf, type WrittenColumn } from '../deletions/revocation.js';
import type { Recognised, SinkNode } from '../kit.js';
import { methodNode } from '../method-node.js';
import { isAccountTable, isTellingColumn } from './columns.js';
import { isAccountRow } from './rows.js';

/** A column of somebody's row is given a value: in the row itself, which is saved later, or by an update. */
export interface AccountWrite {
  readonly node: SinkNode;
  /** Where a report stands. */
  readonly at: TSESTree.Node;
  readonly column: string;
  /** `undefined` where the value stands in SQL text. */
  readonly value: TSESTree.Expression | undefined;
  /** The operator around the column: `$set`, `$inc`, `$unset`. */
  readonly below?: string | undefined;
  /** The row, where it is one that was found before. */
  readonly row?: TSESTree.Expression;
  /** Which rows an update means. */
  readonly query?: Query;
  /** The object that has the column, where the write is not one column of its own. */
  readonly literal?: TSESTree.ObjectExpression;
  /** What writes it to the database; `undefined` for a row that something saves later. */
  readonly saved: SinkNode | undefined;
}

export function readAccountWrites(
  context: DeletionContext,
  recognised: readonly Recognised<SessionDeletionSink>[],
): readonly AccountWrite[] {
  const updates = recognised.flatMap((found) => updated(context, found));
  const rows = context.kit.nodes().flatMap((node) => {
    if (node.type === AST_NODE_TYPES.AssignmentExpression) return assigned(context, node, updates);
    return node.type === AST_NODE_TYPES.CallExpression ? handed(context, node) : [];
  });
  return [...updates.flatMap(({ writes }) => writes), ...rows];
}

interface Update {
  readonly query: Query;
  /** What is handed over as the columns. */
  readonly data: TSESTree.Expression | undefined;
  readonly node: SinkNode;
  readonly writes: readonly AccountWrite[];
}

/** `User.updateOne({ _id: id }, { password })`, `UPDATE users SET password = $1`: as the library that tells most describes it. */
function updated(context: DeletionContext, { node, readings }: Recognised<SessionDeletionSink>): readonly Update[] {
  const updates = readings.flatMap(({ sink }) => updateAs(context, node, sink) ?? []);
  const telling = updates.filter(({ writes }) => writes.some(({ column }) => isTellingColumn(column)));
  const best = telling.find(({ query }) => isUnderstood(query.condition)) ?? telling[0] ?? updates[0];
  return best ? [best] : [];
}

function updateAs(context: DeletionContext, node: SinkNode, sink: SessionDeletionSink): Update | undefined {
  const { revokes } = sink;
  const query = revokes || sink.subject === 'sql' ? readQuery(context.kit, node, sink) : undefined;
  if (!query || !concernsAccounts(context, query)) return undefined;
  if (!revokes) {
    if (query.sql?.statement.verb !== 'update') return undefined;
    const columns = [...query.sql.statement.set.keys()];
    const at = methodNode(node);
    const writes = columns.map((column) => ({ node, at, column, value: undefined, query, saved: node }));
    return { query, data: undefined, node, writes };
  }
  const data = dataOf(context.kit, node, revokes);
  if (!data) return undefined;
  const { condition } = query;
  const of = condition.kind === 'row' ? { query, row: condition.row } : { query };
  const columns = columnsWritten(context.kit, node, revokes);
  return { query, data, node, writes: columns.map((one) => writeOf(node, one, of, node)) };
}

function writeOf(
  node: SinkNode,
  { name, property, value, below }: WrittenColumn,
  of: Pick<AccountWrite, 'row' | 'query'>,
  saved: SinkNode | undefined,
): AccountWrite {
  const literal = property.parent as TSESTree.ObjectExpression;
  return { node, at: property.key, column: name, value, below, literal, saved, ...of };
}

function concernsAccounts(context: DeletionContext, { names, condition }: Query): boolean {
  return condition.kind === 'row' ? isAccountRow(context, condition.row) : names.some(isAccountTable);
}

/** `user.password = hash`, and the same on an object that an update is handed. */
function assigned(
  context: DeletionContext,
  node: TSESTree.AssignmentExpression,
  updates: readonly Update[],
): readonly AccountWrite[] {
  const member = unwrap(node.left);
  if (member.type !== AST_NODE_TYPES.MemberExpression) return [];
  const column = propertyName(member);
  if (column === undefined || !isTellingColumn(column)) return [];
  const { sourceCode } = context.kit;
  const write = { node, at: member, column, value: node.right };
  const text = sourceCode.getText(member.object);
  const update = updates.find(
    ({ data, node: call }) => data && sourceCode.getText(data) === text && node.range[0] < call.range[0],
  );
  if (update) return [{ ...write, query: update.query, saved: update.node }];
  const row = rowAround(member.object);
  return isAccountRow(context, row) ? [{ ...write, row, saved: undefined }] : [];
}

/** Columns may stand in a part of the row: `user.local.password`. */
function rowAround(object: TSESTree.Expression): TSESTree.Expression {
  const inner = unwrap(object);
  const isPart =
    inner.type === AST_NODE_TYPES.MemberExpression && /^(?:local|auth|credentials)$/u.test(propertyName(inner) ?? '');
  return isPart ? inner.object : object;
}

/** `user.set({ password })`, `Object.assign(user, { password })`, `repository.save({ id, password })`. */
function handed(context: DeletionContext, node: TSESTree.CallExpression): readonly AccountWrite[] {
  const callee = unwrap(node.callee);
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return [];
  const [first, second] = node.arguments;
  if (!first || first.type === AST_NODE_TYPES.SpreadElement) return [];
  const method = propertyName(callee) ?? '';
  switch (method) {
    case 'assign':
      if (second) return inLiteral(context, node, first, second);
      return [];
    case 'set':
    case 'setDataValue': {
      const column = literalText(first);
      if (column === undefined) return inLiteral(context, node, callee.object, first);
      const isOne = second && second.type !== AST_NODE_TYPES.SpreadElement && isAccountRow(context, callee.object);
      return isOne ? [{ node, at: first, column, value: second, row: callee.object, saved: undefined }] : [];
    }
    case 'merge':
      return inLiteral(context, node, callee.object, first);
    case 'setPassword':
      if (!isAccountRow(context, callee.object)) return [];
      return [{ node, at: callee.property, column: 'password', value: first, row: callee.object, saved: undefined }];
    case 'save':
      return savedWhole(node, callee.object, first);
    default:
      return [];
  }
}

function inLiteral(
  context: DeletionContext,
  node: TSESTree.CallExpression,
  row: TSESTree.Expression,
  given: TSESTree.Node,
): readonly AccountWrite[] {
  const literal = unwrap(given);
  if (literal.type !== AST_NODE_TYPES.ObjectExpression || !isAccountRow(context, row)) return [];
  return columnsIn(literal, undefined).map((one) => writeOf(node, one, { row }, undefined));
}

/** With the row's id, or spread from the row, what is saved is not a new one. */
function savedWhole(
  node: TSESTree.CallExpression,
  repository: TSESTree.Expression,
  given: TSESTree.Expression,
): readonly AccountWrite[] {
  const literal = unwrap(given);
  if (literal.type !== AST_NODE_TYPES.ObjectExpression || !isRepository(repository)) return [];
  const isKnown = literal.properties.some(
    (one) => one.type === AST_NODE_TYPES.SpreadElement || /^(?:_?id|uuid|uid)$/u.test(propertyName(one) ?? ''),
  );
  if (!isKnown) return [];
  const spread = literal.properties.find((one) => one.type === AST_NODE_TYPES.SpreadElement);
  const of = spread ? { row: spread.argument } : {};
  return columnsIn(literal, undefined).map((one) => writeOf(node, one, of, node));
}

function isRepository(object: TSESTree.Expression): boolean {
  const inner = unwrap(object);
  const name = inner.type === AST_NODE_TYPES.MemberExpression ? propertyName(inner) : undefined;
  return isAccountTable(name ?? (inner.type === AST_NODE_TYPES.Identifier ? inner.name : ''));
}
