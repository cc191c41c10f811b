import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import { criteriaOf } from './condition.js';
import type { Kit } from '../kit.js';
import type { Deletion, DeletionContext, UsedTable } from './context.js';
import type { LookupOf } from './lookups.js';
import { identityProperty } from './meaning.js';
import type { Query } from './query.js';
import { namesOfModel, receiverOf, wordsOfModel } from './subject.js';

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
  const tables = [...all.map((other) => tableOf(other.query)), ...context.tables()];
  const columns = tables
    .filter((one) => one.names.some((name) => names.has(canonical(name))))
    .flatMap((one) => one.columns);
  const shown = columns.find(isOwner);
  if (shown !== undefined) return { name: shown, isShown: true };
  const isSnake = query.sql !== undefined || columns.some((column) => column.includes('_') && column !== '_id');
  return { name: isSnake ? 'user_id' : 'userId', isShown: false };
}

/** The columns by which the file looks for rows, or with which it makes them. */
export function tablesIn(kit: Kit, lookupOf: LookupOf): readonly UsedTable[] {
  const tables: UsedTable[] = [];
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    const query = isCall(node) ? lookupOf(node) : undefined;
    const made = query ? undefined : madeBy(kit, node);
    if (query) tables.push(tableOf(query));
    if (made) tables.push(made);
  });
  return tables;
}

/** `Session.create({ userId })`, `new Session({ userId })`. */
function madeBy(kit: Kit, node: TSESTree.Node): UsedTable | undefined {
  if (node.type !== AST_NODE_TYPES.CallExpression && node.type !== AST_NODE_TYPES.NewExpression) return undefined;
  const isConstruction = node.type === AST_NODE_TYPES.NewExpression;
  if (!isConstruction && !CREATING.has(lastName(node.callee) ?? '')) return undefined;
  const model = isConstruction ? node.callee : receiverOf(node.callee);
  const [first] = node.arguments;
  return model && first && { names: namesOfModel(model, kit.provenanceOf, []), columns: keysOf(first) };
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

function tableOf({ names, condition, sql, filter }: Query): UsedTable {
  // SQL does not tell upper from lower case, the members of an entity do.
  if (filter.dialect === 'builder' && filter.sql) return { names, columns: [] };
  const columns = criteriaOf(condition).flatMap(({ column }) => column ?? []);
  return { names, columns: [...columns, ...(sql ? sql.statement.set.keys() : [])] };
}

function isOwner(column: string): boolean {
  return !column.includes('.') && identityProperty(column) === 'id';
}

/** `Session`, `sessions` and `sessionRepository` are the same model to a reader. */
function canonical(name: string): string {
  return wordsOfModel(name).join('').replace(/s$/u, '');
}
