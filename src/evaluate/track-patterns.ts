import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { intoParameterProperty } from './track-classes.js';
import { intoVariable } from './track-variables.js';
import type { Path } from './path.js';
import type { Track, Tracker } from './tracker.js';

/** A name or pattern is given what the track leads to. */
export function intoPattern(tracker: Tracker, from: Track, pattern: TSESTree.Node): void {
  switch (pattern.type) {
    case AST_NODE_TYPES.Identifier:
      intoVariable(tracker, from, pattern);
      return;
    case AST_NODE_TYPES.AssignmentPattern:
      intoPattern(tracker, from, pattern.left);
      return;
    case AST_NODE_TYPES.TSParameterProperty:
      intoPattern(tracker, from, pattern.parameter);
      intoParameterProperty(tracker, from, pattern);
      return;
    case AST_NODE_TYPES.ObjectPattern:
      if (from.path.length > 0)
        pattern.properties.forEach((each) => {
          intoProperty(tracker, from, each);
        });
      return;
    case AST_NODE_TYPES.ArrayPattern:
      if (from.path.length > 0)
        pattern.elements.forEach((each, index) => {
          intoElement(tracker, from, each, index);
        });
      return;
    default:
      tracker.leave(from, pattern);
  }
}

function intoProperty(tracker: Tracker, from: Track, property: TSESTree.ObjectPattern['properties'][number]): void {
  if (property.type === AST_NODE_TYPES.RestElement) {
    inside(tracker, from, property.argument, from.path);
    return;
  }
  const [key, ...rest] = from.path;
  const taken = propertyName(property);
  if (taken === undefined || key === undefined || taken === key) inside(tracker, from, property.value, rest);
}

function intoElement(tracker: Tracker, from: Track, element: TSESTree.Node | null, index: number): void {
  const [key, ...rest] = from.path;
  if (element?.type === AST_NODE_TYPES.RestElement) inside(tracker, from, element.argument, [undefined, ...rest]);
  else if (element && (key === undefined || key === String(index))) inside(tracker, from, element, rest);
}

function inside(tracker: Tracker, from: Track, pattern: TSESTree.Node, path: Path): void {
  intoPattern(tracker, { ...from, path, sure: false }, pattern);
}
