import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('Clerk: what is recognised', () => {
  it.each([
    [`clerkClient.sessions.revokeSession(id);`, `delete  by (key)`],
    [`(await clerkClient()).sessions.revokeSession(id);`, `delete  by (key)`],
    [`clerkClient.users.deleteUser(id);`, `delete  by (key)`],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Clerk: what is not', () => {
  it.each([`chat.sessions.revokeSession(id);`, `client.users.deleteUser(id);`, `clerkClient.users.getUser(id);`])(
    '%s',
    (body) => {
      expect(deletionsIn(body)).toEqual([]);
    },
  );
});
