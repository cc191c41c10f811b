import jwt from 'jsonwebtoken';

import { createTokenHolder } from '../token-proofs.js';

const data = createTokenHolder();

const tokens = {
  valid: jwt.sign({ sub: 'alice' }, 'a key', { expiresIn: '1h' }),
  expired: jwt.sign({ sub: 'alice', iat: Math.floor(Date.now() / 1000) - 7200 }, 'a key', { expiresIn: '1h' }),
};

const program = (options: string): string => `
import express from 'express';
import { expressjwt } from 'express-jwt';

const app = express();
app.use(expressjwt({ secret: 'a key', algorithms: ['HS256'], ${options} }));
app.get('/', (req, res) => res.end(req.auth.sub));
app.use((error, req, res, next) => res.sendStatus(error.status));

export default app;
`;

data.repairs(
  { library: 'express-jwt', title: 'expired tokens', tokens },
  [
    ['ignoreExpiration', 'ignoreExpiration: true'],
    ['onExpired that returns', "onExpired: (req, error) => console.log('expired', error.message)"],
    ['onExpired that returns, although the age is bounded', "maxAge: '90m', onExpired() {}"],
  ].map(([title = '', options = '']) => ({
    title,
    rules: ['no-ignored-token-expiry'],
    program: program(options),
    before: { valid: 200, expired: 200 },
    after: { valid: 200, expired: 401 },
  })),
);

data.repairs(
  { library: 'express-jwt', title: 'left alone', tokens },
  [
    ['the age is bounded', "ignoreExpiration: true, maxAge: '90m'"],
    ['onExpired that throws', 'onExpired: (req, error) => { throw error; }'],
  ].map(([title = '', options = '']) => ({
    title,
    rules: ['no-ignored-token-expiry'],
    program: program(options),
    before: { valid: 200, expired: 401 },
    after: { valid: 200, expired: 401 },
  })),
);
