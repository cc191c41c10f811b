import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from '../fix/edit.js';
import type { StoreConnection } from '../libraries/types/sessions.js';
import { isThereAt } from './own-address.js';
import { type Connection, ownConnections } from './own-connections.js';

/** The name of the constant with the only connection of its kind, where a store can go over that and it is there at all of the places. */
export function keptConnection(
  wanted: StoreConnection,
  places: readonly TSESTree.Node[],
  source: Source,
): string | undefined {
  const [connection, ...others] = ownConnections(wanted, source);
  const name = connection && others.length === 0 ? keptAs(connection, wanted) : undefined;
  if (!connection || !name || !isUsable(connection, name, wanted, source)) return undefined;
  const isThere = places.every((place) => isThereAt(name, place, source));
  return isThere && places.length > 0 ? name.name : undefined;
}

/** `const client = await createClient().on('error', report).connect()`. */
function keptAs(connection: Connection, { chained, opened }: StoreConnection): TSESTree.Identifier | undefined {
  let node: TSESTree.Node = connection;
  let isPromise = false;
  for (;;) {
    const parent: TSESTree.Node | undefined = node.parent;
    if (parent?.type === AST_NODE_TYPES.MemberExpression) {
      const method = methodOf(parent);
      if (parent.object !== node || isPromise || method === undefined || !chained.includes(method)) return undefined;
      if (parent.parent.type !== AST_NODE_TYPES.CallExpression || parent.parent.callee !== parent) return undefined;
      isPromise = method === opened;
      node = parent.parent;
    } else if (parent?.type === AST_NODE_TYPES.AwaitExpression) {
      isPromise = false;
      node = parent;
    } else {
      const isKept = parent?.type === AST_NODE_TYPES.VariableDeclarator && parent.parent.kind === 'const';
      return isKept && !isPromise && parent.id.type === AST_NODE_TYPES.Identifier ? parent.id : undefined;
    }
  }
}

/** It is opened, and nothing makes something else of it. */
function isUsable(
  connection: Connection,
  name: TSESTree.Identifier,
  { opened, unless }: StoreConnection,
  source: Source,
): boolean {
  const { parent: declarator } = name;
  const [variable] = source.scopeManager?.getDeclaredVariables(declarator) ?? [];
  const called = (variable?.references ?? []).flatMap(({ identifier: { parent } }) =>
    parent.type === AST_NODE_TYPES.MemberExpression ? (methodOf(parent) ?? []) : [],
  );
  const chain = source.getText(declarator).split(/\W+/u);
  const isOpened = opened === undefined || called.includes(opened) || chain.includes(opened);
  const told = connection.arguments.flatMap((argument) => source.getText(argument).split(/\W+/u));
  return isOpened && [...called, ...told].every((word) => !unless.includes(word));
}

function methodOf({ property, computed }: TSESTree.MemberExpression): string | undefined {
  return !computed && property.type === AST_NODE_TYPES.Identifier ? property.name : undefined;
}
