import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('Kysely: what is recognised', () => {
  it.each([
    [`db.deleteFrom('sessions').where('user_id', '=', id).execute();`, `delete sessions by user_id`],
    [`trx.deleteFrom('auth.sessions as s').where('s.id', 'in', ids).executeTakeFirst();`, `delete sessions by s.id`],
    [`db.deleteFrom('user_session').where('expires', '<', now).execute();`, `delete user_session by `],
    [`db.deleteFrom('sessions').where((eb) => eb('user_id', '=', id)).execute();`, `delete sessions by unknown`],
    [
      `db.updateTable('sessions').set({ revoked: true }).where('user_id', '=', id).execute();`,
      `revoke sessions by user_id`,
    ],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Kysely: what is not', () => {
  it.each([
    `db.deleteFrom('chat_sessions').where('user_id', '=', id).execute();`,
    `db.selectFrom('sessions').selectAll().where('user_id', '=', id).execute();`,
    `db.updateTable('sessions').set({ last_seen: now }).where('user_id', '=', id).execute();`,
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
