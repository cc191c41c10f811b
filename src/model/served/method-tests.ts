import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../../ast/literal-text.js';
import { ownerOf } from '../../ast/owner.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { isTransparent, unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { Kit } from '../kit.js';

/**
 * Requests of that method may get from the start of the function `root` to the node; not, where tests of the request's method keep them away, or where the
 * function asks for the method in a way that is not understood.
 */
export function mayReach(kit: Kit, node: TSESTree.Node, root: TSESTree.Node, method: string): boolean {
  for (let use = node; ;) {
    const owner = ownerOf(use);
    const tests = testsIn(kit, owner);
    if (!tests) return false;
    const ways = kit.order.ways(use, new Set(tests.keys()));
    const isOpen = (way: NonNullable<typeof ways>[number]) =>
      way.every((step) => step.outcome === undefined || tests.get(step.node)?.(step.outcome, method) !== false);
    if (ways && !ways.some(isOpen)) return false;
    if (owner === root || owner.type === AST_NODE_TYPES.Program) return true;
    use = owner;
  }
}

/** The outcome is possible for requests of that method. */
type Test = (outcome: boolean, method: string) => boolean;

/** `undefined` where the method is looked at in another way: `handlers[req.method]`, `assertMethod(event, 'POST')`. */
function testsIn(kit: Kit, owner: TSESTree.Node): ReadonlyMap<TSESTree.Node, Test> | undefined {
  const tests = new Map<TSESTree.Node, Test>();
  let isOther = false;
  walk(owner, kit.sourceCode.visitorKeys, (node) => {
    if (node === owner || isOther || !looksAtMethod(node) || ownerOf(node) !== owner) return;
    const found = testsOf(node);
    for (const one of found) tests.set(one.node, one.test);
    if (found.length === 0 && !isHarmless(node)) isOther = true;
  });
  return isOther ? undefined : tests;
}

/** `req.method`, a variable of that name, or a call that is named after it. */
function looksAtMethod(node: TSESTree.Node): boolean {
  if (node.type === AST_NODE_TYPES.MemberExpression) return isMethodName(propertyName(node) ?? '');
  if (node.type === AST_NODE_TYPES.CallExpression)
    return /^(?:assert|is|get|allow|require|with)(?:Http)?Methods?$/u.test(lastName(node.callee) ?? '');
  if (node.type !== AST_NODE_TYPES.Identifier || !isMethodName(node.name)) return false;
  const { parent } = node;
  const isKey = parent.type === AST_NODE_TYPES.MemberExpression && parent.property === node && !parent.computed;
  return !isKey && parent.type !== AST_NODE_TYPES.Property && parent.type !== AST_NODE_TYPES.VariableDeclarator;
}

function isMethodName(name: string): boolean {
  return name === 'method' || name === 'httpMethod';
}

interface FoundTest {
  readonly node: TSESTree.Node;
  readonly test: Test;
}

function testsOf(method: TSESTree.Node): readonly FoundTest[] {
  let inner = method;
  for (let outer = around(inner); outer; outer = around(inner)) inner = outer;
  const { parent } = inner;
  if (parent?.type === AST_NODE_TYPES.SwitchStatement && parent.discriminant === inner) return cases(parent);
  const found =
    parent?.type === AST_NODE_TYPES.BinaryExpression
      ? comparison(parent, inner)
      : parent?.type === AST_NODE_TYPES.CallExpression
        ? membership(parent, inner)
        : undefined;
  return found && isDecisive(found.node) ? [found] : [];
}

/** The same value: `req.method!`, `req.method?.toUpperCase()`. */
function around(node: TSESTree.Node): TSESTree.Node | undefined {
  return node.parent && isTransparent(node.parent) ? node.parent : respelt(node);
}

function respelt(node: TSESTree.Node): TSESTree.Node | undefined {
  const { parent } = node;
  if (parent?.type !== AST_NODE_TYPES.MemberExpression || parent.object !== node) return undefined;
  if (!/^to(?:Locale)?(?:Upper|Lower)Case$/u.test(propertyName(parent) ?? '')) return undefined;
  return parent.parent.type === AST_NODE_TYPES.CallExpression ? parent.parent : undefined;
}

function cases({ cases: all }: TSESTree.SwitchStatement): readonly FoundTest[] {
  const tests = all.map(({ test }): FoundTest | undefined => {
    const text = test && literalText(test)?.toUpperCase();
    return test && text ? { node: test, test: (outcome, asked) => (asked === text) === outcome } : undefined;
  });
  return all.every(({ test }, index) => !test || tests[index]) ? tests.filter((one) => one !== undefined) : [];
}

function comparison(node: TSESTree.BinaryExpression, method: TSESTree.Node): FoundTest | undefined {
  const other = node.left === method ? node.right : node.left;
  const text = literalText(other)?.toUpperCase();
  const isEqual = node.operator === '===' || node.operator === '==';
  if (text === undefined || (!isEqual && node.operator !== '!==' && node.operator !== '!=')) return undefined;
  return { node, test: (outcome, asked) => (asked === text) === (outcome === isEqual) };
}

/** `['POST', 'PUT'].includes(req.method)`. */
function membership(node: TSESTree.CallExpression, method: TSESTree.Node): FoundTest | undefined {
  const callee = unwrap(node.callee);
  if (node.arguments[0] !== method || callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const list = unwrap(callee.object);
  if (propertyName(callee) !== 'includes' || list.type !== AST_NODE_TYPES.ArrayExpression) return undefined;
  const texts = list.elements.map((element) => element && literalText(element)?.toUpperCase());
  if (texts.some((text) => typeof text !== 'string')) return undefined;
  return { node, test: (outcome, asked) => texts.includes(asked) === outcome };
}

/** The node is what a branch depends on. */
function isDecisive(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test === node;
    case AST_NODE_TYPES.LogicalExpression:
      return parent.left === node || isDecisive(parent);
    case AST_NODE_TYPES.UnaryExpression:
      return parent.operator === '!' && isDecisive(parent);
    default:
      return parent !== undefined && isTransparent(parent) && isDecisive(parent);
  }
}

/** It is written down, or part of a text. */
function isHarmless({ parent }: TSESTree.Node): boolean {
  if (parent?.type === AST_NODE_TYPES.TemplateLiteral) return true;
  if (parent?.type !== AST_NODE_TYPES.CallExpression) return false;
  const callee = unwrap(parent.callee);
  const holder = callee.type === AST_NODE_TYPES.MemberExpression ? lastName(callee.object) : undefined;
  return /^(?:console|log|logger|winston|debug)$/iu.test(holder ?? lastName(callee) ?? '');
}
