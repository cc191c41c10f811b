import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { variableAt } from '../ast/scope.js';
import type { Context } from './context.js';
import type { DateValue } from './value.js';

/** Some date, by the type that the program writes for a parameter: `expiresAt: Date`, not `expiresAt?: Date`. */
export function writtenDate({ sourceCode }: Context, parameter: TSESTree.Node): DateValue | undefined {
  if (parameter.type !== AST_NODE_TYPES.Identifier || parameter.optional) return undefined;
  const type = parameter.typeAnnotation?.typeAnnotation;
  if (type?.type !== AST_NODE_TYPES.TSTypeReference || type.typeName.type !== AST_NODE_TYPES.Identifier)
    return undefined;
  const isGlobal = (variableAt(sourceCode, type.typeName)?.defs.length ?? 0) === 0;
  return type.typeName.name === 'Date' && isGlobal ? { kind: 'date', at: 'unknown', node: parameter } : undefined;
}
