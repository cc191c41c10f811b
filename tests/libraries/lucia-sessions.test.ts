import { describe, expect, it } from 'vitest';

import { choicesIn, deletionsIn } from '../model/deletions-seen.js';

describe('Lucia: what is recognised', () => {
  it.each([
    [`lucia.invalidateUserSessions(id);`, `delete  by (key)`],
    [`auth.invalidateAllUserSessions(id);`, `delete  by (key)`],
    [`lucia.invalidateSession(id);`, `delete  by (key)`],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Lucia: functions of the application that are called so', () => {
  const action = (call: string) =>
    choicesIn(`import { invalidateSession, invalidateUserSessions } from '$lib/server/session';
export const actions = { end: async ({ request, locals, cookies }) => { const data = await request.formData(); await ${call}; } };`);

  it.each([
    [`invalidateSession(data.get('id'))`, `session request.formData().get('id')`],
    [`invalidateUserSessions(data.get('userId'))`, `user request.formData().get('userId')`],
  ])('%s', (call, choice) => {
    expect(action(call)).toEqual([expect.stringContaining(choice)]);
  });

  it.each([
    `invalidateSession(locals.session.id)`,
    `invalidateSession(cookies.get('session'))`,
    `invalidateSession(data.get('token'))`,
    `invalidateUserSessions(locals.user.id)`,
  ])('%s', (call) => {
    expect(action(call)).toEqual([]);
  });
});

describe('Lucia: what is not', () => {
  it.each([`lucia.validateSession(id);`, `lucia.deleteExpiredSessions();`, `invalidateSession();`])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
