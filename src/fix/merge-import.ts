import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { programStatements } from '../ast/program-statements.js';
import { unwrap } from '../ast/unwrap.js';
import { appendToList } from './append-to-list.js';
import type { Edit, Source } from './edit.js';
import { replaceRange } from './edit.js';
import { namedOf } from './import-request.js';
import type { ImportRequest } from './import-request.js';
import { requiredModule } from './module-style.js';
import { firstToken, tokenAfter, tokenBefore } from './tokens.js';

/** Adds a name to a statement that imports from the same module already. */
export function mergeImport(request: ImportRequest, local: string, source: Source): Edit | undefined {
  if (request.what === 'namespace') return undefined;
  return programStatements(source)
    .map((statement) => mergeInto(statement, request, local, source))
    .find((edit) => edit !== undefined);
}

function mergeInto(
  statement: TSESTree.ProgramStatement,
  request: ImportRequest,
  local: string,
  source: Source,
): Edit | undefined {
  if (statement.type === AST_NODE_TYPES.VariableDeclaration) {
    return statement.declarations
      .map((declarator) => mergeIntoRequire(declarator, request, local, source))
      .find((edit) => edit !== undefined);
  }
  if (statement.type !== AST_NODE_TYPES.ImportDeclaration || statement.importKind === 'type') return undefined;
  if (statement.source.value !== request.from) return undefined;
  if (statement.specifiers.some(({ type }) => type === AST_NODE_TYPES.ImportNamespaceSpecifier)) return undefined;
  const named = namedOf(request);
  return named === undefined
    ? addDefault(statement, local, source)
    : addNamed(statement, importedAs(named, local), source);
}

function addDefault(declaration: TSESTree.ImportDeclaration, local: string, source: Source): Edit | undefined {
  if (declaration.specifiers.some(({ type }) => type === AST_NODE_TYPES.ImportDefaultSpecifier)) return undefined;
  const keyword = firstToken(declaration, source);
  const isBare = tokenAfter(keyword, source).value !== '{';
  return replaceRange(keyword.range[1], keyword.range[1], isBare ? ` ${local} from` : ` ${local},`);
}

function addNamed(declaration: TSESTree.ImportDeclaration, text: string, source: Source): Edit {
  const keyword = firstToken(declaration, source);
  if (tokenAfter(keyword, source).value === declaration.source.raw) {
    return replaceRange(keyword.range[1], keyword.range[1], ` { ${text} } from`);
  }
  const close = tokenBefore(tokenBefore(declaration.source, source), source);
  if (close.value !== '}') return replaceRange(close.range[1], close.range[1], `, { ${text} }`);
  const items = declaration.specifiers.filter(({ type }) => type === AST_NODE_TYPES.ImportSpecifier);
  const open = source.getFirstToken(declaration, ({ value }) => value === '{') ?? keyword;
  return appendToList({ open, close, items, padding: ' ' }, text, source);
}

function mergeIntoRequire(
  { id, init }: TSESTree.VariableDeclarator,
  request: ImportRequest,
  local: string,
  source: Source,
): Edit | undefined {
  const named = namedOf(request);
  if (named === undefined || !init || requiredModule(unwrap(init)) !== request.from) return undefined;
  if (id.type !== AST_NODE_TYPES.ObjectPattern || id.typeAnnotation) return undefined;
  if (id.properties.at(-1)?.type === AST_NODE_TYPES.RestElement) return undefined;
  const [open, close] = [firstToken(id, source), source.getLastToken(id)];
  return close
    ? appendToList({ open, close, items: id.properties, padding: ' ' }, requiredAs(named, local), source)
    : undefined;
}

export function importedAs(named: string, local: string): string {
  return named === local ? named : `${named} as ${local}`;
}

export function requiredAs(named: string, local: string): string {
  return named === local ? named : `${named}: ${local}`;
}
