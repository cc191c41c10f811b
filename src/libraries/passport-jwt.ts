import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const strategy: Origin = { import: 'passport-jwt', name: ['Strategy', 'JwtStrategy'] };

/** `ignoreExpiration` beside the other options; the one in `jsonWebTokenOptions` is overridden. */
const layout = {
  key: { argument: 0, path: ['secretOrKey'] },
  options: { argument: 0 },
  ignores: [{ key: 'ignoreExpiration', value: true }],
  maxAge: { key: 'maxAge', below: 'jsonWebTokenOptions', unit: 'seconds', text: 'ms' },
  clockTolerance: { key: 'clockTolerance', below: 'jsonWebTokenOptions', unit: 'seconds' },
} as const;

export default {
  id: 'passport-jwt',
  title: 'passport-jwt',
  packages: ['passport-jwt'],
  source: 'passport-jwt: lib/strategy.js',
  version: '4.0.1',
  queryExtractors: [
    {
      callee: { member: 'fromUrlQueryParameter', of: { import: 'passport-jwt', name: 'ExtractJwt' } },
      instead: 'fromAuthHeaderAsBearerToken',
    },
  ],
  sinks: [
    {
      kind: 'token-check',
      callee: strategy,
      form: 'new',
      gives: 'middleware',
      layouts: [layout],
      sample:
        "import { ExtractJwt, Strategy } from 'passport-jwt';\npassport.use(new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.KEY, ...$options }, (payload, done) => done(null, payload)));",
    },
    {
      kind: 'token-check',
      callee: {
        anyOf: [
          {
            superOf: { resultOf: { import: '@nestjs/passport', name: 'PassportStrategy' }, given: strategy },
          },
          { superOf: strategy },
        ],
      },
      gives: 'middleware',
      layouts: [layout],
      sample:
        "import { PassportStrategy } from '@nestjs/passport';\nimport { ExtractJwt, Strategy } from 'passport-jwt';\nexport class JwtStrategy extends PassportStrategy(Strategy) { constructor() { super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.KEY, ...$options }); } }",
    },
  ],
} satisfies Library;
