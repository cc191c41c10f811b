import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import type { Sink } from '../../src/libraries/types.js';
import { clearCookieProgram, cookieBenches, evaluations, sessionBenches, type Bench } from './benches.js';
import { attributeClaims, deletionClaims, minute, nameClaims, stateClaims, type Claim } from './claims.js';
import { ProgramHost, type Answer, type Way } from './program-host.js';

// What the data files say about defaults, units, deletions and plain HTTP, held against what the libraries really send.

let host: ProgramHost;
beforeAll(() => {
  host = new ProgramHost();
});
afterAll(() => host.close());

type SinkOf<K extends Sink['kind']> = Extract<Sink, { kind: K }>;

describe('cookies', () => {
  for (const bench of cookieBenches) {
    const { attributes, onPlainHttp, deletion } = sinkOf(bench, 'cookie');
    holdsAgainst(bench, [...attributeClaims(attributes, onPlainHttp), ...deletionClaims(attributes, deletion)]);
  }
});

describe('sessions', () => {
  for (const bench of sessionBenches) {
    const sink = sinkOf(bench, 'session');
    const path = sink.layouts[0]?.options.path ?? [];
    const claims = attributeClaims(sink.attributes, sink.onPlainHttp).map((claim) => ({
      ...claim,
      options: path.reduceRight((text, key) => `{ ${key}: ${text} }`, claim.options),
    }));
    holdsAgainst(bench, [...claims, ...nameClaims(sink), ...stateClaims(sink)]);
  }
});

describe('deletions', () => {
  const { lifetimeKeepsAlive } = sinkOf({ library: 'express', sample: 'res.clearCookie(' }, 'cookie-deletion');

  it('a lifetime given to clearCookie keeps the cookie alive in one of the versions', async () => {
    const lifetimes = await Promise.all(
      ['express4', 'express'].map(async (express) => {
        const program = await host.serve(clearCookieProgram('maxAge'), { express });
        return (await program.get('/basket/0', 'plain')).cookies[0]?.lifetime;
      }),
    );

    expect(lifetimes).toEqual([60, expect.closeTo(-Date.now() / 1000, -2)]);
    expect(lifetimeKeepsAlive).toBe(true);
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
    expect(await evaluate(imports, [issued('{}', '{}')])).toEqual([null]);
    const { lifetime } = issue.layouts.find(({ options }) => options !== undefined) ?? { lifetime: [] };
    expect(lifetime.length).toBeGreaterThan(0);
    for (const { slot, unit, text } of lifetime) {
      const key = slot.path?.[0] ?? '';
      const given = minute(unit);
      const inPayload = slot.argument === 0;
      const texts = text === 'ms' ? ["'60000'", "'1m'", "'60s'"] : [];
      const expressions = [given, ...texts].map((value) =>
        inPayload ? issued(`{ ${key}: ${value} }`, '{}') : issued('{}', `{ ${key}: ${value} }`),
      );
      expect(await evaluate(imports, expressions)).toEqual(expressions.map(() => 60));
    }
  });

  it('are refused when they have expired, unless the data says that the option ignores it', async () => {
    const [layout] = check.layouts;
    expect(layout?.ignores.length).toBeGreaterThan(0);
    for (const { key, value } of layout?.ignores ?? []) {
      const answers = await evaluate(imports, [checked(`{ ${key}: ${value} }`), checked(`{ ${key}: ${!value} }`)]);
      expect(answers).toEqual(['number', 'jwt expired']);
    }
    expect(await evaluate(imports, [checked('{}')])).toEqual(['jwt expired']);
  });

  it('are bounded by maxAge also where the expiry is ignored', async () => {
    const { maxAge, ignores } = check.layouts[0] ?? {};
    const ignoring = `${ignores?.[0]?.key ?? ''}: ${ignores?.[0]?.value ?? ''}`;
    const bounds = [minute(maxAge?.unit), ...(maxAge?.text === 'ms' ? ["'60000'", "'1m'"] : [])];
    const longer = `${minute(maxAge?.unit)} * 3`;
    const answers = await evaluate(
      imports,
      [...bounds, longer].map((bound) => checked(`{ ${ignoring}, ${maxAge?.key ?? ''}: ${bound} }`)),
    );
    expect(answers).toEqual([...bounds.map(() => 'maxAge exceeded'), 'number']);
  });

  it('are accepted within the tolerance, in its unit', async () => {
    const { key = '', unit } = check.layouts[0]?.clockTolerance ?? {};
    const answers = await evaluate(imports, [
      checked(`{ ${key}: ${minute(unit)} / 2 }`),
      checked(`{ ${key}: ${minute(unit)} * 2 }`),
    ]);
    expect(answers).toEqual(['jwt expired', 'number']);
  });

  it('are decoded whatever they are, and checked by the call that the data names', async () => {
    const forged = `${expired}.slice(0, -4) + 'AAAA'`;
    const answers = await evaluate(imports, [
      `typeof jwt.decode(${forged}).exp`,
      `jwt.${decode.check}(${forged}, 'a key')`,
    ]);
    expect(answers).toEqual(['number', 'invalid signature']);
  });
});

/** What each expression is worth, or the message of what it throws. */
async function evaluate(imports: string, expressions: readonly string[]): Promise<unknown[]> {
  const program = await host.serve(evaluations(imports, expressions));
  const answers = await Promise.all(expressions.map((_, page) => program.get(`/${page}`, 'plain')));
  return answers.map(({ status, body }) => (status === 200 ? JSON.parse(body) : body));
}

/** The program has a page for each claim, and every page is called both ways. */
function holdsAgainst(bench: Bench, claims: readonly Claim[]): void {
  describe(bench.title, () => {
    let answers: Record<Way, Answer>[];
    beforeAll(async () => {
      const program = await host.serve(bench.program(claims), bench.packages);
      answers = await Promise.all(
        claims.map(async (_, page) => ({
          plain: await program.get(`/basket/${page}`, 'plain'),
          tls: await program.get(`/basket/${page}`, 'tls'),
        })),
      );
    });

    for (const [page, { title, read, expected }] of claims.entries()) {
      it(title, () => {
        const { plain, tls } = answers[page]!;
        expect({ plain: read(plain), tls: read(tls) }).toEqual(expected);
      });
    }
  });
}

function sinkOf<K extends Sink['kind']>(bench: Pick<Bench, 'library' | 'sample'>, kind: K): SinkOf<K> {
  const sinks: readonly Sink[] = libraries.find(({ id }) => id === bench.library)?.sinks ?? [];
  const found = sinks.find((sink) => sink.kind === kind && sink.sample.includes(bench.sample));
  if (found === undefined) throw new Error(`${bench.library} has no ${kind} with ${bench.sample} in its sample`);
  return found as SinkOf<K>;
}
