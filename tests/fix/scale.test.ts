import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { replaceRange } from '../../src/fix/edit.js';
import { scaledNumber, scaledText, type Scale } from '../../src/fix/scale.js';
import { edited } from './edited.js';

function scaled(expression: string, scale: Scale): string | undefined {
  return edited<TSESTree.CallExpression>(`f(${expression})`, 'CallExpression[callee.name="f"]', (call, source) => {
    const [argument] = call.arguments;
    return argument && replaceRange(...call.range, scaledText(argument, scale, source));
  });
}

it.each([
  ['3600', '3600 * 1000'],
  ['60 * 60', '60 * 60 * 1000'],
  ['WEEK', 'WEEK * 1000'],
  ['config.age', 'config.age * 1000'],
  ['Number(age)', 'Number(age) * 1000'],
  ['a + b', '(a + b) * 1000'],
  ['a ? 60 : 3600', '(a ? 60 : 3600) * 1000'],
  ['60 /* minutes */ * 60', '60 /* minutes */ * 60 * 1000'],
])('%s times 1000', (before, after) => {
  expect(scaled(before, { by: 'times', factors: [1000] })).toBe(after);
});

it.each([
  ['3600000', '3600'],
  ['3_600_000', '3600'],
  ['60 * 60 * 1000', '60 * 60'],
  ['1000 * 60 * 60', '60 * 60'],
  ['60 * (60 * 1e3)', '60 * 60'],
  ['60000 * 15', '60 * 15'],
  ['(a + b) * 1000', '(a + b)'],
  ['60 * 60 /* seconds */ * 1000', '60 * 60 /* seconds */ * 1000 / 1000'],
  ["ms('14d')", "ms('14d') / 1000"],
  ['WEEK', 'WEEK / 1000'],
  ['a ? 60000 : 3600000', '(a ? 60000 : 3600000) / 1000'],
  ['1500', '1500 / 1000'],
])('%s over 1000', (before, after) => {
  expect(scaled(before, { by: 'over', factors: [1000] })).toBe(after);
});

it.each([
  ['7 * 24 * 60 * 60 * 1000', '7'],
  ['24 * 60 * 60 * 1000', '1'],
  ['86400000', '1'],
  ['3600000', '3600000 / (24 * 60 * 60 * 1000)'],
])('%s as days', (before, after) => {
  expect(scaled(before, { by: 'over', factors: [24, 60, 60, 1000] })).toBe(after);
});

it('counts', () => {
  expect(scaledNumber(3600, { by: 'times', factors: [1000] })).toBe(3_600_000);
  expect(scaledNumber(86_400, { by: 'over', factors: [24, 60, 60] })).toBe(1);
});
