import type { Library } from './types/library.js';

export default {
  id: 'jwt-simple',
  title: 'jwt-simple',
  packages: ['jwt-simple'],
  source: 'jwt-simple: lib/jwt.js',
  version: '0.3.0, 0.5.6',
  sinks: [
    {
      kind: 'token-issue',
      callee: { import: 'jwt-simple', name: 'encode' },
      layouts: [
        {
          when: [{ argument: 1, is: 'present' }],
          payload: { argument: 0 },
          key: { argument: 1 },
          lifetime: [{ slot: { argument: 0, path: ['exp'] }, unit: 'epoch seconds', none: 'falsy' }],
          spelling: { insertAt: 0, key: 'exp', text: 'Math.floor(Date.now() / 1000) + {seconds}' },
        },
      ],
      sample: "import jwt from 'jwt-simple';\njwt.encode({ sub: user.id }, process.env.KEY);",
    },
    {
      kind: 'token-check',
      callee: { import: 'jwt-simple', name: 'decode' },
      layouts: [
        { when: [{ argument: 2, is: 'absent' }], token: { argument: 0 }, key: { argument: 1 }, ignores: [] },
        { when: [{ argument: 2, is: 'false' }], token: { argument: 0 }, key: { argument: 1 }, ignores: [] },
      ],
      sample: "import jwt from 'jwt-simple';\njwt.decode(token, process.env.KEY, false, 'HS256');",
    },
    {
      // The third argument is called `noVerify`.
      kind: 'token-decode',
      callee: { import: 'jwt-simple', name: 'decode' },
      when: [{ argument: 2, is: 'true' }],
      token: { argument: 0 },
      check: 'decode(token, key)',
      repair: 'without the switch',
      sample: "import jwt from 'jwt-simple';\njwt.decode(token, process.env.KEY, true);",
    },
  ],
} satisfies Library;
