import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isNullish } from '../../evaluate/truth.js';
import type { Kit } from '../kit.js';

/** Nobody: `null`, `false`, `''`, `{}`. */
export function isNothing({ evaluator }: Kit, value: TSESTree.Expression | undefined): boolean {
  if (!value) return true;
  const found = evaluator.value(value);
  if (isNullish(found) === 'yes') return true;
  if (value.type === AST_NODE_TYPES.ObjectExpression) return value.properties.length === 0;
  return found.kind === 'scalar' && (found.value === false || found.value === '' || found.value === 0);
}
