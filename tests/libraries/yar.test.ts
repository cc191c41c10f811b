import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('@hapi/yar: what is recognised', () => {
  it.each([
    [
      "import Yar from '@hapi/yar';\nawait server.register({ plugin: Yar, options: { cookieOptions: { password } } });",
      'yar "session" client for ever',
    ],
    [
      "await server.register({ plugin: require('@hapi/yar'), options: { name: 'sid', maxCookieSize: 0, cookieOptions: { password } } });",
      'yar "sid" server',
    ],
    [
      "import * as Yar from '@hapi/yar';\nserver.register({ plugin: Yar, options: { maxCookieSize: 4000, cookieOptions: { password } } });",
      'yar "session" client for ever',
    ],
    [
      "import Yar from '@hapi/yar';\nserver.register({ plugin: Yar, options: { maxCookieSize, cookieOptions: { password } } });",
      'yar "session" unknown',
    ],
    [
      "import { plugin } from '@hapi/yar';\nserver.register({ plugin, options: { cookieOptions: { password, iron: { ttl: 60000 } } } });",
      'yar "session" client',
    ],
    [
      "import Inert from '@hapi/inert';\nimport Yar from '@hapi/yar';\nserver.register([Inert, { plugin: Yar, options: { maxCookieSize: 0, cookieOptions: { password } } }]);",
      'yar "session" server',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('@hapi/yar: what is not', () => {
  it.each([
    "import Yar from '@hapi/yar';\nserver.register(Yar);",
    'server.register({ plugin: Yar, options: { cookieOptions: { password } } });',
    "import Inert from '@hapi/inert';\nserver.register({ plugin: Inert, options: { cookieOptions: {} } });",
    "import Yar from '@hapi/yar';\nserver.register({ plugin: Yar, options });",
    "import Yar from '@hapi/yar';\nserver.register([...plugins, { plugin: Yar, options: { cookieOptions: { password } } }]);",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
