import jwt from 'jsonwebtoken';

import { createTokenHolder, TWO_WEEKS } from '../token-proofs.js';

const data = createTokenHolder();
const imports = `import Jwt from '@hapi/jwt';
const now = () => Math.floor(Date.now() / 1000);
const expired = () => Jwt.token.decode(Jwt.token.generate({ iat: now() - 120, exp: now() - 60 }, 'a key'));`;

data.lifetimes('lifetimes of token.generate', {
  library: 'hapi-jwt',
  sample: 'Jwt.token.generate(',
  imports,
  plain: "Jwt.token.generate({ user: 1 }, 'a key')",
  given: ({ slot }, value) =>
    slot.argument === 0
      ? `Jwt.token.generate({ exp: ${value} }, 'a key')`
      : `Jwt.token.generate({}, 'a key', { ttlSec: ${value} })`,
});

data.checks('checks of token.verify', {
  library: 'hapi-jwt',
  sample: 'Jwt.token.verify(',
  imports,
  checked: (options) => `Jwt.token.verify(expired(), 'a key', ${options})`,
});

data.checks('checks of token.verifyPayload', {
  library: 'hapi-jwt',
  sample: 'Jwt.token.verifyPayload(',
  imports,
  checked: (options) => `Jwt.token.verifyPayload(expired(), ${options})`,
});

data.repairs({ library: 'hapi-jwt', title: 'tokens without expiry' }, [
  {
    title: 'no options',
    rules: ['require-token-expiry'],
    program: `
import Jwt from '@hapi/jwt';

export default (req, res) => res.end(Jwt.token.generate({ user: 'alice' }, { key: 'a key', algorithm: 'HS256' }));
`,
    before: null,
    after: TWO_WEEKS,
  },
]);

data.repairs(
  {
    library: 'hapi-jwt',
    title: 'expired tokens',
    tokens: {
      valid: jwt.sign({ sub: 'alice' }, 'a key', { expiresIn: '1h' }),
      expired: jwt.sign({ sub: 'alice', exp: Math.floor(Date.now() / 1000) - 60 }, 'a key'),
    },
  },
  [
    {
      title: 'a strategy',
      rules: ['no-ignored-token-expiry'],
      program: `
import Hapi from '@hapi/hapi';
import Jwt from '@hapi/jwt';

const server = Hapi.server();
await server.register(Jwt);
server.auth.strategy('default', 'jwt', {
  keys: 'a key',
  verify: { aud: false, iss: false, sub: false, exp: false },
  validate: false,
});
server.auth.default('default');
server.route({ method: 'GET', path: '/', handler: ({ auth }) => auth.credentials.sub });
await server.initialize();

export default server.listener;
`,
      before: { valid: 200, expired: 200 },
      after: { valid: 200, expired: 401 },
    },
  ],
);
