import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { singles, unknown } from './alternatives.js';
import type { Single } from './alternatives.js';
import { valueOfCall } from './calls.js';
import type { Context } from './context.js';
import type { Frame } from './frame.js';
import { globalCall } from './global-calls.js';
import { globalName } from './globals.js';
import { behindEach, knownItems, list, ofItems, oneOfLists } from './lists.js';
import type { Contents } from './lists.js';
import { truthOf } from './truth.js';
import type { ListValue, Value } from './value.js';

type Callback = (item: Value) => Value;

/** `.filter(Boolean)`, `.filter((item) => item !== '')` */
export function filtered(
  context: Context,
  value: ListValue,
  node: TSESTree.CallExpression,
  frame: Frame | undefined,
): Value {
  const test = callbackOf(context, node, frame);
  if (!test) return unknown('call', node);
  const remaining = (item: Value) => left(singles(item), test);
  const gap: readonly Contents[] = value.open ? [{ ...ofItems([]), open: true }] : [];
  const parts = [...value.items.map(remaining), ...(value.open ? [gap] : []), ...value.further.map(remaining)];
  const made = parts.reduce<readonly Contents[] | undefined>(
    (before, part) => before && behindEach(before, part),
    [ofItems([])],
  );
  if (made) return oneOfLists(context, made, node);
  const sure = knownItems(value).filter((item) => truthOf(test(item)) === 'yes');
  return list(context, { items: [], open: true, further: sure }, node);
}

/** What there may be of an item. */
function left(item: readonly Single[], test: Callback): readonly Contents[] {
  const judged = item.map((single) => ({ single, truth: truthOf(test(single)) }));
  const kept = judged.filter(({ truth }) => truth !== 'no').map(({ single }) => ofItems([single]));
  return judged.every(({ truth }) => truth === 'yes') ? kept : [...kept, ofItems([])];
}

/** `.map((text) => …)`: objects are made anew for each of them, which is not followed. */
export function mapped(
  context: Context,
  value: ListValue,
  node: TSESTree.CallExpression,
  frame: Frame | undefined,
): Value {
  const change = callbackOf(context, node, frame);
  if (!change) return unknown('call', node);
  const contents = { items: value.items.map(change), open: value.open, further: value.further.map(change) };
  const isPlain = knownItems(contents)
    .flatMap(singles)
    .every(({ kind }) => kind === 'scalar' || kind === 'text');
  return isPlain ? list(context, contents, node) : unknown('call', node);
}

function callbackOf(context: Context, node: TSESTree.CallExpression, frame: Frame | undefined): Callback | undefined {
  const [given] = node.arguments;
  if (!given) return undefined;
  const name = globalName(context, given);
  if (name !== undefined) {
    return GLOBALS.has(name) ? (item) => globalCall(name, [item], node) ?? unknown('call', node) : undefined;
  }
  const { node: callee } = context.evaluate(given, frame);
  if (!isFunction(callee) || callee.async) return undefined;
  const other = unknown('call', node);
  return (item) =>
    valueOfCall(context, { callee, node, argument: (index) => (index === 0 ? item : other), self: other }, frame);
}

/** They look at their first argument only. */
const GLOBALS: ReadonlySet<string> = new Set(['Boolean', 'String', 'encodeURIComponent']);
