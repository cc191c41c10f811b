import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { Flow } from '../deletions/flows.js';
import { isWithinKey } from '../guards/facts.js';
import type { GuardContext } from '../guards/tests.js';
import { keyOf, type RequestInput } from '../request-input.js';
import type { Environment } from '../sources/environment.js';
import { isDecoder } from '../sources/calls.js';
import { checksOne, checksShape } from './check-words.js';

/**
 * Something before the end of the flow looks at what the value is: a test of its type, a comparison with something that is known, a method that only text has, a
 * call that checks it or what it stands in.
 */
export function isChecked(context: GuardContext, input: RequestInput, flow: Flow, environment: Environment): boolean {
  return flow.levels.some(({ function: { body }, use, callback }) =>
    looksAt(context, input, { root: body, before: use, including: callback, environment }),
  );
}

/** A test before the end of the flow is about whether it is there: `if (!token) return`. */
export function isTested(context: GuardContext, input: RequestInput, flow: Flow, environment: Environment): boolean {
  const look = new Look(context, input, environment);
  return flow.levels.some(({ function: { body }, use }) =>
    someNode(context, { root: body, before: use, environment }, (node) => {
      if (node.range[0] >= use.range[0]) return false;
      if (node.type === AST_NODE_TYPES.IfStatement || node.type === AST_NODE_TYPES.ConditionalExpression)
        return look.mentions(node.test);
      return node.type === AST_NODE_TYPES.LogicalExpression && node.operator === '&&' && look.mentions(node.left);
    }),
  );
}

export interface Range {
  readonly root: TSESTree.Node;
  /** What begins behind it does not count; nor does it itself, unless it is the call that the rest is handed to. */
  readonly before?: TSESTree.Node;
  readonly including?: TSESTree.Node | undefined;
  readonly environment: Environment;
}

export function looksAt(context: GuardContext, input: RequestInput, range: Range): boolean {
  const look = new Look(context, input, range.environment);
  return someNode(context, range, (node) => isCheck(look, node));
}

function someNode(
  { kit }: GuardContext,
  { root, before, including }: Range,
  is: (node: TSESTree.Node) => boolean,
): boolean {
  let found = false;
  walk(root, kit.sourceCode.visitorKeys, (node) => {
    if (found || (before && node.range[0] >= before.range[1]) || (node === before && node !== including)) return;
    found = is(node);
  });
  return found;
}

/** What an expression says of the value. */
class Look {
  private readonly key: string;

  constructor(
    private readonly context: GuardContext,
    private readonly input: RequestInput,
    private readonly environment: Environment,
  ) {
    this.key = keyOf(input);
  }

  /** It is the value. */
  isValue(node: TSESTree.Node): boolean {
    const source = this.context.sources.of(node, this.environment);
    const parts = source.kind === 'several' ? source.of : [source];
    return parts.some((one) => one.kind === 'input' && isSame(one, this.input));
  }

  /** It reads another part of the request. */
  readsElse(node: TSESTree.Node): boolean {
    const source = this.context.sources.of(node, this.environment);
    return source.kind === 'input' && !isWithinKey(this.key, keyOf(source));
  }

  /** The value is in it. */
  mentions(node: TSESTree.Node): boolean {
    return this.context.mentionsOf(node, this.environment).inputs.has(this.key);
  }

  /** The value, or something that it stands in, is in it. */
  holds(node: TSESTree.Node): boolean {
    const { inputs } = this.context.mentionsOf(node, this.environment);
    return [...inputs].some((one) => isWithinKey(this.key, one));
  }

  /** So is the whole request. */
  holdsRequest(node: TSESTree.Node): boolean {
    return this.context.mentionsOf(node, this.environment).request;
  }
}

/** An element of a list is not the list. */
function isSame(one: RequestInput, other: RequestInput): boolean {
  return one.source === other.source && one.path.join('.') === other.path.join('.');
}

function isCheck(look: Look, node: TSESTree.Node): boolean {
  switch (node.type) {
    case AST_NODE_TYPES.UnaryExpression:
      return node.operator === 'typeof' && look.isValue(node.argument);
    case AST_NODE_TYPES.BinaryExpression:
      return isComparison(look, node);
    case AST_NODE_TYPES.CallExpression:
    case AST_NODE_TYPES.NewExpression:
      return isCheckingCall(look, node);
    default:
      return false;
  }
}

/** `userId !== req.user.id`, `id instanceof String`. */
function isComparison(look: Look, { operator, left, right }: TSESTree.BinaryExpression): boolean {
  if (operator === 'instanceof') return look.isValue(left);
  if (!/^[!=]==?$/u.test(operator)) return false;
  return (isKnown(right) && look.isValue(left)) || (isKnown(left) && look.isValue(right));
}

/** A comparison with nothing, or with one text that is not wanted, says nothing of the others. */
function isKnown(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.Identifier) return inner.name !== 'undefined';
  return inner.type !== AST_NODE_TYPES.Literal && inner.type !== AST_NODE_TYPES.UnaryExpression;
}

/** Methods that everything has. */
const ANYTHINGS: ReadonlySet<string> = new Set(['hasOwnProperty', 'toString', 'valueOf']);

/** Lists of what may be there: `SESSIONS.includes(id)`. */
const MEMBERSHIP: ReadonlySet<string> = new Set(['has', 'includes', 'indexOf']);

function isCheckingCall(look: Look, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const { callee, arguments: given } = call;
  const inner = unwrap(callee);
  const name = lastName(inner) ?? '';
  if (inner.type === AST_NODE_TYPES.MemberExpression) {
    const method = propertyName(inner);
    if (method !== undefined && !ANYTHINGS.has(method) && look.isValue(inner.object)) return true;
  }
  if (MEMBERSHIP.has(name)) return given.some((one) => look.isValue(one));
  if (isDecoder(call) || look.readsElse(call)) return false;
  if (checksShape(name)) return given.some((one) => look.holds(one) || look.holdsRequest(one));
  return checksOne(name) && given.some((one) => look.holds(one));
}
