import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { programStatements } from '../ast/program-statements.js';
import type { Library } from '../libraries/types/library.js';
import { importedFrom } from './imported-packages.js';
import { perLibraries } from './per-libraries.js';

/** The file is a test, whatever it is called: at its top level it imports what runs one. */
export function importsTests(sourceCode: Readonly<TSESLint.SourceCode>, libraries: readonly Library[]): boolean {
  const packages = packagesForTests(libraries);
  return programStatements(sourceCode)
    .flatMap(importsIn)
    .some((source) => packages.has(source));
}

const packagesForTests = perLibraries(
  (libraries) => new Set(libraries.filter(({ forTests }) => forTests).flatMap(({ packages }) => packages)),
);

/** `import { test } from 'vitest'`, `const { test } = require('tap')`, `const should = require('chai').should()` */
function importsIn(statement: TSESTree.ProgramStatement): readonly string[] {
  if (statement.type === AST_NODE_TYPES.ImportDeclaration)
    return statement.importKind === 'type' ? [] : [statement.source.value];
  if (statement.type === AST_NODE_TYPES.VariableDeclaration)
    return statement.declarations.flatMap(({ init }) => (init ? required(init) : []));
  return statement.type === AST_NODE_TYPES.ExpressionStatement ? required(statement.expression) : [];
}

/** The module that the expression starts with, through members and calls. */
function required(expression: TSESTree.Node): readonly string[] {
  const source = importedFrom(expression);
  if (source !== undefined) return [source];
  if (expression.type === AST_NODE_TYPES.CallExpression) return required(expression.callee);
  return expression.type === AST_NODE_TYPES.MemberExpression ? required(expression.object) : [];
}
