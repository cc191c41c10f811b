import type { ClassNode } from '../ast/class-node.js';
import { constructorOf } from './class-members.js';
import type { Context } from './context.js';
import type { Frame } from './frame.js';
import { superclassOf } from './program-index.js';
import { returnsOf } from './returns.js';

/** The run of the constructor that a class has itself. */
export function construction(
  made: ClassNode,
  argument: Frame['argument'],
  caller: Frame | undefined,
): Frame | undefined {
  const callee = constructorOf(made);
  return callee && { callee, depth: (caller?.depth ?? 0) + 1, argument, self: undefined, memo: new Map() };
}

/** A constructor that returns something makes that instead of an instance. */
export function givesAnother(context: Context, made: ClassNode): boolean {
  const seen = new Set<ClassNode>();
  for (let each: ClassNode | undefined = made; each && !seen.has(each); each = superclassOf(context, each)) {
    seen.add(each);
    const constructor = constructorOf(each);
    if (constructor && returnsOf(context, constructor).some((statement) => statement.argument)) return true;
  }
  return false;
}
