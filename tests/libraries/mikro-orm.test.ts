import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('MikroORM: what is recognised', () => {
  it.each([
    [`em.nativeDelete(Session, { user });`, `delete Session by user`],
    [`orm.em.fork().nativeDelete(Session, { user: { id: { $in: ids } } });`, `delete Session by user.id`],
    [`sessionRepository.nativeDelete({ user });`, `delete sessionRepository by user`],
    [`em.nativeUpdate(Session, { user }, { revoked: true });`, `revoke Session by user`],
    [
      `const found = await em.findOneOrFail(Session, { id });
await em.removeAndFlush(found);`,
      `delete  by row`,
    ],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('MikroORM: what is not', () => {
  it.each([
    `em.nativeDelete(ChatSession, { user });`,
    `em.nativeDelete(Session, filter);`,
    `const found = await em.findOneOrFail(Lesson, { id });
await em.removeAndFlush(found);`,
    `em.nativeUpdate(Session, { user }, { seen: true });`,
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
