import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('Prisma: what is recognised', () => {
  it.each([
    ['prisma.session.deleteMany({ where: { userId } });', 'delete session by userId'],
    ['prisma.session.delete({ where: { id } });', 'delete session by id'],
    ['prisma.userSession.deleteMany({ where: { userId, id } });', 'delete userSession by userId, id'],
    ['prisma.refreshToken.deleteMany({ where: { userId } });', 'delete refreshToken by userId'],
    ['this.prisma.session.deleteMany({ where: { user: { id } } });', 'delete session by user.id'],
    ['tx.session.deleteMany({ where: { user: { is: { email } } } });', 'delete session by user.email'],
    ['prisma.session.deleteMany({ where: { OR: [{ userId }, { id }] } });', 'delete session by userId, id'],
    ['prisma.session.deleteMany({ where: { AND: [{ userId }, { id }] } });', 'delete session by userId, id'],
    ['prisma.session.deleteMany({ where: { userId, NOT: { id } } });', 'delete session by userId'],
    ['prisma.session.deleteMany({ where: { userId: { in: ids } } });', 'delete session by userId'],
    ['prisma.session.deleteMany({ where: { userId: { not: own } } });', 'delete session by '],
    ['const where = { userId };\nprisma.session.deleteMany({ where });', 'delete session by userId'],
    ['const query = { where: { userId } };\nprisma.session.deleteMany(query);', 'delete session by userId'],
    ['prisma.session.updateMany({ where: { userId }, data: { revokedAt: new Date() } });', 'revoke session by userId'],
    ['prisma.session.update({ where: { id }, data: { revoked: true } });', 'revoke session by id'],
    ['prisma.$executeRaw`DELETE FROM "Session" WHERE "userId" = ${id}`;', 'delete Session by userId'],
    ["prisma.$executeRawUnsafe('DELETE FROM sessions WHERE user_id = $1', id);", 'delete sessions by user_id'],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Prisma: what is not', () => {
  it.each([
    'prisma.chatSession.deleteMany({ where: { userId } });',
    'prisma.accessToken.deleteMany({ where: { userId } });',
    'prisma.session.findMany({ where: { userId } });',
    'prisma.session.update({ where: { id }, data: { lastSeen: new Date() } });',
    'sessions.delete(id);',
    'prisma.$executeRaw`DELETE FROM lessons WHERE user_id = ${id}`;',
    'prisma.$executeRaw`SELECT * FROM sessions WHERE user_id = ${id}`;',
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
