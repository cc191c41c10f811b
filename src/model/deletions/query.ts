import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../../ast/literal-text.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Filter, Lookup, Scoped, SessionDeletionSink, Subject } from '../../libraries/types/deletions.js';
import type { Slot } from '../../libraries/types/origin.js';
import type { Kit, SinkNode } from '../kit.js';
import { calleeOf } from '../recognise.js';
import { argumentAt } from '../arguments.js';
import { readBuilder } from './builder-filter.js';
import { type Condition, OPEN } from './condition.js';
import { readIdFilter } from './id-filter.js';
import { readKey } from './key-filter.js';
import { readObjectFilter } from './object-filter.js';
import { readSqlQuery, type SqlQuery } from './sql-filter.js';
import { namesOfModel, receiverOf } from './subject.js';

/** A call that means certain rows of something. */
export interface Query {
  /** What the rows are of, by every name that the program has for it. */
  readonly names: readonly string[];
  readonly condition: Condition;
  readonly sql?: SqlQuery | undefined;
  /** The object literal that a condition can be added to. */
  readonly literal?: TSESTree.ObjectExpression | undefined;
  /** How the library describes the call. */
  readonly filter: Filter;
  readonly scoped: Scoped | undefined;
}

type Described = Pick<SessionDeletionSink | Lookup, 'filter' | 'namedBy' | 'scoped'> & { readonly subject: Subject };
type Read = Omit<Query, 'filter' | 'scoped'>;

const known = new WeakMap<Kit, WeakMap<SinkNode, Map<Described, Query | undefined>>>();

/** The call as this entry of a library describes it; `undefined` when it does not fit the call. Several readers ask, and it is read once. */
export function readQuery(kit: Kit, node: SinkNode, described: Described): Query | undefined {
  let ofFile = known.get(kit);
  if (!ofFile) known.set(kit, (ofFile = new WeakMap()));
  let ofNode = ofFile.get(node);
  if (!ofNode) ofFile.set(node, (ofNode = new Map<Described, Query | undefined>()));
  if (!ofNode.has(described)) ofNode.set(described, queryOf(readFilter(kit, node, described), described));
  return ofNode.get(described);
}

function queryOf(read: Read | undefined, { filter, scoped }: Described): Query | undefined {
  if (!read) return undefined;
  const { names, condition, sql, literal } = read;
  return { names, condition, sql, literal, filter, scoped };
}

function readFilter(kit: Kit, node: SinkNode, described: Described): Read | undefined {
  const { filter } = described;
  switch (filter.dialect) {
    case 'object': {
      const argument = objectFilterOf(kit, node, filter);
      if (!argument || (described.subject === 'model argument' && !isModel(argumentAt(node, 0)))) return undefined;
      const condition = argument === 'all' ? OPEN : readObjectFilter(kit, argument, filter.operators);
      const literal = argument === 'all' ? undefined : unwrap(argument);
      const names = modelNames(kit, node, described);
      return literal?.type === AST_NODE_TYPES.ObjectExpression ? { names, condition, literal } : { names, condition };
    }
    case 'id': {
      const condition = readIdFilter(node, filter);
      return condition && { names: modelNames(kit, node, described), condition };
    }
    case 'builder': {
      if (node.type !== AST_NODE_TYPES.CallExpression) return undefined;
      const { names, condition } = readBuilder(kit, node, filter, described.namedBy);
      return names.length === 0 ? undefined : { names, condition };
    }
    case 'key':
      return readKey(kit, node, filter);
    case 'sql':
    case 'sql template': {
      const sql = readSqlQuery(kit, node, filter);
      return sql && { names: [sql.statement.table], condition: sql.condition, sql };
    }
    case 'row': {
      const row = filter.slot ? argumentAt(node, filter.slot.argument) : receiverOf(calleeOf(node));
      return row && typeof row !== 'string' ? { names: [], condition: { kind: 'row', row } } : undefined;
    }
  }
}

function modelNames(kit: Kit, node: SinkNode, { subject, namedBy = [] }: Described): readonly string[] {
  const model = subject === 'model argument' ? argumentAt(node, 0) : 'absent';
  if (typeof model !== 'string') return namesOfModel(model, kit.provenanceOf, namedBy);
  const receiver = receiverOf(calleeOf(node));
  return subject === 'receiver' && receiver ? namesOfModel(receiver, kit.provenanceOf, namedBy) : [];
}

/** `Session`, `entities.Session`, `'session'`: not the filter of another library's call. */
function isModel(argument: TSESTree.Expression | 'absent' | 'unknown'): boolean {
  if (typeof argument === 'string') return false;
  return literalText(argument) !== undefined || /^[A-Z]/u.test(lastName(argument) ?? '');
}

/** The filter argument, `'all'` where the call has none: it means all rows. */
function objectFilterOf(
  kit: Kit,
  node: SinkNode,
  { slot, unless = [], literal: needsLiteral = false }: Extract<Filter, { dialect: 'object' }>,
): TSESTree.Expression | 'all' | undefined {
  const argument = argumentAt(node, slot.argument);
  if (argument === 'unknown') return undefined;
  if (argument === 'absent') return slot.path || needsLiteral ? undefined : 'all';
  const literal = unwrap(argument);
  if (needsLiteral && kit.evaluator.value(literal).kind !== 'object') return undefined;
  if (literal.type === AST_NODE_TYPES.ArrowFunctionExpression || literal.type === AST_NODE_TYPES.FunctionExpression)
    return undefined;
  if (unless.some((key) => keyIn(kit, literal, key))) return undefined;
  // `deleteMany({})`
  if (slot.path && literal.type === AST_NODE_TYPES.ObjectExpression && literal.properties.length === 0) return 'all';
  return slot.path ? below(kit, literal, slot) : argument;
}

function below(kit: Kit, node: TSESTree.Node, { path = [] }: Slot): TSESTree.Expression | undefined {
  let inner: TSESTree.Node | undefined = node;
  for (const key of path) inner &&= keyIn(kit, unwrap(inner), key);
  return inner as TSESTree.Expression | undefined;
}

function keyIn(kit: Kit, node: TSESTree.Node, key: string): TSESTree.Expression | undefined {
  if (node.type === AST_NODE_TYPES.ObjectExpression) return valueOf(node, key);
  const value = kit.evaluator.value(node);
  const presence = value.kind === 'object' ? value.shape.get(key) : undefined;
  if (presence?.kind !== 'present' || presence.node.type !== AST_NODE_TYPES.Property) return undefined;
  return presence.node.value as TSESTree.Expression;
}

export function valueOf(literal: TSESTree.ObjectExpression, key: string): TSESTree.Expression | undefined {
  for (const property of literal.properties) {
    if (property.type !== AST_NODE_TYPES.Property || propertyName(property) !== key) continue;
    return property.value as TSESTree.Expression;
  }
  return undefined;
}
