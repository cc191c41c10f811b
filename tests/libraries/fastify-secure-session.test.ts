import { describe, expect, it } from 'vitest';

import { modelOf } from '../model/seen.js';
import { sessionsSeen } from '../model/sessions-seen.js';

describe('@fastify/secure-session: what is recognised', () => {
  it.each([
    ["import secureSession from '@fastify/secure-session';\nfastify.register(secureSession, { key });", 'session'],
    ["fastify.register(require('@fastify/secure-session'), { key, cookieName: 'sid' });", 'sid'],
    [
      "import { fastifySecureSession } from '@fastify/secure-session';\nawait app.register(fastifySecureSession, { key, sessionName: 'user' });",
      'user',
    ],
    [
      "import secureSession from '@fastify/secure-session';\napp.register(secureSession, { key, sessionName: 'user', cookieName: 'sid' });",
      'sid',
    ],
  ])('%s', (code, name) => {
    expect(sessionsSeen(code)).toEqual([`fastify-secure-session "${name}" client`]);
  });

  it.each([
    ['{ key, cookie: { secure: true } }', 'present'],
    ['{ key, cookieOptions: { secure: true } }', 'present'],
    ['{ key, cookie: { secure: true }, cookieOptions: {} }', 'absent'],
    ['{ key }', 'absent'],
  ])('secure of %s is %s', (options, kind) => {
    const code = `import session from '@fastify/secure-session';\napp.register(session, ${options});`;
    expect(
      modelOf(code)
        .cookies()
        .map(({ readings }) => readings[0]?.presence('secure').kind),
    ).toEqual([kind]);
  });
});

describe('@fastify/secure-session: what is not', () => {
  it.each([
    "import secureSession from '@fastify/secure-session';\napp.register(secureSession, [{ key, sessionName: 'a' }, { key, sessionName: 'b' }]);",
    "import secureSession from '@fastify/secure-session';\napp.register(secureSession, options);",
    "import secureSession from './secure-session.js';\napp.register(secureSession, { key });",
    'app.register(secureSession, { key });',
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
