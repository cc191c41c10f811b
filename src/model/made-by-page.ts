import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { Value } from '../evaluate/value.js';
import type { Kit } from './kit.js';
import { isMadeOfNothing } from './made-at-random.js';

/**
 * The page itself makes it up, or has it from what it kept before: `localStorage.getItem('sid') ?? crypto.randomUUID()`. It tells visits apart, and no server has
 * signed anybody in under it.
 */
export function isMadeByPage({ evaluator }: Kit, value: TSESTree.Node): boolean {
  const sources = sourcesOf(evaluator, value, 0);
  const isNew = sources.map(isMadeHere);
  return isNew.includes(true) && sources.every((source, index) => isNew[index] === true || isFromStorage(source));
}

const MAX_DEPTH = 8;

/** The expressions that it is made of, each way. */
function sourcesOf(evaluator: Kit['evaluator'], expression: TSESTree.Node, depth: number): readonly TSESTree.Node[] {
  const nodes = nodesOf(evaluator.value(expression)).map(unwrap);
  return nodes.flatMap((node) => {
    const isMade = node.type === AST_NODE_TYPES.LogicalExpression || node.type === AST_NODE_TYPES.BinaryExpression;
    if (!isMade || depth > MAX_DEPTH) return [node];
    return [node.left, node.right].flatMap((side) => sourcesOf(evaluator, side, depth + 1));
  });
}

function nodesOf(value: Value): readonly TSESTree.Node[] {
  switch (value.kind) {
    case 'oneOf':
      return value.values.flatMap(nodesOf);
    case 'text':
      return value.parts.flatMap((part) => (part.known ? [] : [part.node]));
    case 'scalar':
      return [];
    default:
      return [value.node];
  }
}

/** `uuid()`, `nanoid(21)`, `Date.now()` */
function isMadeHere(node: TSESTree.Node): boolean {
  const isTime = node.type === AST_NODE_TYPES.CallExpression && lastName(node.callee) === 'now';
  return isTime || isMadeOfNothing(node);
}

/** `localStorage.getItem('sid')`, `sessionStorage.sid`, `localStorage['sid']` */
function isFromStorage(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  const read = inner.type === AST_NODE_TYPES.CallExpression ? unwrap(inner.callee) : inner;
  return read.type === AST_NODE_TYPES.MemberExpression && /storage$/iu.test(lastName(read.object) ?? '');
}
