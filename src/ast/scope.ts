import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Variable = TSESLint.Scope.Variable;

/** The innermost scope that contains the node. */
export function scopeOf(sourceCode: Readonly<TSESLint.SourceCode>, node: TSESTree.Node): TSESLint.Scope.Scope {
  const inner = node.type !== 'Program';
  for (let current: TSESTree.Node | undefined = node; current; current = current.parent) {
    const scope = sourceCode.scopeManager?.acquire(current, inner);
    if (scope) return scope.type === 'function-expression-name' ? (scope.childScopes[0] ?? scope) : scope;
  }
  throw new Error('A program has a scope.');
}

/** The variable that a name at this place refers to; `undefined` for an unresolved global. */
export function variableAt(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Identifier | TSESTree.JSXIdentifier,
): Variable | undefined {
  const referred = referredVariables(sourceCode).get(node);
  return referred ? defined(referred) : variableNamed(sourceCode, node.name, node);
}

/** The variable that the name would refer to at this place. */
export function variableNamed(
  sourceCode: Readonly<TSESLint.SourceCode>,
  name: string,
  place: TSESTree.Node,
): Variable | undefined {
  for (let scope: TSESLint.Scope.Scope | null = scopeOf(sourceCode, place); scope; scope = scope.upper) {
    const variable = scope.set.get(name);
    if (variable) return defined(variable);
  }
  return undefined;
}

function defined(variable: Variable): Variable | undefined {
  return variable.defs.length > 0 ? variable : undefined;
}

const referred = new WeakMap<object, ReadonlyMap<TSESTree.Node, Variable>>();

/** Every reference that the scope analysis has resolved: looking a name up again costs its depth. */
function referredVariables(sourceCode: Readonly<TSESLint.SourceCode>): ReadonlyMap<TSESTree.Node, Variable> {
  const known = referred.get(sourceCode);
  if (known) return known;
  const variables = new Map<TSESTree.Node, Variable>();
  for (const scope of sourceCode.scopeManager?.scopes ?? []) {
    for (const reference of scope.references) {
      if (reference.resolved) variables.set(reference.identifier, reference.resolved);
    }
  }
  referred.set(sourceCode, variables);
  return variables;
}
