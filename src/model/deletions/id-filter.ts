import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { unwrap } from '../../ast/unwrap.js';
import type { Filter } from '../../libraries/types/deletions.js';
import type { SinkNode } from '../kit.js';
import { argumentAt } from '../arguments.js';
import { type Condition, criterion, UNKNOWN } from './condition.js';

/** The argument itself is the key: `Session.findByIdAndDelete(id)`. */
export function readIdFilter(
  node: SinkNode,
  { slot, means }: Extract<Filter, { dialect: 'id' }>,
): Condition | undefined {
  const argument = argumentAt(node, slot.argument);
  if (argument === 'absent') return undefined;
  if (argument === 'unknown') return UNKNOWN;
  const { type } = unwrap(argument);
  if (type === AST_NODE_TYPES.ArrowFunctionExpression || type === AST_NODE_TYPES.FunctionExpression) return undefined;
  return criterion(undefined, argument, means);
}
