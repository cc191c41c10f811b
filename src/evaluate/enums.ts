import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { nowhere } from '../ast/edit-site.js';
import { unknown } from './alternatives.js';
import { perFile } from './context.js';
import type { Context } from './context.js';
import { scalar } from './text.js';
import type { ObjectValue, Presence, Value } from './value.js';

/** The object of an `enum`. */
export const enumObject = perFile<TSESTree.TSEnumDeclaration, Value>(created, (node) => unknown('recursion', node));

function created(context: Context, node: TSESTree.TSEnumDeclaration): ObjectValue {
  const { members } = node.body;
  const get = (key: string): Presence => {
    const member = members.findLast((each) => nameOf(each) === key);
    if (member) return { kind: 'present', value: enumMember(context, member), node: member, site: nowhere('enum') };
    const reverse = members.findLast((each) => {
      const value = enumMember(context, each);
      return value.kind === 'scalar' && typeof value.value === 'number' && String(value.value) === key;
    });
    if (!reverse) return { kind: 'absent', site: nowhere('enum') };
    return { kind: 'present', value: scalar(nameOf(reverse), reverse), node: reverse, site: nowhere('enum') };
  };
  const shape = {
    keys: members.flatMap((each) => nameOf(each) ?? []),
    closed: true,
    site: nowhere('enum'),
    get,
    own: get,
    isSameAs: (other: unknown) => other === shape,
  };
  return { kind: 'object', shape, node };
}

/** A member of an `enum`: its initialiser, or one more than the member before. */
export function enumMember(context: Context, member: TSESTree.TSEnumMember): Value {
  if (member.initializer) return context.evaluate(member.initializer, undefined);
  const { members } = member.parent;
  const index = members.indexOf(member);
  const start = members.slice(0, index).findLastIndex((each) => each.initializer);
  const base = members[start]?.initializer;
  if (!base) return scalar(index, member);
  const before = context.evaluate(base, undefined);
  if (before.kind !== 'scalar' || typeof before.value !== 'number') return unknown('not followed', member);
  return scalar(before.value + index - start, member);
}

function nameOf(member: TSESTree.TSEnumMember): string | undefined {
  if (member.id.type === AST_NODE_TYPES.Identifier) return member.id.name;
  return member.id.type === AST_NODE_TYPES.Literal ? member.id.value : undefined;
}
