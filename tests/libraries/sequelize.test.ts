import { describe, expect, it } from 'vitest';

import { deletionsIn } from '../model/deletions-seen.js';

describe('Sequelize: what is recognised', () => {
  it.each([
    ['Session.destroy({ where: { userId } });', 'delete Session by userId'],
    ['db.Session.destroy({ where: { id, userId } });', 'delete Session by id, userId'],
    ['models.user_session.destroy({ where: { user_id: id } });', 'delete user_session by user_id'],
    ['Session.destroy({ where: { [Op.or]: [{ userId }, { id }] } });', 'delete Session by userId, id'],
    ['Session.destroy({ where: { userId, id: { [Op.ne]: own } } });', 'delete Session by userId'],
    ['Session.destroy({ where: { userId: { [Op.in]: ids } } });', 'delete Session by userId'],
    [
      "const Device = sequelize.define('Session', {});\nDevice.destroy({ where: { userId } });",
      'delete Session by userId',
    ],
    ['Session.update({ revoked: true }, { where: { userId } });', 'revoke Session by userId'],
    ['Session.update({ isActive: false }, { where: { id } });', 'revoke Session by id'],
    ['const found = await Session.findByPk(id);\nawait found.destroy();', 'delete  by row'],
    ['const found = await Session.findByPk(id);\nawait found.update({ revoked: true });', 'revoke  by row'],
    ['for (const each of await Session.findAll({ where: { userId } })) await each.destroy();', 'delete  by row'],
    [
      "sequelize.query('DELETE FROM sessions WHERE user_id = ?', { replacements: [id] });",
      'delete sessions by user_id',
    ],
    [
      "sequelize.query('DELETE FROM sessions WHERE user_id = :id', { replacements: { id } });",
      'delete sessions by user_id',
    ],
    ["sequelize.query('DELETE FROM sessions WHERE user_id = $1', { bind: [id] });", 'delete sessions by user_id'],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });
});

describe('Sequelize: what is not', () => {
  it.each([
    'req.session.destroy(() => res.end());',
    'req.session.destroy();',
    'const { session } = req;\nsession.destroy(next);',
    'Lesson.destroy({ where: { userId } });',
    'Session.update({ lastSeen: new Date() }, { where: { userId } });',
    'Session.findAll({ where: { userId } });',
    'const found = await Lesson.findByPk(id);\nawait found.destroy();',
    'const found = await Lesson.findByPk(id);\nawait found.update({ revoked: true });',
    'const found = await Session.findByPk(id);\nawait found.update({ seenAt: new Date() });',
    'stream.destroy();',
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });
});
