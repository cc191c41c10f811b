import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('SuperTokens: what is recognised', () => {
  it.each([[`Session.revokeAllSessionsForUser(id);`, `delete  by (key)`]])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('SuperTokens: what is not', () => {
  it.each([`session.revokeSession();`, `Session.revokeSession(handle);`])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
