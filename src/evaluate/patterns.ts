import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { each, oneOf, unknown } from './alternatives.js';
import type { Context } from './context.js';
import type { Frame } from './frame.js';
import { memberValue } from './members.js';
import { restObject } from './rest.js';
import { constantValue } from './constants.js';
import { scalar } from './text.js';
import type { Value } from './value.js';
import { list } from './lists.js';
import type { Contents } from './lists.js';

/** What a name inside a pattern is given when the pattern is given `value`. */
export function projected(
  context: Context,
  value: Value,
  pattern: TSESTree.Node,
  identifier: TSESTree.Node,
  frame: Frame | undefined,
): Value {
  if (unwrap(pattern) === identifier) return value;
  switch (pattern.type) {
    case AST_NODE_TYPES.AssignmentPattern:
      return projected(context, defaulted(context, value, pattern, frame), pattern.left, identifier, frame);
    case AST_NODE_TYPES.ObjectPattern:
      return fromObject(context, value, pattern, identifier, frame);
    case AST_NODE_TYPES.ArrayPattern:
      return fromList(context, value, pattern, identifier, frame);
    case AST_NODE_TYPES.TSParameterProperty:
      return projected(context, value, pattern.parameter, identifier, frame);
    case AST_NODE_TYPES.VariableDeclaration:
      return projected(context, value, pattern.declarations[0]?.id ?? pattern, identifier, frame);
    default:
      return unknown('not followed', identifier);
  }
}

function defaulted(
  context: Context,
  value: Value,
  pattern: TSESTree.AssignmentPattern,
  frame: Frame | undefined,
): Value {
  return each(value, pattern, (single) => {
    if (single.kind === 'scalar' && single.value === undefined) return context.evaluate(pattern.right, frame);
    if (single.kind !== 'unknown' || single.truthy === true) return single;
    return oneOf([single, context.evaluate(pattern.right, frame)], pattern);
  });
}

function fromObject(
  context: Context,
  value: Value,
  pattern: TSESTree.ObjectPattern,
  identifier: TSESTree.Node,
  frame: Frame | undefined,
): Value {
  const around = pattern.properties.find((property) => contains(property, identifier));
  if (around?.type === AST_NODE_TYPES.RestElement) {
    if (around.argument !== identifier) return unknown('not followed', identifier);
    const taken = pattern.properties.flatMap((property) => {
      return property.type === AST_NODE_TYPES.Property ? [keyOf(context, property, frame)] : [];
    });
    return restObject(context, value, taken, around);
  }
  if (!around) return unknown('not followed', identifier);
  const key = keyOf(context, around, frame);
  if (key === undefined) return unknown('computed key', identifier);
  const inner = informed(context, memberValue(context, value, key, identifier), around, identifier);
  return projected(context, inner, around.value, identifier, frame);
}

/** What is not known about the member may be known about the name that it is given, before a default is looked at. */
function informed(context: Context, value: Value, property: TSESTree.Property, identifier: TSESTree.Node): Value {
  if (value.kind !== 'unknown') return value;
  const target = property.value.type === AST_NODE_TYPES.AssignmentPattern ? property.value.left : property.value;
  const constant = target === identifier ? context.hooks.constantOf(identifier) : undefined;
  return constant ? constantValue(constant.value, identifier) : value;
}

function keyOf(context: Context, property: TSESTree.Property, frame: Frame | undefined): string | undefined {
  const name = propertyName(property);
  if (name !== undefined || !property.computed) return name;
  const key = context.evaluate(property.key, frame);
  return key.kind === 'scalar' ? String(key.value) : undefined;
}

function fromList(
  context: Context,
  value: Value,
  pattern: TSESTree.ArrayPattern,
  identifier: TSESTree.Node,
  frame: Frame | undefined,
): Value {
  const index = pattern.elements.findIndex((element) => element && contains(element, identifier));
  const element = pattern.elements[index];
  if (!element) return unknown('not followed', identifier);
  return each(value, element, (single) => {
    if (single.kind !== 'list') return unknown(single.kind === 'unknown' ? single.why : 'not followed', identifier);
    if (element.type === AST_NODE_TYPES.RestElement) {
      return projected(context, list(context, rest(single, index), element), element.argument, identifier, frame);
    }
    const item =
      single.items[index] ?? (single.open ? unknown('not followed', identifier) : scalar(undefined, element));
    return projected(context, item, element, identifier, frame);
  });
}

function rest({ items, open, further }: Contents, index: number): Contents {
  // What is not known before them may be nothing.
  return { items: items.slice(index), open, further: items.length < index ? [] : further };
}

function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1];
}
