import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { wrapped } from '../ast/unwrap.js';
import { addBehind } from './add-behind.js';
import type { Edit, Source } from './edit.js';

/** Adds a statement behind the one that declares a name for the value; the code is made from that name. */
export function addStatementBehind(
  value: TSESTree.Expression,
  code: (name: string) => string,
  source: Source,
): Edit | undefined {
  const outer = wrapped(value);
  const declarator = outer.parent;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator || declarator.init !== outer) return undefined;
  const { id, parent: declaration } = declarator;
  if (id.type !== AST_NODE_TYPES.Identifier || declaration.declarations.length > 1) return undefined;
  return addBehind(declaration, [code(id.name)], source);
}
