import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../../ast/functions.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { SessionDeletionSink } from '../../libraries/types/deletions.js';
import { wordsOf } from '../cookie-words.js';
import type { Kit, SinkNode } from '../kit.js';
import { argumentAt } from '../arguments.js';
import { chainOf } from './builder-filter.js';
import { valueOf } from './query.js';

const ENDED: ReadonlySet<string> = new Set([
  'blacklisted',
  'blocked',
  'deleted',
  'ended',
  'expired',
  'inactive',
  'invalid',
  'invalidated',
  'loggedout',
  'revoked',
  'terminated',
]);

const ALIVE: ReadonlySet<string> = new Set(['active', 'enabled', 'valid']);
const EXPIRY: ReadonlySet<string> = new Set(['expires', 'expire', 'expiry', 'expiration', 'until']);
const STATES: ReadonlySet<string> = new Set(['status', 'state']);

/** The columns that an update sets say that the rows no longer count: `{ revoked: true }`, `SET is_active = false`. */
export function revokes(columns: ReadonlyMap<string, string>): boolean {
  return [...columns].some(([column, value]) => {
    const words = wordsOf(column);
    const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
    if (has(ENDED)) return !/^(?:false|null|undefined|0|'')$/u.test(value);
    if (has(EXPIRY))
      return /^(?:0|now\b|current_timestamp|Date\.now\(\)$|new Date\((?:0|Date\.now\(\))?\)$)/iu.test(value);
    if (has(STATES)) return wordsOf(value).some((word) => ENDED.has(word));
    return has(ALIVE) && /^(?:false|0)$/iu.test(value);
  });
}

/** What a call of an update sets, as the source spells it; `row` is what it saves. */
export function columnsSet(
  kit: Kit,
  node: SinkNode,
  revokes: NonNullable<SessionDeletionSink['revokes']>,
  row: TSESTree.Expression | undefined,
): ReadonlyMap<string, string> {
  if (revokes.data === 'row') return row ? columnsOfRow(kit, node, row) : new Map();
  const { inside = [] } = revokes;
  const told = columnsWritten(kit, node, revokes).filter(({ below }) => below === undefined || inside.includes(below));
  return new Map(told.map(({ name, value }) => [name, kit.sourceCode.getText(value)]));
}

/** What the same function has given the row before it is saved: `session.revoked = true`, `session.set({ revoked: true })`. */
function columnsOfRow(kit: Kit, save: SinkNode, row: TSESTree.Expression): ReadonlyMap<string, string> {
  const around = enclosingFunction(save);
  const writes = writesTo(kit, kit.sourceCode.getText(row)).filter(
    ({ node }) => node.range[1] <= save.range[0] && enclosingFunction(node) === around,
  );
  return new Map(writes.map(({ name, value }) => [name, kit.sourceCode.getText(value)]));
}

interface RowWrite {
  readonly node: TSESTree.Node;
  readonly name: string;
  readonly value: TSESTree.Expression;
}

const writesOfFile = new WeakMap<object, ReadonlyMap<string, readonly RowWrite[]>>();

function writesTo(kit: Kit, row: string): readonly RowWrite[] {
  let known = writesOfFile.get(kit.sourceCode);
  if (!known) {
    const found = new Map<string, RowWrite[]>();
    for (const node of kit.nodes()) {
      const [to, writes] = rowWrites(kit, node) ?? [];
      if (to !== undefined && writes) found.set(to, [...(found.get(to) ?? []), ...writes]);
    }
    writesOfFile.set(kit.sourceCode, (known = found));
  }
  return known.get(row) ?? [];
}

function rowWrites(kit: Kit, node: SinkNode): readonly [row: string, writes: readonly RowWrite[]] | undefined {
  if (node.type === AST_NODE_TYPES.AssignmentExpression) {
    const member = unwrap(node.left);
    const name = member.type === AST_NODE_TYPES.MemberExpression ? propertyName(member) : undefined;
    if (member.type !== AST_NODE_TYPES.MemberExpression || name === undefined) return undefined;
    return [kit.sourceCode.getText(member.object), [{ node, name, value: node.right }]];
  }
  const callee = node.type === AST_NODE_TYPES.CallExpression ? unwrap(node.callee) : undefined;
  if (node.type !== AST_NODE_TYPES.CallExpression || callee?.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const method = propertyName(callee);
  const [row, given] = method === 'assign' ? node.arguments : [callee.object, ...node.arguments];
  const literal = given && unwrap(given);
  if (!row || !/^(?:assign|set|merge|fill)$/u.test(method ?? '') || literal?.type !== AST_NODE_TYPES.ObjectExpression)
    return undefined;
  return [kit.sourceCode.getText(row), columnsIn(literal, undefined).map(({ name, value }) => ({ node, name, value }))];
}

/** A column that an update writes. */
export interface WrittenColumn {
  readonly name: string;
  readonly property: TSESTree.Property;
  readonly value: TSESTree.Expression;
  /** The operator around it: `$set`, `$inc`. */
  readonly below: string | undefined;
}

export function columnsWritten(
  kit: Kit,
  node: SinkNode,
  revokes: NonNullable<SessionDeletionSink['revokes']>,
): readonly WrittenColumn[] {
  const data = dataOf(kit, node, revokes);
  const literal = data && literalOf(kit, data);
  return literal ? columnsIn(literal, undefined) : [];
}

/** The expression that has the columns. */
export function dataOf(
  kit: Kit,
  node: SinkNode,
  { data, method }: NonNullable<SessionDeletionSink['revokes']>,
): TSESTree.Expression | undefined {
  if (data === 'row') return undefined;
  const call = method === undefined ? node : linkNamed(kit, node, method);
  const argument = call ? argumentAt(call, data.argument) : 'absent';
  let inner: TSESTree.Expression | undefined = typeof argument === 'string' ? undefined : argument;
  for (const key of data.path ?? []) {
    const literal: TSESTree.Node | undefined = inner && literalOf(kit, inner);
    inner = literal?.type === AST_NODE_TYPES.ObjectExpression ? valueOf(literal, key) : undefined;
  }
  return inner;
}

/** Written there, or in a constant. */
function literalOf(kit: Kit, node: TSESTree.Expression): TSESTree.ObjectExpression | undefined {
  const literal = unwrap(node);
  if (literal.type === AST_NODE_TYPES.ObjectExpression) return literal;
  const thing = literal.type === AST_NODE_TYPES.Identifier ? kit.provenanceOf(literal) : undefined;
  return thing?.kind === 'other' && thing.node.type === AST_NODE_TYPES.ObjectExpression ? thing.node : undefined;
}

function linkNamed(kit: Kit, node: SinkNode, method: string): TSESTree.CallExpression | undefined {
  if (node.type !== AST_NODE_TYPES.CallExpression) return undefined;
  return chainOf(kit, node).find((link) => lastName(link.callee) === method);
}

export function columnsIn(literal: TSESTree.ObjectExpression, below: string | undefined): readonly WrittenColumn[] {
  return literal.properties.flatMap((property): readonly WrittenColumn[] => {
    const name = property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined;
    if (property.type !== AST_NODE_TYPES.Property || name === undefined) return [];
    const value = unwrap(property.value) as TSESTree.Expression;
    const isOperator = below === undefined && name.startsWith('$') && value.type === AST_NODE_TYPES.ObjectExpression;
    return isOperator ? columnsIn(value, name) : [{ name, property, value, below }];
  });
}
