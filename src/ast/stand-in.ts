import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

const standIns = new WeakSet<TSESTree.Node>();

/**
 * An expression for a member that no code of the file spells: what lies under a key of an object that another file makes. It stands where the
 * object does, is worth what the member is worth, and cannot be edited.
 */
export function standInFor(object: TSESTree.Node, key: string): TSESTree.MemberExpression {
  const { range, loc, parent } = object;
  const place = { range, loc };
  const isIndex = /^\d+$/u.test(key);
  const node = { ...place, type: AST_NODE_TYPES.MemberExpression, object, computed: isIndex, optional: false, parent };
  const property = isIndex
    ? { ...place, type: AST_NODE_TYPES.Literal, value: Number(key), raw: key, parent: node }
    : { ...place, type: AST_NODE_TYPES.Identifier, name: key, parent: node };
  const made = Object.assign(node, { property }) as unknown as TSESTree.MemberExpression;
  standIns.add(made);
  return made;
}

export function isStandIn(node: TSESTree.Node): boolean {
  return standIns.has(node);
}
