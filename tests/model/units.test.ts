import { describe, expect, it } from 'vitest';

import { lengthOfNumber, looksLikeSeconds, meantUnit } from '../../src/model/units.js';

describe('a number in the wrong unit', () => {
  it.each([60, 61, 900, 3600, 7200, 18_000, 57_600, 86_400, 604_800, 2_592_000, 34_560_000])(
    '%i is no number of milliseconds',
    (number) => {
      expect(meantUnit(lengthOfNumber(number), 'milliseconds')).toBe('seconds');
      expect(looksLikeSeconds(number)).toBe(true);
    },
  );

  it.each([-3600, 0, 30, 59, 1000, 5000, 59_000, 60_000, 90_000, 3_600_000, 43_200_000, 86_400_000, 90.5])(
    '%d may be a number of milliseconds',
    (number) => {
      expect(meantUnit(lengthOfNumber(number), 'milliseconds')).toBeUndefined();
    },
  );

  it.each([300_000, 900_000, 3_600_000, 86_400_000, 604_800_000, 31_536_000_000])(
    '%i is no number of seconds',
    (number) => {
      expect(meantUnit(lengthOfNumber(number), 'seconds')).toBe('milliseconds');
    },
  );

  it.each([60, 3600, 100_000, 604_800, 31_536_000, 34_560_000, 63_072_000, 315_360_000, 2_147_483_647, Infinity])(
    '%d may be a number of seconds',
    (number) => {
      expect(meantUnit(lengthOfNumber(number), 'seconds')).toBeUndefined();
    },
  );

  it('tells days from seconds and milliseconds', () => {
    expect(meantUnit(lengthOfNumber(3600), 'days')).toBe('seconds');
    expect(meantUnit(lengthOfNumber(86_400_000), 'days')).toBe('milliseconds');
    for (const days of [1, 30, 365, 400, 730, 999, 3650, 9999])
      expect(meantUnit(lengthOfNumber(days), 'days')).toBeUndefined();
  });
});
