import { describe, expect, it } from 'vitest';

import { choicesIn, deletionsIn } from '../model/deletions-seen.js';

describe('TypeORM: what is recognised', () => {
  it.each([
    [`sessionRepository.delete({ userId });`, `delete sessionRepository by userId`],
    [`this.sessionsRepository.softDelete({ user: { id } });`, `delete sessionsRepository by user.id`],
    [`Session.delete({ userId });`, `delete Session by userId`],
    [`dataSource.getRepository(Session).delete({ userId });`, `delete Session by userId`],
    [`dataSource.getRepository(Session).delete(id);`, `delete Session by (key)`],
    [`manager.delete(Session, { userId });`, `delete Session by userId`],
    [`manager.update(Session, { userId }, { revoked: true });`, `revoke Session by userId`],
    [`sessionRepository.update({ userId }, { revoked: true });`, `revoke sessionRepository by userId`],
    [`dataSource.getRepository(Session).update(id, { revokedAt: new Date() });`, `revoke Session by (key)`],
    [
      `dataSource.createQueryBuilder().delete().from(Session).where('userId = :id', { id }).execute();`,
      `delete Session by userid`,
    ],
    [
      `dataSource.createQueryBuilder().update(Session).set({ revoked: true }).where('id = :id', { id }).execute();`,
      `revoke Session by id`,
    ],
    [
      `sessionRepository.createQueryBuilder().delete().where('id = :id', { id }).execute();`,
      `delete sessionRepository by id`,
    ],
    [
      `const found = await sessionRepository.findOneBy({ id });\nawait sessionRepository.remove(found);`,
      `delete  by row`,
    ],
    [
      `const found = await manager.findOne(Session, { where: { id } });\nawait manager.remove(found);`,
      `delete  by row`,
    ],
    [
      `const found = await manager.findOneBy(Session, { id });\nawait manager.softRemove(Session, found);`,
      `delete  by row`,
    ],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('TypeORM: repositories that their type tells', () => {
  const inClass = (type: string, call: string) =>
    choicesIn(`import { Repository } from 'typeorm';
import { Controller, Delete, Param } from '@nestjs/common';
@Controller()
export class C {
  constructor(@InjectRepository(Entity) private readonly repo: ${type}) {}
  @Delete(':id') async end(@Param('id') id: string) { await this.repo.${call}; }
}`);

  it.each([
    ['Repository<UserSession>', 'delete(id)', 'session id'],
    ['Repository<Session>', 'delete({ userId: id })', 'user id'],
    ['Repository<SessionEntity>', 'softDelete({ id })', 'session id'],
    ['Repository<Session>', 'update(id, { revoked: true })', 'session id'],
    ['Repository<Session>', 'update({ userId: id }, { revoked: true })', 'user id'],
  ])('%s: %s', (type, call, choice) => {
    expect(inClass(type, call)).toEqual([expect.stringContaining(choice)]);
  });

  it.each([
    ['Repository<ChatSession>', 'delete(id)'],
    ['Repository<Lesson>', 'delete({ userId: id })'],
    ['Map<string, Session>', 'delete(id)'],
  ])('%s: %s', (type, call) => {
    expect(inClass(type, call)).toEqual([]);
  });
});

describe('TypeORM: what is not', () => {
  it.each([
    `sessions.delete(id);`,
    `sessionMap.delete(id);`,
    `chatSessionRepository.delete({ userId });`,
    `const found = await lessonRepository.findOneBy({ id });\nawait lessonRepository.remove(found);`,
    `list.remove(session);`,
    `dataSource.createQueryBuilder().update(Session).set({ lastSeen: now }).where('id = :id', { id }).execute();`,
    `dataSource.getRepository(Lesson).delete({ userId });`,
    `manager.delete(ChatSession, { userId });`,
    `manager.update(Session, { userId }, { lastSeen: new Date() });`,
    `dataSource.createQueryBuilder().delete().from(Lesson).where('userId = :id', { id }).execute();`,
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
