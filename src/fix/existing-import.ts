import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { programStatements } from '../ast/program-statements.js';
import { propertyName } from '../ast/property-name.js';
import { scopeOf } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import type { Source } from './edit.js';
import { namedOf } from './import-request.js';
import type { ImportRequest } from './import-request.js';
import { requiredModule } from './module-style.js';
import { isIdentifierName } from './property-key.js';

/** How the file can already refer to what is asked for. */
export function existingImport(request: ImportRequest, source: Source): string | undefined {
  return programStatements(source)
    .flatMap((statement) => bindings(statement, request))
    .filter(({ local }) => isVisible(local, request, source))
    .map(({ local, member }) => (member === undefined ? local.name : `${local.name}.${member}`))
    .at(0);
}

/** A name that a statement introduces, and the member of it that is asked for where it is not the thing itself. */
interface Binding {
  readonly local: TSESTree.Identifier;
  readonly member?: string;
}

function bindings(statement: TSESTree.ProgramStatement, request: ImportRequest): Binding[] {
  switch (statement.type) {
    case AST_NODE_TYPES.ImportDeclaration:
      if (statement.importKind === 'type' || statement.source.value !== request.from) return [];
      return statement.specifiers.flatMap((specifier) => specifierBinding(specifier, request));
    case AST_NODE_TYPES.TSImportEqualsDeclaration:
      return statement.importKind !== 'type' && equalsModule(statement) === request.from
        ? wholeBinding(statement.id, request)
        : [];
    case AST_NODE_TYPES.VariableDeclaration:
      return statement.declarations.flatMap((declarator) => requireBinding(declarator, request));
    default:
      return [];
  }
}

function specifierBinding(specifier: TSESTree.ImportClause, request: ImportRequest): Binding[] {
  const { local } = specifier;
  if (specifier.type === AST_NODE_TYPES.ImportNamespaceSpecifier) {
    return request.what === 'default' ? [{ local, member: 'default' }] : wholeBinding(local, request);
  }
  if (specifier.type === AST_NODE_TYPES.ImportDefaultSpecifier) {
    if (request.isWholeByDefault) return wholeBinding(local, request);
    return request.what === 'default' ? [{ local }] : [];
  }
  const { imported } = specifier;
  const name = imported.type === AST_NODE_TYPES.Identifier ? imported.name : imported.value;
  const isSame = name === (namedOf(request) ?? request.what);
  return isSame && specifier.importKind !== 'type' ? [{ local }] : [];
}

/** The whole module under one name: a named export is a member of it. */
function wholeBinding(local: TSESTree.Identifier, request: ImportRequest): Binding[] {
  const member = namedOf(request);
  if (member === undefined) return [{ local }];
  return isIdentifierName(member) ? [{ local, member }] : [];
}

function requireBinding({ id, init }: TSESTree.VariableDeclarator, request: ImportRequest): Binding[] {
  const value = init && unwrap(init);
  if (value?.type === AST_NODE_TYPES.MemberExpression && requiredModule(value.object) === request.from) {
    return id.type === AST_NODE_TYPES.Identifier && propertyName(value) === namedOf(request) ? [{ local: id }] : [];
  }
  if (!value || requiredModule(value) !== request.from) return [];
  if (id.type === AST_NODE_TYPES.Identifier) return wholeBinding(id, request);
  return id.type === AST_NODE_TYPES.ObjectPattern ? id.properties.flatMap((each) => patternBinding(each, request)) : [];
}

function patternBinding(property: TSESTree.Property | TSESTree.RestElement, request: ImportRequest): Binding[] {
  if (property.type !== AST_NODE_TYPES.Property || property.value.type !== AST_NODE_TYPES.Identifier) return [];
  return propertyName(property) === namedOf(request) ? [{ local: property.value }] : [];
}

function equalsModule({ moduleReference }: TSESTree.TSImportEqualsDeclaration): string | undefined {
  if (moduleReference.type !== AST_NODE_TYPES.TSExternalModuleReference) return undefined;
  return moduleReference.expression.value;
}

/** No inner variable of that name stands between the import and the place, and nothing else is written to it. */
function isVisible(local: TSESTree.Identifier, { at }: ImportRequest, source: Source): boolean {
  const own = scopeOf(source, local).set.get(local.name);
  if (own?.references.some((reference) => reference.isWrite() && !reference.init)) return false;
  for (let scope: ReturnType<typeof scopeOf> | null = scopeOf(source, at); scope; scope = scope.upper) {
    const variable = scope.set.get(local.name);
    if (variable) return variable === own;
  }
  return false;
}
