import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('@hapi/cookie: what is recognised', () => {
  it.each([
    [
      "server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password }, validate: async (request, session) => find(session) });",
      'hapi-cookie "sid" client',
    ],
    ["server.auth.strategy('session', 'cookie', { cookie: { password } });", 'hapi-cookie "sid" client for ever'],
    ["server.auth.strategy('session', 'cookie', { cookie: { password }, validateFunc });", 'hapi-cookie "sid" client'],
    [
      "server.auth.strategy('session', 'cookie', { cookie: { password, iron: { ...Iron.defaults, ttl: 60000 } } });",
      'hapi-cookie "sid" client',
    ],
    [
      "const options = { cookie: { name: 'id', password, isSecure: false } };\nserver.auth.strategy('session', 'cookie', options);",
      'hapi-cookie "id" client for ever',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('@hapi/cookie: what is not', () => {
  it.each([
    "server.auth.strategy('session', 'cookie', { cookie: 'sid', password });",
    "server.auth.strategy('session', 'jwt', { cookie: { password } });",
    "server.auth.strategy('session', 'cookie', options);",
    "passport.strategy('session', 'cookie', { cookie: {} });",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
