import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import { criteriaOf } from './condition.js';
import type { Deletion, DeletionContext } from './context.js';
import { identityProperty } from './meaning.js';
import type { Query } from './query.js';
import { namesOfModel, receiverOf } from './subject.js';

/** The column that holds the owner of a session. */
export interface OwnerColumn {
  readonly name: string;
  /** Another call of the file uses it for the same model or table. */
  readonly isShown: boolean;
}

const CREATING: ReadonlySet<string> = new Set([
  'build',
  'create',
  'createMany',
  'findOrCreate',
  'insert',
  'insertMany',
  'insertOne',
  'upsert',
]);

export function ownerColumn(context: DeletionContext, query: Query, all: readonly Deletion[]): OwnerColumn {
  const names = new Set(query.names.map(canonical));
  const isSame = (others: readonly string[]) => others.some((name) => names.has(canonical(name)));
  const used = all.flatMap((other) => (isSame(other.query.names) ? columnsOf(other.query) : []));
  const shown = used.find(isOwner) ?? searched(context, isSame).find(isOwner);
  if (shown !== undefined) return { name: shown, isShown: true };
  const isSnake =
    query.sql !== undefined || columnsOf(query).some((column) => column.includes('_') && column !== '_id');
  return { name: isSnake ? 'user_id' : 'userId', isShown: false };
}

/** The columns by which the file looks for the rows, or with which it makes them. */
function searched(
  { kit, lookupOf }: DeletionContext,
  isSame: (names: readonly string[]) => boolean,
): readonly string[] {
  const columns: string[] = [];
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    const query = isCall(node) ? lookupOf(node) : undefined;
    if (query) {
      if (isSame(query.names)) columns.push(...columnsOf(query));
      return;
    }
    if (node.type !== AST_NODE_TYPES.CallExpression && node.type !== AST_NODE_TYPES.NewExpression) return;
    const isCreating = node.type === AST_NODE_TYPES.NewExpression || CREATING.has(lastName(node.callee) ?? '');
    const model = node.type === AST_NODE_TYPES.NewExpression ? node.callee : receiverOf(node.callee);
    const [first] = node.arguments;
    if (isCreating && model && first && isSame(namesOfModel(model, kit.provenanceOf, [])))
      columns.push(...keysOf(first));
  });
  return columns;
}

function isCall(node: TSESTree.Node): node is TSESTree.CallExpression | TSESTree.TaggedTemplateExpression {
  return node.type === AST_NODE_TYPES.CallExpression || node.type === AST_NODE_TYPES.TaggedTemplateExpression;
}

function keysOf(node: TSESTree.Node): readonly string[] {
  const literal = unwrap(node);
  if (literal.type !== AST_NODE_TYPES.ObjectExpression) return [];
  return literal.properties.flatMap((property) => {
    const name = property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined;
    if (name === undefined || property.type !== AST_NODE_TYPES.Property) return [];
    return name === 'data' || name === 'where' || name === 'defaults' ? keysOf(property.value) : [name];
  });
}

function columnsOf({ condition, sql }: Query): readonly string[] {
  return [...criteriaOf(condition).flatMap(({ column }) => column ?? []), ...(sql ? sql.statement.set.keys() : [])];
}

function isOwner(column: string): boolean {
  return !column.includes('.') && identityProperty(column) === 'id';
}

/** `Session`, `sessions` and `session` are the same model to a reader. */
function canonical(name: string): string {
  return name.toLowerCase().replaceAll('_', '').replace(/s$/u, '');
}
