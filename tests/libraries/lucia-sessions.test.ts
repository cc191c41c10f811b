import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('Lucia: what is recognised', () => {
  it.each([
    [`lucia.invalidateUserSessions(id);`, `delete  by (key)`],
    [`auth.invalidateAllUserSessions(id);`, `delete  by (key)`],
    [`lucia.invalidateSession(id);`, `delete  by (key)`],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Lucia: what is not', () => {
  it.each([`lucia.validateSession(id);`, `lucia.deleteExpiredSessions();`, `invalidateSession();`])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
