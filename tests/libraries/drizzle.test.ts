import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('Drizzle: what is recognised', () => {
  it.each([
    [`db.delete(sessions).where(eq(sessions.userId, id));`, `delete sessions by userId`],
    [`tx.delete(schema.sessions).where(eq(schema.sessions.id, id)).returning();`, `delete sessions by id`],
    [`this.db.delete(sessionTable).where(inArray(sessionTable.id, ids));`, `delete sessionTable by id`],
    [
      `db.delete(refreshTokens).where(and(eq(refreshTokens.userId, id), lt(refreshTokens.expiresAt, now)));`,
      `delete refreshTokens by userId`,
    ],
    [`db.delete(sessions).where(or(eq(sessions.userId, a), eq(sessions.id, b)));`, `delete sessions by userId, id`],
    [`db.delete(sessions).where(sql\`user_id = \${id}\`);`, `delete sessions by unknown`],
    [`db.delete(sessions);`, `delete sessions by `],
    [
      `const table = pgTable('session', {});
db.delete(table).where(eq(table.userId, id));`,
      `delete session by userId`,
    ],
    [`db.update(sessions).set({ revoked: true }).where(eq(sessions.userId, id));`, `revoke sessions by userId`],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Drizzle: what is not', () => {
  it.each([
    `db.delete(workoutSessions).where(eq(workoutSessions.userId, id));`,
    `db.delete(users).where(eq(users.id, id));`,
    `db.select().from(sessions).where(eq(sessions.userId, id));`,
    `db.update(sessions).set({ lastSeen: now }).where(eq(sessions.userId, id));`,
    `const table = pgTable('lesson', {});
db.delete(table).where(eq(table.userId, id));`,
    `cache.delete('sessions');`,
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
