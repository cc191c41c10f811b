import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import type { DateValue, MomentValue, ScalarType, Value } from '../../src/evaluate/value.js';
import type { Unit } from '../../src/libraries/types/attributes.js';
import { secondsOf } from '../../src/model/durations.js';

const node = {} as TSESTree.Node;
const scalar = (value: ScalarType): Value => ({ kind: 'scalar', value, node });
const date = (at: DateValue['at']): Value => ({ kind: 'date', at, node });
const moment = (fromNow: number, unit: MomentValue['unit']): Value => ({ kind: 'moment', fromNow, unit, node });

describe('secondsOf: numbers', () => {
  it.each<[number, Unit, number | undefined]>([
    [90_000, 'milliseconds', 90],
    [90, 'seconds', 90],
    [2, 'days', 172_800],
    [-1, 'seconds', -1],
    [1_700_000_000, 'epoch seconds', undefined],
    [4_102_444_800, 'epoch seconds', 4_102_444_800 - Date.UTC(2040, 0) / 1000],
    [4_102_444_800_000, 'epoch seconds', Number.POSITIVE_INFINITY],
    [4_102_444_800_000, 'epoch milliseconds', 4_102_444_800 - Date.UTC(2040, 0) / 1000],
    [0, 'date', undefined],
  ])('%s as %s', (value, unit, seconds) => {
    expect(secondsOf(scalar(value), unit)).toBe(seconds);
  });
});

describe('secondsOf: texts', () => {
  it.each([
    ['14d', 1_209_600],
    ['2 hours', 7200],
    ['3600', 3.6],
    ['10y', 315_576_000],
    ['-1h', -3600],
    ['soon', undefined],
    ['', undefined],
  ])('%j', (text, seconds) => {
    expect(secondsOf(scalar(text), 'seconds', 'ms')).toBe(seconds);
  });

  it('mean nothing where the library does not read them', () => {
    expect(secondsOf(scalar('14d'), 'seconds')).toBeUndefined();
  });
});

describe('secondsOf: points in time', () => {
  it.each<[string, Value, Unit, number | undefined]>([
    ['a date from now', date({ fromNow: 60_000 }), 'date', 60],
    ['a date that is near', date({ epoch: Date.UTC(2030, 0) }), 'date', undefined],
    ['a date that is far', date({ epoch: Date.UTC(2041, 0) }), 'date', 366 * 86_400],
    ['a date that is not known', date('unknown'), 'date', undefined],
    ['the clock in seconds, where it counts seconds', moment(60, 'seconds'), 'epoch seconds', 60],
    ['the clock in milliseconds, where it counts seconds', moment(60_000, 'milliseconds'), 'epoch seconds', Infinity],
    ['the clock in milliseconds, where it counts them', moment(60_000, 'milliseconds'), 'epoch milliseconds', 60],
    ['the clock in seconds, where it counts milliseconds', moment(60, 'seconds'), 'epoch milliseconds', undefined],
    ['the clock in milliseconds for a date', moment(60_000, 'milliseconds'), 'date', 60],
    ['the clock where a length is wanted', moment(60, 'seconds'), 'seconds', Infinity],
  ])('%s', (_, value, unit, seconds) => {
    expect(secondsOf(value, unit)).toBe(seconds);
  });
});

describe('secondsOf: what is not known', () => {
  it.each<[string, Value]>([
    ['a parameter', { kind: 'unknown', why: 'parameter', node }],
    ['true', scalar(true)],
    ['null', scalar(null)],
    ['undefined', scalar(undefined)],
    ['a list', { kind: 'list', items: [], open: false, further: [], node }],
  ])('%s', (_, value) => {
    expect(secondsOf(value, 'seconds', 'ms')).toBeUndefined();
  });
});
