import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('SQLite: what is recognised', () => {
  it.each([
    ["db.run('DELETE FROM sessions WHERE user_id = ?', [id]);", 'delete sessions by user_id'],
    ["db.run('DELETE FROM sessions WHERE user_id = ?', id, done);", 'delete sessions by user_id'],
    ["db.prepare('DELETE FROM sessions WHERE user_id = ?').run(id);", 'delete sessions by user_id'],
    ["db.prepare('DELETE FROM sessions WHERE id = ? AND user_id = ?').run(a, b);", 'delete sessions by id, user_id'],
    ["db.prepare('DELETE FROM sessions WHERE user_id = ?').run([id]);", 'delete sessions by user_id'],
    ["db.prepare('DELETE FROM sessions WHERE user_id = @id').run({ id });", 'delete sessions by user_id'],
    ["db.run('DELETE FROM sessions WHERE user_id = $id', { $id: id });", 'delete sessions by user_id'],
    ["db.run('DELETE FROM sessions WHERE user_id = :id', { ':id': id });", 'delete sessions by user_id'],
    ["db.run('DELETE FROM sessions WHERE user_id = @id', { '@id': id });", 'delete sessions by user_id'],
    ["const end = db.prepare('DELETE FROM sessions WHERE user_id = ?');\nend.run(id);", 'delete sessions by user_id'],
    ["env.DB.prepare('DELETE FROM sessions WHERE user_id = ?1').bind(id).run();", 'delete sessions by user_id'],
    ["db.query('DELETE FROM sessions WHERE user_id = ?').run(id);", 'delete sessions by user_id'],
    ["await env.DB.prepare('DELETE FROM sessions WHERE user_id = ?').bind(id).run();", 'delete sessions by user_id'],
    ["db.prepare('UPDATE sessions SET revoked = 1 WHERE user_id = ?').run(id);", 'revoke sessions by user_id'],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toContain(expected);
  });
});

describe('SQLite: what is not', () => {
  it.each([
    "db.run('DELETE FROM chat_sessions WHERE user_id = ?', [id]);",
    "db.prepare('SELECT * FROM sessions WHERE user_id = ?').all(id);",
    "db.prepare('INSERT INTO sessions (id, user_id) VALUES (?, ?)').run(a, b);",
    "prepare('DELETE FROM sessions WHERE user_id = ?').run(id);",
    'db.prepare(sql).run(id);',
    'job.run(id);',
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
