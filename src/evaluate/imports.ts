import type { TSESTree } from '@typescript-eslint/utils';

import { nowhere } from '../ast/edit-site.js';
import { isWithin } from '../ast/functions.js';
import { standInFor } from '../ast/stand-in.js';
import type { FunctionNode } from '../ast/functions.js';
import { each, unknown } from './alternatives.js';
import { brought } from './brought.js';
import type { ClassElsewhere } from './brought-from.js';
import { constructorOf } from './class-members.js';
import type { FunctionElsewhere } from './function-elsewhere.js';
import { promiseOf } from './calls.js';
import type { Context } from './context.js';
import type { Exported, OtherFile } from './exported.js';
import type { Frame } from './frame.js';
import { handedOver } from './handed-over.js';
import { originAt } from './origin.js';
import type { Origin } from './origin.js';
import { argumentOf } from './parameters.js';
import { originOf } from './placed.js';
import { RESULT } from './tracker.js';
import type { Presence, Shape, Value } from './value.js';

/** What an import is worth at `use`, where the types of the program lead to the other file. */
export function importedValue(context: Context, declaration: TSESTree.Node, use: TSESTree.Node): Value {
  const exported = context.hooks.exportedTo?.(declaration);
  return exported ? exportedValue(context, exported, use, originAt(context, declaration)) : unknown('import', use);
}

function exportedValue(context: Context, exported: Exported, node: TSESTree.Node, origin: Origin): Value {
  if (exported.kind === 'module') return moduleObject(context, exported, node, origin);
  return brought(exported.value(), { context, node, origin, file: exported.file });
}

/** `import * as module`: nothing can be written to it. */
function moduleObject(
  context: Context,
  { names, get }: Extract<Exported, { kind: 'module' }>,
  node: TSESTree.Node,
  origin: Origin,
): Value {
  const site = nowhere('a module');
  const own = (key: string): Presence => {
    if (!names.includes(key)) return { kind: 'absent', site };
    const exported = get(key);
    if (!exported) return { kind: 'unknown', why: 'import', node };
    const at = standInFor(node, key);
    const inside = originAt(context, origin.node, [...origin.path, key]);
    return { kind: 'present', value: exportedValue(context, exported, at, inside), node: at, site };
  };
  const shape: Shape = { keys: names, closed: true, site, get: own, own, isSameAs: (other) => other === shape };
  return { kind: 'object', shape, node };
}

/** What a call of a function of another file gives back. */
export function callElsewhere(
  context: Context,
  { function: callee, file, origin, self }: FunctionElsewhere,
  node: TSESTree.CallExpression,
  frame: Frame | undefined,
): Value {
  const result = file.resultOf(callee, argumentsTo(context, file, callee, node, frame), frame, self);
  const value = each(result, node, (single) => {
    const made = originOf(single);
    const isShared = made !== undefined && !isWithin(made.node, callee);
    const at = isShared ? originAt(context, origin.node, [...origin.path, RESULT]) : originAt(context, node);
    return brought(single, { context, node, origin: at, file });
  });
  return callee.async ? promiseOf(value, node) : value;
}

/** What `new` makes of a class of another file. */
export function newElsewhere(
  context: Context,
  { class: made, file }: ClassElsewhere,
  node: TSESTree.NewExpression,
  frame: Frame | undefined,
): Value {
  const instance = file.madeOf(made, argumentsTo(context, file, constructorOf(made), node, frame), frame);
  return brought(instance, { context, node, origin: originAt(context, node), file });
}

function argumentsTo(
  context: Context,
  file: OtherFile,
  callee: FunctionNode | undefined,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  frame: Frame | undefined,
): Frame['argument'] {
  return (index) => {
    const value = argumentOf(context, node, index, frame);
    const onlyReads = (path: readonly string[]): boolean =>
      !!callee && file.handsBack(callee, index, path) !== undefined;
    return value && callee && handedOver(value, { from: context, node: callee.params[index] ?? callee, onlyReads });
  };
}
