import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../ast/functions.js';
import { pathInPattern } from './sources/pattern.js';

type Definition = TSESLint.Scope.Definition;

/** A parameter of a function as one of its names sees it. */
export interface ParameterDefinition {
  readonly function: FunctionNode;
  readonly index: number;
  readonly parameter: TSESTree.Parameter;
  /** The keys from what the parameter is given to the name. */
  readonly path: readonly string[];
}

/** The parameter that gives the variable its value. */
export function parameterOf(definition: Definition | undefined): ParameterDefinition | undefined {
  if (!definition || !isFunction(definition.node)) return undefined;
  for (const [index, parameter] of definition.node.params.entries()) {
    const path = pathInPattern(parameter, definition.name);
    if (path) return { function: definition.node, index, parameter, path };
  }
  return undefined;
}

/** The function that a declaration gives the name. */
export function functionNamedBy({ node, name }: Definition): FunctionNode | undefined {
  return isFunction(node) && 'id' in node && node.id === name ? node : undefined;
}
