import { describe, expect, it } from 'vitest';

import { choicesIn } from './deletions-seen.js';

/** What the request decides when this is whose sessions are deleted. */
function chosenBy(statements: string, value = 'id'): string[] {
  return choicesIn(
    `exports.h = async (req, res) => {\n${statements}\nawait Session.deleteMany({ userId: ${value} });\n};`,
  ).map((choice) => choice.replace('Session.deleteMany: user ', ''));
}

describe('values that the request chooses', () => {
  it.each([
    ['const { id } = req.body;', 'req.body.id'],
    ['const { user: { id } } = req.body;', 'req.body.user.id'],
    ['const { id = 1 } = req.query;', 'req.query.id'],
    ['const { body: { account: id } } = req;', 'req.body.account'],
    ['const { ...rest } = req.body; const id = rest.userId;', 'req.body.userId'],
    ['const [id] = req.body.ids;', "req.body.ids['0']"],
    ['let id; id = req.body.id;', 'req.body.id'],
    ['const body = req.body; const id = body.id;', 'req.body.id'],
    ["const id = req.body['id'];", 'req.body.id'],
    ['const id = req.body[key];', 'req.body'],
    ['const id = req.query?.id;', 'req.query.id'],
    ['const id = String(req.query.id);', 'req.query.id'],
    ['const id = Number(req.params.id);', 'req.params.id'],
    ['const id = parseInt(req.params.id, 10);', 'req.params.id'],
    ['const id = +req.params.id;', 'req.params.id'],
    ['const id = `${req.params.id}`;', 'req.params.id'],
    ['const id = new ObjectId(req.params.id);', 'req.params.id'],
    ['const id = mongoose.Types.ObjectId(req.params.id);', 'req.params.id'],
    ['const id = toObjectId(req.params.id);', 'req.params.id'],
    ['const id = req.params.id.trim().toLowerCase();', 'req.params.id'],
    ["const id = req.query.ids.split(',')[0];", "req.query.ids['0']"],
    ['const id = decodeURIComponent(req.params.id);', 'req.params.id'],
    ['const { id } = JSON.parse(req.body);', 'req.body.id'],
    ['const id = (await schema.parseAsync(req.body)).id;', 'req.body.id'],
    ['const { value } = joi.validate(req.body); const { id } = value;', 'req.body.id'],
    ['const { id } = { ...req.body };', 'req.body.id'],
    ["const { id } = pick(req.body, ['id']);", 'req.body.id'],
    ['const id = req.body.id || req.user.id;', 'req.body.id'],
    ['const id = req.body.id ? req.body.id : req.user.id;', 'req.body.id'],
    ["const id = req.params.id === 'me' ? req.user.id : req.params.id;", 'req.params.id'],
    ['const id = await req.body.id;', 'req.body.id'],
    ['const idOf = (request) => request.params.id; const id = idOf(req);', 'req.params.id'],
    ['const find = (params) => { return params.id; }; const id = find(req.params);', 'req.params.id'],
    ['const { id } = await User.findOne({ email: req.body.email });', 'req.body.email'],
    ['const [{ id }] = await User.find({ email: req.body.email }).limit(1);', 'req.body.email'],
    [
      'const users = await User.find({ email: req.body.email }); const id = users.map((user) => user.id);',
      'req.body.email',
    ],
    ["const { id } = await knex('users').where({ email: req.body.email }).first();", 'req.body.email'],
    [
      "const { rows: [{ id }] } = await pool.query('SELECT id FROM users WHERE email = $1', [req.body.email]);",
      'req.body.email',
    ],
    ['const [user] = await Promise.all([User.findById(req.params.id)]); const { id } = user;', 'req.params.id'],
    ['const user = await users.getByEmail(req.body.email); const { id } = user;', 'req.body.email'],
  ])('%s', (statements, label) => {
    expect(chosenBy(statements)).toEqual([label]);
  });
});

describe('values that it does not choose, or that may be the own', () => {
  it.each([
    'const { id } = req.user;',
    'const id = req.user.id ?? fallback;',
    'const id = req.session.passport.user;',
    'const { id } = jwt.verify(req.body.token, key);',
    'const { id } = await verifyToken(req.headers.authorization);',
    'const id = parseToken(req.headers.authorization).id;',
    'const { id } = await getUserByToken(req.body.token);',
    'const { id } = await User.findOne({ resetToken: req.params.token });',
    'const { id } = await User.findOne({ email: req.body.email, org: req.user.org });',
    'const { id } = await User.findOne({ email: req.body.email, ...own(req) });',
    'const { id } = await currentUser(req);',
    'const id = req.user.isAdmin ? req.body.id : req.user.id;',
    'const id = (req.user.isAdmin && req.body.id) || req.user.id;',
    'const id = await redis.get(`reset:${req.body.token}`);',
    'const id = lookup[req.body.id];',
    'const ids = req.body.ids.filter((one) => mine.includes(one)); const id = ids[0];',
    'req.body.id = req.user.id; const { id } = req.body;',
    'const { body } = req; body.id = req.user.id; const { id } = body;',
    'const pick = (request) => { if (request.user.isAdmin) return request.body.id; return request.user.id; }; const id = pick(req);',
    'const id = process.env.USER_ID;',
    'const id = undefined;',
    "const id = 'robot';",
    'let id = req.body.id; later(() => { id = req.user.id; });',
  ])('%s', (statements) => {
    expect(chosenBy(statements)).toEqual([]);
  });
});
