import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { CallLike } from '../ast/edit-site.js';
import { isFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { StoreOffer } from '../libraries/types/sessions.js';

type Options = NonNullable<StoreOffer['address']>;

/** Names of what is an address, and no object with all that a client is told. */
const ADDRESS = /(?:ur[il]|dsn|string|address)$/iu;

/** A password in an address, as code spells it; what is filled in is `${}`. */
const PASSWORD = /\/\/[^/:@]*:(?!\$\{\}@)[^/@]+@/u;

/** The address of a database, where that is all that a connection is told: its first argument, or what stands under a key of its own there. */
export function toldAddress({ arguments: [first, ...others] }: CallLike, options: Options): TSESTree.Node | undefined {
  const rest = others.filter((other) => !isFunction(other));
  if (first?.type !== AST_NODE_TYPES.ObjectExpression)
    return rest.every((one) => valuesIn(one, [], options) !== undefined) ? first : undefined;
  const [address, ...more] = valuesIn(first, options.keys, options) ?? [];
  return more.length === 0 && rest.length === 0 ? address : undefined;
}

/** What stands in an object under these keys; `undefined` where something else may say how to connect. */
function valuesIn(
  node: TSESTree.Node,
  keys: readonly string[],
  { idle }: Options,
): readonly TSESTree.Node[] | undefined {
  if (node.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  const values: TSESTree.Node[] = [];
  for (const option of node.properties) {
    const key = option.type === AST_NODE_TYPES.Property ? propertyName(option) : undefined;
    if (option.type !== AST_NODE_TYPES.Property || key === undefined) return undefined;
    if (keys.includes(key)) values.push(option.value);
    else if (!idle.includes(key)) return undefined;
  }
  return values;
}

/** The variables of which an address is made; `undefined` where it may be something else, or has a password in it. */
export function namesInAddress(expression: TSESTree.Node): readonly TSESTree.Identifier[] | undefined {
  const node = unwrap(expression);
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
      return typeof node.value === 'string' && !PASSWORD.test(node.value) ? [] : undefined;
    case AST_NODE_TYPES.TemplateLiteral:
      return PASSWORD.test(node.quasis.map(({ value }) => value.raw).join('${}'))
        ? undefined
        : all(node.expressions.map(rootOf));
    case AST_NODE_TYPES.LogicalExpression:
      return all([node.left, node.right].map(namesInAddress));
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
