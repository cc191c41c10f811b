import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../../ast/functions.js';
import { variableAt } from '../../ast/scope.js';

/** A constant of the file, a client or a service: it was made before anybody sent a request. */
export function isMadeOnce(sourceCode: Readonly<TSESLint.SourceCode>, node: TSESTree.Node): boolean {
  if (node.type !== AST_NODE_TYPES.Identifier) return false;
  const [definition, ...others] = variableAt(sourceCode, node)?.defs ?? [];
  if (!definition || others.length > 0) return false;
  const { node: declared } = definition;
  if (declared.type !== AST_NODE_TYPES.VariableDeclarator || declared.parent.kind !== 'const') return false;
  return enclosingFunction(declared) === undefined;
}
