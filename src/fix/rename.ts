import type { TSESTree } from '@typescript-eslint/utils';

import { variableAt } from '../ast/scope.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { freeName } from './free-name.js';

/** Another method of the same object: `router.get` becomes `router.post`. */
export function renameCalled(name: TSESTree.Identifier, text: string): Edit {
  return replaceRange(...name.range, text);
}

/** Another name for what leaves the file; not where the file itself uses it, or has something of the new name. */
export function renameExport(name: TSESTree.Identifier, text: string, source: Source): Edit | undefined {
  const isDeclared = name.parent.type !== 'ExportSpecifier';
  const references = isDeclared ? (variableAt(source, name)?.references.filter(({ init }) => init !== true) ?? []) : [];
  if (references.length > 0 || (isDeclared && freeName(text, source) !== text)) return undefined;
  // The type that is written behind a name belongs to its range.
  const { range } = source.getFirstToken(name) ?? name;
  return replaceRange(...range, text);
}
