import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { variableAt } from '../ast/scope.js';
import { addImport, type Imported, type ImportRequest } from './add-import.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { existingImport } from './existing-import.js';
import { freeName } from './free-name.js';
import { joinEdits } from './join-edits.js';
import { removeFromList } from './remove-from-list.js';
import { firstToken } from './tokens.js';

/** Imports something in the place of what the name stands for, which goes where it is used nowhere else. */
export function importInstead(
  name: TSESTree.Identifier,
  request: ImportRequest & { readonly what: { readonly named: string } },
  source: Source,
): Imported {
  const { named } = request.what;
  const variable = variableAt(source, name);
  const specifier = variable?.defs[0]?.node;
  const isOnly = variable?.references.length === 1 && specifier?.type === AST_NODE_TYPES.ImportSpecifier;
  if (!isOnly) return addImport(request, source);
  const existing = existingImport(request, source);
  if (existing === undefined) {
    const isFree = freeName(named, source) === named;
    return isFree ? { name: named, edit: replaceRange(...specifier.range, named) } : addImport(request, source);
  }
  const removal = removeSpecifier(specifier, source);
  return { name: existing, edit: removal ?? (() => []) };
}

function removeSpecifier(specifier: TSESTree.ImportSpecifier, source: Source): Edit | undefined {
  const declaration = specifier.parent;
  if (declaration.type !== AST_NODE_TYPES.ImportDeclaration) return undefined;
  const items = declaration.specifiers.filter(({ type }) => type === AST_NODE_TYPES.ImportSpecifier);
  const open = source.getFirstToken(declaration, ({ value }) => value === '{') ?? firstToken(declaration, source);
  const close = source.getLastToken(declaration, ({ value }) => value === '}');
  // Without any it would be imported for its effects alone.
  if (!close || items.length === 1) return undefined;
  return removeFromList({ open, close, items, padding: ' ' }, items.indexOf(specifier), source);
}

/** A name of the file's imports in the place of another one. */
export function replaceImported(
  name: TSESTree.Identifier,
  request: ImportRequest & { readonly what: { readonly named: string } },
  source: Source,
): Edit {
  const imported = importInstead(name, request, source);
  return joinEdits([replaceRange(...name.range, imported.name), imported.edit]);
}
