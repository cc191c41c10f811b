import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../ast/unwrap.js';
import { commentsWithin } from './comments.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';

/** Takes a call out of a chain, or calls another method there: `x.a('text').b()` becomes `x.b()` or `x.method().b()`. */
export function replaceLink(
  call: TSESTree.CallExpression,
  method: string | undefined,
  source: Source,
): Edit | undefined {
  const member = unwrap(call.callee);
  if (member.type !== AST_NODE_TYPES.MemberExpression || member.computed) return undefined;
  if (method !== undefined) {
    const [from, to] = [member.property.range[0], call.range[1]];
    return commentsWithin(from, to, source).length > 0 ? undefined : replaceRange(from, to, `${method}()`);
  }
  const [from, to] = [member.object.range[1], call.range[1]];
  return commentsWithin(from, to, source).length > 0 ? undefined : replaceRange(from, to, '');
}
