import type { TSESTree } from '@typescript-eslint/utils';

import type { CallLike } from '../ast/edit-site.js';
import type { Exported } from './exported.js';
import type { ScalarType } from './value.js';

/** An object of somebody else's code, of which these are all keys that matter. */
export type ConstantObject = Readonly<Record<string, ScalarType>>;

/** What the evaluator cannot know by itself, handed in by the model. */
export interface Hooks {
  /**
   * What an expression is worth in production by knowledge from outside: `process.env.NODE_ENV`, `app.get('env')`, `dev` of
   * `$app/environment`. Asked for identifiers, member expressions and calls whose value is not in the file; `undefined` for
   * no answer. An identifier may stand for a destructured member: `const { NODE_ENV } = process.env`.
   */
  constantOf(node: TSESTree.Node): { readonly value: ScalarType | ConstantObject } | undefined;
  /** The call turns a duration text such as `'14d'` into milliseconds, in the grammar of the `ms` package. */
  isDuration(call: TSESTree.CallExpression): boolean;
  /**
   * The call does not change the objects it is handed: a recognised sink. Must be decided from the callee alone, never from the
   * evaluated arguments, which wait for this answer.
   */
  isHarmless(call: CallLike): boolean;
  /**
   * What another file exports to this one: asked for the declaration of an import, `import(…)` and `require(…)`. Absent without types, `undefined`
   * where they lead nowhere.
   */
  exportedTo?(node: TSESTree.Node): Exported | undefined;
  /** The class of another file of which what a parameter or field holds is an instance, by its type: any instance. Absent without types. */
  instanceAt?(place: TSESTree.Node): Exported | undefined;
}
