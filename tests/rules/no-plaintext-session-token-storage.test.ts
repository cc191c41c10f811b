import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-plaintext-session-token-storage.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };

/** A handler that makes a session token, with the imports that it needs. */
function handler(body: string, name = 'login'): string {
  return `
import crypto from 'node:crypto';
import jwt from 'jsonwebtoken';
export const ${name} = async (req, res) => {
  ${body}
};`;
}

const RANDOM = "const token = crypto.randomBytes(32).toString('hex');";
/** The same, with the hash by the import that is there. */
function repaired(body: string): string {
  return handler(body.replaceAll(/(?<!\.)createHash\(/gu, 'crypto.createHash('));
}

const HASHED = "createHash('sha256').update(token).digest('hex')";

const HASH = "crypto.createHash('sha256').update(token).digest('hex')";

tester.run('no-plaintext-session-token-storage', rule, {
  valid: [
    // A hash of it is stored.
    handler(`${RANDOM} await Session.create({ token: ${HASH}, userId }); res.cookie('sid', token);`),
    handler(`${RANDOM} const hash = ${HASH}; await Session.create({ token: hash, userId }); res.cookie('sid', token);`),
    handler(`${RANDOM} await Session.create({ token: await bcrypt.hash(token, 10) }); res.json({ token });`),
    handler(`${RANDOM} await Session.create({ token: hashToken(token) }); res.json({ token });`),
    handler(`${RANDOM} await Session.create({ tokenHash: sha256(token) }); res.json({ token });`),
    // Nobody is handed it, as far as the file shows.
    handler(`${RANDOM} await Session.create({ token, userId });`),
    handler('await Session.create({ token: req.body.token }); res.json({ token: req.body.token });'),
    handler(
      `const jti = crypto.randomUUID(); await Session.create({ sid: jti }); res.json({ token: jwt.sign({ jti }, KEY) });`,
    ),
    // Where it comes from is not known.
    handler('const token = await provider(req); await Session.create({ token }); res.json({ token });'),
    handler(
      'const { accessToken } = await oauth.getToken(code); await Account.create({ accessToken }); res.json({ accessToken });',
    ),
    handler(
      'const user = await User.findOne({ id }); await Session.create({ token: user.token }); res.json({ token: user.token });',
    ),
    // Whoever reads the database cannot sign the cookie.
    handler(
      "const sid = crypto.randomUUID(); await Session.create({ sid }); res.cookie('sid', sid, { signed: true });",
    ),
    // Codes that are used once, and what is no session.
    handler(`${RANDOM} user.resetToken = token; await user.save(); res.json({ token });`),
    handler(`${RANDOM} await Token.create({ token, userId }); res.json({ token });`, 'forgotPassword'),
    handler(`${RANDOM} await Invite.create({ token, email }); res.json({ token });`),
    handler(`${RANDOM} await VerificationToken.create({ token }); return token;`),
    handler(`${RANDOM} await prisma.apiKey.create({ data: { token } }); res.json({ token });`),
    handler('const id = crypto.randomUUID(); await Post.create({ id, title }); res.json({ id });'),
    handler('const id = crypto.randomUUID(); await ChatSession.create({ id }); res.json({ id });'),
    handler(
      'const sessionId = crypto.randomUUID(); await prisma.chatSession.create({ data: { sessionId } }); res.json({ sessionId });',
    ),
    handler('const csrfToken = crypto.randomUUID(); await Session.create({ csrfToken }); res.json({ csrfToken });'),
    handler('const token = crypto.randomUUID(); await redis.set(`cart:${token}`, items); res.json({ token });'),
    handler(
      "const token = crypto.randomUUID(); await pool.query('INSERT INTO posts (id) VALUES ($1)', [token]); res.json({ token });",
    ),
    handler(
      "const token = crypto.randomUUID(); await pool.query('SELECT * FROM sessions WHERE token = $1', [token]); res.json({ token });",
    ),
    // Calls that look alike.
    handler(`${RANDOM} const cache = new Map(); cache.set('session', token); res.json({ token });`),
    handler(`${RANDOM} const client = axios.create({ headers: { token } }); res.json({ token });`),
    { code: handler(`${RANDOM} await Session.create({ token }); res.json({ token });`), filename: 'test/login.js' },
  ],
  invalid: [
    {
      // A list of them, of a row that is called after how it was found.
      code: `
import jwt from 'jsonwebtoken';
import { createHash } from 'node:crypto';
export const refresh = async (req, res) => {
  const sent = req.cookies.jwt;
  const foundUser = await User.findOne({ refreshToken: sent }).exec();
  const others = foundUser.refreshToken.filter((one) => one !== sent);
  if (others.includes(sent) || foundUser.refreshToken.includes(sent, 1)) return res.sendStatus(403);
  const newToken = jwt.sign({ id: foundUser.id }, process.env.REFRESH_SECRET, { expiresIn: '1d' });
  foundUser.refreshToken = [...others, newToken];
  await foundUser.save();
  res.cookie('jwt', newToken);
};`,
      settings: all,
      errors: [{ messageId: 'plain', line: 10 }],
      output: `
import jwt from 'jsonwebtoken';
import { createHash } from 'node:crypto';
export const refresh = async (req, res) => {
  const sent = req.cookies.jwt;
  const foundUser = await User.findOne({ refreshToken: createHash('sha256').update(String(sent)).digest('hex') }).exec();
  const others = foundUser.refreshToken.filter((one) => one !== createHash('sha256').update(String(sent)).digest('hex'));
  if (others.includes(sent) || foundUser.refreshToken.includes(createHash('sha256').update(String(sent)).digest('hex'), 1)) return res.sendStatus(403);
  const newToken = jwt.sign({ id: foundUser.id }, process.env.REFRESH_SECRET, { expiresIn: '1d' });
  foundUser.refreshToken = [...others, createHash('sha256').update(newToken).digest('hex')];
  await foundUser.save();
  res.cookie('jwt', newToken);
};`,
    },
    {
      // Whoever signs out sends the token as well: a row that is looked for by it, and deleted, is found by the hash.
      code: `
import { createHash, randomUUID } from 'node:crypto';
export const login = async (req, res) => {
  const token = randomUUID();
  await RefreshToken.create({ token, user: req.user.id });
  res.cookie('refreshToken', token);
};
export const logout = async (req, res) => {
  await RefreshToken.deleteOne({ token: String(req.cookies.refreshToken) });
  await RefreshToken.updateMany({ token: \`\${req.cookies.refreshToken}\` }, { revoked: true });
  res.sendStatus(204);
};`,
      settings: all,
      errors: [{ messageId: 'plain', line: 5 }],
      output: `
import { createHash, randomUUID } from 'node:crypto';
export const login = async (req, res) => {
  const token = randomUUID();
  await RefreshToken.create({ token: createHash('sha256').update(token).digest('hex'), user: req.user.id });
  res.cookie('refreshToken', token);
};
export const logout = async (req, res) => {
  await RefreshToken.deleteOne({ token: createHash('sha256').update(String(req.cookies.refreshToken)).digest('hex') });
  await RefreshToken.updateMany({ token: createHash('sha256').update(\`\${req.cookies.refreshToken}\`).digest('hex') }, { revoked: true });
  res.sendStatus(204);
};`,
    },
    {
      code: handler(`${RANDOM}
  await Session.create({ token, userId: user.id });
  res.cookie('session', token, { httpOnly: true });`),
      output: null,
      errors: [
        {
          messageId: 'plain',
          data: { shown: 'token', where: 'Session.token' },
          line: 6,
          column: 26,
          suggestions: [
            {
              messageId: 'hash',
              output: repaired(`${RANDOM}
  await Session.create({ token: ${HASHED}, userId: user.id });
  res.cookie('session', token, { httpOnly: true });`),
            },
          ],
        },
      ],
    },
    // Prisma, and where the file looks it up.
    {
      code: `
import { nanoid } from 'nanoid';
export async function POST() {
  const sessionToken = nanoid();
  await prisma.session.create({ data: { userId, sessionToken } });
  return Response.json({ sessionToken });
}
export const find = (sent) => prisma.session.findUnique({ where: { sessionToken: sent } });`,
      output: `
import { nanoid } from 'nanoid';
import { createHash } from 'node:crypto';
export async function POST() {
  const sessionToken = nanoid();
  await prisma.session.create({ data: { userId, sessionToken: createHash('sha256').update(sessionToken).digest('hex') } });
  return Response.json({ sessionToken });
}
export const find = (sent) => prisma.session.findUnique({ where: { sessionToken: createHash('sha256').update(String(sent)).digest('hex') } });`,
      settings: all,
      errors: [{ messageId: 'plain', data: { shown: 'sessionToken', where: 'session.sessionToken' } }],
    },
    // And where the file ends it by what is sent; a row that was found has what was stored.
    {
      code: `
import { nanoid } from 'nanoid';
export async function login(req, res) {
  const token = nanoid();
  await db.query('INSERT INTO sessions (token, user_id) VALUES ($1, $2)', [token, user.id]);
  res.cookie('session', token);
}
export async function logout(req, res) {
  await db.query('DELETE FROM sessions WHERE token = $1', [req.cookies.session]);
}
export async function prune(req, res) {
  const row = await prisma.sessions.findFirst({ where: { token: req.cookies.session } });
  await prisma.sessions.update({ where: { token: req.cookies.session }, data: { revokedAt: new Date() } });
  if (isOld(row)) await prisma.sessions.delete({ where: { token: row.token } });
}`,
      output: `
import { nanoid } from 'nanoid';
import { createHash } from 'node:crypto';
export async function login(req, res) {
  const token = nanoid();
  await db.query('INSERT INTO sessions (token, user_id) VALUES ($1, $2)', [createHash('sha256').update(token).digest('hex'), user.id]);
  res.cookie('session', token);
}
export async function logout(req, res) {
  await db.query('DELETE FROM sessions WHERE token = $1', [createHash('sha256').update(String(req.cookies.session)).digest('hex')]);
}
export async function prune(req, res) {
  const row = await prisma.sessions.findFirst({ where: { token: createHash('sha256').update(String(req.cookies.session)).digest('hex') } });
  await prisma.sessions.update({ where: { token: createHash('sha256').update(String(req.cookies.session)).digest('hex') }, data: { revokedAt: new Date() } });
  if (isOld(row)) await prisma.sessions.delete({ where: { token: row.token } });
}`,
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    // What is written is no filter.
    {
      code: handler(`const token = jwt.sign({ id: user.id }, process.env.KEY);
  const session = await Session.findOne({ where: { userId: user.id } });
  await session.update({ token, expires });
  res.json({ token });`),
      output: repaired(`const token = jwt.sign({ id: user.id }, process.env.KEY);
  const session = await Session.findOne({ where: { userId: user.id } });
  await session.update({ token: ${HASHED}, expires });
  res.json({ token });`),
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    // The id of a row that an address names was read in a list, as it is stored.
    {
      code: `
import { nanoid } from 'nanoid';
app.post('/login', async (req, res) => {
  const sid = nanoid();
  await Session.create({ id: sid, userId: user.id });
  res.cookie('session', sid);
});
app.post('/logout', async (req, res) => { await Session.deleteOne({ id: req.cookies.session }); });
app.delete('/sessions/:id', async (req, res) => { await Session.deleteOne({ id: req.params.id, userId: req.user.id }); });`,
      output: `
import { nanoid } from 'nanoid';
import { createHash } from 'node:crypto';
app.post('/login', async (req, res) => {
  const sid = nanoid();
  await Session.create({ id: createHash('sha256').update(sid).digest('hex'), userId: user.id });
  res.cookie('session', sid);
});
app.post('/logout', async (req, res) => { await Session.deleteOne({ id: createHash('sha256').update(String(req.cookies.session)).digest('hex') }); });
app.delete('/sessions/:id', async (req, res) => { await Session.deleteOne({ id: req.params.id, userId: req.user.id }); });`,
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    {
      code: `
import { nanoid } from 'nanoid';
export async function login(res, user) {
  const sid = nanoid();
  await Session.create({ id: sid, userId: user.id });
  res.cookie('session', sid);
}
export const end = (id) => Session.deleteOne({ id });`,
      output: null,
      settings: all,
      errors: [{ messageId: 'plain', suggestions: null }],
    },
    {
      code: handler(`const { accessToken, refreshToken } = generateTokens(user);
  await prisma.user.update({ where: { id }, data: { refreshTokens: { create: { token: refreshToken } } } });
  res.json({ accessToken, refreshToken });`),
      output: repaired(`const { accessToken, refreshToken } = generateTokens(user);
  await prisma.user.update({ where: { id }, data: { refreshTokens: { create: { token: createHash('sha256').update(refreshToken).digest('hex') } } } });
  res.json({ accessToken, refreshToken });`),
      settings: all,
      errors: [{ messageId: 'plain', data: { shown: 'refreshToken', where: 'refreshTokens.token' } }],
    },
    // Mongoose.
    {
      code: handler(`const token = jwt.sign({ id: user.id }, process.env.KEY);
  await User.findByIdAndUpdate(user.id, { token });
  res.json({ token });`),
      output: repaired(`const token = jwt.sign({ id: user.id }, process.env.KEY);
  await User.findByIdAndUpdate(user.id, { token: ${HASHED} });
  res.json({ token });`),
      settings: all,
      errors: [{ messageId: 'plain', data: { shown: 'token', where: 'User.token' } }],
    },
    {
      code: `
const issue = async (userId) => {
  const user = await User.findById(userId);
  const accessToken = user.generateAccessToken();
  const refreshToken = user.generateRefreshToken();
  user.refreshToken = refreshToken;
  await user.save({ validateBeforeSave: false });
  return { accessToken, refreshToken };
};
const refresh = async (req, res) => {
  const sent = req.cookies.refreshToken;
  if (sent !== user.refreshToken) throw new Error('used');
};`,
      output: `
import { createHash } from 'node:crypto';

const issue = async (userId) => {
  const user = await User.findById(userId);
  const accessToken = user.generateAccessToken();
  const refreshToken = user.generateRefreshToken();
  user.refreshToken = createHash('sha256').update(refreshToken).digest('hex');
  await user.save({ validateBeforeSave: false });
  return { accessToken, refreshToken };
};
const refresh = async (req, res) => {
  const sent = req.cookies.refreshToken;
  if (createHash('sha256').update(String(sent)).digest('hex') !== user.refreshToken) throw new Error('used');
};`,
      settings: all,
      errors: [{ messageId: 'plain', data: { shown: 'refreshToken', where: 'user.refreshToken' } }],
    },
    {
      code: handler(`const token = jwt.sign({ id: user.id }, process.env.KEY);
  await User.updateOne({ id }, { $push: { sessionTokens: token } });
  res.json({ token });`),
      output: repaired(`const token = jwt.sign({ id: user.id }, process.env.KEY);
  await User.updateOne({ id }, { $push: { sessionTokens: ${HASHED} } });
  res.json({ token });`),
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    {
      code: handler(`${RANDOM}
  const session = new Session({ token, user: user.id });
  await session.save();
  return res.status(201).json({ token });`),
      output: repaired(`${RANDOM}
  const session = new Session({ token: ${HASHED}, user: user.id });
  await session.save();
  return res.status(201).json({ token });`),
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    // What is compared with nothing, or hashed already, stays.
    {
      code: handler(`${RANDOM}
  user.sessionToken = token;
  if (user.sessionToken === null || user.sessionToken === undefined || user.sessionToken === hashOf(sent)) return;
  await user.save();
  res.json({ token });`),
      output: repaired(`${RANDOM}
  user.sessionToken = ${HASHED};
  if (user.sessionToken === null || user.sessionToken === undefined || user.sessionToken === hashOf(sent)) return;
  await user.save();
  res.json({ token });`),
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    // SQL.
    {
      code: handler(`${RANDOM}
  await pool.query('INSERT INTO sessions (id, user_id, token) VALUES (uuid(), $1, $2)', [user.id, token]);
  res.cookie('session', token);`),
      output: repaired(`${RANDOM}
  await pool.query('INSERT INTO sessions (id, user_id, token) VALUES (uuid(), $1, $2)', [user.id, ${HASHED}]);
  res.cookie('session', token);`),
      settings: all,
      errors: [{ messageId: 'plain', data: { shown: 'token', where: 'sessions.token' } }],
    },
    {
      code: handler(`${RANDOM}
  await db.execute('UPDATE users SET name = ?, refresh_token = ? WHERE id = ?', [name, token, id]);
  res.json({ token });`),
      output: repaired(`${RANDOM}
  await db.execute('UPDATE users SET name = ?, refresh_token = ? WHERE id = ?', [name, ${HASHED}, id]);
  res.json({ token });`),
      settings: all,
      errors: [{ messageId: 'plain', data: { shown: 'token', where: 'users.refresh_token' } }],
    },
    {
      code: handler(`${RANDOM}
  await sql\`INSERT INTO sessions (user_id, token) VALUES (\${user.id}, \${token})\`;
  res.cookie('session', token);`),
      output: repaired(`${RANDOM}
  await sql\`INSERT INTO sessions (user_id, token) VALUES (\${user.id}, \${${HASHED}})\`;
  res.cookie('session', token);`),
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    // Builders.
    {
      code: handler(`${RANDOM}
  await db.insert(sessions).values({ id: token, userId });
  res.cookie('session', token);`),
      output: repaired(`${RANDOM}
  await db.insert(sessions).values({ id: ${HASHED}, userId });
  res.cookie('session', token);`),
      settings: all,
      errors: [{ messageId: 'plain', data: { shown: 'token', where: 'sessions.id' } }],
    },
    {
      code: handler(`${RANDOM}
  await knex('user_sessions').insert({ token, user_id: user.id });
  res.send({ token });`),
      output: repaired(`${RANDOM}
  await knex('user_sessions').insert({ token: ${HASHED}, user_id: user.id });
  res.send({ token });`),
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    // TypeORM in a service.
    {
      code: `
import { randomBytes } from 'crypto';
export class AuthService {
  constructor(private readonly refreshTokenRepository: Repository<RefreshToken>) {}
  async issueTokens(user) {
    const accessToken = await this.jwtService.signAsync({ sub: user.id });
    const refreshToken = randomBytes(64).toString('base64url');
    await this.refreshTokenRepository.save({ token: refreshToken, user });
    return { accessToken, refreshToken };
  }
}`,
      output: `
import { randomBytes, createHash } from 'crypto';
export class AuthService {
  constructor(private readonly refreshTokenRepository: Repository<RefreshToken>) {}
  async issueTokens(user) {
    const accessToken = await this.jwtService.signAsync({ sub: user.id });
    const refreshToken = randomBytes(64).toString('base64url');
    await this.refreshTokenRepository.save({ token: createHash('sha256').update(refreshToken).digest('hex'), user });
    return { accessToken, refreshToken };
  }
}`,
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    // Redis.
    {
      code: handler(`const sid = crypto.randomUUID();
  await redis.set(\`session:\${sid}\`, JSON.stringify(user), 'EX', 3600);
  res.cookie('sid', sid);`),
      output: repaired(`const sid = crypto.randomUUID();
  await redis.set(\`session:\${createHash('sha256').update(sid).digest('hex')}\`, JSON.stringify(user), 'EX', 3600);
  res.cookie('sid', sid);`),
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    {
      code: handler(`const refreshToken = createRefreshToken(user);
  await redisClient.setEx('refresh:' + user.id, 3600, refreshToken);
  res.json({ refreshToken });`),
      output: repaired(`const refreshToken = createRefreshToken(user);
  await redisClient.setEx('refresh:' + user.id, 3600, createHash('sha256').update(refreshToken).digest('hex'));
  res.json({ refreshToken });`),
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    // In an object that a list gets.
    {
      code: `const jwt = require('jsonwebtoken');
async function login(user) {
  const token = jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: '7d' });
  user.tokens.push({ token });
  await user.save();
  return token;
}
const has = (user, sent) => user.tokens.some((one) => one.token === sent);`,
      output: `const jwt = require('jsonwebtoken');
const { createHash } = require('node:crypto');
async function login(user) {
  const token = jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: '7d' });
  user.tokens.push({ token: createHash('sha256').update(token).digest('hex') });
  await user.save();
  return token;
}
const has = (user, sent) => user.tokens.some((one) => one.token === createHash('sha256').update(String(sent)).digest('hex'));`,
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    {
      code: `const jwt = require('jsonwebtoken');
async function login(user) {
  const token = jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: '7d' });
  user.tokens = user.tokens.concat({ token });
  await user.save();
  return token;
}
const find = (sent) => User.findOne({ 'tokens.token': sent });`,
      output: `const jwt = require('jsonwebtoken');
const { createHash } = require('node:crypto');
async function login(user) {
  const token = jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: '7d' });
  user.tokens = user.tokens.concat({ token: createHash('sha256').update(token).digest('hex') });
  await user.save();
  return token;
}
const find = (sent) => User.findOne({ 'tokens.token': createHash('sha256').update(String(sent)).digest('hex') });`,
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    {
      code: `const jwt = require('jsonwebtoken');
async function login(user) {
  const token = jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: '7d' });
  user.tokens = [...user.tokens, token];
  await user.save();
  return token;
}`,
      output: `const jwt = require('jsonwebtoken');
const { createHash } = require('node:crypto');
async function login(user) {
  const token = jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: '7d' });
  user.tokens = [...user.tokens, createHash('sha256').update(token).digest('hex')];
  await user.save();
  return token;
}`,
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    // What the file looks up by such a key is hashed, too.
    {
      code: `import { randomUUID } from 'node:crypto';
export async function start(res, userId) {
  const id = randomUUID();
  await redis.set(\`session:\${id}\`, JSON.stringify({ userId }));
  await redis.expire(\`session:\${id}\`, 3600);
  res.json({ id });
}
export async function load(req, res, next) {
  const id = req.cookies?.sid;
  req.data = id && (await redis.get(\`session:\${id}\`));
  next();
}
export const drop = (sid) => redis.del('session:' + sid);`,
      output: `import { randomUUID, createHash } from 'node:crypto';
export async function start(res, userId) {
  const id = randomUUID();
  await redis.set(\`session:\${createHash('sha256').update(id).digest('hex')}\`, JSON.stringify({ userId }));
  await redis.expire(\`session:\${createHash('sha256').update(String(id)).digest('hex')}\`, 3600);
  res.json({ id });
}
export async function load(req, res, next) {
  const id = req.cookies?.sid;
  req.data = id && (await redis.get(\`session:\${createHash('sha256').update(String(id)).digest('hex')}\`));
  next();
}
export const drop = (sid) => redis.del('session:' + createHash('sha256').update(String(sid)).digest('hex'));`,
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export async function login(req, res) {
  const refreshToken = jwt.sign({ sub: req.user.id }, process.env.REFRESH_SECRET, { expiresIn: '7d' });
  await redis.set(\`refresh:\${req.user.id}\`, refreshToken);
  res.json({ refreshToken });
}
export async function refresh(req, res) {
  const key = \`refresh:\${req.user.id}\`;
  const stored = await redis.get(key);
  if (!stored || stored !== req.body.refreshToken) return res.sendStatus(401);
  await redis.expire(key, 3600);
  res.sendStatus(204);
}`,
      output: `import jwt from 'jsonwebtoken';
import { createHash } from 'node:crypto';
export async function login(req, res) {
  const refreshToken = jwt.sign({ sub: req.user.id }, process.env.REFRESH_SECRET, { expiresIn: '7d' });
  await redis.set(\`refresh:\${req.user.id}\`, createHash('sha256').update(refreshToken).digest('hex'));
  res.json({ refreshToken });
}
export async function refresh(req, res) {
  const key = \`refresh:\${req.user.id}\`;
  const stored = await redis.get(key);
  if (!stored || stored !== createHash('sha256').update(String(req.body.refreshToken)).digest('hex')) return res.sendStatus(401);
  await redis.expire(key, 3600);
  res.sendStatus(204);
}`,
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    // Whether that is the token as its holder has it cannot be told: no edit.
    {
      code: `import { randomUUID } from 'node:crypto';
export async function start(res, userId) {
  const id = randomUUID();
  await redis.set(\`session:\${id}\`, JSON.stringify({ userId }));
  await redis.sAdd(\`sessions-of:\${userId}\`, id);
  res.json({ id });
}
export async function endAll(req) {
  const ids = await redis.sMembers(\`sessions-of:\${req.user.id}\`);
  await redis.del(ids.map((id) => \`session:\${id}\`));
}`,
      output: null,
      settings: all,
      errors: [
        { messageId: 'plain', line: 4, suggestions: [] },
        { messageId: 'plain', line: 5, suggestions: [] },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export async function login(req, res) {
  const refreshToken = jwt.sign({ sub: req.user.id }, process.env.REFRESH_SECRET, { expiresIn: '7d' });
  await redis.set(\`refresh:\${req.user.id}\`, refreshToken);
  res.json({ refreshToken });
}
export async function same(req, res) {
  const stored = await redis.get(\`refresh:\${req.user.id}\`);
  res.json({ same: isSame(stored, req.body.token) });
}`,
      output: null,
      settings: all,
      errors: [{ messageId: 'plain', suggestions: [] }],
    },
    // The id of a row that a page sends back, or that comes from the database, would be hashed twice.
    ...[
      'const revoke = (formData) => db.delete(sessions).where(eq(sessions.id, formData.get("sessionId")));',
      'const end = (sessionId) => db.delete(sessions).where(eq(sessions.id, sessionId));',
    ].map((reading) => ({
      code: `
const login = async (userId) => {
  const token = generateSessionToken();
  await db.insert(sessions).values({ id: token, userId });
  setSessionCookie(token);
};
${reading}`,
      output: null,
      settings: all,
      errors: [{ messageId: 'plain' as const, suggestions: [] }],
    })),
    {
      code: `
const login = async (userId) => {
  const token = generateSessionToken();
  await db.insert(sessions).values({ id: token, userId });
  setSessionCookie(token);
};
const end = async () => {
  const sent = (await cookies()).get('sid').value;
  await db.delete(sessions).where(eq(sessions.id, sent));
};`,
      output: `
import { createHash } from 'node:crypto';

const login = async (userId) => {
  const token = generateSessionToken();
  await db.insert(sessions).values({ id: createHash('sha256').update(token).digest('hex'), userId });
  setSessionCookie(token);
};
const end = async () => {
  const sent = (await cookies()).get('sid').value;
  await db.delete(sessions).where(eq(sessions.id, createHash('sha256').update(String(sent)).digest('hex')));
};`,
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    // Handed out by a function that is called so, or in a header.
    {
      code: `
export async function createSession(userId) {
  const token = generateSessionToken();
  await db.insert(sessionTable).values({ id: token, userId });
  setSessionTokenCookie(token, expiresAt);
}`,
      output: `
import { createHash } from 'node:crypto';

export async function createSession(userId) {
  const token = generateSessionToken();
  await db.insert(sessionTable).values({ id: createHash('sha256').update(token).digest('hex'), userId });
  setSessionTokenCookie(token, expiresAt);
}`,
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
    {
      code: handler(`${RANDOM}
  await Session.create({ token });
  res.setHeader('Set-Cookie', \`sid=\${token}; HttpOnly\`);`),
      output: repaired(`${RANDOM}
  await Session.create({ token: ${HASHED} });
  res.setHeader('Set-Cookie', \`sid=\${token}; HttpOnly\`);`),
      settings: all,
      errors: [{ messageId: 'plain' }],
    },
  ],
});
