import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('Knex: what is recognised', () => {
  it.each([
    ["knex('sessions').where({ user_id: id }).del();", 'delete sessions by user_id'],
    ["knex('sessions').where('user_id', id).delete();", 'delete sessions by user_id'],
    ["knex('sessions').where('user_id', '=', id).del();", 'delete sessions by user_id'],
    ["knex('sessions').where('id', '<>', id).andWhere('user_id', user).del();", 'delete sessions by user_id'],
    ["knex('sessions').whereIn('user_id', ids).del();", 'delete sessions by user_id'],
    ["knex('sessions').where({ id }).orWhere({ user_id: user }).del();", 'delete sessions by id, user_id'],
    ["knex('sessions').del().where({ id });", 'delete sessions by id'],
    ["knex('auth.sessions as s').where('s.user_id', id).del();", 'delete sessions by s.user_id'],
    ["this.db('user_sessions').where({ user_id: id }).del();", 'delete user_sessions by user_id'],
    ["knex.table('sessions').where({ id }).del();", 'delete sessions by id'],
    ["knex.from('refresh_tokens').where({ user_id: id }).del();", 'delete refresh_tokens by user_id'],
    ["knex.delete().from('sessions').where({ id });", 'delete sessions by id'],
    ["knex('sessions').where({ id }).transacting(trx).del().returning('id');", 'delete sessions by id'],
    ["knex('sessions').where((query) => query.where({ id })).del();", 'delete sessions by unknown'],
    ["knex('sessions').whereRaw('user_id = ?', [id]).del();", 'delete sessions by unknown'],
    ["const own = knex('sessions').where({ id });\nawait own.del();", 'delete sessions by id'],
    ["knex('sessions').where({ user_id: id }).update({ revoked: true });", 'revoke sessions by user_id'],
    ["knex.raw('DELETE FROM sessions WHERE user_id = ?', [id]);", 'delete sessions by user_id'],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Knex: what is not', () => {
  it.each([
    "knex('chat_sessions').where({ user_id: id }).del();",
    "knex('training_session_notes').where({ user_id: id }).del();",
    "knex('sessions').where({ user_id: id });",
    "knex('sessions').where({ user_id: id }).update({ seen: now });",
    'knex(table).where({ user_id: id }).del();',
    'sessions.delete(id);',
    "cache.del('sessions');",
    "axios.delete('/sessions');",
    "router.delete('/sessions', handler);",
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
