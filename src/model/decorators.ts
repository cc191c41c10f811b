import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Origin } from '../libraries/types/origin.js';
import type { Kit } from './kit.js';

/** The call by which a parameter is decorated with something of that origin: `@Query('userId')`. */
export function decoratorCall(
  kit: Kit,
  parameter: TSESTree.Parameter,
  origin: Origin,
): TSESTree.CallExpression | undefined {
  if ('anyOf' in origin) {
    for (const one of origin.anyOf) {
      const call = decoratorCall(kit, parameter, one);
      if (call) return call;
    }
  }
  if (!('decoratedBy' in origin) || !('decorators' in parameter)) return undefined;
  for (const { expression } of parameter.decorators) {
    if (expression.type !== AST_NODE_TYPES.CallExpression) continue;
    if (kit.matcher.match(expression.callee, origin.decoratedBy)) return expression;
  }
  return undefined;
}
