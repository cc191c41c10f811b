import { describe } from 'vitest';

import type { Bench, Write } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs, type Proof } from '../proof.js';

/** A bundler gives the default export of a CommonJS module, Node.js the whole of it. */
const HOOKS = `
import { createRequire } from 'node:module';

export const load = (url, context, next) =>
  /next-auth\\/(?:index|providers\\/credentials)\\.js$/.test(url)
    ? {
        format: 'module',
        source: \`import { createRequire } from 'node:module'; export default createRequire('\${url}')(new URL('\${url}').pathname).default;\`,
        shortCircuit: true,
      }
    : next(url, context);
`;

/** Somebody signs in by a handler of the Pages Router, and gets the session's cookie, here without those of the sign-in itself. */
const PAGES_ROUTER = `
import { createHash } from 'node:crypto';
import { register } from 'node:module';

register('data:text/javascript;base64,${Buffer.from(HOOKS).toString('base64')}');
const { default: NextAuth } = await import('next-auth');
const { default: Credentials } = await import('next-auth/providers/credentials');

process.env.AUTH_TRUST_HOST = 'true';
process.env.NEXTAUTH_SECRET = 'a secret of the test';

const signIn = (handle, name) => async (req, res) => {
  const csrfToken = 'a token';
  const cookie = \`\${csrfToken}|\${createHash('sha256').update(csrfToken + process.env.NEXTAUTH_SECRET).digest('hex')}\`;
  const request = {
    method: 'POST',
    headers: { 'x-forwarded-host': 'shop.example', 'x-forwarded-proto': 'http', ...req.headers },
    query: { nextauth: ['callback', 'credentials'] },
    body: { csrfToken, callbackUrl: '/', name },
    cookies: { 'next-auth.csrf-token': cookie, '__Host-next-auth.csrf-token': cookie },
  };
  const isOther = (cookie) => /^[^=]*(?:callback-url|csrf-token)=/.test(cookie);
  const response = {
    status: () => response,
    getHeader: (name) => res.getHeader(name),
    setHeader(name, value) {
      if (name === 'Set-Cookie') res.setHeader(name, value.filter((cookie) => !isOther(cookie)));
    },
    end: () => res.end(),
  };
  await handle(request, response);
};
`;

const FETCH_API = `
import { Auth, skipCSRFCheck } from '@auth/core';
import Credentials from '@auth/core/providers/credentials';

const providers = [Credentials({ credentials: { name: {} }, authorize: ({ name }) => ({ id: '1', name }) })];

const signIn = (handle, name) => async (req, res) => {
  const { origin } = new URL(\`\${req.headers['x-forwarded-proto'] ?? 'http'}://shop.example\`);
  const response = await handle(
    new Request(\`\${origin}/auth/callback/credentials\`, {
      method: 'POST',
      headers: { Origin: origin },
      body: new URLSearchParams({ name, callbackUrl: origin }),
    }),
  );
  const isOther = (cookie) => /^[^=]*(?:callback-url|csrf-token)=/.test(cookie);
  res.setHeader('Set-Cookie', response.headers.getSetCookie().filter((cookie) => !isOther(cookie)));
  res.end();
};
`;

const bench: Omit<Bench, 'sample'> = {
  title: 'next-auth 4',
  library: 'next-auth',
  version: '4',
  program: (writes: readonly Write[]) =>
    pagesProgram(
      PAGES_ROUTER,
      writes.map(
        ({ value, options }) =>
          `signIn(NextAuth({ providers: [Credentials({ credentials: {}, authorize: ({ name }) => ({ id: '1', name }) })], ...${options} }), ${value})`,
      ),
    ),
};

const data = createDataHolder('ecosystem');

const authCore: Bench = {
  title: '@auth/core',
  library: 'next-auth',
  sample: 'Auth(request',
  program: (writes) =>
    pagesProgram(
      FETCH_API,
      writes.map(
        ({ value, options }) =>
          `signIn((request) => Auth(request, { providers, secret: 'a secret of the test', trustHost: true, skipCSRFCheck, ...${options} }), ${value})`,
      ),
    ),
};

// An explicit `undefined` for the lifetime fails at the first sign-in.
const FAILS = ['maxAge undefined'];

describe('next-auth 4', () => {
  data.session({ ...bench, title: 'without options', sample: 'session: $options' }, FAILS);
  data.session({ ...bench, title: 'with options', sample: "name: 'sid', options: $options" }, FAILS);
});

describe('@auth/core', () => {
  data.session(authCore, FAILS);
});

const proofs: readonly Proof[] = [
  {
    title: 'options that replace those of version 4',
    program: `${PAGES_ROUTER}
export const authOptions = {
  providers: [Credentials({ credentials: {}, authorize: () => ({ id: '1', name: 'Alice' }) })],
  cookies: {
    sessionToken: {
      name: 'sid',
      options: { sameSite: 'lax', path: '/' },
    },
  },
};
const handler = NextAuth(authOptions);

export default signIn(handler);
`,
    before: ['sid=…; Path=/; Expires=in 2592000 s; SameSite=Lax'],
    after: ['sid=…; Path=/; Expires=in 2592000 s; HttpOnly; Secure; SameSite=Lax'],
  },
  {
    title: 'Secure switched off for all cookies of version 4',
    program: `${PAGES_ROUTER}
const handler = NextAuth({
  providers: [Credentials({ credentials: {}, authorize: () => ({ id: '1', name: 'Alice' }) })],
  session: { strategy: 'jwt', maxAge: 60 * 60 },
  useSecureCookies: false,
});

export default signIn(handler);
`,
    before: ['next-auth.session-token=…; Path=/; Expires=in 3600 s; HttpOnly; SameSite=Lax'],
    after: ['__Secure-next-auth.session-token=…; Path=/; Expires=in 3600 s; HttpOnly; Secure; SameSite=Lax'],
  },
  {
    title: 'what @auth/core keeps safe by default, switched off',
    program: `${FETCH_API}
const config = {
  providers,
  secret: 'a secret of the test',
  trustHost: true,
  skipCSRFCheck,
  cookies: { sessionToken: { options: { secure: false, httpOnly: false } } },
};

export default signIn((request) => Auth(request, config), 'Alice');
`,
    before: {
      plain: ['authjs.session-token=…; Path=/; Expires=in 2592000 s; SameSite=Lax'],
      tls: ['__Secure-authjs.session-token=…; Path=/; Expires=in 2592000 s; SameSite=Lax'],
    },
    after: {
      plain: ['authjs.session-token=…; Path=/; Expires=in 2592000 s; HttpOnly; Secure; SameSite=Lax'],
      tls: ['__Secure-authjs.session-token=…; Path=/; Expires=in 2592000 s; HttpOnly; Secure; SameSite=Lax'],
    },
  },
];

describeProofs('Auth.js, repaired', proofs, 'ecosystem');
