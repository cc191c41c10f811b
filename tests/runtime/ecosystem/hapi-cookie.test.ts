import { describe, expect, it } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

const PASSWORD = "'a password of the test, long enough'";

const bench: Bench = {
  title: '@hapi/cookie',
  library: 'hapi-cookie',
  sample: 'auth.strategy(',
  program: (writes) =>
    pagesProgram(
      "import cookie from '@hapi/cookie';\nimport Hapi from '@hapi/hapi';",
      writes.map(
        ({ value, options }) => `{
      const given = ${options};
      const server = Hapi.server();
      await server.register(cookie);
      server.auth.strategy('session', 'cookie', { ...given, cookie: { password: ${PASSWORD}, ...given.cookie } });
      server.route({
        method: 'GET',
        path: '/{any*}',
        handler(request) {
          request.cookieAuth.set({ kept: ${value} });
          return 'kept';
        },
      });
      await server.initialize();
      return (req, res) => server.listener.emit('request', req, res);
    }`,
      ),
    ),
};

const data = createDataHolder('ecosystem');

describe('@hapi/cookie', () => {
  // Names of other case, and partitions without `None`, are refused.
  data.session(bench, ['isSameSite given', 'isPartitioned given']);

  it('seals without end, unless it is told otherwise', async () => {
    const iron = (ttl: string) =>
      `{ cookie: { iron: { encryption: { saltBits: 256, algorithm: 'aes-256-cbc', iterations: 1, minPasswordlength: 32 }, integrity: { saltBits: 256, algorithm: 'sha256', iterations: 1, minPasswordlength: 32 }, ttl: ${ttl}, timestampSkewSec: 60, localtimeOffsetMsec: 0 } } }`;
    const program = await data
      .host()
      .serve(
        bench.program(
          ['{}', '{ cookie: { ttl: 60000 } }', iron('60000')].map((options) => ({ value: "'v'", options })),
        ),
      );
    const ends = await Promise.all(
      [0, 1, 2].map(async (page) => {
        const { cookies } = await program.get(`/basket/${page}`, 'plain');
        const end = cookies[0]?.value.split('*')[5];
        return end === '' ? 0 : Math.round((Number(end) - Date.now()) / 1000);
      }),
    );
    expect(ends).toEqual([0, 0, 60]);
  });
});

describeProofs(
  '@hapi/cookie, repaired',
  [
    {
      title: 'what was left of development',
      program: `
import cookie from '@hapi/cookie';
import Hapi from '@hapi/hapi';

const server = Hapi.server();
await server.register(cookie);
server.auth.strategy('session', 'cookie', {
  cookie: {
    name: 'sid',
    password: ${PASSWORD},
    isSecure: false,
    isHttpOnly: false,
    isSameSite: 'Lax',
    path: '/',
  },
  redirectTo: '/login',
});
server.route({
  method: 'GET',
  path: '/',
  handler(request) {
    request.cookieAuth.set({ id: 1 });
    return 'signed in';
  },
});
await server.initialize();

export default (req, res) => server.listener.emit('request', req, res);
`,
      before: ['sid=…; SameSite=Lax; Path=/'],
      after: ['sid=…; Max-Age=1209600; Expires=in 1209600 s; Secure; HttpOnly; SameSite=Lax; Path=/'],
    },
  ],
  'ecosystem',
);
