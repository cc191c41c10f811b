import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Edit, Source } from '../fix/edit.js';
import { removeProperty } from '../fix/remove-property.js';
import { removeStatement } from '../fix/remove-statement.js';
import { hasSideEffects } from '../fix/side-effects.js';
import type { Removable } from '../model/write-removal.js';

/** Takes a write away; not where what is written comes from a call that has to be made all the same. */
export function removalOfWrite(removes: Removable | undefined, source: Source): Edit | undefined {
  if (!removes) return undefined;
  if (removes.type === AST_NODE_TYPES.Property) return removeProperty(removes, source);
  return partsOf(removes).some((part) => hasSideEffects(part, source)) ? undefined : removeStatement(removes, source);
}

/** What the write evaluates before it writes. */
function partsOf({ expression }: TSESTree.ExpressionStatement): readonly TSESTree.Node[] {
  const write = expression.type === AST_NODE_TYPES.AwaitExpression ? expression.argument : expression;
  switch (write.type) {
    case AST_NODE_TYPES.AssignmentExpression:
      return [write.left, write.right];
    case AST_NODE_TYPES.UpdateExpression:
      return [write.argument];
    case AST_NODE_TYPES.CallExpression: {
      const { callee } = write;
      return [callee.type === AST_NODE_TYPES.MemberExpression ? callee.object : callee, ...write.arguments];
    }
    default:
      return [write];
  }
}
