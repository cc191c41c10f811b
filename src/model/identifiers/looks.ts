import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { GuardContext } from '../guards/tests.js';
import { keyOf, type RequestInput } from '../request-input.js';
import { isDecoder } from '../sources/calls.js';
import type { Environment } from '../sources/environment.js';
import { checksOne, checksShape } from './check-words.js';

/** A place that looks at values of the request: at what they are, or whether they are there. */
export interface Look {
  readonly kind: 'check' | 'test';
  readonly node: TSESTree.Node;
  /** The values themselves. */
  readonly values: readonly RequestInput[];
  /** Keys of values that are in it, with all that stands in those. */
  readonly keys: ReadonlySet<string>;
  /** The whole request is in it. */
  readonly isWhole: boolean;
  /** It gives the value with that key, as far as it is checked. */
  readonly gives: string | undefined;
}

const known = new WeakMap<Environment, WeakMap<TSESTree.Node, readonly Look[]>>();

/** Every such place below the node, read once a moment. */
export function looksIn(context: GuardContext, root: TSESTree.Node, environment: Environment): readonly Look[] {
  let ofMoment = known.get(environment);
  if (!ofMoment) known.set(environment, (ofMoment = new WeakMap()));
  let looks = ofMoment.get(root);
  if (!looks) {
    const reader = new LookReader(context, environment);
    const found: Look[] = [];
    walk(root, context.kit.sourceCode.visitorKeys, (node) => {
      const look = reader.read(node);
      if (look) found.push(look);
    });
    looks = found;
    ofMoment.set(root, looks);
  }
  return looks;
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** Methods that everything has. */
const ANYTHINGS: ReadonlySet<string> = new Set(['hasOwnProperty', 'toString', 'valueOf']);

/** Lists of what may be there: `SESSIONS.includes(id)`. */
const MEMBERSHIP: ReadonlySet<string> = new Set(['has', 'includes', 'indexOf']);

class LookReader {
  constructor(
    private readonly context: GuardContext,
    private readonly environment: Environment,
  ) {}

  read(node: TSESTree.Node): Look | undefined {
    switch (node.type) {
      case AST_NODE_TYPES.UnaryExpression:
        return node.operator === 'typeof' ? this.atValues(node, [node.argument]) : undefined;
      case AST_NODE_TYPES.BinaryExpression:
        return this.comparison(node);
      case AST_NODE_TYPES.CallExpression:
      case AST_NODE_TYPES.NewExpression:
        return this.call(node);
      case AST_NODE_TYPES.IfStatement:
      case AST_NODE_TYPES.ConditionalExpression:
        return this.test(node, node.test);
      case AST_NODE_TYPES.LogicalExpression:
        return node.operator === '&&' ? this.test(node, node.left) : undefined;
      default:
        return undefined;
    }
  }

  /** `userId !== req.user.id`, `id instanceof String`. */
  private comparison(node: TSESTree.BinaryExpression): Look | undefined {
    const { operator, left, right } = node;
    if (operator === 'instanceof') return this.atValues(node, [left]);
    if (!/^[!=]==?$/u.test(operator)) return undefined;
    return this.atValues(node, [...(isKnown(right) ? [left] : []), ...(isKnown(left) ? [right] : [])]);
  }

  /** A method that only text has, a list of what may be there, a call that checks what it is handed. */
  private call(node: TSESTree.CallExpression | TSESTree.NewExpression): Look | undefined {
    const callee = unwrap(node.callee);
    const name = lastName(callee) ?? '';
    const values = [
      ...(callee.type === AST_NODE_TYPES.MemberExpression && !ANYTHINGS.has(propertyName(callee) ?? 'valueOf')
        ? this.valuesOf(callee.object)
        : []),
      ...(MEMBERSHIP.has(name) ? node.arguments.flatMap((one) => this.valuesOf(one)) : []),
    ];
    const isOfShape = checksShape(this.context.kit, name);
    if ((!isOfShape && !checksOne(name)) || isDecoder(node)) {
      return values.length > 0 ? { ...NOTHING, node, values } : undefined;
    }
    const mentions = node.arguments.map((one) => this.context.mentionsOf(one, this.environment));
    const given = this.context.sources.of(node, this.environment);
    return {
      ...NOTHING,
      node,
      values,
      keys: new Set(mentions.flatMap(({ inputs }) => [...inputs])),
      isWhole: isOfShape && mentions.some(({ request }) => request),
      gives: given.kind === 'input' ? keyOf(given) : undefined,
    };
  }

  private test(node: TSESTree.Node, test: TSESTree.Node): Look {
    const { inputs } = this.context.mentionsOf(test, this.environment);
    return { ...NOTHING, kind: 'test', node, keys: inputs };
  }

  private atValues(node: TSESTree.Node, expressions: readonly TSESTree.Node[]): Look | undefined {
    const values = expressions.flatMap((one) => this.valuesOf(one));
    return values.length > 0 ? { ...NOTHING, node, values } : undefined;
  }

  private valuesOf(node: TSESTree.Node): readonly RequestInput[] {
    const source = this.context.sources.of(node, this.environment);
    const parts = source.kind === 'several' ? source.of : [source];
    return parts.filter((one) => one.kind === 'input');
  }
}

const NOTHING = { kind: 'check', values: [], keys: NO_KEYS, isWhole: false, gives: undefined } as const;

/** A comparison with nothing, or with one text that is not wanted, says nothing of the others. */
function isKnown(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.Identifier) return inner.name !== 'undefined';
  return inner.type !== AST_NODE_TYPES.Literal && inner.type !== AST_NODE_TYPES.UnaryExpression;
}
