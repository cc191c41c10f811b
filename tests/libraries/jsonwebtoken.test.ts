import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('jsonwebtoken: what is recognised', () => {
  it.each([
    ["import jwt from 'jsonwebtoken';\njwt.sign(payload, key);", ['issue 2:5']],
    ["import * as jwt from 'jsonwebtoken';\njwt.sign(payload, key);", ['issue 2:5']],
    ["import { sign } from 'jsonwebtoken';\nsign(payload, key);", ['issue 2:1']],
    ["import { sign as issue } from 'jsonwebtoken';\nissue(payload, key);", ['issue 2:1']],
    ["import { default as jwt } from 'jsonwebtoken';\njwt.sign(payload, key);", ['issue 2:5']],
    ["import jwt = require('jsonwebtoken');\njwt.sign(payload, key);", ['issue 2:5']],
    ["const jwt = require('jsonwebtoken');\njwt.sign(payload, key);", ['issue 2:5']],
    ["const { sign } = require('jsonwebtoken');\nsign(payload, key);", ['issue 2:1']],
    ["const { sign: issue } = require('jsonwebtoken');\nissue(payload, key);", ['issue 2:1']],
    ["const sign = require('jsonwebtoken').sign;\nsign(payload, key);", ['issue 2:1']],
    ["require('jsonwebtoken').sign(payload, key);", ['issue 1:25']],
    ["const jwt = await import('jsonwebtoken');\njwt.sign(payload, key);", ['issue 2:5']],
    ["const { default: jwt } = await import('jsonwebtoken');\njwt.sign(payload, key);", ['issue 2:5']],
    ["import jwt from 'jsonwebtoken';\nconst { sign } = jwt;\nsign(payload, key);", ['issue 3:1']],
    ["import jwt from 'jsonwebtoken';\nconst tokens = jwt;\ntokens.sign(payload, key);", ['issue 3:8']],
    ["import jwt from 'jsonwebtoken';\njwt['sign'](payload, key);", ['issue 2:5']],
    ["import jwt from 'jsonwebtoken';\n(jwt as any).sign(payload, key);", ['issue 2:14']],
    ["import jwt from 'jsonwebtoken';\njwt.sign(payload, key, (error, token) => {});", ['issue 2:5']],
    ["import jwt from 'jsonwebtoken';\njwt.verify(token, key);", ['verification 2:5']],
    ["import jwt from 'jsonwebtoken';\njwt.verify(token, key, options, done);", ['verification 2:5']],
    ["import { verify } from 'jsonwebtoken';\nverify(token, key);", ['verification 2:1']],
    ["import jwt from 'jsonwebtoken';\njwt.decode(token);", ['decoding 2:5']],
    ["import { decode } from 'jsonwebtoken';\ndecode(token, { complete: true });", ['decoding 2:1']],
    [
      "import { promisify } from 'node:util';\nimport jwt from 'jsonwebtoken';\nconst sign = promisify(jwt.sign);\nawait sign(payload, key);",
      ['issue 4:7'],
    ],
    [
      "import util from 'util';\nimport jwt from 'jsonwebtoken';\nawait util.promisify(jwt.verify)(token, key);",
      ['verification 3:7'],
    ],
    ["import jwt from 'jsonwebtoken';\njwt.sign(a, key);\njwt.sign(b, key);", ['issue 2:5', 'issue 3:5']],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('jsonwebtoken: what is not', () => {
  it.each([
    "import { sign } from './tokens.js';\nsign(payload, key);",
    "import jwt from './jsonwebtoken';\njwt.sign(payload, key);",
    "import jwt from '@scope/jsonwebtoken';\njwt.sign(payload, key);",
    "import jwt from 'jsonwebtoken-promisified';\njwt.sign(payload, key);",
    "import crypto from 'node:crypto';\ncrypto.sign('sha256', data, key);",
    "import { sign } from 'cookie-signature';\nsign(id, secret);",
    "import decode from 'jwt-decode';\ndecode(token);",
    'jwt.sign(payload, key);',
    "import jwt from 'jsonwebtoken';\nfunction issue(jwt) {\n  jwt.sign(payload, key);\n}",
    "import jwt from 'jsonwebtoken';\nconst issue = (sign) => sign(payload, key);",
    "let jwt = require('jsonwebtoken');\njwt = require('./fake.js');\njwt.sign(payload, key);",
    "import jwt from 'jsonwebtoken';\njwt.sign;",
    "import jwt from 'jsonwebtoken';\njwt.JsonWebTokenError('no');",
    "import jwt from 'jsonwebtoken';\nsigner.sign(payload, key);",
    "import jwt from 'jsonwebtoken';\nif (process.env.NODE_ENV === 'development') jwt.sign({ sub: 1 }, 'key');",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
