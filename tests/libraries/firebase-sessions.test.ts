import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('Firebase Authentication: what is recognised', () => {
  it.each([
    [`getAuth().revokeRefreshTokens(uid);`, `delete  by (key)`],
    [`admin.auth().revokeRefreshTokens(uid);`, `delete  by (key)`],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Firebase Authentication: what is not', () => {
  it.each([`getAuth().deleteUser(uid);`, `getAuth().verifyIdToken(token);`])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
