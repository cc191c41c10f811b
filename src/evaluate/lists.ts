import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { ownerOf } from '../ast/owner.js';
import { each, MAX_ALTERNATIVES, oneOf, singles, unknown } from './alternatives.js';
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

/** What is in a list. */
export type Contents = Pick<ListValue, 'items' | 'open' | 'further'>;

const EMPTY: Contents = { items: [], open: false, further: [] };

export function ofItems(items: readonly Value[]): Contents {
  return { ...EMPTY, items };
}

/** All items that are known, wherever they stand. */
export function knownItems({ items, further }: Contents): readonly Value[] {
  return [...items, ...further];
}

/** An array literal. */
export function literalList(context: Context, node: TSESTree.ArrayExpression, frame: Frame | undefined): Value {
  const made = spelt(context, node, frame);
  return made ? oneOfLists(context, made, node) : unknown('too many alternatives', node);
}

/** What elements put one behind the other; what is spread may be one of several lists. */
function spelt(
  context: Context,
  node: TSESTree.ArrayExpression | TSESTree.CallExpression,
  frame: Frame | undefined,
): readonly Contents[] | undefined {
  let made: readonly Contents[] | undefined = [EMPTY];
  const elements = node.type === AST_NODE_TYPES.ArrayExpression ? node.elements : node.arguments;
  for (const element of elements) {
    if (element?.type === AST_NODE_TYPES.SpreadElement) {
      made = behindEach(made, singles(context.evaluate(element.argument, frame)).map(spread));
    } else {
      const item = element ? context.evaluate(element, frame) : scalar(undefined, node);
      made = behindEach(made, [ofItems([item])]);
    }
    if (!made) return undefined;
  }
  return made;
}

function spread(value: Value): Contents {
  return value.kind === 'list' ? value : { ...EMPTY, open: true };
}

/** Every one of those with every one of the others behind it; `undefined` if those are too many. */
export function behindEach(before: readonly Contents[], added: readonly Contents[]): readonly Contents[] | undefined {
  if (before.length * added.length > MAX_ALTERNATIVES) return undefined;
  return before.flatMap((one) => added.map((next) => behind(one, next)));
}

function behind(before: Contents, next: Contents): Contents {
  return before.open
    ? { ...before, further: [...before.further, ...knownItems(next)] }
    : { items: [...before.items, ...next.items], open: next.open, further: next.further };
}

export function oneOfLists(context: Context, made: readonly Contents[], node: TSESTree.Node): Value {
  return oneOf(
    made.map((contents) => list(context, contents, node)),
    node,
  );
}

/** Where they stand in the list is not known, so neither is what becomes of objects there. */
export function withoutPlace(further: readonly Value[]): readonly Value[] {
  return further.map((item) =>
    each(item, item.node, (single) =>
      single.kind === 'scalar' || single.kind === 'text' ? single : unknown('not followed', single.node),
    ),
  );
}

/** A list that comes into being at `node`, or at another origin. */
export function list(
  context: Context,
  { items, open, further }: Contents,
  node: TSESTree.Node,
  origin: Origin = originAt(context, node),
): Value {
  if (items.length + further.length > MAX_ITEMS) return unknown('budget', node);
  const made: MadeList = { value: { kind: 'list', items, open, further, node }, states: new Map() };
  return trackedList(context, made, origin, { node: origin.node, moment: 'after' });
}

/** A list as it was made, and what it was after each `push`. */
interface MadeList {
  readonly value: ListValue;
  readonly states: Map<TSESTree.Node, Value>;
}

function trackedList(context: Context, made: MadeList, origin: Origin, place: Place): ListValue {
  const at = (part: 'items' | 'further') => {
    let found: readonly Value[] | undefined;
    return () => (found ??= made.value[part].map((item) => valueAt(item, place)));
  };
  const items = at('items');
  const further = at('further');
  const placed: ListValue = {
    ...made.value,
    get items() {
      return items();
    },
    get further() {
      return further();
    },
  };
  return changeable(placed, {
    origin,
    at: (next) => listAt(context, made, origin, nextPlace(place, next)),
    madeAt: (outer) => {
      const fn = ownerOf(origin.node);
      const move = (item: Value, key: string) => madeBy(item, fn, originAt(context, outer.node, [...outer.path, key]));
      const value: ListValue = {
        ...made.value,
        items: made.value.items.map((item, index) => move(item, String(index))),
        further: withoutPlace(made.value.further),
      };
      return trackedList(context, { value, states: new Map() }, outer, { node: outer.node, moment: 'after' });
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
  const added = spelt(context, call, undefined);
  if (!added) return unknown('too many alternatives', call);
  const before = listAt(context, made, origin, { node: call, moment: 'entering' });
  return each(before, call, (single) => {
    if (single.kind !== 'list') return single;
    const pushes = added.map((contents): Value => ({ ...single, ...behind(single, contents) }));
    const isLong = pushes.some((one) => one.kind === 'list' && one.items.length + one.further.length > MAX_ITEMS);
    return isLong ? unknown('budget', call) : oneOf(pushes, call);
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
