import { describe, expect, it } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import { clearCookieProgram, cookieBenches, sessionBenches } from './benches.js';
import { minute } from './claims.js';
import { createDataHolder, sinkOf } from './held-data.js';

// What the data files say about defaults, units, deletions and plain HTTP, held against what the libraries really send.

const data = createDataHolder('plugin');

describe('cookies', () => {
  for (const bench of cookieBenches) data.cookie(bench);
});

describe('sessions', () => {
  for (const bench of sessionBenches) data.session(bench);
});

describe('deletions', () => {
  const sinks = libraries.find(({ id }) => id === 'express')?.sinks.filter(({ kind }) => kind === 'cookie-deletion');

  it('a lifetime given to clearCookie keeps the cookie alive in the versions that the data names', async () => {
    const lifetimes = await Promise.all(
      ['express4', 'express'].map(async (express) => {
        const program = await data.host().serve(clearCookieProgram('maxAge'), { express });
        return (await program.get('/basket/0', 'plain')).cookies[0]?.lifetime;
      }),
    );

    expect(lifetimes).toEqual([60, expect.closeTo(-Date.now() / 1000, -2)]);
    expect(sinks).toMatchObject([
      { versions: { of: 'express', below: '5' }, lifetimeKeepsAlive: true },
      { versions: { of: 'express', from: '5' } },
    ]);
    expect(sinks?.[1]).not.toHaveProperty('lifetimeKeepsAlive');
  });
});

describe('tokens', () => {
  const imports = "import jwt from 'jsonwebtoken';";
  const issue = sinkOf({ library: 'jsonwebtoken', sample: 'jwt.sign(' }, 'token-issue');
  const check = sinkOf({ library: 'jsonwebtoken', sample: 'jwt.verify(' }, 'token-check');
  const decode = sinkOf({ library: 'jsonwebtoken', sample: 'jwt.decode(' }, 'token-decode');

  const issued = (payload: string, options: string) =>
    `(({ iat, exp }) => (exp === undefined ? null : exp - iat))(jwt.decode(jwt.sign(${payload}, 'a key', ${options})))`;
  /** Issued two minutes ago for one. */
  const expired = "jwt.sign({ iat: Math.floor(Date.now() / 1000) - 120 }, 'a key', { expiresIn: 60 })";
  const checked = (options: string) => `typeof jwt.verify(${expired}, 'a key', ${options}).exp`;

  it('live as long as the data says', async () => {
    expect(await data.evaluate(imports, [issued('{}', '{}')])).toEqual([null]);
    const { lifetime } = issue.layouts.find(({ options }) => options !== undefined) ?? { lifetime: [] };
    const [current, former] = [
      lifetime.filter(({ versions }) => !versions),
      lifetime.filter(({ versions }) => versions),
    ];
    expect(current.length).toBeGreaterThan(0);
    for (const { slot, unit } of former) {
      const [answer] = await data.evaluate(imports, [issued('{}', `{ ${slot.path?.[0] ?? ''}: ${minute(unit)} }`)]);
      expect(answer).toContain('is not allowed');
    }
    for (const { slot, unit, text } of current) {
      const key = slot.path?.[0] ?? '';
      const given = minute(unit);
      const inPayload = slot.argument === 0;
      const texts = text === 'ms' ? ["'60000'", "'1m'", "'60s'"] : [];
      const expressions = [given, ...texts].map((value) =>
        inPayload ? issued(`{ ${key}: ${value} }`, '{}') : issued('{}', `{ ${key}: ${value} }`),
      );
      expect(await data.evaluate(imports, expressions)).toEqual(expressions.map(() => 60));
    }
  });

  it('are refused when they have expired, unless the data says that the option ignores it', async () => {
    const [layout] = check.layouts;
    expect(layout?.ignores.length).toBeGreaterThan(0);
    for (const { key, value } of layout?.ignores ?? []) {
      const answers = await data.evaluate(imports, [checked(`{ ${key}: ${value} }`), checked(`{ ${key}: ${!value} }`)]);
      expect(answers).toEqual(['number', 'jwt expired']);
    }
    expect(await data.evaluate(imports, [checked('{}')])).toEqual(['jwt expired']);
  });

  it('are bounded by maxAge also where the expiry is ignored', async () => {
    const { maxAge, ignores } = check.layouts[0] ?? {};
    const ignoring = `${ignores?.[0]?.key ?? ''}: ${ignores?.[0]?.value ?? ''}`;
    const bounds = [minute(maxAge?.unit), ...(maxAge?.text === 'ms' ? ["'60000'", "'1m'"] : [])];
    const longer = `${minute(maxAge?.unit)} * 3`;
    const answers = await data.evaluate(
      imports,
      [...bounds, longer].map((bound) => checked(`{ ${ignoring}, ${maxAge?.key ?? ''}: ${bound} }`)),
    );
    expect(answers).toEqual([...bounds.map(() => 'maxAge exceeded'), 'number']);
  });

  it('are accepted within the tolerance, in its unit', async () => {
    const { key = '', unit } = check.layouts[0]?.clockTolerance ?? {};
    const answers = await data.evaluate(imports, [
      checked(`{ ${key}: ${minute(unit)} / 2 }`),
      checked(`{ ${key}: ${minute(unit)} * 2 }`),
    ]);
    expect(answers).toEqual(['jwt expired', 'number']);
  });

  it('are decoded whatever they are, and checked by the call that the data names', async () => {
    const forged = `${expired}.slice(0, -4) + 'AAAA'`;
    const answers = await data.evaluate(imports, [
      `typeof jwt.decode(${forged}).exp`,
      `jwt.${decode.check}(${forged}, 'a key')`,
    ]);
    expect(answers).toEqual(['number', 'invalid signature']);
  });
});
