import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { wrapped } from '../ast/unwrap.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { commentsBehind, indentationAt, lineBreak, startsLine } from './layout.js';
import { lastToken } from './tokens.js';

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
  const list = declaration.parent.type;
  if (list !== AST_NODE_TYPES.BlockStatement && list !== AST_NODE_TYPES.Program) return undefined;
  const end = lastToken(declaration, source).value === ';' ? ';' : '';
  const gap = startsLine(declaration, source) ? lineBreak(source) + indentationAt(declaration.range[0], source) : ' ';
  if (gap === ' ' && end === '') return undefined;
  const place = (gap === ' ' ? undefined : commentsBehind(declaration, source).at(-1)) ?? declaration;
  return replaceRange(place.range[1], place.range[1], `${gap}${code(id.name)}${end}`);
}
