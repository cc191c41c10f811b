import jwt from 'jsonwebtoken';

import { createTokenHolder, TWO_WEEKS } from '../token-proofs.js';

const data = createTokenHolder();
const imports = `import fastify from 'fastify';
import jwt from '@fastify/jwt';
const app = async (options) => {
  const made = fastify();
  await made.register(jwt, { secret: 'a key', ...options });
  return made;
};
const now = () => Math.floor(Date.now() / 1000);`;

data.lifetimes('lifetimes of sign', {
  library: 'fastify-jwt',
  sample: 'reply.jwtSign(',
  imports,
  plain: '(await app()).jwt.sign({ sub: 1 })',
  given: ({ slot }, value) =>
    slot.argument === 0
      ? `(await app()).jwt.sign({ exp: ${value} })`
      : `(await app()).jwt.sign({ sub: 1 }, { expiresIn: ${value} })`,
});

data.checks('checks of verify', {
  library: 'fastify-jwt',
  sample: 'app.jwt.verify(',
  imports,
  checked: (options) =>
    `(async (made) => made.jwt.verify(made.jwt.sign({ iat: now() - 120, exp: now() - 60 }), ${options}))(await app())`,
});

data.checks('checks of the plugin', {
  library: 'fastify-jwt',
  sample: 'verify: $options',
  imports,
  checked: (options) =>
    `(async (made) => made.jwt.verify(made.jwt.sign({ iat: now() - 120, exp: now() - 60 })))(await app({ verify: ${options} }))`,
});

const program = (plugin: string, answer: string): string => `
import fastify from 'fastify';
import jwt from '@fastify/jwt';

const app = fastify();
app.register(jwt, ${plugin});
app.get('/', async (request, reply) => ${answer});
await app.ready();

export default (req, res) => app.routing(req, res);
`;

data.repairs({ library: 'fastify-jwt', title: 'tokens without expiry' }, [
  ...[
    ["{ secret: 'a key' }", "reply.jwtSign({ sub: 'alice' })"],
    ["{ secret: 'a key', sign: { algorithm: 'HS512' } }", "reply.jwtSign({ sub: 'alice' }, { sign: { iss: 'shop' } })"],
    ["{ secret: 'a key' }", "app.jwt.sign({ sub: 'alice' }, { algorithm: 'HS512' })"],
  ].map(([plugin = '', answer = '']) => ({
    title: answer,
    rules: ['require-token-expiry'],
    program: program(plugin, answer),
    before: null,
    after: TWO_WEEKS,
  })),
]);

const tokens = {
  valid: jwt.sign({ sub: 'alice' }, 'a key', { expiresIn: '1h' }),
  expired: jwt.sign({ sub: 'alice', exp: Math.floor(Date.now() / 1000) - 60 }, 'a key'),
};

data.repairs({ library: 'fastify-jwt', title: 'expired tokens', tokens }, [
  {
    title: 'the plugin',
    rules: ['no-ignored-token-expiry'],
    program: program("{ secret: 'a key', verify: { ignoreExpiration: true } }", 'request.jwtVerify()'),
    before: { valid: 200, expired: 200 },
    after: { valid: 200, expired: 401 },
  },
  {
    title: 'the call',
    rules: ['no-ignored-token-expiry'],
    program: program("{ secret: 'a key' }", 'request.jwtVerify({ ignoreExpiration: true })'),
    before: { valid: 200, expired: 200 },
    after: { valid: 200, expired: 401 },
  },
]);
