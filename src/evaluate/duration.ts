const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:milliseconds?|msecs?|ms)?$/, 1],
  [/^(?:seconds?|secs?|s)$/, SECOND],
  [/^(?:minutes?|mins?|m)$/, MINUTE],
  [/^(?:hours?|hrs?|h)$/, HOUR],
  [/^(?:days?|d)$/, DAY],
  [/^(?:weeks?|w)$/, 7 * DAY],
  [/^(?:months?|mo)$/, YEAR / 12],
  [/^(?:years?|yrs?|y)$/, YEAR],
];

/** Milliseconds of a text in the grammar of the `ms` package: `14d`, `2.5 hrs`, `100`. */
export function milliseconds(text: string): number | undefined {
  if (text.length > 100) return undefined;
  const match = /^(-?(?:\d+(?:\.\d+)?|\.\d+)) *([a-z]*)$/i.exec(text);
  const [, amount, unit] = match ?? [];
  if (amount === undefined || unit === undefined) return undefined;
  const factor = UNITS.find(([name]) => name.test(unit.toLowerCase()))?.[1];
  return factor === undefined ? undefined : Number(amount) * factor;
}
