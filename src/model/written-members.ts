import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import type { Value } from '../evaluate/value.js';
import type { Kit } from './kit.js';
import { usesOfLiteral } from './literal-uses.js';

/** What the file assigns to that member of what a call gives back, other than nothing: `sid.value = id` after `const sid = useCookie('sid')`. */
export function valuesWritten(kit: Kit, call: TSESTree.Node, member: string): readonly Value[] {
  return usesOfLiteral(kit, call).flatMap((use) => {
    const { parent: access } = wrapped(use);
    if (access?.type !== AST_NODE_TYPES.MemberExpression || propertyName(access) !== member) return [];
    const { parent: assignment } = wrapped(access);
    if (assignment?.type !== AST_NODE_TYPES.AssignmentExpression || wrapped(access) !== assignment.left) return [];
    const value = kit.evaluator.value(assignment.right);
    return value.kind === 'scalar' && (value.value ?? undefined) === undefined ? [] : [value];
  });
}
