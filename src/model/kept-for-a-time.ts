import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { lastName, spelledKeys } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { readDatabaseWrites, type StoredValue } from './database-writes.js';
import type { Kit, SinkNode } from './kit.js';
import { readersOf } from './token-uses.js';

/** A token that the call issues is put into a database together with a time at which the entry ends: who accepts it may ask for that. */
export type IsKeptForATime = (issue: SinkNode) => boolean;

export function createKeptForATime(kit: Kit): IsKeptForATime {
  let ending: ReadonlySet<TSESTree.Node> | undefined;
  return (issue) => {
    ending ??= new Set(
      readDatabaseWrites(kit)
        .filter(endsItself)
        .map(({ value }) => unwrap(value)),
    );
    return usesOf(kit, issue).some((use) => ending?.has(use));
  };
}

/** Where the token stands: the call itself, or the readers of the variable or of the callback's parameter that gets it. */
function usesOf(kit: Kit, issue: SinkNode): readonly TSESTree.Node[] {
  const last = 'arguments' in issue ? issue.arguments.at(-1) : undefined;
  const given = isFunction(last) ? last.params[1] : nameOf(issue);
  return [issue, ...(given?.type === AST_NODE_TYPES.Identifier ? readersOf(kit, given) : [])];
}

function nameOf(issue: SinkNode): TSESTree.Node | undefined {
  let node = wrapped(issue);
  if (node.parent?.type === AST_NODE_TYPES.AwaitExpression) node = wrapped(node.parent);
  return node.parent?.type === AST_NODE_TYPES.VariableDeclarator ? node.parent.id : undefined;
}

/** `{ token, expiresAt }`, `set(key, token, 'EX', 3600)`, `set(key, token, { EX: 3600 })`, `setex(key, 3600, token)`. */
function endsItself({ node, holder }: StoredValue): boolean {
  const row = holder?.type === AST_NODE_TYPES.Property ? holder.parent : undefined;
  if (row?.type === AST_NODE_TYPES.ObjectExpression && spelledKeys(row).some((key) => ROW_TIMES.test(key))) return true;
  if (node.type !== AST_NODE_TYPES.CallExpression) return false;
  return /^p?setex$/iu.test(lastName(node.callee) ?? '') || node.arguments.some(isLifetime);
}

const ROW_TIMES = /expir|ttl|valid_?(?:until|to)/iu;

const KEY_TIMES: ReadonlySet<string> = new Set(['EX', 'EXAT', 'PX', 'PXAT', 'TTL']);

function isLifetime(argument: TSESTree.Node): boolean {
  if (argument.type === AST_NODE_TYPES.ObjectExpression)
    return spelledKeys(argument).some((key) => KEY_TIMES.has(key.toUpperCase()));
  return KEY_TIMES.has((literalText(argument) ?? '').toUpperCase());
}
