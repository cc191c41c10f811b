import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../../ast/functions.js';
import type { HttpMethods } from '../../libraries/types/handlers.js';

/** A place that says by which methods of HTTP something can be reached. */
export interface Served {
  readonly methods: HttpMethods;
  /** As far as it is written there. */
  readonly path: string | undefined;
  /** What runs, middlewares before the handler, which stands last. */
  readonly given: readonly TSESTree.Node[];
  /** The functions of the file that the handler is; none where it stands in another one. */
  readonly functions: readonly FunctionNode[];
  /** What says the methods. */
  readonly at: TSESTree.Node;
  /** The name under which the file exports it, where that says so. */
  readonly exportedAs?: string;
  /** How it says them. */
  readonly spelling: MethodSpelling;
}

export type MethodSpelling =
  /** `router.get(…)`; what it is called on, and the path as it is written, tell which others are for the same path. */
  | { readonly kind: 'member'; readonly name: TSESTree.Identifier; readonly place: string }
  /** `{ method: 'GET' }`, `app.on('GET', …)`. */
  | { readonly kind: 'text'; readonly node: TSESTree.Node }
  | {
      readonly kind: 'decorator';
      readonly name: TSESTree.Identifier;
      readonly forPost: { readonly from: string; readonly named: string };
      readonly place: string;
    }
  /** The name that is exported, and the one for POST. */
  | { readonly kind: 'export'; readonly name: TSESTree.Identifier; readonly forPost: string }
  /** The function has to refuse other methods itself, by these lines before its first statement. */
  | {
      readonly kind: 'refusal';
      readonly before: TSESTree.Statement;
      readonly lines: readonly string[];
      readonly needs: { readonly from: string; readonly named: string } | undefined;
    }
  /** It is served on POST as well: the statement can go. */
  | { readonly kind: 'statement'; readonly node: TSESTree.ProgramStatement }
  /** It cannot be written otherwise. */
  | { readonly kind: 'none' };

export function serves({ methods }: Served, method: string): boolean {
  return methods === 'every' || methods.includes(method);
}
