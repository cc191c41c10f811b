import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';
import { sessionsSeen } from '../model/sessions-seen.js';

describe('React Router session storage: what is recognised', () => {
  it.each([
    [
      "import { createCookieSessionStorage } from 'react-router';\nexport const storage = createCookieSessionStorage({ cookie: { name: 'sid', secrets } });",
      'react-router-sessions "sid" client',
    ],
    [
      "import { createCookieSessionStorage } from '@remix-run/node';\nexport const { getSession, commitSession, destroySession } = createCookieSessionStorage({ cookie: { name: 'sid' } });",
      'react-router-sessions "sid" client',
    ],
    [
      "import { createCookieSessionStorage } from '@remix-run/node';\nconst storage = createCookieSessionStorage({ cookie: { name: 'sid' } });\nexport const headers = (session) => storage.commitSession(session);",
      'react-router-sessions "sid" client for ever',
    ],
    [
      "import { createCookieSessionStorage } from '@remix-run/node';\nconst storage = createCookieSessionStorage({ cookie: { name: 'sid', maxAge: 60 } });\nexport const headers = (session) => storage.commitSession(session);",
      'react-router-sessions "sid" client',
    ],
    [
      "import { createCookieSessionStorage } from '@remix-run/node';\nconst storage = createCookieSessionStorage({ cookie: { name: 'sid' } });\nexport const headers = (session) => storage.commitSession(session, { maxAge: 60 });",
      'react-router-sessions "sid" client',
    ],
    [
      "import { createCookieSessionStorage } from '@remix-run/node';\nconst storage = createCookieSessionStorage({ cookie: { name: 'sid' } });\nexport const headers = (session, remember) => storage.commitSession(session, { maxAge: remember ? 60 : undefined });",
      'react-router-sessions "sid" client',
    ],
    [
      "import { createCookieSessionStorage } from '@remix-run/node';\nconst { commitSession } = createCookieSessionStorage({ cookie: { name: 'sid' } });\nexport const headers = (session) => commitSession(session, { path: '/' });",
      'react-router-sessions "sid" client for ever',
    ],
    [
      "import { createCookieSessionStorage } from '@remix-run/node';\nconst { commitSession } = createCookieSessionStorage({ cookie: { name: 'sid' } });\nexport { commitSession };",
      'react-router-sessions "sid" client',
    ],
    [
      "import { createCookieSessionStorage } from '@remix-run/node';\nconst storage = createCookieSessionStorage({ cookie: { name: 'sid' } });\nconst { getSession, commitSession } = storage;\nexport const headers = (session) => commitSession(session);",
      'react-router-sessions "sid" client for ever',
    ],
    [
      "import { createCookieSessionStorage } from '@remix-run/node';\nconst storage = createCookieSessionStorage({ cookie: { name: 'sid' } });\nexport const authenticator = new Authenticator(storage);",
      'react-router-sessions "sid" client',
    ],
    [
      "import { createCookieSessionStorage } from 'react-router';\nexport default createCookieSessionStorage();",
      'react-router-sessions "__session" client',
    ],
    [
      "import { createCookieSessionStorage } from 'react-router';\nexport default createCookieSessionStorage({ cookie: sessionCookie });",
      'react-router-sessions of the session client',
    ],
    [
      "import { createMemorySessionStorage } from 'react-router';\nexport default createMemorySessionStorage();",
      'react-router-sessions "__session" server',
    ],
    [
      "import { createFileSessionStorage } from '@react-router/node';\nexport default createFileSessionStorage({ dir, cookie: { name: 'sid' } });",
      'react-router-sessions "sid" server',
    ],
    [
      "import { createSessionStorage } from '@remix-run/node';\nexport const make = (db) => createSessionStorage({ cookie: { name: 'sid' }, createData, readData });",
      'react-router-sessions "sid" server',
    ],
    [
      "import { createWorkersKVSessionStorage } from '@remix-run/cloudflare';\nexport const make = (kv) => createWorkersKVSessionStorage({ kv, cookie: { name: 'sid' } });",
      'react-router-sessions "sid" server',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('React Router session storage: what is not', () => {
  it.each([
    "export default createCookieSessionStorage({ cookie: { name: 'sid' } });",
    "import { createCookieSessionStorage } from './sessions.js';\nexport default createCookieSessionStorage({ cookie: {} });",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});

describe('a cookie that createCookie makes', () => {
  const only = ['require-secure-cookie', 'require-cookie-max-age'];
  const settings = { reportUnknown: true };
  const program = (options: string, storage: string): string =>
    `import { createCookie, createSessionStorage } from 'react-router';\nconst cookie = createCookie('__session', { ${options} });\n${storage}`;
  const STORAGES = [
    'export const storage = createSessionStorage({ cookie, createData });',
    'const keep = ({ cookie }) => createSessionStorage({ cookie, createData });\nexport const storage = keep({ cookie });',
  ];

  it.each(STORAGES)('is judged where it is made: %s', (storage) => {
    expect(lint(program('secure: true, maxAge: 60', storage), { only, settings })).toEqual([]);
    expect(lint(program('maxAge: 60', storage), { only, settings })).toHaveLength(1);
  });

  it('is not known where it comes from another file', () => {
    const code =
      "import { createSessionStorage } from 'react-router';\nimport { cookie } from './cookie.js';\nexport const storage = createSessionStorage({ cookie, createData });";
    expect(lint(code, { only, settings })).toHaveLength(2);
  });
});
