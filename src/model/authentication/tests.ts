import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../ast/functions.js';
import { lastName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { isNullish } from '../../evaluate/truth.js';
import type { GuardContext } from '../guards/tests.js';
import type { Environment } from '../sources/environment.js';
import { concernOf, strongest } from './concerns.js';
import { saysRefusal } from './words.js';

/** Whether what happened shows that somebody is signed in. *Maybe* is what a function of unknown inside has decided. */
export type Proof = 'sure' | 'maybe' | 'none';

const ORDER: readonly Proof[] = ['none', 'maybe', 'sure'];

function stronger(one: Proof, other: Proof): Proof {
  return ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other;
}

function weaker(one: Proof, other: Proof): Proof {
  return ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other;
}

const MAX_DEPTH = 12;

/** What the test shows of the caller when it comes out like this. */
export function proofByTest(
  context: GuardContext,
  test: TSESTree.Node,
  outcome: boolean,
  environment: Environment,
  depth = 0,
): Proof {
  const node = unwrap(test);
  const inner = (one: TSESTree.Node, whether: boolean) => proofByTest(context, one, whether, environment, depth + 1);
  if (depth > MAX_DEPTH) return 'maybe';
  switch (node.type) {
    case AST_NODE_TYPES.AwaitExpression:
      return inner(node.argument, outcome);
    case AST_NODE_TYPES.UnaryExpression:
      return node.operator === '!' ? inner(node.argument, !outcome) : ofAtom(context, node, outcome, environment);
    case AST_NODE_TYPES.LogicalExpression: {
      const { operator, left, right } = node;
      if (operator === '??') return ofAtom(context, node, outcome, environment);
      if ((operator === '&&') === outcome) return stronger(inner(left, outcome), inner(right, outcome));
      return weaker(inner(left, outcome), stronger(inner(left, !outcome), inner(right, outcome)));
    }
    case AST_NODE_TYPES.BinaryExpression:
      return ofComparison(context, node, outcome, environment, inner);
    case AST_NODE_TYPES.Identifier: {
      const value = onlyValue(context, node);
      return value ? inner(value, outcome) : ofAtom(context, node, outcome, environment);
    }
    default:
      return ofAtom(context, node, outcome, environment);
  }
}

/** What a constant is, where that is a test in its turn. */
function onlyValue({ kit }: GuardContext, node: TSESTree.Identifier): TSESTree.Node | undefined {
  const variable = variableAt(kit.sourceCode, node);
  const definition = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  if (definition?.type !== AST_NODE_TYPES.VariableDeclarator || !definition.init) return undefined;
  if (definition.id.type !== AST_NODE_TYPES.Identifier) return undefined;
  if (variable?.references.some((one) => one.isWrite() && one.init !== true)) return undefined;
  const value = unwrap(definition.init);
  const isTest =
    value.type === AST_NODE_TYPES.UnaryExpression ||
    value.type === AST_NODE_TYPES.LogicalExpression ||
    value.type === AST_NODE_TYPES.BinaryExpression;
  return isTest && !isFunction(value) ? value : undefined;
}

function ofComparison(
  context: GuardContext,
  { operator, left, right }: TSESTree.BinaryExpression,
  outcome: boolean,
  environment: Environment,
  inner: (node: TSESTree.Node, outcome: boolean) => Proof,
): Proof {
  const isEquality = /^[!=]==?$/u.test(operator);
  const isEqual = operator.startsWith('=') === outcome;
  if (isEquality) {
    const { evaluator } = context.kit;
    for (const [value, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (value.type === AST_NODE_TYPES.PrivateIdentifier) continue;
      const known = evaluator.value(value);
      if (isNullish(known) === 'yes') return inner(other, !isEqual);
      if (known.kind === 'scalar' && typeof known.value === 'boolean') return inner(other, known.value === isEqual);
      // `typeof req.user === 'undefined'`
      if (known.kind === 'scalar' && known.value === 'undefined' && other.type === AST_NODE_TYPES.UnaryExpression)
        return inner(other.argument, !isEqual);
    }
  }
  const concern = strongest([left, right].map((node) => concernOf(context, node, environment)));
  if (concern === 'no') return 'none';
  // `req.user.role === 'admin'`: whoever is compared is there, as far as one can tell.
  return isEqual || concern === 'caller' ? 'sure' : 'maybe';
}

/** Something is there, or says yes. */
function ofAtom(context: GuardContext, node: TSESTree.Node, outcome: boolean, environment: Environment): Proof {
  const concern = concernOf(context, node, environment);
  if (concern === 'no') return 'none';
  const name = lastName(node.type === AST_NODE_TYPES.CallExpression ? node.callee : node) ?? '';
  const isPlain = context.sources.of(node, environment).kind === 'identity';
  if (isPlain) return outcome ? 'sure' : 'none';
  if (saysRefusal(name)) return outcome ? 'none' : 'sure';
  return concern === 'caller' && outcome ? 'sure' : 'maybe';
}
