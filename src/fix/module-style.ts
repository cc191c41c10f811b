import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { programStatements } from '../ast/program-statements.js';
import type { Source } from './edit.js';

const MODULE_SYNTAX: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.ImportDeclaration,
  AST_NODE_TYPES.ExportAllDeclaration,
  AST_NODE_TYPES.ExportDefaultDeclaration,
  AST_NODE_TYPES.ExportNamedDeclaration,
  AST_NODE_TYPES.TSExportAssignment,
  AST_NODE_TYPES.TSImportEqualsDeclaration,
]);

/** The file imports with `require`: it says so, or is no module. */
export function usesRequire(source: Source): boolean {
  if (programStatements(source).some(({ type }) => MODULE_SYNTAX.has(type))) return false;
  return (
    source.ast.sourceType !== 'module' || ['require', 'module', 'exports'].some((name) => readsGlobal(name, source))
  );
}

/** `define(['express'], (express) => { … })` brings the modules in: neither a statement with `import` nor one with `require` may stand at the top. */
export function isDefined(source: Source): boolean {
  if (programStatements(source).some(({ type }) => MODULE_SYNTAX.has(type))) return false;
  return readsGlobal('define', source) && !readsGlobal('require', source);
}

function readsGlobal(name: string, source: Source): boolean {
  const scope = source.scopeManager?.globalScope;
  const variable = scope?.set.get(name);
  const isGlobal = variable?.defs.length === 0 && variable.references.length > 0;
  return isGlobal || (scope?.through.some(({ identifier }) => identifier.name === name) ?? false);
}

/** The module of `require('module')`. */
export function requiredModule(node: TSESTree.Node | null): string | undefined {
  if (node?.type !== AST_NODE_TYPES.CallExpression || node.callee.type !== AST_NODE_TYPES.Identifier) return undefined;
  const [module] = node.arguments;
  if (node.callee.name !== 'require' || module?.type !== AST_NODE_TYPES.Literal) return undefined;
  return typeof module.value === 'string' ? module.value : undefined;
}
