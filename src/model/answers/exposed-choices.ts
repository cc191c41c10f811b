import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../../ast/literal-text.js';
import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { truthOf } from '../../evaluate/truth.js';
import type { Errors } from './errors.js';
import { asText, type Exposure, type ExposureContext, type Within } from './exposure.js';

/** `error instanceof Error ? error.message : 'Login failed'`; what production does not do is left out, and what is not known. */
export function inChoice(
  { kit, errors, tests }: ExposureContext,
  node: TSESTree.ConditionalExpression,
  within: Within,
): readonly Exposure[] {
  const outcome = truthOf(kit.evaluator.value(node.test));
  if (outcome !== 'unknown') return within(outcome === 'yes' ? node.consequent : node.alternate);
  const branches = [node.consequent, node.alternate];
  const found = branches.map(within);
  const all = found.flat();
  const [first] = all;
  if (!first || !tests.isPlain(node.test, first.error)) return [];
  const other = branches.find((_, index) => found[index]?.length === 0);
  const isText = all.every(({ at }) => branches.some((branch) => unwrap(branch) === at));
  // Objects keep their form, and where nothing may have failed, the other branch is for that.
  if (!isText || mayBeNone(errors, node.test) || (other && literalText(other) === undefined)) return all;
  return asText(all, node, other && { code: other });
}

/** `error ? … : …`, `error === null`: there may be none. */
function mayBeNone(errors: Errors, test: TSESTree.Node): boolean {
  const inner = unwrap(test);
  if (inner.type === AST_NODE_TYPES.UnaryExpression && inner.operator === '!') return mayBeNone(errors, inner.argument);
  const isComparison = inner.type === AST_NODE_TYPES.BinaryExpression && inner.operator !== 'instanceof';
  const asked = isComparison ? [inner.left, inner.right] : [inner];
  return asked.some((one) => errors.at(one)?.path.length === 0);
}

/** `error.message || 'Login failed'`, `isDev && error.stack`. */
export function inLogical(
  { kit, tests }: ExposureContext,
  { left, operator, right }: TSESTree.LogicalExpression,
  within: Within,
): readonly Exposure[] {
  const inRight = within(right);
  const [first] = inRight;
  if (operator === '&&') {
    const outcome = truthOf(kit.evaluator.value(left));
    const isOpen = outcome === 'yes' || (outcome === 'unknown' && first && tests.isPlain(left, first.error));
    return isOpen ? inRight : [];
  }
  const inLeft = within(left);
  if (inLeft.length === 0) return inRight;
  // Either that, or what came of it.
  if (inLeft.some(({ shows }) => shows === 'whole')) return [];
  const isOwn = inRight.length === 0 && mayBeText(right);
  return asText([...inLeft, ...inRight], right.parent, isOwn ? { code: right } : undefined);
}

/** A text, or what may give one; not `null`. */
function mayBeText(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return literalText(inner) !== undefined || (GIVING.has(inner.type) && lastName(inner) !== 'undefined');
}

const GIVING: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.CallExpression,
  AST_NODE_TYPES.Identifier,
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.TemplateLiteral,
]);
