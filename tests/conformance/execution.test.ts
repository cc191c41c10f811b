import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Event, type Execution, executionsOf } from './executions.js';
import { type Finding, lint, repair } from './linting.js';
import { randomProgram } from './random-programs.js';
import { rememberedPrograms } from './remembered-programs.js';
import { SEED, times } from './sampling.js';
import { attributeRules } from './verdicts.js';

// Programs are run in every way they can run: what is reported is off each time, and a repair changes nothing but that.

const ATTRIBUTE_OF: Readonly<Record<string, string>> = {
  'require-secure-cookie': 'secure',
  'require-http-only-cookie': 'httpOnly',
  'require-cookie-max-age': 'maxAge',
};

describe('programs that went wrong once', () => {
  it.each(rememberedPrograms.map((program) => [program.split('\n').slice(2, -2).join(' '), program]))(
    '%s',
    (_, program) => {
      for (const rule of attributeRules) expectSound(program, [rule]);
      expectSound(program, attributeRules);
    },
  );
});

describe(`random programs with seed ${SEED}`, () => {
  it.each(attributeRules)('%s reports nothing that is on in some execution, and repairs nothing else', (rule) => {
    check(20, (program) => {
      expectSound(program, [rule]);
    });
  });

  it('all rules together do so, too', () => {
    check(60, (program) => {
      expectSound(program, attributeRules);
    });
  });
});

function expectSound(program: string, only: readonly string[]): void {
  const executions = executionsOf(program);
  const found = lint(program, { only });
  for (const { rule, message } of found) {
    const on = writesOf(executions, cookieIn(message)).filter((event) => isOn(event, rule));
    expect(on.length, `${message}\n${program}`).toBe(0);
  }
  const fixable = found.filter(({ isFixable }) => isFixable);
  if (fixable.length === 0) return;
  const { output, left } = repair(program, { only });
  expect(left.filter(({ isFixable }) => isFixable)).toEqual([]);
  expectOnlyRepaired({ program, output, rules: only, found: fixable });
}

interface Repaired {
  readonly program: string;
  readonly output: string;
  readonly rules: readonly string[];
  readonly found: readonly Finding[];
}

function expectOnlyRepaired({ program, output, rules, found }: Repaired): void {
  const shown = `${program}→\n${output}`;
  const before = executionsOf(program);
  const after = executionsOf(output);
  for (const [at, execution] of before.entries()) {
    expect(after[at]?.map(titleOf), shown).toEqual(execution.map(titleOf));
  }
  const pairs = before.flatMap((execution, at) =>
    execution.map((event, index) => ({ event, repaired: after[at]?.[index] ?? event })),
  );
  for (const rule of rules) {
    const attribute = ATTRIBUTE_OF[rule] ?? '';
    const changed = pairs.filter(({ event, repaired }) => event.options[attribute] !== repaired.options[attribute]);
    for (const { event, repaired } of changed) {
      // A deletion may be given anything but a lifetime.
      if (event.kind === 'clearCookie' && attribute !== 'maxAge') continue;
      expect(event.kind, `${rule}: changes ${JSON.stringify(event)}\n${shown}`).toBe('cookie');
      expect(isOn(repaired, rule), `${rule}: switches ${event.name} off\n${shown}`).toBe(true);
      const others = writesOf(before, event.name).filter((other) => isOn(other, rule));
      expect(others.length, `${rule}: ${event.name} was not at fault in every execution\n${shown}`).toBe(0);
    }
    for (const { message } of found.filter((finding) => finding.rule === rule)) {
      const off = writesOf(after, cookieIn(message)).filter((event) => !isOn(event, rule));
      expect(off.length, `${rule}: ${cookieIn(message)} is still at fault\n${shown}`).toBe(0);
    }
  }
  const unjudged = Object.values(ATTRIBUTE_OF).filter((name) => rules.every((rule) => ATTRIBUTE_OF[rule] !== name));
  for (const { event, repaired } of pairs) {
    for (const name of unjudged) expect(repaired.options[name], `${name}\n${shown}`).toBe(event.options[name]);
  }
}

function writesOf(executions: readonly Execution[], name: string): readonly Event[] {
  return executions.flatMap((events) => events.filter((event) => event.kind === 'cookie' && event.name === name));
}

function isOn({ options }: Event, rule: string): boolean {
  const value = options[ATTRIBUTE_OF[rule] ?? ''];
  return rule === 'require-cookie-max-age' ? value !== undefined && value !== null : Boolean(value);
}

function titleOf({ kind, name }: Event): string {
  return `${kind} ${name}`;
}

function cookieIn(message: string): string {
  return /"(cookie\d+)"/u.exec(message)?.[1] ?? '';
}

function check(programs: number, holds: (program: string) => void): void {
  fc.assert(fc.property(randomProgram, holds), { seed: SEED, numRuns: times(programs), includeErrorInReport: true });
}
