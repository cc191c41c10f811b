import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('passport-jwt: what is recognised', () => {
  it.each([
    ["import { Strategy } from 'passport-jwt';\npassport.use(new Strategy(options, verify));", ['verification 2:18']],
    [
      "import { Strategy as JwtStrategy } from 'passport-jwt';\nnew JwtStrategy(options, verify);",
      ['verification 2:5'],
    ],
    ["const JwtStrategy = require('passport-jwt').Strategy;\nnew JwtStrategy(options, verify);", ['verification 2:5']],
    ["import passportJwt from 'passport-jwt';\nnew passportJwt.Strategy(options, verify);", ['verification 2:17']],
    [
      "import { PassportStrategy } from '@nestjs/passport';\nimport { Strategy } from 'passport-jwt';\nclass A extends PassportStrategy(Strategy) { constructor() { super(options); } }",
      ['verification 3:62'],
    ],
    [
      "import { PassportStrategy } from '@nestjs/passport';\nimport { Strategy } from 'passport-jwt';\nclass A extends PassportStrategy(Strategy, 'jwt') { constructor() { super(options); } }",
      ['verification 3:69'],
    ],
    [
      "import { Strategy } from 'passport-jwt';\nclass A extends Strategy { constructor() { super(options, verify); } }",
      ['verification 2:44'],
    ],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('passport-jwt: what is not', () => {
  it.each([
    "import { Strategy } from 'passport-local';\nnew Strategy(options, verify);",
    "import { PassportStrategy } from '@nestjs/passport';\nimport { Strategy } from 'passport-local';\nclass A extends PassportStrategy(Strategy) { constructor() { super(options); } }",
    "import { Strategy } from 'passport-jwt';\nclass A extends Base { constructor() { super(options); } }",
    "import { ExtractJwt } from 'passport-jwt';\nExtractJwt.fromAuthHeaderAsBearerToken();",
    "import { Strategy } from 'passport-jwt';\nStrategy(options, verify);",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
