import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Registration } from '../libraries/types/handlers.js';
import type { Kit } from './kit.js';

/** A list, a call or a described route in which a handler stands: `[auth, handler]`, `asyncHandler(handler)`, `{ method, url, handler }`. */
export interface Enclosure {
  readonly node: TSESTree.ArrayExpression | TSESTree.CallExpression | TSESTree.ObjectExpression;
  readonly item: TSESTree.Node;
}

const MAX_ENCLOSURES = 4;

/** From the inside out. */
export function enclosuresOf(use: TSESTree.Node, registration?: Registration): readonly Enclosure[] {
  const found: Enclosure[] = [];
  for (let item = wrapped(use); found.length < MAX_ENCLOSURES;) {
    const { parent } = item;
    const isItem = parent?.type === AST_NODE_TYPES.CallExpression && unwrap(parent.callee) !== item;
    if (parent?.type === AST_NODE_TYPES.ArrayExpression || isItem) found.push({ node: parent, item });
    else if (parent?.type === AST_NODE_TYPES.Property && isHandlerKey(parent, item, registration)) {
      found.push({ node: parent.parent as TSESTree.ObjectExpression, item: parent });
      item = wrapped(parent.parent);
      continue;
    } else if (parent?.type !== AST_NODE_TYPES.SpreadElement) break;
    item = wrapped(parent);
  }
  return found;
}

function isHandlerKey(
  property: TSESTree.Property,
  item: TSESTree.Node,
  registration: Registration | undefined,
): boolean {
  const isValue = property.value === item && property.parent.type === AST_NODE_TYPES.ObjectExpression;
  return isValue && (registration?.handler?.includes(propertyName(property) ?? '') ?? false);
}

/** The expressions that are the function: itself, and every mention of the name it has. */
export function usesOf(kit: Kit, node: FunctionNode, registration?: Registration): readonly TSESTree.Node[] {
  const name = nameOf(node, registration);
  const variable = name && variableAt(kit.sourceCode, name);
  const mentions = variable
    ? variable.references.filter((one) => one.isRead()).map((one) => one.identifier as TSESTree.Node)
    : [];
  return node.type === AST_NODE_TYPES.FunctionDeclaration ? mentions : [node, ...mentions];
}

/** `const remove = [auth, asyncHandler(async (req, res) => …)]` has the name as well. */
export function nameOf(node: FunctionNode, registration?: Registration): TSESTree.Identifier | undefined {
  if (node.type === AST_NODE_TYPES.FunctionDeclaration) return node.id ?? undefined;
  const outer = wrapped(enclosuresOf(node, registration).at(-1)?.node ?? node);
  const { parent } = outer;
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.init !== outer) return undefined;
  return parent.id.type === AST_NODE_TYPES.Identifier ? parent.id : undefined;
}

/** What runs before the item, or around it. */
export function besideItem(
  { node, item }: Enclosure,
  registration: Registration | undefined,
): readonly TSESTree.Node[] {
  if (node.type === AST_NODE_TYPES.CallExpression) return [node, ...node.arguments.filter((one) => one !== item)];
  if (node.type === AST_NODE_TYPES.ObjectExpression) return namedIn(node, registration);
  return node.elements.slice(0, node.elements.indexOf(item as TSESTree.Expression)).filter((one) => one !== null);
}

/** What an options object has run before the handler; of what is spread into it the name has to do. */
export function namedIn(
  options: TSESTree.ObjectExpression,
  { before: keys = [], macros = false }: Pick<Registration, 'before' | 'macros'> = {},
): readonly TSESTree.Node[] {
  return options.properties.flatMap((property) => {
    if (property.type === AST_NODE_TYPES.SpreadElement) return [property.argument];
    const key = propertyName(property) ?? '';
    return [...(keys.includes(key) ? [property.value] : []), ...(macros ? [property.key] : [])];
  });
}
