import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { ClassNode } from '../../ast/class-node.js';
import { isAssigned, isMember } from './aliases.js';
import type { ProgramSymbol, SourceFile, SyntaxNode } from './program.js';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** What the file declares where TypeScript says: a variable of the whole file, the expression of an `export default`, or all that a file of JSON holds. */
export function declaredIn(
  sourceCode: SourceCode,
  declaration: SyntaxNode,
  file: SourceFile,
): TSESLint.Scope.Variable | TSESTree.Node | undefined {
  if (isData(file)) return dataIn(sourceCode.ast);
  const name = 'name' in declaration ? (declaration.name as SyntaxNode | undefined) : undefined;
  if (name && !isMember(declaration)) return variableAt(sourceCode, name.getText(file), name.getStart(file));
  return expressionAt(sourceCode.ast, [declaration.getStart(file), declaration.end]);
}

/** The class that the file declares there. */
export function classIn(sourceCode: SourceCode, declaration: SyntaxNode): ClassNode | undefined {
  const declared = declaredIn(sourceCode, declaration, declaration.getSourceFile());
  const node = declared && 'defs' in declared ? declared.defs[0]?.node : declared;
  const isClass = node?.type === AST_NODE_TYPES.ClassDeclaration || node?.type === AST_NODE_TYPES.ClassExpression;
  return isClass ? node : undefined;
}

/** A file of JSON, which is a value and has no exports. */
export function isData({ fileName }: SourceFile): boolean {
  return fileName.endsWith('.json');
}

function dataIn({ body: [statement] }: TSESTree.Program): TSESTree.Node | undefined {
  return statement?.type === AST_NODE_TYPES.ExpressionStatement ? statement.expression : undefined;
}

function variableAt({ scopeManager }: SourceCode, name: string, start: number): TSESLint.Scope.Variable | undefined {
  for (const scope of scopeManager?.scopes ?? []) {
    if (scope.type !== 'module' && scope.type !== 'global') continue;
    const variable = scope.set.get(name);
    if (variable?.defs.some((definition) => definition.name.range[0] === start)) return variable;
  }
  return undefined;
}

function expressionAt({ body }: TSESTree.Program, [start, end]: readonly [number, number]): TSESTree.Node | undefined {
  for (const statement of body) {
    if (statement.range[0] > start || statement.range[1] < end) continue;
    if (statement.type === AST_NODE_TYPES.ExportDefaultDeclaration) return statement.declaration;
    if (statement.type === AST_NODE_TYPES.TSExportAssignment) return statement.expression;
    if (statement.type !== AST_NODE_TYPES.ExpressionStatement) return undefined;
    const { expression } = statement;
    return expression.type === AST_NODE_TYPES.AssignmentExpression ? expression.right : undefined;
  }
  return undefined;
}

/** The one place that says what the symbol is worth; `undefined` where there are several, as with `exports.x = …` twice, or none. */
export function declarationOf({ valueDeclaration, declarations = [] }: ProgramSymbol): SyntaxNode | undefined {
  if (declarations.filter(isAssigned).length > 1) return undefined;
  return valueDeclaration ?? (declarations.length === 1 ? declarations[0] : undefined);
}
