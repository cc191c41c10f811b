import type { TSESTree } from '@typescript-eslint/utils';

export interface ImportRequest {
  /** The module: a package or a relative path. */
  readonly from: string;
  /** What of it: `{ named: 'MongoStore' }`, its default export (`module.exports` for `require`), or the whole. */
  readonly what: { readonly named: string } | 'default' | 'namespace';
  /** The local name that is wanted; for a named import its own name is taken where there is none. */
  readonly local?: string;
  /** Its default export has all that it exports, as those of Node.js's modules: `crypto.createHash`. */
  readonly isWholeByDefault?: boolean;
  /** Where the name will be used: in that script of a page, and an import that is shadowed there is not reused. */
  readonly at: TSESTree.Node;
}

export function namedOf({ what }: ImportRequest): string | undefined {
  return typeof what === 'object' ? what.named : undefined;
}
