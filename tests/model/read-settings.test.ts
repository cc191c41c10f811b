import { describe, expect, it } from 'vitest';

import { patternIn, readSettings } from '../../src/model/read-settings.js';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.js';

/** Values that each setting takes, other than its default. */
const accepted: { readonly [key in keyof Settings]: readonly Settings[key][] } = {
  fixes: ['complete', 'all', 'suggest'],
  reportUnknown: [true, false],
  testFiles: [true, false],
  identity: [[], ['req.account', 'ctx.state.member']],
  authentication: [[], ['requireLogin']],
  authorization: [[], ['mayModerate']],
  guard: [{ name: 'requireLogin', from: './middleware/guards.js' }],
  store: [{ import: 'RedisStore', from: 'connect-redis', text: 'new RedisStore({ client })' }],
  privateHosts: [[], ['redis', '*.internal']],
  scriptReadableCookies: [[], ['basket', '/^ui_/', '/']],
  lifetime: [1, 3600],
  secure: ['always', 'production'],
  cookies: ['all', 'notPreferences', 'session'],
  libraries: [
    [],
    [{ call: 'setCookie', arguments: {} }],
    [
      {
        call: 'response.setCookie',
        from: 'src/http/response',
        arguments: { name: 0, value: 1, options: 2 },
        like: 'express',
        defaults: { secure: true, maxAge: 60 },
        unit: 'seconds',
      },
    ],
  ],
};

/** Values that a setting does not take, and what its problem says is expected. */
const refused: Readonly<Record<keyof Settings, { readonly expected: string; readonly values: readonly unknown[] }>> = {
  fixes: { expected: "'complete' or 'all' or 'suggest'", values: ['none', true, null, ['all']] },
  reportUnknown: { expected: 'true or false', values: ['true', 1, null] },
  testFiles: { expected: 'true or false', values: ['true', 0, []] },
  identity: { expected: 'an array of non-empty strings', values: ['req.account', [1], [''], {}, null] },
  authentication: { expected: 'an array of non-empty strings', values: ['requireLogin', [null]] },
  authorization: { expected: 'an array of non-empty strings', values: [() => true, [/admin/u]] },
  guard: {
    expected: 'an object { name: a non-empty string, from: a non-empty string }',
    values: ['requireLogin', { name: 'requireLogin' }, { name: '', from: 'x' }, { name: 'a', from: 'b', extra: 1 }, []],
  },
  store: {
    expected: 'an object { import: a non-empty string, from: a non-empty string, text: a non-empty string }',
    values: ['RedisStore', { import: 'RedisStore', from: 'connect-redis' }, { import: 1, from: 'x', text: 'y' }],
  },
  privateHosts: { expected: 'an array of non-empty strings', values: ['redis', [['redis']]] },
  scriptReadableCookies: {
    expected: "an array of names or '/patterns/'",
    values: ['basket', [/^ui_/u], ['/(/'], ['/a/', '/[/']],
  },
  lifetime: {
    expected: 'a positive whole number of seconds',
    values: ['3600', 0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, null],
  },
  secure: { expected: "'always' or 'production'", values: [true, 'auto', 'never'] },
  cookies: { expected: "'all' or 'notPreferences' or 'session'", values: ['sessions', ['session'], true] },
  libraries: {
    expected: 'an array of an object { call: a name, or names joined by dots, arguments: an object',
    values: [
      { call: 'setCookie', arguments: {} },
      ['setCookie'],
      [{ call: 'setCookie' }],
      [{ arguments: {} }],
      [{ call: '', arguments: {} }],
      [{ call: 'setCookie', arguments: { name: '0' } }],
      [{ call: 'setCookie', arguments: { name: -1 } }],
      [{ call: 'setCookie', arguments: { cookie: 0 } }],
      [{ call: 'setCookie', arguments: {}, unit: 'days' }],
      [{ call: 'setCookie', arguments: {}, defaults: true }],
      [{ call: 'setCookie', arguments: {}, form: 1 }],
      [{ call: 'a b..', arguments: {} }],
      [{ call: 'setCookie', arguments: { name: 0.5 } }],
      [{ call: 'setCookie', arguments: {}, like: 'expres' }],
      [{ call: 'setCookie', arguments: {}, defaults: { httponly: true } }],
      [{ call: 'setCookie', arguments: {}, defaults: { secure: [] } }],
    ],
  },
};

const keys = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

describe('readSettings', () => {
  it('gives the defaults when there are no settings', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    expect(readSettings({})).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  it.each(keys)('accepts its values for %s and leaves the rest as it is', (key) => {
    for (const value of accepted[key]) {
      expect(readSettings({ [key]: value })).toEqual({ settings: { ...DEFAULT_SETTINGS, [key]: value }, problems: [] });
    }
  });

  it.each(keys)('refuses other values for %s, says what it takes, and ignores them', (key) => {
    const { expected, values } = refused[key];
    for (const value of values) {
      const { settings, problems } = readSettings({ [key]: value });
      expect(settings, String(value)).toEqual(DEFAULT_SETTINGS);
      expect(problems, String(value)).toEqual([
        expect.stringMatching(new RegExp(`^settings\\['session-security'\\]\\.${key}[\\w.[\\]]* must be `)),
      ]);
    }
    const [first] = values;
    expect(readSettings({ [key]: first }).problems).toEqual([
      expect.stringContaining(`settings['session-security'].${key} must be ${expected}`),
    ]);
  });

  it.each([
    [{ identity: ['req.user', ''] }, 'identity[1] must be a non-empty string.'],
    [{ guard: { name: 'requireLogin' } }, 'guard.from must be a non-empty string.'],
    [{ guard: { name: '', from: 'x' } }, 'guard.name must be a non-empty string.'],
    [{ store: { import: 'A', from: 'b', text: 1 } }, 'store.text must be a non-empty string.'],
    [{ libraries: ['setCookie'] }, 'libraries[0] must be an object {'],
    [{ libraries: [{ call: 'a', arguments: {} }, { call: 'b' }] }, 'libraries[1].arguments must be an object {'],
    [{ libraries: [{ call: 'a b..', arguments: {} }] }, 'libraries[0].call must be a name, or names joined by dots.'],
    [
      { libraries: [{ call: 'a', arguments: { name: 0.5 } }] },
      'libraries[0].arguments.name must be a position from 0 on.',
    ],
    [
      { libraries: [{ call: 'a', arguments: {}, defaults: { secure: [] } }] },
      'libraries[0].defaults.secure must be true, false, a number or a string.',
    ],
    [{ libraries: [{ call: 'a', arguments: {}, defaults: { httponly: true } }] }, 'libraries[0].defaults must be'],
    [{ libraries: [{ call: 'a', arguments: {}, form: 1 }] }, 'libraries[0] must be an object {'],
  ])('names the path of what is at fault: %j', (raw, problem) => {
    expect(readSettings(raw).problems).toEqual([expect.stringContaining(`settings['session-security'].${problem}`)]);
  });

  it('ends every problem with a full stop, on one line', () => {
    const { problems } = readSettings(Object.fromEntries(keys.map((key) => [key, refused[key].values[0]])));
    expect(problems).toHaveLength(keys.length);
    for (const problem of problems) expect(problem).toMatch(/^settings\['session-security'\].*\.$/);
  });

  it.each(['fix', 'toString', 'constructor', 'hasOwnProperty', '__proto__', ''])('knows no setting %j', (key) => {
    const raw = JSON.parse(`{ ${JSON.stringify(key)}: "all" }`) as unknown;
    const { settings, problems } = readSettings(raw);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problems).toEqual([`settings['session-security'].${key} is not a setting; there are ${keys.join(', ')}.`]);
  });

  it('keeps the right settings beside the faulty ones, and tells each mistake', () => {
    const { settings, problems } = readSettings({ fixes: 'all', lifetime: '1h', cookie: 'all', secure: 'production' });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, fixes: 'all', secure: 'production' });
    expect(problems).toEqual([
      "settings['session-security'].lifetime must be a positive whole number of seconds.",
      expect.stringContaining("settings['session-security'].cookie is not a setting"),
    ]);
  });

  it.each([null, [], 'all', 1, true])('takes nothing but an object: %j', (raw) => {
    expect(readSettings(raw)).toEqual({
      settings: DEFAULT_SETTINGS,
      problems: ["settings['session-security'] must be an object."],
    });
  });

  it('does not change what it is given', () => {
    const raw = Object.freeze({ identity: Object.freeze(['req.account']), lifetime: -1 });
    readSettings(raw);
    expect(raw).toEqual({ identity: ['req.account'], lifetime: -1 });
  });
});

describe('patternIn', () => {
  it.each([
    ['/^ui_/', '^ui_'],
    ['/a/b/', 'a/b'],
    ['basket', undefined],
    ['/basket', undefined],
    ['//', undefined],
    ['/', undefined],
    ['', undefined],
  ])('%j', (name, pattern) => {
    expect(patternIn(name)).toBe(pattern);
  });
});
