import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../../ast/literal-text.js';
import { unwrap } from '../../ast/unwrap.js';
import { asText, type Exposure, type Own, type Within } from './exposure.js';

/** `Login failed: ${error}`: what the author has written before it is enough. Of a text that goes on, only the part is replaced. */
export function inTemplate(node: TSESTree.TemplateLiteral, within: Within): readonly Exposure[] {
  const parts = node.expressions.flatMap((part) => asText(within(part), part));
  const [before = '', ...behind] = node.quasis.map(({ value }) => value.cooked ?? '');
  const own = node.expressions.length === 1 && !/\p{L}/u.test(behind.join('')) ? ownText(before) : undefined;
  return own || isAll(node) ? asText(parts, node, own) : parts;
}

/** There is no other text in it. */
function isAll({ expressions, quasis }: TSESTree.TemplateLiteral): boolean {
  return expressions.length === 1 && quasis.every(({ value }) => !/\p{L}/u.test(value.cooked ?? ''));
}

/** `'Login failed: ' + error`, and the parts of longer sums. */
export function inSum(node: TSESTree.BinaryExpression, within: Within): readonly Exposure[] {
  const { left, operator, right } = node;
  if (operator !== '+') return [];
  const text = literalText(left);
  const own = text === undefined ? undefined : ownText(text);
  return own ? asText(within(right), node, own) : [...inPart(left, within), ...inPart(right, within)];
}

function inPart(part: TSESTree.Node, within: Within): readonly Exposure[] {
  const isText = PARTED.has(unwrap(part).type);
  return isText ? within(part) : asText(within(part), part);
}

/** What has parts of its own. */
const PARTED: ReadonlySet<string> = new Set([AST_NODE_TYPES.BinaryExpression, AST_NODE_TYPES.TemplateLiteral]);

/** Without what leads over to the error. */
function ownText(text: string): Own | undefined {
  const own = text.replace(/(?<![\s:;,([{=>–-])[\s:;,([{=>–-]+$/u, '').trim();
  return /\p{L}{2}/u.test(own) && !/[<\n'"\\`]/u.test(own) ? { text: own } : undefined;
}
