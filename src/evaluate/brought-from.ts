import type { TSESTree } from '@typescript-eslint/utils';

import type { ClassNode } from '../ast/class-node.js';
import { baseOf } from './base.js';
import type { Base } from './base.js';
import { isClass } from './class-members.js';
import type { Context } from './context.js';
import type { OtherFile } from './exported.js';
import type { Origin } from './origin.js';
import type { ObjectValue, Value } from './value.js';

/** Where a value of another file arrives in this one. */
export interface Destination {
  readonly context: Context;
  /** The expression that stands for it. */
  readonly node: TSESTree.Node;
  /** From where this file can reach it. */
  readonly origin: Origin;
  readonly file: OtherFile;
}

/** An object as its own file has it, and where it has arrived. */
export interface Brought extends Destination {
  readonly value: ObjectValue;
}

/** A class that stands in another file. */
export interface ClassElsewhere {
  readonly class: ClassNode;
  readonly file: OtherFile;
}

const arrived = new WeakMap<Base, Brought>();

export function noteBrought(base: Base, from: Brought): Base {
  arrived.set(base, from);
  return base;
}

export function broughtFrom(value: Value): Brought | undefined {
  const base = baseOf(value);
  return base && arrived.get(base);
}

/** The class of another file that the value is. */
export function classElsewhere(value: Value): ClassElsewhere | undefined {
  const from = broughtFrom(value);
  return from && isClass(from.value.node) ? { class: from.value.node, file: from.file } : undefined;
}
