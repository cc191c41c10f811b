import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../../ast/unwrap.js';
import { inCall } from './exposed-calls.js';
import { inChoice, inLogical } from './exposed-choices.js';
import { inSum, inTemplate } from './exposed-texts.js';
import { inVariable } from './exposed-variables.js';
import { type Exposure, type ExposureContext, isTextOfError, type Within } from './exposure.js';

const MAX_DEPTH = 6;

/** What of errors stands in something that a handler sends. */
export function exposuresIn(context: ExposureContext, value: TSESTree.Node, depth = 0): readonly Exposure[] {
  if (depth > MAX_DEPTH) return [];
  const within: Within = (node) => exposuresIn(context, node, depth + 1);
  const inner = unwrap(value);
  switch (inner.type) {
    case AST_NODE_TYPES.ObjectExpression:
      return inner.properties.flatMap((property) =>
        property.type === AST_NODE_TYPES.Property ? within(property.value) : spread(property, within),
      );
    case AST_NODE_TYPES.ArrayExpression:
      return inner.elements.flatMap((element) => (element ? within(element) : []));
    case AST_NODE_TYPES.Identifier:
      return inVariable(context, inner, within) ?? ofError(context, inner);
    case AST_NODE_TYPES.MemberExpression:
      return ofError(context, inner);
    case AST_NODE_TYPES.CallExpression:
      return inCall(context, inner, within);
    case AST_NODE_TYPES.ConditionalExpression:
      return inChoice(context, inner, within);
    case AST_NODE_TYPES.LogicalExpression:
      return inLogical(context, inner, within);
    case AST_NODE_TYPES.TemplateLiteral:
      return inTemplate(inner, within);
    case AST_NODE_TYPES.BinaryExpression:
      return inSum(inner, within);
    default:
      return [];
  }
}

function ofError({ errors }: ExposureContext, node: TSESTree.Node): readonly Exposure[] {
  const part = errors.at(node);
  if (!part) return [];
  const [key, ...below] = part.path;
  const found = { error: part.error, at: node, site: node, own: undefined };
  if (key === undefined) return [{ ...found, shows: 'whole' }];
  if (key === 'cause' && below.length === 1 && isTextOfError(below[0])) return [{ ...found, shows: 'text' }];
  if (below.length > 0 || !isTextOfError(key)) return [];
  return [{ ...found, shows: key === 'stack' || key === 'cause' ? 'stack' : 'text' }];
}

/** `{ ...error }`; of what else is spread, the parts that say something are sent. */
function spread(property: TSESTree.SpreadElement, within: Within): readonly Exposure[] {
  const argument = unwrap(property.argument);
  return within(argument).map((one) =>
    one.shows === 'whole' && one.at === argument ? { ...one, at: property, site: property, shows: 'spread' } : one,
  );
}
