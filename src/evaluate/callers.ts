import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { perFile } from './context.js';
import type { Context } from './context.js';
import { programIndex } from './program-index.js';
import { usesOf } from './variable-uses.js';
import type { Variable } from './variable-uses.js';

export interface Callers {
  readonly calls: readonly TSESTree.CallExpression[];
  /** Nothing but these calls can run the function. */
  readonly complete: boolean;
}

/** The calls that run a function, as far as the file tells. */
export const callersOf = perFile<FunctionNode, Callers>(
  (context, fn) => {
    const outer = wrapped(fn);
    if (isCallee(outer))
      return { calls: [outer.parent], complete: fn.type !== AST_NODE_TYPES.FunctionExpression || !fn.id };
    const variable = nameOf(context, fn);
    if (!variable) return { calls: [], complete: false };
    const uses = usesOf(context, variable);
    const calls = uses.whole.flatMap(callOf);
    const isNamed =
      variable.defs.length === 1 && uses.writes.length <= (variable.defs[0]?.type === 'FunctionName' ? 0 : 1);
    const complete =
      isNamed &&
      calls.length === uses.whole.length &&
      uses.members.size === 0 &&
      uses.computed.length === 0 &&
      !uses.exported &&
      programIndex(context).dynamic.length === 0;
    return { calls, complete };
  },
  () => ({ calls: [], complete: false }),
);

function callOf(use: TSESTree.Node): TSESTree.CallExpression[] {
  const callee = wrapped(use);
  return isCallee(callee) ? [callee.parent] : [];
}

function isCallee(node: TSESTree.Node): node is TSESTree.Node & { parent: TSESTree.CallExpression } {
  return node.parent?.type === AST_NODE_TYPES.CallExpression && node.parent.callee === node;
}

/** The variable that stands for the function and nothing else. */
export function nameOf(context: Context, fn: FunctionNode): Variable | undefined {
  const { scopeManager } = context.sourceCode;
  if (fn.type === AST_NODE_TYPES.FunctionDeclaration) {
    return scopeManager?.getDeclaredVariables(fn).find((variable) => variable.name === fn.id?.name);
  }
  const declarator = wrapped(fn).parent;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator || declarator.id.type !== AST_NODE_TYPES.Identifier) {
    return undefined;
  }
  const hasOwnName = fn.type === AST_NODE_TYPES.FunctionExpression && fn.id;
  return hasOwnName ? undefined : scopeManager?.getDeclaredVariables(declarator)[0];
}

export interface Results {
  /** Expressions that may stand for what the function gives back. */
  readonly results: readonly TSESTree.Node[];
  readonly complete: boolean;
  /** What is not seen here is in other files. */
  readonly isExported: boolean;
}

/** Where the file uses what a function gives back. Methods are found by their name. */
export const resultsOf = perFile<FunctionNode, Results>(
  (context, fn) => {
    const holder = fn.parent;
    if (isMember(holder) && holder.value === fn) {
      const name = propertyName(holder);
      const uses = (name === undefined ? undefined : programIndex(context).members.get(name)) ?? [];
      const isGetter = holder.kind === 'get';
      const results: readonly TSESTree.Node[] = isGetter ? uses : uses.flatMap(callOf);
      return { results, complete: false, isExported: name !== undefined && results.length === uses.length };
    }
    const { calls, complete } = callersOf(context, fn);
    const variable = nameOf(context, fn);
    const others = variable ? usesOf(context, variable).whole.filter((use) => !isCallee(wrapped(use))) : [fn];
    const isExported = others.every((use) => isExport(use));
    return { results: calls, complete, isExported };
  },
  () => ({ results: [], complete: false, isExported: false }),
);

function isMember(node: TSESTree.Node): node is TSESTree.Property | TSESTree.MethodDefinition {
  return node.type === AST_NODE_TYPES.Property || node.type === AST_NODE_TYPES.MethodDefinition;
}

/** `export default f`, `export { f }`, `module.exports = f`, `module.exports = { f }`, `exports.f = f`. */
function isExport(use: TSESTree.Node): boolean {
  const outer = wrapped(use);
  const { parent } = outer;
  switch (parent?.type) {
    case AST_NODE_TYPES.ExportSpecifier:
    case AST_NODE_TYPES.ExportDefaultDeclaration:
    case AST_NODE_TYPES.TSExportAssignment:
      return true;
    case AST_NODE_TYPES.Property:
      return parent.value === outer && isExport(parent.parent);
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.right === outer && isExports(parent.left);
    default:
      return false;
  }
}

/** `module.exports`, `exports.x`, `module.exports.x` */
export function isExports(target: TSESTree.Node): boolean {
  const node = unwrap(target);
  if (node.type === AST_NODE_TYPES.Identifier) return node.name === 'exports';
  if (node.type !== AST_NODE_TYPES.MemberExpression) return false;
  const object = unwrap(node.object);
  const isModule = object.type === AST_NODE_TYPES.Identifier && object.name === 'module';
  return isExports(object) || (isModule && propertyName(node) === 'exports');
}
