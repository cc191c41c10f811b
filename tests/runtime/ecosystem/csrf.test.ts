import type { Bench } from '../benches.js';
import { attributeClaims } from '../claims.js';
import { createDataHolder, sinkOf } from '../held-data.js';
import { describeProofs } from '../proof.js';

const data = createDataHolder('ecosystem');

function expressProgram(imports: string, handlers: readonly string[]): string {
  return `
import express from 'express';
import session from 'express-session';
${imports}

const app = express();
app.use((req, res, next) => {
  Object.assign(req, { cookies: {}, signedCookies: {}, secret: 'a key' });
  next();
});
${handlers.map((handler, page) => `app.get('/basket/${page}', ${handler}, (req, res) => res.end());`).join('\n')}
app.use((error, req, res, next) => res.status(500).send(error.message));

export default app;
`;
}

const benches: readonly Bench[] = [
  {
    title: 'csurf',
    library: 'csurf',
    sample: 'csurf(',
    program: (writes) =>
      expressProgram(
        "import csurf from 'csurf';",
        writes.map(({ options }) => `csurf({ cookie: ${options} })`),
      ),
  },
  ...['csrf-csrf', 'csrf-csrf3'].map((installedAs) => ({
    title: installedAs,
    library: 'csrf-csrf',
    sample: 'doubleCsrf(',
    packages: { 'csrf-csrf': installedAs },
    program: (writes: readonly { readonly options: string }[]) =>
      expressProgram(
        "import { doubleCsrf } from 'csrf-csrf';",
        writes.map(
          ({ options }) => `(req, res, next) => {
  const made = doubleCsrf({ getSecret: () => 'a key', getSessionIdentifier: () => 'id', cookieName: 'c', cookieOptions: ${options} });
  (made.generateCsrfToken ?? made.generateToken)(req, res);
  next();
}`,
        ),
      ),
  })),
  ...['lusca.csrf(', 'lusca({'].map((sample) => ({
    title: sample,
    library: 'lusca',
    sample,
    program: (writes: readonly { readonly options: string }[]) =>
      expressProgram(
        "import lusca from 'lusca';\nconst keep = session({ secret: 'a key', resave: false, saveUninitialized: false });",
        writes.map(({ options }) => {
          const csrf = `{ cookie: { name: 'c', options: ${options} } }`;
          return `keep, ${sample === 'lusca({' ? `lusca({ csrf: ${csrf} })` : `lusca.csrf(${csrf})`}`;
        }),
      ),
  })),
];

for (const bench of benches) {
  const { attributes, onPlainHttp } = sinkOf(bench, 'cookie');
  // Whether the value is signed can be read off a known value only.
  const claims = attributeClaims(attributes, onPlainHttp).filter(({ title }) => !title.startsWith('signed'));
  data.claims(bench, claims);
}

describeProofs(
  'CSRF cookies',
  [
    {
      title: 'csurf, cookie: true',
      program: `
import csurf from 'csurf';
import express from 'express';

const app = express();
app.use((req, res, next) => {
  req.cookies = {};
  next();
});
app.use(csurf({ value: () => '_csrf', cookie: { key: 'secret', path: '/' } }));
app.use(csurf({ cookie: true }));
app.get('/', (req, res) => res.end());

export default app;
`,
      before: ['secret=…; Path=/', '_csrf=…; Path=/'],
      after: [
        'secret=…; Max-Age=1209600; Path=/; HttpOnly; Secure',
        '_csrf=…; Max-Age=1209600; Path=/; HttpOnly; Secure',
      ],
    },
    {
      title: 'lusca, a name and Angular',
      program: `
import express from 'express';
import lusca from 'lusca';

const app = express();
app.use((req, res, next) => {
  Object.assign(req, { session: {} });
  next();
});
app.use(lusca.csrf({ cookie: 'token' }), lusca({ csrf: { angular: true } }));
app.get('/', (req, res) => res.end());

export default app;
`,
      before: ['token=…; Path=/', 'XSRF-TOKEN=…; Path=/'],
      after: [
        'token=…; Max-Age=1209600; Path=/; Expires=in 1209600 s; Secure',
        'XSRF-TOKEN=…; Max-Age=1209600; Path=/; Expires=in 1209600 s; Secure',
      ],
    },
    {
      title: 'csrf-csrf, Secure switched off',
      program: `
import { doubleCsrf } from 'csrf-csrf';
import express from 'express';

const { generateCsrfToken } = doubleCsrf({
  getSecret: () => 'a key',
  getSessionIdentifier: () => 'id',
  cookieOptions: { secure: false },
});
const app = express();
app.get('/', (req, res) => {
  req.cookies = {};
  generateCsrfToken(req, res);
  res.end();
});

export default app;
`,
      before: ['__Host-psifi.x-csrf-token=…; Path=/; HttpOnly; SameSite=Strict'],
      after: [
        '__Host-psifi.x-csrf-token=…; Max-Age=1209600; Path=/; Expires=in 1209600 s; HttpOnly; Secure; SameSite=Strict',
      ],
    },
    {
      title: '@fastify/csrf-protection, whose options take the place of its own',
      program: `
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import Fastify from 'fastify';

const app = Fastify();
await app.register(cookie, { secret: 'a key' });
await app.register(csrf, { cookieKey: 'c' });
app.get('/', async (request, reply) => {
  await reply.generateCsrf();
  return {};
});
await app.ready();

export default app.server;
`,
      before: ['c=…; Path=/; HttpOnly; SameSite=Strict'],
      after: ['c=…; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Strict'],
    },
  ],
  'ecosystem',
);
