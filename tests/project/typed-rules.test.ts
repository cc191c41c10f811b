import { expect, it } from 'vitest';
import tseslint from 'typescript-eslint';

import oxlint from '../../.oxlintrc.json' with { type: 'json' };

// The typed rules run in oxlint: a rule that the preset gets with a new version must not be left out in silence.

const typed = tseslint.configs.strictTypeCheckedOnly
  .flatMap(({ rules = {} }) => Object.entries(rules))
  .flatMap(([name, setting]) =>
    name.startsWith('@typescript-eslint/') && setting !== 'off'
      ? [name.replace('@typescript-eslint', 'typescript')]
      : [],
  );

const OFF: ReadonlySet<string> = new Set([
  // Trees of other parsers are not always what these types say.
  'typescript/no-unnecessary-condition',
  // Node, scope and definition types are plain strings at run time, and loading their enums would load ESLint.
  'typescript/no-unsafe-enum-assignment',
  'typescript/no-unsafe-enum-comparison',
  // Not in oxlint.
  'typescript/no-unsafe-class-instance-assignment',
  // The interfaces that are destructured are records of closures.
  'typescript/unbound-method',
]);

it('has typed rules', () => {
  expect(typed.length).toBeGreaterThan(40);
});

it('runs every typed rule of the preset, but for those that are off for a reason', () => {
  expect(typed.filter((name) => name in oxlint.rules === OFF.has(name))).toEqual([]);
});
