import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../../ast/property-name.js';

/** The keys from what a pattern is given to the name in it: `['a', '1']` for `c` in `{ a: [b, c] }`; a rest has the keys of the whole. */
export function pathInPattern(pattern: TSESTree.Node, name: TSESTree.Node): readonly string[] | undefined {
  if (pattern === name) return [];
  switch (pattern.type) {
    case AST_NODE_TYPES.AssignmentPattern:
      return pathInPattern(pattern.left, name);
    case AST_NODE_TYPES.RestElement:
      return pathInPattern(pattern.argument, name);
    case AST_NODE_TYPES.TSParameterProperty:
      return pathInPattern(pattern.parameter, name);
    case AST_NODE_TYPES.ObjectPattern:
      for (const property of pattern.properties) {
        const isRest = property.type === AST_NODE_TYPES.RestElement;
        const inner = pathInPattern(isRest ? property : property.value, name);
        if (inner) return isRest ? inner : [propertyName(property) ?? '*', ...inner];
      }
      return undefined;
    case AST_NODE_TYPES.ArrayPattern:
      for (const [index, element] of pattern.elements.entries()) {
        const inner = element ? pathInPattern(element, name) : undefined;
        if (inner) return [element?.type === AST_NODE_TYPES.RestElement ? '*' : String(index), ...inner];
      }
      return undefined;
    default:
      return undefined;
  }
}

/** What the name gets when the whole has nothing for it. */
export function defaultInPattern(parameter: TSESTree.Node): TSESTree.Expression | undefined {
  return parameter.type === AST_NODE_TYPES.AssignmentPattern ? parameter.right : undefined;
}
