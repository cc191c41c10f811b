import type { TSESTree } from '@typescript-eslint/utils';

import { each, singles, unknown } from './alternatives.js';
import type { Context } from './context.js';
import { behindEach, list, ofItems, oneOfLists } from './lists.js';
import type { Contents } from './lists.js';
import { binary } from './operators.js';
import { concat, scalar } from './text.js';
import { or, triOf } from './tri.js';
import { truthOf } from './truth.js';
import type { ListValue, Tri, Value } from './value.js';

/** A method of a list that only reads. */
export function listMethod(
  context: Context,
  value: ListValue,
  name: string,
  values: readonly Value[],
  node: TSESTree.Node,
): Value | undefined {
  const [first] = values;
  switch (name) {
    case 'join':
      return joined(value, first, node);
    case 'includes':
      return first && values.length === 1 ? includes(value, first, node) : undefined;
    case 'at':
      return item(value, first, node);
    case 'concat':
      return concatenated(context, value, values, node);
    case 'slice':
      return sliced(context, value, values, node);
    default:
      return undefined;
  }
}

function joined(value: ListValue, given: Value | undefined, node: TSESTree.Node): Value {
  const separator = given ?? scalar(',', node);
  const pieces: Value[] = [];
  const gap = value.open ? [unknown('not followed', node)] : [];
  [...value.items, ...gap, ...value.further].forEach((each, index) => {
    if (index > 0) pieces.push(separator);
    const isNothing = each.kind === 'scalar' && (each.value === null || each.value === undefined);
    pieces.push(isNothing ? scalar('', node) : each);
  });
  if (pieces.length === 0) return scalar('', node);
  return concat([scalar('', node), ...pieces], node);
}

function includes(value: ListValue, sought: Value, node: TSESTree.Node): Value {
  return each(sought, node, (single) => {
    let found: Tri = triOf(false);
    for (const candidate of value.items) {
      const same = singles(candidate).length === 1 ? isSame(candidate, single, node) : 'unknown';
      found = or(found, same);
    }
    if (found === 'yes') return scalar(true, node);
    return found === 'no' && !value.open ? scalar(false, node) : unknown('not followed', node);
  });
}

/** `NaN` is found in a list. */
function isSame(left: Value, right: Value, node: TSESTree.Node): Tri {
  const areNaN = [left, right].every((value) => value.kind === 'scalar' && Number.isNaN(value.value));
  return areNaN ? 'yes' : truthOf(binary('===', left, right, node));
}

function item(value: ListValue, index: Value | undefined, node: TSESTree.Node): Value {
  if (index?.kind !== 'scalar' || value.open) return unknown('not followed', node);
  return value.items.at(Number(index.value)) ?? scalar(undefined, node);
}

function concatenated(context: Context, value: ListValue, others: readonly Value[], node: TSESTree.Node): Value {
  let made: readonly Contents[] | undefined = [value];
  for (const other of others) {
    made = behindEach(made, singles(other).map(appended));
    if (!made) return unknown('too many alternatives', node);
  }
  return oneOfLists(context, made, node);
}

/** What is no list is one item. */
function appended(value: Value): Contents {
  if (value.kind === 'list') return value;
  const mayBeList = value.kind === 'unknown' || value.kind === 'instance';
  return mayBeList ? { items: [], open: true, further: [] } : ofItems([value]);
}

function sliced(context: Context, value: ListValue, values: readonly Value[], node: TSESTree.Node): Value {
  const bounds = values.map((each) => (each.kind === 'scalar' ? Number(each.value) : NaN));
  if (value.open || bounds.some((bound) => Number.isNaN(bound))) return unknown('not followed', node);
  return list(context, ofItems(value.items.slice(...bounds)), node);
}
