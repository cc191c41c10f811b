import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';

/** Kleene's three truth values: a question about a program may have no answer. */
export type Tri = 'yes' | 'no' | 'unknown';

export type ScalarType = string | number | bigint | boolean | null | undefined;

/** What an expression is worth in production. `node` is the innermost expression that gave the value. */
export type Value =
  | ScalarValue
  | ObjectValue
  | ListValue
  | DateValue
  | MomentValue
  | FunctionValue
  | InstanceValue
  | TextValue
  | OneOfValue
  | UnknownValue;

export interface ScalarValue {
  readonly kind: 'scalar';
  readonly value: ScalarType;
  readonly node: TSESTree.Node;
  /** For a string put together from several pieces: the pieces, with a map back to the source. */
  readonly parts?: readonly TextPart[];
}

export interface ObjectValue {
  readonly kind: 'object';
  readonly shape: Shape;
  readonly node: TSESTree.Node;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  /** More items than the ones listed may follow. */
  readonly open: boolean;
  /** Those of them that are known; what stands before and between them is not. */
  readonly further: readonly Value[];
  readonly node: TSESTree.Node;
}

export interface DateValue {
  readonly kind: 'date';
  /** Milliseconds since the epoch, milliseconds from the moment of evaluation, or not known. */
  readonly at: { readonly epoch: number } | { readonly fromNow: number } | 'unknown';
  readonly node: TSESTree.Node;
}

/** A number that counts from the moment of evaluation: `Date.now() + 3600e3`, `Math.floor(Date.now() / 1000) + 3600`. */
export interface MomentValue {
  readonly kind: 'moment';
  /** What is added to the present moment, in `unit`. */
  readonly fromNow: number;
  readonly unit: 'milliseconds' | 'seconds';
  readonly node: TSESTree.Node;
}

export interface FunctionValue {
  readonly kind: 'function';
  readonly node: TSESTree.FunctionLike;
}

/** The result of `new C(…)` for a class that is not followed. */
export interface InstanceValue {
  readonly kind: 'instance';
  readonly node: TSESTree.NewExpression;
}

/** A string of which at least one part is not known. */
export interface TextValue {
  readonly kind: 'text';
  readonly parts: readonly TextPart[];
  readonly node: TSESTree.Node;
}

export type TextPart =
  /** Known text; `range` is its place inside quotes or back-ticks, absent when no source text spells it. */
  | {
      readonly known: true;
      readonly text: string;
      readonly node: TSESTree.Node;
      readonly range?: readonly [number, number];
    }
  | { readonly known: false; readonly node: TSESTree.Node };

/** At run time one of these; at most eight. Never nested. */
export interface OneOfValue {
  readonly kind: 'oneOf';
  readonly values: readonly Exclude<Value, OneOfValue>[];
  readonly node: TSESTree.Node;
}

export interface UnknownValue {
  readonly kind: 'unknown';
  readonly why: Why;
  readonly node: TSESTree.Node;
  /** Whether it is truthy may be known all the same: the left side that `a && b` gives is falsy. */
  readonly truthy?: boolean;
}

/** Why a value is not known. Asserted by tests, shown by `reportUnknown`. */
export type Why =
  | 'parameter'
  | 'import'
  | 'global'
  | 'call'
  | 'reassigned'
  | 'escaped'
  | 'loop'
  | 'spread'
  | 'computed key'
  | 'other function'
  | 'recursion'
  | 'budget'
  | 'depth'
  | 'too many alternatives'
  | 'not followed';

/** What can be said about one key of an object. Absent and unknown are never the same answer. */
export type Presence =
  | PresentKey
  | AbsentKey
  | UnknownKey
  | { readonly kind: 'oneOf'; readonly alternatives: readonly (PresentKey | AbsentKey | UnknownKey)[] };

export interface PresentKey {
  readonly kind: 'present';
  readonly value: Value;
  /** The property, assignment or member that carries the value: where a report stands. */
  readonly node: TSESTree.Node;
  readonly site: EditSite;
}

export interface AbsentKey {
  readonly kind: 'absent';
  /** Where the key could be added. */
  readonly site: EditSite;
}

export interface UnknownKey {
  readonly kind: 'unknown';
  readonly why: Why;
  readonly node: TSESTree.Node;
}

/** The keys of an object as far as they are known. */
export interface Shape {
  /** The only question about a property. */
  get(key: string): Presence;
  /** The same without what is inherited: what a spread copies. */
  own(key: string): Presence;
  /** Keys that are or may be there, in order of first writing. */
  readonly keys: readonly string[];
  /** No key but `keys` can be there. */
  readonly closed: boolean;
  /** Outermost literal to which a key that is missing can be added. */
  readonly site: EditSite;
  /** The keys of the same object, at the same place in the program. */
  isSameAs(other: Shape): boolean;
}
