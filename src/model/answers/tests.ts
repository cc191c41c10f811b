import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { spellsNothing } from '../../ast/nothing.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import { truthOf } from '../../evaluate/truth.js';
import { wordsOf } from '../cookie-words.js';
import { namesIn } from '../guards/words.js';
import type { Kit } from '../kit.js';
import type { CaughtError, Errors } from './errors.js';

/**
 * What a test asks of an error: whether it is one at all (*plain*), or which one (*telling*: what gets past it may be meant for users); `undefined` where it
 * asks about something else.
 */
type Asked = 'plain' | 'telling';

interface Leaf {
  readonly node: TSESTree.Node;
  readonly asked: Asked | undefined;
}

export interface ErrorTests {
  /** All parts of the test ask only whether there is an error. */
  isPlain(test: TSESTree.Node, error: CaughtError): boolean;
  /** A statement where the error is handled asks whether the program is being developed, and what production does is not known. */
  mayBeDevelopment(error: CaughtError): boolean;
  /** A statement around the node asks about the error. */
  isAsked(node: TSESTree.Node, error: CaughtError): boolean;
  /** Whatever gets to the node has been asked which error it is, and is one of those that were asked for. */
  isNarrowed(node: TSESTree.Node, error: CaughtError): boolean;
}

export function createErrorTests(kit: Kit, errors: Errors): ErrorTests {
  function leavesOf(test: TSESTree.Node, error: CaughtError): readonly Leaf[] {
    const inner = unwrap(test);
    if (inner.type === AST_NODE_TYPES.UnaryExpression && inner.operator === '!') return leavesOf(inner.argument, error);
    if (inner.type === AST_NODE_TYPES.LogicalExpression && inner.operator !== '??') {
      return [...leavesOf(inner.left, error), ...leavesOf(inner.right, error)];
    }
    return [{ node: inner, asked: askedBy(inner, error) }];
  }

  function askedBy(test: TSESTree.Node, error: CaughtError): Asked | undefined {
    if (!mentions(test, error)) return undefined;
    return isPlainLeaf(test) ? 'plain' : 'telling';
  }

  function mentions(test: TSESTree.Node, error: CaughtError): boolean {
    let isSo = false;
    walk(test, kit.sourceCode.visitorKeys, (node) => {
      isSo ||= node.type === AST_NODE_TYPES.Identifier && errors.at(node)?.error === error;
    });
    return isSo;
  }

  /** `error`, `error.message`, `error instanceof Error`, `typeof error === 'string'`, `'message' in error`, `error !== null`. */
  function isPlainLeaf(test: TSESTree.Node): boolean {
    const part = errors.at(test);
    if (part) return part.path.length === 0 || PLAIN.has(part.path[0] ?? '');
    if (test.type === AST_NODE_TYPES.UnaryExpression && test.operator === 'typeof') return isPlainLeaf(test.argument);
    if (test.type !== AST_NODE_TYPES.BinaryExpression) return false;
    const { left, operator, right } = test;
    if (operator === 'instanceof') return lastName(right) === 'Error';
    if (operator === 'in') return left.type === AST_NODE_TYPES.Literal && PLAIN.has(String(left.value));
    const sides = [left, right].map(unwrap);
    const isOfType = sides.some(({ type }) => type === AST_NODE_TYPES.UnaryExpression);
    return (isOfType || sides.some(spellsNothing)) && sides.some(isPlainLeaf);
  }

  /** `typeof error === 'string'`: only the program itself throws texts. */
  function asksForText(test: TSESTree.Node, error: CaughtError): boolean {
    if (test.type !== AST_NODE_TYPES.BinaryExpression || literalText(test.right) !== 'string') return false;
    const left = unwrap(test.left);
    const part = left.type === AST_NODE_TYPES.UnaryExpression ? errors.at(left.argument) : undefined;
    return part?.error === error && part.path.length === 0;
  }

  function isNarrowed(node: TSESTree.Node, error: CaughtError): boolean {
    const telling = testsIn(error.root)
      .flatMap((test) => leavesOf(test, error))
      .filter((leaf) => leaf.asked === 'telling' || asksForText(leaf.node, error))
      .map((leaf) => leaf.node);
    if (isInCase(node, error)) return true;
    if (telling.length === 0) return false;
    const ways = kit.order.ways(node, new Set(telling));
    if (!ways || isInside(node, telling)) return true;
    return ways.every((way) => way.some((step) => step.outcome === !isNegative(step.node)));
  }

  /** The tests of statements and expressions below the place where the error comes in. */
  function testsIn(root: TSESTree.Node): readonly TSESTree.Node[] {
    const tests: TSESTree.Node[] = [];
    walk(root, kit.sourceCode.visitorKeys, (node) => {
      if (node.type === AST_NODE_TYPES.IfStatement || node.type === AST_NODE_TYPES.ConditionalExpression)
        tests.push(node.test);
      if (node.type === AST_NODE_TYPES.LogicalExpression && node.operator !== '??') tests.push(node.left);
    });
    return tests;
  }

  /** In a function of its own inside of a tested branch. */
  function isInside(node: TSESTree.Node, telling: readonly TSESTree.Node[]): boolean {
    return telling.some((test) => {
      let outer: TSESTree.Node | undefined = test;
      while (outer && outer.type !== AST_NODE_TYPES.IfStatement) outer = outer.parent;
      return (
        outer?.type === AST_NODE_TYPES.IfStatement &&
        !isNegative(test) &&
        isWithin(node, outer.consequent) &&
        unwrap(outer.test) === test
      );
    });
  }

  /** `switch (error.code) { case '…': … }`. */
  function isInCase(node: TSESTree.Node, error: CaughtError): boolean {
    for (let at = node; at.parent && at !== error.root; at = at.parent) {
      const { parent } = at;
      if (at.type !== AST_NODE_TYPES.SwitchCase || parent.type !== AST_NODE_TYPES.SwitchStatement) continue;
      if (at.test && mentions(parent.discriminant, error)) return true;
    }
    return false;
  }

  function mayBeDevelopment({ root }: CaughtError): boolean {
    let isSo = false;
    walk(root, kit.sourceCode.visitorKeys, (node) => {
      if (isSo || node.type !== AST_NODE_TYPES.IfStatement || !namesIn(kit, node.test).some(namesDevelopment)) return;
      isSo = truthOf(kit.evaluator.value(node.test)) === 'unknown';
    });
    return isSo;
  }

  function isAsked(node: TSESTree.Node, error: CaughtError): boolean {
    for (let at = node; at.parent && at.parent !== error.root; at = at.parent) {
      const { parent } = at;
      if (parent.type === AST_NODE_TYPES.IfStatement && parent.test !== at && mentions(parent.test, error)) return true;
    }
    return false;
  }

  return {
    isAsked,
    mayBeDevelopment,
    isPlain: (test, error) => leavesOf(test, error).every(({ asked }) => asked === 'plain'),
    isNarrowed,
  };
}

/** `isDev`, `config.debug`, `env === 'production'`. */
function namesDevelopment(name: string): boolean {
  return wordsOf(name).some((word) => /^(?:dev|development|debug|local|prod|production|verbose)$/u.test(word));
}

const PLAIN: ReadonlySet<string> = new Set(['message', 'stack']);

/** `error.status >= 500`, `error.code !== 'X'`: true says that it is none of those that were asked for. */
function isNegative(test: TSESTree.Node): boolean {
  if (test.type !== AST_NODE_TYPES.BinaryExpression) return false;
  if ([test.left, test.right].some(spellsNothing)) return !test.operator.startsWith('!');
  return (
    /^(?:!==?|>=?)$/u.test(test.operator) && (test.operator.startsWith('!') || propertyNameOf(test.left) !== undefined)
  );
}

function propertyNameOf(node: TSESTree.Node): string | undefined {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.MemberExpression ? propertyName(inner) : undefined;
}
