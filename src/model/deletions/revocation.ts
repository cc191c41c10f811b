import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { SessionDeletionSink } from '../../libraries/types.js';
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

/** What a call of an update sets, as the source spells it. */
export function columnsSet(
  kit: Kit,
  node: SinkNode,
  { data, inside = [], method }: NonNullable<SessionDeletionSink['revokes']>,
): ReadonlyMap<string, string> {
  const call = method === undefined ? node : linkNamed(kit, node, method);
  const argument = call ? argumentAt(call, data.argument) : 'absent';
  const columns = new Map<string, string>();
  let literal: TSESTree.Node | undefined = typeof argument === 'string' ? undefined : unwrap(argument);
  for (const key of data.path ?? []) {
    literal = literal?.type === AST_NODE_TYPES.ObjectExpression ? valueOf(literal, key) : undefined;
  }
  if (literal?.type === AST_NODE_TYPES.ObjectExpression) collect(kit, literal, inside, columns);
  return columns;
}

function linkNamed(kit: Kit, node: SinkNode, method: string): TSESTree.CallExpression | undefined {
  if (node.type !== AST_NODE_TYPES.CallExpression) return undefined;
  return chainOf(kit, node).find((link) => lastName(link.callee) === method);
}

function collect(
  kit: Kit,
  literal: TSESTree.ObjectExpression,
  inside: readonly string[],
  columns: Map<string, string>,
): void {
  for (const property of literal.properties) {
    const name = property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined;
    if (property.type !== AST_NODE_TYPES.Property || name === undefined) continue;
    const value = unwrap(property.value);
    if (inside.includes(name) && value.type === AST_NODE_TYPES.ObjectExpression) collect(kit, value, [], columns);
    else columns.set(name, kit.sourceCode.getText(value));
  }
}
