import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction, isWithin } from '../../ast/functions.js';
import { ownerOf } from '../../ast/owner.js';
import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { wordsOf } from '../cookie-words.js';
import { namesIn } from '../guards/words.js';
import type { Kit } from '../kit.js';
import { saysLogout } from './names.js';

/** Every request that the handler answers gets there, or all of those that come with a session. */
export function alwaysHappens(kit: Kit, node: TSESTree.Node, root: FunctionNode): boolean {
  for (let use = node; ;) {
    const owner = ownerOf(use);
    if (!isFunction(owner) || !isWithin(owner, root)) return false;
    const anchor = outsideOfOwnSession(use, owner);
    const endings = kit.order.endings(owner, new Set([anchor]));
    if (!endings || endings.length === 0 || endings.some((way) => way.length === 0)) return false;
    if (owner === root) return true;
    if (!isRunInPlace(owner)) return false;
    use = owner;
  }
}

/** `if (req.session) …` and the like around it ask only whether there is something to end. */
function outsideOfOwnSession(node: TSESTree.Node, owner: TSESTree.Node): TSESTree.Node {
  let anchor = node;
  for (let inner = node; inner.parent && inner !== owner; inner = inner.parent) {
    const outer: TSESTree.Node = inner.parent;
    if (outer.type === AST_NODE_TYPES.IfStatement && outer.consequent === inner && asksForSession(outer.test)) {
      anchor = outer.test;
    }
    if (outer.type === AST_NODE_TYPES.ChainExpression) anchor = outer;
  }
  return anchor;
}

function asksForSession(test: TSESTree.Node): boolean {
  const inner = unwrap(test);
  if (inner.type === AST_NODE_TYPES.LogicalExpression) {
    return inner.operator === '&&' && asksForSession(inner.left) && asksForSession(inner.right);
  }
  const name = lastName(inner.type === AST_NODE_TYPES.CallExpression ? inner.callee : inner) ?? '';
  return / (?:session|user|authenticated|cookies?|token|sid) $/u.test(` ${wordsOf(name).join(' ')} `);
}

/** A callback that an ordinary call runs, and not one for errors or events. */
function isRunInPlace({ parent }: FunctionNode): boolean {
  if (parent.type !== AST_NODE_TYPES.CallExpression) return false;
  return !/^(?:catch|on|once|addEventListener|setTimeout|setInterval|then)$/u.test(lastName(parent.callee) ?? '');
}

/** A test on the way asks what is to be done, and the answer is a logout: `if (action === 'logout')`. */
export function isChosenByRequest(kit: Kit, node: TSESTree.Node, root: FunctionNode): boolean {
  for (let inner = node; inner.parent && inner !== root; inner = inner.parent) {
    const outer: TSESTree.Node = inner.parent;
    const test = testOf(outer, inner);
    if (test && namesIn(kit, test).some(saysLogout)) return true;
  }
  return false;
}

function testOf(outer: TSESTree.Node, inner: TSESTree.Node): TSESTree.Node | undefined {
  switch (outer.type) {
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
      return outer.consequent === inner ? outer.test : undefined;
    case AST_NODE_TYPES.SwitchCase:
      return outer.test !== inner ? (outer.test ?? undefined) : undefined;
    default:
      return undefined;
  }
}
