import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('Firebase Admin: what is recognised', () => {
  it.each([
    [
      "import { getAuth } from 'firebase-admin/auth';\ngetAuth().createSessionCookie(idToken, { expiresIn });",
      ['issue 2:11'],
    ],
    [
      "import { getAuth } from 'firebase-admin/auth';\nconst auth = getAuth(app);\nauth.createSessionCookie(idToken, { expiresIn });",
      ['issue 3:6'],
    ],
    ["import admin from 'firebase-admin';\nadmin.auth().createSessionCookie(idToken, { expiresIn });", ['issue 2:14']],
    ["import { auth } from './firebase.js';\nauth.createSessionCookie(idToken, { expiresIn });", ['issue 2:6']],
    [
      "import { getAuth } from 'firebase-admin/auth';\ngetAuth().verifySessionCookie(cookie, true);",
      ['verification 2:11'],
    ],
    ["const admin = require('firebase-admin');\nadmin.auth().verifyIdToken(token);", ['verification 2:14']],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('Firebase Admin: what is not', () => {
  it.each([
    'sessions.createSessionCookie(user, { expiresIn });',
    "import { createSessionCookie } from './session.js';\ncreateSessionCookie(user, { expiresIn });",
    "import { getAuth } from 'firebase-admin/auth';\ngetAuth().createCustomToken(uid);",
    "import { getAuth } from 'firebase-admin/auth';\ngetAuth().createSessionCookie(idToken);",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
