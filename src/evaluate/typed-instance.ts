import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { ClassNode } from '../ast/class-node.js';
import { isFunction } from '../ast/functions.js';
import { brought } from './brought.js';
import type { Context } from './context.js';
import { originAt } from './origin.js';
import { classNamed } from './program-index.js';
import type { Value } from './value.js';

/** What a parameter receives, or a field holds that somebody else fills, by its type. */
export function typedInstance(context: Context, place: TSESTree.Node): Value | undefined {
  const exported = context.hooks.instanceAt?.(place);
  if (exported?.kind === 'value')
    return brought(exported.value(), { context, node: place, origin: originAt(context, place), file: exported.file });
  const injected = injectedClass(context, place);
  // The body of a class stands for any instance of it.
  return injected && context.evaluate(injected.body, undefined);
}

/** `constructor(private readonly service: Service)`, where the class stands in the file and is there for what its methods do. */
function injectedClass(context: Context, place: TSESTree.Node): ClassNode | undefined {
  const owner = place.parent;
  if (!isFunction(owner) || owner.parent.type !== AST_NODE_TYPES.MethodDefinition) return undefined;
  if (owner.parent.kind !== 'constructor' || place.type !== AST_NODE_TYPES.TSParameterProperty) return undefined;
  const { parameter } = place;
  const type = parameter.type === AST_NODE_TYPES.Identifier ? parameter.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type !== AST_NODE_TYPES.TSTypeReference || type.typeArguments) return undefined;
  const named = classNamed(context, type.typeName);
  return named && !named.abstract && hasMethods(named) ? named : undefined;
}

function hasMethods({ body }: ClassNode): boolean {
  return body.body.some((member) => member.type === AST_NODE_TYPES.MethodDefinition && member.kind === 'method');
}
