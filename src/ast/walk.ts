import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type VisitorKeys = Readonly<TSESLint.SourceCode['visitorKeys']>;

/** Calls `visit` for every node below and including `root`, parents first, in source order, without recursion. */
export function walk(root: TSESTree.Node, keys: VisitorKeys, visit: (node: TSESTree.Node) => void): void {
  const nodes = root.type === AST_NODE_TYPES.Program ? nodesOfProgram(root, keys) : nodesBelow(root, keys);
  for (const node of nodes) visit(node);
}

/** The child nodes in source order as the parser's visitor keys name them. */
export function childrenOf(node: TSESTree.Node, keys: VisitorKeys): TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  pushChildren(children, node, keys);
  return children.reverse();
}

const programs = new WeakMap<TSESTree.Program, readonly TSESTree.Node[]>();

/** A whole file is walked for many questions: following the children costs several times as much as reading a list. */
function nodesOfProgram(root: TSESTree.Program, keys: VisitorKeys): readonly TSESTree.Node[] {
  const known = programs.get(root);
  if (known) return known;
  const nodes = nodesBelow(root, keys);
  programs.set(root, nodes);
  return nodes;
}

function nodesBelow(root: TSESTree.Node, keys: VisitorKeys): readonly TSESTree.Node[] {
  const nodes: TSESTree.Node[] = [];
  const stack: TSESTree.Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    pushChildren(stack, node, keys);
  }
  return nodes;
}

/** The last child first: the first one is taken next. Without a list for each node, which doubles the time of a walk. */
function pushChildren(stack: TSESTree.Node[], node: TSESTree.Node, keys: VisitorKeys): void {
  const names = keys[node.type] ?? [];
  for (let index = names.length - 1; index >= 0; index--) {
    const child = (node as unknown as Record<string, unknown>)[names[index] ?? ''];
    if (!Array.isArray(child)) {
      if (isNode(child)) stack.push(child);
      continue;
    }
    for (let item = child.length - 1; item >= 0; item--) {
      const one: unknown = child[item];
      if (isNode(one)) stack.push(one);
    }
  }
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
