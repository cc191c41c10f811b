import { describe, expect, it } from 'vitest';

import { identityProperty, meaningOfName, meaningOfNames } from '../../src/model/deletions/meaning.js';
import { isSessionName } from '../../src/model/deletions/subject.js';

describe('names of session models', () => {
  it.each([
    'session',
    'Sessions',
    'UserSession',
    'user_sessions',
    'authSession',
    'LoginSession',
    'web_session',
    'accountSessions',
    'SessionModel',
    'sessionRepository',
    'SessionsCollection',
    'refresh_tokens',
    'RefreshToken',
    'authTokens',
    'userRefreshTokens',
  ])('%s', (name) => {
    expect(isSessionName(name)).toBe(true);
  });

  it.each([
    'WorkoutSession',
    'CheckoutSession',
    'ChatSession',
    'browserSession',
    'training_session_notes',
    'sessionStore',
    'sessionStorage',
    'SessionService',
    'obsession',
    'accessToken',
    'token',
    'csrfTokens',
    'deviceRefreshToken',
    'model',
    '',
  ])('not %s', (name) => {
    expect(isSessionName(name)).toBe(false);
  });
});

describe('what a name says', () => {
  it.each([
    ['userId', 'user'],
    ['user_id', 'user'],
    ['userid', 'user'],
    ['uid', 'user'],
    ['user', 'user'],
    ['user.id', 'user'],
    ['accountId', 'user'],
    ['email', 'user'],
    ['userName', 'user'],
    ['id', 'row'],
    ['_id', 'row'],
    ['session.id', 'session'],
    ['sid', 'session'],
    ['sessionId', 'session'],
    ['userSessionId', 'session'],
    ['tokenId', 'session'],
    ['token', 'token'],
    ['sessionToken', 'token'],
    ['token_hash', 'token'],
    ['apiKey', 'token'],
    ['authorization', 'token'],
    ['deviceId', 'other'],
    ['userAgent', 'other'],
    ['role', 'other'],
    ['tenant_id', 'other'],
    ['active', 'nobody'],
    ['page', 'nobody'],
  ])('%s: %s', (name, meaning) => {
    expect(meaningOfName(name)).toBe(meaning);
  });

  it.each([
    ['userId', 'id', 'user'],
    ['_id', 'userId', 'user'],
    ['_id', 'id', 'row'],
    ['session', 'userId', 'user'],
    ['token', 'userId', 'token'],
    ['_id', 'refreshToken', 'token'],
    ['deviceId', 'id', 'other'],
    ['kind', 'kind', 'nobody'],
  ])('column %s, input %s: %s', (column, input, meaning) => {
    expect(meaningOfNames(column, input)).toBe(meaning);
  });

  it.each([
    ['userId', 'id'],
    ['user_id', 'id'],
    ['uid', 'id'],
    ['owner', 'id'],
    ['accountId', 'id'],
    ['user.id', 'id'],
    ['email', 'email'],
    ['user.email', 'email'],
    ['username', 'username'],
    ['user_name', 'username'],
    ['emailAddress', undefined],
    ['accountNumber', undefined],
    ['phone', undefined],
    ['id', undefined],
    ['sessionId', undefined],
  ])('%s is %s of the identity', (name, property) => {
    expect(identityProperty(name)).toBe(property);
  });
});
