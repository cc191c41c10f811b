import jwt from 'jsonwebtoken';

import { createTokenHolder, TWO_WEEKS } from '../token-proofs.js';

const data = createTokenHolder();
const imports = `import jwt from 'jwt-simple';
const now = () => Math.floor(Date.now() / 1000);
const expired = () => jwt.encode({ iat: now() - 120, exp: now() - 60 }, 'a key');`;

data.lifetimes('lifetimes of encode', {
  library: 'jwt-simple',
  sample: 'encode(',
  imports,
  plain: "jwt.encode({ sub: 'alice' }, 'a key')",
  given: (_, value) => `jwt.encode({ exp: ${value} }, 'a key')`,
  // An expiry that is falsy is not looked at.
  left: `(token) => {
  const { exp } = jwt.decode(token, 'a key');
  return exp ? Math.round(exp - Date.now() / 1000) : null;
}`,
});

data.checks('checks of decode', {
  library: 'jwt-simple',
  sample: 'decode(token, process.env.KEY, false',
  imports,
  checked: () => "jwt.decode(expired(), 'a key')",
});

data.repairs({ library: 'jwt-simple', title: 'tokens without expiry' }, [
  {
    title: 'the payload in the call',
    rules: ['require-token-expiry'],
    program: `
import jwt from 'jwt-simple';

export default (req, res) => {
  res.end(jwt.encode({ sub: 'alice', iat: Math.floor(Date.now() / 1000) }, 'a key'));
};
`,
    before: null,
    after: TWO_WEEKS,
  },
  {
    title: 'the payload in a variable',
    rules: ['require-token-expiry'],
    program: `
import jwt from 'jwt-simple';

export default (req, res) => {
  const payload = { sub: 'alice' };
  res.end(jwt.encode(payload, 'a key', 'HS512'));
};
`,
    before: null,
    after: TWO_WEEKS,
  },
]);

const tokens = {
  valid: jwt.sign({ sub: 'alice' }, 'a key', { expiresIn: '1h' }),
  expired: jwt.sign({ sub: 'alice', exp: Math.floor(Date.now() / 1000) - 60 }, 'a key'),
};

data.repairs({ library: 'jwt-simple', title: 'tokens that are not checked', tokens }, [
  {
    title: 'noVerify',
    rules: ['no-ignored-token-expiry'],
    edits: 'all',
    program: `
import express from 'express';
import jwt from 'jwt-simple';

const app = express();
app.get('/', (req, res) => {
  try {
    const token = req.headers.authorization.split(' ')[1];
    const { sub } = jwt.decode(token, 'a key', true);
    req.userId = sub;
    res.json({ name: sub });
  } catch {
    res.sendStatus(401);
  }
});

export default app;
`,
    before: { valid: 200, expired: 200 },
    after: { valid: 200, expired: 401 },
  },
]);
