import type { FunctionNode } from '../ast/functions.js';
import type { OtherFile } from './exported.js';
import type { Origin } from './origin.js';
import type { Value } from './value.js';

/** A function that stands in another file. */
export interface FunctionElsewhere {
  readonly function: FunctionNode;
  readonly file: OtherFile;
  readonly origin: Origin;
  /** What it is called on, as its file has it. */
  readonly self?: Value;
}

const functions = new WeakMap<Value, FunctionElsewhere>();

/** The function of another file that the value is; for this file alone it is not known. */
export function functionElsewhere(value: Value): FunctionElsewhere | undefined {
  return functions.get(value);
}

export function noteFunctionElsewhere(value: Value, fn: FunctionElsewhere): void {
  functions.set(value, fn);
}
