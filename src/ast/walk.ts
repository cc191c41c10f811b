import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type VisitorKeys = Readonly<TSESLint.SourceCode['visitorKeys']>;

/** Calls `visit` for every node below and including `root`, parents first, in source order, without recursion. */
export function walk(root: TSESTree.Node, keys: VisitorKeys, visit: (node: TSESTree.Node) => void): void {
  const stack: TSESTree.Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node);
    const children = childrenOf(node, keys);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) stack.push(child);
    }
  }
}

/** The child nodes in source order as the parser's visitor keys name them. */
export function childrenOf(node: TSESTree.Node, keys: VisitorKeys): TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  for (const key of keys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    for (const item of Array.isArray(child) ? (child as unknown[]) : [child]) {
      if (isNode(item)) children.push(item);
    }
  }
  return children;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
