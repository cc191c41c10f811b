import { describe } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

const PASSWORD = "'a password of the test, long enough'";

const bench: Bench = {
  title: '@hapi/yar',
  library: 'yar',
  sample: 'plugin: Yar',
  program: (writes) =>
    pagesProgram(
      "import Hapi from '@hapi/hapi';\nimport Yar from '@hapi/yar';",
      writes.map(
        ({ value, options }) => `{
      const given = ${options};
      const server = Hapi.server();
      await server.register({
        plugin: Yar,
        options: { ...given, cookieOptions: { password: ${PASSWORD}, ...given.cookieOptions } },
      });
      server.route({
        method: 'GET',
        path: '/{any*}',
        handler(request) {
          request.yar.set('kept', ${value});
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

describe('@hapi/yar', () => {
  // Names of other case, and partitions without `None`, are refused.
  data.session(bench, ['isSameSite given', 'isPartitioned given']);
});

describeProofs(
  '@hapi/yar, repaired',
  [
    {
      title: 'sessions in the cookie, without TLS',
      program: `
import Hapi from '@hapi/hapi';
import Yar from '@hapi/yar';

const server = Hapi.server();
await server.register({
  plugin: Yar,
  options: {
    storeBlank: false,
    cookieOptions: {
      password: ${PASSWORD},
      isSecure: false,
    },
  },
});
server.route({
  method: 'GET',
  path: '/',
  handler(request) {
    request.yar.set('userId', 1);
    return 'signed in';
  },
});
await server.initialize();

export default server.listener;
`,
      rules: [
        'require-secure-cookie',
        'require-http-only-cookie',
        'require-cookie-max-age',
        'require-client-session-expiry',
      ],
      before: ['session=…; HttpOnly; SameSite=Lax; Path=/'],
      after: ['session=…; Max-Age=1209600; Expires=in 1209600 s; Secure; HttpOnly; SameSite=Lax; Path=/'],
    },
  ],
  'ecosystem',
);
