import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { wrapped } from '../../ast/unwrap.js';
import type { Filter } from '../../libraries/types/deletions.js';
import type { SinkNode } from '../kit.js';

/**
 * `Session.deleteMany({ … }).where('user').equals(…)`: what comes behind the call is read for builders only, and of no query what a variable is asked for that
 * keeps it: `query.where('user_id', '=', id)`.
 */
export function isRestrictedLater(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: SinkNode,
  { dialect }: Filter,
): boolean {
  if (dialect !== 'builder' && restricts(wrapped(node).parent)) return true;
  const { parent } = wholeChain(node);
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.id.type !== AST_NODE_TYPES.Identifier) return false;
  const references = variableAt(sourceCode, parent.id)?.references ?? [];
  return references.some(({ identifier }) => restricts(identifier.parent));
}

function restricts(member: TSESTree.Node | undefined): boolean {
  if (member?.type !== AST_NODE_TYPES.MemberExpression) return false;
  return /^(?:where|and|or|equals|in)$|^(?:and|or)?where/iu.test(propertyName(member) ?? '');
}

/** The whole chain of calls. */
function wholeChain(node: TSESTree.Node): TSESTree.Node {
  let outer = wrapped(node);
  while (
    (outer.parent?.type === AST_NODE_TYPES.MemberExpression && outer.parent.object === outer) ||
    (outer.parent?.type === AST_NODE_TYPES.CallExpression && outer.parent.callee === outer)
  ) {
    outer = wrapped(outer.parent);
  }
  return outer;
}
