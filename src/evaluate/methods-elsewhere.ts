import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { ClassNode } from '../ast/class-node.js';
import { isFunction } from '../ast/functions.js';
import { classElsewhere } from './brought-from.js';
import { isClass, MAX_ANCESTORS } from './class-members.js';
import type { Context } from './context.js';
import { functionElsewhere } from './function-elsewhere.js';
import type { Origin } from './origin.js';
import { superclassOf } from './program-index.js';
import { changesThis } from './uses-this.js';
import type { Value } from './value.js';

/** The method stands in another file, and does nothing to `this`. What it writes by name, that file knows. */
export function isQuietElsewhere(context: Context, { node, path }: Origin, name: string): boolean {
  let value = objectAt(context, node);
  for (const key of [...path, name]) value = value && memberOf(value, key);
  const method = value && (functionElsewhere(value)?.function ?? value.node);
  return isFunction(method) && !changesThis(context, method);
}

/** What an import brings, what a parameter receives by its type, or an instance of a class of another file or of one that extends it. */
function objectAt(context: Context, node: TSESTree.Node): Value | undefined {
  if (node.type === AST_NODE_TYPES.NewExpression) return instanceOf(context, node.callee);
  if (node.type === AST_NODE_TYPES.ClassBody) return inheritedBy(context, node.parent);
  const { exportedTo, instanceAt } = context.hooks;
  const exported = isParameter(node) || isField(node) ? instanceAt?.(node) : exportedTo?.(node);
  return exported?.kind === 'value' ? exported.value() : undefined;
}

function instanceOf(context: Context, expression: TSESTree.Node): Value | undefined {
  const value = context.evaluate(expression, undefined);
  return isClass(value.node) ? inheritedBy(context, value.node) : instanceElsewhere(value);
}

function inheritedBy(context: Context, node: ClassNode): Value | undefined {
  let first = node;
  for (let depth = 0; depth < MAX_ANCESTORS; depth++) first = superclassOf(context, first) ?? first;
  return first.superClass ? instanceElsewhere(context.evaluate(first.superClass, undefined)) : undefined;
}

function instanceElsewhere(value: Value): Value | undefined {
  const made = classElsewhere(value);
  return made?.file.instanceOf(made.class);
}

function isField({ type }: TSESTree.Node): boolean {
  return type === AST_NODE_TYPES.PropertyDefinition || type === AST_NODE_TYPES.AccessorProperty;
}

function isParameter(node: TSESTree.Node): boolean {
  return isFunction(node.parent) && node.parent.params.some((parameter) => parameter === node);
}

function memberOf(value: Value, key: string): Value | undefined {
  const presence = value.kind === 'object' ? value.shape.get(key) : undefined;
  return presence?.kind === 'present' ? presence.value : undefined;
}
