import { describe, expect, it } from 'vitest';

import { readSql, type SqlCondition, type SqlOperand } from '../../src/model/deletions/sql-statement.js';

describe('conditions of SQL statements', () => {
  it.each([
    ['DELETE FROM sessions WHERE id = $1', 'id=#0'],
    ['DELETE FROM sessions WHERE id=? AND user_id=?', '(id=#0 and user_id=#1)'],
    ['DELETE FROM sessions WHERE id = ? OR user_id = ? AND x = 1', '(id=#0 or (user_id=#1 and x=constant))'],
    ['DELETE FROM sessions WHERE (id = $2 OR sid = $1) AND user_id = $3', '((id=#1 or sid=#0) and user_id=#2)'],
    ['DELETE FROM sessions WHERE $1 = user_id', 'user_id=#0'],
    ['DELETE FROM sessions WHERE user_id = :user', 'user_id=:user'],
    ['DELETE FROM sessions WHERE user_id = @user', 'user_id=:user'],
    ['DELETE FROM sessions WHERE user_id IN ($1, $2)', 'user_id=#0,#1'],
    ['DELETE FROM sessions WHERE user_id IN ?', 'user_id=#0'],
    ['DELETE FROM sessions WHERE user_id = ANY($1::uuid[]) RETURNING *', 'user_id=#0'],
    ['DELETE FROM sessions WHERE user_id = $1::int LIMIT 1;', 'user_id=#0'],
    ['DELETE FROM sessions WHERE user_id IN (SELECT id FROM users WHERE email = $1)', 'user_id=[email=#0]'],
    ['DELETE FROM sessions WHERE id <> ? AND user_id = ?', '(open and user_id=#1)'],
    ['DELETE FROM sessions WHERE NOT id = ? AND user_id = ?', '(open and user_id=#1)'],
    ['DELETE FROM sessions WHERE expires BETWEEN ? AND ? AND user_id = ?', '(open and user_id=#2)'],
    ['DELETE FROM sessions WHERE expires < ? AND user_id = ?', '(open and user_id=#1)'],
    ["DELETE FROM sessions -- all\nWHERE /* of */ kind = 'it''s' AND user_id = ?", '(kind=constant and user_id=#0)'],
    ["DELETE FROM session WHERE sess->'passport'->>'user' = $1", 'sess.passport.user=#0'],
    ['DELETE FROM sessions WHERE user_id IS NULL', 'user_id=constant'],
    ['DELETE FROM sessions WHERE user_id IS NOT NULL', 'open'],
    ['DELETE FROM sessions WHERE check_owner(user_id) = $1', 'unknown'],
    ['DELETE FROM sessions WHERE email = $1 COLLATE nocase AND user_id = $2', 'unknown'],
    ['DELETE FROM sessions USING users WHERE user_id = $1', 'unknown'],
    ['DELETE FROM sessions', 'open'],
    ['UPDATE sessions SET a = ?, b = now() WHERE user_id = ?', 'user_id=#1'],
    ['SELECT id, (SELECT 1) FROM users u WHERE u.email = $1 ORDER BY id', 'email=#0'],
  ])('%s', (sql, expected) => {
    expect(shown(readSql(sql)?.where)).toBe(expected);
  });

  it.each([
    '',
    'DELETE',
    'DELETE FROM',
    'TRUNCATE sessions',
    'CREATE TABLE sessions (id int)',
    '(',
    'WITH x AS (SELECT 1) DELETE FROM y',
  ])('is nothing: %s', (sql) => {
    expect(readSql(sql)).toBeUndefined();
  });

  it('tells the columns that are set', () => {
    const { set } = readSql('UPDATE a.sessions s SET revoked = TRUE, at = now() WHERE id = $1') ?? {};
    expect([...(set ?? [])]).toEqual([
      ['revoked', 'true'],
      ['at', 'now ( )'],
    ]);
  });

  it.each([
    ['DELETE FROM sessions WHERE id = $1 RETURNING id', 34],
    ['DELETE FROM sessions WHERE id = $1;', 34],
    ['DELETE FROM sessions WHERE id = $1 OR a = $2', undefined],
    ['DELETE FROM sessions', undefined],
  ])('tells where the condition ends: %s', (sql, end) => {
    expect(readSql(sql)?.whereEnd).toBe(end);
  });

  it('gives up on texts without end', () => {
    expect(readSql(`DELETE FROM sessions WHERE id = ${'1'.repeat(70_000)}`)).toBeUndefined();
  });
});

function shown(condition: SqlCondition | undefined): string {
  if (!condition) return 'nothing';
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${condition.of.map(shown).join(` ${condition.kind} `)})`;
    case 'equal':
      return `${condition.column}=${condition.to.map(shownOperand).join()}`;
    default:
      return condition.kind;
  }
}

function shownOperand(operand: SqlOperand): string {
  switch (operand.kind) {
    case 'binding':
    case 'hole':
      return `#${operand.index}`;
    case 'named':
      return `:${operand.name}`;
    case 'select':
      return `[${shown(operand.where)}]`;
    default:
      return operand.kind;
  }
}
