/** How a thing in a program is known to be the one meant. Resolved bottom-up from the expression. */
export type Origin =
  /** `import x from 'p'`, `import * as x`, `require('p')`, `await import('p')`; with `name`, that export of it. */
  | { readonly import: string | readonly string[]; readonly name?: string | readonly string[] }
  /** An unresolved global. */
  | { readonly global: string }
  /** A member, by any of the names; `'*'` is every name. */
  | { readonly member: string | readonly string[]; readonly of: Origin }
  /** The result of a call, awaited or not; with `given`, of one whose first argument is that. */
  | { readonly resultOf: Origin; readonly given?: Origin }
  /** `super` in a class that extends it. */
  | { readonly superOf: Origin }
  /** The result of `new`; with `bare`, of one that is not told anything, or `null`, first. */
  | { readonly instanceOf: Origin; readonly bare?: true }
  /** Parameter `parameter` of a function that is handed to a call of `ofCallbackTo`; a negative index counts from the end. */
  | {
      readonly parameter: number;
      readonly ofCallbackTo: Origin;
      readonly arity?: readonly number[];
      /** The function may also stand below one of these keys of an object that is handed over: `{ method, url, handler }`; `'*'` is every key. */
      readonly below?: readonly string[];
      /** Keys that `'*'` does not mean. */
      readonly notBelow?: readonly string[];
    }
  /**
   * Convention: parameter `parameter` of a function that the file exports under one of these names, or of one that stands in an object exported so
   * (`export const actions = { login: async ({ cookies }) => … }`). With `called`, a parameter of another name is not meant, with `taking` one is not from
   * which something else is taken apart, and with `below` one of a function that stands below none of these keys: `export default { fetch(request) {} }`.
   */
  | {
      readonly parameter: number;
      readonly exportedAs: readonly string[];
      readonly below?: readonly string[];
      readonly called?: readonly string[];
      readonly taking?: readonly string[];
    }
  /** Convention: parameter `parameter` of a function that stands in an object under one of these names: `Mutation: { end: (parent, { id }) => … }`. */
  | { readonly parameter: number; readonly inObject: readonly string[] }
  /** A parameter of a function with that directive, or of an exported one in a file with it: `'use server'`. */
  | { readonly directive: string }
  /**
   * An unresolved global of a framework that imports by itself; it counts inside a callback to one of the equally unresolved `within`, or inside a function
   * with a parameter whose written type is `told`.
   */
  | { readonly autoImported: string; readonly within: readonly string[]; readonly told?: Origin }
  /** A parameter with a decorator of that origin. */
  | { readonly decoratedBy: Origin }
  /** A variable, parameter or call whose written type is that import. */
  | { readonly typedAs: Origin }
  /** Parameter `parameter` of a function for which the program writes a type of that import: `const revoke: Handler = async (event) => …`. */
  | { readonly parameter: number; readonly ofTyped: Origin }
  /** Convention: an object literal that spells all these keys, which nothing else has together. A type of another package that is written for it has to be `told`. */
  | { readonly keys: readonly [string, ...string[]]; readonly told?: Origin }
  /** The object itself or what one of its chaining methods returns. */
  | { readonly fluent: Origin; readonly methods: readonly string[] }
  /** Convention: parameter `parameter` of a function whose parameters are named like this, in this order. */
  | { readonly parameter: number; readonly named: readonly (readonly string[])[] }
  /** Convention: a parameter of this name; unless it has to be a whole one, also a member of one that is taken apart. */
  | { readonly parameterNamed: readonly string[]; readonly whole?: true }
  /** Convention: a variable, member of `this`, or unresolved name that is called so, in a file that imports the package. */
  | { readonly called: readonly string[]; readonly importing: string | readonly string[] }
  /** Convention: an expression whose last name is one of these (`this` included), wherever it comes from; without names, any expression. */
  | { readonly anything: true; readonly named?: readonly string[] }
  | { readonly anyOf: readonly Origin[] };

/** Where a piece of a call stands: an argument, or a key path inside it, in which `()` is what a function returns. */
export interface Slot {
  readonly argument: number;
  readonly path?: readonly string[];
}

/**
 * What must stand in a slot for a layout to apply. `absent` is what is not there, also in one of several cases, `present` everything
 * else, also what is not known: where that could as well be missing, the other layout asks for what is `not known to be present`, and both apply.
 * `text` compares without regard to case, a `time` is a number or a date, and of a `plain object` the keys are known.
 */
export type When =
  | (Slot & {
      readonly is:
        | 'object'
        | 'plain object'
        | 'function'
        | 'array'
        | 'text'
        | 'time'
        | 'true'
        | 'false'
        | 'absent'
        | 'present'
        | 'not known to be present';
    })
  | (Slot & { readonly text: string });

/** Versions of a package, `'10'` or `'1.19'`: from one on, below another. */
export interface Versions {
  readonly of: string;
  readonly from?: string;
  readonly below?: string;
}
