import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-session-revocation-on-password-change.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };

/** A file that keeps sessions in a model of Mongoose, and a handler that writes a password. */
const inModel = (rest: string, name = 'changePassword') => `
import { Session } from '../models/session.js';
export const login = async (req, res) => {
  await Session.create({ userId: req.body.id, token });
};
export const ${name} = async (req, res, next) => {
  const user = await User.findById(req.user.id);
${rest}
};
`;

const CHANGE = '  user.password = await hash(req.body.password);\n  await user.save();\n';

tester.run('require-session-revocation-on-password-change', rule, {
  valid: [
    // The sessions end.
    inModel(`${CHANGE}  await Session.deleteMany({ userId: user.id });`),
    inModel(`  await Session.deleteMany({ userId: user.id });\n${CHANGE}`),
    inModel(`${CHANGE}  await Session.updateMany({ userId: user.id }, { revokedAt: new Date() });`),
    inModel(`${CHANGE}  await Session.deleteMany({ userId: user.id, _id: { $ne: req.session.id } });`),
    inModel(`${CHANGE}  if (req.body.everywhere) await Session.deleteMany({ userId: user.id });`),
    inModel(`${CHANGE}  await revokeAllSessions(user.id);`),
    inModel(`${CHANGE}  await sessionService.removeForUser(user.id);`),
    inModel(`${CHANGE}  await tokens.invalidateAll(user);`),
    inModel(`${CHANGE}  await logoutEverywhere(user);`),
    inModel(`${CHANGE}  await auth.signOutAllDevices(user.id);`),
    inModel(`${CHANGE}  await lucia.invalidateUserSessions(user.id);`),
    inModel(`${CHANGE}  await getAuth().revokeRefreshTokens(user.uid);`),
    inModel(`${CHANGE}  await redis.del(\`sessions:\${user.id}\`);`),
    inModel(`  const key = 'sess:' + user.id;\n${CHANGE}  await redis.del(key);`),
    inModel(`  const keys = await redis.keys(\`refresh:\${user.id}:*\`);\n${CHANGE}  await redis.del(keys);`),
    inModel(`${CHANGE}  await Token.deleteMany({ userId: user.id });`),
    inModel(`${CHANGE}  req.sessionStore.all((error, found) => endThoseOf(user, found));`),
    inModel(`${CHANGE}  await pool.query('DELETE FROM user_sessions WHERE user_id = ANY($1::int[])', [[user.id]]);`),
    inModel(`  user.refreshTokens = [];\n${CHANGE}`),
    inModel(`  user.sessions = user.sessions.filter((one) => one.id === req.session.id);\n${CHANGE}`),
    inModel(`${CHANGE}  await User.updateOne({ _id: user.id }, { $unset: { refreshToken: 1 } });`),
    // What sessions are compared with changes.
    inModel(`  user.tokenVersion += 1;\n${CHANGE}`),
    inModel(`  user.tokenVersion++;\n${CHANGE}`),
    inModel(`  user.passwordChangedAt = new Date();\n${CHANGE}`),
    inModel(`  user.tokensValidAfter = Date.now();\n${CHANGE}`),
    `${inModel(CHANGE)}\nuserSchema.pre('save', function () { if (this.isModified('password')) this.passwordChangedAt = Date.now(); });`,
    `${inModel(CHANGE)}\nexport const protect = async (req, res, next) => { if (user.changedPasswordAfter(decoded.iat)) return res.sendStatus(401); next(); };`,
    // Others may do it.
    inModel(`${CHANGE}  next();`),
    inModel(`${CHANGE}  events.emit('password.changed', user.id);`),
    inModel(`${CHANGE}  await queue.add('revoke', { reason: 'password' }, 'user-password-changed');`),
    inModel(`${CHANGE}  await onPasswordChanged(user);`),
    inModel(`${CHANGE}  await updateSessions(user);`),
    // A function of the file does it.
    `${inModel(`${CHANGE}  await afterwards(user.id);`)}\nasync function afterwards(id) { await Session.deleteMany({ userId: id }); }`,
    `
import { prisma } from './db.js';
export const changePassword = async (req, res) => {
  await prisma.$transaction([
    prisma.user.update({ where: { id: req.user.id }, data: { password } }),
    prisma.session.deleteMany({ where: { userId: req.user.id } }),
  ]);
};`,
    `
export const changePassword = async (req, res) => {
  await prisma.user.update({ where: { id: req.user.id }, data: { passwordHash, sessions: { deleteMany: {} }, tokenVersion: { increment: 1 } } });
};
export const login = async (req, res) => { await prisma.session.create({ data: { userId: user.id } }); };`,
    // Nobody is signed in who should not be.
    inModel(CHANGE, 'register'),
    inModel(CHANGE, 'acceptInvitation'),
    inModel(CHANGE, 'login'),
    inModel(
      `  const fresh = new User();\n  fresh.password = await hash(req.body.password);\n  await fresh.save();`,
      'add',
    ),
    inModel(`  const user = await User.create({ email });\n  user.password = hash;\n  await user.save();`, 'add'),
    inModel(`  await User.create({ email, password: await hash(req.body.password) });`, 'add'),
    inModel(`  await User.findOneAndDelete({ password: req.body.password });`, 'add'),
    // No new password, and none that is kept.
    inModel('  user.password = undefined;\n  res.json(await user.save());'),
    inModel("  user.password = '';\n  await user.save();"),
    inModel('  user.password = await hash(req.body.password);\n  res.json(user);'),
    inModel('  user.passwordResetToken = token;\n  await user.save();'),
    inModel('  user.wifiPassword = req.body.password;\n  await user.save();'),
    inModel('  const room = await Room.findById(id);\n  room.password = req.body.password;\n  await room.save();'),
    inModel('  await Room.updateOne({ _id: id }, { password: req.body.password });'),
    inModel('  req.body.password = await hash(req.body.password);\n  await User.create(req.body);'),
    inModel('  req.session.user.password = hash;\n  await req.session.save();'),
    inModel('  const shown = { ...user };\n  shown.password = mask(user.password);\n  await write(shown);'),
    // Nothing shows that the server keeps sessions.
    'export const changePassword = async (req, res) => { const user = await User.findById(req.user.id); user.password = await hash(req.body.password); await user.save(); res.json({ token: jwt.sign({ id: user.id }, key) }); };',
    "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys })); app.post('/password', async (req, res) => { const user = await User.findById(req.session.userId); user.password = hash; await user.save(); });",
    // OAuth tokens of other services.
    `
passport.use(new GoogleStrategy(options, async (accessToken, refreshToken, profile, done) => {
  const user = await User.findOne({ google: profile.id });
  user.refreshToken = refreshToken;
  await user.save();
}));
export const changePassword = async (req, res) => { const user = await User.findById(req.user.id); user.password = await hash(req.body.password); await user.save(); };`,
    // A version that another file may count up.
    inModel(`${CHANGE}  res.json(sign({ version: user.tokenVersion }));`),
    `${inModel(CHANGE)}\nexport const refresh = async (req, res) => { if (payload.tokenVersion !== user.tokenVersion) return res.sendStatus(401); };`,
    // No handler: who runs it may end them.
    `import { Session } from './session.js'; export class Users { async setPassword(id, password) { await Session.findOne({ userId: id }); await User.updateOne({ _id: id }, { password }); } }`,
    'const seed = async () => { await Session.find({ userId }); const user = await User.findOne({ name }); user.password = hash; await user.save(); }; seed();',
  ],
  invalid: [
    {
      code: inModel(`${CHANGE}  res.sendStatus(204);`),
      output: inModel(`${CHANGE}  await Session.deleteMany({ userId: user.id });\n  res.sendStatus(204);`),
      errors: [
        {
          messageId: 'alive',
          data: { keeper: '`Session`' },
          line: 8,
          column: 3,
          endColumn: 16,
          suggestions: [],
        },
      ],
    },
    // The caller's own session does not matter: the others stay.
    {
      code: inModel(`${CHANGE}  req.session.destroy(() => res.redirect('/login'));`),
      output: inModel(
        `${CHANGE}  await Session.deleteMany({ userId: user.id });\n  req.session.destroy(() => res.redirect('/login'));`,
      ),
      errors: [{ messageId: 'alive' }],
    },
    {
      code: inModel(`${CHANGE}  req.session.regenerate(() => req.logIn(user, () => res.redirect('/')));`),
      output: inModel(
        `${CHANGE}  await Session.deleteMany({ userId: user.id });\n  req.session.regenerate(() => req.logIn(user, () => res.redirect('/')));`,
      ),
      errors: [{ messageId: 'alive' }],
    },
    {
      code: inModel(
        `${CHANGE}  res.clearCookie('session'); sendPasswordChangedEmail(user); sendTokenResponse(user, 200, res);`,
      ),
      output: inModel(
        `${CHANGE}  await Session.deleteMany({ userId: user.id });\n  res.clearCookie('session'); sendPasswordChangedEmail(user); sendTokenResponse(user, 200, res);`,
      ),
      errors: [{ messageId: 'alive' }],
    },
    // Only the token that was sent by mail is used up.
    {
      code: inModel(
        `  const token = await Token.findOne({ token: req.params.token });\n${CHANGE}  await token.deleteOne();\n  await ResetToken.deleteMany({ userId: user.id });`,
        'resetPassword',
      ),
      output: inModel(
        `  const token = await Token.findOne({ token: req.params.token });\n${CHANGE}  await Session.deleteMany({ userId: user.id });\n  await token.deleteOne();\n  await ResetToken.deleteMany({ userId: user.id });`,
        'resetPassword',
      ),
      errors: [{ messageId: 'alive' }],
    },
    // In one statement.
    {
      code: inModel('  await User.findByIdAndUpdate(user.id, { $set: { password: await hash(req.body.password) } });'),
      output: inModel(
        '  await User.findByIdAndUpdate(user.id, { $set: { password: await hash(req.body.password) } });\n  await Session.deleteMany({ userId: user.id });',
      ),
      errors: [{ messageId: 'alive', line: 8, column: 51, endColumn: 59 }],
    },
    // Columns that are gathered before.
    {
      code: inModel(
        '  const changes = { name: req.body.name };\n  if (req.body.password) changes.password = await hash(req.body.password);\n  await User.updateOne({ _id: req.user.id }, changes);',
        'updateProfile',
      ),
      output: inModel(
        '  const changes = { name: req.body.name };\n  if (req.body.password) changes.password = await hash(req.body.password);\n  await User.updateOne({ _id: req.user.id }, changes);\n  await Session.deleteMany({ userId: req.user.id });',
        'updateProfile',
      ),
      errors: [{ messageId: 'alive', line: 9, column: 26, endColumn: 42 }],
    },
    {
      code: inModel("  user.set('password', hash);\n  await user.save();"),
      output: inModel(
        "  user.set('password', hash);\n  await user.save();\n  await Session.deleteMany({ userId: user.id });",
      ),
      errors: [{ messageId: 'alive' }],
    },
    {
      code: inModel('  Object.assign(user, { name, password: hash });\n  await user.save();'),
      output: inModel(
        '  Object.assign(user, { name, password: hash });\n  await user.save();\n  await Session.deleteMany({ userId: user.id });',
      ),
      errors: [{ messageId: 'alive' }],
    },
    {
      code: inModel('  await user.setPassword(req.body.password);\n  await user.save();'),
      output: inModel(
        '  await user.setPassword(req.body.password);\n  await user.save();\n  await Session.deleteMany({ userId: user.id });',
      ),
      errors: [{ messageId: 'alive', line: 8, column: 14, endColumn: 25 }],
    },
    // As the file ends them elsewhere.
    {
      code: `
export const logoutAll = async (req, res) => {
  await AuthSession.updateMany({ user: req.user._id, }, { $set: { revoked: true } });
};
export const reset = async (req, res) => {
  const user = await User.findOne({ resetToken: req.body.token });
  user.passwordHash = await hash(req.body.password);
  await user.save();
};`,
      output: `
export const logoutAll = async (req, res) => {
  await AuthSession.updateMany({ user: req.user._id, }, { $set: { revoked: true } });
};
export const reset = async (req, res) => {
  const user = await User.findOne({ resetToken: req.body.token });
  user.passwordHash = await hash(req.body.password);
  await user.save();
  await AuthSession.updateMany({ user: user._id, }, { $set: { revoked: true } });
};`,
      errors: [{ messageId: 'alive', data: { keeper: '`AuthSession`' } }],
    },
    {
      code: `
import { prisma } from './db';
export const logoutAll = async (req: Request, res: Response) => {
  const { userId } = req.session;
  await prisma.session.deleteMany({ where: { userId } });
};
export const change = async (req: Request, res: Response) => {
  await prisma.user.update({ where: { id: req.session.userId }, data: { passwordHash: await hash(req.body.password) } });
};`,
      output: `
import { prisma } from './db';
export const logoutAll = async (req: Request, res: Response) => {
  const { userId } = req.session;
  await prisma.session.deleteMany({ where: { userId } });
};
export const change = async (req: Request, res: Response) => {
  await prisma.user.update({ where: { id: req.session.userId }, data: { passwordHash: await hash(req.body.password) } });
  await prisma.session.deleteMany({ where: { userId: req.session.userId } });
};`,
      errors: [{ messageId: 'alive', data: { keeper: '`session`' } }],
    },
    {
      code: `
app.post('/logout-all', async (req, res) => {
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [req.user.id]);
});
app.post('/password', async (req, res) => {
  await pool.query('UPDATE users SET password_hash = $1 WHERE id = $2', [hash, req.user.id]);
  res.sendStatus(204);
});`,
      output: `
app.post('/logout-all', async (req, res) => {
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [req.user.id]);
});
app.post('/password', async (req, res) => {
  await pool.query('UPDATE users SET password_hash = $1 WHERE id = $2', [hash, req.user.id]);
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [req.user.id]);
  res.sendStatus(204);
});`,
      errors: [{ messageId: 'alive', data: { keeper: '`sessions`' }, line: 6, column: 14, endColumn: 19 }],
    },
    {
      code: `
router.post('/logout-everywhere', async (req, res) => {
  await knex('sessions').where({ user_id: req.session.userId }).del();
});
router.put('/password', async (req, res) => {
  const password = await hash(req.body.password);
  await knex('users').where('id', req.session.userId).update({ password });
  res.end();
});`,
      output: `
router.post('/logout-everywhere', async (req, res) => {
  await knex('sessions').where({ user_id: req.session.userId }).del();
});
router.put('/password', async (req, res) => {
  const password = await hash(req.body.password);
  await knex('users').where('id', req.session.userId).update({ password });
  await knex('sessions').where({ user_id: req.session.userId }).del();
  res.end();
});`,
      errors: [{ messageId: 'alive' }],
    },
    {
      code: `
'use server';
import { eq } from 'drizzle-orm';
export async function signOutEverywhere() {
  const { user } = await validateRequest();
  await db.delete(sessions).where(eq(sessions.userId, user.id));
}
export async function changePassword(form) {
  const { user } = await validateRequest();
  await db.update(users).set({ passwordHash: await hash(form.get('password')) }).where(eq(users.id, user.id));
}`,
      output: `
'use server';
import { eq } from 'drizzle-orm';
export async function signOutEverywhere() {
  const { user } = await validateRequest();
  await db.delete(sessions).where(eq(sessions.userId, user.id));
}
export async function changePassword(form) {
  const { user } = await validateRequest();
  await db.update(users).set({ passwordHash: await hash(form.get('password')) }).where(eq(users.id, user.id));
  await db.delete(sessions).where(eq(sessions.userId, user.id));
}`,
      errors: [{ messageId: 'alive' }],
    },
    {
      code: `
import { endAllSessions } from './sessions.js';
import fastifySession from '@fastify/session';
app.register(fastifySession, { secret });
app.post('/logout-all', async (request, reply) => { await endAllSessions(request.session.user.id); });
app.post('/password', async (request, reply) => {
  const user = await users.findOneBy({ id: request.session.user.id });
  user.password = await hash(request.body.password);
  await users.save(user);
  return { ok: true };
});`,
      output: `
import { endAllSessions } from './sessions.js';
import fastifySession from '@fastify/session';
app.register(fastifySession, { secret });
app.post('/logout-all', async (request, reply) => { await endAllSessions(request.session.user.id); });
app.post('/password', async (request, reply) => {
  const user = await users.findOneBy({ id: request.session.user.id });
  user.password = await hash(request.body.password);
  await users.save(user);
  await endAllSessions(user.id);
  return { ok: true };
});`,
      errors: [{ messageId: 'alive', data: { keeper: '@fastify/session' } }],
    },
    // As the library of the model does it.
    {
      code: `
const { Session, User } = require('../models');
exports.devices = async (req, res) => res.json(await Session.findAll({ where: { userId: req.user.id } }));
exports.updatePassword = async (req, res) => {
  await User.update({ password: await hash(req.body.password) }, { where: { id: req.user.id } });
  res.end();
};`,
      output: `
const { Session, User } = require('../models');
exports.devices = async (req, res) => res.json(await Session.findAll({ where: { userId: req.user.id } }));
exports.updatePassword = async (req, res) => {
  await User.update({ password: await hash(req.body.password) }, { where: { id: req.user.id } });
  await Session.destroy({ where: { userId: req.user.id } });
  res.end();
};`,
      errors: [{ messageId: 'alive' }],
    },
    {
      code: `
const { RefreshToken, User } = require('../models');
exports.refresh = async (req, res) => { const one = await RefreshToken.findOne({ where: { token: req.body.token } }); await RefreshToken.build({ user_id: one.user_id }).save(); };
exports.updatePassword = async (req, res) => {
  const user = await User.findByPk(req.user.id);
  await user.update({ password: await hash(req.body.password) });
};`,
      output: `
const { RefreshToken, User } = require('../models');
exports.refresh = async (req, res) => { const one = await RefreshToken.findOne({ where: { token: req.body.token } }); await RefreshToken.build({ user_id: one.user_id }).save(); };
exports.updatePassword = async (req, res) => {
  const user = await User.findByPk(req.user.id);
  await user.update({ password: await hash(req.body.password) });
  await RefreshToken.destroy({ where: { user_id: user.id } });
};`,
      errors: [{ messageId: 'alive', data: { keeper: '`RefreshToken`' } }],
    },
    {
      code: `
import { prisma } from './db';
export class AuthController {
  async login(req: Request, res: Response) {
    await prisma.refreshToken.create({ data: { userId: user.id, token } });
  }
  async reset(req: Request, res: Response) {
    const record = await prisma.passwordReset.findUnique({ where: { token: req.body.token } });
    await prisma.user.update({
      where: { id: record.userId },
      data: { password: await argon2.hash(req.body.password) },
    });
    await prisma.passwordReset.delete({ where: { id: record.id } });
  }
}`,
      output: `
import { prisma } from './db';
export class AuthController {
  async login(req: Request, res: Response) {
    await prisma.refreshToken.create({ data: { userId: user.id, token } });
  }
  async reset(req: Request, res: Response) {
    const record = await prisma.passwordReset.findUnique({ where: { token: req.body.token } });
    await prisma.user.update({
      where: { id: record.userId },
      data: { password: await argon2.hash(req.body.password) },
    });
    await prisma.refreshToken.deleteMany({ where: { userId: record.userId } });
    await prisma.passwordReset.delete({ where: { id: record.id } });
  }
}`,
      errors: [{ messageId: 'alive', data: { keeper: '`refreshToken`' }, line: 11, column: 15 }],
    },
    // A relation is no column: what it is called is not known.
    {
      code: `
export const login = async (req, res) => { await prisma.session.create({ data: { user: { connect: { id } } } }); };
export const change = async (req, res) => { await prisma.user.update({ where: { id: req.user.id }, data: { password } }); };`,
      output: `
export const login = async (req, res) => { await prisma.session.create({ data: { user: { connect: { id } } } }); };
export const change = async (req, res) => { await prisma.user.update({ where: { id: req.user.id }, data: { password, passwordChangedAt: new Date() } }); };`,
      settings: all,
      errors: [{ messageId: 'alive' }],
    },
    // A column of the user's row.
    {
      code: `
exports.login = async (req, res) => { const user = await User.findOne({ email }); user.refreshToken = token; await user.save(); };
exports.updatePassword = async (req, res) => {
  const user = await User.findById(req.user._id).select('+password');
  user.password = req.body.newPassword;
  await user.save();
};`,
      output: `
exports.login = async (req, res) => { const user = await User.findOne({ email }); user.refreshToken = token; await user.save(); };
exports.updatePassword = async (req, res) => {
  const user = await User.findById(req.user._id).select('+password');
  user.password = req.body.newPassword;
  user.refreshToken = null;
  await user.save();
};`,
      errors: [{ messageId: 'alive', data: { keeper: 'the column `refreshToken`' } }],
    },
    {
      code: `
exports.logout = async (req, res) => { await prisma.user.update({ where: { id: req.user.id }, data: { refreshTokenHash: '' } }); };
exports.reset = async (req, res) => { await prisma.user.update({ where: { email: record.email }, data: { password: hash } }); };`,
      output: `
exports.logout = async (req, res) => { await prisma.user.update({ where: { id: req.user.id }, data: { refreshTokenHash: '' } }); };
exports.reset = async (req, res) => { await prisma.user.update({ where: { email: record.email }, data: { password: hash, refreshTokenHash: '' } }); };`,
      errors: [{ messageId: 'alive', data: { keeper: 'the column `refreshTokenHash`' } }],
    },
    // A version that the file counts up elsewhere.
    {
      code: `
export const logoutAll = async (req, res) => { const user = await User.findByPk(req.user.id); user.tokenVersion++; await user.save(); };
export const changePassword = async (req, res) => {
  const user = await User.findByPk(req.user.id);
  user.password = await hash(req.body.password);
  await user.save();
};`,
      output: `
export const logoutAll = async (req, res) => { const user = await User.findByPk(req.user.id); user.tokenVersion++; await user.save(); };
export const changePassword = async (req, res) => {
  const user = await User.findByPk(req.user.id);
  user.password = await hash(req.body.password);
  user.tokenVersion = user.tokenVersion + 1;
  await user.save();
};`,
      errors: [{ messageId: 'sameVersion', data: { name: 'tokenVersion' } }],
    },
    {
      // In another language.
      code: `
const express = require('express');
const session = require('express-session');
const app = express();
app.use(session({ secret, store }));
app.post('/alterar-senha', requireLogin, async (req, res) => {
  await db.query('UPDATE usuarios SET senha = $1 WHERE id = $2', [hash, req.session.usuarioId]);
  res.redirect('/');
});`,
      output: null,
      errors: [
        {
          messageId: 'alive',
          suggestions: [
            {
              messageId: 'noteMoment',
              output: `
const express = require('express');
const session = require('express-session');
const app = express();
app.use(session({ secret, store }));
app.post('/alterar-senha', requireLogin, async (req, res) => {
  await db.query('UPDATE usuarios SET senha = $1, password_changed_at = CURRENT_TIMESTAMP WHERE id = $2', [hash, req.session.usuarioId]);
  res.redirect('/');
});`,
            },
          ],
        },
      ],
    },
    // A library keeps them: which are the user's it does not know.
    {
      code: `
const express = require('express');
const session = require('express-session');
const app = express();
app.use(session({ secret, store }));
app.post('/account/password', requireLogin, async (req, res) => {
  await db.query('UPDATE users SET password_hash = $1 WHERE id = $2', [hash, req.session.userId]);
  res.redirect('/');
});`,
      output: null,
      errors: [
        {
          messageId: 'alive',
          data: { keeper: 'express-session' },
          suggestions: [
            {
              messageId: 'noteMoment',
              data: { key: 'password_changed_at' },
              output: `
const express = require('express');
const session = require('express-session');
const app = express();
app.use(session({ secret, store }));
app.post('/account/password', requireLogin, async (req, res) => {
  await db.query('UPDATE users SET password_hash = $1, password_changed_at = CURRENT_TIMESTAMP WHERE id = $2', [hash, req.session.userId]);
  res.redirect('/');
});`,
            },
          ],
        },
      ],
    },
    {
      code: `
@Resolver(User)
export class UserResolver {
  @Mutation(() => UserResponse)
  async changePassword(@Arg('token') token: string, @Arg('newPassword') newPassword: string, @Ctx() { redis, req }: MyContext) {
    const key = FORGET_PASSWORD_PREFIX + token;
    const userId = await redis.get(key);
    await User.update({ id: parseInt(userId) }, { password: await argon2.hash(newPassword) });
    await redis.del(key);
    req.session.userId = userId;
    return { user };
  }
}
import { Resolver, Mutation, Arg, Ctx } from 'type-graphql';`,
      output: `
@Resolver(User)
export class UserResolver {
  @Mutation(() => UserResponse)
  async changePassword(@Arg('token') token: string, @Arg('newPassword') newPassword: string, @Ctx() { redis, req }: MyContext) {
    const key = FORGET_PASSWORD_PREFIX + token;
    const userId = await redis.get(key);
    await User.update({ id: parseInt(userId) }, { password: await argon2.hash(newPassword), passwordChangedAt: new Date() });
    await redis.del(key);
    req.session.userId = userId;
    return { user };
  }
}
import { Resolver, Mutation, Arg, Ctx } from 'type-graphql';`,
      settings: all,
      errors: [{ messageId: 'alive', data: { keeper: 'express-session (assumed)' } }],
    },
    // Callbacks: nothing waits for the row to be saved.
    {
      code: `
exports.setting = function (req, res, next) {
  User.findById(req.session.userId, function (error, user) {
    bcrypt.hash(req.body.password, 10, function (error, hash) {
      user.pass = hash;
      user.save(function (error) {
        if (error) return next(error);
        res.redirect('/');
      });
    });
  });
};`,
      output: `
exports.setting = function (req, res, next) {
  User.findById(req.session.userId, function (error, user) {
    bcrypt.hash(req.body.password, 10, function (error, hash) {
      user.pass = hash;
      user.passwordChangedAt = new Date();
      user.save(function (error) {
        if (error) return next(error);
        res.redirect('/');
      });
    });
  });
};`,
      settings: all,
      errors: [{ messageId: 'alive' }],
    },
    // Through functions and classes of the file.
    {
      code: `
import { Session } from './session.js';
async function setPassword(id, password) {
  await User.updateOne({ _id: id }, { password: await hash(password) });
}
export const change = async (req, res) => { await setPassword(req.user.id, req.body.password); await Session.deleteMany({ userId: req.user.id }); };
export const reset = async (req, res) => { await setPassword(record.userId, req.body.password); };`,
      output: null,
      errors: [{ messageId: 'alive', line: 7, column: 50, endColumn: 61, suggestions: [] }],
    },
    {
      code: `
import { Body, Controller, Patch, Req } from '@nestjs/common';
class UsersService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>, @InjectRepository(Session) private readonly sessions: Repository<Session>) {}
  async end(userId: string) { await this.sessions.delete({ userId: userId }); }
  async change(id: string, password: string) {
    await this.users.update(id, { password: await argon2.hash(password) });
  }
}
@Controller('account')
export class AccountController {
  constructor(private readonly service: UsersService) {}
  @Patch('password')
  change(@Req() req, @Body() body: ChangePasswordDto) { return this.service.change(req.user.id, body.password); }
}
import { Repository } from 'typeorm';`,
      output: `
import { Body, Controller, Patch, Req } from '@nestjs/common';
class UsersService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>, @InjectRepository(Session) private readonly sessions: Repository<Session>) {}
  async end(userId: string) { await this.sessions.delete({ userId: userId }); }
  async change(id: string, password: string) {
    await this.users.update(id, { password: await argon2.hash(password) });
    await this.sessions.delete({ userId: id });
  }
}
@Controller('account')
export class AccountController {
  constructor(private readonly service: UsersService) {}
  @Patch('password')
  change(@Req() req, @Body() body: ChangePasswordDto) { return this.service.change(req.user.id, body.password); }
}
import { Repository } from 'typeorm';`,
      errors: [{ messageId: 'alive' }],
    },
    // A list in the memory of the process.
    {
      code: `
app.post('/password', (req, res) => {
  const user = users.find((one) => one.id === req.session.userId);
  user.passwordHash = bcrypt.hashSync(req.body.password, 10);
  res.sendStatus(204);
});`,
      output: `
app.post('/password', (req, res) => {
  const user = users.find((one) => one.id === req.session.userId);
  user.passwordHash = bcrypt.hashSync(req.body.password, 10);
  user.passwordChangedAt = new Date();
  res.sendStatus(204);
});`,
      settings: all,
      errors: [{ messageId: 'alive' }],
    },
    {
      code: `
import { db } from './db.js';
export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  await db.deleteFrom('verification').where('user_id', '=', user.id).execute();
  await db.insertInto('sessions').values({ user_id: user.id }).execute();
  await db.updateTable('users').set({ password_hash: await hashPassword(body.password) }).where('id', '=', user.id).execute();
});`,
      output: `
import { db } from './db.js';
export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  await db.deleteFrom('verification').where('user_id', '=', user.id).execute();
  await db.insertInto('sessions').values({ user_id: user.id }).execute();
  await db.updateTable('users').set({ password_hash: await hashPassword(body.password), password_changed_at: new Date() }).where('id', '=', user.id).execute();
});`,
      settings: all,
      errors: [{ messageId: 'alive', data: { keeper: '`sessions`' } }],
    },
  ],
});
