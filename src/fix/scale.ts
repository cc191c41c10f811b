import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../ast/unwrap.js';
import type { Source } from './edit.js';

/** What a number has to be multiplied or divided by, as factors that people write. */
export type Scale = { readonly by: 'times' | 'over'; readonly factors: readonly number[] };

/** The code of a number counted in another unit. The author's factors stay: `60 * 60` becomes `60 * 60 * 1000`, and the other way round. */
export function scaledText(expression: TSESTree.Node, { by, factors }: Scale, source: Source): string {
  const node = unwrap(expression);
  if (by === 'times') return `${operand(node, source)} * ${factors.join(' * ')}`;
  const kept = source.getCommentsInside(node).length > 0 ? undefined : withoutFactors(factorsOf(node), factors, source);
  return kept ?? `${operand(node, source)} / ${factors.length > 1 ? `(${factors.join(' * ')})` : factors.join('')}`;
}

/** The same for a number that stands as digits in a text. */
export function scaledNumber(number: number, { by, factors }: Scale): number {
  const factor = factors.reduce((product, each) => product * each, 1);
  return by === 'times' ? number * factor : number / factor;
}

function factorsOf(expression: TSESTree.Node): readonly TSESTree.Node[] {
  const node = unwrap(expression);
  return node.type === AST_NODE_TYPES.BinaryExpression && node.operator === '*'
    ? [...factorsOf(node.left), ...factorsOf(node.right)]
    : [node];
}

/** The product without these divisors; `undefined` where they are not among its numbers. */
function withoutFactors(
  factors: readonly TSESTree.Node[],
  divisors: readonly number[],
  source: Source,
): string | undefined {
  const product = factors.map((node) => ({ number: numberOf(node), text: operand(node, source) }));
  const rest: number[] = [];
  for (const divisor of divisors) {
    const index = product.findIndex(({ number }) => number === divisor);
    if (index === -1) rest.push(divisor);
    else product.splice(index, 1);
  }
  const divisor = rest.reduce((all, each) => all * each, 1);
  if (divisor > 1) {
    const index = product.findIndex(({ number }) => number !== undefined && number % divisor === 0);
    const number = product[index]?.number;
    if (number === undefined) return undefined;
    product[index] = { number, text: String(number / divisor) };
  }
  return product.length === 0 ? '1' : product.map(({ text }) => text).join(' * ');
}

function numberOf(node: TSESTree.Node): number | undefined {
  return node.type === AST_NODE_TYPES.Literal && typeof node.value === 'number' ? node.value : undefined;
}

/** Expressions that can be a factor as they are. */
const BINDS_TIGHTLY: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.CallExpression,
  AST_NODE_TYPES.Identifier,
  AST_NODE_TYPES.Literal,
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.UnaryExpression,
]);

function operand(node: TSESTree.Node, source: Source): string {
  const text = source.getText(node);
  const isProduct = node.type === AST_NODE_TYPES.BinaryExpression && ['*', '/', '%'].includes(node.operator);
  return isProduct || BINDS_TIGHTLY.has(node.type) ? text : `(${text})`;
}
