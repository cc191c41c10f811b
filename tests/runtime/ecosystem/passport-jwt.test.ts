import jwt from 'jsonwebtoken';

import { createTokenHolder } from '../token-proofs.js';

createTokenHolder().repairs(
  {
    library: 'passport-jwt',
    title: 'expired tokens',
    tokens: {
      valid: jwt.sign({ sub: 'alice' }, 'a key', { expiresIn: '1h' }),
      expired: jwt.sign({ sub: 'alice', exp: Math.floor(Date.now() / 1000) - 60 }, 'a key'),
    },
  },
  [
    ['ignoreExpiration', 'ignoreExpiration: true,'],
    ['clockTolerance', 'jsonWebTokenOptions: { clockTolerance: 30 * 24 * 60 * 60 },'],
  ].map(([title = '', options = '']) => ({
    title,
    rules: ['no-ignored-token-expiry'],
    program: `
import express from 'express';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';

passport.use(
  new Strategy(
    {
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: 'a key',
      ${options}
    },
    (payload, done) => done(null, { id: payload.sub }),
  ),
);

const app = express();
app.get('/', passport.authenticate('jwt', { session: false }), (req, res) => res.end(req.user.id));

export default app;
`,
    before: { valid: 200, expired: 200 },
    after: { valid: 200, expired: 401 },
  })),
);
