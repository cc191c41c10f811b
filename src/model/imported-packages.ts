import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../ast/literal-text.js';
import { walk } from '../ast/walk.js';

/** The specifier of an import, `import(…)` or `require(…)`. */
export function importedFrom(node: TSESTree.Node): string | undefined {
  if (node.type === AST_NODE_TYPES.ImportDeclaration) return node.source.value;
  if (node.type === AST_NODE_TYPES.ImportExpression) return literalText(node.source);
  if (node.type !== AST_NODE_TYPES.CallExpression || node.callee.type !== AST_NODE_TYPES.Identifier) return undefined;
  const [first] = node.arguments;
  return node.callee.name === 'require' && first ? literalText(first) : undefined;
}

/** Everything that a file imports. */
export function importedPackages({ ast, visitorKeys }: Readonly<TSESLint.SourceCode>): ReadonlySet<string> {
  const imports = new Set<string>();
  walk(ast, visitorKeys, (node) => {
    const source = importedFrom(node);
    if (source !== undefined) imports.add(source);
  });
  return imports;
}
