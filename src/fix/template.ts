/** From the largest unit to the smallest: how many of the next one it has, and the letter in `14d`. */
const UNITS = [
  { name: 'days', letter: 'd', parts: 24 },
  { name: 'hours', letter: 'h', parts: 60 },
  { name: 'minutes', letter: 'm', parts: 60 },
  { name: 'seconds', letter: 's', parts: 1000 },
  { name: 'milliseconds', letter: 'ms', parts: 1 },
] as const;

const SECONDS = 3;

/**
 * Fills in a lifetime. `{milliseconds}`, `{seconds}`, `{minutes}`, `{hours}`, `{days}` become code in the readable spelling
 * (`14 * 24 * 60 * 60`), `{wholeSeconds}` and `{wholeMilliseconds}` digits, `{duration}` a text such as `14d`.
 */
export function fillLifetime(template: string, seconds: number): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    if (name === 'wholeSeconds') return String(seconds);
    if (name === 'wholeMilliseconds') return String(seconds * 1000);
    const { count, unit } = inLargestUnit(seconds);
    if (name === 'duration') return `${count}${UNITS[unit]?.letter ?? ''}`;
    const wanted = UNITS.findIndex((each) => each.name === name);
    return wanted === -1 ? placeholder : spell(count, unit, wanted);
  });
}

/** Fills in a length of time that has a name; `undefined` where the template wants it spelt in another way. */
export function fillNamed(
  template: string,
  { code, unit }: { readonly code: string; readonly unit: 'seconds' | 'milliseconds' },
): string | undefined {
  const [placeholder, wanted] = /\{(\w+)\}/u.exec(template) ?? [];
  if (placeholder === undefined) return undefined;
  const converted = wanted === unit ? code : CONVERTED[`${unit} as ${wanted ?? ''}`]?.(code);
  return converted && template.replace(placeholder, () => converted);
}

const CONVERTED: Readonly<Record<string, (code: string) => string>> = {
  'seconds as milliseconds': (code) => `${code} * 1000`,
  'milliseconds as seconds': (code) => `Math.floor(${code} / 1000)`,
};

/** `14` of the largest unit that the time is a whole number of, seconds at the least. */
function inLargestUnit(seconds: number): { readonly count: number; readonly unit: number } {
  if (seconds === 0) return { count: 0, unit: SECONDS };
  for (let unit = 0; unit < SECONDS; unit++) {
    const length = factors(unit, SECONDS).reduce((product, factor) => product * factor, 1);
    if (seconds % length === 0) return { count: seconds / length, unit };
  }
  return { count: seconds, unit: SECONDS };
}

function spell(count: number, unit: number, wanted: number): string {
  if (count === 0) return '0';
  if (unit > wanted) {
    const divisors = factors(wanted, unit);
    return `${count} / ${divisors.length > 1 ? `(${divisors.join(' * ')})` : divisors.join('')}`;
  }
  const multipliers = factors(unit, wanted);
  return (count === 1 && multipliers.length > 0 ? multipliers : [count, ...multipliers]).join(' * ');
}

function factors(larger: number, smaller: number): number[] {
  return UNITS.slice(larger, smaller).map(({ parts }) => parts);
}
