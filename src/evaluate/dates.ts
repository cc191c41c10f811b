import type { TSESTree } from '@typescript-eslint/utils';

import { each, oneOf, unknown } from './alternatives.js';
import { contentsOf } from './cells.js';
import type { Context } from './context.js';
import type { Frame } from './frame.js';
import { moment } from './moments.js';
import { wholeCell } from './object-cells.js';
import { originAt } from './origin.js';
import type { Origin } from './origin.js';
import { nextPlace } from './place.js';
import type { Place } from './place.js';
import { changeable } from './placed.js';
import { scalar } from './text.js';
import type { DateValue, Value } from './value.js';

/** `new Date(…)`. */
export function newDate(context: Context, node: TSESTree.NewExpression, frame: Frame | undefined): Value {
  const [first, ...others] = node.arguments.map((argument) => context.evaluate(argument, frame));
  if (!first) return date(context, { fromNow: 0 }, node);
  if (others.length > 0) return date(context, partsToTime([first, ...others]), node);
  return each(first, node, (single) => {
    if (single.kind === 'moment' && single.unit === 'milliseconds')
      return date(context, { fromNow: single.fromNow }, node);
    if (single.kind === 'date') return date(context, single.at, node);
    return date(context, single.kind === 'scalar' ? timeOf(single.value) : 'unknown', node);
  });
}

function timeOf(value: unknown): DateValue['at'] {
  if (typeof value !== 'number' && typeof value !== 'string' && value !== null && typeof value !== 'boolean')
    return 'unknown';
  const epoch = typeof value === 'string' ? Date.parse(value.slice(0, 100)) : new Date(Number(value)).getTime();
  return Number.isNaN(epoch) ? 'unknown' : { epoch };
}

/** Local time is taken as UTC: a day more or less makes no difference to anybody who asks. */
function partsToTime(values: readonly Value[]): DateValue['at'] {
  const parts = values.map((value) => (value.kind === 'scalar' ? Number(value.value) : NaN));
  const [year = NaN, month = NaN, day = 1, hours = 0, minutes = 0, seconds = 0] = parts;
  const epoch = Date.UTC(year, month, day, hours, minutes, seconds);
  return Number.isNaN(epoch) ? 'unknown' : { epoch };
}

/** A date that comes into being at `node`, or at another origin. */
export function date(
  context: Context,
  at: DateValue['at'],
  node: TSESTree.Node,
  origin: Origin = originAt(context, node),
): DateValue {
  return trackedDate(context, at, origin, { node: origin.node, moment: 'after' }, node);
}

function trackedDate(
  context: Context,
  at: DateValue['at'],
  origin: Origin,
  place: Place,
  node: TSESTree.Node,
): DateValue {
  return changeable<DateValue>(
    { kind: 'date', at, node },
    {
      origin,
      at: (to) => {
        const next = nextPlace(place, to);
        const cell = wholeCell(context, origin, (name) => (name.startsWith('set') ? 'lose' : 'none'));
        return oneOf(
          contentsOf(context, cell, next).map((content) =>
            trackedDate(context, content.kind === 'initial' ? at : 'unknown', origin, next, node),
          ),
          node,
        );
      },
      madeAt: (outer) => trackedDate(context, at, outer, { node: outer.node, moment: 'after' }, node),
    },
  );
}

/** A method of a date that only reads. */
export function dateMethod(value: DateValue, name: string, node: TSESTree.Node): Value | undefined {
  const { at } = value;
  if (name === 'getTime' || name === 'valueOf') {
    if (at === 'unknown') return unknown('not followed', node);
    return 'epoch' in at ? scalar(at.epoch, node) : moment(at.fromNow, 'milliseconds', node);
  }
  if (!['toUTCString', 'toGMTString', 'toISOString', 'toJSON', 'toString'].includes(name)) return undefined;
  const isKnown = at !== 'unknown' && 'epoch' in at && Math.abs(at.epoch) <= 8.64e15 && name !== 'toString';
  if (!isKnown) return { kind: 'text', parts: [{ known: false, node }], node };
  const known = new Date(at.epoch);
  return scalar(name === 'toISOString' || name === 'toJSON' ? known.toISOString() : known.toUTCString(), node);
}
