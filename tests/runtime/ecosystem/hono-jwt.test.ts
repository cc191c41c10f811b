import jwt from 'jsonwebtoken';

import { createTokenHolder, TWO_WEEKS } from '../token-proofs.js';

const data = createTokenHolder();
const imports = `import { sign, verify } from 'hono/jwt';
const now = () => Math.floor(Date.now() / 1000);
const expired = () => sign({ iat: now() - 120, exp: now() - 60 }, 'a key', 'HS256');`;

data.lifetimes('lifetimes of sign', {
  library: 'hono-jwt',
  sample: 'sign(',
  imports,
  plain: "sign({ sub: 'alice' }, 'a key', 'HS256')",
  given: (_, value) => `sign({ exp: ${value} }, 'a key', 'HS256')`,
});

data.checks('checks of verify', {
  library: 'hono-jwt',
  sample: 'verify(',
  imports,
  checked: (options) => `verify(await expired(), 'a key', { alg: 'HS256', ...${options} })`,
});

data.repairs({ library: 'hono-jwt', title: 'tokens without expiry' }, [
  {
    title: 'the payload in a variable',
    rules: ['require-token-expiry'],
    program: `
import { sign } from 'hono/jwt';

export default async (req, res) => {
  const payload = { sub: 'alice' };
  res.end(await sign(payload, 'a key', 'HS256'));
};
`,
    before: null,
    after: TWO_WEEKS,
  },
  {
    title: 'text',
    rules: ['require-token-expiry'],
    edits: 'all',
    program: `
import { sign } from 'hono/jwt';

export default async (req, res) => res.end(await sign('alice', 'a key', 'HS256'));
`,
    before: null,
    after: TWO_WEEKS,
  },
]);

const tokens = {
  valid: jwt.sign({ sub: 'alice' }, 'a key', { expiresIn: '1h' }),
  expired: jwt.sign({ sub: 'alice', exp: Math.floor(Date.now() / 1000) - 60 }, 'a key'),
};

data.repairs({ library: 'hono-jwt', title: 'expired tokens', tokens }, [
  {
    title: 'the middleware',
    rules: ['no-ignored-token-expiry'],
    program: `
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { jwt } from 'hono/jwt';

const app = new Hono();
app.use('*', jwt({ secret: 'a key', alg: 'HS256', verification: { exp: false } }));
app.get('/', (c) => c.text(c.get('jwtPayload').sub));

export default createAdaptorServer(app);
`,
    before: { valid: 200, expired: 200 },
    after: { valid: 200, expired: 401 },
  },
]);
