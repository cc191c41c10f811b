import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('SQL text: what is recognised', () => {
  it.each([
    ["pool.query('DELETE FROM sessions WHERE user_id = $1', [id]);", 'delete sessions by user_id'],
    ["pool.query('delete from public.sessions s where s.user_id = $1', [id]);", 'delete sessions by user_id'],
    ["db.execute('DELETE FROM `user_sessions` WHERE `user_id` = ?', [id]);", 'delete user_sessions by user_id'],
    ["connection.query('DELETE FROM sessions WHERE id = ?', id, done);", 'delete sessions by id'],
    ["connection.execute('DELETE FROM sessions WHERE id = :id', { id });", 'delete sessions by id'],
    ["client.query({ text: 'DELETE FROM sessions WHERE id = $1', values: [id] });", 'delete sessions by id'],
    ["client.query({ sql: 'DELETE FROM sessions WHERE id = ?', values: [id] });", 'delete sessions by id'],
    ["const sql = 'DELETE FROM sessions WHERE id = $1';\nclient.query(sql, [id]);", 'delete sessions by id'],
    ["const values = [id];\nclient.query('DELETE FROM sessions WHERE id = $1', values);", 'delete sessions by id'],
    ["client.query('DELETE FROM ' + 'sessions WHERE id = $1', [id]);", 'delete sessions by id'],
    ['client.query(`DELETE FROM sessions WHERE user_id = ${id}`);', 'delete sessions by user_id'],
    ["client.query(`DELETE FROM sessions WHERE user_id = '${id}'`);", 'delete sessions by user_id'],
    ["client.query('DELETE FROM sessions WHERE id = $1 AND user_id = $2', [a, b]);", 'delete sessions by id, user_id'],
    ["client.query('DELETE FROM sessions WHERE id = $1 OR user_id = $2', [a, b]);", 'delete sessions by id, user_id'],
    ["client.query('DELETE FROM sessions WHERE user_id = ANY($1::int[])', [ids]);", 'delete sessions by user_id'],
    ["client.query('DELETE FROM sessions WHERE user_id IN (?, ?)', [a, b]);", 'delete sessions by user_id, user_id'],
    ["client.query('DELETE FROM sessions WHERE LOWER(email) = LOWER($1)', [email]);", 'delete sessions by email'],
    ["client.query(\"DELETE FROM session WHERE sess->'user'->>'id' = $1\", [id]);", 'delete session by sess.user.id'],
    ['client.query("DELETE FROM session WHERE (sess->>\'userId\')::int = $1", [id]);', 'delete session by sess.userId'],
    ['sql`DELETE FROM sessions WHERE user_id = ${id}`;', 'delete sessions by user_id'],
    ['db.execute(sql`DELETE FROM sessions WHERE id = ${a} AND user_id = ${b}`);', 'delete sessions by id, user_id'],
    ["client.query('DELETE FROM sessions WHERE expires < NOW()');", 'delete sessions by '],
    ["client.query('DELETE FROM sessions');", 'delete sessions by '],
    ["client.query('DELETE FROM sessions USING users u WHERE u.id = $1', [id]);", 'delete sessions by unknown'],
    ["client.query('DELETE FROM sessions WHERE owns(user_id, $1)', [id]);", 'delete sessions by unknown'],
    ["client.query('UPDATE sessions SET revoked = true WHERE user_id = $1', [id]);", 'revoke sessions by user_id'],
    ["client.query('UPDATE sessions SET a = 1, revoked_at = NOW() WHERE id = $1', [id]);", 'revoke sessions by id'],
    ["client.query('UPDATE sessions SET is_active = FALSE WHERE id = ?', [id]);", 'revoke sessions by id'],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('SQL text: what is not', () => {
  it.each([
    'sql`SELECT * FROM sessions WHERE user_id = ${id}`;',
    'sql`DELETE FROM chat_sessions WHERE user_id = ${id}`;',
    'graphql`DELETE FROM sessions WHERE user_id = ${id}`;',
    "pool.query('DELETE FROM chat_sessions WHERE user_id = $1', [id]);",
    "pool.query('SELECT * FROM sessions WHERE user_id = $1', [id]);",
    "pool.query('INSERT INTO sessions (id, user_id) VALUES ($1, $2)', [a, b]);",
    "pool.query('UPDATE sessions SET seen = NOW() WHERE id = $1', [id]);",
    "pool.query('UPDATE sessions SET revoked = false WHERE id = $1', [id]);",
    "pool.query('DELETE sessions WHERE user_id = $1', [id]);",
    'pool.query(`DELETE FROM ${table} WHERE user_id = $1`, [id]);',
    'pool.query(sql, [id]);',
    "client.query('sessions', { userId });",
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
