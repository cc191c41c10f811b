import jwt from 'jsonwebtoken';

import { createTokenHolder } from '../token-proofs.js';

createTokenHolder().repairs(
  {
    library: 'koa-jwt',
    title: 'expired tokens',
    tokens: {
      valid: jwt.sign({ sub: 'alice' }, 'a key', { expiresIn: '1h' }),
      expired: jwt.sign({ sub: 'alice', exp: Math.floor(Date.now() / 1000) - 60 }, 'a key'),
    },
  },
  [
    ['ignoreExpiration', 'ignoreExpiration: true'],
    ['clockTolerance', 'clockTolerance: 30 * 24 * 60 * 60'],
  ].map(([title = '', options = '']) => ({
    title,
    rules: ['no-ignored-token-expiry'],
    program: `
import Koa from 'koa';
import jwt from 'koa-jwt';

const app = new Koa();
app.use(jwt({ secret: 'a key', ${options} }));
app.use((ctx) => {
  ctx.body = ctx.state.user.sub;
});

export default app.callback();
`,
    before: { valid: 200, expired: 200 },
    after: { valid: 200, expired: 401 },
  })),
);
