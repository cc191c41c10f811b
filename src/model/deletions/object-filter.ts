import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Presence } from '../../evaluate/value.js';
import type { Operators } from '../../libraries/types/deletions.js';
import type { Kit } from '../kit.js';
import { type Condition, criterion, OPEN, UNKNOWN } from './condition.js';

/** A filter as an object of columns: `{ userId, _id: { $ne: id } }`, written at the call or in a variable. */
export function readObjectFilter(kit: Kit, node: TSESTree.Expression, operators: Operators): Condition {
  return readFilter({ kit, operators, column: undefined }, node);
}

interface Reader {
  readonly kit: Kit;
  readonly operators: Operators;
  /** The relation that the columns belong to: `user` in `{ user: { id } }`. */
  readonly column: string | undefined;
  /** Below an operator that takes a list. */
  readonly isList?: boolean;
}

function readFilter(reader: Reader, node: TSESTree.Expression): Condition {
  const inner = unwrap(node) as TSESTree.Expression;
  if (inner.type === AST_NODE_TYPES.ObjectExpression) return readLiteral(reader, inner);
  if (inner.type !== AST_NODE_TYPES.Identifier) return wholeValue(reader, node);
  const { kit } = reader;
  const value = kit.evaluator.value(inner);
  if (value.kind !== 'object') return wholeValue(reader, node);
  const { shape } = value;
  const known = shape.keys.map((key) => readPresence(reader, key, shape.get(key)));
  return { kind: 'and', of: shape.closed ? known : [...known, UNKNOWN] };
}

function wholeValue({ column, isList = false }: Reader, node: TSESTree.Expression): Condition {
  return { ...criterion(column, node), isList };
}

function readPresence(reader: Reader, key: string, presence: Presence): Condition {
  switch (presence.kind) {
    case 'absent':
      return OPEN;
    case 'unknown':
      return UNKNOWN;
    case 'oneOf':
      return { kind: 'either', of: presence.alternatives.map((one) => readPresence(reader, key, one)) };
    case 'present': {
      const { node } = presence;
      if (node.type === AST_NODE_TYPES.Property) return readEntry(reader, key, node.value as TSESTree.Expression);
      return node.type === AST_NODE_TYPES.AssignmentExpression ? readEntry(reader, key, node.right) : UNKNOWN;
    }
  }
}

/** A key that is written again replaces the one before; so may whatever an object spread later has. */
function readLiteral(reader: Reader, literal: TSESTree.ObjectExpression): Condition {
  let before: Map<string, Condition> = new Map();
  let whole: Condition | undefined;
  for (const property of literal.properties) {
    if (property.type === AST_NODE_TYPES.SpreadElement) {
      const spread = readSpread(reader, property.argument);
      whole = before.size === 0 && !whole ? spread : { kind: 'replaced', of: [joined(whole, before), spread] };
      before = new Map();
      continue;
    }
    before.set(keyOf(property) ?? `[${before.size}]`, readMember(reader, property));
  }
  return joined(whole, before);
}

/** `...(kept ? { id: { not: kept } } : {})`, `...(kept && { id: { not: kept } })` */
function readSpread(reader: Reader, node: TSESTree.Expression): Condition {
  const inner = unwrap(node) as TSESTree.Expression;
  if (inner.type === AST_NODE_TYPES.ConditionalExpression)
    return { kind: 'either', of: [readSpread(reader, inner.consequent), readSpread(reader, inner.alternate)] };
  if (inner.type === AST_NODE_TYPES.LogicalExpression && inner.operator === '&&')
    return { kind: 'either', of: [readSpread(reader, inner.right), OPEN] };
  return readFilter(reader, inner);
}

function joined(whole: Condition | undefined, entries: ReadonlyMap<string, Condition>): Condition {
  const of = [...(whole ? [whole] : []), ...entries.values()];
  const [only] = of;
  return only && of.length === 1 ? only : { kind: 'and', of };
}

const LISTS: ReadonlySet<string> = new Set(['in', '$in', '$all']);

/** `[Op.or]` goes by the name of the symbol. */
function keyOf(property: TSESTree.Property): string | undefined {
  const name = propertyName(property);
  if (name !== undefined || !property.computed) return name;
  return property.key.type === AST_NODE_TYPES.MemberExpression ? lastName(property.key) : undefined;
}

function readEntry(reader: Reader, key: string, value: TSESTree.Expression): Condition {
  const { operators, column } = reader;
  if (operators.and.includes(key)) return { kind: 'and', of: readList(reader, value) };
  if (operators.or.includes(key)) return { kind: 'or', of: readList(reader, value) };
  if (operators.open.includes(key)) return OPEN;
  if (column !== undefined && operators.equal.includes(key))
    return readFilter({ ...reader, isList: LISTS.has(key) }, value);
  if (key.startsWith('$')) return UNKNOWN;
  return readFilter({ ...reader, column: column === undefined ? key : `${column}.${key}` }, value);
}

function readList(reader: Reader, value: TSESTree.Expression): readonly Condition[] {
  const inner = unwrap(value);
  if (inner.type === AST_NODE_TYPES.ObjectExpression) return inner.properties.map((one) => readMember(reader, one));
  if (inner.type !== AST_NODE_TYPES.ArrayExpression) return [UNKNOWN];
  return inner.elements.map((element) =>
    element && element.type !== AST_NODE_TYPES.SpreadElement ? readFilter(reader, element) : UNKNOWN,
  );
}

function readMember(reader: Reader, member: TSESTree.ObjectLiteralElement): Condition {
  if (member.type === AST_NODE_TYPES.SpreadElement) return readFilter(reader, member.argument);
  const key = keyOf(member);
  return key === undefined ? UNKNOWN : readEntry(reader, key, member.value as TSESTree.Expression);
}
