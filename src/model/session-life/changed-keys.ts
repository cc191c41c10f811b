import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../../ast/property-name.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { Handler } from '../handlers.js';
import type { Kit } from '../kit.js';
import type { KeyUse } from './key-uses.js';
import { isNothing } from './nothing.js';
import type { RepairContext } from './repair-context.js';

export type ChangeContext = Pick<RepairContext, 'kit' | 'places' | 'acts'>;

/** A key right below the session that a handler gives something, or something more. */
export interface ChangedKey extends KeyUse {
  readonly handler: Handler;
}

/** Those of the whole file: the calls that write keys first, then the members that are written to. */
export function changedKeys({ kit, places, acts }: ChangeContext): readonly ChangedKey[] {
  const found: ChangedKey[] = [];
  for (const act of acts) {
    // Members are seen below.
    if (act.kind !== 'write' || act.node.type !== AST_NODE_TYPES.CallExpression) continue;
    const [key = '*'] = act.path;
    if (key === '*') continue;
    if (!isNothing(kit, act.value)) found.push({ key, node: act.node, isSet: true, handler: act.handler });
  }
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.MemberExpression) return;
    const place = places.sessionAt(node);
    const [key, ...below] = place?.path ?? [];
    if (!place || key === undefined || below.length > 0 || !isChanged(kit, node)) return;
    found.push({ key, node, isSet: true, handler: place.handler });
  });
  return found;
}

/** Given a value, or changed in what it holds. */
function isChanged(kit: Kit, node: TSESTree.MemberExpression): boolean {
  let outer: TSESTree.Node = wrapped(node);
  while (outer.parent?.type === AST_NODE_TYPES.MemberExpression && outer.parent.object === outer) {
    outer = wrapped(outer.parent);
  }
  const { parent } = outer;
  const isItself = unwrap(outer) === node;
  switch (parent?.type) {
    case AST_NODE_TYPES.UpdateExpression:
      return true;
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.left === outer && !(isItself && parent.operator === '=' && isNothing(kit, parent.right));
    case AST_NODE_TYPES.CallExpression:
      return parent.callee === outer && !isItself && /^(?:push|unshift|splice)$/u.test(lastName(outer) ?? '');
    default:
      return false;
  }
}
