import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../ast/functions.js';
import { variableAt, variableNamed } from '../ast/scope.js';
import { wrapped } from '../ast/unwrap.js';
import type { Source } from './edit.js';

/** The constant of the module that holds what the call gives back, where its name means that at the place, too. */
export function namedResult(call: TSESTree.Node, place: TSESTree.Node, source: Source): string | undefined {
  const outer = wrapped(call);
  const declarator = outer.parent;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator || declarator.init !== outer) return undefined;
  if (declarator.id.type !== AST_NODE_TYPES.Identifier || declarator.parent.kind !== 'const') return undefined;
  const variable = variableAt(source, declarator.id);
  const isVisible = variable !== undefined && variableNamed(source, declarator.id.name, place) === variable;
  const isMade = !enclosingFunction(declarator) && enclosingFunction(place) !== undefined;
  return isVisible && isMade ? declarator.id.name : undefined;
}
