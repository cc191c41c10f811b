import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { ownerOf } from '../ast/owner.js';
import { each, oneOf, unknown } from './alternatives.js';
import { contentsOf } from './cells.js';
import type { Context } from './context.js';
import type { Frame } from './frame.js';
import { wholeCell } from './object-cells.js';
import { originAt } from './origin.js';
import type { Origin } from './origin.js';
import { nextPlace } from './place.js';
import type { Place } from './place.js';
import { changeable, madeBy, valueAt } from './placed.js';
import { scalar } from './text.js';
import type { ListValue, Value } from './value.js';

const MAX_ITEMS = 1024;

/** An array literal. */
export function literalList(context: Context, node: TSESTree.ArrayExpression, frame: Frame | undefined): Value {
  const items: Value[] = [];
  for (const element of node.elements) {
    if (element?.type !== AST_NODE_TYPES.SpreadElement) {
      items.push(element ? context.evaluate(element, frame) : scalar(undefined, node));
      continue;
    }
    const spread = context.evaluate(element.argument, frame);
    if (spread.kind !== 'list') return unknown(spread.kind === 'unknown' ? spread.why : 'spread', element);
    items.push(...spread.items);
    if (spread.open) return list(context, items, true, node);
  }
  return list(context, items, false, node);
}

/** A list that comes into being at `node`, or at another origin. */
export function list(
  context: Context,
  items: readonly Value[],
  open: boolean,
  node: TSESTree.Node,
  origin: Origin = originAt(context, node),
): Value {
  if (items.length > MAX_ITEMS) return unknown('budget', node);
  const made: MadeList = { value: { kind: 'list', items, open, node }, states: new Map() };
  return trackedList(context, made, origin, { node: origin.node, moment: 'after' });
}

/** A list as it was made, and what it was after each `push`. */
interface MadeList {
  readonly value: ListValue;
  readonly states: Map<TSESTree.Node, Value>;
}

function trackedList(context: Context, made: MadeList, origin: Origin, place: Place): ListValue {
  let items: readonly Value[] | undefined;
  const placed: ListValue = {
    ...made.value,
    get items() {
      items ??= made.value.items.map((item) => valueAt(item, place));
      return items;
    },
  };
  return changeable(placed, {
    origin,
    at: (next) => listAt(context, made, origin, nextPlace(place, next)),
    madeAt: (outer) => {
      const fn = ownerOf(origin.node);
      const inner = made.value.items.map((item, index) =>
        madeBy(item, fn, originAt(context, outer.node, [...outer.path, String(index)])),
      );
      const copy: MadeList = { value: { ...made.value, items: inner }, states: new Map() };
      return trackedList(context, copy, outer, { node: outer.node, moment: 'after' });
    },
  });
}

/** The list with what was pushed to it before the place. */
function listAt(context: Context, made: MadeList, origin: Origin, place: Place): Value {
  const values = contentsOf(context, wholeCell(context, origin, methodEffect), place).map((content) => {
    if (content.kind === 'unknown') return unknown(content.why, content.node);
    if (content.kind === 'initial') return trackedList(context, made, origin, place);
    const { node } = content;
    const state = context.remember(
      made.states,
      node,
      () => pushed(context, made, origin, node),
      (why) => unknown(why, node),
    );
    return each(state, node, (single) => {
      if (single.kind !== 'list') return single;
      return trackedList(context, { value: single, states: made.states }, origin, place);
    });
  });
  return oneOf(values, made.value.node);
}

function pushed(context: Context, made: MadeList, origin: Origin, call: TSESTree.Node): Value {
  if (call.type !== AST_NODE_TYPES.CallExpression) return unknown('reassigned', call);
  if (call.arguments.some((argument) => argument.type === AST_NODE_TYPES.SpreadElement)) return unknown('spread', call);
  const added = call.arguments.map((argument) => context.evaluate(argument, undefined));
  const before = listAt(context, made, origin, { node: call, moment: 'entering' });
  return each(before, call, (single) => {
    if (single.kind !== 'list' || single.open) return single;
    if (single.items.length + added.length > MAX_ITEMS) return unknown('budget', call);
    return { ...single, items: [...single.items, ...added] };
  });
}

function methodEffect(name: string): 'none' | 'set' | 'lose' {
  if (name === 'push') return 'set';
  return READERS.has(name) ? 'none' : 'lose';
}

const READERS: ReadonlySet<string> = new Set([
  'at',
  'concat',
  'entries',
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flat',
  'flatMap',
  'forEach',
  'includes',
  'indexOf',
  'join',
  'keys',
  'lastIndexOf',
  'map',
  'reduce',
  'reduceRight',
  'slice',
  'some',
  'toReversed',
  'toSorted',
  'toSpliced',
  'toString',
  'values',
  'with',
]);
