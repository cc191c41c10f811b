import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import { rules } from '../../src/rules/index.js';
import { type Example, examples, samples } from './examples.js';
import { type Host, hosts, markupHosts, plain } from './hosts.js';
import { SEED, someOf } from './sampling.js';

// Whatever file a program stands in, and whatever reads it: the same reports, the same edits, in the same places of the program.

const CWD = '/application';
const EXAMPLES = 9;
const SAMPLES = 6;
const INDENTED = 5;
const HANDLERS = 9;
const linters = new Map<Host, Linter>();
const known = new Map<Example, ReturnType<typeof seen>>();
const configurations = new Map<string, Linter.Config[]>();

const programs: readonly Example[] = [...someOf(examples, EXAMPLES), ...someOf(samples, SAMPLES)];

/** What holds for a whole module has no meaning in the script of a page. */
function isOfModule({ code }: Example): boolean {
  return /^'use \w+'/u.test(code);
}

/** An import goes with its only use, in what is offered too, but not beside markup; in the script of a page the line below it stays. */
function losesImport(program: Example): boolean {
  const imports = (code: string): number => code.match(/^import\b/gmu)?.length ?? 0;
  const { output, messages } = seenPlain(program);
  const offers = messages.flatMap(({ suggestions }) => suggestions.map(({ fix }) => fix));
  const isLost = offers.some(({ from, to, text }) => imports(text) < imports(program.code.slice(from, to)));
  return isLost || imports(output) < imports(program.code);
}

function hasMeaningIn({ page }: Host, program: Example): boolean {
  return !page || !(isOfModule(program) || losesImport(program));
}

/** What needs nothing from outside, in a handler of an event. */
const handlers: readonly Example[] = someOf(
  samples.filter(({ code, language }) => language === 'js' && !/\b(?:import|export|await|require)\b/u.test(code)),
  HANDLERS,
).map((program) => ({ ...program, code: `() => {\n  ${program.code.trimEnd().replaceAll('\n', '\n  ')}\n}` }));

describe(`with seed ${SEED}`, () => {
  it.each(titled(hosts))('%s', (_, host) => {
    const read = programs.filter((program) => host.languages.includes(program.language) && hasMeaningIn(host, program));
    expect(read.length).toBeGreaterThan(EXAMPLES / 2);
    expectSame(read, host);
  });

  it.each(titled(markupHosts))('%s', (_, host) => {
    expect(handlers.length).toBeGreaterThan(5);
    expectSame(handlers, host);
  });

  it.each(titled(hosts.filter(({ page }) => page)))('%s, with the code indented', (_, host) => {
    for (const program of someOf(programs, INDENTED).filter(
      (one) => !one.code.includes('`') && hasMeaningIn(host, one),
    )) {
      const { output } = seen({ ...program, code: program.code.replaceAll(/^(?=.)/gmu, '  ') }, host);
      expect.soft(output.replaceAll(/^ {2}/gmu, ''), program.title).toBe(seenPlain(program).output);
    }
  });
});

function titled(some: readonly Host[]): (readonly [string, Host])[] {
  return some.map((host) => [host.title, host] as const);
}

function expectSame(some: readonly Example[], host: Host): void {
  for (const program of some) {
    expect.soft(seen(program, host), `${program.title}\n${program.code}`).toEqual(seenPlain(program));
  }
}

function seenPlain(program: Example) {
  const result = known.get(program) ?? seen(program, plain[program.language]);
  known.set(program, result);
  return result;
}

/** What is reported in the program, and what all edits make of it, as if nothing stood around it. */
function seen(program: Example, host: Host) {
  const { before, after } = host.page?.(program.language) ?? { before: '', after: '' };
  const text = before + program.code + after;
  const linter = linterOf(host);
  const config = configurationOf(program, host);
  const filename = `${CWD}/src/program.${host.extension}`;
  const messages = linter.verify(text, config, { filename });
  const { output, messages: left } = linter.verifyAndFix(text, config, { filename });
  const failure = [...messages, ...left].find(({ fatal }) => fatal);
  if (failure) throw new Error(`${failure.message}\n${text}`);
  expect.soft([output.startsWith(before), output.endsWith(after)], text).toEqual([true, true]);
  return {
    messages: messages.map((message) => moved(message, before)),
    output: output.slice(before.length, output.length - after.length),
    left: left.map((message) => moved(message, before)),
  };
}

function linterOf(host: Host): Linter {
  const linter = linters.get(host) ?? host.linter?.(CWD) ?? new Linter({ cwd: CWD });
  linters.set(host, linter);
  return linter;
}

/** One object for equal ones: ESLint and the plugin keep what they know about it. */
function configurationOf(program: Example, host: Host): Linter.Config[] {
  const key = JSON.stringify([host.title, program.options, program.settings]);
  const configuration = configurations.get(key) ?? createConfiguration(program, host);
  configurations.set(key, configuration);
  return configuration;
}

function createConfiguration({ options, settings }: Example, { parser, parserOptions }: Host): Linter.Config[] {
  return [
    {
      files: ['**'],
      plugins: { 'session-security': { rules: rules as never } },
      rules: Object.fromEntries(
        Object.keys(rules).map((name) => [`session-security/${name}`, ['error', ...(options[name] ?? [])]]),
      ),
      settings: { 'session-security': settings },
      languageOptions: {
        ecmaVersion: 'latest',
        sourceType: 'module',
        ...(parser && { parser }),
        parserOptions: parserOptions ?? {},
      },
    },
  ];
}

/** The message without what stands before the program. */
function moved({ ruleId, message, fix, suggestions = [], ...place }: Linter.LintMessage, before: string) {
  const lines = before.split('\n').length - 1;
  // On the first line, what stands before it there counts.
  const column = (line: number, at: number): number =>
    line === lines + 1 ? at - (before.length - (before.lastIndexOf('\n') + 1)) : at;
  const { line, endLine = line, endColumn = place.column } = place;
  const back = ({ range, text }: { range: [number, number]; text: string }) => ({
    from: range[0] - before.length,
    to: range[1] - before.length,
    text,
  });
  return {
    ruleId,
    message,
    place: [line - lines, column(line, place.column), endLine - lines, column(endLine, endColumn)],
    fix: fix && back(fix),
    suggestions: suggestions.map(({ desc, fix: offered }) => ({ desc, fix: back(offered) })),
  };
}
