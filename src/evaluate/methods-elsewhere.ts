import { isFunction } from '../ast/functions.js';
import type { Context } from './context.js';
import type { Origin } from './origin.js';
import { usesThis } from './uses-this.js';
import type { Value } from './value.js';

/** The object is of another file, and its method does nothing to `this`. What the method writes by name, that file knows. */
export function isQuietElsewhere(context: Context, { node, path }: Origin, name: string): boolean {
  const exported = context.hooks.exportedTo?.(node);
  if (exported?.kind !== 'value') return false;
  let value: Value | undefined = exported.value();
  for (const key of [...path, name]) value = value && memberOf(value, key);
  return value?.kind === 'function' && isFunction(value.node) && !usesThis(context, value.node);
}

function memberOf(value: Value, key: string): Value | undefined {
  const presence = value.kind === 'object' ? value.shape.get(key) : undefined;
  return presence?.kind === 'present' ? presence.value : undefined;
}
