import { describe, expect, it } from 'vitest';

import { repair } from '../conformance/linting.js';

const OWNER = 'no-user-controlled-session-deletion';
const TEXT = 'require-validated-session-identifier';

const handler = (body: string) =>
  `export const end = async (req, res) => { console.log(req.user.id); ${body} res.sendStatus(204); };`;

describe('a value that another rule replaces', () => {
  it.each([
    [
      'where it goes in',
      'await prisma.session.deleteMany({ where: { userId: req.query.userId } });',
      'await prisma.session.deleteMany({ where: { userId: req.user.id } });',
    ],
    [
      'where it is declared',
      'const { userId } = req.query; await prisma.session.deleteMany({ where: { userId } });',
      'const userId = req.user.id; await prisma.session.deleteMany({ where: { userId } });',
    ],
  ])('%s is not made text', (_, before, after) => {
    expect(repair(handler(before), { only: [OWNER, TEXT] })).toEqual({ output: handler(after), left: [] });
  });

  it('is made text where that rule is off', () => {
    const query = (value: string) => handler(`await prisma.session.deleteMany({ where: { userId: ${value} } });`);
    const { output } = repair(query('req.query.userId'), { only: [TEXT] });
    expect(output).toBe(query('String(req.query.userId)'));
  });

  it('is made text where that rule adds the owner', () => {
    const query = (filter: string) =>
      handler(`await Session.find({ userId: req.user.id }); await Session.deleteOne({ ${filter} });`);
    const { output } = repair(query('_id: req.query.id'), {
      only: [OWNER, TEXT],
      settings: { 'session-security': { fixes: 'all' } },
    });
    expect(output).toBe(query('_id: String(req.query.id), userId: req.user.id'));
  });
});
