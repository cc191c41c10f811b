import type { TSESTree } from '@typescript-eslint/utils';

/**
 * A place in the source where an edit may be made. The evaluator says where a value comes from, `fix/` turns the place
 * and a text into edits; neither has to know the other.
 */
export type EditSite =
  /** An object literal: a property can be added to it. */
  | { readonly kind: 'object'; readonly node: TSESTree.ObjectExpression }
  /** The value of a property or the right-hand side of an assignment: it can be replaced, or the whole removed. */
  | { readonly kind: 'property'; readonly node: ValueHolder }
  /** Argument `index` of a call: it can be wrapped in a spread, or appended when `index` is the argument count. */
  | { readonly kind: 'argument'; readonly call: CallLike; readonly index: number }
  /** Argument `index` of a call, which is the value itself: it can be replaced, or appended behind as many that say nothing. */
  | { readonly kind: 'positional argument'; readonly call: CallLike; readonly index: number }
  /** All arguments of a call: they can be gathered in one object under these keys. */
  | { readonly kind: 'arguments'; readonly call: CallLike; readonly keys: readonly string[] }
  /** Literal text (the inside of a string or of a template's quasi): text can be inserted at either end or replaced. */
  | { readonly kind: 'text'; readonly node: TSESTree.Node; readonly range: readonly [number, number] }
  /** An expression that is a string at run time: text can be appended to it. */
  | { readonly kind: 'string expression'; readonly node: TSESTree.Expression }
  /** A literal that a constant is initialised with: it can be replaced. */
  | { readonly kind: 'literal'; readonly node: TSESTree.Literal }
  /** A statement that writes a member of `object`: another member can be assigned behind it. */
  | {
      readonly kind: 'member statement';
      readonly node: TSESTree.ExpressionStatement;
      readonly object: TSESTree.Expression;
    }
  /** Nowhere, and why. `file` is the one that has what would have to be edited: another file is never edited. */
  | { readonly kind: 'none'; readonly why: string; readonly file?: string };

export type CallLike = TSESTree.CallExpression | TSESTree.NewExpression;

/** A node that gives a key its value: `{ secure: false }`, `opts.secure = false`, a class field. */
export type ValueHolder = TSESTree.Property | TSESTree.AssignmentExpression | TSESTree.PropertyDefinition;

export function nowhere(why: string): EditSite {
  return { kind: 'none', why };
}

/** The place is in another file. */
export function elsewhere(file: string): EditSite {
  return { kind: 'none', why: 'another file', file };
}

/** A value from another file comes in here: no edit can be made there, but it is what a report is about. */
export function isElsewhere(site: EditSite): boolean {
  return site.kind === 'none' && site.file !== undefined;
}
