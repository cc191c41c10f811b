import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('Better Auth: what is recognised', () => {
  it.each([
    [`ctx.context.internalAdapter.deleteSessions(id);`, `delete  by (key)`],
    [`internalAdapter.deleteUserSessions(id);`, `delete  by (key)`],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Better Auth: what is not', () => {
  it.each([
    `auth.api.revokeSession({ body: { token } });`,
    `auth.api.revokeUserSessions({ body: { userId } });`,
    `adapter.deleteSessions(id);`,
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
