import type { Library } from './types/library.js';

const packages = ['hono/jwt', 'hono/utils/jwt', 'hono/utils/jwt/jwt'];

export default {
  id: 'hono-jwt',
  title: 'hono/jwt',
  packages: ['hono/jwt'],
  source: 'hono: src/utils/jwt/jwt.ts, src/middleware/jwt/jwt.ts, src/middleware/jwk/jwk.ts',
  version: '3.12.12, 4.13.19',
  sinks: [
    {
      kind: 'token-issue',
      callee: {
        anyOf: [
          { import: packages, name: 'sign' },
          { member: 'sign', of: { import: packages, name: 'Jwt' } },
        ],
      },
      layouts: [
        {
          when: [{ argument: 1, is: 'present' }],
          payload: { argument: 0 },
          key: { argument: 1 },
          lifetime: [{ slot: { argument: 0, path: ['exp'] }, unit: 'epoch seconds' }],
          spelling: { insertAt: 0, key: 'exp', text: 'Math.floor(Date.now() / 1000) + {seconds}' },
        },
      ],
      sample: "import { sign } from 'hono/jwt';\nawait sign({ sub: user.id }, process.env.KEY, 'HS256');",
    },
    {
      kind: 'token-check',
      callee: {
        anyOf: [
          { import: packages, name: 'verify' },
          { member: 'verify', of: { import: packages, name: 'Jwt' } },
        ],
      },
      layouts: [
        {
          token: { argument: 0 },
          key: { argument: 1 },
          options: { argument: 2 },
          ignores: [{ key: 'exp', value: false }],
        },
      ],
      sample: "import { verify } from 'hono/jwt';\nawait verify(token, process.env.KEY, $options);",
    },
    {
      kind: 'token-check',
      callee: { import: 'hono/jwt', name: 'verifyWithJwks' },
      layouts: [
        {
          token: { argument: 0 },
          options: { argument: 1, path: ['verification'] },
          ignores: [{ key: 'exp', value: false }],
        },
      ],
      sample:
        "import { verifyWithJwks } from 'hono/jwt';\nawait verifyWithJwks(token, { keys, verification: $options });",
    },
    {
      kind: 'token-check',
      callee: {
        anyOf: [
          { import: 'hono/jwt', name: 'jwt' },
          { import: 'hono/jwk', name: 'jwk' },
        ],
      },
      gives: 'middleware',
      layouts: [
        {
          key: { argument: 0, path: ['secret'] },
          options: { argument: 0, path: ['verification'] },
          ignores: [{ key: 'exp', value: false }],
        },
      ],
      sample:
        "import { jwt } from 'hono/jwt';\napp.use(jwt({ secret: process.env.KEY, alg: 'HS256', verification: $options }));",
    },
    {
      kind: 'token-decode',
      callee: {
        anyOf: [
          { import: packages, name: 'decode' },
          { member: 'decode', of: { import: packages, name: 'Jwt' } },
        ],
      },
      token: { argument: 0 },
      check: 'verify',
      repair: 'awaited instead of payload',
      algorithm: { argument: 2, default: "'HS256'" },
      sample: "import { decode } from 'hono/jwt';\ndecode(token);",
    },
  ],
} satisfies Library;
