import { describe, expect, it } from 'vitest';

import { anyVersion, mayBe, versionsIn } from '../../src/model/versions.js';

const NEVER = [Infinity, 0];

describe('the versions that a range allows', () => {
  it.each([
    ['9.4.2', [9, 4], [9, 5]],
    ['v9.4.2', [9, 4], [9, 5]],
    ['=9.4.2', [9, 4], [9, 5]],
    ['5.0.0-beta.32', [5, 0], [5, 1]],
    ['1.2.3+build.5', [1, 2], [1, 3]],
    ['9', [9, 0], [10, 0]],
    ['9.x', [9, 0], [10, 0]],
    ['9.4.x', [9, 4], [9, 5]],
    ['9.x.x', [9, 0], [10, 0]],
    ['^9.4.0', [9, 4], [10, 0]],
    ['^9', [9, 0], [10, 0]],
    ['^0.7.2', [0, 7], [0, 8]],
    ['^0', [0, 0], [1, 0]],
    ['~9.4.0', [9, 4], [9, 5]],
    ['~9', [9, 0], [10, 0]],
    ['>=9.4', [9, 4], NEVER],
    ['> 9', [9, 0], NEVER],
    ['<11', [0, 0], [11, 0]],
    ['<11.0.0', [0, 0], [11, 0]],
    ['<2.5.3', [0, 0], [2, 6]],
    ['<=2.5', [0, 0], [2, 6]],
    ['>=9 <11', [9, 0], [11, 0]],
    ['>= 9.1.0 < 11.0.0', [9, 1], [11, 0]],
    ['8 || 10', [8, 0], [11, 0]],
    ['^8.1.0 || ^9.0.0', [8, 1], [10, 0]],
    ['npm:@scope/other@^9.4.0', [9, 4], [10, 0]],
    ['npm:other@4', [4, 0], [5, 0]],
  ])('%s', (range, from, below) => {
    expect(versionsIn(range)).toEqual({ from, below });
  });

  it.each([
    '',
    '*',
    'latest',
    'workspace:*',
    'workspace:^1.2.0',
    'catalog:',
    '1.0.0 - 2.0.0',
    'file:../x',
    'user/repository#1',
  ])('any: %j', (range) => {
    expect(versionsIn(range)).toEqual(anyVersion);
  });
});

describe('a version that may be one of those that the data speaks of', () => {
  it.each([
    ['^9.4.0', {}, true],
    ['^9.4.0', { from: '10' }, false],
    ['^9.4.0', { below: '10' }, true],
    ['^9.4.0', { from: '9.6' }, true],
    ['9.4.0', { from: '9.6' }, false],
    ['9.4.0', { below: '9.4' }, false],
    ['>=9', { from: '10' }, true],
    ['*', { from: '10' }, true],
    ['*', { below: '10' }, true],
  ])('%s, %j: %s', (range, versions, expected) => {
    expect(mayBe(versionsIn(range), { of: 'any', ...versions })).toBe(expected);
  });
});
