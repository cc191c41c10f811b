import { milliseconds } from '../evaluate/duration.js';
import type { MomentValue, Presence, Value } from '../evaluate/value.js';
import type { Unit } from '../libraries/types/attributes.js';
import type { DurationText } from '../libraries/types/tokens.js';

/** Seconds that a length of time in the unit lasts. */
const SECONDS: Readonly<Partial<Record<Unit, number>>> = {
  milliseconds: 0.001,
  seconds: 1,
  minutes: 60,
  days: 24 * 60 * 60,
};

/** Seconds from now, where nobody knows when "now" will be: a moment counts as far away when it is far away from this one too. */
const LATEST_NOW = Date.UTC(2040, 0) / 1000;

/** More digits than epoch seconds have in the next thousand years: milliseconds. */
const MILLISECONDS_AT_LEAST = 100_000_000_000;

/**
 * Seconds that a lifetime lasts; `undefined` when that is not known. With `text` a text is a duration such as `14d`, in which a bare number means
 * milliseconds, or nothing where a unit is required.
 */
export function secondsOf(value: Value, unit: Unit, text?: DurationText): number | undefined {
  if (value.kind === 'date') return secondsUntil(value.at);
  if (value.kind === 'moment') return secondsOfMoment(value, unit);
  if (value.kind !== 'scalar') return undefined;
  if (typeof value.value === 'string') return text ? secondsOfText(value.value, text) : undefined;
  return typeof value.value === 'number' ? secondsOfNumber(value.value, unit) : undefined;
}

/** The seconds that a lifetime lasts; of several that it may be, none is the one. */
export function secondsIn(presence: Presence, unit: Unit): number | undefined {
  if (presence.kind !== 'present') return undefined;
  const seconds = Math.round(secondsOf(presence.value, unit) ?? 0);
  return seconds > 0 && Number.isFinite(seconds) ? seconds : undefined;
}

function secondsUntil(at: { readonly epoch: number } | { readonly fromNow: number } | 'unknown'): number | undefined {
  if (at === 'unknown') return undefined;
  return 'fromNow' in at ? at.fromNow / 1000 : secondsAfterNow(at.epoch / 1000);
}

/** A point in time where a length is wanted, or in milliseconds where seconds are wanted, is so far away that it never comes. */
function secondsOfMoment({ fromNow, unit: given }: MomentValue, unit: Unit): number | undefined {
  const seconds = given === 'milliseconds' ? fromNow / 1000 : fromNow;
  if (unit === `epoch ${given}` || (unit === 'date' && given === 'milliseconds')) return seconds;
  return unit === 'date' || unit === 'epoch milliseconds' ? undefined : Number.POSITIVE_INFINITY;
}

function secondsOfNumber(number: number, unit: Unit): number | undefined {
  const length = SECONDS[unit];
  if (length !== undefined) return number * length;
  if (unit === 'epoch milliseconds') return secondsAfterNow(number / 1000);
  if (unit !== 'epoch seconds') return undefined;
  return number >= MILLISECONDS_AT_LEAST ? Number.POSITIVE_INFINITY : secondsAfterNow(number);
}

function secondsAfterNow(epoch: number): number | undefined {
  return epoch > LATEST_NOW ? epoch - LATEST_NOW : undefined;
}

function secondsOfText(text: string, grammar: DurationText): number | undefined {
  if (grammar === 'with unit' && !/[a-z]$/iu.test(text)) return undefined;
  const duration = milliseconds(text);
  return duration === undefined ? undefined : duration / 1000;
}
