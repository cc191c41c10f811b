import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-user-controlled-session-deletion.js';

const tester = new RuleTester();

tester.run('no-user-controlled-session-deletion', rule, {
  valid: [
    // What is spread restricts or replaces it.
    'export const remove = async (req, res) => { await Session.deleteMany({ userId: req.user.id, ...(req.params.id ? { _id: req.params.id } : {}) }); };',
    'export const remove = async (req, res) => { await Session.deleteMany({ _id: req.params.id, ...(!req.user.isAdmin && { userId: req.user.id }) }); };',
    'export const remove = async (req, res) => { await Session.deleteMany({ userId: req.params.id, ...(req.body.a ? { userId: req.user.id } : { userId: req.user.id, b: 1 }) }); };',
    // What some middleware has put on the request may say what the caller may do.
    ...[
      "req.staffer.rank !== 'head'",
      '!req.staffer.leads',
      'req.staffer.rank !== Ranks.HEAD',
      "!['head', 'deputy'].includes(req.staffer.rank)",
      'req.staffer.rank !== 3',
      'req.staffer.rank < 3',
      '!(req.staffer.rank >= 3)',
      'LEVELS[req.staffer.rank] < LEVELS.head',
      "req.employee.position !== 'director'",
      "req.scoped.company !== 'ours'",
      '!req.scoped.isManager',
      '!req.member.trusted',
      "req.usuario.id !== req.params.userId && req.usuario.rol !== 'ADMIN_ROLE'",
    ].map((test) => ({
      name: `a test of what is on the request: ${test}`,
      code: `exports.revoke = async (req, res) => {
  if (${test}) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    })),
    ...[
      "const { rank } = req.staffer; if (rank !== 'head')",
      "const { staffer } = req; if (staffer.rank !== 'head')",
      'const staffer = req.staffer; const { rank: own } = staffer; if (own < 3)',
    ].map((test) => ({
      name: `a test of what is taken from the request: ${test}`,
      code: `exports.revoke = async (req, res) => {
  ${test} return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    })),
    // Names in other languages.
    ...[
      'tieneRol',
      'esPropietario',
      'somenteAdministrador',
      'verificarPermissao',
      'nurAdministratoren',
      'estAdministrateur',
      'prüfeEigentümer',
      'prüfeBerechtigung',
      'esGerente',
      'checkRol',
    ].map((name) => ({
      name: `a middleware that may authorise: ${name}`,
      code: `const router = require('express').Router();
router.delete('/sessions/:userId', validarJWT, ${name}, async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
});`,
    })),
    `exports.cerrar = async (req, res) => {
  const usuario = await Usuario.findOne({ correo: req.body.correo });
  if (!(await usuario.compararContraseña(req.body.clave))) return res.sendStatus(401);
  await Session.deleteMany({ userId: usuario._id });
};`,
    // What a middleware of another file asks is not known: not only that somebody is signed in, by its name.
    ...[
      'allowOnlyHR',
      'checkAccess',
      'checkUserId',
      'ensureCorrectUser',
      'hasAuthorization',
      'isAdministrator',
      'isManager',
      'requireManager',
      'supervisorOnly',
      'userMatches',
      'verifyTokenAndAuthorization',
      'belongsToUser',
      'customersOnly',
      'HRManagerOnly',
      'isFarmer',
      'isSuperUser',
      'isTeacher',
      'managerMiddleware',
      'requireCompany',
      'userMatchesParam',
    ].map((name) => ({
      name: `a middleware that may authorise: ${name}`,
      code: `const router = require('express').Router();
router.delete('/sessions/:userId', auth, ${name}, async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
});`,
    })),
    ...['AccessGuard', 'CompanyGuard', 'HRGuard', 'SameUserGuard', 'StudentGuard'].map((name) => ({
      name: `a guard that may authorise: ${name}`,
      filename: 'file.ts',
      code: `import { Controller, Delete, Param, UseGuards } from '@nestjs/common';
@Controller('sessions')
export class SessionsController {
  @UseGuards(JwtAuthGuard, ${name})
  @Delete(':userId')
  async revoke(@Param('userId') userId: string) {
    await this.sessionModel.deleteMany({ userId });
  }
}`,
    })),
    // A middleware that asks what the caller may do, in whatever way.
    ...[
      'const user = await db.one("SELECT id FROM users WHERE id = $1 AND role = \'admin\'", [id]); if (!user) return res.sendStatus(403); req.user = user;',
      "req.user = await User.findOne({ _id: id, role: 'admin' }); if (!req.user) return res.sendStatus(403);",
      'const { role } = jwt.verify(token, KEY); req.user = { id }; if (!STAFF.includes(role)) return res.sendStatus(403);',
      "req.user = jwt.verify(token, KEY); req.user.isAdmin = req.user.role === 'admin';",
      "const { role: one } = req.user; if (one !== 'boss') return res.sendStatus(403);",
      'let may; may = req.user.isAdmin; if (!may) return res.sendStatus(403);',
      "const user = await User.findOne({ where: { id: req.user.id }, include: [{ model: Role, where: { name: 'admin' } }] }); if (!user) return res.sendStatus(403);",
      "const [row] = await db.query('SELECT is_admin AS ok FROM users WHERE id = ?', [req.user.id]); if (!row.ok) return res.sendStatus(403);",
    ].map((body) => ({
      name: `middleware that may authorise: ${body}`,
      code: `const app = require('express')();
app.use(async (req, res, next) => { ${body} next(); });
app.delete('/sessions/:userId', async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
});`,
    })),
    // Nothing is deleted where the caller has no such row.
    ...[
      'await prisma.session.findFirstOrThrow({ where: { id: req.query.id, userId: session.user.id } });',
      'const found = await prisma.session.findFirstOrThrow({ where: { id: req.query.id, userId: session.user.id } });',
    ].map((line) => ({
      name: line,
      code: `import type { NextApiRequest, NextApiResponse } from 'next';
import { getServerSession } from 'next-auth';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, options);
  ${line}
  await prisma.session.delete({ where: { id: req.query.id } });
  res.status(204).end();
}`,
    })),
    // Rows that a request fills are no logins, whatever they are called.
    ...[
      'await repository.save(sessionRepository.create(req.body));',
      'await Session.create(req.body);',
      'const { body } = req; await new Session({ ...body }).save();',
      'await Session.findByIdAndUpdate(req.params.id, req.body, { new: true });',
      'await prisma.session.create({ data: req.body });',
    ].map((line) => ({
      name: line,
      code: `export const add = async (req, res) => { ${line} };
export const remove = async (req, res) => { await Session.deleteOne({ id: req.params.id }); };`,
    })),
    // What is being typed leads back to itself.
    "const sessions = sessions.where('user_id', req.query.id).delete();",
    "export const routes = routes.post('/', (req, res) => { res.cookie('sid', id); });\nroutes.delete('/', (req, res) => { res.end(); });",
    "const first = second.where('a', 1);\nconst second = first.where('b', 2);\nsecond.delete();",
    // A wrapper around a middleware is that middleware.
    {
      name: 'a wrapped guard',
      code: `import express from 'express';
const app = express();
app.use(asyncHandler(isAdmin));
app.post('/revoke', async (req, res) => { await Session.deleteMany({ user: req.body.userId }); });`,
    },
    ...[
      "(req, res, next) => (req.get('x-api-key') === process.env.API_KEY ? next() : res.sendStatus(401))",
      '(req, res, next) => { const { key } = req.query; if (key !== config.internalToken) return res.sendStatus(401); next(); }',
      "(req, res, next) => { if (!timingSafeEqual(Buffer.from(req.get('x-key')), Buffer.from(SERVICE_SECRET))) return res.sendStatus(401); next(); }",
      'requireApiKey',
      'apiKeyAuth()',
      'internalOnly',
      'verifyWebhookSignature',
      'auth.requireServiceToken',
    ].map((middleware) => ({
      name: `no user but a service: ${middleware}`,
      code: `import express from 'express';
express().post('/revoke', ${middleware}, async (req, res) => { await Session.deleteMany({ user: req.body.userId }); });`,
    })),
    ...['checkPolicy', 'requireOwnership', "policies.require('sessions')", 'policyGuard'].map((middleware) => ({
      name: `still a guard: ${middleware}`,
      code: `import express from 'express';
express().post('/revoke', ${middleware}, async (req, res) => { await Session.deleteMany({ user: req.body.userId }); });`,
    })),
    // A row that is saved: it is the caller's own, it is not revoked, or it is compared first.
    `export const revoke = async (req, res) => {
  const session = await Session.findOne({ _id: req.params.id, userId: req.user.id });
  session.revoked = true;
  await session.save();
};`,
    `export const rename = async (req, res) => {
  const session = await Session.findById(req.params.id);
  session.name = req.body.name;
  session.revoked = false;
  await session.save();
};`,
    `export const revoke = async (req, res) => {
  const session = await Session.findById(req.params.id);
  if (!session.userId.equals(req.user.id)) return res.sendStatus(403);
  session.revoked = true;
  await session.save();
};`,
    `export const end = async (req, res) => {
  const lesson = await Lesson.findById(req.params.id);
  lesson.ended = true;
  await lesson.save();
};`,
    // What a class of the file calls deleteOne is no method of a library: it asks for the owner.
    `class SessionRepository {
  constructor(pool) { this.pool = pool; }
  async deleteOne(id, userId) { await this.pool.query('DELETE FROM sessions WHERE id = $1 AND user_id = $2', [id, userId]); }
}
const sessions = new SessionRepository(pool);
export const remove = async (req, res) => { await sessions.deleteOne(req.params.id, req.user.id); };`,
    {
      name: 'throw',
      code: `exports.revoke = async (req, res) => {
  if (req.user.id !== req.params.userId) throw new ForbiddenError();
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'next(err) return',
      code: `exports.revoke = async (req, res, next) => {
  const { userId } = req.params;
  if (String(req.user._id) !== userId) {
    return next(createError(403));
  }
  await Session.deleteMany({ userId });
};`,
    },
    {
      name: 'else branch',
      code: `exports.revoke = async (req, res, next) => {
  const { userId } = req.params;
  if (req.user.id === userId) {
    await Session.deleteMany({ userId });
    res.sendStatus(204);
  } else res.sendStatus(403);
};`,
    },
    {
      name: 'admin or self',
      code: `exports.revoke = async (req, res, next) => {
  const { userId } = req.params;
  if (req.user.id !== userId && req.user.role !== 'admin') return res.status(403).json({});
  await Session.deleteMany({ userId });
};`,
    },
    {
      name: 'isAdmin or self',
      code: `exports.revoke = async (req, res, next) => {
  const isSelf = req.user.id === req.params.userId;
  const isAdmin = req.user.roles.includes('admin');
  if (!isSelf && !isAdmin) return res.status(403).json({});
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'own sessions list',
      code: `exports.revoke = async (req, res) => {
  const session = await Session.findOne({ _id: req.params.id, userId: req.user.id });
  if (!session) return res.sendStatus(404);
  await Session.deleteOne({ _id: req.params.id });
};`,
    },
    {
      name: 'owner compare of found row',
      code: `exports.revoke = async (req, res) => {
  const session = await Session.findById(req.params.id);
  if (!session || session.userId.toString() !== req.user.id) return res.sendStatus(404);
  await Session.findByIdAndDelete(req.params.id);
};`,
    },
    {
      name: 'equals',
      code: `exports.revoke = async (req, res) => {
  const session = await Session.findById(req.params.id);
  if (!session.user.equals(req.user._id)) {
    res.sendStatus(403);
    return;
  }
  await session.deleteOne();
};`,
    },
    {
      name: 'filter names identity',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteOne({ _id: req.params.id, userId: req.user.id });
  await prisma.session.deleteMany({ where: { id: req.params.id, userId: req.user.id } });
  await Session.destroy({ where: { id: req.params.id, userId: req.session.userId } });
  await knex('sessions').where({ id: req.params.id, user_id: req.user.id }).del();
  await knex('sessions').where('id', req.params.id).andWhere('user_id', req.user.id).del();
  await pool.query('DELETE FROM sessions WHERE id = $1 AND user_id = $2', [
    req.params.id,
    req.user.id,
  ]);
};`,
    },
    {
      name: 'middleware by name',
      code: `const router = require('express').Router();
router.delete('/users/:userId/sessions', requireAuth, isAdmin, async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
});`,
    },
    {
      name: 'router.use',
      code: `const router = require('express').Router();
router.use(authenticate, requireRole('admin'));
router.delete('/users/:userId/sessions', async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
});`,
    },
    {
      name: 'auth(permission)',
      code: `const express = require('express');
const router = express.Router();
router
  .route('/:userId/sessions')
  .delete(auth('manageUsers'), validate(schema), async (req, res) => {
    await Session.deleteMany({ userId: req.params.userId });
  });`,
    },
    {
      name: 'reset token',
      code: `exports.reset = async (req, res) => {
  const user = await User.findOne({
    resetToken: req.params.token,
    resetTokenExpires: { $gt: Date.now() },
  });
  if (!user) return res.sendStatus(400);
  await Session.deleteMany({ userId: user.id });
};`,
    },
    {
      name: 'hashed reset token',
      code: `exports.reset = async (req, res) => {
  const hashed = crypto.createHash('sha256').update(req.params.token).digest('hex');
  const user = await User.findOne({ passwordResetToken: hashed });
  await Session.deleteMany({ userId: user.id });
};`,
    },
    {
      name: 'password check',
      code: `exports.logoutAll = async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  if (!user || !(await bcrypt.compare(req.body.password, user.password)))
    return res.sendStatus(401);
  await Session.deleteMany({ userId: user.id });
};`,
    },
    {
      name: 'method password check',
      code: `exports.logoutAll = async (req, res) => {
  const { email, password } = req.body;
  const user = await User.findOne({ email }).select('+password');
  const isMatch = await user.matchPassword(password);
  if (!isMatch) return res.sendStatus(401);
  await Session.deleteMany({ userId: user._id });
};`,
    },
    {
      name: 'refresh token possession',
      code: `exports.logout = async (req, res) => {
  await RefreshToken.deleteOne({ token: req.body.refreshToken });
  await RefreshToken.findOneAndDelete({ token: req.cookies.jwt });
  await prisma.refreshToken.deleteMany({ where: { token: req.body.token } });
};`,
    },
    {
      name: 'own',
      code: `exports.logout = (req, res) => {
  req.session.destroy(() => res.redirect('/'));
  req.sessionStore.destroy(req.sessionID, () => {});
  Session.deleteMany({ userId: req.session.userId });
  Session.deleteOne({ _id: req.session.id });
};`,
    },
    {
      name: 'jwt.verify',
      code: `exports.logout = async (req, res) => {
  const payload = jwt.verify(req.body.token, process.env.KEY);
  await Session.deleteMany({ userId: payload.sub });
};`,
    },
    {
      name: 'other names',
      code: `exports.x = async (req, res) => {
  await WorkoutSession.deleteMany({ userId: req.body.userId });
  await prisma.chatSession.deleteMany({ where: { userId: req.body.userId } });
  await browserSession.deleteMany({ userId: req.body.userId });
  await knex('training_session_notes').where({ user_id: req.body.userId }).del();
  await CheckoutSession.destroy({ where: { userId: req.body.userId } });
  await Cart.deleteMany({ userId: req.body.userId });
  await pool.query('DELETE FROM workout_sessions WHERE user_id = $1', [req.body.userId]);
  await Session.find({ userId: req.body.userId });
  await Session.updateMany({ userId: req.body.userId }, { lastSeen: new Date() });
  sessions.delete(req.params.id);
};`,
    },
    {
      name: 'no handler',
      code: `async function purge(userId) {
  await Session.deleteMany({ userId });
}
cron.schedule('0 0 * * *', async () => {
  await Session.deleteMany({ expiresAt: { $lt: new Date() } });
});
module.exports = { purge };`,
    },
    {
      name: 'unknown call with both',
      code: `exports.revoke = async (req, res) => {
  await assertCanManage(req.user, req.params.userId);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'unknown test with both',
      code: `exports.revoke = async (req, res) => {
  if (!(await mayRevoke(req.user.id, req.params.userId))) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'sql of a tag for a row of the caller',
      code: `export async function DELETE({ params, locals }) {
  const [row] = await sql\`SELECT user_id FROM sessions WHERE id = \${params.id}\`;
  if (row?.user_id !== locals.user.id) error(404);
  await sql\`DELETE FROM sessions WHERE id = \${params.id}\`;
}`,
    },
    {
      name: 'unknown call on req that is told the identifier',
      code: `exports.revoke = async (req, res) => {
  await req.accessTo(req.params.userId);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'judging call on req',
      code: `exports.revoke = async (req, res) => {
  await req.ensureRights('sessions');
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'unknown call with req',
      code: `exports.revoke = async (req, res) => {
  if (!allowed(req)) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'membership',
      code: `exports.revoke = async (req, res) => {
  const mine = await Session.find({ userId: req.user.id });
  if (!mine.some((s) => s.id === req.params.id)) return res.sendStatus(404);
  await Session.deleteOne({ _id: req.params.id });
};`,
    },
    {
      name: 'includes',
      code: `exports.revoke = async (req, res) => {
  if (!req.user.sessionIds.includes(req.params.id)) return res.sendStatus(404);
  await Session.deleteOne({ _id: req.params.id });
};`,
    },
    {
      name: 'ternary admin',
      code: `exports.revoke = async (req, res) => {
  const userId = req.user.isAdmin ? req.body.userId : req.user.id;
  await Session.deleteMany({ userId });
};`,
    },
    {
      name: 'let with admin',
      code: `exports.revoke = async (req, res) => {
  let userId = req.user.id;
  if (req.user.isAdmin && req.body.userId) userId = req.body.userId;
  await Session.deleteMany({ userId });
};`,
    },
    {
      name: 'overwritten body',
      code: `exports.revoke = async (req, res) => {
  req.body.userId = req.user.id;
  await Session.deleteMany({ userId: req.body.userId });
};`,
    },
    {
      name: 'later spread wins',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ ...req.body, userId: req.user.id });
};`,
    },
    {
      name: 'switch role',
      code: `exports.revoke = async (req, res) => {
  switch (req.user.role) {
    case 'admin':
      await Session.deleteMany({ userId: req.params.userId });
      break;
    default:
      res.sendStatus(403);
  }
};`,
    },
    {
      name: 'nested callback, guard outside',
      code: `exports.revoke = (req, res) => {
  if (req.body.userId !== req.session.userId) return res.sendStatus(403);
  User.findById(req.body.userId, (err, user) => {
    Session.deleteMany({ userId: user.id }, () => res.end());
  });
};`,
    },
    {
      name: 'then',
      code: `exports.revoke = (req, res) => {
  checkOwner(req.user, req.params.id)
    .then(() => Session.deleteOne({ _id: req.params.id }))
    .then(() => res.end());
};`,
    },
    {
      name: 'api key',
      code: `exports.revoke = async (req, res) => {
  if (req.headers['x-api-key'] !== process.env.ADMIN_KEY) return res.sendStatus(401);
  await Session.deleteMany({ userId: req.body.userId });
};`,
    },
    {
      name: 'local middleware comparing',
      code: `const express = require('express');
const app = express();
function sameUser(req, res, next) {
  if (req.user.id !== req.params.userId) return res.sendStatus(403);
  next();
}
app.delete('/u/:userId/sessions', sameUser, async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
});`,
    },
    {
      name: 'middleware value',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.targetUser.id });
  await Session.deleteMany({ userId: req.params.tenant ? req.user.id : req.user.id });
};`,
    },
    {
      name: 'assert',
      code: `exports.revoke = async (req, res) => {
  assert(req.user.id === req.params.userId);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'assert.equal',
      code: `exports.revoke = async (req, res) => {
  assert.strictEqual(req.user.id, req.params.userId, 'no');
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'try catch around all',
      code: `exports.revoke = async (req, res, next) => {
  try {
    if (req.user.id !== req.params.userId) throw new Error('no');
    await Session.deleteMany({ userId: req.params.userId });
  } catch (e) {
    next(e);
  }
};`,
    },
    {
      name: 'local helper with guard in caller',
      code: `exports.revoke = async (req, res, next) => {
  if (req.user.id !== req.params.userId) return res.sendStatus(403);
  await wipe(req.params.userId);
};
async function wipe(id) {
  await Session.deleteMany({ userId: id });
}`,
    },
    {
      name: 'local helper with guard in callee',
      code: `exports.revoke = async (req, res, next) => {
  await wipe(req, req.params.userId);
};
async function wipe(req, id) {
  if (req.user.id !== id) throw new Error();
  await Session.deleteMany({ userId: id });
}`,
    },
    {
      name: 'own function test',
      code: `const isOwner = (req) => req.user.id === req.params.userId;
exports.revoke = async (req, res, next) => {
  if (!isOwner(req)) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'allowed flag',
      code: `exports.revoke = async (req, res, next) => {
  let allowed = false;
  if (req.user.id === req.params.userId) allowed = true;
  if (req.user.role === 'admin') allowed = true;
  if (!allowed) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'identity in the class method',
      code: `class C {
  async remove(req, res) {
    const me = await this.auth.currentUser(req);
    if (me.id !== req.params.id) return res.sendStatus(403);
    await Session.deleteMany({ user: req.params.id });
  }
}`,
    },
    {
      name: 'payload of verify callback',
      code: `exports.revoke = (req, res) => {
  jwt.verify(req.cookies.token, KEY, async (err, payload) => {
    if (err || payload.id !== req.params.userId) return res.sendStatus(403);
    await Session.deleteMany({ userId: req.params.userId });
  });
};`,
    },
    {
      name: 'tenant identity',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId, tenantId: req.user.tenantId });
};`,
    },
    {
      name: 'unknown filter part',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId, ...scopeFor(req) });
};`,
    },
    {
      name: 'sql own',
      code: `exports.revoke = async (req, res) => {
  await db.query('UPDATE sessions SET revoked = true WHERE user_id = ?', [req.user.id]);
  await db.execute('DELETE FROM refresh_tokens WHERE token = ?', [req.body.refreshToken]);
  await db.query(\`DELETE FROM sessions WHERE user_id = \${req.user.id} AND id != \${req.sessionID}\`);
};`,
    },
    {
      name: 'guard after not-null chain',
      code: `exports.revoke = async (req, res) => {
  const { user } = req;
  const { userId } = req.params;
  if (user?.id !== userId) return res.sendStatus(403);
  await Session.deleteMany({ userId });
};`,
    },
    {
      name: 'locals',
      code: `exports.revoke = async (req, res) => {
  if (res.locals.user.id !== Number(req.params.userId)) return res.sendStatus(403);
  await Session.destroy({ where: { userId: Number(req.params.userId) } });
};`,
    },
    {
      name: 'admin handler wrapper',
      code: `const router = require('express').Router();
router.delete(
  '/x/:userId',
  adminOnly(async (req, res) => {
    await Session.deleteMany({ userId: req.params.userId });
  }),
);`,
    },
    {
      name: 'permission test statement',
      code: `exports.revoke = async (req, res) => {
  requirePermission(req.user, 'sessions:delete');
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'ability',
      code: `exports.revoke = async (req, res) => {
  if (req.ability.cannot('delete', 'Session')) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'filter of own',
      code: `exports.revoke = async (req, res) => {
  const mine = await Session.find({ userId: req.user.id });
  const chosen = mine.filter((s) => req.body.ids.includes(s.id));
  await Session.deleteMany({ _id: { $in: chosen.map((s) => s.id) } });
  for (const s of chosen) await s.deleteOne();
};`,
    },
    {
      name: 'cookie session',
      code: `exports.logout = async (req, res) => {
  await Session.deleteOne({ sessionId: req.cookies.sid });
  await prisma.session.delete({ where: { id: req.cookies.session_id } });
  await pool.query('DELETE FROM sessions WHERE id = $1', [req.signedCookies.sid]);
};`,
    },
    {
      name: 'role constant',
      code: `exports.revoke = async (req, res) => {
  if (req.user.role !== Roles.ADMIN) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'indexOf',
      code: `exports.revoke = async (req, res) => {
  const mine = (await Session.find({ userId: req.user.id })).map((s) => s.id);
  if (mine.indexOf(req.params.id) === -1) return res.sendStatus(404);
  await Session.deleteOne({ _id: req.params.id });
};`,
    },
    {
      name: 'count',
      code: `exports.revoke = async (req, res) => {
  const count = await Session.countDocuments({ _id: req.params.id, userId: req.user.id });
  if (count === 0) return res.sendStatus(404);
  await Session.deleteOne({ _id: req.params.id });
};`,
    },
    {
      name: 'rows',
      code: `exports.revoke = async (req, res) => {
  const { rows } = await pool.query('SELECT * FROM sessions WHERE id = $1', [req.params.id]);
  if (rows.length === 0 || rows[0].user_id !== req.user.id) return res.sendStatus(404);
  await pool.query('DELETE FROM sessions WHERE id = $1', [req.params.id]);
};`,
    },
    {
      name: 'constant filters',
      code: `exports.purge = async (req, res) => {
  await Session.deleteMany({});
  await Session.deleteMany();
  await Session.deleteMany({ expires: { $lt: new Date() } });
  await Session.deleteMany({ active: req.query.active });
};`,
    },
    {
      name: 'loop continue',
      code: `exports.x = async (req, res) => {
  for (const id of req.body.ids) {
    const s = await Session.findById(id);
    if (!s || s.userId !== req.user.id) continue;
    await s.deleteOne();
  }
};`,
    },
    {
      name: 'returns conditional',
      code: `exports.x = (req, res) =>
  req.user.id === req.params.id
    ? Session.deleteMany({ userId: req.params.id })
    : res.sendStatus(403);`,
    },
    {
      name: 'logical',
      code: `exports.x = async (req, res) => {
  req.user.id === req.params.id && (await Session.deleteMany({ userId: req.params.id }));
};`,
    },
    {
      name: 'then chain throw',
      code: `exports.x = (req, res, next) => {
  Session.findById(req.params.id)
    .then((s) => {
      if (s.userId !== req.user.id) throw new Error('no');
    })
    .then(() => Session.deleteOne({ _id: req.params.id }))
    .catch(next);
};`,
    },
    {
      name: 'router.param',
      code: `const router = require('express').Router();
router.param('userId', (req, res, next, id) => {
  if (id !== req.user.id) return res.sendStatus(403);
  next();
});
router.delete('/:userId', async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
});`,
    },
    {
      name: 'custom auth by token',
      code: `exports.x = async (req, res) => {
  const current = await Session.findOne({ token: req.cookies.token });
  if (!current || current.userId !== req.params.userId) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'membership role',
      code: `exports.x = async (req, res) => {
  const m = await Membership.findOne({ userId: req.user.id, orgId: req.params.orgId });
  if (!m || !['owner', 'admin'].includes(m.role)) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'reset with user id and hashed token',
      code: `exports.x = async (req, res) => {
  const { userId, token, password } = req.body;
  const reset = await ResetToken.findOne({ userId, token: sha256(token) });
  if (!reset) return res.sendStatus(400);
  await Session.deleteMany({ userId });
};`,
    },
    {
      name: 'bearer',
      code: `exports.x = async (req, res) => {
  const me = await getUserByToken(req.headers.authorization.split(' ')[1]);
  if (String(me.id) !== req.params.userId) return res.sendStatus(401);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'admin controller elsewhere',
      code: `class AdminController {
  async logoutUser(req, res) {
    await Session.deleteMany({ userId: req.params.userId });
  }
}`,
    },
    {
      name: 'mounted guard',
      code: `import express from 'express';
const app = express();
app.use('/admin', requireAdmin);
app.delete('/admin/users/:id/sessions', async (req, res) => {
  await Session.deleteMany({ userId: req.params.id });
});`,
    },
    {
      name: 'later where',
      code: `exports.x = async (req, res) => {
  await Session.deleteOne({ _id: req.params.id }).where('user').equals(req.user.id);
};`,
    },
    {
      name: 'user role and other id',
      code: `exports.x = async (req, res) => {
  const { userId } = req.params;
  if (req.user.role === 'user' && req.user.id !== userId) return res.sendStatus(403);
  await Session.deleteMany({ userId });
};`,
    },
    {
      name: 'guard with optional auth',
      code: `exports.x = async (req, res) => {
  if (req.user && req.user.id !== req.params.id) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.id });
};`,
    },
    {
      name: 'two steps',
      code: `exports.x = async (req, res) => {
  const canDelete = req.user.id === req.params.id || (await hasRole(req.user, 'admin'));
  if (!canDelete) {
    return res.status(403).json({});
  } else {
    await Session.deleteMany({ userId: req.params.id });
  }
};`,
    },
    {
      name: 'error collected',
      code: `exports.x = async (req, res, next) => {
  const user = await User.findById(req.params.id);
  if (user.id === req.user.id || req.user.isAdmin) {
    await Session.deleteMany({ userId: user.id });
    return res.end();
  }
  next();
};`,
    },
    {
      name: 'while',
      code: `exports.x = async (req, res) => {
  const mine = new Set((await Session.find({ userId: req.user.id })).map((s) => s.id));
  for (const id of req.body.ids) {
    if (mine.has(id)) await Session.deleteOne({ _id: id });
  }
};`,
    },
    {
      name: 'every',
      code: `exports.x = async (req, res) => {
  const mine = (await Session.find({ userId: req.user.id })).map((s) => s.id);
  if (!req.body.ids.every((id) => mine.includes(id))) return res.sendStatus(403);
  await Session.deleteMany({ _id: { $in: req.body.ids } });
};`,
    },
    {
      name: 'verify signature',
      code: `exports.webhook = async (req, res) => {
  if (!verifySignature(req)) return res.sendStatus(400);
  await Session.deleteMany({ userId: req.body.data.id });
};`,
    },
    {
      name: 'verify signature with secret header',
      code: `exports.webhook = async (req, res) => {
  const event = wh.verify(req.rawBody, req.headers);
  await Session.deleteMany({ userId: event.data.id });
};`,
    },
    {
      name: 'hmac',
      code: `exports.webhook = async (req, res) => {
  const digest = crypto
    .createHmac('sha256', process.env.SECRET)
    .update(JSON.stringify(req.body))
    .digest('hex');
  if (digest !== req.headers['x-signature']) return res.sendStatus(401);
  await Session.deleteMany({ userId: req.body.userId });
};`,
    },
    {
      name: 'timingSafeEqual',
      code: `exports.webhook = async (req, res) => {
  if (!crypto.timingSafeEqual(Buffer.from(req.headers['x-key']), Buffer.from(process.env.KEY)))
    return res.sendStatus(401);
  await Session.deleteMany({ userId: req.body.userId });
};`,
    },
    {
      name: 'guard in finally / nested try',
      code: `exports.x = async (req, res, next) => {
  try {
    const s = await Session.findById(req.params.id);
    if (s.user.toString() !== req.user.id.toString()) {
      throw new ForbiddenError();
    }
    try {
      await s.remove();
    } catch (e) {
      log(e);
    }
  } catch (e) {
    next(e);
  }
};`,
    },
    {
      name: 'find in own list',
      code: `exports.x = async (req, res) => {
  const sessions = await Session.find({ user: req.user.id });
  const found = sessions.find((s) => s.id === req.params.id);
  if (!found) return res.sendStatus(404);
  await Session.findByIdAndDelete(req.params.id);
};`,
    },
    {
      name: 'custom throw',
      code: `exports.x = async (req, res) => {
  if (req.user.id !== req.params.id) throwForbidden();
  await Session.deleteMany({ userId: req.params.id });
};`,
    },
    {
      name: 'express session user object',
      code: `exports.x = async (req, res) => {
  if (req.session.user._id != req.params.id) return res.redirect('/');
  await Session.deleteMany({ user: req.params.id });
};`,
    },
    {
      name: 'switch true',
      code: `exports.x = async (req, res) => {
  switch (true) {
    case req.user.id === req.params.id:
      await Session.deleteMany({ user: req.params.id });
      break;
    default:
      res.sendStatus(403);
  }
};`,
    },

    {
      name: 'a source that the option leaves out',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
};`,
      options: [{ sources: ['query', 'body'] }],
    },
    {
      name: 'an identity that the settings name',
      code: `exports.revoke = async (req, res) => {
  if (req.member.key !== req.params.userId) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId, account: req.member });
};`,
      settings: { 'session-security': { identity: ['req.member'] } },
    },
    {
      name: 'a middleware that the settings name',
      code: `import { Router } from 'express';
const router = Router();
router.delete('/:userId/sessions', backOffice, async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
});`,
      settings: { 'session-security': { authorization: ['backOffice'] } },
    },
    {
      name: 'a test file',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
};`,
      filename: 'sessions.test.ts',
    },
    {
      name: 'Fastify: an early answer',
      code: `export async function revoke(request, reply) {
  if (request.user.id !== request.body.userId) return reply.code(403).send();
  await Session.deleteMany({ userId: request.body.userId });
}`,
    },
    {
      name: 'Fastify: an authorising preHandler',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.delete('/sessions/:userId', { preHandler: [app.authenticate, isAdmin] }, async (request) => {
  await Session.deleteMany({ userId: request.params.userId });
});
app.delete('/devices/:userId', { onRequest: app.auth([app.verifyJwt, app.verifyAdmin]) }, async (request) => {
  await Session.deleteMany({ userId: request.params.userId });
});
const options = { preHandler: requireRole('admin'), schema };
app.delete('/logins/:userId', options, async (request) => {
  await Session.deleteMany({ userId: request.params.userId });
});`,
    },
    {
      name: 'Fastify: options of another file may authorise',
      code: `import Fastify from 'fastify';
import { options } from './options.js';
Fastify().delete('/sessions/:userId', options, async (request) => {
  await Session.deleteMany({ userId: request.params.userId });
});`,
    },
    {
      name: 'Fastify: a hook, also around a plugin',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.addHook('preHandler', requireRole('admin'));
app.register(routes, { prefix: '/users' });
async function routes(instance) {
  instance.delete('/:userId/sessions', async (request) => {
    await Session.deleteMany({ userId: request.params.userId });
  });
}`,
    },
    {
      name: 'Fastify: a described route with an authorising preHandler',
      code: `export default async function routes(fastify, options) {
  fastify.route({
    method: 'DELETE',
    url: '/sessions',
    preHandler: fastify.auth([fastify.isAdmin]),
    handler: async (req, res) => {
      await Session.deleteMany({ userId: req.body.userId });
    },
  });
}`,
    },
    {
      name: 'Fastify: the caller',
      code: `import Fastify from 'fastify';
Fastify().delete('/sessions', async (request) => {
  await Session.deleteMany({ userId: request.user.id });
  await Session.deleteMany({ userId: request.session.userId });
});`,
    },
    {
      name: 'Koa: throw and assert end the way',
      code: `import Router from '@koa/router';
const router = new Router();
router.delete('/sessions/:id', async (ctx) => {
  if (ctx.state.user.id !== ctx.params.id) ctx.throw(403);
  await Session.deleteMany({ userId: ctx.params.id });
});
router.delete('/devices/:id', async (ctx) => {
  ctx.assert(ctx.state.user.id === ctx.params.id, 403);
  await Session.deleteMany({ userId: ctx.params.id });
});`,
    },
    {
      name: 'Koa: authorising middlewares',
      code: `import Koa from 'koa';
import Router from '@koa/router';
const app = new Koa();
const router = new Router();
const users = new Router();
router.delete('/sessions', isAdmin, async (ctx) => {
  await Session.deleteMany({ userId: ctx.query.userId });
});
users.delete('/users/:id', async (ctx) => {
  await Session.deleteMany({ userId: ctx.params.id });
});
app.use(router.routes());
app.use(requireRole('admin'));
app.use(users.routes()).use(users.allowedMethods());`,
    },
    {
      name: 'Koa: a lone context says nothing in another file',
      code: `export const revoke = async (ctx) => {
  await Session.deleteMany({ userId: ctx.query.userId });
};`,
    },
    {
      name: 'Koa: the caller',
      code: `import Koa from 'koa';
new Koa().use(async (ctx) => {
  await Session.deleteMany({ userId: ctx.state.user.id });
  await Session.deleteMany({ userId: ctx.session.userId });
});`,
    },
    {
      name: 'Hono: comparisons',
      code: `import { Hono } from 'hono';
const app = new Hono();
app.post('/a', async (c) => {
  const body = await c.req.json();
  if (c.var.user.id !== body.userId) return c.json({ error: 'no' }, 403);
  await Session.deleteMany({ userId: body.userId });
});
app.post('/b/:id', async (c) => {
  const { id } = c.req.param();
  const user = c.get('user');
  if (user.id !== id) throw new HTTPException(403);
  await Session.deleteMany({ userId: id });
});`,
    },
    {
      name: 'Hono: authorising middlewares',
      code: `import { Hono } from 'hono';
const first = new Hono().use('*', requireRole('admin'));
first.delete('/sessions', async (c) => {
  await Session.deleteMany({ userId: c.req.query('userId') });
});
const second = new Hono();
second.delete('/:id', async (c) => {
  await Session.deleteMany({ userId: c.req.param('id') });
});
const app = new Hono();
app.use('/admin/*', adminOnly);
app.route('/admin', second);`,
    },
    {
      name: 'Hono: the caller, and a context of something else',
      code: `import { Hono } from 'hono';
new Hono().post('/logout', async (c) => {
  await Session.deleteMany({ userId: c.get('user').id });
  await Session.deleteMany({ userId: c.get('jwtPayload').sub });
});
export const other = async (c) => {
  await Session.deleteMany({ userId: c.req.query('userId') });
};`,
    },
    {
      name: 'Next.js: comparisons with the session',
      code: `import { auth } from '@/auth';
import { forbidden, redirect } from 'next/navigation';
export async function DELETE(request: Request, { params }: { params: Promise<{ userId: string }> }) {
  const session = await auth();
  const { userId } = await params;
  if (session?.user?.id !== userId) return Response.json({}, { status: 403 });
  await prisma.session.deleteMany({ where: { userId } });
}
export async function POST(request: Request) {
  const { userId } = await request.json();
  const user = await currentUser();
  if (user.id !== userId) forbidden();
  await prisma.session.deleteMany({ where: { userId } });
}`,
    },
    {
      name: 'Next.js: a wrapper that authorises, an action that checks the role',
      code: `export const DELETE = withRole('admin', async (request) => {
  const { userId } = await request.json();
  await prisma.session.deleteMany({ where: { userId } });
});
export async function revoke(userId) {
  'use server';
  const session = await auth();
  if (session.user.role !== 'admin') throw new Error('Forbidden');
  await prisma.session.deleteMany({ where: { userId } });
}
export async function revokeOne(id) {
  'use server';
  await requireAdmin();
  await prisma.session.deleteMany({ where: { userId: id } });
}`,
    },
    {
      name: 'Next.js: the owner in the filter, and functions of the server itself',
      code: `export async function DELETE(request, { params }) {
  const { id } = await params;
  const session = await auth();
  await prisma.session.deleteMany({ where: { id, userId: session.user.id } });
}
export async function revokeAll(userId) {
  await prisma.session.deleteMany({ where: { userId } });
}`,
    },
    {
      name: 'NestJS: guards and roles',
      code: `import { Controller, Delete, Param, UseGuards } from '@nestjs/common';
@Controller('users')
export class SessionsController {
  @Delete(':userId/sessions')
  @UseGuards(JwtAuthGuard, RolesGuard)
  @Roles(Role.Admin)
  async revoke(@Param('userId') userId: string) {
    await this.sessionModel.deleteMany({ userId });
  }
  @Delete(':userId/devices')
  async devices(@Param('userId') userId: string, @CurrentUser() user: User) {
    if (user.id !== userId) throw new ForbiddenException();
    await this.sessionModel.deleteMany({ userId });
  }
  @Delete('mine')
  async mine(@CurrentUser() user: User, @Req() req) {
    await this.sessionModel.deleteMany({ userId: user.id });
    await this.sessionModel.deleteMany({ userId: req.user.id });
  }
}
@UseGuards(AdminGuard)
@Controller('admin')
export class AdminController {
  @Delete(':id')
  async revoke(@Param('id') id: string) {
    await this.sessionModel.deleteMany({ userId: id });
  }
}`,
    },
    {
      name: 'NestJS: a service takes what it is given',
      code: `import { Injectable } from '@nestjs/common';
@Injectable()
export class SessionsService {
  async revoke(userId: string) {
    await this.sessionModel.deleteMany({ userId });
  }
}`,
    },
    {
      name: 'SvelteKit: error ends the way',
      code: `import { error, redirect } from '@sveltejs/kit';
export const actions = {
  revoke: async ({ request, locals }) => {
    const data = await request.formData();
    if (data.get('userId') !== locals.user.id) error(403);
    await prisma.session.deleteMany({ where: { userId: data.get('userId') } });
  },
  other: async ({ request, locals }) => {
    const data = Object.fromEntries(await request.formData());
    if (data.userId !== locals.user.id) throw redirect(303, '/');
    await prisma.session.deleteMany({ where: { userId: data.userId } });
  },
};`,
    },
    {
      name: 'React Router: comparison',
      code: `export async function action({ request, params }) {
  const userId = await requireUserId(request);
  if (params.userId !== userId) throw new Response(null, { status: 403 });
  await prisma.session.deleteMany({ where: { userId: params.userId } });
}`,
    },
    {
      name: 'h3: comparisons',
      code: `export default defineEventHandler(async (event) => {
  const { userId } = getQuery(event);
  if (event.context.user.id !== userId) throw createError({ statusCode: 403 });
  await prisma.session.deleteMany({ where: { userId } });
});`,
    },
    {
      name: 'h3: a function of another module',
      code: `import { getQuery } from './queries';
export default defineEventHandler(async (event) => {
  await prisma.session.deleteMany({ where: { userId: getQuery(event).userId } });
});`,
    },
    {
      name: 'hapi: a scope, and a comparison',
      code: `exports.plugin = {
  name: 'sessions',
  register: async (server, options) => {
    server.route([
      {
        method: 'DELETE',
        path: '/users/{userId}/sessions',
        options: {
          auth: { strategy: 'jwt', scope: ['admin'] },
          handler: async (request, h) => {
            await Session.deleteMany({ userId: request.params.userId });
            return null;
          },
        },
      },
      {
        method: 'DELETE',
        path: '/sessions',
        handler: async (request, h) => {
          if (request.auth.credentials.id !== request.query.userId) throw Boom.forbidden();
          await Session.deleteMany({ userId: request.query.userId });
          return null;
        },
      },
    ]);
  },
};`,
    },
    {
      name: 'Elysia: hooks and macros',
      code: `import { Elysia } from 'elysia';
new Elysia()
  .onBeforeHandle(({ user, set }) => {
    if (user.role !== 'admin') throw new Error('Forbidden');
  })
  .delete('/a/:userId', async ({ params }) => {
    await prisma.session.deleteMany({ where: { userId: params.userId } });
  });
const app = new Elysia();
app.delete(
  '/b/:userId',
  async ({ params }) => {
    await prisma.session.deleteMany({ where: { userId: params.userId } });
  },
  { isAdmin: true },
);
app.delete(
  '/c/:userId',
  async ({ params, user, status }) => {
    if (user.id !== params.userId) return status(403);
    await prisma.session.deleteMany({ where: { userId: params.userId } });
  },
  { params: t.Object({ userId: t.String() }) },
);`,
    },
    {
      name: 'Next.js: a function of another file is asked',
      code: `import { canRevoke, verifyOwnership } from '@/permissions';
export async function DELETE(request, { params }) {
  const { userId } = await params;
  if (!(await canRevoke(userId))) return new Response(null, { status: 403 });
  await prisma.session.deleteMany({ where: { userId } });
}
export async function POST(request) {
  const { userId } = await request.json();
  await verifyOwnership(userId);
  await prisma.session.deleteMany({ where: { userId } });
}`,
    },
    {
      name: 'Drizzle: the owner in the condition',
      code: `export const end = async (req, res) => {
  await db.delete(sessions).where(and(eq(sessions.id, req.params.id), eq(sessions.userId, req.user.id)));
  const [found] = await db.select().from(sessions).where(eq(sessions.id, req.body.id)).limit(1);
  if (found.userId !== req.user.id) return res.sendStatus(403);
  await db.delete(sessions).where(eq(sessions.id, found.id));
};`,
    },
    {
      name: 'Drizzle: the token of the session, and other tables',
      code: `export const end = async (req, res) => {
  await db.delete(sessions).where(eq(sessions.token, req.cookies.token));
  await db.delete(workoutSessions).where(eq(workoutSessions.userId, req.body.userId));
  await db.delete(sessions).where(lt(sessions.expiresAt, new Date(req.body.before)));
  await db.delete(sessions).where(buildFilter(req.body.userId));
};`,
    },
    {
      name: 'Kysely: the owner in the condition, a builder of expressions',
      code: `export const end = async (req, res) => {
  await db.deleteFrom('sessions').where('id', '=', req.params.id).where('user_id', '=', req.user.id).execute();
  await db.deleteFrom('sessions').where((eb) => eb.and({ user_id: req.body.userId })).execute();
  await db.deleteFrom('chat_sessions').where('user_id', '=', req.body.userId).execute();
};`,
    },
    {
      name: 'TypeORM: the owner, and other entities',
      code: `export const end = async (req, res) => {
  await sessionRepository.delete({ id: req.params.id, userId: req.user.id });
  await manager.delete(Session, { id: req.params.id, user: { id: req.user.id } });
  await manager.delete(ChatSession, { userId: req.body.userId });
  await dataSource
    .createQueryBuilder()
    .delete()
    .from(Session)
    .where('id = :id', { id: req.params.id })
    .andWhere('userId = :owner', { owner: req.user.id })
    .execute();
};`,
    },
    {
      name: 'A map is no repository',
      code: `const sessions = new Map();
export const end = (req, res) => {
  sessions.delete(req.params.id);
};`,
    },
    {
      name: 'MongoDB: the owner in the filter',
      code: `export const revoke = async (req, res) => {
  await db.collection('sessions').deleteOne({ _id: new ObjectId(req.params.id), userId: req.user.id });
};`,
    },
    {
      name: 'Redis: the caller, secrets, other keys',
      code: `export const end = async (req, res) => {
  await redis.del(\`session:\${req.user.id}\`);
  await redis.del(\`sess:\${req.sessionID}\`);
  await redis.del(\`session:\${req.cookies.sid}\`);
  await redis.del(\`refresh_token:\${req.body.refreshToken}\`);
  await redis.del(\`cart:\${req.params.id}\`);
  await redis.del(\`chat:session:\${req.params.id}\`);
  await redis.del(req.params.key);
};`,
    },
    {
      name: 'Redis: the keys that the list of the caller, or of a secret, holds',
      code: `const redis = createClient();
export const everywhere = async (req, res) => {
  const ids = await redis.sMembers(\`user:\${req.user.id}:sessions\`);
  await redis.del(ids.map((id) => \`session:\${id}\`));
  for (const id of ids) await redis.del(\`session:\${id}\`);
};
export const others = async (req, res) => {
  const keys = await redis.keys(pattern);
  await redis.del(keys);
  await redis.del(...keys);
  await redis.del(carts.map((id) => \`cart:\${id}\`));
};`,
    },
    {
      name: 'a service of the file that judges may know the caller',
      code: `const access = require('./access');
exports.remove = async (req, res) => {
  await access.verify(req.params.userId);
  await Session.deleteMany({ userId: req.params.userId });
};
exports.end = async (req, res) => {
  await access.touch(req.params.userId, req.user);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'the type says of which kind the sessions are',
      filename: 'workouts.ts',
      code: `import { Controller, Delete, Param } from '@nestjs/common';
@Controller('workouts')
export class Workouts {
  constructor(
    @InjectModel(WorkoutSession) private readonly sessionModel: typeof WorkoutSession,
    private readonly sessions: WorkoutSessionRepository,
  ) {}
  @Delete(':id') a(@Param('id') id: string) { return this.sessionModel.destroy({ where: { id } }); }
  @Delete('b/:id') b(@Param('id') id: string) { return this.sessions.delete({ id }); }
}`,
    },
    {
      name: 'Next.js: who a cookie shows, or what is handed all of them finds out',
      code: `'use server';
import { cookies, headers } from 'next/headers';
export async function here() {
  const jar = await cookies();
  await prisma.session.deleteMany({ where: { sessionToken: jar.get('session')?.value } });
  jar.delete('session');
}
export async function revoke(id) {
  const user = await getUser((await cookies()).get('session')?.value);
  await prisma.session.deleteMany({ where: { id, userId: user.id } });
}
export async function end(id) {
  await assertMine(await headers(), id);
  await prisma.session.delete({ where: { id } });
}
export async function remove(id) {
  const session = await auth.api.getSession({ headers: await headers() });
  const row = await prisma.session.findUnique({ where: { id } });
  if (row.userId !== session.user.id) throw new Error();
  await prisma.session.delete({ where: { id } });
}`,
    },
    {
      name: 'whom a function finds by a cookie that shows a session',
      code: `exports.revoke = async (req, res) => {
  const user = await getUser(req.cookies.session);
  await Session.deleteOne({ _id: req.params.id, user: user.id });
};
exports.end = async (req, res) => {
  const user = await getUser(req.cookies.remember);
  await Session.deleteMany({ user: user.id });
};
exports.leave = async (req, res) => {
  const user = await findUser(req.get('x-session-id'));
  await Session.deleteMany({ user: user.id });
};`,
    },
    {
      name: 'a call that judges is no conversion of what it is handed',
      code: `exports.end = async (req, res) => {
  await access.forUser(req.user).ensureCanRevoke(req.params.userId);
  await Session.deleteMany({ userId: req.params.userId });
};
exports.leave = async (req, res) => {
  await ensureOwner(req.params.userId, req.user);
  await Session.deleteMany({ userId: req.params.userId });
};`,
    },
    {
      name: 'Kysely: a query that is kept and asked for the owner later',
      code: `router.delete('/sessions/:id', async (req, res) => {
  const query = db.deleteFrom('sessions').where('id', '=', req.params.id);
  const scoped = req.user.role === 'admin' ? query : query.where('user_id', '=', req.user.id);
  await scoped.execute();
});`,
    },
    {
      name: 'Mongoose: a query that is kept and asked for the owner later',
      code: `router.delete('/sessions', async (req, res) => {
  const query = Session.deleteMany({ userId: req.body.userId });
  if (req.user.role !== 'admin') query.where({ owner: req.user.id });
  await query;
});`,
    },
    {
      name: 'a signature of the identifier',
      code: `exports.end = async (req, res) => {
  const { uid, sig } = req.query;
  if (!crypto.timingSafeEqual(hmac(uid), Buffer.from(sig, 'hex'))) return res.sendStatus(403);
  await Session.deleteMany({ user: String(uid) });
};`,
    },
    {
      name: 'Redis: a comparison before it',
      code: `export const end = async (req, res) => {
  const { userId } = req.params;
  if (userId !== req.user.id) return res.sendStatus(403);
  await redis.del(\`sessions:\${userId}\`);
};`,
    },
    {
      name: 'MikroORM: the owner in the filter',
      code: `export const revoke = async (req, res) => {
  await em.nativeDelete(Session, { id: req.params.id, user: req.user.id });
  await em.nativeDelete(ChatSession, { user: req.body.userId });
};`,
    },
    {
      name: "Lucia: the caller's own",
      code: `export const logout = async (req, res) => {
  const { session, user } = await lucia.validateSession(req.cookies.auth_session);
  await lucia.invalidateSession(session.id);
  await lucia.invalidateUserSessions(user.id);
  await lucia.invalidateSession(res.locals.session.id);
};`,
    },
    {
      name: 'Supabase: the owner, a token',
      code: `export const revoke = async (req, res) => {
  await supabase.from('sessions').delete().eq('id', req.params.id).eq('user_id', req.user.id);
  await supabase.auth.admin.signOut(req.body.jwt);
  await supabase.from('chat_sessions').delete().eq('user_id', req.body.userId);
};`,
    },
    {
      name: 'Better Auth asks by itself',
      code: `export const revoke = async (req, res) => {
  await auth.api.revokeSession({ body: { token: req.body.token }, headers: req.headers });
  await auth.api.revokeUserSessions({ body: { userId: req.body.userId }, headers: req.headers });
  await session.revokeSession();
};`,
    },
    {
      name: 'Next.js: what a wrapper hands over may be the caller',
      code: `'use server';
export const revoke = authClient.inputSchema(schema).action(async ({ parsedInput, ctx }) => {
  await prisma.session.deleteMany({ where: { id: parsedInput.id, userId: ctx.userId } });
});
export const revokeAll = withUser(async (user, reason) => {
  await prisma.session.deleteMany({ where: { userId: user.id } });
});`,
    },
    {
      name: 'Next.js: a wrapper that adds the user to a route handler',
      code: `export const DELETE = withAuth(async (request, { user }) => {
  const { userId } = await request.json();
  if (userId !== user.id) return new Response(null, { status: 403 });
  await prisma.session.deleteMany({ where: { userId } });
  return new Response(null, { status: 204 });
});`,
    },
    {
      name: 'Next.js: a scheduled job shows the secret of the application',
      code: `export async function POST(request) {
  if (request.headers.get('authorization') !== \`Bearer \${process.env.CRON_SECRET}\`) {
    return new Response(null, { status: 401 });
  }
  const { userId } = await request.json();
  await prisma.session.deleteMany({ where: { userId } });
}`,
    },
    {
      name: 'tRPC: a procedure for administrators',
      code: `export const sessions = router({
  revoke: adminProcedure.input(z.object({ userId: z.string() })).mutation(async ({ input, ctx }) => {
    await ctx.prisma.session.deleteMany({ where: { userId: input.userId } });
  }),
});`,
    },
    {
      name: 'tRPC: the procedure is built in the file, under a name that says nothing',
      code: `const protectedProcedure = t.procedure.use(isAuthed);
const staff = protectedProcedure.use(requireRole('staff'));
export const sessions = t.router({
  revoke: staff.input(z.object({ userId: z.string() })).mutation(async ({ input, ctx }) => {
    await ctx.prisma.session.deleteMany({ where: { userId: input.userId } });
  }),
});`,
    },
    {
      name: 'tRPC: what the procedure is said to need',
      code: `export const sessions = router({
  revoke: protectedProcedure
    .meta({ requiredRole: 'admin' })
    .input(z.object({ userId: z.string() }))
    .mutation(async ({ input, ctx }) => {
      await ctx.prisma.session.deleteMany({ where: { userId: input.userId } });
    }),
});`,
    },
    {
      name: 'tRPC: the owner is compared',
      code: `export const sessions = router({
  end: protectedProcedure.input(z.object({ id: z.string() })).mutation(async ({ input, ctx }) => {
    const session = await ctx.db.session.findUnique({ where: { id: input.id } });
    if (session?.userId !== ctx.session.user.id) throw new TRPCError({ code: 'FORBIDDEN' });
    await ctx.db.session.delete({ where: { id: input.id } });
  }),
});`,
    },
    {
      name: 'GraphQL: a wrapper that asks for the role',
      code: `const resolvers = {
  Mutation: {
    revoke: combineResolvers(isAdmin, async (_, { userId }) => {
      await Session.deleteMany({ userId });
    }),
  },
};`,
    },
    {
      name: 'GraphQL: the role is asked for',
      code: `const resolvers = {
  Mutation: {
    async revoke(_, { userId }, { user }) {
      if (user.role !== 'ADMIN') throw new ForbiddenError();
      await Session.deleteMany({ userId });
      return true;
    },
  },
};`,
    },
    {
      name: 'GraphQL: own sessions',
      code: `const resolvers = {
  Mutation: {
    end: async (_, { id }, { user, models }) => models.Session.deleteOne({ _id: id, userId: user.id }),
    endAll: async (_, args, { user, models }) => models.Session.deleteMany({ userId: user.id }),
  },
};`,
    },
    {
      name: 'Pothos: scopes',
      code: `builder.mutationField('revoke', (t) =>
  t.field({
    authScopes: { admin: true },
    resolve: async (root, args, ctx) => {
      await ctx.prisma.session.deleteMany({ where: { userId: args.userId } });
      return true;
    },
  }),
);`,
    },
    {
      name: 'TypeGraphQL: a role',
      code: `import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class SessionResolver {
  @Authorized('ADMIN')
  @Mutation(() => Boolean)
  async revoke(@Arg('userId') userId: string) {
    await Session.delete({ userId });
  }
}`,
    },
    {
      name: "Lambda: the authorizer's user",
      code: `export const handler = async (event) => {
  const userId = event.requestContext.authorizer.claims.sub;
  const { id } = JSON.parse(event.body ?? '{}');
  await Session.deleteOne({ _id: id, userId });
  return { statusCode: 204 };
};`,
    },
    {
      name: 'Lambda: compared, or a group',
      code: `export const handler = async (event) => {
  const { claims } = event.requestContext.authorizer;
  const { userId } = event.pathParameters;
  if (userId !== claims.sub && !claims['cognito:groups'].includes('admins')) return { statusCode: 403 };
  await Session.deleteMany({ userId });
  return { statusCode: 204 };
};`,
    },
    {
      name: 'Lambda: the messages of a queue',
      code: `export const handler = async (event) => {
  for (const record of event.Records) {
    const { userId } = JSON.parse(record.body);
    await Session.deleteMany({ userId });
  }
};`,
    },
    {
      name: 'Firebase: a custom claim, or oneself',
      code: `import { HttpsError, onCall } from 'firebase-functions/v2/https';
export const revoke = onCall(async ({ auth, data }) => {
  if (auth?.uid !== data.uid && !auth?.token.admin) throw new HttpsError('permission-denied', 'Not yours.');
  await getAuth().revokeRefreshTokens(data.uid);
});`,
    },
    {
      name: 'AdonisJS: a middleware behind the route, and one behind its group',
      code: `import router from '@adonisjs/core/services/router';
router
  .delete('/sessions/:id', async ({ params }) => {
    await db.from('sessions').where('id', params.id).delete();
  })
  .use(middleware.role('admin'));
router
  .group(() => {
    router.delete('/users/:id', async ({ params }) => {
      await db.from('sessions').where('user_id', params.id).delete();
    });
  })
  .prefix('/back-office')
  .use(middleware.admin());`,
    },
    {
      name: 'AdonisJS: own sessions, and Bouncer',
      code: `import type { HttpContext } from '@adonisjs/core/http';
export default class SessionsController {
  async destroy({ params, auth }: HttpContext) {
    const user = auth.getUserOrFail();
    await db.from('sessions').where('id', params.id).where('user_id', user.id).delete();
  }
  async revoke({ params, bouncer }: HttpContext) {
    await bouncer.authorize('manageSessions');
    await db.from('sessions').where('id', params.id).delete();
  }
}`,
    },
    {
      name: 'NestJS: what another service asks for',
      code: `import { MessagePattern, Payload } from '@nestjs/microservices';
@Controller()
export class SessionController {
  @MessagePattern('revoke')
  async revoke(@Payload('userId') userId: string) {
    await this.sessions.deleteMany({ userId });
  }
}`,
    },
    {
      name: 'TypeORM: the type says that it is something else',
      code: `import { Repository } from 'typeorm';
import { Controller, Delete, Param } from '@nestjs/common';
@Controller()
export class LessonController {
  constructor(private readonly sessionRepository: Repository<ClassroomSession>) {}
  @Delete(':id')
  end(@Param('id') id: string) {
    return this.sessionRepository.delete(id);
  }
}`,
    },
    {
      name: 'TypeORM: the row was found by its owner',
      code: `app.delete('/sessions/:id', async (req, res) => {
  const session = await sessionRepository.findOneBy({ id: req.params.id, userId: req.user.id });
  if (!session) return res.sendStatus(404);
  await sessionRepository.remove(session);
  res.sendStatus(204);
});`,
    },
    {
      name: 'Redis: the key of the own session, by a function of the file',
      code: `const keyOf = (id) => \`session:\${id}\`;
app.post('/logout', async (req, res) => {
  await redis.del(keyOf(req.user.id));
  res.sendStatus(204);
});`,
    },
    {
      name: 'Lucid: own sessions',
      code: `import type { HttpContext } from '@adonisjs/core/http';
export default class SessionsController {
  async destroy({ params, auth }: HttpContext) {
    await Session.query().where('user_id', auth.user!.id).where('id', params.id).delete();
  }
  async destroyOther({ params, auth }: HttpContext) {
    const session = await Session.findOrFail(params.id);
    if (session.userId !== auth.user!.id) throw new ForbiddenException();
    await session.delete();
  }
}`,
    },
    {
      name: 'functions of the application that end sessions: own, and by the token',
      code: `import { invalidateSession, invalidateUserSessions } from '$lib/server/session';
export const actions = {
  logout: async ({ locals, cookies }) => {
    await invalidateSession(locals.session.id);
    await invalidateSession(cookies.get('session'));
  },
  everywhere: async ({ locals }) => {
    await invalidateUserSessions(locals.user.id);
  },
};`,
    },
    {
      name: 'NestJS: a service of the file behind a guard',
      code: `import { Controller, Delete, Param, UseGuards } from '@nestjs/common';
class SessionsService {
  async revokeAll(userId: string) {
    await this.prisma.session.deleteMany({ where: { userId } });
  }
}
@Controller()
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}
  @UseGuards(JwtAuthGuard, AdminGuard)
  @Delete(':userId')
  revoke(@Param('userId') userId: string) {
    return this.sessions.revokeAll(userId);
  }
}`,
    },
    {
      name: 'a user that is not named is no matter',
      code: `export const handler = async (event) => {
  const { sub, scope } = event.requestContext.authorizer.jwt.claims;
  const { userId } = JSON.parse(event.body ?? '{}');
  if (userId && userId !== sub && !scope.split(' ').includes('admin')) return { statusCode: 403 };
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [userId ?? sub]);
  return { statusCode: 204 };
};`,
    },
    {
      name: 'compared only if it is there',
      code: `export const revoke = async (req, res) => {
  const { userId } = req.body;
  if (userId) {
    if (userId !== req.user.id) return res.sendStatus(403);
  }
  await Session.deleteMany({ userId: userId || req.user.id });
};`,
    },
    {
      name: 'tRPC: a check that is handed the context',
      code: `export const sessions = router({
  revoke: protectedProcedure.input(z.object({ userId: z.string() })).mutation(async ({ ctx, input }) => {
    await assertCanManageUser(ctx, input.userId);
    await ctx.prisma.session.deleteMany({ where: { userId: input.userId } });
  }),
});`,
    },
    {
      name: 'AdonisJS: a session among those of the user',
      code: `import type { HttpContext } from '@adonisjs/core/http';
export default class SessionsController {
  async destroy({ params, auth }: HttpContext) {
    const user = auth.getUserOrFail();
    const session = await user.related('sessions').query().where('id', params.id).firstOrFail();
    await session.delete();
  }
}`,
    },
    {
      name: 'a middleware of the file, in a wrapper',
      code: `const ownsSession = asyncHandler(async (req, res, next) => {
  const session = await Session.findById(req.params.id);
  if (!session?.user.equals(req.user._id)) return res.sendStatus(404);
  next();
});
router.delete('/sessions/:id', ownsSession, async (req, res) => {
  await Session.findByIdAndDelete(req.params.id);
  res.sendStatus(204);
});`,
    },
  ],
  invalid: [
    {
      name: 'whoever owns something administers nothing, nor does a folder far above',
      filename: 'admin/shop/src/end.js',
      code: `app.get('/me', (req, res) => res.json(req.user.id));
app.delete('/users/:ownerId/sessions', async (req, res) => {
  await Session.deleteMany({ userId: req.params.ownerId });
});`,
      output: `app.get('/me', (req, res) => res.json(req.user.id));
app.delete('/users/:ownerId/sessions', async (req, res) => {
  await Session.deleteMany({ userId: req.user.id });
});`,
      errors: [{ messageId: 'user' }],
    },
    // For those who administer it is no repair to end their own sessions: what lacks is a guard.
    ...[
      ["app.post('/admin/end-sessions', async (req, res) => {", '});'],
      ["app.post('/users/end-sessions', async function adminEndSessions(req, res) {", '});'],
      ["class AdminSessions { register(app) { app.post('/end', async (req, res) => {", '}); } }'],
      ["app.post('/end', async (req, res) => {", '});', 'src/admin/end.js'],
    ].map(([open = '', close = '', filename = 'file.js']) => {
      const known = "app.get('/me', (req, res) => res.json(req.user.id));\n";
      const code = (user: string) =>
        `${known}${open}\n  await Session.deleteMany({ userId: ${user} });\n  res.end();\n${close}`;
      return {
        filename,
        code: code('req.body.userId'),
        settings: { 'session-security': { fixes: 'all' } },
        output: null,
        errors: [
          {
            messageId: 'user' as const,
            suggestions: [{ messageId: 'useIdentity' as const, output: code('req.user.id') }],
          },
        ],
      };
    }),
    ...['(req.body.keep ? { _id: { $ne: req.body.keep } } : {})', '(keep && { _id: { $ne: keep } })'].map((spread) => ({
      // What is spread leaves it to the request.
      code: `export const remove = async (req, res) => { await Session.deleteMany({ userId: req.params.id, ...${spread} }); };`,
      output: `export const remove = async (req, res) => { await Session.deleteMany({ userId: req.user.id, ...${spread} }); };`,
      errors: [{ messageId: 'user' as const }],
    })),
    // The file says everywhere what the framework's type leaves open.
    ...(
      [
        ['const user = req.user as User; res.json(user.id);', '(req.user as User).id'],
        ['const { id } = req.user as { id: string }; res.json(id);', '(req.user as { id: string }).id'],
        ['const user = <User>req.user; res.json(user._id);', '(<User>req.user)._id'],
        ['const user = req.user as unknown as User; res.json(user.id);', '(req.user as unknown as User).id'],
        ['const user = req.user as User; res.json(user.id, req.user.id);', 'req.user.id'],
        // What the cast says is not known elsewhere.
        ['const of = <T>(one: Request) => one.user as T; res.json(of(req)); req.user!.id;', 'req.user!.id'],
      ] as const
    ).map(([reading, text]) => ({
      name: `a cast: ${reading}`,
      filename: 'file.ts',
      code: `const router = require('express').Router();
router.get('/me', auth, (req: Request, res: Response) => { ${reading} });
router.delete('/sessions', auth, async (request: Request, res: Response) => {
  await Session.deleteMany({ userId: request.query.userId });
});`,
      output: `const router = require('express').Router();
router.get('/me', auth, (req: Request, res: Response) => { ${reading} });
router.delete('/sessions', auth, async (request: Request, res: Response) => {
  await Session.deleteMany({ userId: ${text.replace('req.', 'request.')} });
});`,
      errors: [{ messageId: 'user' as const, line: 4 }],
    })),
    {
      name: 'Firebase: what may be absent is what the id stands in',
      filename: 'file.ts',
      code: `import { onCall } from 'firebase-functions/v2/https';
import * as admin from 'firebase-admin';
export const revoke = onCall(async (request) => {
  if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in first');
  await admin.auth().revokeRefreshTokens(request.data.uid);
});
export const revokeMine = onCall(async (request) => {
  if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in first');
  await admin.auth().revokeRefreshTokens(request.auth.uid);
});`,
      output: `import { onCall } from 'firebase-functions/v2/https';
import * as admin from 'firebase-admin';
export const revoke = onCall(async (request) => {
  if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in first');
  await admin.auth().revokeRefreshTokens(request.auth!.uid);
});
export const revokeMine = onCall(async (request) => {
  if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in first');
  await admin.auth().revokeRefreshTokens(request.auth.uid);
});`,
      errors: [{ messageId: 'user', line: 5 }],
    },
    ...["req.route.path !== '/all'", "req.app.mode === 'quiet'", '!req.file.size', "new URL(req.url).hash !== ''"].map(
      (test) => ({
        name: `a test of how the request came: ${test}`,
        code: `exports.revoke = async (req, res) => {
  if (${test}) return res.sendStatus(400);
  await Session.deleteMany({ userId: req.params.userId });
};`,
        output: `exports.revoke = async (req, res) => {
  if (${test}) return res.sendStatus(400);
  await Session.deleteMany({ userId: req.user.id });
};`,
        errors: [{ messageId: 'user' as const, line: 3 }],
      }),
    ),
    {
      name: 'names in other languages: it authenticates, and the caller is written as the file does',
      code: `const router = require('express').Router();
router.get('/yo', validarJWT, (req, res) => res.json(req.usuario._id));
router.delete('/sesiones/:uid', [validarJWT, validarCampos], async (req, res) => {
  await Session.deleteMany({ userId: req.params.uid });
});`,
      output: `const router = require('express').Router();
router.get('/yo', validarJWT, (req, res) => res.json(req.usuario._id));
router.delete('/sesiones/:uid', [validarJWT, validarCampos], async (req, res) => {
  await Session.deleteMany({ userId: req.usuario._id });
});`,
      errors: [{ messageId: 'user', line: 4 }],
    },
    {
      name: 'that something is on the request says nothing about what the caller may do',
      code: `exports.revoke = async (req, res) => {
  if (!req.staffer) return res.sendStatus(401);
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  if (!req.staffer) return res.sendStatus(401);
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 3 }],
    },
    ...[
      'auth',
      'authorize',
      'checkAccessToken',
      'ensureLoggedIn',
      'isAuthenticated',
      'isAuthorized',
      'isLoggedIn',
      'protect',
      'requireUser',
      'verifyAuthToken',
      'verifyJWT',
      'verifyToken',
      // Many say that they ask for a login.
      'checkAuthStatus',
      'checkCredentials',
      'checkCurrentUser',
      'checkJWTToken',
      'checkLoginStatus',
      'checkSessionExists',
      'checkTokenExpiry',
      'isLogued',
      'isRegistered',
      'jwtAccess',
      'requireAuthn',
      'requireCurrentUser',
      'requireIdentity',
      'requireOidc',
      'verifyAuthorizationHeader',
      'verifyJWTToken',
      'verifyKindeToken',
      // Others ask how the request looks, or how it came.
      'accessLog',
      'checkAllowedOrigins',
      'checkBrowserSupport',
      'checkContentType',
      'checkDuplicateEmail',
      'checkEmailExists',
      'checkIfUserExists',
      'checkMaintenance',
      'checkUserIdParam',
      'ensureCsrf',
      'ensureDbConnection',
      'ensureIndexes',
      'ensureMultipart',
      'esIndex',
      'hatTrick',
      'isBrowser',
      'isConnected',
      'isXhr',
      'onlyJson',
      'requireApiVersion',
      'requireBody',
      'requireFields',
      'requireHttps',
      'requireIdParam',
      'requireJson',
      'requireParams',
      'requireSSL',
      'requireTenantHeader',
      'sessionManager',
      'verifyRecaptcha',
      'verifyTurnstile',
    ].map((name) => ({
      name: `a middleware that authenticates: ${name}`,
      code: `const router = require('express').Router();
router.delete('/sessions/:userId', ${name}, async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
});`,
      output: `const router = require('express').Router();
router.delete('/sessions/:userId', ${name}, async (req, res) => {
  await Session.deleteMany({ userId: req.user.id });
});`,
      errors: [{ messageId: 'user' as const, line: 3 }],
    })),
    ...[
      'JwtAuthGuard',
      'AccessTokenGuard',
      'GqlAuthGuard',
      'ThrottlerGuard',
      "AuthGuard('jwt')",
      'CsrfGuard',
      'HttpsGuard',
      'IpGuard',
      'JWTAuthGuard',
      'JwtAccessAuthGuard',
      'OAuth2Guard',
      'OIDCAuthGuard',
      'RateLimitGuard',
      'RecaptchaGuard',
      'ThrottlerBehindProxyGuard',
    ].map((name) => ({
      name: `a guard that authenticates: ${name}`,
      filename: 'file.ts',
      code: `import { Controller, Delete, Param, UseGuards } from '@nestjs/common';
@Controller('sessions')
export class SessionsController {
  @UseGuards(${name})
  @Delete(':userId')
  async revoke(@Param('userId') userId: string) {
    await this.sessionModel.deleteMany({ userId });
  }
}`,
      errors: [{ messageId: 'user' as const, line: 7 }],
    })),
    // What a middleware put on the request need not say what the caller may do.
    ...[
      '!req.prisma.session',
      '!req.db.connected',
      'req.signal.aborted',
      '!req.device.isMobile',
      'req.useragent.isBot',
      '!req.validated.userId',
      '!req.validatedBody.userId',
      "req.validated.role !== 'admin'",
      "req.validatedBody.rank !== 'head'",
      '!req.fingerprint.hash',
      '!req.targetUser.id',
      "req.targetEmployee.position !== 'head'",
      '!req.employee.id',
      '!req.member.isActive',
      '!req.services.sessions',
      "req.locale.code === 'x'",
      "!['de', 'en'].includes(req.locale.code)",
      '!req.config.enabled',
      '!req.models.manager',
    ].map((test) => ({
      name: `a test of what is on the request that lets everybody through: ${test}`,
      code: `exports.revoke = async (req, res) => {
  if (${test}) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};
exports.me = (req, res) => res.json(req.user.id);`,
      output: `exports.revoke = async (req, res) => {
  if (${test}) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.user.id });
};
exports.me = (req, res) => res.json(req.user.id);`,
      errors: [{ messageId: 'user' as const, line: 3 }],
    })),
    ...['!request.mongo.db', '!request.prisma.session'].map((test) => ({
      name: `Fastify: ${test}`,
      code: `const app = require('fastify')();
app.delete('/sessions/:userId', async (request, reply) => {
  if (${test}) return reply.code(503).send();
  await Session.deleteMany({ userId: request.params.userId });
});
app.get('/me', async (request) => request.user.id);`,
      output: `const app = require('fastify')();
app.delete('/sessions/:userId', async (request, reply) => {
  if (${test}) return reply.code(503).send();
  await Session.deleteMany({ userId: request.user.id });
});
app.get('/me', async (request) => request.user.id);`,
      errors: [{ messageId: 'user' as const, line: 4 }],
    })),
    // Rows that are logins although a part of them, or rows of another kind, come out of a request.
    ...[
      'await Session.create({ userId: user.id, ...req.body });',
      'await Session.updateOne({ _id: id }, { seen: now, ...req.body });',
      'await prisma.session.update({ where: { id }, data: req.body });',
      'await new Session({ ...req.body, userId: user.id }).save();',
      'await RefreshToken.create(req.body);',
      'await Session.saveAll(req.body);',
      'await sessions.addListener(req.body);',
      'await sessions.createIndex(req.body);',
    ].map((line) => ({
      name: `rows of logins: ${line}`,
      code: `export const login = async (req, res) => { ${line} };
export const revoke = async (req, res) => { await Session.deleteMany({ userId: req.body.userId }); };
export const me = (req, res) => res.json(req.user.id);`,
      output: `export const login = async (req, res) => { ${line} };
export const revoke = async (req, res) => { await Session.deleteMany({ userId: req.user.id }); };
export const me = (req, res) => res.json(req.user.id);`,
      errors: [{ messageId: 'user' as const, line: 2 }],
    })),
    // One that only puts on the request what the caller is.
    ...[
      'req.user = { id: decoded.sub, role: decoded.role };',
      'const { id, role } = decoded; req.user = { id, role };',
      'req.user = decoded; req.user.role = decoded.role;',
      'req.user = await prisma.user.findUnique({ where: { id: decoded.sub }, select: { id: true, role: true } });',
      "const { rows } = await pool.query('SELECT id, role FROM users WHERE id = $1', [decoded.sub]); req.user = rows[0];",
      'req.user = decoded as { id: string; role: string };',
      'const user: { id: string; role: string } = decoded; req.user = user;',
    ].map((body) => ({
      name: `middleware that authenticates: ${body}`,
      filename: 'file.ts',
      code: `const app = require('express')();
app.use(async (req, res, next) => { const decoded = jwt.verify(token, KEY); ${body} next(); });
app.delete('/sessions/:userId', async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
});
app.get('/me', (req, res) => res.json(req.user.id));`,
      output: `const app = require('express')();
app.use(async (req, res, next) => { const decoded = jwt.verify(token, KEY); ${body} next(); });
app.delete('/sessions/:userId', async (req, res) => {
  await Session.deleteMany({ userId: req.user.id });
});
app.get('/me', (req, res) => res.json(req.user.id));`,
      errors: [{ messageId: 'user' as const, line: 4 }],
    })),
    // What the address names is put where the caller could be.
    ...(
      [
        ['account', 'req.user.id'],
        ['user', undefined],
      ] as const
    ).map(([name, text]) => {
      const program = (id: string): string => `const router = require('express').Router();
router.param('userId', async (req, res, next, id) => { req.${name} = await User.findById(id); next(); });
router.delete('/:userId/sessions', requireAuth, async (req, res) => {
  await Session.deleteMany({ userId: ${id} });
  res.json(req.${name});
});`;
      return {
        name: `a parameter that fills ${name}`,
        code: program('req.params.userId'),
        output: text === undefined ? null : program(text),
        errors: [{ messageId: 'user' as const }],
      };
    }),
    // A function that others hand a request, too: there the caller may be somebody else.
    ...[
      "app.delete('/admin/:userId/sessions', requireAdmin, (req, res) => revoke(req, res));\napp.delete('/:userId/sessions', requireAuth, (req, res) => revoke(req, res));",
      "app.delete('/:userId/sessions', requireAuth, (req, res) => (req.query.a ? revoke(res, req) : revoke(req, res)));",
      "app.delete('/:userId/sessions', requireAuth, (req, res) => revoke(req, res));\nmodule.exports = { revoke };",
    ].map((routes) => ({
      name: routes,
      code: `const app = require('express')();
${routes}
async function revoke(request, res) {
  await Session.deleteMany({ userId: request.params.userId });
}`,
      output: null,
      errors: [{ messageId: 'user' as const }],
    })),
    {
      name: 'Firebase: a request that is taken apart',
      filename: 'file.ts',
      code: `import { onCall } from 'firebase-functions/v2/https';
import * as admin from 'firebase-admin';
export const revoke = onCall(async ({ data, auth }) => {
  await admin.auth().revokeRefreshTokens(data.uid);
});`,
      output: null,
      errors: [
        {
          messageId: 'user',
          suggestions: [
            {
              messageId: 'useIdentity',
              output: `import { onCall } from 'firebase-functions/v2/https';
import * as admin from 'firebase-admin';
export const revoke = onCall(async ({ data, auth }) => {
  await admin.auth().revokeRefreshTokens(auth!.uid);
});`,
            },
          ],
        },
      ],
    },
    // The handler hands the request to a function of the file, which knows the caller.
    {
      filename: 'pages/api/sessions.ts',
      code: `import type { NextApiRequest, NextApiResponse } from 'next';
import { getServerSession } from 'next-auth';
import { prisma } from '../../prisma';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'DELETE':
      return await handleDelete(req, res);
    default:
      res.status(405).end();
  }
}
const handleDelete = async (request: NextApiRequest, response: NextApiResponse) => {
  const session = await getServerSession(request, response);
  const mine = await prisma.session.findFirst({ where: { id: request.query.id, userId: session?.user.id } });
  await prisma.session.delete({ where: { id: request.query.id } });
  response.status(204).end();
};`,
      errors: [
        {
          messageId: 'session',
          suggestions: [
            {
              messageId: 'addOwner',
              output: `import type { NextApiRequest, NextApiResponse } from 'next';
import { getServerSession } from 'next-auth';
import { prisma } from '../../prisma';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'DELETE':
      return await handleDelete(req, res);
    default:
      res.status(405).end();
  }
}
const handleDelete = async (request: NextApiRequest, response: NextApiResponse) => {
  const session = await getServerSession(request, response);
  const mine = await prisma.session.findFirst({ where: { id: request.query.id, userId: session?.user.id } });
  await prisma.session.deleteMany({ where: { id: request.query.id, userId: session.user.id } });
  response.status(204).end();
};`,
            },
          ],
        },
      ],
    },
    {
      code: `import express from 'express';
const app = express();
app.delete('/sessions', (req, res) => remove(req, res));
async function remove(request, response) {
  await Session.destroy({ where: { userId: request.query.userId } });
  response.sendStatus(204);
}`,
      output: `import express from 'express';
const app = express();
app.delete('/sessions', (req, res) => remove(req, res));
async function remove(request, response) {
  await Session.destroy({ where: { userId: request.user.id } });
  response.sendStatus(204);
}`,
      errors: [{ messageId: 'user' }],
    },
    {
      name: 'a row that may be missing is not asked for',
      code: `import type { NextApiRequest, NextApiResponse } from 'next';
import { getServerSession } from 'next-auth';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, options);
  await prisma.session.findFirst({ where: { id: req.query.id, userId: session.user.id } });
  await prisma.session.delete({ where: { id: req.query.id } });
}`,
      output: `import type { NextApiRequest, NextApiResponse } from 'next';
import { getServerSession } from 'next-auth';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, options);
  await prisma.session.findFirst({ where: { id: req.query.id, userId: session.user.id } });
  await prisma.session.deleteMany({ where: { id: req.query.id, userId: session.user.id } });
}`,
      errors: [{ messageId: 'session', line: 6 }],
    },
    {
      name: 'a row is there, whosever it is',
      code: `import type { NextApiRequest, NextApiResponse } from 'next';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await prisma.session.findFirstOrThrow({ where: { id: req.query.id } });
  await prisma.session.delete({ where: { id: req.query.id } });
}`,
      errors: [{ messageId: 'session', line: 4, suggestions: [] }],
    },
    ...[
      'await Session.create({ ...req.user, agent: req.body.agent });',
      'await Session.findOne(req.body);',
      'await Post.create(req.body);',
    ].map((line) => ({
      name: `sessions of logins: ${line}`,
      code: `export const add = async (req, res) => { ${line} };
export const remove = async (req, res) => { await Session.deleteOne({ id: req.params.id }); };`,
      errors: [
        {
          messageId: 'session' as const,
          line: 2,
          suggestions: [
            {
              messageId: 'addOwner' as const,
              output: `export const add = async (req, res) => { ${line} };
export const remove = async (req, res) => { await Session.deleteOne({ id: req.params.id, userId: req.user.id }); };`,
            },
          ],
        },
      ],
    })),
    {
      name: 'identity on the response, as the settings name it and the handler reads it',
      settings: { 'session-security': { identity: ['res.locals.account'] } },
      code: `import express from 'express';
express().post('/revoke', async (req, res) => {
  if (!res.locals.account) return res.sendStatus(401);
  audit(res.locals.account.id);
  await prisma.session.deleteMany({ where: { userId: req.body.userId } });
});`,
      output: `import express from 'express';
express().post('/revoke', async (req, res) => {
  if (!res.locals.account) return res.sendStatus(401);
  audit(res.locals.account.id);
  await prisma.session.deleteMany({ where: { userId: res.locals.account.id } });
});`,
      errors: [{ messageId: 'user', line: 5, column: 24 }],
    },
    {
      name: 'inverted',
      code: `exports.revoke = async (req, res) => {
  if (req.params.userId === req.user.id) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  if (req.params.userId === req.user.id) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'without return',
      code: `exports.revoke = async (req, res) => {
  if (req.params.userId !== req.user.id) {
    res.status(403).json({ error: 'no' });
  }
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  if (req.params.userId !== req.user.id) {
    res.status(403).json({ error: 'no' });
  }
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 5, column: 17, endColumn: 27 }],
    },
    {
      name: 'bare next',
      code: `exports.revoke = async (req, res, next) => {
  if (req.params.userId !== req.user.id) next(new Error('no'));
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res, next) => {
  if (req.params.userId !== req.user.id) next(new Error('no'));
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'force',
      code: `exports.revoke = async (req, res) => {
  const { userId, force } = req.body;
  if (userId !== req.user.id && !force) return res.sendStatus(403);
  await Session.deleteMany({ userId });
};`,
      output: `exports.revoke = async (req, res) => {
  const { userId, force } = req.body;
  if (userId !== req.user.id && !force) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 4, column: 17, endColumn: 27 }],
    },
    {
      name: 'after the deletion',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
  if (req.params.userId !== req.user.id) return res.sendStatus(403);
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.user.id });
  if (req.params.userId !== req.user.id) return res.sendStatus(403);
};`,
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 27 }],
    },
    {
      name: 'swallowed',
      code: `exports.revoke = async (req, res) => {
  try {
    if (req.params.userId !== req.user.id) throw new Error('no');
  } catch (e) {
    console.error(e);
  }
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  try {
    if (req.params.userId !== req.user.id) throw new Error('no');
  } catch (e) {
    console.error(e);
  }
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 7, column: 17, endColumn: 27 }],
    },
    {
      name: 'swallowed call',
      code: `exports.revoke = async (req, res) => {
  try {
    await assertOwner(req.user, req.params.userId);
  } catch (e) {
    console.error(e);
  }
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  try {
    await assertOwner(req.user, req.params.userId);
  } catch (e) {
    console.error(e);
  }
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 7, column: 17, endColumn: 27 }],
    },
    {
      name: 'swallowed promise',
      code: `exports.revoke = async (req, res) => {
  await assertOwner(req.user, req.params.userId).catch(() => {});
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  await assertOwner(req.user, req.params.userId).catch(() => {});
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'reassigned',
      code: `exports.revoke = async (req, res) => {
  let userId = req.params.userId;
  if (userId !== req.user.id) return res.sendStatus(403);
  userId = req.body.userId;
  await Session.deleteMany({ userId });
};`,
      output: `exports.revoke = async (req, res) => {
  let userId = req.params.userId;
  if (userId !== req.user.id) return res.sendStatus(403);
  userId = req.body.userId;
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 5, column: 17, endColumn: 27 }],
    },
    {
      name: 'other callback',
      code: `exports.revoke = async (req, res) => {
  [1].forEach(() => {
    if (req.params.userId !== req.user.id) return res.sendStatus(403);
  });
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  [1].forEach(() => {
    if (req.params.userId !== req.user.id) return res.sendStatus(403);
  });
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 5, column: 17, endColumn: 27 }],
    },
    {
      name: 'two request values',
      code: `exports.revoke = async (req, res) => {
  if (req.params.userId !== req.body.userId) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  if (req.params.userId !== req.body.userId) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'other identifier',
      code: `exports.revoke = async (req, res) => {
  if (req.body.id !== req.user.id) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.body.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  if (req.body.id !== req.user.id) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'unknown call both outcomes',
      code: `exports.revoke = async (req, res) => {
  if (!(await canRevoke(req.user, req.params.userId))) {
    res.status(403).end();
  }
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  if (!(await canRevoke(req.user, req.params.userId))) {
    res.status(403).end();
  }
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 5, column: 17, endColumn: 27 }],
    },
    {
      name: 'or with identity',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ $or: [{ _id: req.params.id }, { userId: req.user.id }] });
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ $or: [{ _id: req.params.id }, { userId: req.user.id }], userId: req.user.id });
};`,
      errors: [{ messageId: 'session', line: 2, column: 17, endColumn: 27 }],
    },
    {
      name: 'earlier identity, later spread',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.user.id, ...req.body });
};`,
      output: null,
      errors: [
        {
          messageId: 'other',
          line: 2,
          column: 17,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addOwner',
              output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ ...req.body, userId: req.user.id });
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'input ?? identity',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.query.userId ?? req.user.id });
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 27 }],
    },
    {
      name: 'ternary on input',
      code: `exports.revoke = async (req, res) => {
  const userId = req.query.userId ? req.query.userId : req.user.id;
  await Session.deleteMany({ userId });
};`,
      output: `exports.revoke = async (req, res) => {
  const userId = req.user.id;
  await Session.deleteMany({ userId });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'only authenticated',
      code: `const router = require('express').Router();
router.delete(
  '/users/:userId/sessions',
  requireAuth,
  passport.authenticate('jwt', { session: false }),
  async (req, res) => {
    if (!req.user) return res.sendStatus(401);
    await Session.deleteMany({ userId: req.params.userId });
  },
);`,
      output: `const router = require('express').Router();
router.delete(
  '/users/:userId/sessions',
  requireAuth,
  passport.authenticate('jwt', { session: false }),
  async (req, res) => {
    if (!req.user) return res.sendStatus(401);
    await Session.deleteMany({ userId: req.user.id });
  },
);`,
      errors: [{ messageId: 'user', line: 8, column: 19, endColumn: 29 }],
    },
    {
      name: 'asyncHandler',
      code: `module.exports.revoke = asyncHandler(async (req, res) => {
  const { userId } = req.params;
  if (!userId) throw new ApiError(400);
  await Session.deleteMany({ userId: new mongoose.Types.ObjectId(userId) });
});`,
      output: `module.exports.revoke = asyncHandler(async (req, res) => {
  const { userId } = req.params;
  if (!userId) throw new ApiError(400);
  await Session.deleteMany({ userId: new mongoose.Types.ObjectId(req.user.id) });
});`,
      errors: [{ messageId: 'user', line: 4, column: 17, endColumn: 27 }],
    },
    {
      name: 'class method',
      code: `class SessionController {
  async revoke(req, res, next) {
    try {
      await this.model;
      await prisma.session.deleteMany({ where: { userId: Number(req.params.userId) } });
    } catch (e) {
      next(e);
    }
  }
}`,
      output: `class SessionController {
  async revoke(req, res, next) {
    try {
      await this.model;
      await prisma.session.deleteMany({ where: { userId: req.user.id } });
    } catch (e) {
      next(e);
    }
  }
}`,
      errors: [{ messageId: 'user', line: 5, column: 28, endColumn: 38 }],
    },
    {
      name: 'arrow property',
      code: `class SessionController {
  revoke = async (req, res) => {
    const {
      body: { userId },
    } = req;
    await Session.destroy({ where: { userId } });
  };
}`,
      output: `class SessionController {
  revoke = async (req, res) => {
    const {
      body: { userId },
    } = req;
    await Session.destroy({ where: { userId: req.user.id } });
  };
}`,
      errors: [{ messageId: 'user', line: 6, column: 19, endColumn: 26 }],
    },
    {
      name: 'destructured request',
      code: `const revoke = async ({ body }, res) => {
  await Session.deleteMany({ userId: body.userId });
};`,
      output: null,
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 27 }],
    },
    {
      name: 'callback style',
      code: `exports.revoke = function (req, res) {
  User.findOne({ username: req.body.username }, function (err, user) {
    if (err) return res.sendStatus(500);
    Session.remove({ user: user._id }, function () {
      res.end();
    });
  });
};`,
      output: `exports.revoke = function (req, res) {
  User.findOne({ username: req.body.username }, function (err, user) {
    if (err) return res.sendStatus(500);
    Session.remove({ user: req.user.id }, function () {
      res.end();
    });
  });
};`,
      errors: [{ messageId: 'user', line: 4, column: 13, endColumn: 19 }],
    },
    {
      name: 'then again',
      code: `exports.revoke = (req, res) => {
  User.findOne({ where: { email: req.body.email } })
    .then((user) => Session.destroy({ where: { userId: user.id } }))
    .then(() => res.end());
};`,
      output: `exports.revoke = (req, res) => {
  User.findOne({ where: { email: req.body.email } })
    .then((user) => Session.destroy({ where: { userId: req.user.id } }))
    .then(() => res.end());
};`,
      errors: [{ messageId: 'user', line: 3, column: 29, endColumn: 36 }],
    },
    {
      name: 'find user via service',
      code: `exports.revoke = async (req, res) => {
  const user = await userService.findByEmail(req.body.email);
  await Session.deleteMany({ userId: user.id });
};`,
      output: `exports.revoke = async (req, res) => {
  const user = await userService.findByEmail(req.body.email);
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'sql template injection',
      code: `exports.revoke = async (req, res) => {
  await pool.query(\`DELETE FROM sessions WHERE user_id = '\${req.query.userId}'\`);
};`,
      output: `exports.revoke = async (req, res) => {
  await pool.query(\`DELETE FROM sessions WHERE user_id = '\${req.user.id}'\`);
};`,
      errors: [{ messageId: 'user', line: 2, column: 14, endColumn: 19 }],
    },
    {
      name: 'sql callbacks',
      code: `exports.revoke = (req, res) => {
  const sql = 'DELETE FROM user_sessions WHERE user_id = ?';
  connection.query(sql, [req.body.userId], (err) => res.end());
};`,
      output: `exports.revoke = (req, res) => {
  const sql = 'DELETE FROM user_sessions WHERE user_id = ?';
  connection.query(sql, [req.user.id], (err) => res.end());
};`,
      errors: [{ messageId: 'user', line: 3, column: 14, endColumn: 19 }],
    },
    {
      name: 'sql object',
      code: `exports.revoke = async (req, res) => {
  await client.query({ text: 'DELETE FROM sessions WHERE user_id = $1', values: [req.params.id] });
};`,
      output: `exports.revoke = async (req, res) => {
  await client.query({ text: 'DELETE FROM sessions WHERE user_id = $1', values: [req.user.id] });
};`,
      errors: [{ messageId: 'user', line: 2, column: 16, endColumn: 21 }],
    },
    {
      name: 'sql update',
      code: `exports.revoke = async (req, res) => {
  await db.execute('UPDATE sessions SET revoked_at = NOW() WHERE user_id = ?', [req.params.id]);
};`,
      output: `exports.revoke = async (req, res) => {
  await db.execute('UPDATE sessions SET revoked_at = NOW() WHERE user_id = ?', [req.user.id]);
};`,
      errors: [{ messageId: 'user', line: 2, column: 12, endColumn: 19 }],
    },
    {
      name: 'pg-simple',
      code: `exports.revoke = async (req, res) => {
  await pool.query("DELETE FROM session WHERE sess->'passport'->>'user' = $1", [req.params.userId]);
};`,
      output: `exports.revoke = async (req, res) => {
  await pool.query("DELETE FROM session WHERE sess->'passport'->>'user' = $1", [req.user.id]);
};`,
      errors: [{ messageId: 'user', line: 2, column: 14, endColumn: 19 }],
    },
    {
      name: 'subselect',
      code: `exports.revoke = async (req, res) => {
  await pool.query('DELETE FROM sessions WHERE user_id = (SELECT id FROM users WHERE email = $1)', [
    req.body.email,
  ]);
};`,
      output: `exports.revoke = async (req, res) => {
  await pool.query('DELETE FROM sessions WHERE user_id = (SELECT id FROM users WHERE email = $1)', [
    req.user.email,
  ]);
};`,
      errors: [{ messageId: 'user', line: 2, column: 14, endColumn: 19 }],
    },
    {
      name: 'rows again',
      code: `exports.revoke = async (req, res) => {
  const { rows } = await pool.query('SELECT id FROM users WHERE email = $1', [req.body.email]);
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [rows[0].id]);
};`,
      output: `exports.revoke = async (req, res) => {
  const { rows } = await pool.query('SELECT id FROM users WHERE email = $1', [req.body.email]);
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [req.user.id]);
};`,
      errors: [{ messageId: 'user', line: 3, column: 14, endColumn: 19 }],
    },
    {
      name: 'mysql rows',
      code: `exports.revoke = async (req, res) => {
  const [rows] = await pool.execute('SELECT id FROM users WHERE email = ?', [req.body.email]);
  const user = rows[0];
  await pool.execute('DELETE FROM sessions WHERE user_id = ?', [user.id]);
};`,
      output: `exports.revoke = async (req, res) => {
  const [rows] = await pool.execute('SELECT id FROM users WHERE email = ?', [req.body.email]);
  const user = rows[0];
  await pool.execute('DELETE FROM sessions WHERE user_id = ?', [req.user.id]);
};`,
      errors: [{ messageId: 'user', line: 4, column: 14, endColumn: 21 }],
    },
    {
      name: 'revoke mongoose',
      code: `exports.revoke = async (req, res) => {
  await Session.updateMany(
    { userId: req.body.userId },
    { $set: { revoked: true, revokedAt: new Date() } },
  );
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.updateMany(
    { userId: req.user.id },
    { $set: { revoked: true, revokedAt: new Date() } },
  );
};`,
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 27 }],
    },
    {
      name: 'revoke prisma',
      code: `exports.revoke = async (req, res) => {
  await prisma.session.updateMany({
    where: { userId: req.body.userId },
    data: { revokedAt: new Date() },
  });
};`,
      output: `exports.revoke = async (req, res) => {
  await prisma.session.updateMany({
    where: { userId: req.user.id },
    data: { revokedAt: new Date() },
  });
};`,
      errors: [{ messageId: 'user', line: 2, column: 24, endColumn: 34 }],
    },
    {
      name: 'revoke sequelize',
      code: `exports.revoke = async (req, res) => {
  await Session.update({ isActive: false }, { where: { userId: req.body.userId } });
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.update({ isActive: false }, { where: { userId: req.user.id } });
};`,
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 23 }],
    },
    {
      name: 'revoke knex',
      code: `exports.revoke = async (req, res) => {
  await knex('user_sessions').where('user_id', req.body.userId).update({ revoked: true });
};`,
      output: `exports.revoke = async (req, res) => {
  await knex('user_sessions').where('user_id', req.user.id).update({ revoked: true });
};`,
      errors: [{ messageId: 'user', line: 2, column: 65, endColumn: 71 }],
    },
    {
      name: 'row destroy',
      code: `exports.revoke = async (req, res) => {
  const session = await Session.findByPk(req.params.id);
  if (!session) return res.sendStatus(404);
  await session.destroy();
};`,
      output: null,
      errors: [
        {
          messageId: 'session',
          line: 4,
          column: 17,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'addOwner',
              output: `exports.revoke = async (req, res) => {
  const session = await Session.findOne({ where: { id: req.params.id, userId: req.user.id } });
  if (!session) return res.sendStatus(404);
  await session.destroy();
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'rows destroy loop',
      code: `exports.revoke = async (req, res) => {
  const sessions = await Session.findAll({ where: { userId: req.params.userId } });
  for (const session of sessions) await session.destroy();
};`,
      output: `exports.revoke = async (req, res) => {
  const sessions = await Session.findAll({ where: { userId: req.user.id } });
  for (const session of sessions) await session.destroy();
};`,
      errors: [{ messageId: 'user', line: 3, column: 49, endColumn: 56 }],
    },
    {
      name: 'map',
      code: `exports.revoke = async (req, res) => {
  await Promise.all(req.body.ids.map((id) => Session.deleteOne({ _id: id })));
};`,
      output: null,
      errors: [
        {
          messageId: 'session',
          line: 2,
          column: 54,
          endColumn: 63,
          suggestions: [
            {
              messageId: 'addOwner',
              output: `exports.revoke = async (req, res) => {
  await Promise.all(req.body.ids.map((id) => Session.deleteOne({ _id: id, userId: req.user.id })));
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'in list',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: { $in: req.body.userIds } });
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: { $in: [req.user.id] } });
};`,
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 27 }],
    },
    {
      name: 'two helpers',
      code: `exports.revoke = async (req, res) => {
  await logoutEverywhere({ userId: req.body.userId });
};
const logoutEverywhere = async ({ userId }) => {
  await wipe(userId);
};
async function wipe(id) {
  await prisma.session.deleteMany({ where: { userId: id } });
}`,
      output: `exports.revoke = async (req, res) => {
  await logoutEverywhere({ userId: req.user.id });
};
const logoutEverywhere = async ({ userId }) => {
  await wipe(userId);
};
async function wipe(id) {
  await prisma.session.deleteMany({ where: { userId: id } });
}`,
      errors: [{ messageId: 'user', line: 2, column: 9, endColumn: 25 }],
    },
    {
      name: 'this method',
      code: `class A {
  async revoke(req, res) {
    await this.wipe(req.params.userId);
  }
  wipe(id) {
    return Session.deleteMany({ user: id });
  }
}`,
      output: `class A {
  async revoke(req, res) {
    await this.wipe(req.user.id);
  }
  wipe(id) {
    return Session.deleteMany({ user: id });
  }
}`,
      errors: [{ messageId: 'user', line: 3, column: 16, endColumn: 20 }],
    },
    {
      name: 'schema',
      code: `exports.revoke = async (req, res) => {
  const { userId } = schema.parse(req.query);
  await Session.deleteMany({ userId });
};`,
      output: `exports.revoke = async (req, res) => {
  const userId = req.user.id;
  await Session.deleteMany({ userId });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'safeParse',
      code: `exports.revoke = async (req, res) => {
  const parsed = schema.safeParse(req.body);
  if (!parsed.success) return res.sendStatus(400);
  await Session.deleteMany({ userId: parsed.data.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  const parsed = schema.safeParse(req.body);
  if (!parsed.success) return res.sendStatus(400);
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 4, column: 17, endColumn: 27 }],
    },
    {
      name: 'validationResult',
      code: `exports.revoke = async (req, res) => {
  const errors = validationResult(req);
  if (!errors.isEmpty()) return res.status(400).json({});
  await Session.deleteMany({ userId: req.body.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  const errors = validationResult(req);
  if (!errors.isEmpty()) return res.status(400).json({});
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 4, column: 17, endColumn: 27 }],
    },
    {
      name: 'sql of a tag',
      code: `export async function POST({ request, locals }) {
  if (!locals.user) error(401);
  const { userId } = await request.json();
  await sql\`DELETE FROM sessions WHERE user_id = \${userId}\`;
  return json({ ok: true });
}`,
      output: `export async function POST({ request, locals }) {
  if (!locals.user) error(401);
  const userId = locals.user.id;
  await sql\`DELETE FROM sessions WHERE user_id = \${userId}\`;
  return json({ ok: true });
}`,
      errors: [{ messageId: 'user', line: 4 }],
    },
    {
      name: 'other acts of the request',
      code: `exports.revoke = async (req, res) => {
  req.setTimeout(5000);
  req.flash('info', 'Signed out');
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  req.setTimeout(5000);
  req.flash('info', 'Signed out');
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 4, column: 17, endColumn: 27 }],
    },
    {
      name: 'told to others',
      code: `exports.revoke = async (req, res) => {
  Sentry.captureMessage('revoked', { extra: { by: req.user.id, of: req.params.userId } });
  await queue.add('revoked', { by: req.user.id, of: req.params.userId });
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  Sentry.captureMessage('revoked', { extra: { by: req.user.id, of: req.params.userId } });
  await queue.add('revoked', { by: req.user.id, of: req.params.userId });
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 4, column: 17, endColumn: 27 }],
    },
    {
      name: 'logging both',
      code: `exports.revoke = async (req, res) => {
  logger.info('revoke', req.user.id, req.params.userId);
  await AuditLog.create({ actor: req.user.id, target: req.params.userId });
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  logger.info('revoke', req.user.id, req.params.userId);
  await AuditLog.create({ actor: req.user.id, target: req.params.userId });
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 4, column: 17, endColumn: 27 }],
    },
    {
      name: 'trim lower',
      code: `exports.revoke = async (req, res) => {
  const email = req.body.email.trim().toLowerCase();
  const user = await User.findOne({ email }).lean().exec();
  await Session.deleteMany({ userId: String(user._id) });
};`,
      output: `exports.revoke = async (req, res) => {
  const email = req.body.email.trim().toLowerCase();
  const user = await User.findOne({ email }).lean().exec();
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 4, column: 17, endColumn: 27 }],
    },
    {
      name: 'transaction',
      code: `exports.revoke = async (req, res) => {
  await prisma.$transaction(async (tx) => {
    await tx.session.deleteMany({ where: { userId: req.params.userId } });
  });
};`,
      output: `exports.revoke = async (req, res) => {
  await prisma.$transaction(async (tx) => {
    await tx.session.deleteMany({ where: { userId: req.user.id } });
  });
};`,
      errors: [{ messageId: 'user', line: 3, column: 22, endColumn: 32 }],
    },
    {
      name: 'transaction array',
      code: `exports.revoke = async (req, res) => {
  await prisma.$transaction([
    prisma.session.deleteMany({ where: { userId: req.params.userId } }),
    prisma.user.update({ where: { id: req.params.userId }, data: { active: false } }),
  ]);
};`,
      errors: [
        {
          messageId: 'user',
          line: 3,
          column: 20,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useIdentity',
              output: `exports.revoke = async (req, res) => {
  await prisma.$transaction([
    prisma.session.deleteMany({ where: { userId: req.user.id } }),
    prisma.user.update({ where: { id: req.params.userId }, data: { active: false } }),
  ]);
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'header user',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.get('x-user-id') });
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 27 }],
    },
    {
      name: 'cookie user',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.cookies.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 27 }],
    },
    {
      name: 'email column',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ email: req.body.email });
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ email: req.user.email });
};`,
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 27 }],
    },
    {
      name: 'device',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ deviceId: req.body.deviceId });
};`,
      output: null,
      errors: [
        {
          messageId: 'other',
          line: 2,
          column: 17,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addOwner',
              output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ deviceId: req.body.deviceId, userId: req.user.id });
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'whole filter',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany(req.body);
};`,
      output: null,
      errors: [
        {
          messageId: 'other',
          line: 2,
          column: 17,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addOwner',
              output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ ...req.body, userId: req.user.id });
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'filter variable',
      code: `exports.revoke = async (req, res) => {
  const filter = {};
  filter.userId = req.query.userId;
  await Session.deleteMany(filter);
};`,
      output: `exports.revoke = async (req, res) => {
  const filter = {};
  filter.userId = req.user.id;
  await Session.deleteMany(filter);
};`,
      errors: [{ messageId: 'user', line: 4, column: 17, endColumn: 27 }],
    },
    {
      name: 'raw collection',
      code: `exports.revoke = async (req, res) => {
  await mongoose.connection
    .collection('sessions')
    .deleteMany({ 'session.userId': req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  await mongoose.connection
    .collection('sessions')
    .deleteMany({ 'session.userId': req.user.id });
};`,
      errors: [{ messageId: 'user', line: 4, column: 6, endColumn: 16 }],
    },
    {
      name: 'regex',
      code: `exports.revoke = async (req, res) => {
  await db
    .collection('sessions')
    .deleteMany({ session: { $regex: \`"userId":"\${req.params.userId}"\` } });
};`,
      output: `exports.revoke = async (req, res) => {
  await db
    .collection('sessions')
    .deleteMany({ session: { $regex: \`"userId":"\${req.user.id}"\` } });
};`,
      errors: [{ messageId: 'user', line: 4, column: 6, endColumn: 16 }],
    },
    {
      name: 'decode',
      code: `import jwt from 'jsonwebtoken';
export const revoke = async (req, res) => {
  const { userId } = jwt.decode(req.body.token);
  await Session.deleteMany({ userId });
};`,
      output: `export const revoke = async (req, res) => {
  const userId = req.user.id;
  await Session.deleteMany({ userId });
};`,
      errors: [{ messageId: 'user', line: 4, column: 17, endColumn: 27 }],
    },
    {
      name: 'executeRaw',
      code: `exports.revoke = async (req, res) => {
  await prisma.$executeRaw\`DELETE FROM "Session" WHERE "userId" = \${req.body.userId}\`;
};`,
      output: `exports.revoke = async (req, res) => {
  await prisma.$executeRaw\`DELETE FROM "Session" WHERE "userId" = \${req.user.id}\`;
};`,
      errors: [{ messageId: 'user', line: 2, column: 16, endColumn: 27 }],
    },
    {
      name: 'validation of the user then delete',
      code: `exports.revoke = async (req, res) => {
  const user = await User.findById(req.params.id);
  if (!user) return res.status(404).json({ message: 'no user' });
  if (user.role === 'admin') return res.status(403).json({ message: 'admins stay' });
  await Session.deleteMany({ userId: user._id });
};`,
      output: `exports.revoke = async (req, res) => {
  const user = await User.findById(req.params.id);
  if (!user) return res.status(404).json({ message: 'no user' });
  if (user.role === 'admin') return res.status(403).json({ message: 'admins stay' });
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 5, column: 17, endColumn: 27 }],
    },
    {
      name: 'identity compare only for logging',
      code: `exports.revoke = async (req, res) => {
  if (req.user.id !== req.params.userId) console.warn('foreign');
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  if (req.user.id !== req.params.userId) console.warn('foreign');
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'guard in one branch only',
      code: `exports.revoke = async (req, res) => {
  if (req.body.all) {
    if (req.body.userId !== req.user.id) return res.sendStatus(403);
  }
  await Session.deleteMany({ userId: req.body.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  if (req.body.all) {
    if (req.body.userId !== req.user.id) return res.sendStatus(403);
  }
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 5, column: 17, endColumn: 27 }],
    },
    {
      name: "target's role",
      code: `exports.x = async (req, res) => {
  const user = await User.findById(req.params.id);
  if (user.role !== 'admin') return res.sendStatus(403);
  await Session.deleteMany({ userId: user.id });
};`,
      output: `exports.x = async (req, res) => {
  const user = await User.findById(req.params.id);
  if (user.role !== 'admin') return res.sendStatus(403);
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 4, column: 17, endColumn: 27 }],
    },
    {
      name: 'role from the body',
      code: `exports.x = async (req, res) => {
  if (req.body.role !== 'admin') return res.sendStatus(403);
  await Session.deleteMany({ userId: req.body.userId });
};`,
      output: `exports.x = async (req, res) => {
  if (req.body.role !== 'admin') return res.sendStatus(403);
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'loop without continue',
      code: `exports.x = async (req, res) => {
  for (const id of req.body.ids) {
    const s = await Session.findById(id);
    if (s.userId !== req.user.id) errors.push(id);
    await s.deleteOne();
  }
};`,
      output: null,
      errors: [
        {
          messageId: 'session',
          line: 5,
          column: 13,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'addOwner',
              output: `exports.x = async (req, res) => {
  for (const id of req.body.ids) {
    const s = await Session.findOne({ _id: id, userId: req.user.id });
    if (s.userId !== req.user.id) errors.push(id);
    await s.deleteOne();
  }
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'logical or',
      code: `exports.x = async (req, res) => {
  req.user.id === req.params.id || (await Session.deleteMany({ userId: req.params.id }));
};`,
      output: `exports.x = async (req, res) => {
  req.user.id === req.params.id || (await Session.deleteMany({ userId: req.user.id }));
};`,
      errors: [{ messageId: 'user', line: 2, column: 51, endColumn: 61 }],
    },
    {
      name: 'compare in catch',
      code: `exports.x = async (req, res) => {
  try {
    await foo();
  } catch {
    if (req.user.id !== req.params.id) return;
  }
  await Session.deleteMany({ userId: req.params.id });
};`,
      output: `exports.x = async (req, res) => {
  try {
    await foo();
  } catch {
    if (req.user.id !== req.params.id) return;
  }
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 7, column: 17, endColumn: 27 }],
    },
    {
      name: 'array check of lengths',
      code: `exports.x = async (req, res) => {
  if (!Array.isArray(req.body.ids) || req.body.ids.length === 0) return res.sendStatus(400);
  await Session.deleteMany({ _id: { $in: req.body.ids } });
};`,
      output: null,
      errors: [
        {
          messageId: 'session',
          line: 3,
          column: 17,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addOwner',
              output: `exports.x = async (req, res) => {
  if (!Array.isArray(req.body.ids) || req.body.ids.length === 0) return res.sendStatus(400);
  await Session.deleteMany({ _id: { $in: req.body.ids }, userId: req.user.id });
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'only own first',
      code: `exports.x = async (req, res) => {
  const { userId } = req.body;
  let target = req.user.id;
  if (userId) target = userId;
  await Session.deleteMany({ userId: target });
};`,
      output: `exports.x = async (req, res) => {
  const { userId } = req.body;
  let target = req.user.id;
  if (userId) target = userId;
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 5, column: 17, endColumn: 27 }],
    },
    {
      name: 'mongoose valid',
      code: `exports.x = async (req, res) => {
  if (!mongoose.Types.ObjectId.isValid(req.params.id)) return res.status(400).json({});
  await Session.findByIdAndDelete(req.params.id);
};`,
      output: null,
      errors: [
        {
          messageId: 'session',
          line: 3,
          column: 17,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'addOwner',
              output: `exports.x = async (req, res) => {
  if (!mongoose.Types.ObjectId.isValid(req.params.id)) return res.status(400).json({});
  await Session.findOneAndDelete({ _id: req.params.id, userId: req.user.id });
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'switch on action',
      code: `exports.x = async (req, res) => {
  switch (req.body.action) {
    case 'logout':
      await Session.deleteMany({ userId: req.body.userId });
      break;
    default:
      res.sendStatus(400);
  }
};`,
      output: `exports.x = async (req, res) => {
  switch (req.body.action) {
    case 'logout':
      await Session.deleteMany({ userId: req.user.id });
      break;
    default:
      res.sendStatus(400);
  }
};`,
      errors: [{ messageId: 'user', line: 4, column: 21, endColumn: 31 }],
    },
    {
      name: 'two calls',
      code: `const wipe = (id) => Session.deleteMany({ userId: id });
exports.a = async (req, res) => {
  await wipe(req.params.id);
};
exports.b = async (req, res) => {
  await wipe(req.body.id);
};
exports.c = async (req, res) => {
  await wipe(req.user.id);
};`,
      output: `const wipe = (id) => Session.deleteMany({ userId: id });
exports.a = async (req, res) => {
  await wipe(req.user.id);
};
exports.b = async (req, res) => {
  await wipe(req.user.id);
};
exports.c = async (req, res) => {
  await wipe(req.user.id);
};`,
      errors: [
        { messageId: 'user', line: 3, column: 9, endColumn: 13 },
        { messageId: 'user', line: 6, column: 9, endColumn: 13 },
      ],
    },
    {
      name: 'not equal combined with other thing',
      code: `exports.x = async (req, res) => {
  if (req.user.id !== req.params.id && req.query.dry) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.params.id });
};`,
      output: `exports.x = async (req, res) => {
  if (req.user.id !== req.params.id && req.query.dry) return res.sendStatus(403);
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'self-assigned default param',
      code: `exports.x = async (req, res) => {
  const { userId = req.user.id } = req.query;
  await Session.deleteMany({ userId });
};`,
      output: `exports.x = async (req, res) => {
  const { userId = req.user.id } = req.query;
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'Object.assign',
      code: `exports.x = async (req, res) => {
  const where = Object.assign({}, { userId: req.params.userId });
  await Session.destroy({ where });
};`,
      output: `exports.x = async (req, res) => {
  const where = Object.assign({}, { userId: req.user.id });
  await Session.destroy({ where });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 24 }],
    },
    {
      name: 'promise chain',
      code: `exports.x = (req, res, next) => {
  knex('users')
    .where({ email: req.body.email })
    .first()
    .then((user) => knex('sessions').where({ user_id: user.id }).del())
    .then(() => res.end())
    .catch(next);
};`,
      output: `exports.x = (req, res, next) => {
  knex('users')
    .where({ email: req.body.email })
    .first()
    .then((user) => knex('sessions').where({ user_id: req.user.id }).del())
    .then(() => res.end())
    .catch(next);
};`,
      errors: [{ messageId: 'user', line: 5, column: 66, endColumn: 69 }],
    },
    {
      name: 'whereIn',
      code: `exports.x = async (req, res) => {
  await db('user_sessions').whereIn('user_id', req.body.ids).delete();
};`,
      output: `exports.x = async (req, res) => {
  await db('user_sessions').whereIn('user_id', [req.user.id]).delete();
};`,
      errors: [{ messageId: 'user', line: 2, column: 62, endColumn: 68 }],
    },
    {
      name: 'replacements',
      code: `exports.x = async (req, res) => {
  await sequelize.query('DELETE FROM sessions WHERE user_id = :userId', {
    replacements: { userId: req.params.userId },
  });
};`,
      output: `exports.x = async (req, res) => {
  await sequelize.query('DELETE FROM sessions WHERE user_id = :userId', {
    replacements: { userId: req.user.id },
  });
};`,
      errors: [{ messageId: 'user', line: 2, column: 19, endColumn: 24 }],
    },
    {
      name: 'knex.raw',
      code: `exports.x = async (req, res) => {
  await knex.raw('DELETE FROM sessions WHERE user_id = ?', [req.params.userId]);
};`,
      output: `exports.x = async (req, res) => {
  await knex.raw('DELETE FROM sessions WHERE user_id = ?', [req.user.id]);
};`,
      errors: [{ messageId: 'user', line: 2, column: 14, endColumn: 17 }],
    },
    {
      name: 'Op.in',
      code: `exports.x = async (req, res) => {
  await Session.destroy({ where: { [Op.or]: [{ userId: req.body.userId }, { id: req.body.id }] } });
};`,
      output: [
        `exports.x = async (req, res) => {
  await Session.destroy({ where: { [Op.or]: [{ userId: req.user.id }, { id: req.body.id }] } });
};`,
        `exports.x = async (req, res) => {
  await Session.destroy({ where: { [Op.or]: [{ userId: req.user.id }, { id: req.body.id }], userId: req.user.id } });
};`,
      ],
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 24 }],
    },
    {
      name: 'deleting account',
      code: `exports.x = async (req, res) => {
  const { id } = req.params;
  await User.findByIdAndDelete(id);
  await Session.deleteMany({ user: id });
  res.json({ ok: true });
};`,
      errors: [
        {
          messageId: 'user',
          line: 4,
          column: 17,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'useIdentity',
              output: `exports.x = async (req, res) => {
  const { id } = req.params;
  await User.findByIdAndDelete(id);
  await Session.deleteMany({ user: req.user.id });
  res.json({ ok: true });
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'the account as well, in SQL',
      code: `exports.x = async (req, res) => {
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [req.params.id]);
  await pool.query('DELETE FROM users WHERE id = $1', [req.params.id]);
};`,
      errors: [
        {
          messageId: 'user',
          line: 2,
          column: 14,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'useIdentity',
              output: `exports.x = async (req, res) => {
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [req.user.id]);
  await pool.query('DELETE FROM users WHERE id = $1', [req.params.id]);
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'the account as well, by a statement that is told elsewhere',
      code: `const END = 'DELETE FROM users WHERE id = $1';
exports.x = async (req, res) => {
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [req.params.id]);
  await pool.query(END, [req.params.id]);
};`,
      errors: [
        {
          messageId: 'user',
          line: 3,
          column: 14,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'useIdentity',
              output: `const END = 'DELETE FROM users WHERE id = $1';
exports.x = async (req, res) => {
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [req.user.id]);
  await pool.query(END, [req.params.id]);
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'sameSite is no guard',
      code: `import express from 'express';
const app = express();
app.use(session({ secret, cookie: { httpOnly: true, sameSite: 'lax' } }));
app.post('/revoke', async (req, res) => {
  await Session.deleteMany({ user: req.body.userId });
});`,
      output: `import express from 'express';
const app = express();
app.use(session({ secret, cookie: { httpOnly: true, sameSite: 'lax' } }));
app.post('/revoke', async (req, res) => {
  await Session.deleteMany({ user: req.user.id });
});`,
      errors: [{ messageId: 'user', line: 5, column: 17, endColumn: 27 }],
    },
    {
      name: 'nor is a policy of the browser',
      code: `import express from 'express';
const app = express();
app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } } }));
app.post('/revoke', async (req, res) => {
  await Session.deleteMany({ user: req.body.userId });
});`,
      output: `import express from 'express';
const app = express();
app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } } }));
app.post('/revoke', async (req, res) => {
  await Session.deleteMany({ user: req.user.id });
});`,
      errors: [{ messageId: 'user', line: 5, column: 17, endColumn: 27 }],
    },
    ...[
      `helmet.contentSecurityPolicy({ directives: { defaultSrc: ["'self'"] } })`,
      "helmet.referrerPolicy({ policy: 'same-origin' })",
      'helmet.permittedCrossDomainPolicies()',
      'permissionsPolicy({ features: {} })',
      'crossOriginOpenerPolicy',
      'checkPasswordPolicy',
      'sameSiteOnly',
    ].map((middleware) => {
      const code = (user: string) => `import express from 'express';
const app = express();
app.post('/revoke', requireLogin, ${middleware}, async (req, res) => {
  await Session.deleteMany({ user: ${user} });
});`;
      return {
        name: `as a middleware neither: ${middleware}`,
        code: code('req.body.userId'),
        output: code('req.user.id'),
        errors: [{ messageId: 'user' as const, line: 4 }],
      };
    }),
    {
      name: 'prepared for SQLite',
      code: `import express from 'express';
import Database from 'better-sqlite3';
const db = new Database('app.db');
const end = db.prepare('DELETE FROM sessions WHERE user_id = ?');
express.Router().post('/revoke', (req, res) => {
  end.run(req.body.userId);
  res.end();
});`,
      output: `import express from 'express';
import Database from 'better-sqlite3';
const db = new Database('app.db');
const end = db.prepare('DELETE FROM sessions WHERE user_id = ?');
express.Router().post('/revoke', (req, res) => {
  end.run(req.user.id);
  res.end();
});`,
      errors: [{ messageId: 'user', line: 6, column: 7, endColumn: 10 }],
    },
    ...[
      [
        '$id',
        "'DELETE FROM sessions WHERE id = $id'",
        '{ $id: req.body.id }',
        '$user_id',
        '{ $id: req.body.id, $user_id: req.user.id }',
      ],
      [
        'a quoted key',
        "'DELETE FROM sessions WHERE id = @id'",
        "{ '@id': req.body.id }",
        '@user_id',
        "{ '@id': req.body.id, '@user_id': req.user.id }",
      ],
      [
        'a key without its sign',
        "'DELETE FROM sessions WHERE id = :id'",
        '{ id: req.body.id }',
        ':user_id',
        '{ id: req.body.id, user_id: req.user.id }',
      ],
    ].map(([form = '', text = '', bindings = '', placeholder = '', owned = '']) => {
      const code = (sql: string, given: string) => `router.post('/end', requireLogin, (req, res) => {
  db.run(${sql}, ${given}, () => res.end());
});`;
      const sql = text;
      return {
        name: `named bindings of SQL: ${form}`,
        code: code(sql, bindings),
        output: null,
        errors: [
          {
            messageId: 'session' as const,
            suggestions: [
              {
                messageId: 'addOwner' as const,
                output: code(`${sql.slice(0, -1)} AND user_id = ${placeholder}'`, owned),
              },
            ],
          },
        ],
      };
    }),
    {
      name: 'named bindings of SQL: a user',
      code: `router.post('/end', requireLogin, (req, res) => {
  db.run('DELETE FROM sessions WHERE user_id = $user', { $user: req.body.userId }, () => res.end());
});`,
      output: `router.post('/end', requireLogin, (req, res) => {
  db.run('DELETE FROM sessions WHERE user_id = $user', { $user: req.user.id }, () => res.end());
});`,
      errors: [{ messageId: 'user' }],
    },
    {
      name: 'bound for D1',
      code: `import { Hono } from 'hono';
const app = new Hono();
app.post('/revoke', async (c) => {
  const { userId } = await c.req.json();
  await c.env.DB.prepare('DELETE FROM sessions WHERE user_id = ?').bind(userId).run();
  return c.json({ ok: true });
});`,
      output: `import { Hono } from 'hono';
const app = new Hono();
app.post('/revoke', async (c) => {
  const userId = c.get('user').id;
  await c.env.DB.prepare('DELETE FROM sessions WHERE user_id = ?').bind(userId).run();
  return c.json({ ok: true });
});`,
      errors: [{ messageId: 'user', line: 5, column: 68, endColumn: 72 }],
    },
    {
      name: 'the account is only looked up',
      code: `exports.x = async (req, res) => {
  const found = await pool.query('SELECT * FROM users WHERE id = $1', [req.params.id]);
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [req.params.id]);
  res.json(found.rows);
};`,
      output: `exports.x = async (req, res) => {
  const found = await pool.query('SELECT * FROM users WHERE id = $1', [req.params.id]);
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [req.user.id]);
  res.json(found.rows);
};`,
      errors: [{ messageId: 'user', line: 3, column: 14, endColumn: 19 }],
    },
    {
      name: 'router with inline middleware',
      code: `const express = require('express');
const router = express.Router();
router.post(
  '/logout-user',
  verifyToken,
  validate(schema),
  rateLimit({ max: 5 }),
  async function (req, res) {
    const user = await prisma.user.findUnique({
      where: { email: req.body.email },
      select: { id: true },
    });
    if (!user) return res.sendStatus(404);
    await prisma.session.deleteMany({ where: { userId: user.id } });
    res.end();
  },
);`,
      output: `const express = require('express');
const router = express.Router();
router.post(
  '/logout-user',
  verifyToken,
  validate(schema),
  rateLimit({ max: 5 }),
  async function (req, res) {
    const user = await prisma.user.findUnique({
      where: { email: req.body.email },
      select: { id: true },
    });
    if (!user) return res.sendStatus(404);
    await prisma.session.deleteMany({ where: { userId: req.user.id } });
    res.end();
  },
);`,
      errors: [{ messageId: 'user', line: 14, column: 26, endColumn: 36 }],
    },
    {
      name: 'named handler registered',
      code: `const express = require('express');
const app = express();
async function logoutUser(req, res) {
  await Session.deleteMany({ userId: req.params.id });
}
app.post('/logout/:id', requireLogin, logoutUser);`,
      output: `const express = require('express');
const app = express();
async function logoutUser(req, res) {
  await Session.deleteMany({ userId: req.user.id });
}
app.post('/logout/:id', requireLogin, logoutUser);`,
      errors: [{ messageId: 'user', line: 4, column: 17, endColumn: 27 }],
    },
    {
      name: 'sid session store array',
      code: `exports.x = (req, res) => {
  for (const sid of req.body.sids) req.sessionStore.destroy(sid, () => {});
};`,
      output: null,
      errors: [
        {
          messageId: 'session',
          line: 2,
          column: 53,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'useOwnSession',
              output: `exports.x = (req, res) => {
  for (const sid of req.body.sids) req.sessionStore.destroy(req.sessionID, () => {});
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'promisified store',
      code: `exports.x = async (req, res) => {
  await new Promise((resolve, reject) => {
    req.sessionStore.destroy(req.params.sid, (err) => (err ? reject(err) : resolve()));
  });
};`,
      output: null,
      errors: [
        {
          messageId: 'session',
          line: 3,
          column: 22,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'useOwnSession',
              output: `exports.x = async (req, res) => {
  await new Promise((resolve, reject) => {
    req.sessionStore.destroy(req.sessionID, (err) => (err ? reject(err) : resolve()));
  });
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'TypeScript: the file does not say that there is an identity',
      code: `import { Request, Response } from 'express';
export const revoke = async (req: Request, res: Response): Promise<void> => {
  const userId = req.query.userId as string;
  await Session.deleteMany({ userId });
};`,
      output: null,
      errors: [
        {
          messageId: 'user',
          line: 4,
          column: 17,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'useIdentity',
              output: `import { Request, Response } from 'express';
export const revoke = async (req: Request, res: Response): Promise<void> => {
  const userId = req.user!.id;
  await Session.deleteMany({ userId });
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'TypeScript: an identity that may be absent',
      code: `import type { Request, Response, NextFunction } from 'express';
interface AuthRequest extends Request {
  user?: { id: string };
}
export class SessionsController {
  constructor(private readonly prisma: PrismaClient) {}
  public mine = async (req: AuthRequest, res: Response) => {
    res.json(await this.prisma.session.findMany({ where: { userId: req.user!.id } }));
  };
  public revoke = async (req: AuthRequest, res: Response, next: NextFunction): Promise<void> => {
    try {
      await this.prisma.session.deleteMany({ where: { userId: req.params.userId } });
      res.status(204).send();
    } catch (error) {
      next(error);
    }
  };
}`,
      output: `import type { Request, Response, NextFunction } from 'express';
interface AuthRequest extends Request {
  user?: { id: string };
}
export class SessionsController {
  constructor(private readonly prisma: PrismaClient) {}
  public mine = async (req: AuthRequest, res: Response) => {
    res.json(await this.prisma.session.findMany({ where: { userId: req.user!.id } }));
  };
  public revoke = async (req: AuthRequest, res: Response, next: NextFunction): Promise<void> => {
    try {
      await this.prisma.session.deleteMany({ where: { userId: req.user!.id } });
      res.status(204).send();
    } catch (error) {
      next(error);
    }
  };
}`,
      errors: [{ messageId: 'user', line: 12, column: 33, endColumn: 43 }],
    },
    {
      name: 'TypeScript: the owner of a session',
      code: `import { RequestHandler } from 'express';
export const revoke: RequestHandler = async (req, res) => {
  if (!req.user) {
    res.sendStatus(401);
    return;
  }
  await prisma.session.delete({ where: { id: req.params.id } });
};
export const list: RequestHandler = async (req, res) => {
  res.json(await prisma.session.findMany({ where: { userId: req.user!.id } }));
};`,
      output: `import { RequestHandler } from 'express';
export const revoke: RequestHandler = async (req, res) => {
  if (!req.user) {
    res.sendStatus(401);
    return;
  }
  await prisma.session.deleteMany({ where: { id: req.params.id, userId: req.user!.id } });
};
export const list: RequestHandler = async (req, res) => {
  res.json(await prisma.session.findMany({ where: { userId: req.user!.id } }));
};`,
      errors: [{ messageId: 'session', line: 7, column: 24, endColumn: 30 }],
    },
    {
      name: 'TypeScript: the file chains the identity',
      code: `export const revoke = async (req: AuthRequest, res: Response) => {
  await Session.destroy({ where: { user_id: req.body.user_id } });
};
export const me = async (req: AuthRequest, res: Response) => {
  res.json(req.user?.id);
};`,
      output: `export const revoke = async (req: AuthRequest, res: Response) => {
  await Session.destroy({ where: { user_id: req.user!.id } });
};
export const me = async (req: AuthRequest, res: Response) => {
  res.json(req.user?.id);
};`,
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 24 }],
    },
    {
      name: 'TypeScript: an identity behind an assertion',
      code: `export async function revoke(request: Request<{ id: string }>, response: Response) {
  await Session.findByIdAndDelete(request.params.id);
}
export const list = async (req: Request, res: Response) => {
  res.json(await Session.find({ user: (req as any).user._id }));
};`,
      output: `export async function revoke(request: Request<{ id: string }>, response: Response) {
  await Session.findOneAndDelete({ _id: request.params.id, user: (request as any).user._id });
}
export const list = async (req: Request, res: Response) => {
  res.json(await Session.find({ user: (req as any).user._id }));
};`,
      errors: [{ messageId: 'session', line: 2, column: 17, endColumn: 34 }],
    },
    {
      name: 'TypeScript: a loop over ids',
      code: `export async function revoke(req: Request, res: Response) {
  const ids: string[] = req.body.ids;
  for (const id of ids) {
    await sessionRepo.deleteOne({ _id: new ObjectId(id) });
  }
}`,
      output: null,
      errors: [
        {
          messageId: 'session',
          line: 4,
          column: 23,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'addOwner',
              output: `export async function revoke(req: Request, res: Response) {
  const ids: string[] = req.body.ids;
  for (const id of ids) {
    await sessionRepo.deleteOne({ _id: new ObjectId(id), userId: req.user!.id });
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'identity of express-jwt',
      code: `exports.revoke = async (req, res) => {
  await RefreshToken.deleteMany({ user: req.params.id });
  res.json(req.auth.sub);
};`,
      output: `exports.revoke = async (req, res) => {
  await RefreshToken.deleteMany({ user: req.auth.sub });
  res.json(req.auth.sub);
};`,
      errors: [{ messageId: 'user', line: 2, column: 22, endColumn: 32 }],
    },
    {
      name: 'identity in the session',
      code: `exports.revoke = async (req, res) => {
  await UserSession.deleteMany({ userId: req.params.id });
  res.json(req.session.userId);
};`,
      output: `exports.revoke = async (req, res) => {
  await UserSession.deleteMany({ userId: req.session.userId });
  res.json(req.session.userId);
};`,
      errors: [{ messageId: 'user', line: 2, column: 21, endColumn: 31 }],
    },
    {
      name: 'e-mail of the user in the session',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ email: req.params.email });
  res.json(req.session.user.id);
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ email: req.session.user.email });
  res.json(req.session.user.id);
};`,
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 27 }],
    },
    {
      name: 'findByIdAndUpdate with an owner',
      code: `exports.revoke = async (req, res) => {
  const { id, reason } = req.body;
  await Session.findByIdAndUpdate(id, { revoked: true, reason });
};
exports.list = async (req, res) => res.json(await Session.find({ owner: req.user._id }));`,
      output: `exports.revoke = async (req, res) => {
  const { id, reason } = req.body;
  await Session.findOneAndUpdate({ _id: id, owner: req.user._id }, { revoked: true, reason });
};
exports.list = async (req, res) => res.json(await Session.find({ owner: req.user._id }));`,
      errors: [{ messageId: 'session', line: 3, column: 17, endColumn: 34 }],
    },
    {
      name: 'owner in a Knex chain',
      code: `exports.revoke = async (req, res) => {
  await knex('sessions').where('id', req.params.id).del();
};
exports.list = async (req, res) => res.json(await knex('sessions').where({ user_id: req.user.id }));`,
      output: `exports.revoke = async (req, res) => {
  await knex('sessions').where('id', req.params.id).where('user_id', req.user.id).del();
};
exports.list = async (req, res) => res.json(await knex('sessions').where({ user_id: req.user.id }));`,
      errors: [{ messageId: 'session', line: 2, column: 53, endColumn: 56 }],
    },
    {
      name: 'owner in SQL with numbered bindings',
      code: `exports.revoke = async (req, res) => {
  await pool.query('DELETE FROM sessions WHERE id = $1 RETURNING id', [req.params.id]);
};
exports.list = async (req, res) =>
  res.json(await pool.query('SELECT * FROM sessions WHERE user_id = $1', [req.user.id]));`,
      output: `exports.revoke = async (req, res) => {
  await pool.query('DELETE FROM sessions WHERE id = $1 AND user_id = $2 RETURNING id', [req.params.id, req.user.id]);
};
exports.list = async (req, res) =>
  res.json(await pool.query('SELECT * FROM sessions WHERE user_id = $1', [req.user.id]));`,
      errors: [{ messageId: 'session', line: 2, column: 14, endColumn: 19 }],
    },
    {
      name: 'owner in SQL with question marks, on several lines',
      code: `exports.revoke = async (req, res) => {
  await pool.query(
    \`
  DELETE FROM sessions
  WHERE id = ?
\`,
    [req.params.id],
  );
};
exports.list = async (req, res) =>
  res.json(await pool.query('SELECT * FROM sessions WHERE user_id = ?', [req.user.id]));`,
      output: `exports.revoke = async (req, res) => {
  await pool.query(
    \`
  DELETE FROM sessions
  WHERE id = ? AND user_id = ?
\`,
    [req.params.id, req.user.id],
  );
};
exports.list = async (req, res) =>
  res.json(await pool.query('SELECT * FROM sessions WHERE user_id = ?', [req.user.id]));`,
      errors: [{ messageId: 'session', line: 2, column: 14, endColumn: 19 }],
    },
    {
      name: 'owner in SQL with numbered question marks',
      code: `exports.revoke = async (req, res) => {
  await db.run('DELETE FROM sessions WHERE id = ?1', [req.params.id]);
};
exports.list = async (req, res) => res.json(await db.all('SELECT * FROM sessions WHERE user_id = ?1', [req.user.id]));`,
      output: `exports.revoke = async (req, res) => {
  await db.run('DELETE FROM sessions WHERE id = ?1 AND user_id = ?2', [req.params.id, req.user.id]);
};
exports.list = async (req, res) => res.json(await db.all('SELECT * FROM sessions WHERE user_id = ?1', [req.user.id]));`,
      errors: [{ messageId: 'session' }],
    },
    {
      name: 'owner in a tagged template',
      code: `exports.revoke = async (req, res) => {
  await prisma.$executeRaw\`DELETE FROM sessions WHERE id = \${req.params.id}\`;
};
exports.list = async (req, res) =>
  res.json(await prisma.$queryRaw\`SELECT * FROM sessions WHERE user_id = \${req.user.id}\`);`,
      output: `exports.revoke = async (req, res) => {
  await prisma.$executeRaw\`DELETE FROM sessions WHERE id = \${req.params.id} AND user_id = \${req.user.id}\`;
};
exports.list = async (req, res) =>
  res.json(await prisma.$queryRaw\`SELECT * FROM sessions WHERE user_id = \${req.user.id}\`);`,
      errors: [{ messageId: 'session', line: 2, column: 16, endColumn: 27 }],
    },
    {
      name: 'a name that the identity need not have',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ phone: req.body.phone });
  res.json(req.user.id);
};`,
      output: null,
      errors: [
        {
          messageId: 'other',
          line: 2,
          column: 17,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addOwner',
              output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ phone: req.body.phone, userId: req.user.id });
  res.json(req.user.id);
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'the result of prisma.session.delete is used',
      code: `exports.revoke = async (req, res) => {
  const r = await prisma.session.delete({ where: { id: req.params.id } });
  res.json(r);
};
exports.list = async (req, res) =>
  res.json(await prisma.session.findMany({ where: { userId: req.user.id } }));`,
      output: null,
      errors: [
        {
          messageId: 'session',
          line: 2,
          column: 34,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'addOwner',
              output: `exports.revoke = async (req, res) => {
  const r = await prisma.session.deleteMany({ where: { id: req.params.id, userId: req.user.id } });
  res.json(r);
};
exports.list = async (req, res) =>
  res.json(await prisma.session.findMany({ where: { userId: req.user.id } }));`,
            },
          ],
        },
      ],
    },
    {
      name: 'identity taken apart',
      code: `exports.revoke = async (req, res) => {
  const { user } = req;
  await Session.deleteMany({ userId: req.body.userId });
  log(user._id);
};`,
      output: `exports.revoke = async (req, res) => {
  const { user } = req;
  await Session.deleteMany({ userId: req.user._id });
  log(user._id);
};`,
      errors: [{ messageId: 'user', line: 3, column: 17, endColumn: 27 }],
    },
    {
      name: 'request taken apart by the handler',
      code: `const revoke = async ({ body, user }, res) => {
  await Session.deleteMany({ userId: body.userId });
};`,
      output: `const revoke = async ({ body, user }, res) => {
  await Session.deleteMany({ userId: user.id });
};`,
      errors: [{ messageId: 'user', line: 2, column: 17, endColumn: 27 }],
    },
    {
      name: 'the request is shadowed',
      code: `exports.revoke = (req, res) => {
  ids.forEach(function (req) {
    Session.deleteMany({ userId: id });
  });
  const id = req.body.userId;
};`,
      output: null,
      errors: [{ messageId: 'user', line: 3, column: 13, endColumn: 23 }],
    },
    {
      name: 'lists of users',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: { $in: req.body.userIds } });
  await Session.deleteMany({ userId: { $in: [req.body.a, req.body.b] } });
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: { $in: [req.user.id] } });
  await Session.deleteMany({ userId: { $in: [req.user.id] } });
};`,
      errors: [
        { messageId: 'user', line: 2, column: 17, endColumn: 27 },
        { messageId: 'user', line: 3, column: 17, endColumn: 27 },
      ],
    },

    {
      name: 'the message names the call, the value and the caller',
      code: `import { Router } from 'express';
export const router = Router();
router.use(requireLogin);
router.post('/logout-everywhere', async (req, res) => {
  const { userId } = req.body;
  const { deletedCount } = await Session.deleteMany({ userId });
  res.json({ deletedCount, for: req.user.name });
});`,
      output: `import { Router } from 'express';
export const router = Router();
router.use(requireLogin);
router.post('/logout-everywhere', async (req, res) => {
  const userId = req.user.id;
  const { deletedCount } = await Session.deleteMany({ userId });
  res.json({ deletedCount, for: req.user.name });
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: '`req.body.userId`',
            identity: 'req.user.id',
          },
        },
      ],
    },
    {
      name: 'a session of somebody, revoked in SQL',
      code: `exports.revoke = (req, res, next) => {
  db.query('UPDATE sessions SET revoked = 1 WHERE id = ?', [req.params.id], (error) => (error ? next(error) : res.end()));
};`,
      output: null,
      errors: [
        {
          messageId: 'session',
          data: { call: 'UPDATE sessions', act: 'revokes', input: '`req.params.id`', identity: 'req.user.id' },
          suggestions: [
            {
              messageId: 'addOwner',
              data: { column: 'user_id', text: 'req.user.id' },
              output: `exports.revoke = (req, res, next) => {
  db.query('UPDATE sessions SET revoked = 1 WHERE id = ? AND user_id = ?', [req.params.id, req.user.id], (error) => (error ? next(error) : res.end()));
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'a source that the option names',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.query.userId });
  await Session.deleteMany({ userId: req.params.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.user.id });
  await Session.deleteMany({ userId: req.params.userId });
};`,
      options: [{ sources: ['query'] }],
      errors: [{ messageId: 'user', line: 2 }],
    },
    {
      name: 'written with the identity that the settings name',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.query.userId });
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.deleteMany({ userId: req.account.id });
};`,
      settings: { 'session-security': { identity: ['req.account'] } },
      errors: [{ messageId: 'user' }],
    },
    {
      name: 'a follow-up that the settings ask for',
      code: `exports.list = (req, res) => Session.find({ account: { $ne: null }, userId: req.account.id });
exports.revoke = async (request, res) => {
  const found = await Session.findOne({ _id: request.params.id });
  await found.deleteOne();
};`,
      output: `exports.list = (req, res) => Session.find({ account: { $ne: null }, userId: req.account.id });
exports.revoke = async (request, res) => {
  const found = await Session.findOne({ _id: request.params.id, userId: request.account.id });
  await found.deleteOne();
};`,
      settings: { 'session-security': { fixes: 'all', identity: ['req.account'] } },
      errors: [{ messageId: 'session' }],
    },
    {
      name: 'a column that nothing shows stays an offer, whatever the settings say',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteOne({ _id: req.params.id });
};`,
      output: null,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [
        {
          messageId: 'session',
          suggestions: [
            {
              messageId: 'addOwner',
              output: `exports.revoke = async (req, res) => {
  await Session.deleteOne({ _id: req.params.id, userId: req.user.id });
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'a repair that is only offered',
      code: `router.post('/revoke', requireLogin, async (req, res) => {
  await Session.deleteMany({ userId: req.query.userId });
});`,
      output: null,
      settings: { 'session-security': { fixes: 'suggest' } },
      errors: [
        {
          messageId: 'user',
          suggestions: [
            {
              messageId: 'repair',
              output: `router.post('/revoke', requireLogin, async (req, res) => {
  await Session.deleteMany({ userId: req.user.id });
});`,
            },
          ],
        },
      ],
    },
    ...['req.params.id', 'user.id'].map((owner) => ({
      name: `what is changed as well is the record of whoever is named: ${owner}`,
      code: `router.put('/:id/ban', async (req, res) => {
  const user = await User.findByPk(req.params.id);
  user.disabled = true;
  await user.save();
  await Session.destroy({ where: { userId: ${owner} } });
});`,
      output: null,
      errors: [
        {
          messageId: 'user' as const,
          suggestions: [
            {
              messageId: 'useIdentity' as const,
              output: `router.put('/:id/ban', async (req, res) => {
  const user = await User.findByPk(req.params.id);
  user.disabled = true;
  await user.save();
  await Session.destroy({ where: { userId: req.user.id } });
});`,
            },
          ],
        },
      ],
    })),
    {
      name: 'TypeScript: another property of the caller',
      code: `export const profile = (req: Request, res: Response) => res.json({ email: req.user.email });
export const clear = async (req: Request, res: Response) => {
  await prisma.session.deleteMany({ where: { userId: req.body.userId } });
};`,
      output: null,
      errors: [
        {
          messageId: 'user',
          suggestions: [
            {
              messageId: 'useIdentity',
              output: `export const profile = (req: Request, res: Response) => res.json({ email: req.user.email });
export const clear = async (req: Request, res: Response) => {
  await prisma.session.deleteMany({ where: { userId: req.user.id } });
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'a guard of another file lets only callers through that it knows',
      code: `import { requireAuth } from './auth.js';
router.post('/revoke', [requireAuth, limit], async (req, res) => {
  await Session.deleteMany({ userId: req.body.userId });
});`,
      output: `import { requireAuth } from './auth.js';
router.post('/revoke', [requireAuth, limit], async (req, res) => {
  await Session.deleteMany({ userId: req.user.id });
});`,
      errors: [{ messageId: 'user', line: 3 }],
    },
    ...(
      [
        [
          'the claim that the file signs',
          "app.post('/login', (req, res) => res.json(jwt.sign({ userId: user.id }, key)));",
          'userId',
        ],
        ['the claim that the file reads', "app.get('/me', auth, (req, res) => res.json(req.user.sub));", 'sub'],
        ['no claim is shown', '', undefined],
      ] as const
    ).flatMap(([what, line, claim]) =>
      [
        'req.user = jwt.verify(req.get("authorization"), key); next();',
        'jwt.verify(req.get("authorization"), key, (error, payload) => { req.user = payload; next(error); });',
      ].map((check) => {
        const code = (user: string) => `const jwt = require('jsonwebtoken');
const auth = (req, res, next) => { ${check} };
${line}
app.post('/revoke', auth, async (req, res) => {
  await prisma.session.deleteMany({ where: { userId: ${user} } });
});`;
        const output = code(`req.user.${claim ?? 'id'}`);
        return {
          name: `the caller is what a token says, ${what}: ${check}`,
          code: code('req.body.userId'),
          output: claim === undefined ? null : output,
          errors: [
            claim === undefined
              ? { messageId: 'user' as const, suggestions: [{ messageId: 'useIdentity' as const, output }] }
              : { messageId: 'user' as const, line: 5 },
          ],
        };
      }),
    ),
    {
      name: 'a guard of this file that finds out by a header who the caller is',
      code: `router.use(async (req, res, next) => {
  const { session, user } = await lucia.validateSession(lucia.readSessionCookie(req.headers.cookie ?? ''));
  if (!session) return res.sendStatus(401);
  res.locals.user = user;
  next();
});
router.post('/users/:userId/logout', async (req, res) => {
  await lucia.invalidateUserSessions(req.params.userId);
  res.json(res.locals.user.id);
});`,
      output: `router.use(async (req, res, next) => {
  const { session, user } = await lucia.validateSession(lucia.readSessionCookie(req.headers.cookie ?? ''));
  if (!session) return res.sendStatus(401);
  res.locals.user = user;
  next();
});
router.post('/users/:userId/logout', async (req, res) => {
  await lucia.invalidateUserSessions(res.locals.user.id);
  res.json(res.locals.user.id);
});`,
      errors: [{ messageId: 'user', line: 8 }],
    },
    {
      name: "the guard of the route says where the caller stands, and not another route's session",
      code: `router.post('/login', async (req, res) => {
  const user = await check(req.body);
  req.session.userId = user.id;
  res.json({ id: req.session.userId });
});
const requireAuth = asyncHandler(async (req, res, next) => {
  req.user = await verify(req.get('authorization'));
  next();
});
router.post('/revoke', requireAuth, async (req, res) => {
  await Session.deleteMany({ userId: req.body.userId });
});`,
      output: `router.post('/login', async (req, res) => {
  const user = await check(req.body);
  req.session.userId = user.id;
  res.json({ id: req.session.userId });
});
const requireAuth = asyncHandler(async (req, res, next) => {
  req.user = await verify(req.get('authorization'));
  next();
});
router.post('/revoke', requireAuth, async (req, res) => {
  await Session.deleteMany({ userId: req.user.id });
});`,
      errors: [{ messageId: 'user', line: 11 }],
    },
    {
      name: 'comments and the form of the filter stay',
      code: `exports.revoke = async (req, res) => {
  await Session.deleteOne({
    // from the list of devices
    _id: req.params.id, // its row
  });
  res.json(await Session.find({ owner: req.user.id }));
};`,
      output: `exports.revoke = async (req, res) => {
  await Session.deleteOne({
    // from the list of devices
    _id: req.params.id, // its row
    owner: req.user.id,
  });
  res.json(await Session.find({ owner: req.user.id }));
};`,
      errors: [{ messageId: 'session' }],
    },
    {
      name: 'a name that nothing else uses goes, the others stay',
      code: `exports.revoke = async (req, res) => {
  const { userId, reason } = req.body;
  await Session.deleteMany({ userId });
  log(reason);
};`,
      output: `exports.revoke = async (req, res) => {
  const { reason } = req.body;
  await Session.deleteMany({ userId: req.user.id });
  log(reason);
};`,
      errors: [{ messageId: 'user' }],
    },
    {
      name: 'Fastify: a route parameter',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.delete('/users/:userId/sessions', { preHandler: [app.authenticate] }, async (request, reply) => {
  await Session.deleteMany({ userId: request.params.userId });
  return reply.code(204).send();
});`,
      output: `import Fastify from 'fastify';
const app = Fastify();
app.delete('/users/:userId/sessions', { preHandler: [app.authenticate] }, async (request, reply) => {
  await Session.deleteMany({ userId: request.user.id });
  return reply.code(204).send();
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: '`request.params.userId`',
            identity: 'request.user.id',
          },
          line: 4,
          column: 17,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Fastify: a plugin with a described route',
      code: `export default async function routes(fastify, options) {
  fastify.route({
    method: 'POST',
    url: '/revoke',
    preHandler: fastify.authenticate,
    async handler(req, res) {
      const { userId } = req.body;
      await Session.deleteMany({ userId });
    },
  });
}`,
      output: `export default async function routes(fastify, options) {
  fastify.route({
    method: 'POST',
    url: '/revoke',
    preHandler: fastify.authenticate,
    async handler(req, res) {
      const userId = req.user.id;
      await Session.deleteMany({ userId });
    },
  });
}`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'Session.deleteMany', act: 'deletes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 8,
          column: 21,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'Fastify: typed, taken apart',
      code: `import type { FastifyReply, FastifyRequest } from 'fastify';
export async function revoke({ body, user }: FastifyRequest<{ Body: { userId: string } }>, reply: FastifyReply) {
  await Session.deleteMany({ userId: body.userId });
  return reply.send({ by: user.id });
}`,
      output: `import type { FastifyReply, FastifyRequest } from 'fastify';
export async function revoke({ body, user }: FastifyRequest<{ Body: { userId: string } }>, reply: FastifyReply) {
  await Session.deleteMany({ userId: user.id });
  return reply.send({ by: user.id });
}`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'Session.deleteMany', act: 'deletes', input: '`body.userId`', identity: 'user.id' },
          line: 3,
          column: 17,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Fastify: an answer without return does not end the way',
      code: `export async function revoke(request, reply) {
  if (request.user.id !== request.body.userId) reply.code(403).send();
  await Session.deleteMany({ userId: request.body.userId });
}`,
      output: `export async function revoke(request, reply) {
  if (request.user.id !== request.body.userId) reply.code(403).send();
  await Session.deleteMany({ userId: request.user.id });
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: '`request.body.userId`',
            identity: 'request.user.id',
          },
          line: 3,
          column: 17,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Fastify: a hook of another plugin does not count',
      code: `import fastify from 'fastify';
const app = fastify();
app.register(async (instance) => {
  instance.addHook('preHandler', adminOnly);
});
app.register(async (instance) => {
  instance.delete('/sessions', async (request) => {
    await Session.deleteMany({ userId: request.query.userId });
  });
});`,
      output: `import fastify from 'fastify';
const app = fastify();
app.register(async (instance) => {
  instance.addHook('preHandler', adminOnly);
});
app.register(async (instance) => {
  instance.delete('/sessions', async (request) => {
    await Session.deleteMany({ userId: request.user.id });
  });
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: '`request.query.userId`',
            identity: 'request.user.id',
          },
          line: 8,
          column: 19,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'Koa: the body',
      code: `import Router from '@koa/router';
const router = new Router();
router.delete('/sessions', authenticate, async (ctx) => {
  const { userId } = ctx.request.body;
  await Session.deleteMany({ userId });
  ctx.status = 204;
});`,
      output: `import Router from '@koa/router';
const router = new Router();
router.delete('/sessions', authenticate, async (ctx) => {
  const userId = ctx.state.user.id;
  await Session.deleteMany({ userId });
  ctx.status = 204;
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: '`ctx.request.body.userId`',
            identity: 'ctx.state.user.id',
          },
          line: 5,
          column: 17,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Koa: a controller',
      code: `import type { Context } from 'koa';
export class SessionController {
  static async revoke(ctx: Context) {
    await Session.deleteMany({ userId: ctx.query.userId });
    ctx.body = { by: ctx.state.user.sub };
  }
}`,
      output: `import type { Context } from 'koa';
export class SessionController {
  static async revoke(ctx: Context) {
    await Session.deleteMany({ userId: ctx.state.user.sub });
    ctx.body = { by: ctx.state.user.sub };
  }
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: '`ctx.query.userId`',
            identity: 'ctx.state.user.sub',
          },
          line: 4,
          column: 19,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'Koa: a lone context in a file that imports the router',
      code: `const Router = require('koa-router');
const router = new Router({ prefix: '/users' });
router.post('/:id/logout', revoke);
async function revoke(ctx) {
  await Session.updateMany({ userId: ctx.params.id }, { revoked: true });
}`,
      output: `const Router = require('koa-router');
const router = new Router({ prefix: '/users' });
router.post('/:id/logout', revoke);
async function revoke(ctx) {
  await Session.updateMany({ userId: ctx.state.user.id }, { revoked: true });
}`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'Session.updateMany', act: 'revokes', input: '`ctx.params.id`', identity: 'ctx.state.user.id' },
          line: 5,
          column: 17,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Koa: the id of a session',
      code: `import Router from '@koa/router';
const router = new Router();
router.get('/sessions', async (ctx) => {
  ctx.body = await Session.find({ userId: ctx.state.user.id });
});
router.del('/sessions/:id', async (ctx) => {
  await Session.deleteOne({ _id: ctx.params.id });
});`,
      output: `import Router from '@koa/router';
const router = new Router();
router.get('/sessions', async (ctx) => {
  ctx.body = await Session.find({ userId: ctx.state.user.id });
});
router.del('/sessions/:id', async (ctx) => {
  await Session.deleteOne({ _id: ctx.params.id, userId: ctx.state.user.id });
});`,
      errors: [
        {
          messageId: 'session',
          data: { call: 'Session.deleteOne', act: 'deletes', input: '`ctx.params.id`', identity: 'ctx.state.user.id' },
          line: 7,
          column: 17,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'Hono: the query',
      code: `import { Hono } from 'hono';
const app = new Hono();
app.delete('/sessions', async (c) => {
  const userId = c.req.query('userId');
  await Session.deleteMany({ userId });
  return c.body(null, 204);
});
app.get('/me', (c) => c.json(c.get('user')._id));`,
      output: `import { Hono } from 'hono';
const app = new Hono();
app.delete('/sessions', async (c) => {
  const userId = c.get('user')._id;
  await Session.deleteMany({ userId });
  return c.body(null, 204);
});
app.get('/me', (c) => c.json(c.get('user')._id));`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: "`c.req.query('userId')`",
            identity: "c.get('user')._id",
          },
          line: 5,
          column: 17,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Hono: a validated body, the user in a constant',
      filename: 'sessions.ts',
      code: `import { Hono } from 'hono';
const app = new Hono<{ Variables: { user: User } }>()
  .use(sessions)
  .post('/sessions', zValidator('json', schema), async (c) => {
    const { userId } = c.req.valid('json');
    const user = c.get('user');
    if (!user) return c.json({}, 401);
    await Session.deleteMany({ userId });
    return c.body(null, 204);
  });`,
      output: `import { Hono } from 'hono';
const app = new Hono<{ Variables: { user: User } }>()
  .use(sessions)
  .post('/sessions', zValidator('json', schema), async (c) => {
    const userId = user.id;
    const user = c.get('user');
    if (!user) return c.json({}, 401);
    await Session.deleteMany({ userId });
    return c.body(null, 204);
  });`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: "`c.req.valid('json').userId`",
            identity: 'user.id',
          },
          line: 8,
          column: 19,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'Hono: an answer that is not returned does not end the way',
      code: `import { Hono } from 'hono';
new Hono().post('/sessions/:id', async (c) => {
  if (c.get('user').id !== c.req.param('id')) c.json({ error: 'no' }, 403);
  await Session.deleteMany({ userId: c.req.param('id') });
});`,
      output: `import { Hono } from 'hono';
new Hono().post('/sessions/:id', async (c) => {
  if (c.get('user').id !== c.req.param('id')) c.json({ error: 'no' }, 403);
  await Session.deleteMany({ userId: c.get('user').id });
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: "`c.req.param('id')`",
            identity: "c.get('user').id",
          },
          line: 4,
          column: 17,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Next.js: the body of a route handler',
      code: `import { auth } from '@/auth';
export async function DELETE(request: Request) {
  const session = await auth();
  if (!session?.user) return new Response(null, { status: 401 });
  const { userId } = await request.json();
  await prisma.session.deleteMany({ where: { userId } });
  return Response.json({ ok: true });
}`,
      output: `import { auth } from '@/auth';
export async function DELETE(request: Request) {
  const session = await auth();
  if (!session?.user) return new Response(null, { status: 401 });
  const userId = session.user.id;
  await prisma.session.deleteMany({ where: { userId } });
  return Response.json({ ok: true });
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: '`request.json().userId`',
            identity: 'session.user.id',
          },
          line: 6,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'Next.js: a parameter of the route',
      code: `import { getServerSession } from 'next-auth';
export async function DELETE(_req, { params }) {
  const session = await getServerSession(authOptions);
  if (!session) return Response.json({}, { status: 401 });
  const { userId } = await params;
  await prisma.session.deleteMany({ where: { userId } });
  return Response.json({});
}`,
      output: `import { getServerSession } from 'next-auth';
export async function DELETE(_req, { params }) {
  const session = await getServerSession(authOptions);
  if (!session) return Response.json({}, { status: 401 });
  const userId = session.user.id;
  await prisma.session.deleteMany({ where: { userId } });
  return Response.json({});
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: '`params.userId`',
            identity: 'session.user.id',
          },
          line: 6,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'a name taken apart, in the text of a key and of a statement',
      code: `app.post('/revoke', async (req, res) => {
  const { sid } = req.body;
  await redis.del(\`session:\${sid}\`);
  const { id: row } = req.query;
  await pool.query('DELETE FROM sessions WHERE id = ' + row);
});`,
      errors: [
        {
          messageId: 'session',
          data: { call: 'redis.del', act: 'deletes', input: '`req.body.sid`', identity: 'req.user.id' },
          line: 3,
          column: 15,
          endColumn: 18,
        },
        {
          messageId: 'session',
          data: { call: 'DELETE FROM sessions', act: 'deletes', input: '`req.query.id`', identity: 'req.user.id' },
          line: 5,
          column: 14,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'Next.js: a request that Auth.js has not seen has no `auth`',
      code: `import type { NextRequest } from 'next/server';
export async function DELETE(req: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await prisma.session.delete({ where: { id } });
  return new Response(null, { status: 204 });
}`,
      errors: [
        {
          messageId: 'session',
          data: { call: 'prisma.session.delete', act: 'deletes', input: '`params.id`', identity: 'session.user.id' },
          line: 4,
          column: 24,
          endColumn: 30,
        },
      ],
    },
    {
      name: 'Next.js: the query of the address',
      code: `import type { NextRequest } from 'next/server';
export async function POST(req: NextRequest) {
  const { searchParams } = new URL(req.url);
  await prisma.session.deleteMany({ where: { userId: searchParams.get('userId')! } });
  await prisma.refreshToken.deleteMany({ where: { userId: req.nextUrl.searchParams.get('user') } });
  return new Response(null, { status: 204 });
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: "`new URL(req.url).searchParams.get('userId')`",
            identity: 'session.user.id',
          },
          line: 4,
          column: 24,
          endColumn: 34,
        },
        {
          messageId: 'user',
          data: {
            call: 'prisma.refreshToken.deleteMany',
            act: 'deletes',
            input: "`req.nextUrl.searchParams.get('user')`",
            identity: 'session.user.id',
          },
          line: 5,
          column: 29,
          endColumn: 39,
        },
      ],
    },
    {
      name: 'Next.js: Clerk says who the caller is',
      code: `import { auth } from '@clerk/nextjs/server';
export const POST = async (req) => {
  const { userId } = await auth();
  if (!userId) return new Response(null, { status: 401 });
  const body = await req.json();
  await prisma.session.deleteMany({ where: { userId: body.userId } });
  return new Response(null, { status: 204 });
};`,
      output: `import { auth } from '@clerk/nextjs/server';
export const POST = async (req) => {
  const { userId } = await auth();
  if (!userId) return new Response(null, { status: 401 });
  const body = await req.json();
  await prisma.session.deleteMany({ where: { userId } });
  return new Response(null, { status: 204 });
};`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'prisma.session.deleteMany', act: 'deletes', input: '`req.json().userId`', identity: 'userId' },
          line: 6,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'Next.js: a server action',
      code: `'use server';
import { auth } from '@/auth';
export async function revokeAll(userId: string) {
  const session = await auth();
  if (!session?.user) redirect('/login');
  await prisma.session.deleteMany({ where: { userId } });
  revalidatePath('/settings');
}`,
      output: `'use server';
import { auth } from '@/auth';
export async function revokeAll(userId: string) {
  const session = await auth();
  if (!session?.user) redirect('/login');
  await prisma.session.deleteMany({ where: { userId: session.user.id } });
  revalidatePath('/settings');
}`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'prisma.session.deleteMany', act: 'deletes', input: '`userId`', identity: 'session.user.id' },
          line: 6,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'Next.js: a server action with a form',
      code: `export async function revoke(formData) {
  'use server';
  await prisma.session.deleteMany({ where: { userId: formData.get('userId') } });
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: "`formData.get('userId')`",
            identity: 'session.user.id',
          },
          line: 3,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'Next.js: an API route of pages',
      code: `import { getServerSession } from 'next-auth/next';
import type { NextApiRequest, NextApiResponse } from 'next';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, authOptions);
  if (!session) return res.status(401).end();
  await prisma.session.deleteMany({ where: { userId: req.query.userId as string } });
  res.status(204).end();
}`,
      output: `import { getServerSession } from 'next-auth/next';
import type { NextApiRequest, NextApiResponse } from 'next';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, authOptions);
  if (!session) return res.status(401).end();
  await prisma.session.deleteMany({ where: { userId: session.user.id } });
  res.status(204).end();
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: '`req.query.userId`',
            identity: 'session.user.id',
          },
          line: 6,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'NestJS: a route parameter',
      code: `import { Controller, Delete, Param, UseGuards } from '@nestjs/common';
@Controller('users')
@UseGuards(JwtAuthGuard)
export class SessionsController {
  constructor(@InjectModel(Session.name) private readonly sessionModel: Model<Session>) {}
  @Delete(':userId/sessions')
  async revoke(@Param('userId') userId: string, @CurrentUser('id') callerId: string) {
    await this.sessionModel.deleteMany({ userId });
  }
}`,
      output: `import { Controller, Delete, Param, UseGuards } from '@nestjs/common';
@Controller('users')
@UseGuards(JwtAuthGuard)
export class SessionsController {
  constructor(@InjectModel(Session.name) private readonly sessionModel: Model<Session>) {}
  @Delete(':userId/sessions')
  async revoke(@Param('userId') userId: string, @CurrentUser('id') callerId: string) {
    await this.sessionModel.deleteMany({ userId: callerId });
  }
}`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'this.sessionModel.deleteMany', act: 'deletes', input: '`userId`', identity: 'callerId' },
          line: 8,
          column: 29,
          endColumn: 39,
        },
      ],
    },
    {
      name: 'NestJS: a body and the request',
      code: `import { Body, Controller, Post, Req } from '@nestjs/common';
import { Request } from 'express';
@Controller('sessions')
export class SessionsController {
  @Post('revoke')
  async revoke(@Body() dto: RevokeDto, @Req() req: Request) {
    await this.prisma.session.deleteMany({ where: { userId: dto.userId } });
    return req.user.sub;
  }
}`,
      output: `import { Body, Controller, Post, Req } from '@nestjs/common';
import { Request } from 'express';
@Controller('sessions')
export class SessionsController {
  @Post('revoke')
  async revoke(@Body() dto: RevokeDto, @Req() req: Request) {
    await this.prisma.session.deleteMany({ where: { userId: req.user.sub } });
    return req.user.sub;
  }
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'this.prisma.session.deleteMany',
            act: 'deletes',
            input: '`dto.userId`',
            identity: 'req.user.sub',
          },
          line: 7,
          column: 31,
          endColumn: 41,
        },
      ],
    },
    {
      name: 'NestJS: a query with a pipe',
      code: `import { Controller, Delete, ParseUUIDPipe, Query } from '@nestjs/common';
@Controller('sessions')
export class SessionsController {
  @Delete()
  async revoke(@Query('userId', ParseUUIDPipe) id: string) {
    await this.prisma.session.deleteMany({ where: { userId: id } });
  }
}`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'this.prisma.session.deleteMany', act: 'deletes', input: '`id`', identity: 'req.user.id' },
          line: 6,
          column: 31,
          endColumn: 41,
        },
      ],
    },
    {
      name: 'SvelteKit: an endpoint',
      code: `import { json } from '@sveltejs/kit';
export async function DELETE({ params, locals }) {
  await prisma.session.deleteMany({ where: { userId: params.userId } });
  return json({ by: locals.user.id });
}`,
      output: `import { json } from '@sveltejs/kit';
export async function DELETE({ params, locals }) {
  await prisma.session.deleteMany({ where: { userId: locals.user.id } });
  return json({ by: locals.user.id });
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: '`params.userId`',
            identity: 'locals.user.id',
          },
          line: 3,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'SvelteKit: an action',
      code: `export const actions = {
  revoke: async (event) => {
    const form = await event.request.formData();
    await prisma.session.deleteMany({ where: { userId: form.get('userId') } });
  },
};`,
      output: `export const actions = {
  revoke: async (event) => {
    const form = await event.request.formData();
    await prisma.session.deleteMany({ where: { userId: event.locals.user.id } });
  },
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: "`event.request.formData().get('userId')`",
            identity: 'event.locals.user.id',
          },
          line: 4,
          column: 26,
          endColumn: 36,
        },
      ],
    },
    {
      name: 'SvelteKit: the query',
      code: `export const POST: RequestHandler = async ({ url, locals }) => {
  if (!locals.user) error(401);
  const userId = url.searchParams.get('user');
  await prisma.session.deleteMany({ where: { userId } });
  return new Response();
};`,
      output: `export const POST: RequestHandler = async ({ url, locals }) => {
  if (!locals.user) error(401);
  const userId = locals.user.id;
  await prisma.session.deleteMany({ where: { userId } });
  return new Response();
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: "`url.searchParams.get('user')`",
            identity: 'locals.user.id',
          },
          line: 4,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'React Router: an action',
      code: `import { requireUserId } from '~/session.server';
export async function action({ request }) {
  const userId = await requireUserId(request);
  const form = await request.formData();
  await prisma.session.deleteMany({ where: { userId: form.get('userId') } });
  return null;
}`,
      output: `import { requireUserId } from '~/session.server';
export async function action({ request }) {
  const userId = await requireUserId(request);
  const form = await request.formData();
  await prisma.session.deleteMany({ where: { userId } });
  return null;
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: "`request.formData().get('userId')`",
            identity: 'userId',
          },
          line: 5,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'React Router: a parameter',
      code: `import type { LoaderFunctionArgs } from 'react-router';
export const loader = async ({ params }: LoaderFunctionArgs) => {
  await prisma.session.deleteMany({ where: { userId: params.userId } });
  return null;
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: '`params.userId`',
            identity: 'session.user.id',
          },
          line: 3,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'h3: the query',
      code: `export default defineEventHandler(async (event) => {
  const { userId } = getQuery(event);
  await prisma.session.deleteMany({ where: { userId } });
});`,
      output: `export default defineEventHandler(async (event) => {
  const userId = event.context.user.id;
  await prisma.session.deleteMany({ where: { userId } });
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: '`getQuery(event).userId`',
            identity: 'event.context.user.id',
          },
          line: 3,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'h3: the body',
      code: `import { defineEventHandler, readBody } from 'h3';
export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  const body = await readBody(event);
  await prisma.session.deleteMany({ where: { userId: body.userId } });
  return user.name;
});`,
      output: `import { defineEventHandler, readBody } from 'h3';
export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  const body = await readBody(event);
  await prisma.session.deleteMany({ where: { userId: user.id } });
  return user.name;
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: '`readBody(event).userId`',
            identity: 'user.id',
          },
          line: 5,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'h3: a route parameter',
      code: `export default defineEventHandler(async (event) => {
  const id = getRouterParam(event, 'id');
  await prisma.session.deleteMany({ where: { userId: id } });
  return event.context.user.id;
});`,
      output: `export default defineEventHandler(async (event) => {
  const id = event.context.user.id;
  await prisma.session.deleteMany({ where: { userId: id } });
  return event.context.user.id;
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: "`getRouterParam(event, 'id')`",
            identity: 'event.context.user.id',
          },
          line: 3,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'hapi: a described route',
      code: `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000 });
server.route({
  method: 'DELETE',
  path: '/users/{userId}/sessions',
  options: { auth: 'session' },
  handler: async (request, h) => {
    await Session.deleteMany({ userId: request.params.userId });
    return h.response().code(204);
  },
});`,
      output: `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000 });
server.route({
  method: 'DELETE',
  path: '/users/{userId}/sessions',
  options: { auth: 'session' },
  handler: async (request, h) => {
    await Session.deleteMany({ userId: request.auth.credentials.id });
    return h.response().code(204);
  },
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: '`request.params.userId`',
            identity: 'request.auth.credentials.id',
          },
          line: 8,
          column: 19,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'hapi: a controller',
      code: `export const revoke = async (request, h) => {
  const { userId } = request.payload;
  await Session.deleteMany({ userId });
  return request.auth.credentials.user._id;
};`,
      output: `export const revoke = async (request, h) => {
  const userId = request.auth.credentials.user._id;
  await Session.deleteMany({ userId });
  return request.auth.credentials.user._id;
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: '`request.payload.userId`',
            identity: 'request.auth.credentials.user._id',
          },
          line: 3,
          column: 17,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Elysia: the parameters',
      code: `import { Elysia } from 'elysia';
new Elysia().use(auth).delete('/users/:userId/sessions', async ({ params, user }) => {
  await prisma.session.deleteMany({ where: { userId: params.userId } });
});`,
      output: `import { Elysia } from 'elysia';
new Elysia().use(auth).delete('/users/:userId/sessions', async ({ params, user }) => {
  await prisma.session.deleteMany({ where: { userId: user.id } });
});`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'prisma.session.deleteMany', act: 'deletes', input: '`params.userId`', identity: 'user.id' },
          line: 3,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'Next.js: being logged in is no permission',
      code: `export async function revoke(userId) {
  'use server';
  await requireLogin();
  await prisma.session.deleteMany({ where: { userId } });
}`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'prisma.session.deleteMany', act: 'deletes', input: '`userId`', identity: 'session.user.id' },
          line: 4,
          column: 24,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'Hono: a handler of its own file',
      code: `import type { Context } from 'hono';
export const revoke = async (c: Context) => {
  const body = await c.req.json();
  await Session.deleteMany({ userId: body.userId });
  return c.json({ by: c.get('userId') });
};`,
      output: `import type { Context } from 'hono';
export const revoke = async (c: Context) => {
  const body = await c.req.json();
  await Session.deleteMany({ userId: c.get('userId') });
  return c.json({ by: c.get('userId') });
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: '`c.req.json().userId`',
            identity: "c.get('userId')",
          },
          line: 4,
          column: 17,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Drizzle: a user',
      code: `export const revoke = async (req, res) => {
  await db.delete(sessions).where(eq(sessions.userId, req.body.userId));
  res.sendStatus(204);
};`,
      output: `export const revoke = async (req, res) => {
  await db.delete(sessions).where(eq(sessions.userId, req.user.id));
  res.sendStatus(204);
};`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'db.delete', act: 'deletes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 2,
          column: 12,
          endColumn: 18,
        },
      ],
    },
    {
      name: "Drizzle: a session, the owner's column is known",
      code: `import { and, eq } from 'drizzle-orm';
export const list = async (req, res) => {
  res.json(await db.select().from(sessions).where(eq(sessions.userId, req.user.id)));
};
export const end = async (req, res) => {
  await db.delete(sessions).where(eq(sessions.id, req.params.id));
  res.sendStatus(204);
};`,
      output: `import { and, eq } from 'drizzle-orm';
export const list = async (req, res) => {
  res.json(await db.select().from(sessions).where(eq(sessions.userId, req.user.id)));
};
export const end = async (req, res) => {
  await db.delete(sessions).where(and(eq(sessions.id, req.params.id), eq(sessions.userId, req.user.id)));
  res.sendStatus(204);
};`,
      errors: [
        {
          messageId: 'session',
          data: { call: 'db.delete', act: 'deletes', input: '`req.params.id`', identity: 'req.user.id' },
          line: 6,
          column: 12,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'Drizzle: a session, and the import',
      code: `import { eq } from 'drizzle-orm';
export const list = async (req, res) => {
  res.json(await db.select().from(schema.sessions).where(eq(schema.sessions.userId, req.user.id)));
};
export const end = async (req, res) => {
  await db.delete(schema.sessions).where(eq(schema.sessions.id, req.params.id)).returning();
  res.sendStatus(204);
};`,
      output: `import { eq, and } from 'drizzle-orm';
export const list = async (req, res) => {
  res.json(await db.select().from(schema.sessions).where(eq(schema.sessions.userId, req.user.id)));
};
export const end = async (req, res) => {
  await db.delete(schema.sessions).where(and(eq(schema.sessions.id, req.params.id), eq(schema.sessions.userId, req.user.id))).returning();
  res.sendStatus(204);
};`,
      errors: [
        {
          messageId: 'session',
          data: { call: 'db.delete', act: 'deletes', input: '`req.params.id`', identity: 'req.user.id' },
          line: 6,
          column: 12,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'Drizzle: an update, with more than one condition',
      code: `import { and, eq, isNull } from 'drizzle-orm';
export const revoke = async (req, res) => {
  await db
    .update(userSessions)
    .set({ revokedAt: new Date() })
    .where(and(eq(userSessions.userId, req.query.userId), isNull(userSessions.revokedAt)));
};`,
      output: `import { and, eq, isNull } from 'drizzle-orm';
export const revoke = async (req, res) => {
  await db
    .update(userSessions)
    .set({ revokedAt: new Date() })
    .where(and(eq(userSessions.userId, req.user.id), isNull(userSessions.revokedAt)));
};`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'userSessions.update', act: 'revokes', input: '`req.query.userId`', identity: 'req.user.id' },
          line: 4,
          column: 6,
          endColumn: 12,
        },
      ],
    },
    {
      name: 'Drizzle: either of two',
      code: `export const revoke = async (req, res) => {
  await db.delete(sessions).where(or(eq(sessions.userId, req.user.id), eq(sessions.userId, req.body.userId)));
};`,
      output: `export const revoke = async (req, res) => {
  await db.delete(sessions).where(or(eq(sessions.userId, req.user.id), eq(sessions.userId, req.user.id)));
};`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'db.delete', act: 'deletes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 2,
          column: 12,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'Kysely: a user',
      code: `export const revoke = async (req, res) => {
  await db.deleteFrom('sessions').where('user_id', '=', req.body.userId).execute();
};`,
      output: `export const revoke = async (req, res) => {
  await db.deleteFrom('sessions').where('user_id', '=', req.user.id).execute();
};`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'db.deleteFrom', act: 'deletes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 2,
          column: 12,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'Kysely: a session',
      code: `export const list = async (req, res) => {
  res.json(await db.selectFrom('sessions').selectAll().where('user_id', '=', req.user.id).execute());
};
export const end = async (req, res) => {
  await db.deleteFrom('sessions').where('id', '=', req.params.id).execute();
};`,
      output: `export const list = async (req, res) => {
  res.json(await db.selectFrom('sessions').selectAll().where('user_id', '=', req.user.id).execute());
};
export const end = async (req, res) => {
  await db.deleteFrom('sessions').where('id', '=', req.params.id).where('user_id', '=', req.user.id).execute();
};`,
      errors: [
        {
          messageId: 'session',
          data: { call: 'db.deleteFrom', act: 'deletes', input: '`req.params.id`', identity: 'req.user.id' },
          line: 5,
          column: 12,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'TypeORM: a repository',
      code: `import { InjectRepository } from '@nestjs/typeorm';
import { Body, Controller, Post } from '@nestjs/common';
@Controller()
export class SessionsController {
  constructor(@InjectRepository(Session) private readonly sessionRepository: Repository<Session>) {}
  @Post()
  async revoke(@Body('userId') userId: string, @CurrentUser('id') callerId: string) {
    await this.sessionRepository.delete({ userId });
  }
}`,
      output: `import { InjectRepository } from '@nestjs/typeorm';
import { Body, Controller, Post } from '@nestjs/common';
@Controller()
export class SessionsController {
  constructor(@InjectRepository(Session) private readonly sessionRepository: Repository<Session>) {}
  @Post()
  async revoke(@Body('userId') userId: string, @CurrentUser('id') callerId: string) {
    await this.sessionRepository.delete({ userId: callerId });
  }
}`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'this.sessionRepository.delete', act: 'deletes', input: '`userId`', identity: 'callerId' },
          line: 8,
          column: 34,
          endColumn: 40,
        },
      ],
    },
    {
      name: 'TypeORM: the id of a session',
      code: `import { AppDataSource } from './data-source.js';
const sessions = AppDataSource.getRepository(Session);
export const list = async (req, res) => {
  res.json(await sessions.findBy({ userId: req.user.id }));
};
export const end = async (req, res) => {
  await sessions.delete(req.params.id);
};`,
      output: `import { AppDataSource } from './data-source.js';
const sessions = AppDataSource.getRepository(Session);
export const list = async (req, res) => {
  res.json(await sessions.findBy({ userId: req.user.id }));
};
export const end = async (req, res) => {
  await sessions.delete({ id: req.params.id, userId: req.user.id });
};`,
      errors: [
        {
          messageId: 'session',
          data: { call: 'sessions.delete', act: 'deletes', input: '`req.params.id`', identity: 'req.user.id' },
          line: 7,
          column: 18,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'TypeORM: a manager and a query builder',
      code: `export const revoke = async (req, res) => {
  await manager.delete(Session, { userId: req.body.userId });
  await dataSource
    .createQueryBuilder()
    .delete()
    .from(Session)
    .where('userId = :userId', { userId: req.body.userId })
    .execute();
};`,
      output: `export const revoke = async (req, res) => {
  await manager.delete(Session, { userId: req.user.id });
  await dataSource
    .createQueryBuilder()
    .delete()
    .from(Session)
    .where('userId = :userId', { userId: req.user.id })
    .execute();
};`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'manager.delete', act: 'deletes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 2,
          column: 17,
          endColumn: 23,
        },
        {
          messageId: 'user',
          data: { call: 'Session.delete', act: 'deletes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 5,
          column: 6,
          endColumn: 12,
        },
      ],
    },
    {
      name: 'MongoDB: a collection',
      code: `export const revoke = async (req, res) => {
  await client.db('app').collection('sessions').deleteMany({ 'session.userId': req.body.userId });
};`,
      output: `export const revoke = async (req, res) => {
  await client.db('app').collection('sessions').deleteMany({ 'session.userId': req.user.id });
};`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'sessions.deleteMany', act: 'deletes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 2,
          column: 49,
          endColumn: 59,
        },
      ],
    },
    {
      name: 'Redis: a user',
      code: `export const revoke = async (req, res) => {
  await redis.del(\`user:sessions:\${req.body.userId}\`);
  await client.unlink('sessions:' + req.query.userId);
};`,
      output: `export const revoke = async (req, res) => {
  await redis.del(\`user:sessions:\${req.user.id}\`);
  await client.unlink('sessions:' + req.user.id);
};`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'redis.del', act: 'deletes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 2,
          column: 15,
          endColumn: 18,
        },
        {
          messageId: 'user',
          data: { call: 'client.unlink', act: 'deletes', input: '`req.query.userId`', identity: 'req.user.id' },
          line: 3,
          column: 16,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'Redis: the keys that a list of somebody holds',
      code: `import Redis from 'ioredis';
const redis = new Redis(process.env.REDIS_URL);
export const revoke = async (req, res) => {
  const ids = await redis.smembers(\`user:\${req.params.id}:sessions\`);
  if (ids.length > 0) await redis.del(...ids.map((id) => \`session:\${id}\`));
  res.sendStatus(204);
};
export const end = async (req, res) => {
  const ids = await redis.smembers(\`user-sessions:\${req.body.userId}\`);
  const pipeline = redis.pipeline();
  for (const id of ids) pipeline.del(\`sess:\${id}\`);
  await pipeline.exec();
};
export const clear = async (req, res) => {
  const keys = await redis.keys(\`session:\${req.body.userId}:*\`);
  await redis.del(keys);
};`,
      output: `import Redis from 'ioredis';
const redis = new Redis(process.env.REDIS_URL);
export const revoke = async (req, res) => {
  const ids = await redis.smembers(\`user:\${req.user.id}:sessions\`);
  if (ids.length > 0) await redis.del(...ids.map((id) => \`session:\${id}\`));
  res.sendStatus(204);
};
export const end = async (req, res) => {
  const ids = await redis.smembers(\`user-sessions:\${req.user.id}\`);
  const pipeline = redis.pipeline();
  for (const id of ids) pipeline.del(\`sess:\${id}\`);
  await pipeline.exec();
};
export const clear = async (req, res) => {
  const keys = await redis.keys(\`session:\${req.user.id}:*\`);
  await redis.del(keys);
};`,
      errors: [
        { messageId: 'user', line: 5, column: 35 },
        { messageId: 'user', line: 11, column: 34 },
        { messageId: 'user', line: 16, column: 15 },
      ],
    },
    {
      name: 'what the file makes once is no caller',
      code: `const cache = require('./cache');
const audit = new Audit(process.env.AUDIT_URL);
exports.remove = async (req, res) => {
  await cache.forget(req.params.userId);
  await audit.forget(req.params.userId);
  await Promise.all([1, 2].map(() => Session.deleteMany({ userId: req.params.userId })));
  await AuthToken.deleteMany({ userId: req.params.userId });
};`,
      output: `const cache = require('./cache');
const audit = new Audit(process.env.AUDIT_URL);
exports.remove = async (req, res) => {
  await cache.forget(req.params.userId);
  await audit.forget(req.params.userId);
  await Promise.all([1, 2].map(() => Session.deleteMany({ userId: req.user.id })));
  await AuthToken.deleteMany({ userId: req.user.id });
};`,
      errors: [
        { messageId: 'user', line: 6, column: 46 },
        { messageId: 'user', line: 7, column: 19 },
      ],
    },
    {
      name: 'the type says that they are sessions',
      filename: 'devices.ts',
      code: `import { Controller, Delete, Param } from '@nestjs/common';
@Controller('devices')
export class Devices {
  constructor(
    @InjectModel(UserSession) private readonly model: typeof UserSession,
    private readonly devices: SessionsRepository,
  ) {}
  @Delete(':id') a(@Param('id') id: string) { return this.model.destroy({ where: { id } }); }
  @Delete('b/:id') b(@Param('id') id: string) { return this.devices.delete({ id }); }
}`,
      errors: [
        { messageId: 'session', line: 8, column: 65 },
        { messageId: 'session', line: 9, column: 69 },
      ],
    },
    {
      name: 'Next.js: an action without parameters, and cookies that a function reads by itself',
      code: `'use server';
import { cookies } from 'next/headers';
export async function everywhere() {
  const jar = await cookies();
  const userId = jar.get('userId')?.value;
  jar.delete('session');
  await prisma.session.deleteMany({ where: { userId } });
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: "`cookies().get('userId').value`",
            identity: 'session.user.id',
          },
          line: 7,
          column: 24,
        },
      ],
    },
    {
      name: 'Next.js: a route handler that reads cookies by a function',
      code: `import { cookies } from 'next/headers';
export async function DELETE(request) {
  const userId = (await cookies()).get('userId')?.value;
  await prisma.session.deleteMany({ where: { userId } });
}`,
      errors: [{ messageId: 'user', line: 4, column: 24 }],
    },
    {
      name: 'whom a function finds by a cookie that names somebody',
      code: `exports.end = async (req, res) => {
  const user = await findUser(req.cookies.email);
  await Session.deleteMany({ user: user.id });
};`,
      output: `exports.end = async (req, res) => {
  const user = await findUser(req.cookies.email);
  await Session.deleteMany({ user: req.user.id });
};`,
      errors: [{ messageId: 'user', line: 3, column: 17 }],
    },
    {
      name: 'Redis: a session',
      code: `export const end = async (req, res) => {
  await redisClient.del(\`sess:\${req.params.sid}\`);
  await redis.hDel('sessions', req.params.sid);
};`,
      errors: [
        {
          messageId: 'session',
          data: { call: 'redisClient.del', act: 'deletes', input: '`req.params.sid`', identity: 'req.user.id' },
          line: 2,
          column: 21,
          endColumn: 24,
        },
        {
          messageId: 'session',
          data: { call: 'redis.hDel', act: 'deletes', input: '`req.params.sid`', identity: 'req.user.id' },
          line: 3,
          column: 15,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'MikroORM',
      code: `export const revoke = async (req, res) => {
  await em.nativeDelete(Session, { user: req.body.userId });
};`,
      output: `export const revoke = async (req, res) => {
  await em.nativeDelete(Session, { user: req.user.id });
};`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'em.nativeDelete', act: 'deletes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 2,
          column: 12,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'Lucia',
      code: `export const revoke = async (req, res) => {
  await lucia.invalidateUserSessions(req.body.userId);
  await lucia.invalidateSession(req.params.sessionId);
};`,
      output: `export const revoke = async (req, res) => {
  await lucia.invalidateUserSessions(req.user.id);
  await lucia.invalidateSession(req.params.sessionId);
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'lucia.invalidateUserSessions',
            act: 'deletes',
            input: '`req.body.userId`',
            identity: 'req.user.id',
          },
          line: 2,
          column: 15,
          endColumn: 37,
        },
        {
          messageId: 'session',
          data: {
            call: 'lucia.invalidateSession',
            act: 'deletes',
            input: '`req.params.sessionId`',
            identity: 'req.user.id',
          },
          line: 3,
          column: 15,
          endColumn: 32,
        },
      ],
    },
    {
      name: 'Supabase',
      code: `export const revoke = async (req, res) => {
  await supabase.from('sessions').delete().eq('user_id', req.body.userId);
  await supabase.auth.admin.deleteUser(req.body.userId);
};`,
      output: `export const revoke = async (req, res) => {
  await supabase.from('sessions').delete().eq('user_id', req.user.id);
  await supabase.auth.admin.deleteUser(req.user.id);
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: "supabase.from('sessions').delete",
            act: 'deletes',
            input: '`req.body.userId`',
            identity: 'req.user.id',
          },
          line: 2,
          column: 35,
          endColumn: 41,
        },
        {
          messageId: 'user',
          data: {
            call: 'supabase.auth.admin.deleteUser',
            act: 'deletes',
            input: '`req.body.userId`',
            identity: 'req.user.id',
          },
          line: 3,
          column: 29,
          endColumn: 39,
        },
      ],
    },
    {
      name: 'Firebase, SuperTokens, WorkOS and Clerk',
      code: `import Session from 'supertokens-node/recipe/session';
export const revoke = async (req, res) => {
  await getAuth().revokeRefreshTokens(req.body.uid);
  await Session.revokeAllSessionsForUser(req.body.userId);
  await workos.userManagement.revokeSession({ sessionId: req.body.sessionId });
  await clerkClient.sessions.revokeSession(req.params.id);
};`,
      output: `import Session from 'supertokens-node/recipe/session';
export const revoke = async (req, res) => {
  await getAuth().revokeRefreshTokens(req.user.id);
  await Session.revokeAllSessionsForUser(req.session.getUserId());
  await workos.userManagement.revokeSession({ sessionId: req.body.sessionId });
  await clerkClient.sessions.revokeSession(req.params.id);
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'getAuth().revokeRefreshTokens',
            act: 'deletes',
            input: '`req.body.uid`',
            identity: 'req.user.id',
          },
          line: 3,
          column: 19,
          endColumn: 38,
        },
        {
          messageId: 'user',
          data: {
            call: 'Session.revokeAllSessionsForUser',
            act: 'deletes',
            input: '`req.body.userId`',
            identity: 'req.session.getUserId()',
          },
          line: 4,
          column: 17,
          endColumn: 41,
        },
        {
          messageId: 'session',
          data: {
            call: 'workos.userManagement.revokeSession',
            act: 'deletes',
            input: '`req.body.sessionId`',
            identity: 'req.user.id',
          },
          line: 5,
          column: 31,
          endColumn: 44,
        },
        {
          messageId: 'session',
          data: {
            call: 'clerkClient.sessions.revokeSession',
            act: 'deletes',
            input: '`req.params.id`',
            identity: 'req.user.id',
          },
          line: 6,
          column: 30,
          endColumn: 43,
        },
      ],
    },
    {
      name: 'Nuxt: the session of the caller in a constant',
      code: `export default defineEventHandler(async (event) => {
  const session = await requireUserSession(event);
  await db.delete(tables.sessions).where(eq(tables.sessions.userId, getRouterParam(event, 'id')));
  return session.loggedInAt;
});`,
      output: `export default defineEventHandler(async (event) => {
  const session = await requireUserSession(event);
  await db.delete(tables.sessions).where(eq(tables.sessions.userId, session.user.id));
  return session.loggedInAt;
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'db.delete',
            act: 'deletes',
            input: "`getRouterParam(event, 'id')`",
            identity: 'session.user.id',
          },
          line: 3,
          column: 12,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'tRPC: the user in the input, the identity as the file has it',
      code: `import { createTRPCRouter, protectedProcedure } from '~/server/api/trpc';
export const sessionRouter = createTRPCRouter({
  list: protectedProcedure.query(({ ctx }) => ctx.db.session.findMany({ where: { userId: ctx.session.user.id } })),
  revokeAll: protectedProcedure.input(z.object({ userId: z.string() })).mutation(async ({ input, ctx }) => {
    await ctx.db.session.deleteMany({ where: { userId: input.userId } });
  }),
});`,
      output: `import { createTRPCRouter, protectedProcedure } from '~/server/api/trpc';
export const sessionRouter = createTRPCRouter({
  list: protectedProcedure.query(({ ctx }) => ctx.db.session.findMany({ where: { userId: ctx.session.user.id } })),
  revokeAll: protectedProcedure.input(z.object({ userId: z.string() })).mutation(async ({ input, ctx }) => {
    await ctx.db.session.deleteMany({ where: { userId: ctx.session.user.id } });
  }),
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'ctx.db.session.deleteMany',
            act: 'deletes',
            input: '`input.userId`',
            identity: 'ctx.session.user.id',
          },
          line: 5,
          column: 26,
          endColumn: 36,
        },
      ],
    },
    {
      name: 'tRPC: a step of another procedure does not matter; where the identity stands is a guess',
      code: `const protectedProcedure = t.procedure.use(isAuthed);
const staffProcedure = protectedProcedure.use(requireRole('staff'));
export const sessions = t.router({
  revoke: protectedProcedure.input(z.object({ userId: z.string() })).mutation(async ({ input }) => {
    await prisma.session.deleteMany({ where: { userId: input.userId } });
  }),
});`,
      output: null,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: '`input.userId`',
            identity: 'ctx.session.user.id',
          },
          line: 5,
          column: 26,
          endColumn: 36,
        },
      ],
    },
    {
      name: 'GraphQL: the context is taken apart',
      code: `const resolvers = {
  Mutation: {
    revokeSessions: async (_, { userId }, { user, prisma }) => {
      if (!user) throw new AuthenticationError();
      await prisma.session.deleteMany({ where: { userId } });
      return true;
    },
  },
};`,
      output: `const resolvers = {
  Mutation: {
    revokeSessions: async (_, { userId }, { user, prisma }) => {
      if (!user) throw new AuthenticationError();
      await prisma.session.deleteMany({ where: { userId: user.id } });
      return true;
    },
  },
};`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'prisma.session.deleteMany', act: 'deletes', input: '`userId`', identity: 'user.id' },
          line: 5,
          column: 28,
          endColumn: 38,
        },
      ],
    },
    {
      name: 'GraphQL: resolvers by themselves, in TypeScript',
      code: `export const Mutation: MutationResolvers<Context> = {
  async logoutEverywhere(_parent, args, ctx) {
    await ctx.prisma.session.deleteMany({ where: { userId: args.input.userId } });
    await ctx.audit.record(ctx.currentUser!.id);
    return true;
  },
};`,
      output: `export const Mutation: MutationResolvers<Context> = {
  async logoutEverywhere(_parent, args, ctx) {
    await ctx.prisma.session.deleteMany({ where: { userId: ctx.currentUser!.id } });
    await ctx.audit.record(ctx.currentUser!.id);
    return true;
  },
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'ctx.prisma.session.deleteMany',
            act: 'deletes',
            input: '`args.input.userId`',
            identity: 'ctx.currentUser!.id',
          },
          line: 3,
          column: 30,
          endColumn: 40,
        },
      ],
    },
    {
      name: 'Pothos',
      code: `builder.mutationField('revoke', (t) =>
  t.field({
    type: 'Boolean',
    resolve: async (root, args, ctx) => {
      await ctx.prisma.session.deleteMany({ where: { userId: args.userId } });
      return true;
    },
  }),
);`,
      output: null,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'ctx.prisma.session.deleteMany',
            act: 'deletes',
            input: '`args.userId`',
            identity: 'ctx.user.id',
          },
          line: 5,
          column: 32,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useIdentity',
              data: { text: 'ctx.user.id', input: '`args.userId`', column: '' },
              output: `builder.mutationField('revoke', (t) =>
  t.field({
    type: 'Boolean',
    resolve: async (root, args, ctx) => {
      await ctx.prisma.session.deleteMany({ where: { userId: ctx.user.id } });
      return true;
    },
  }),
);`,
            },
          ],
        },
      ],
    },
    {
      name: 'TypeGraphQL',
      code: `import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class SessionResolver {
  @Authorized()
  @Mutation(() => Boolean)
  async revoke(@Arg('userId') userId: string, @Ctx() ctx: Context) {
    await Session.delete({ userId });
    return ctx.req.session.userId === userId;
  }
}`,
      output: `import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class SessionResolver {
  @Authorized()
  @Mutation(() => Boolean)
  async revoke(@Arg('userId') userId: string, @Ctx() ctx: Context) {
    await Session.delete({ userId: ctx.req.session.userId! });
    return ctx.req.session.userId === userId;
  }
}`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'Session.delete', act: 'deletes', input: '`userId`', identity: 'ctx.req.session.userId!' },
          line: 7,
          column: 19,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'NestJS: a message of a web socket',
      code: `import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
export class SessionGateway {
  @SubscribeMessage('revoke')
  async revoke(@MessageBody() data: RevokeDto, @ConnectedSocket() client: Socket) {
    await this.prisma.session.deleteMany({ where: { userId: data.userId } });
  }
}`,
      output: null,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'this.prisma.session.deleteMany',
            act: 'deletes',
            input: '`data.userId`',
            identity: 'client.data.user!.id',
          },
          line: 5,
          column: 31,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'useIdentity',
              data: { text: 'client.data.user!.id', input: '`data.userId`', column: '' },
              output: `import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
export class SessionGateway {
  @SubscribeMessage('revoke')
  async revoke(@MessageBody() data: RevokeDto, @ConnectedSocket() client: Socket) {
    await this.prisma.session.deleteMany({ where: { userId: client.data.user!.id } });
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'Lambda: the body is text',
      code: `export const handler = async (event) => {
  const { userId } = JSON.parse(event.body);
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [userId]);
  return { statusCode: 204 };
};`,
      output: null,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'DELETE FROM sessions',
            act: 'deletes',
            input: '`event.body.userId`',
            identity: 'event.requestContext.authorizer.claims.sub',
          },
          line: 3,
          column: 14,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'useIdentity',
              data: { text: 'event.requestContext.authorizer.claims.sub', input: '`event.body.userId`', column: '' },
              output: `export const handler = async (event) => {
  const userId = event.requestContext.authorizer.claims.sub;
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [userId]);
  return { statusCode: 204 };
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'Lambda: CommonJS, the identity as the file has it',
      code: `exports.handler = async (event) => {
  console.log(event.requestContext.authorizer.claims.sub);
  await Session.deleteMany({ userId: event.pathParameters.userId });
  return { statusCode: 204 };
};`,
      output: `exports.handler = async (event) => {
  console.log(event.requestContext.authorizer.claims.sub);
  await Session.deleteMany({ userId: event.requestContext.authorizer.claims.sub });
  return { statusCode: 204 };
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: '`event.pathParameters.userId`',
            identity: 'event.requestContext.authorizer.claims.sub',
          },
          line: 3,
          column: 17,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Firebase: the first generation',
      code: `const functions = require('firebase-functions');
exports.revoke = functions.region('europe-west1').https.onCall(async (data, context) => {
  if (!context.auth) throw new functions.https.HttpsError('unauthenticated', 'Sign in.');
  await admin.auth().revokeRefreshTokens(data.uid);
});`,
      output: `const functions = require('firebase-functions');
exports.revoke = functions.region('europe-west1').https.onCall(async (data, context) => {
  if (!context.auth) throw new functions.https.HttpsError('unauthenticated', 'Sign in.');
  await admin.auth().revokeRefreshTokens(context.auth.uid);
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'admin.auth().revokeRefreshTokens',
            act: 'deletes',
            input: '`data.uid`',
            identity: 'context.auth.uid',
          },
          line: 4,
          column: 22,
          endColumn: 41,
        },
      ],
    },
    {
      name: 'Firebase: the second generation',
      code: `import { HttpsError, onCall } from 'firebase-functions/v2/https';
export const revoke = onCall({ cors: true }, async (request) => {
  if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in.');
  await getAuth().revokeRefreshTokens(request.data.uid);
});`,
      output: `import { HttpsError, onCall } from 'firebase-functions/v2/https';
export const revoke = onCall({ cors: true }, async (request) => {
  if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in.');
  await getAuth().revokeRefreshTokens(request.auth.uid);
});`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'getAuth().revokeRefreshTokens',
            act: 'deletes',
            input: '`request.data.uid`',
            identity: 'request.auth.uid',
          },
          line: 4,
          column: 19,
          endColumn: 38,
        },
      ],
    },
    {
      name: 'AdonisJS: a controller, whose user may be absent',
      code: `import type { HttpContext } from '@adonisjs/core/http';
export default class SessionsController {
  async index({ auth }: HttpContext) {
    return db.from('sessions').where('user_id', auth.user!.id);
  }
  async destroyAll({ request, auth, response }: HttpContext) {
    await db.from('sessions').where('user_id', request.input('userId')).delete();
    return response.noContent();
  }
}`,
      output: `import type { HttpContext } from '@adonisjs/core/http';
export default class SessionsController {
  async index({ auth }: HttpContext) {
    return db.from('sessions').where('user_id', auth.user!.id);
  }
  async destroyAll({ request, auth, response }: HttpContext) {
    await db.from('sessions').where('user_id', auth.user!.id).delete();
    return response.noContent();
  }
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'sessions.delete',
            act: 'deletes',
            input: "`request.input('userId')`",
            identity: 'auth.user!.id',
          },
          line: 7,
          column: 73,
          endColumn: 79,
        },
      ],
    },
    {
      name: 'AdonisJS: a closure that has a name for its context',
      code: `import router from '@adonisjs/core/services/router';
router
  .post('/revoke', async (ctx) => {
    await db.from('sessions').where('user_id', ctx.request.qs().userId).delete();
  })
  .use(middleware.auth());`,
      output: `import router from '@adonisjs/core/services/router';
router
  .post('/revoke', async (ctx) => {
    await db.from('sessions').where('user_id', ctx.auth.user.id).delete();
  })
  .use(middleware.auth());`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'sessions.delete',
            act: 'deletes',
            input: '`ctx.request.qs().userId`',
            identity: 'ctx.auth.user.id',
          },
          line: 4,
          column: 73,
          endColumn: 79,
        },
      ],
    },
    {
      name: 'TypeORM: a row that is removed',
      code: `app.delete('/sessions/:id', async (req, res) => {
  const session = await dataSource.manager.findOne(Session, { where: { id: req.params.id } });
  await dataSource.manager.remove(session);
  res.sendStatus(204);
});`,
      output: null,
      errors: [
        {
          messageId: 'session',
          data: {
            call: 'dataSource.manager.remove',
            act: 'deletes',
            input: '`req.params.id`',
            identity: 'req.user.id',
          },
          line: 3,
          column: 28,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'addOwner',
              data: { text: 'req.user.id', input: '`req.params.id`', column: 'userId' },
              output: `app.delete('/sessions/:id', async (req, res) => {
  const session = await dataSource.manager.findOne(Session, { where: { id: req.params.id, userId: req.user.id } });
  await dataSource.manager.remove(session);
  res.sendStatus(204);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'TypeORM: conditions in text, whose columns are a guess',
      code: `app.delete('/sessions/:id', async (req, res) => {
  await sessionRepository
    .createQueryBuilder()
    .delete()
    .where('id = :id', { id: req.params.id })
    .execute();
  res.json(await sessionRepository.findBy({ userId: req.user.id }));
});`,
      output: null,
      errors: [
        {
          messageId: 'session',
          data: { call: 'sessionRepository.delete', act: 'deletes', input: '`req.params.id`', identity: 'req.user.id' },
          line: 4,
          column: 6,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'addOwner',
              data: { text: 'req.user.id', input: '`req.params.id`', column: 'userId' },
              output: `app.delete('/sessions/:id', async (req, res) => {
  await sessionRepository
    .createQueryBuilder()
    .delete()
    .where('id = :id', { id: req.params.id }).andWhere('userId = :userId', { userId: req.user.id })
    .execute();
  res.json(await sessionRepository.findBy({ userId: req.user.id }));
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'TypeORM: an alias, and a revocation',
      code: `app.post('/revoke', async (req, res) => {
  await dataSource
    .createQueryBuilder()
    .update(Session)
    .set({ revoked: true })
    .where('session.userId = :userId', { userId: req.body.userId })
    .execute();
  res.sendStatus(204);
});`,
      output: `app.post('/revoke', async (req, res) => {
  await dataSource
    .createQueryBuilder()
    .update(Session)
    .set({ revoked: true })
    .where('session.userId = :userId', { userId: req.user.id })
    .execute();
  res.sendStatus(204);
});`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'Session.update', act: 'revokes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 4,
          column: 6,
          endColumn: 12,
        },
      ],
    },
    {
      name: 'Mongoose: the type names the document',
      code: `import { Model } from 'mongoose';
import { Controller, Delete, Param } from '@nestjs/common';
@Controller()
export class DeviceController {
  constructor(@InjectModel(Session.name) private model: Model<SessionDocument>) {}
  @Delete(':userId')
  async end(@Param('userId') userId: string) {
    await this.model.deleteMany({ userId });
  }
}`,
      output: null,
      errors: [
        {
          messageId: 'user',
          data: { call: 'this.model.deleteMany', act: 'deletes', input: '`userId`', identity: 'req.user.id' },
          line: 8,
          column: 22,
          endColumn: 32,
        },
      ],
    },
    {
      name: 'Redis: a key of a user, by the prefix of session stores',
      code: `app.post('/revoke', async (req, res) => {
  await redis.del(\`sess:\${req.query.userId}\`);
  res.sendStatus(204);
});`,
      output: `app.post('/revoke', async (req, res) => {
  await redis.del(\`sess:\${req.user.id}\`);
  res.sendStatus(204);
});`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'redis.del', act: 'deletes', input: '`req.query.userId`', identity: 'req.user.id' },
          line: 2,
          column: 15,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'Redis: the key comes from a function of the file',
      code: `const keyOf = (userId) => \`session:\${userId}\`;
app.post('/revoke', async (req, res) => {
  const key = keyOf(req.body.userId);
  await redis.del(key);
  res.sendStatus(204);
});`,
      output: `const keyOf = (userId) => \`session:\${userId}\`;
app.post('/revoke', async (req, res) => {
  const key = keyOf(req.user.id);
  await redis.del(key);
  res.sendStatus(204);
});`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'redis.del', act: 'deletes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 4,
          column: 15,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'Lucid: a query',
      code: `import type { HttpContext } from '@adonisjs/core/http';
export default class SessionsController {
  async index({ auth }: HttpContext) {
    return Session.query().where('user_id', auth.user!.id);
  }
  async destroy({ params, auth }: HttpContext) {
    await Session.query().where('id', params.id).delete();
  }
}`,
      output: `import type { HttpContext } from '@adonisjs/core/http';
export default class SessionsController {
  async index({ auth }: HttpContext) {
    return Session.query().where('user_id', auth.user!.id);
  }
  async destroy({ params, auth }: HttpContext) {
    await Session.query().where('id', params.id).where('user_id', auth.user!.id).delete();
  }
}`,
      errors: [
        {
          messageId: 'session',
          data: { call: 'Session.delete', act: 'deletes', input: '`params.id`', identity: 'auth.user!.id' },
          line: 7,
          column: 50,
          endColumn: 56,
        },
      ],
    },
    {
      name: 'functions of the application that end sessions',
      code: `import { invalidateSession, invalidateUserSessions } from '$lib/server/session';
export const actions = {
  end: async ({ request }) => {
    const data = await request.formData();
    await invalidateSession(data.get('id'));
  },
  everywhere: async ({ request, locals }) => {
    const data = await request.formData();
    await invalidateUserSessions(data.get('userId'));
  },
};`,
      output: `import { invalidateSession, invalidateUserSessions } from '$lib/server/session';
export const actions = {
  end: async ({ request }) => {
    const data = await request.formData();
    await invalidateSession(data.get('id'));
  },
  everywhere: async ({ request, locals }) => {
    const data = await request.formData();
    await invalidateUserSessions(locals.user.id);
  },
};`,
      errors: [
        {
          messageId: 'session',
          data: {
            call: 'invalidateSession',
            act: 'deletes',
            input: "`request.formData().get('id')`",
            identity: 'locals.user.id',
          },
          line: 5,
          column: 11,
          endColumn: 28,
        },
        {
          messageId: 'user',
          data: {
            call: 'invalidateUserSessions',
            act: 'deletes',
            input: "`request.formData().get('userId')`",
            identity: 'locals.user.id',
          },
          line: 9,
          column: 11,
          endColumn: 33,
        },
      ],
    },
    {
      name: 'a store of its own',
      code: `const session = require('express-session');
const pgSession = require('connect-pg-simple')(session);
const kept = new pgSession({ pool });
app.delete('/devices', (req, res, next) => {
  kept.destroy(req.query.sid, next);
});`,
      output: null,
      errors: [
        {
          messageId: 'session',
          data: { call: 'kept.destroy', act: 'deletes', input: '`req.query.sid`', identity: 'req.user.id' },
          line: 5,
          column: 8,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'useOwnSession',
              data: { text: 'req.sessionID', input: '`req.query.sid`', column: '' },
              output: `const session = require('express-session');
const pgSession = require('connect-pg-simple')(session);
const kept = new pgSession({ pool });
app.delete('/devices', (req, res, next) => {
  kept.destroy(req.sessionID, next);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'NestJS: GraphQL with its context',
      code: `import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
@Resolver()
export class SessionResolver {
  @Query()
  me(@Context() ctx) {
    return this.users.find(ctx.req.user.id);
  }
  @Mutation()
  async revoke(@Args('userId') userId: string, @Context() ctx) {
    await this.prisma.session.deleteMany({ where: { userId } });
  }
}`,
      output: `import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
@Resolver()
export class SessionResolver {
  @Query()
  me(@Context() ctx) {
    return this.users.find(ctx.req.user.id);
  }
  @Mutation()
  async revoke(@Args('userId') userId: string, @Context() ctx) {
    await this.prisma.session.deleteMany({ where: { userId: ctx.req.user.id } });
  }
}`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'this.prisma.session.deleteMany',
            act: 'deletes',
            input: '`userId`',
            identity: 'ctx.req.user.id',
          },
          line: 10,
          column: 31,
          endColumn: 41,
        },
      ],
    },
    {
      name: 'TypeORM: the type names the entity',
      code: `import { Repository } from 'typeorm';
import { Controller, Delete, Param } from '@nestjs/common';
@Controller()
export class DeviceController {
  constructor(@InjectRepository(UserSession) private readonly repo: Repository<UserSession>) {}
  @Get()
  list(@CurrentUser() user: User) {
    return this.repo.findBy({ userId: user.id });
  }
  @Delete(':id')
  async end(@Param('id') id: string, @CurrentUser() user: User) {
    await this.repo.delete(id);
  }
}`,
      output: `import { Repository } from 'typeorm';
import { Controller, Delete, Param } from '@nestjs/common';
@Controller()
export class DeviceController {
  constructor(@InjectRepository(UserSession) private readonly repo: Repository<UserSession>) {}
  @Get()
  list(@CurrentUser() user: User) {
    return this.repo.findBy({ userId: user.id });
  }
  @Delete(':id')
  async end(@Param('id') id: string, @CurrentUser() user: User) {
    await this.repo.delete({ id, userId: user.id });
  }
}`,
      errors: [
        {
          messageId: 'session',
          data: { call: 'this.repo.delete', act: 'deletes', input: '`id`', identity: 'user.id' },
          line: 12,
          column: 21,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'NestJS: a service of the file',
      code: `import { Controller, Delete, Param } from '@nestjs/common';
class SessionsService {
  async revokeAll(userId: string) {
    await this.prisma.session.deleteMany({ where: { userId } });
  }
}
@Controller()
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}
  @Delete('mine')
  mine(@CurrentUser() user: User) {
    return this.sessions.revokeAll(user.id);
  }
  @Delete(':userId')
  revoke(@Param('userId') userId: string, @CurrentUser() user: User) {
    return this.sessions.revokeAll(userId);
  }
}`,
      output: `import { Controller, Delete, Param } from '@nestjs/common';
class SessionsService {
  async revokeAll(userId: string) {
    await this.prisma.session.deleteMany({ where: { userId } });
  }
}
@Controller()
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}
  @Delete('mine')
  mine(@CurrentUser() user: User) {
    return this.sessions.revokeAll(user.id);
  }
  @Delete(':userId')
  revoke(@Param('userId') userId: string, @CurrentUser() user: User) {
    return this.sessions.revokeAll(user.id);
  }
}`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'this.sessions.revokeAll', act: 'deletes', input: '`userId`', identity: 'user.id' },
          line: 16,
          column: 26,
          endColumn: 35,
        },
      ],
    },
    {
      name: 'that somebody is named is no guard',
      code: `export const revoke = async (req, res) => {
  const { userId } = req.body;
  if (!userId) return res.sendStatus(400);
  await Session.deleteMany({ userId });
};`,
      output: `export const revoke = async (req, res) => {
  const { userId } = req.body;
  if (!userId) return res.sendStatus(400);
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'Session.deleteMany', act: 'deletes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 4,
          column: 17,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'that nobody is named has no consequence',
      code: `export const revoke = async (req, res) => {
  const { userId } = req.body;
  if (!userId) console.warn('nobody');
  await Session.deleteMany({ userId });
};`,
      output: `export const revoke = async (req, res) => {
  const { userId } = req.body;
  if (!userId) console.warn('nobody');
  await Session.deleteMany({ userId: req.user.id });
};`,
      errors: [
        {
          messageId: 'user',
          data: { call: 'Session.deleteMany', act: 'deletes', input: '`req.body.userId`', identity: 'req.user.id' },
          line: 4,
          column: 17,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Lambda: the second format has the claims elsewhere, and they are there',
      code: `import type { APIGatewayProxyHandlerV2WithJWTAuthorizer } from 'aws-lambda';
export const handler: APIGatewayProxyHandlerV2WithJWTAuthorizer = async (event) => {
  await prisma.session.deleteMany({ where: { userId: event.pathParameters?.userId } });
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: '`event.pathParameters.userId`',
            identity: 'event.requestContext.authorizer.jwt.claims.sub',
          },
          line: 3,
          column: 24,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'useIdentity',
              data: {
                text: 'event.requestContext.authorizer.jwt.claims.sub',
                input: '`event.pathParameters.userId`',
                column: '',
              },
              output: `import type { APIGatewayProxyHandlerV2WithJWTAuthorizer } from 'aws-lambda';
export const handler: APIGatewayProxyHandlerV2WithJWTAuthorizer = async (event) => {
  await prisma.session.deleteMany({ where: { userId: event.requestContext.authorizer.jwt.claims.sub } });
};`,
            },
          ],
        },
      ],
      filename: 'file.ts',
    },
    {
      name: 'Lambda: of the first format it is the authorizer that may be absent',
      code: `import type { APIGatewayProxyEvent } from 'aws-lambda';
export const handler = async (event: APIGatewayProxyEvent) => {
  await prisma.session.deleteMany({ where: { userId: event.pathParameters!.userId } });
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'prisma.session.deleteMany',
            act: 'deletes',
            input: '`event.pathParameters.userId`',
            identity: 'event.requestContext.authorizer!.claims.sub',
          },
          line: 3,
          column: 24,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'useIdentity',
              data: {
                text: 'event.requestContext.authorizer!.claims.sub',
                input: '`event.pathParameters.userId`',
                column: '',
              },
              output: `import type { APIGatewayProxyEvent } from 'aws-lambda';
export const handler = async (event: APIGatewayProxyEvent) => {
  await prisma.session.deleteMany({ where: { userId: event.requestContext.authorizer!.claims.sub } });
};`,
            },
          ],
        },
      ],
      filename: 'file.ts',
    },
    {
      name: 'Lambda: claims that are taken apart are there, in TypeScript',
      code: `import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
export const handler = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => {
  const { sub, email } = event.requestContext.authorizer.jwt.claims;
  console.log(email, sub);
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [event.pathParameters!.userId]);
};`,
      output: `import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
export const handler = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => {
  const { sub, email } = event.requestContext.authorizer.jwt.claims;
  console.log(email, sub);
  await pool.query('DELETE FROM sessions WHERE user_id = $1', [event.requestContext.authorizer.jwt.claims.sub]);
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'DELETE FROM sessions',
            act: 'deletes',
            input: '`event.pathParameters.userId`',
            identity: 'event.requestContext.authorizer.jwt.claims.sub',
          },
          line: 5,
          column: 14,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'SvelteKit: the context is no part of the query',
      code: `export const actions = {
  revoke: async ({ request, locals }) => {
    const form = await request.formData();
    log(locals.user.id);
    await Session.deleteMany({ userId: form.get('userId') });
  },
};`,
      output: `export const actions = {
  revoke: async ({ request, locals }) => {
    const form = await request.formData();
    log(locals.user.id);
    await Session.deleteMany({ userId: locals.user.id });
  },
};`,
      errors: [
        {
          messageId: 'user',
          data: {
            call: 'Session.deleteMany',
            act: 'deletes',
            input: "`request.formData().get('userId')`",
            identity: 'locals.user.id',
          },
          line: 5,
          column: 19,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'a row that is marked and saved',
      code: `export const revoke = async (req, res) => {
  const session = await Session.findById(req.params.id);
  session.revokedAt = new Date();
  await session.save();
};
export const mine = async (req, res) => res.json(await Session.find({ userId: req.user.id }));`,
      output: null,
      errors: [
        {
          messageId: 'session',
          data: { call: 'session.save', act: 'revokes', input: '`req.params.id`', identity: 'req.user.id' },
          line: 4,
          column: 17,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'addOwner',
              data: { text: 'req.user.id', column: 'userId' },
              output: `export const revoke = async (req, res) => {
  const session = await Session.findOne({ _id: req.params.id, userId: req.user.id });
  session.revokedAt = new Date();
  await session.save();
};
export const mine = async (req, res) => res.json(await Session.find({ userId: req.user.id }));`,
            },
          ],
        },
      ],
    },
    {
      name: 'several columns at once, and a row that a repository saves',
      code: `import { Repository } from 'typeorm';
export const revoke = async (req, res) => {
  const session = await sessionRepository.findOneBy({ id: req.body.id });
  Object.assign(session, { isActive: false, endedBy: req.user.id });
  await sessionRepository.save(session);
};`,
      output: null,
      errors: [
        {
          messageId: 'session',
          line: 5,
          suggestions: [
            {
              messageId: 'addOwner',
              output: `import { Repository } from 'typeorm';
export const revoke = async (req, res) => {
  const session = await sessionRepository.findOneBy({ id: req.body.id, userId: req.user.id });
  Object.assign(session, { isActive: false, endedBy: req.user.id });
  await sessionRepository.save(session);
};`,
            },
          ],
        },
      ],
    },
  ],
});
