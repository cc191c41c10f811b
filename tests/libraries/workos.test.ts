import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('WorkOS: what is recognised', () => {
  it.each([
    [`workos.userManagement.revokeSession({ sessionId });`, `delete  by sessionId`],
    [`workos.userManagement.deleteUser(id);`, `delete  by (key)`],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('WorkOS: what is not', () => {
  it.each([`workos.userManagement.getUser(id);`, `workos.userManagement.revokeSession(options);`])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
