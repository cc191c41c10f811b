import type { Scale } from '../fix/scale.js';
import type { LengthUnit } from '../model/units.js';

/** From the longest to the shortest: how many of the next one it has. */
const UNITS: readonly { readonly unit: LengthUnit; readonly parts: readonly number[] }[] = [
  { unit: 'days', parts: [24, 60, 60] },
  { unit: 'seconds', parts: [1000] },
  { unit: 'milliseconds', parts: [] },
];

/** How a number of one unit becomes a number of the other. */
export function scaleBetween(from: LengthUnit, to: LengthUnit): Scale {
  const [longer, shorter] = [from, to]
    .map((unit) => UNITS.findIndex((each) => each.unit === unit))
    .sort((a, b) => a - b);
  const factors = UNITS.slice(longer, shorter).flatMap(({ parts }) => parts);
  const isLonger = UNITS.findIndex(({ unit }) => unit === from) === longer;
  return { by: isLonger ? 'times' : 'over', factors };
}
