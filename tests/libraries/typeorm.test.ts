import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('TypeORM: what is recognised', () => {
  it.each([
    [`sessionRepository.delete({ userId });`, `delete sessionRepository by userId`],
    [`this.sessionsRepository.softDelete({ user: { id } });`, `delete sessionsRepository by user.id`],
    [`Session.delete({ userId });`, `delete Session by userId`],
    [`dataSource.getRepository(Session).delete({ userId });`, `delete Session by userId`],
    [`dataSource.getRepository(Session).delete(id);`, `delete Session by (key)`],
    [`manager.delete(Session, { userId });`, `delete Session by userId`],
    [`manager.update(Session, { userId }, { revoked: true });`, `revoke Session by userId`],
    [
      `dataSource.createQueryBuilder().delete().from(Session).where('userId = :id', { id }).execute();`,
      `delete Session by userid`,
    ],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('TypeORM: what is not', () => {
  it.each([
    `sessions.delete(id);`,
    `sessionMap.delete(id);`,
    `chatSessionRepository.delete({ userId });`,
    `dataSource.getRepository(Lesson).delete({ userId });`,
    `manager.delete(ChatSession, { userId });`,
    `manager.update(Session, { userId }, { lastSeen: new Date() });`,
    `dataSource.createQueryBuilder().delete().from(Lesson).where('userId = :id', { id }).execute();`,
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
