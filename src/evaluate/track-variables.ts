import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { variableAt } from '../ast/scope.js';
import { isExports } from './callers.js';
import { intoExports } from './track-exports.js';
import type { Track, Tracker } from './tracker.js';
import { usesOf, writeAt } from './variable-uses.js';
import type { Variable } from './variable-uses.js';

/** A variable that is written more often is not followed: each object in it would be looked for behind every one of them. */
const MAX_WRITES = 32;

/** A variable is given what the track leads to. */
export function intoVariable(tracker: Tracker, from: Track, identifier: TSESTree.Identifier): void {
  const variable = variableAt(tracker.context.sourceCode, identifier);
  if (isExports(identifier) && !variable?.defs.length) {
    intoExports(tracker, from, identifier);
    return;
  }
  const uses = variable && usesOf(tracker.context, variable);
  if (!variable || !uses || uses.writes.length > MAX_WRITES) {
    tracker.leave(from, identifier);
    return;
  }
  if (uses.exported) tracker.export(from);
  const isWhole = from.path.length === 0;
  if (isParameter(variable)) {
    const sure = from.sure && !from.slot && uses.writes.length === 0 && isWhole;
    throughVariable(tracker, { ...from, slot: sure ? variable : undefined, sure }, variable);
  } else if (uses.writes.length <= 1 && !from.slot) {
    throughVariable(tracker, from, variable);
  } else if (isWhole && from.sure) {
    intoSlot(tracker, from, variable, identifier);
  } else {
    throughVariable(tracker, { ...from, slot: undefined, sure: false }, variable);
  }
}

/** A variable that stands for the object only at times. */
function intoSlot(tracker: Tracker, from: Track, variable: Variable, identifier: TSESTree.Node): void {
  tracker.bind(writeAt(identifier)?.event ?? identifier, variable, from.slot ?? true);
  for (const { event } of usesOf(tracker.context, variable).writes) {
    if (!tracker.isBound(event, variable)) tracker.bind(event, variable, keeps(event) && variable);
  }
  throughVariable(tracker, { ...from, slot: variable }, variable);
}

/** What is truthy stays where it is. */
function keeps(write: TSESTree.Node): boolean {
  return write.type === AST_NODE_TYPES.AssignmentExpression && ['||=', '??='].includes(write.operator);
}

/** The default of a parameter stands in it while no argument does. */
export function byDefault(tracker: Tracker, from: Track, pattern: TSESTree.AssignmentPattern): boolean {
  const { left } = pattern;
  const variable = left.type === AST_NODE_TYPES.Identifier ? variableAt(tracker.context.sourceCode, left) : undefined;
  if (!variable || !isParameter(variable)) return false;
  if (from.path.length > 0 || usesOf(tracker.context, variable).writes.length > 0) return false;
  tracker.bind(pattern, variable, from.slot ?? true);
  throughVariable(tracker, { ...from, slot: variable }, variable);
  return true;
}

function isParameter(variable: Variable): boolean {
  return variable.defs.some((each) => each.type === 'Parameter');
}

/** Goes on from every use of the variable that can matter. */
export function throughVariable(tracker: Tracker, from: Track, variable: Variable): void {
  if (!tracker.isNew(variable, from)) return;
  const uses = usesOf(tracker.context, variable);
  const go = (node: TSESTree.Node) => {
    tracker.track({ ...from, node, direct: false });
  };
  uses.whole.forEach(go);
  uses.computed.forEach((use) => {
    go(use.object);
  });
  const [key] = from.path;
  if (key !== undefined) {
    uses.members.get(key)?.forEach((use) => {
      go(use.object);
    });
    uses.methods.forEach((use) => {
      go(use.object);
    });
  } else {
    for (const members of uses.members.values())
      members.forEach((use) => {
        go(use.object);
      });
  }
}
