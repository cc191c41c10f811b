import { runInNewContext } from 'node:vm';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { fillLifetime, fillNamed } from '../../src/fix/template.js';

const FORTNIGHT = 14 * 24 * 60 * 60;

it.each([
  ['{seconds}', FORTNIGHT, '14 * 24 * 60 * 60'],
  ['{milliseconds}', FORTNIGHT, '14 * 24 * 60 * 60 * 1000'],
  ['{minutes}', FORTNIGHT, '14 * 24 * 60'],
  ['{hours}', FORTNIGHT, '14 * 24'],
  ['{days}', FORTNIGHT, '14'],
  ["'{duration}'", FORTNIGHT, "'14d'"],
  ['; Max-Age={wholeSeconds}', FORTNIGHT, '; Max-Age=1209600'],
  ['{wholeMilliseconds}', FORTNIGHT, '1209600000'],
  ['Date.now() + {milliseconds}', FORTNIGHT, 'Date.now() + 14 * 24 * 60 * 60 * 1000'],
  ['{seconds}', 86_400, '24 * 60 * 60'],
  ['{seconds}', 3600, '60 * 60'],
  ['{seconds}', 7200, '2 * 60 * 60'],
  ['{seconds}', 900, '15 * 60'],
  ['{seconds}', 60, '60'],
  ['{seconds}', 1, '1'],
  ['{seconds}', 1_209_601, '1209601'],
  ['{milliseconds}', 1_209_601, '1209601 * 1000'],
  ['{milliseconds}', 1, '1000'],
  ['{milliseconds}', 3600, '60 * 60 * 1000'],
  ['{days}', 86_400, '1'],
  ['{days}', 12 * 3600, '12 / 24'],
  ['{days}', 900, '15 / (24 * 60)'],
  ['{days}', 1, '1 / (24 * 60 * 60)'],
  ['{minutes}', 90, '90 / 60'],
  ['{duration}', 12 * 3600, '12h'],
  ['{duration}', 900, '15m'],
  ['{duration}', 61, '61s'],
  ['{ exp: {seconds}, {other} }', 60, '{ exp: 60, {other} }'],
])('%s for %d', (template, seconds, text) => {
  expect(fillLifetime(template, seconds)).toBe(text);
});

const MULTIPLES = [1, 60, 3600, 86_400];
const UNITS = { milliseconds: 1000, seconds: 1, minutes: 1 / 60, hours: 1 / 3600, days: 1 / 86_400 };

it('spells every time with its value', () => {
  const evaluate = (code: string) => Number(runInNewContext(code));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000 }), fc.constantFrom(...MULTIPLES), (count, multiple) => {
      const seconds = count * multiple;
      for (const [unit, factor] of Object.entries(UNITS)) {
        const expected = factor < 1 ? seconds / Math.round(1 / factor) : seconds * factor;
        expect(evaluate(fillLifetime(`{${unit}}`, seconds))).toBe(expected);
      }
      const [, number, letter] = /^(\d+)([smhd])$/.exec(fillLifetime('{duration}', seconds)) ?? [];
      expect(Number(number) * { s: 1, m: 60, h: 3600, d: 86_400 }[letter as 's' | 'm' | 'h' | 'd']).toBe(seconds);
    }),
  );
});

it.each([
  ['{seconds}', 'seconds', '$ttl'],
  ['{milliseconds}', 'seconds', '$ttl * 1000'],
  ['new Date(Date.now() + {milliseconds})', 'milliseconds', 'new Date(Date.now() + $ttl)'],
  ['{seconds}', 'milliseconds', 'Math.floor($ttl / 1000)'],
  ['{days}', 'seconds', undefined],
  ['; Max-Age={wholeSeconds}', 'seconds', undefined],
  ["'file'", 'seconds', undefined],
] as const)('a length of time that has a name: %s in %s', (template, unit, code) => {
  expect(fillNamed(template, { code: '$ttl', unit })).toBe(code);
});
