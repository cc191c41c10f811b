import { describe, expect, it } from 'vitest';

import { isForeignKey, isTimeKey, whatNameSays } from '../../src/model/payload-words.js';

describe('whatNameSays', () => {
  it.each([
    ['session', 'login'],
    ['my_session', 'login'],
    ['appSession', 'login'],
    ['sess', 'login'],
    ['auth', 'login'],
    ['__Host-auth', 'login'],
    ['login', 'login'],
    ['user', 'person'],
    ['currentUser', 'person'],
    ['userData', 'person'],
    ['oauth_state', 'something else'],
    ['auth_redirect', 'something else'],
    ['login_error', 'something else'],
    ['sessionFlash', 'something else'],
    ['cart', 'something else'],
    ['app', 'nothing'],
    ['data', 'nothing'],
    ['obsession', 'nothing'],
    ['author', 'nothing'],
  ] as const)('%s: %s', (name, says) => {
    expect(whatNameSays(name)).toBe(says);
  });
});

describe('isTimeKey', () => {
  it.each([
    'exp',
    'expires',
    'expiresAt',
    'expires_at',
    'expiry',
    'iat',
    'issuedAt',
    'createdAt',
    'loggedInAt',
    'timestamp',
    'ts',
    'validUntil',
    'loginTime',
    'lastActive',
    'lastSeen',
    'since',
    'ttl',
    'maxAge',
    'date',
  ])('%s is one', (key) => {
    expect(isTimeKey(key)).toBe(true);
  });

  it.each([
    'userId',
    'role',
    'name',
    'lastName',
    'dateOfBirth',
    'timezone',
    'age',
    'export',
    'experience',
    'format',
    'atom',
  ])('%s is none', (key) => {
    expect(isTimeKey(key)).toBe(false);
  });
});

describe('isForeignKey', () => {
  it.each([
    'token',
    'accessToken',
    'jwt',
    'sid',
    'sessionId',
    'session_id',
    'hash',
    'version',
    'state',
    'codeVerifier',
  ])('%s is one', (key) => {
    expect(isForeignKey(key)).toBe(true);
  });

  it.each(['userId', 'id', 'user', 'role', 'session', 'email'])('%s is none', (key) => {
    expect(isForeignKey(key)).toBe(false);
  });
});
