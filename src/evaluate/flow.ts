import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isFunction } from '../ast/functions.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { isLogicalAssignment } from './assigned.js';
import type { Context } from './context.js';
import type { Origin } from './origin.js';
import { fromFunction, intoCall } from './track-calls.js';
import { intoField, intoSubclass, throughClass, throughInstances, throughOwnMethods } from './track-classes.js';
import { intoList, intoMember, intoProperty, intoSpread, throughMember } from './track-containers.js';
import { intoPattern } from './track-patterns.js';
import { byDefault } from './track-variables.js';
import { Tracker } from './tracker.js';
import type { Path } from './path.js';
import type { FlowArrival, FlowEvent, Reach, Returned, Track } from './tracker.js';

export interface Flow {
  readonly events: readonly FlowEvent[];
  readonly arrivals: readonly FlowArrival[];
  /** It goes nowhere that is not seen here. */
  readonly complete: boolean;
  /** The paths at which it lies in what the file exports; they do not make it less complete. */
  readonly exported: readonly Path[];
  /** It is a piece of longer texts, too. */
  readonly joined: boolean;
  readonly returned: readonly Returned[];
}

/**
 * Follows an object from where it is made through variables, members, arguments of local functions and containers.
 */
export function followObject(context: Context, origin: Origin, reach: Reach): Flow {
  const tracker = new Tracker(context, origin, reach);
  for (let track = tracker.next(); track; track = tracker.next()) {
    if (tracker.isLost || !context.step()) return lostSight(origin);
    throughOwnMethods(tracker, track);
    visit(tracker, track);
  }
  return {
    events: [...tracker.events, ...tracker.bindings()],
    arrivals: tracker.arrivals,
    complete: tracker.isComplete,
    exported: tracker.exported,
    joined: tracker.isJoined,
    returned: tracker.returned,
  };
}

/** The answer while the flow is being computed, or when it cannot be. */
export function lostSight(origin: Origin): Flow {
  const event: FlowEvent = {
    kind: 'escape',
    lasts: 'at any time',
    node: origin.node,
    via: undefined,
    check: undefined,
  };
  return { events: [event], arrivals: [], complete: false, exported: [], joined: true, returned: [] };
}

function visit(tracker: Tracker, from: Track): void {
  if (isParameter(from.node)) {
    intoPattern(tracker, from, from.node);
    return;
  }
  switch (from.node.type) {
    case AST_NODE_TYPES.ClassDeclaration:
      throughClass(tracker, from, from.node);
      return;
    case AST_NODE_TYPES.ClassBody:
      throughInstances(tracker, from, from.node.parent);
      return;
    case AST_NODE_TYPES.PropertyDefinition:
    case AST_NODE_TYPES.AccessorProperty:
      intoField(tracker, from, from.node);
      return;
    case AST_NODE_TYPES.RestElement:
      intoPattern(tracker, from, from.node.argument);
      return;
    case AST_NODE_TYPES.ImportDefaultSpecifier:
    case AST_NODE_TYPES.ImportNamespaceSpecifier:
    case AST_NODE_TYPES.ImportSpecifier:
      intoPattern(tracker, from, from.node.local);
      return;
    case AST_NODE_TYPES.TSImportEqualsDeclaration:
      intoPattern(tracker, from, from.node.id);
      return;
    case AST_NODE_TYPES.ClassExpression:
      throughClass(tracker, from, from.node);
      break;
    default:
  }
  visitParent(tracker, from, wrapped(from.node));
}

function isParameter(node: TSESTree.Node): boolean {
  return isFunction(node.parent) && node.parent.params.some((parameter) => parameter === node);
}

function visitParent(tracker: Tracker, from: Track, outer: TSESTree.Node): void {
  const { parent } = outer;
  switch (parent?.type) {
    case AST_NODE_TYPES.VariableDeclarator:
      intoPattern(tracker, from, parent.id);
      return;
    case AST_NODE_TYPES.AssignmentExpression:
      if (parent.right === outer) assign(tracker, from, parent);
      return;
    case AST_NODE_TYPES.AssignmentPattern:
      if (!byDefault(tracker, from, parent)) intoPattern(tracker, { ...from, sure: false }, parent.left);
      return;
    case AST_NODE_TYPES.Property:
      intoProperty(tracker, from, parent);
      return;
    case AST_NODE_TYPES.SpreadElement:
      intoSpread(tracker, from, parent);
      return;
    case AST_NODE_TYPES.ArrayExpression:
      intoList(tracker, from, parent);
      return;
    case AST_NODE_TYPES.ConditionalExpression:
      if (parent.test !== outer) tracker.track(chosen(from, parent));
      return;
    case AST_NODE_TYPES.LogicalExpression:
      if (parent.right === outer) tracker.track(chosen(from, parent));
      else if (parent.operator !== '&&') tracker.track({ ...from, node: parent });
      return;
    case AST_NODE_TYPES.SequenceExpression:
      if (parent.expressions.at(-1) === outer) tracker.track({ ...from, node: parent });
      return;
    case AST_NODE_TYPES.AwaitExpression:
      tracker.track({ ...from, node: parent });
      return;
    case AST_NODE_TYPES.MemberExpression:
      if (parent.object === outer) throughMember(tracker, from, parent);
      return;
    case AST_NODE_TYPES.CallExpression:
    case AST_NODE_TYPES.NewExpression:
      intoCall(tracker, from, parent);
      return;
    case AST_NODE_TYPES.ReturnStatement:
      fromFunction(tracker, from, enclosingFunction(parent));
      return;
    case AST_NODE_TYPES.ArrowFunctionExpression:
      fromFunction(tracker, from, parent);
      return;
    case AST_NODE_TYPES.PropertyDefinition:
    case AST_NODE_TYPES.AccessorProperty:
      if (parent.value === outer) intoField(tracker, from, parent);
      return;
    case AST_NODE_TYPES.ClassDeclaration:
    case AST_NODE_TYPES.ClassExpression:
      if (parent.superClass === outer) intoSubclass(tracker, from, parent);
      return;
    case AST_NODE_TYPES.ForOfStatement:
      if (from.path.length > 0) eachItem(tracker, from, parent);
      return;
    case AST_NODE_TYPES.ExportDefaultDeclaration:
    case AST_NODE_TYPES.ExportSpecifier:
    case AST_NODE_TYPES.TSExportAssignment:
      tracker.export(from);
      return;
    default:
      if (!parent || !onlyLooks(parent)) tracker.leave(from, outer);
      else if (joins(parent)) tracker.isJoined = true;
  }
}

/** Where the object is made it is also chosen; elsewhere something else may be. */
function chosen(from: Track, node: TSESTree.Node): Track {
  return { ...from, node, sure: from.sure && from.direct };
}

function assign(tracker: Tracker, from: Track, assignment: TSESTree.AssignmentExpression): void {
  const sure = from.sure && assignment.operator === '=';
  tracker.track({ ...from, node: assignment, sure });
  if (assignment.operator === '+=') tracker.isJoined = true;
  if (assignment.operator !== '=' && !isLogicalAssignment(assignment)) return;
  const left = unwrap(assignment.left);
  if (left.type === AST_NODE_TYPES.MemberExpression) intoMember(tracker, from, left);
  else intoPattern(tracker, { ...from, sure }, left);
}

function eachItem(tracker: Tracker, from: Track, loop: TSESTree.ForOfStatement): void {
  const { left } = loop;
  const pattern = left.type === AST_NODE_TYPES.VariableDeclaration ? (left.declarations[0]?.id ?? left) : left;
  intoPattern(tracker, { ...from, path: from.path.slice(1), sure: false }, pattern);
}

function joins(parent: TSESTree.Node): boolean {
  return (
    parent.type === AST_NODE_TYPES.TemplateLiteral ||
    (parent.type === AST_NODE_TYPES.BinaryExpression && parent.operator === '+')
  );
}

/** Nodes that only look at the value of their children. */
function onlyLooks(parent: TSESTree.Node): boolean {
  switch (parent.type) {
    case AST_NODE_TYPES.BinaryExpression:
    case AST_NODE_TYPES.DoWhileStatement:
    case AST_NODE_TYPES.ExpressionStatement:
    case AST_NODE_TYPES.ForInStatement:
    case AST_NODE_TYPES.ForStatement:
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.SwitchCase:
    case AST_NODE_TYPES.SwitchStatement:
    case AST_NODE_TYPES.TSQualifiedName:
    case AST_NODE_TYPES.TSTypeQuery:
    case AST_NODE_TYPES.UnaryExpression:
    case AST_NODE_TYPES.UpdateExpression:
    case AST_NODE_TYPES.WhileStatement:
      return true;
    case AST_NODE_TYPES.TemplateLiteral:
      return parent.parent.type !== AST_NODE_TYPES.TaggedTemplateExpression;
    default:
      return false;
  }
}
