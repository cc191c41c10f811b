import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { ownerOf } from '../ast/owner.js';
import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { isExports } from './callers.js';
import { type Context, oncePerFile } from './context.js';
import { isTarget, programIndex } from './program-index.js';
import { exportsNames } from './track-exports.js';
import type { Value } from './value.js';

/** `exports.key` or `module.exports.key`, where one statement of the file gives it its value before it is read. */
export function exportedMember(context: Context, node: TSESTree.MemberExpression): Value | undefined {
  const key = propertyName(node);
  if (key === undefined || !isExports(node.object) || !isOwnModule(context, node) || losses(context).length > 0)
    return undefined;
  // `this` is what is exported in a function of it.
  if (programIndex(context).writtenToSelf.has(key)) return undefined;
  const named = programIndex(context).members.get(key) ?? [];
  const [target, ...others] = named.filter((each) => isExports(each.object) && isTarget(wrapped(each)));
  const assignment = target && others.length === 0 ? settingOf(target) : undefined;
  if (!assignment) return undefined;
  const isBefore = node.range[0] > assignment.range[1];
  return isBefore || ownerOf(node) !== ownerOf(assignment) ? context.evaluate(assignment.right, undefined) : undefined;
}

/** The assignment is a statement of the file itself. */
function settingOf(target: TSESTree.MemberExpression): TSESTree.AssignmentExpression | undefined {
  const assignment = wrapped(target).parent;
  if (assignment?.type !== AST_NODE_TYPES.AssignmentExpression || assignment.operator !== '=') return undefined;
  const { parent } = assignment;
  const isStatement =
    parent.type === AST_NODE_TYPES.ExpressionStatement && parent.parent.type === AST_NODE_TYPES.Program;
  return isStatement ? assignment : undefined;
}

/** `exports` and `module` are what the module system gives, not variables of the program. */
function isOwnModule({ sourceCode }: Context, { object }: TSESTree.MemberExpression): boolean {
  let root = unwrap(object);
  while (root.type === AST_NODE_TYPES.MemberExpression) root = unwrap(root.object);
  return root.type === AST_NODE_TYPES.Identifier && !variableAt(sourceCode, root)?.defs.length;
}

/** Where something else is exported as a whole, or may write to it: a function is handed all of it, a name stands for it, a key is not known. */
const losses = oncePerFile((context): readonly TSESTree.Node[] => {
  const whole = programIndex(context).members.get('exports')?.filter(isExports) ?? [];
  return [...whole, ...exportsNames(context)].filter((each) => {
    const outer = wrapped(each);
    const { parent } = outer;
    if (parent?.type !== AST_NODE_TYPES.MemberExpression || parent.object !== outer) return true;
    return propertyName(parent) === undefined && isTarget(wrapped(parent));
  });
});
