import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const auth: Origin = {
  anyOf: [
    { resultOf: { import: 'firebase-admin/auth', name: 'getAuth' } },
    { resultOf: { import: 'firebase-admin', name: 'auth' } },
    { resultOf: { member: 'auth', of: { resultOf: { import: 'firebase-admin', name: ['app', 'initializeApp'] } } } },
    { typedAs: { import: 'firebase-admin/auth', name: ['Auth', 'BaseAuth', 'TenantAwareAuth'] } },
    { anything: true, named: ['auth', 'adminAuth', 'firebaseAuth', 'firebaseAdminAuth'] },
    { resultOf: { member: 'auth', of: { anything: true, named: ['admin', 'firebase', 'firebaseAdmin', 'app'] } } },
  ],
};

export default {
  id: 'firebase-admin',
  title: 'Firebase Admin',
  packages: ['firebase-admin', 'firebase-admin/auth'],
  source: 'firebase-admin: lib/auth/base-auth.js, lib/auth/auth-api-request.js',
  version: '13.10.0',
  credentialChecks: [
    { callee: { member: ['verifyIdToken', 'verifySessionCookie'], of: auth }, credential: { argument: 0 } },
  ],
  sinks: [
    {
      kind: 'token-issue',
      callee: { member: 'createSessionCookie', of: auth },
      layouts: [
        {
          when: [{ argument: 1, is: 'present' }],
          options: { argument: 1 },
          lifetime: [{ slot: { argument: 1, path: ['expiresIn'] }, unit: 'milliseconds' }],
          default: 'required',
          spelling: { insertAt: 1, key: 'expiresIn', text: '{milliseconds}' },
        },
      ],
      sample: "import { getAuth } from 'firebase-admin/auth';\nawait getAuth().createSessionCookie(idToken, $options);",
    },
    {
      kind: 'token-check',
      callee: { member: ['verifyIdToken', 'verifySessionCookie'], of: auth },
      layouts: [{ token: { argument: 0 }, ignores: [] }],
      sample: "import { getAuth } from 'firebase-admin/auth';\nawait getAuth().verifySessionCookie(cookie, true);",
    },
  ],
} satisfies Library;
