import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import { helperLibrary } from '../../src/model/helpers.js';
import type { Helper } from '../../src/model/settings.js';
import plugin from '../../src/index.js';

const cookies = ['require-secure-cookie', 'require-http-only-cookie', 'require-cookie-max-age'] as const;

/** Messages of the cookie rules for a program whose helpers are described so, as `rule: text`. */
function reports(code: string, helpers: readonly Helper[], filename = 'src/routes/login.js'): string[] {
  const linter = new Linter({ cwd: '/application' });
  return linter
    .verify(code, configOf(helpers), { filename: `/application/${filename}` })
    .map(({ ruleId, line, column, message, fatal }) => {
      if (fatal) throw new Error(message);
      return `${ruleId?.replace('session-security/', '') ?? ''} ${line}:${column}`;
    });
}

/** The program after the fixes of all three rules. */
function repaired(code: string, helpers: readonly Helper[], filename = 'src/routes/login.js'): string {
  const linter = new Linter({ cwd: '/application' });
  const { output, messages } = linter.verifyAndFix(code, configOf(helpers), { filename: `/application/${filename}` });
  expect(messages).toEqual([]);
  return output;
}

function configOf(helpers: readonly Helper[]): Linter.Config {
  return {
    plugins: { 'session-security': plugin },
    rules: Object.fromEntries(cookies.map((name) => [`session-security/${name}`, 'error'])),
    settings: { 'session-security': { libraries: helpers } },
  };
}

describe('helperLibrary', () => {
  it('is none without helpers', () => {
    expect(helperLibrary([], libraries)).toBeUndefined();
  });

  it('has a sink a helper', () => {
    const helpers: Helper[] = [
      { call: 'setCookie', arguments: {} },
      { call: 'jar.put', arguments: { name: 1, value: 2, options: 0 } },
    ];
    expect(helperLibrary(helpers, libraries)?.sinks).toMatchObject([
      {
        kind: 'cookie',
        layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
        onPlainHttp: 'sends',
      },
      { kind: 'cookie', layouts: [{ name: { argument: 1 }, value: { argument: 2 }, options: { argument: 0 } }] },
    ]);
  });

  it('sends nothing that is not asked for, and counts in seconds, when it resembles no library', () => {
    const [sink] = helperLibrary([{ call: 'setCookie', arguments: {} }], libraries)?.sinks ?? [];
    expect(sink).toMatchObject({
      attributes: {
        secure: { default: false },
        httpOnly: { default: false },
        sameSite: { default: null },
        maxAge: { default: null, unit: 'seconds' },
      },
    });
  });

  it.each(libraries.filter(({ sinks }) => sinks.some(({ kind }) => kind === 'cookie')))(
    'takes over attributes, plain HTTP and deletion of $id',
    ({ id, sinks }) => {
      const model = sinks.find((sink) => sink.kind === 'cookie');
      const [sink] = helperLibrary([{ call: 'setCookie', arguments: {}, like: id }], libraries)?.sinks ?? [];
      expect(sink).toMatchObject({
        attributes: model?.attributes,
        onPlainHttp: model?.onPlainHttp,
        deletion: model?.deletion,
      });
    },
  );

  it('changes the defaults and the unit that the helper says', () => {
    const helper: Helper = {
      call: 'setCookie',
      arguments: {},
      like: 'express',
      defaults: { secure: true, maxAge: 60 },
      unit: 'seconds',
    };
    const [sink] = helperLibrary([helper], libraries)?.sinks ?? [];
    expect(sink).toMatchObject({
      attributes: {
        secure: { default: true },
        httpOnly: { default: false },
        maxAge: { default: 60, unit: 'seconds' },
        expires: { unit: 'date' },
      },
    });
  });
});

describe('a helper named in the settings', () => {
  const helper: Helper = {
    call: 'writeCookie',
    from: 'src/http/cookies',
    arguments: { name: 1, value: 2, options: 3 },
  };

  it.each([
    ['a relative import', `import { writeCookie } from '../http/cookies.js';`],
    ['a renamed import', `import { writeCookie as writeIt } from '../http/cookies.js';`],
    ['an alias of the own folders', `import { writeCookie } from '@/http/cookies';`],
    ['require', `const { writeCookie } = require('../http/cookies');`],
  ])('is recognised through %s', (_, first) => {
    const name = first.includes('writeIt') ? 'writeIt' : 'writeCookie';
    expect(reports(`${first}\n${name}(res, 'sid', id);`, [helper])).toEqual(cookies.map((rule) => `${rule} 2:1`));
  });

  it.each([
    ['another module', `import { writeCookie } from '../cookies.js';\nwriteCookie(res, 'sid', id);`],
    ['another export', `import { readCookie } from '../http/cookies.js';\nreadCookie(res, 'sid', id);`],
    ['a local function', `function writeCookie() {}\nwriteCookie(res, 'sid', id);`],
  ])('is not recognised in %s', (_, code) => {
    expect(reports(code, [helper])).toEqual([]);
  });

  it('is repaired where its options stand', () => {
    const code = `import { writeCookie } from '../http/cookies.js';\nwriteCookie(res, 'sid', id, { path: '/' });\n`;
    expect(repaired(code, [helper])).toBe(
      `import { writeCookie } from '../http/cookies.js';\nwriteCookie(res, 'sid', id, { path: '/', secure: true, httpOnly: true, maxAge: 14 * 24 * 60 * 60 });\n`,
    );
  });

  it('is left alone in what it does by itself', () => {
    const code = `import { writeCookie } from '../http/cookies.js';\nwriteCookie(res, 'sid', id, { maxAge: 60 });\n`;
    expect(reports(code, [{ ...helper, defaults: { secure: true, httpOnly: true } }])).toEqual([]);
  });

  it('counts as the library that it resembles', () => {
    const code = `import { writeCookie } from '../http/cookies.js';\nwriteCookie(res, 'sid', id, { secure: true, httpOnly: true });\n`;
    expect(repaired(code, [{ ...helper, like: 'express' }])).toContain('maxAge: 14 * 24 * 60 * 60 * 1000');
  });

  it('may be a method of what a package exports', () => {
    const method: Helper = { call: 'cookies.put', from: '@acme/http', arguments: {} };
    expect(reports(`import { cookies } from '@acme/http';\ncookies.put('sid', id);`, [method])).toHaveLength(3);
    expect(reports(`import { cookies } from '@other/http';\ncookies.put('sid', id);`, [method])).toEqual([]);
  });

  it('may be any function of that name', () => {
    const anywhere: Helper = { call: 'putCookie', arguments: {} };
    expect(reports(`putCookie('sid', id);`, [anywhere])).toHaveLength(3);
    expect(reports(`putCookie('sid', id);`, [])).toEqual([]);
  });
});
