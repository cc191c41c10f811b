import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../ast/functions.js';
import { wrapped } from '../ast/unwrap.js';
import type { Kit, Recognised, SinkNode } from './kit.js';
import { usesOfLiteral } from './literal-uses.js';

/** A configuration that the file also hands to a call: of its library, or of any that is known where keys alone tell what it is. */
export function isSetUpByCall(kit: Kit, { node, readings }: Recognised): boolean {
  if (node.type !== AST_NODE_TYPES.ObjectExpression) return false;
  const libraries = new Set(readings.map(({ library }) => library));
  const isConventional = readings.every(({ evidence }) => evidence === 'conventional');
  return kit
    .destinationsOf(node)
    .arrivals.some(({ call }) =>
      kit.recognise(call)?.readings.some(({ library }) => isConventional || libraries.has(library)),
    );
}

/** The literal stands in a typed configuration: wherever else that goes, it is one. */
export function isConfiguration(kit: Kit, literal: TSESTree.Node): boolean {
  for (let node: TSESTree.Node | undefined = literal; node; node = node.parent) {
    if (node.type === AST_NODE_TYPES.ObjectExpression && kit.recognise(node)) return true;
  }
  return false;
}

/** The literal is there for the typed configuration alone: wherever that is used, it is used as what its type says. */
export function isPartOf(kit: Kit, node: SinkNode, literal: TSESTree.ObjectExpression): boolean {
  if (node.type !== AST_NODE_TYPES.ObjectExpression) return false;
  if (isWithin(literal, node)) return true;
  const { parent } = wrapped(literal);
  const isExported = parent?.parent?.parent?.type === AST_NODE_TYPES.ExportNamedDeclaration;
  return !isExported && usesOfLiteral(kit, literal).every((use) => isWithin(use, node));
}
