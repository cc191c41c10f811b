import type { EditSite } from '../ast/edit-site.js';
import type { Presence, Shape, Value } from './value.js';

/** The keys with which an object comes into being. */
export interface Base {
  readonly keys: readonly string[];
  readonly closed: boolean;
  readonly site: EditSite;
  /** A getter runs on the receiver. */
  get(key: string, receiver: Value): Presence;
  /** Without what it inherits. */
  own(key: string, receiver: Value): Presence;
  /** Keys may come from a prototype. */
  readonly inherits: boolean;
  /** Reading or writing the key may run a function. */
  hasAccessor(key: string): boolean;
}

const bases = new WeakMap<Shape, Base>();

export function noteBase(shape: Shape, base: Base): void {
  bases.set(shape, base);
}

/** With what the object came into being. */
export function baseOf(value: Value | undefined): Base | undefined {
  return value?.kind === 'object' ? bases.get(value.shape) : undefined;
}
