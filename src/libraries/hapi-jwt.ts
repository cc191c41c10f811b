import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

/** `Jwt.token` */
const token: Origin = { import: '@hapi/jwt', name: 'token' };

const checks = {
  ignores: [{ key: 'exp', value: false }],
  maxAge: { key: 'maxAgeSec', unit: 'seconds' },
  clockTolerance: { key: 'timeSkewSec', unit: 'seconds' },
} as const;

export default {
  id: 'hapi-jwt',
  title: '@hapi/jwt',
  packages: ['@hapi/jwt'],
  source: '@hapi/jwt: lib/token.js, lib/plugin.js',
  version: '3.2.4',
  sinks: [
    {
      kind: 'token-issue',
      callee: { member: 'generate', of: token },
      layouts: [
        {
          payload: { argument: 0 },
          key: { argument: 1 },
          options: { argument: 2 },
          lifetime: [
            { slot: { argument: 2, path: ['ttlSec'] }, unit: 'seconds', none: 'falsy' },
            { slot: { argument: 0, path: ['exp'] }, unit: 'epoch seconds' },
          ],
          spelling: { insertAt: 2, key: 'ttlSec', text: '{seconds}' },
        },
      ],
      sample: "import Jwt from '@hapi/jwt';\nJwt.token.generate({ sub: user.id }, process.env.KEY, $options);",
    },
    {
      kind: 'token-check',
      callee: { member: 'strategy', of: { member: 'auth', of: { anything: true } } },
      gives: 'middleware',
      layouts: [
        {
          when: [{ argument: 1, text: 'jwt' }],
          key: { argument: 2, path: ['keys'] },
          options: { argument: 2, path: ['verify'] },
          ...checks,
        },
      ],
      sample:
        "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.auth.strategy('default', 'jwt', { keys: process.env.KEY, verify: $options, validate: false });",
    },
    {
      kind: 'token-check',
      callee: { member: 'verify', of: token },
      gives: 'nothing',
      layouts: [{ token: { argument: 0 }, key: { argument: 1 }, options: { argument: 2 }, ...checks }],
      sample: "import Jwt from '@hapi/jwt';\nJwt.token.verify(artifacts, process.env.KEY, $options);",
    },
    {
      kind: 'token-check',
      callee: { member: ['verifyPayload', 'verifyTime'], of: token },
      gives: 'nothing',
      layouts: [{ token: { argument: 0 }, options: { argument: 1 }, ...checks }],
      sample: "import Jwt from '@hapi/jwt';\nJwt.token.verifyPayload(artifacts, $options);",
    },
    {
      kind: 'token-decode',
      callee: { member: 'decode', of: token },
      token: { argument: 0 },
      check: 'verify',
      repair: 'statement behind',
      sample: "import Jwt from '@hapi/jwt';\nJwt.token.decode(text);",
    },
  ],
} satisfies Library;
