import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Guarding } from '../../libraries/types/handlers.js';
import type { Handler } from '../handlers.js';
import type { Route } from '../routes.js';

/** Where the name of a guard goes. */
export type GuardPlace =
  | { readonly kind: 'argument'; readonly call: TSESTree.CallExpression; readonly index: number }
  /** In the options of the route: an object that is there, or a new argument. */
  | {
      readonly kind: 'option';
      readonly call: TSESTree.CallExpression;
      readonly options: TSESTree.ObjectExpression | undefined;
      readonly index: number;
      readonly key: string;
      /** What stands below the key. */
      readonly value: TSESTree.Node | undefined;
    }
  | {
      readonly kind: 'decorator';
      readonly method: TSESTree.MethodDefinition;
      readonly decorator: { readonly name: string; readonly from: string };
    };

/** Before the handler at each of the routes, or before the method of a class; `undefined` where one of them has no place for it. */
export function placesOf(
  handler: Handler,
  routes: readonly Route[],
  place: Guarding['place'],
): readonly GuardPlace[] | undefined {
  const { parent } = handler.function;
  if (!place) return undefined;
  if (place.kind === 'decorator') {
    const { name, from } = place;
    return parent.type === AST_NODE_TYPES.MethodDefinition
      ? [{ kind: 'decorator', method: parent, decorator: { name, from } }]
      : undefined;
  }
  const places = routes.map((route) => placeAt(route, place));
  return places.length > 0 && places.every((one) => one !== undefined) ? places : undefined;
}

function placeAt(
  { call, given }: Route,
  place: Exclude<Guarding['place'], undefined | { kind: 'decorator' }>,
): GuardPlace | undefined {
  const index = call.arguments.indexOf(given as TSESTree.CallExpressionArgument);
  if (index === -1 || call.arguments.slice(0, index).some((one) => one.type === AST_NODE_TYPES.SpreadElement))
    return undefined;
  if (place.kind === 'argument') return { kind: 'argument', call, index };
  const { key, side } = place;
  // `fastify.route({ method, url, handler })`
  const own = unwrap(given);
  const beside =
    own.type === AST_NODE_TYPES.ObjectExpression ? own : call.arguments[side === 'before' ? index - 1 : index + 1];
  const options = beside && unwrap(beside);
  const isThere = options?.type === AST_NODE_TYPES.ObjectExpression;
  if (!isThere && beside && side === 'behind') return undefined;
  if (!isThere && side === 'before' && index !== 1) return undefined;
  const property = isThere
    ? options.properties.find((one) => one.type === AST_NODE_TYPES.Property && propertyName(one) === key)
    : undefined;
  const value = property?.type === AST_NODE_TYPES.Property ? property.value : undefined;
  const base = { kind: 'option', call, options: isThere ? options : undefined, key, value } as const;
  return { ...base, index: side === 'before' ? index : index + 1 };
}
