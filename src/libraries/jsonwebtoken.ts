import type { Library } from './types/library.js';

export default {
  id: 'jsonwebtoken',
  title: 'jsonwebtoken',
  packages: ['jsonwebtoken'],
  source: 'jsonwebtoken: sign.js, verify.js, decode.js, lib/timespan.js',
  version: '4.2.2, 5.7.0, 6.2.0, 8.5.1, 9.0.3',
  sinks: [
    {
      kind: 'token-issue',
      callee: { import: 'jsonwebtoken', name: 'sign' },
      layouts: [
        {
          when: [{ argument: 2, is: 'function' }],
          payload: { argument: 0 },
          key: { argument: 1 },
          lifetime: [{ slot: { argument: 0, path: ['exp'] }, unit: 'epoch seconds' }],
          spelling: { insertAt: 2, key: 'expiresIn', text: "'{duration}'" },
        },
        {
          when: [{ argument: 1, is: 'present' }],
          payload: { argument: 0 },
          key: { argument: 1 },
          options: { argument: 2 },
          lifetime: [
            { slot: { argument: 2, path: ['expiresIn'] }, unit: 'seconds', text: 'ms' },
            { slot: { argument: 0, path: ['exp'] }, unit: 'epoch seconds' },
            // From version 6 on the call throws.
            {
              slot: { argument: 2, path: ['expiresInMinutes'] },
              unit: 'minutes',
              none: 'falsy',
              versions: { of: 'jsonwebtoken', below: '6' },
            },
            {
              slot: { argument: 2, path: ['expiresInSeconds'] },
              unit: 'seconds',
              none: 'falsy',
              versions: { of: 'jsonwebtoken', below: '6' },
            },
          ],
          spelling: { insertAt: 2, key: 'expiresIn', text: "'{duration}'" },
        },
      ],
      sample: "import jwt from 'jsonwebtoken';\njwt.sign({ sub: user.id }, process.env.KEY, $options);",
    },
    {
      kind: 'token-check',
      callee: { import: 'jsonwebtoken', name: 'verify' },
      layouts: [
        {
          token: { argument: 0 },
          key: { argument: 1 },
          options: { argument: 2 },
          ignores: [{ key: 'ignoreExpiration', value: true }],
          maxAge: { key: 'maxAge', unit: 'seconds', text: 'ms' },
          clockTolerance: { key: 'clockTolerance', unit: 'seconds' },
        },
      ],
      sample: "import jwt from 'jsonwebtoken';\njwt.verify(token, process.env.KEY, $options);",
    },
    {
      kind: 'token-decode',
      callee: { import: 'jsonwebtoken', name: 'decode' },
      token: { argument: 0 },
      check: 'verify',
      repair: 'with key',
      keyOfText: '{secret}',
      sample: "import jwt from 'jsonwebtoken';\njwt.decode(token);",
    },
  ],
} satisfies Library;
