import type { TSESTree } from '@typescript-eslint/utils';

import type { Edit, Source } from './edit.js';

export interface ImportRequest {
  /** The module: a package or a relative path. */
  readonly from: string;
  /** What of it: `{ named: 'MongoStore' }`, its default export (`module.exports` for `require`), or the whole. */
  readonly what: { readonly named: string } | 'default' | 'namespace';
  /** The local name that is wanted for a default or namespace import; for a named one its own name is. */
  readonly local?: string;
  /** Where the name will be used: an import that is shadowed there is not reused. */
  readonly at?: TSESTree.Node;
}

export interface Imported {
  /** The code to refer to it by: a name, or a member of a namespace that is there already. */
  readonly name: string;
  /** Does nothing where the import is there already. */
  readonly edit: Edit;
}

/** Makes sure that the file imports (or requires, as its other modules are) this. */
export function addImport(request: ImportRequest, source: Source): Imported {
  throw new Error('Not written yet.');
}
