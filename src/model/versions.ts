import type { Versions } from '../libraries/types/origin.js';

/** A version up to its minor number: `[9, 4]`. */
type Version = readonly [major: number, minor: number];

/** Versions that may be installed: from the first one on, up to but without the second. */
export interface Interval {
  readonly from: Version;
  readonly below: Version;
}

const FIRST: Version = [0, 0];
const NEVER: Version = [Infinity, 0];

/** Nothing is known. */
export const anyVersion: Interval = { from: FIRST, below: NEVER };

/**
 * The versions that a range of a `package.json` allows: `^9.4.0`, `~1.2`, `9.x`, `4.29.1`, `>=9 <11`, `8 || 9`, `npm:other@^9`. A range that is
 * none of these (`workspace:*`, a tag, an address) allows every version.
 */
export function versionsIn(range: string): Interval {
  const [, aliased] = /^npm:@?[^@]+@(.+)$/u.exec(range) ?? [];
  const alternatives = (aliased ?? range).split('||').map(versionsOfAlternative);
  return {
    from: alternatives.map(({ from }) => from).reduce((least, each) => (isBefore(each, least) ? each : least)),
    below: alternatives.map(({ below }) => below).reduce((most, each) => (isBefore(most, each) ? each : most)),
  };
}

function versionsOfAlternative(text: string): Interval {
  const comparators = text
    .trim()
    .replaceAll(/(?<=[<=>^~])\s+/gu, '')
    .split(/\s+/u);
  const intervals = comparators.map(versionsOfComparator);
  if (comparators.includes('-') || intervals.includes(undefined)) return anyVersion;
  return intervals.reduce<Interval>((whole, interval = anyVersion) => both(whole, interval), anyVersion);
}

function versionsOfComparator(text: string): Interval | undefined {
  const [, operator = '', major, minor] = /^([\^~]|>=|<=|[><=])?v?(\d+)(?:\.(\d+))?(?:\.[\w.*+-]+)?$/u.exec(text) ?? [];
  if (major === undefined) return undefined;
  const version: Version = [Number(major), Number(minor ?? 0)];
  const afterMinor: Version = minor === undefined ? [version[0] + 1, 0] : [version[0], version[1] + 1];
  switch (operator) {
    case '>':
    case '>=':
      return { from: version, below: NEVER };
    case '<':
      // `<2.5.3` allows 2.5.0 to 2.5.2.
      return { from: FIRST, below: /^\d+(?:\.\d+)?(?:\.0)?$/u.test(text.slice(1)) ? version : afterMinor };
    case '<=':
      return { from: FIRST, below: afterMinor };
    case '^':
      return { from: version, below: version[0] > 0 || minor === undefined ? [version[0] + 1, 0] : afterMinor };
    default:
      return { from: version, below: afterMinor };
  }
}

function both(left: Interval, right: Interval): Interval {
  return {
    from: isBefore(left.from, right.from) ? right.from : left.from,
    below: isBefore(left.below, right.below) ? left.below : right.below,
  };
}

/** Some version of the interval is among those that the data speaks of. */
export function mayBe(installed: Interval, { from, below }: Versions): boolean {
  const start = from === undefined ? FIRST : parsed(from);
  const end = below === undefined ? NEVER : parsed(below);
  return isBefore(installed.from, end) && isBefore(start, installed.below);
}

function parsed(text: string): Version {
  const [major = 0, minor = 0] = text.split('.').map(Number);
  return [major, minor];
}

function isBefore(left: Version, right: Version): boolean {
  return left[0] < right[0] || (left[0] === right[0] && left[1] < right[1]);
}
