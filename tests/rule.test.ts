import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import { createRule, type Report } from '../src/rule.js';
import { rules } from '../src/rules/index.js';

type MessageId = 'found' | 'serverToo';

/** What the throw-away rule offers. */
interface Offer {
  readonly complete?: boolean;
  readonly followUp?: boolean;
}

/** Reports the first statement of a file, with the edits that its option says. */
function throwAway(name: string) {
  return createRule<readonly [Offer?], MessageId>({
    name,
    meta: {
      type: 'problem',
      docs: {
        description: 'Report the first statement',
        recommended: 'recommended',
        edit: 'both',
        cwe: [613],
        standards: { asvs: [], nist: [] },
      },
      fixable: 'code',
      hasSuggestions: true,
      schema: [{ type: 'object' }],
      defaultOptions: [{}],
      messages: { found: 'Found {{what}}.', serverToo: 'The server has to follow.' },
    },
    check({ sourceCode, report }, [offer = {}]) {
      const [node] = sourceCode.ast.body;
      if (!node) return;
      const edit = (text: string): Report<MessageId>['complete'] => {
        return (fixer) => [fixer.insertTextAfter(node, text)];
      };
      report({
        node,
        messageId: 'found',
        data: { what: name },
        complete: offer.complete ? edit(' /* complete */') : undefined,
        followUp: offer.followUp ? [{ messageId: 'serverToo', edit: edit(' /* follow-up */')! }] : undefined,
      });
    },
  });
}

/** Rules, and whether they returned listeners when they were last created. They take the named place for the file's. */
function watched(names: readonly string[], place: Readonly<Partial<Record<'cwd' | 'filename', string>>> = {}) {
  const listened: Record<string, boolean> = {};
  const watchedRules = names.map((name) => {
    const rule = throwAway(name);
    const create: typeof rule.create = (context) => {
      const properties = Object.entries(place).map(([key, value]) => [key, { value }] as const);
      const listeners = rule.create(Object.create(context, Object.fromEntries(properties)) as typeof context);
      listened[name] = Object.keys(listeners).length > 0;
      return listeners;
    };
    return [name, { ...rule, create }] as const;
  });
  return { rules: Object.fromEntries(watchedRules), listened };
}

const RELEVANT = "res.cookie('sid', id);";
const IRRELEVANT = 'const answer = 42;';

interface Run {
  readonly code?: string;
  readonly settings?: unknown;
  readonly filename?: string;
  readonly cwd?: string;
  readonly offer?: Offer;
  readonly names?: readonly string[];
}

function run({
  code = RELEVANT,
  settings,
  filename = '/project/src/login.js',
  cwd = '/project',
  offer = {},
  names = ['first', 'second'],
}: Run = {}) {
  // ESLint gives a linter files below its working directory only; a configuration elsewhere may name others.
  const { rules, listened } = watched(names, { cwd, filename });
  const config = {
    files: ['**'],
    plugins: { 'session-security': { rules } },
    rules: Object.fromEntries(names.map((name) => [`session-security/${name}`, ['error', offer]])),
    ...(settings === undefined ? {} : { settings: { 'session-security': settings } }),
  } as unknown as Linter.Config;
  const messages = new Linter({ cwd: '/' }).verify(code, config, { filename: '/file.js' });
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return { messages, listened };
}

function ruleIds(options: Run) {
  return run(options).messages.map(({ ruleId }) => ruleId);
}

describe('a rule of this plugin', () => {
  it('leads to its page and has the messages that all rules share', () => {
    const { meta } = throwAway('some-rule');
    expect(meta.docs?.url).toMatch(/^https:.*\/docs\/rules\/some-rule\.md$/);
    expect(Object.keys(meta.messages)).toEqual([
      'found',
      'serverToo',
      'foundElsewhere',
      'serverTooElsewhere',
      'invalidSettings',
      'repair',
    ]);
  });

  it('listens to nothing in a file without a word that it looks for', () => {
    const { messages, listened } = run({ code: IRRELEVANT });
    expect(messages).toEqual([]);
    expect(listened).toEqual({ first: false, second: false });
  });

  it('listens and reports otherwise', () => {
    const { messages, listened } = run();
    expect(messages.map(({ message }) => message)).toEqual(['Found first.', 'Found second.']);
    expect(listened).toEqual({ first: true, second: true });
  });

  it('looks for the words of helpers named in the settings too', () => {
    const code = "bake('sid', id);";
    expect(ruleIds({ code })).toEqual([]);
    const settings = { libraries: [{ call: 'bake', arguments: {} }] };
    expect(ruleIds({ code, settings })).toEqual(['session-security/first', 'session-security/second']);
  });
});

describe('options', () => {
  it.each(Object.entries(rules))(
    'of %s reach it: there is a default for each, or ESLint would drop them',
    (_, { meta }) => {
      const count = Array.isArray(meta.schema) ? meta.schema.length : 0;
      expect(meta.defaultOptions).toHaveLength(count);
    },
  );
});

describe('faulty settings', () => {
  it.each([
    ['relevant', RELEVANT, ['Found first.', 'Found second.']],
    ['irrelevant', IRRELEVANT, []],
  ])('are reported once, at line 1, by the first rule, in a %s file', (_, code, others) => {
    const { messages } = run({ code: `\n\n${code}`, settings: { fixes: 'none' } });
    const [problem, ...rest] = messages;
    expect(problem).toMatchObject({
      ruleId: 'session-security/first',
      messageId: 'invalidSettings',
      line: 1,
      column: 1,
      message: "settings['session-security'].fixes must be 'complete' or 'all' or 'suggest'. The setting is ignored.",
    });
    expect(rest.map(({ message }) => message)).toEqual(others);
  });

  it('are reported each', () => {
    const { messages } = run({ code: IRRELEVANT, settings: { fixes: 'none', fix: 'all' } });
    expect(messages.map(({ ruleId, messageId }) => [ruleId, messageId])).toEqual([
      ['session-security/first', 'invalidSettings'],
      ['session-security/first', 'invalidSettings'],
    ]);
  });

  it('are reported in a test file as well, where the rules are silent', () => {
    const { messages } = run({ filename: '/project/tests/login.js', settings: { fixes: 'none' } });
    expect(messages.map(({ messageId }) => messageId)).toEqual(['invalidSettings']);
  });

  it('are reported by whichever rule is on', () => {
    expect(ruleIds({ names: ['second'], code: IRRELEVANT, settings: [] })).toEqual(['session-security/second']);
  });

  it('are reported in every file', () => {
    const { rules } = watched(['first']);
    const config = {
      plugins: { 'session-security': { rules } },
      rules: { 'session-security/first': 'error' },
      settings: { 'session-security': { lifetime: 0 } },
    } as unknown as Linter.Config;
    const linter = new Linter({ cwd: '/project' });
    for (const filename of ['a.js', 'b.js']) {
      expect(linter.verify(IRRELEVANT, config, { filename: `/project/${filename}` })).toHaveLength(1);
    }
  });
});

describe('test files', () => {
  it.each([
    'test/login.js',
    'tests/login.js',
    'src/__tests__/login.js',
    'spec/helpers/provider.js',
    'e2e/login.js',
    'packages/web/cypress/support/login.js',
    'src/login.test.js',
    'src/login.spec.ts',
    'src/login.cy.ts',
    'src/login.e2e-spec.ts',
    'index.test-d.ts',
    'index.tst.ts',
    'src/login.test.tsx',
    'src/test-helpers.js',
    'lib/test-utils.ts',
    'lib/test-server.ts',
    'lib/login-test.js',
    'lib/login_test.mjs',
    'config/config.unittest.js',
    'lib/LoginSpec.js',
    'benchmark/cookies.js',
  ])('are not judged: %s', (file) => {
    const { messages, listened } = run({ filename: `/project/${file}` });
    expect(messages).toEqual([]);
    expect(listened).toEqual({ first: false, second: false });
  });

  it.each([
    "import { test } from 'vitest';",
    "import 'mocha';",
    "const test = require('node:test');",
    "const { test } = require('tap');",
    "const should = require('chai').should();",
    "require('@hapi/lab').script().test();",
  ])('are told by what they import: %s', (line) => {
    expect(ruleIds({ code: `${line}\n${RELEVANT}`, filename: '/project/src/test.js' })).toEqual([]);
    expect(ruleIds({ code: `${line}\n${RELEVANT}`, settings: { testFiles: true } })).toHaveLength(2);
  });

  it.each([
    "import test from './vitest';",
    "import { tap } from 'rxjs';",
    "const load = () => import('vitest');",
    "const sample = `import { test } from 'vitest';`;",
    "if (development) require('node:test');",
  ])('are not told by anything else: %s', (line) => {
    expect(ruleIds({ code: `${line}\n${RELEVANT}` })).toHaveLength(2);
  });

  it.each(['test/login.js', 'src/login.test.js'])('are judged when the settings say so: %s', (file) => {
    expect(ruleIds({ filename: `/project/${file}`, settings: { testFiles: true } })).toHaveLength(2);
  });

  it.each([
    'src/contest/login.js',
    'src/testing/login.js',
    'src/latest.js',
    'src/aspec.js',
    'src/workbench/login.js',
    'src/test.js',
    'src/spec.js',
    'src/latest-utils.js',
    'src/test-utils/login.js',
    'src/login.tests.js',
    'src/login.test.helper/index.js',
  ])('are no others: %s', (file) => {
    expect(ruleIds({ filename: `/project/${file}` })).toHaveLength(2);
  });

  it('are told by the path below the working directory', () => {
    const cwd = '/home/someone/tests/project';
    expect(ruleIds({ cwd, filename: `${cwd}/src/login.js` })).toHaveLength(2);
    expect(ruleIds({ cwd, filename: `${cwd}/tests/login.js` })).toEqual([]);
  });

  it('are told by the name alone outside of the working directory', () => {
    expect(ruleIds({ filename: '/elsewhere/tests/login.js' })).toHaveLength(2);
    expect(ruleIds({ filename: '/elsewhere/src/login.test.js' })).toEqual([]);
    expect(ruleIds({ filename: '/project-tests/tests/login.js' })).toHaveLength(2);
  });

  it('are told on Windows too', () => {
    const cwd = String.raw`C:\project`;
    expect(ruleIds({ cwd, filename: String.raw`C:\project\tests\login.js` })).toEqual([]);
    expect(ruleIds({ cwd, filename: String.raw`C:\project\src\login.js` })).toHaveLength(2);
  });
});

describe('fixes', () => {
  const complete = { complete: true };
  const followUp = { followUp: true };
  const both = { complete: true, followUp: true };

  it.each([
    ['complete', complete, 'complete', []],
    ['complete', followUp, undefined, ['serverToo: follow-up']],
    ['complete', both, 'complete', ['serverToo: follow-up']],
    ['complete', {}, undefined, []],

    ['all', complete, 'complete', []],
    ['all', followUp, 'follow-up', []],
    ['all', both, 'complete', ['serverToo: follow-up']],
    ['all', {}, undefined, []],

    ['suggest', complete, undefined, ['repair: complete']],
    ['suggest', followUp, undefined, ['serverToo: follow-up']],
    ['suggest', both, undefined, ['repair: complete', 'serverToo: follow-up']],
    ['suggest', {}, undefined, []],
  ] as const)('%s, %j: fix %s, suggestions %j', (fixes, offer, fix, suggestions) => {
    const { messages } = run({ names: ['first'], offer, settings: { fixes } });
    expect(messages).toHaveLength(1);
    expect(messages.map(editsOf)).toEqual([{ fix, suggestions }]);
  });

  it.each([complete, followUp, both])('are the complete ones by default: %j', (offer) => {
    const byDefault = run({ names: ['first'], offer }).messages.map(editsOf);
    const asSet = run({ names: ['first'], offer, settings: { fixes: 'complete' } }).messages.map(editsOf);
    expect(byDefault).toEqual(asSet);
  });
});

/** Which of the edits is the fix and which ones are suggested. */
function editsOf({ fix, suggestions = [] }: Linter.LintMessage) {
  const kind = (text: string) => /\/\* (.*) \*\//.exec(text)?.[1];
  return {
    fix: fix && kind(fix.text),
    suggestions: suggestions.map((each) => `${each.messageId ?? ''}: ${kind(each.fix.text) ?? ''}`),
  };
}
