import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { isExports } from './callers.js';
import { oncePerFile } from './context.js';
import { isTarget, programIndex } from './program-index.js';
import type { Track, Tracker } from './tracker.js';

/** `module.exports = object`, `exports.key = object`: the file may reach it again by what it exports. */
export function intoExports(tracker: Tracker, from: Track, target: TSESTree.Node): void {
  tracker.export(from);
  const names = sameExports(tracker, unwrap(target));
  const isOnly = names.filter(isTarget).length === 1 && isAtTop(target);
  for (const node of names) {
    const sure = from.sure && isOnly && node.range[0] > target.range[0];
    if (!isTarget(node)) tracker.track({ ...from, node, slot: undefined, sure, direct: false });
  }
}

/** All places that name what `target` names. */
function sameExports({ context }: Tracker, target: TSESTree.Node): readonly TSESTree.Node[] {
  if (target.type !== AST_NODE_TYPES.MemberExpression) return exportsNames(context);
  const key = propertyName(target);
  const members = key === undefined ? undefined : programIndex(context).members.get(key);
  return members?.filter(isExports) ?? [];
}

/** The places that name `exports` itself. */
export const exportsNames = oncePerFile(({ sourceCode: { scopeManager } }): readonly TSESTree.Node[] => {
  const outermost = scopeManager?.globalScope;
  const references = [...(outermost?.through ?? []), ...(outermost?.set.get('exports')?.references ?? [])];
  return references.flatMap(({ identifier }) => (identifier.name === 'exports' ? [identifier] : []));
});

/** The assignment is a statement of the file itself, alone or with others: `exports = module.exports = …`. */
function isAtTop(target: TSESTree.Node): boolean {
  let node = target.parent;
  while (node?.type === AST_NODE_TYPES.AssignmentExpression) node = node.parent;
  return node?.type === AST_NODE_TYPES.ExpressionStatement && node.parent.type === AST_NODE_TYPES.Program;
}
