import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('Lucid: what is recognised', () => {
  it.each([
    [`const found = await Session.findOrFail(id);\nawait found.delete();`, `delete  by row`],
    [
      `const found = await Session.query().where('id', id).firstOrFail();\nawait found.delete();`,
      `delete Session by id`,
    ],
    [`await Session.query().where('user_id', id).delete();`, `delete Session by user_id`],
    [`await Session.query().where({ userId: id }).update({ revoked: true });`, `revoke Session by userId`],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Lucid: what is not', () => {
  it.each([
    `const found = await Lesson.findOrFail(id);\nawait found.delete();`,
    `await Lesson.query().where('user_id', id).delete();`,
    `await session.delete();`,
    `await Session.query().where('user_id', id).update({ lastSeen: now });`,
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
