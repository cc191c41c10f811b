import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type Edit, replaceRange, type Source } from './edit.js';
import { isIdentifierName, quoted } from './property-key.js';
import { quoteNear } from './quotes.js';

/** A copy of an object in its place, `{ ...user, password: undefined }`, or `...user, password: undefined` of one that is spread: JSON leaves out what is undefined. */
export function spreadWithout(
  node: TSESTree.Identifier | TSESTree.SpreadElement,
  key: string,
  source: Source,
): Edit | undefined {
  const added = `${isIdentifierName(key) ? key : quoted(key, quoteNear(node, source))}: undefined`;
  if (node.type === AST_NODE_TYPES.SpreadElement)
    return replaceRange(...node.range, `${source.getText(node)}, ${added}`);
  const copy = `{ ...${node.name}, ${added} }`;
  const isShorthand = node.parent.type === AST_NODE_TYPES.Property && node.parent.shorthand;
  return replaceRange(...node.range, isShorthand ? `${node.name}: ${copy}` : copy);
}
