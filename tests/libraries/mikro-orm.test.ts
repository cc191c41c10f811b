import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('MikroORM: what is recognised', () => {
  it.each([
    [`em.nativeDelete(Session, { user });`, `delete Session by user`],
    [`orm.em.fork().nativeDelete(Session, { user: { id: { $in: ids } } });`, `delete Session by user.id`],
    [`sessionRepository.nativeDelete({ user });`, `delete sessionRepository by user`],
    [`em.nativeUpdate(Session, { user }, { revoked: true });`, `revoke Session by user`],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('MikroORM: what is not', () => {
  it.each([
    `em.nativeDelete(ChatSession, { user });`,
    `em.nativeDelete(Session, filter);`,
    `em.nativeUpdate(Session, { user }, { seen: true });`,
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
