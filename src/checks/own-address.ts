import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from '../fix/edit.js';
import { meansTheSameAt } from '../fix/same-names.js';

/** Keys of options under which clients of databases take the address. */
const KEYS: ReadonlySet<string> = new Set(['connectionString', 'uri', 'url']);

/** With one of these the address alone does not say where the data goes. */
const BESIDE: ReadonlySet<string> = new Set(['database', 'dbName']);

/** Names of what is an address, and no object with all that a client is told. */
const ADDRESS = /(?:ur[il]|dsn|string|address)$/iu;

/** The code of the address that a connection is made by, where it says the same at another place. */
export function ownAddress(
  { arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression,
  at: TSESTree.Node,
  source: Source,
): string | undefined {
  const [first] = given;
  const options = given.flatMap((one) => (one.type === AST_NODE_TYPES.ObjectExpression ? one.properties : []));
  if (options.some((option) => BESIDE.has(keyOf(option) ?? ''))) return undefined;
  const named = options.find((option) => KEYS.has(keyOf(option) ?? ''));
  const address = first?.type === AST_NODE_TYPES.ObjectExpression ? named && valueOf(named) : first;
  const names = address && namesOf(address);
  const isThere = names?.every((name) => meansTheSameAt(name, at, source) && isGivenBefore(name, at, source)) ?? false;
  return address && isThere ? source.getText(address) : undefined;
}

function keyOf(option: TSESTree.ObjectLiteralElement): string | undefined {
  if (option.type !== AST_NODE_TYPES.Property || option.computed) return undefined;
  return option.key.type === AST_NODE_TYPES.Identifier ? option.key.name : undefined;
}

function valueOf(option: TSESTree.ObjectLiteralElement): TSESTree.Node | undefined {
  return option.type === AST_NODE_TYPES.Property ? option.value : undefined;
}

/** The variables of which an address is made; `undefined` where it may be something else. */
function namesOf(node: TSESTree.Node): readonly TSESTree.Identifier[] | undefined {
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
      return typeof node.value === 'string' ? [] : undefined;
    case AST_NODE_TYPES.TemplateLiteral:
      return all(node.expressions.map(rootOf));
    case AST_NODE_TYPES.LogicalExpression:
      return all([node.left, node.right].map(namesOf));
    case AST_NODE_TYPES.Identifier:
      return ADDRESS.test(node.name) ? [node] : undefined;
    case AST_NODE_TYPES.MemberExpression:
      return isOfEnvironment(node) ||
        (node.property.type === AST_NODE_TYPES.Identifier && ADDRESS.test(node.property.name))
        ? rootOf(node)
        : undefined;
    default:
      return undefined;
  }
}

/** `process.env.DB`, which can be nothing but text. */
function isOfEnvironment({ object }: TSESTree.MemberExpression): boolean {
  return (
    object.type === AST_NODE_TYPES.MemberExpression &&
    object.property.type === AST_NODE_TYPES.Identifier &&
    object.property.name === 'env'
  );
}

function all(
  parts: readonly (readonly TSESTree.Identifier[] | undefined)[],
): readonly TSESTree.Identifier[] | undefined {
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function rootOf(node: TSESTree.Node): readonly TSESTree.Identifier[] | undefined {
  if (node.type === AST_NODE_TYPES.MemberExpression) return node.computed ? undefined : rootOf(node.object);
  return node.type === AST_NODE_TYPES.Identifier ? [node] : undefined;
}

function isGivenBefore(name: TSESTree.Identifier, at: TSESTree.Node, source: Source): boolean {
  const references = source.getScope(name).references.filter(({ identifier }) => identifier === name);
  const definitions = references.flatMap(({ resolved }) => resolved?.defs ?? []);
  return definitions.every(({ name: { range } }) => range[1] <= at.range[0]);
}
