import { describe, expect, it } from 'vitest';

import type { Bench } from '../benches.js';
import { attributeClaims, below, type Claim, elsewhereClaims } from '../claims.js';
import { createDataHolder, sinkOf } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs, type Proof } from '../proof.js';

/** Somebody signs up under the address that the browser knows, and gets the session's cookie. */
const SIGN_UP = `
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';

const origins = { http: 'http://shop.example', https: 'https://shop.example' };
const database = memoryAdapter({ user: [], session: [], account: [], verification: [] });
const emailAndPassword = { enabled: true, password: { hash: async () => 'a hash', verify: async () => true } };

let count = 0;
const signUp = (auths, name = 'Alice') => async (req, res) => {
  const protocol = req.headers['x-forwarded-proto'] ?? 'http';
  const request = new Request(origins[protocol] + '/api/auth/sign-up/email', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origins[protocol] },
    body: JSON.stringify({ name, email: 'alice' + (count += 1) + '@shop.example', password: 'a password' }),
  });
  const response = await auths[protocol].handler(request);
  res.writeHead(response.status, { 'Set-Cookie': response.headers.getSetCookie() }).end(await response.text());
};
`;

const bench: Bench = {
  title: 'better-auth',
  library: 'better-auth',
  sample: 'betterAuth(',
  program: (writes) =>
    pagesProgram(
      SIGN_UP,
      writes.map(
        ({ value, options }) => `{
      const auth = (baseURL) => betterAuth({ baseURL, emailAndPassword, secret: 'a secret of the test', rateLimit: { enabled: false }, ...${options} });
      return signUp({ http: auth(origins.http), https: auth(origins.https) }, ${value});
    }`,
      ),
    ),
};

const data = createDataHolder('ecosystem');

describe('better-auth', () => {
  // With an address that begins with https it puts `__Secure-` before every name.
  data.session(bench, ['name by default', 'name by name']);

  const { layouts, onPlainHttp } = sinkOf(bench, 'session');
  const [changed] = layouts;

  // What is different in some configurations.
  const insecure = (claims: readonly Claim[]) =>
    claims.map((claim) => ({
      ...claim,
      title: `without prefix: ${claim.title}`,
      options: `{ advanced: { useSecureCookies: false, defaultCookieAttributes: ${claim.options} } }`,
    }));
  const { secure, domain } = changed?.attributes ?? {};
  data.claims({ ...bench, title: 'configurations' }, [
    ...(secure ? insecure(attributeClaims({ secure }, onPlainHttp)) : []),
    ...(domain ? elsewhereClaims({ domain }, onPlainHttp) : []).map((claim) => ({
      ...claim,
      options: claim.options.replace('{ domain', '{ enabled: true, domain'),
    })),
  ]);

  it('takes the domain from the address', async () => {
    const options = `{ ${below(domain?.hostOf?.because ?? [], 'true').slice(1, -1)} }`;
    const program = await data.host().serve(bench.program([{ value: "'Alice'", options }]));
    const { cookies } = await program.get('/basket/0', 'plain');
    expect(cookies.map(({ attributes }) => attributes.get('domain'))).toContain('shop.example');
  });

  it('sends the name with a prefix', async () => {
    const program = await data.host().serve(bench.program([{ value: "'Alice'", options: '{}' }]));
    const { cookies } = await program.get('/basket/0', 'tls');
    expect(cookies.map(({ text }) => text)).toContain(
      '__Secure-better-auth.session_token=…; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
  });
});

const proofs: readonly Proof[] = [
  {
    title: 'the prefix and HttpOnly switched off',
    program: `${SIGN_UP}
const auth = betterAuth({
  baseURL: origins.https,
  database,
  emailAndPassword,
  rateLimit: { enabled: false },
  secret: 'a secret of the test',
  advanced: {
    useSecureCookies: false,
    defaultCookieAttributes: { httpOnly: false },
  },
});

export default signUp({ http: auth, https: auth });
`,
    before: ['better-auth.session_token=…; Max-Age=604800; Path=/; SameSite=Lax'],
    after: ['__Secure-better-auth.session_token=…; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Lax'],
  },
  {
    title: 'a cookie of its own, without the prefix',
    program: `${SIGN_UP}
const auth = betterAuth({
  baseURL: origins.https,
  database,
  emailAndPassword,
  rateLimit: { enabled: false },
  secret: 'a secret of the test',
  advanced: {
    useSecureCookies: false,
    cookies: { session_token: { name: 'sid', attributes: { secure: false, httpOnly: false } } },
  },
});

export default signUp({ http: auth, https: auth });
`,
    before: ['sid=…; Max-Age=604800; Path=/; SameSite=Lax'],
    after: ['sid=…; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Lax'],
  },
];

describeProofs('better-auth, repaired', proofs, 'ecosystem');
