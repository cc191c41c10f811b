import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-validated-session-identifier.js';

const tester = new RuleTester();

type MessageId = 'operators' | 'comparisons' | 'lists' | 'whole';

/** A handler of Express with a statement in it. */
function express(statement: string, imports = ''): string {
  return `${imports}export const handler = async (req, res) => { ${statement} res.end(); };`;
}

/** A report whose edit `--fix` applies: `⟦…⟧` is what becomes text in it. */
function made(marked: string, messageId: MessageId = 'operators') {
  const code = marked.replaceAll(/[⟦⟧]/gu, '');
  const count = marked.split('⟦').length - 1;
  return {
    code,
    output: marked.replaceAll('⟦', 'String(').replaceAll('⟧', ')'),
    errors: Array.from({ length: count }, () => ({ messageId, suggestions: [] })),
  };
}

/** The same where it is offered only. */
function offered(marked: string, messageId: MessageId = 'operators') {
  const code = marked.replaceAll(/[⟦⟧]/gu, '');
  const output = marked.replace('⟦', 'String(').replace('⟧', ')');
  return { code, output: null, errors: [{ messageId, suggestions: [{ messageId: 'makeText' as const, output }] }] };
}

function unrepaired(code: string, messageId: MessageId) {
  return { code, output: null, errors: [{ messageId, suggestions: [] }] };
}

const MYSQL = "import mysql from 'mysql';\n";
const SEQUELIZE = "import { Sequelize } from 'sequelize';\n";
const NEST = "import { Body, Controller, Param, Post, Query, Req, UsePipes, ParseUUIDPipe } from '@nestjs/common';\n";

function nest(method: string): string {
  return `${NEST}@Controller()\nexport class Sessions { constructor(private readonly sessionModel: Model<Session>) {}\n${method} }`;
}

tester.run('require-validated-session-identifier', rule, {
  valid: [
    // A repository of the application's own finds by an id.
    express('const session = await this.sessions.find(req.cookies.sid); await sessionRepo.delete(req.body.sid);'),
    express(
      'const id = req.cookies[cookieName]; await repo.find(id);',
      "import { repo } from './session-repository.js';\n",
    ),
    // What is always text.
    express('await Session.findById(req.params.id);'),
    express("await Session.findOne({ token: req.headers['x-token'] });"),
    express("await Session.findOne({ token: req.get('x-token') });"),
    express('await Session.findOne({ token: req.signedCookies.sid });'),
    express('await Session.findOne({ token: req.session.token, userId: req.user.id });'),
    "import { Hono } from 'hono';\nnew Hono().get('/', async (c) => c.json(await Session.findOne({ token: c.req.query('token') })));",
    "import { Hono } from 'hono';\nnew Hono().get('/:id', async (c) => c.json(await Session.findById(c.req.param('id'))));",
    "import { Hono } from 'hono';\nimport { getCookie } from 'hono/cookie';\nnew Hono().get('/', async (c) => c.json(await Session.findOne({ token: getCookie(c, 'sid') })));",
    "import { NextRequest } from 'next/server';\nexport async function GET(request: NextRequest) { return Session.findOne({ token: request.nextUrl.searchParams.get('token') }); }",
    "import { NextRequest } from 'next/server';\nexport async function GET(request: NextRequest) { return Session.findOne({ token: new URL(request.url).searchParams.get('token') }); }",
    "import { NextRequest } from 'next/server';\nexport async function POST(request: NextRequest) { const form = await request.formData(); return Session.deleteOne({ token: form.get('token') }); }",
    "import { NextRequest } from 'next/server';\nexport async function GET(request: NextRequest) { return Session.findOne({ token: request.cookies.get('sid')?.value }); }",
    "'use server';\nexport async function revoke(form: FormData) { await Session.deleteOne({ _id: form.get('id') }); }",
    "import { Elysia } from 'elysia';\nnew Elysia().get('/', async ({ query }) => Session.findOne({ token: query.token }));",
    'export const handler = async (event) => { console.log(event.requestContext.authorizer.claims.sub); return Session.findOne({ token: event.queryStringParameters.token }); };',
    'export const resolvers = { Mutation: { end: async (parent, { id }, context) => Session.deleteOne({ _id: id }) } };',
    "import { initTRPC } from '@trpc/server';\nconst t = initTRPC.create();\nexport const end = t.procedure.input(z.object({ id: z.string() })).mutation(({ input }) => Session.deleteOne({ _id: input.id }));",

    // Conversions: text, a number, an id, or an exception.
    express('await Session.findOne({ token: String(req.query.token) });'),
    express('await Session.findOne({ token: `${req.query.token}` });'),
    express("await Session.findOne({ token: req.query.token + '' });"),
    express('await Session.findOne({ token: req.query.token.toString() });'),
    express('await Session.findOne({ token: req.query.token.trim() });'),
    express('await Session.findOne({ number: parseInt(req.query.number, 10) });'),
    express('await Session.findOne({ number: +req.query.number });'),
    express('await Session.deleteOne({ _id: new ObjectId(req.body.id) });'),
    express('await Session.deleteOne({ token: sanitize(req.body.token) });'),
    express("await Session.findOne({ hash: createHash('sha256').update(req.cookies.token).digest('hex') });"),
    express('let { token } = req.query; token = String(token); await Session.findOne({ token });'),

    // Checks before it.
    express("if (typeof req.query.token !== 'string') return; await Session.findOne({ token: req.query.token });"),
    express('const { token } = req.body; if (!isString(token)) return; await Session.findOne({ token });'),
    express("await Session.findOne({ token: typeof req.query.token === 'string' ? req.query.token : '' });"),
    express("assert(typeof req.body.token === 'string'); await Session.findOne({ token: req.body.token });"),
    express('if (!/^[a-f0-9]{64}$/.test(req.query.token)) return; await Session.findOne({ token: req.query.token });'),
    express("if (!req.body.token.startsWith('s.')) return; await Session.findOne({ token: req.body.token });"),
    express('if (!mongoose.isValidObjectId(req.query.id)) return; await Session.findById(req.query.id);'),
    express('if (req.body.userId !== req.user.id) return; await Session.deleteMany({ userId: req.body.userId });'),
    express(
      'const { token } = req.body; const claims = jwt.verify(token, KEY); await RefreshToken.findOne({ token, user: claims.sub });',
    ),
    'export const handler = (req, res) => { jwt.verify(req.cookies.token, KEY, async (error, claims) => { if (error) return; res.json(await RefreshToken.findOne({ token: req.cookies.token })); }); };',
    "async function find(token) { if (typeof token !== 'string') throw new TypeError(); return Session.findOne({ token }); }\nexport const handler = async (req, res) => { res.json(await find(req.query.token)); };",

    // Schemas.
    express('const { token } = schema.parse(req.body); await Session.deleteOne({ token });'),
    express(
      'const parsed = schema.safeParse(req.query); if (!parsed.success) return; await Session.findOne({ token: parsed.data.token });',
    ),
    express(
      'const { error } = schema.validate(req.body); if (error) return; await Session.deleteOne({ token: req.body.token });',
    ),
    express('if (!Value.Check(Body, req.body)) return; await Session.deleteOne({ token: req.body.token });'),
    express('const input = v.parse(Body, req.body); await Session.deleteOne({ token: input.token });'),
    express('const input = create(req.body, Body); await Session.deleteOne({ token: input.token });'),
    express('if (!validationResult(req).isEmpty()) return; await Session.deleteOne({ token: req.body.token });'),
    "import { Router } from 'express';\nconst router = Router();\nrouter.post('/', validate(schema), async (req, res) => { await Session.deleteOne({ token: req.body.token }); });",
    "import { Router } from 'express';\nconst router = Router();\nrouter.post('/', body('token').isString(), async (req, res) => { await Session.deleteOne({ token: req.body.token }); });",
    "import { Router } from 'express';\nconst router = Router();\nrouter.get('/', query('token').trim().escape(), async (req, res) => { res.json(await Session.findOne({ token: req.query.token })); });",
    "import { Router } from 'express';\nconst router = Router();\nrouter.use(mongoSanitize());\nrouter.post('/', async (req, res) => { await Session.deleteOne({ token: req.body.token }); });",
    "import { Router } from 'express';\nconst router = Router();\nconst needsToken = (req, res, next) => { if (typeof req.body.token !== 'string') return res.sendStatus(400); next(); };\nrouter.post('/', needsToken, async (req, res) => { await Session.deleteOne({ token: req.body.token }); });",
    "import { Hono } from 'hono';\nnew Hono().post('/', zValidator('json', schema), async (c) => { const { token } = c.req.valid('json'); await Session.deleteOne({ token }); });",
    "import fastify from 'fastify';\nconst app = fastify();\napp.post('/', { schema: { body: schema } }, async (request, reply) => { await Session.deleteOne({ token: request.body.token }); });",
    "import fastify from 'fastify';\nconst app = fastify();\napp.post('/', options, async (request, reply) => { await Session.deleteOne({ token: request.body.token }); });",
    // Its route is registered elsewhere.
    'export async function end(request, reply) { await Session.deleteOne({ token: request.body.token }); }',
    "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.route({ method: 'POST', path: '/', options: { validate: { payload: schema } }, handler: async (request, h) => { await Session.deleteOne({ token: request.payload.token }); return h.response(); } });",
    "import { Elysia, t } from 'elysia';\nnew Elysia().post('/', async ({ body }) => { await Session.deleteOne({ token: body.token }); }, { body: t.Object({ token: t.String() }) });",
    "import { Elysia, t } from 'elysia';\nnew Elysia().guard({ body: t.Object({ token: t.String() }) }, (app) => app.post('/', async ({ body }) => { await Session.deleteOne({ token: body.token }); }));",
    'export default defineEventHandler(async (event) => { const { token } = await readValidatedBody(event, schema.parse); await Session.deleteOne({ token }); });',
    nest('@Post() async end(@Body() body: LogoutDto) { await this.sessionModel.deleteOne({ token: body.token }); }'),
    nest(
      "@Post() async end(@Query('id', ParseUUIDPipe) id: string) { await this.sessionModel.findByIdAndDelete(id); }",
    ),
    nest("@Post() async end(@Param('id') id: string) { await this.sessionModel.findByIdAndDelete(id); }"),
    nest(
      '@Post() @UsePipes(new ZodValidationPipe(schema)) async end(@Body() body: any) { await this.sessionModel.deleteOne({ token: body.token }); }',
    ),

    // Settings of the database's library.
    express('await Session.deleteOne({ token: req.body.token });', "mongoose.set('sanitizeFilter', true);\n"),
    express(
      "await pool.query('DELETE FROM sessions WHERE id = ?', [req.body.id]);",
      `${MYSQL}const pool = mysql.createPool({ stringifyObjects: true });\n`,
    ),

    // Below an operator it is a value.
    express('await Session.findOne({ token: { $eq: req.body.token } });'),
    express('await Session.deleteMany({ _id: { $in: req.body.ids } });'),
    express('await prisma.session.deleteMany({ where: { token: { equals: req.body.token } } });'),

    // Databases that refuse it, or take it as a value.
    express('await prisma.session.findUnique({ where: { token: req.body.token } });'),
    express('await prisma.session.delete({ where: { id: req.body.id } });'),
    express("await pool.query('DELETE FROM sessions WHERE id = $1', [req.body.id]);", "import pg from 'pg';\n"),
    express("await pool.execute('DELETE FROM sessions WHERE id = ?', [req.body.id]);", MYSQL),
    express("await pool.query('SELECT * FROM sessions WHERE id IN (?)', [req.body.ids]);", MYSQL),
    express("await knex('sessions').where({ token: req.body.token }).del();"),
    express('await db.delete(sessions).where(eq(sessions.id, req.body.id));'),
    express('await Session.findByPk(req.query.id);', SEQUELIZE),
    express('await sessions.findOneBy({ token: req.body.token });', "import { Repository } from 'typeorm';\n"),
    express('await redis.del(`session:${req.body.sid}`);'),
    // Which driver it is, or which of two libraries, the file does not say.
    express("await pool.query('DELETE FROM sessions WHERE id = ?', [req.body.id]);"),
    express('await Session.findOne({ where: { token: req.query.token } });'),
    // The driver of MongoDB compares lists as they are, and this parser makes no objects.
    "import express from 'express';\nconst app = express();\napp.set('query parser', 'simple');\napp.get('/', async (req, res) => { res.json(await db.collection('sessions').findOne({ token: req.query.token })); });",
    "import Koa from 'koa';\nnew Koa().use(async (ctx) => { ctx.body = await db.collection('sessions').findOne({ token: ctx.query.token }); });",

    // A filter whose columns the program says.
    express('await Session.find(schema.parse(req.query));'),
    express('await Session.findOne(req.params);'),
    express("await Session.findOne(pick(req.body, ['token']));"),

    // No sessions.
    express('await ChatSession.findOne({ token: req.query.token });'),
    express('await Post.find({ slug: req.query.slug });'),
    express('await User.findOne({ email: req.body.email });'),
    express('await User.findOne({ resetPasswordToken: req.body.token });'),
    express('await Token.findOne({ token: req.body.token });'),
    // What the value is cannot be shown.
    express('const token = tokenOf(req); await Session.findOne({ token });'),
    express('const { token } = await provider(req.body.code); await Session.findOne({ token });'),
    express('await Session.findOne({ ...req.query, user: req.user.id });'),
    'export const find = (token) => Session.findOne({ token });',
    { code: express('await Session.deleteOne({ token: req.body.token });'), filename: 'test/app.js' },
  ],
  invalid: [
    {
      code: express('await Session.findOne({ token: req.query.token });'),
      output: express('await Session.findOne({ token: String(req.query.token) });'),
      errors: [
        {
          messageId: 'operators',
          data: {
            input: '`req.query.token`',
            call: 'Session.findOne',
            reader: 'MongoDB',
            example: '?token[$exists]=true',
          },
          line: 1,
          column: 77,
          endColumn: 92,
        },
      ],
    },
    {
      code: express('await prisma.refreshToken.deleteMany({ where: { token: req.body.refreshToken } });'),
      output: express('await prisma.refreshToken.deleteMany({ where: { token: String(req.body.refreshToken) } });'),
      errors: [
        {
          messageId: 'operators',
          data: {
            input: '`req.body.refreshToken`',
            call: 'prisma.refreshToken.deleteMany',
            reader: 'Prisma',
            example: '{ "refreshToken": { "not": "" } }',
          },
        },
      ],
    },
    {
      code: express("await pool.query('DELETE FROM sessions WHERE id = ?', [req.body.id]);", MYSQL),
      output: express("await pool.query('DELETE FROM sessions WHERE id = ?', [String(req.body.id)]);", MYSQL),
      errors: [
        {
          messageId: 'comparisons',
          data: {
            input: '`req.body.id`',
            call: 'DELETE FROM sessions',
            reader: 'SQL text',
            example: '{ "id": { "id": 1 } }',
          },
        },
      ],
    },
    {
      code: express('await Session.destroy({ where: { id: req.query.id } });', SEQUELIZE),
      output: express('await Session.destroy({ where: { id: String(req.query.id) } });', SEQUELIZE),
      errors: [
        {
          messageId: 'lists',
          data: { input: '`req.query.id`', call: 'Session.destroy', reader: 'Sequelize', example: '?id=a&id=b' },
        },
      ],
    },

    // Ways from the request into the query.
    made(express('const { token } = req.body; if (!token) return; await Session.deleteOne({ token: ⟦token⟧ });')),
    made(express('await Session.findByIdAndDelete(⟦req.query.id⟧);')),
    made(express('await Session.findOne({ token: ⟦req.cookies.sid⟧, expires: { $gt: now } });')),
    made(express('const { token = "" } = req.query; await Session.findOne({ "token": /* sent */ ⟦token⟧ });')),
    made(express("await Session.findOne({ token: ⟦req.query['token'] ?? ''⟧ });")),
    made(express('await Session.findOne({ token: ⟦req.cookies.sid || req.headers["x-token"]⟧ });')),
    made(
      express(
        'const filter = { active: true }; if (x) filter.userId = ⟦req.query.userId⟧; await Session.find(filter);',
      ),
    ),
    made(express('await Session.find({ $or: [{ token: ⟦req.body.token⟧ }, { sid: ⟦req.body.sid⟧ }] });')),
    made(express('for (const id of req.body.ids) await Session.deleteOne({ _id: ⟦id⟧ });')),
    made(express("const { token } = pick(req.body, ['token']); await Session.findOne({ token: ⟦token⟧ });")),
    made(express('await Promise.all(req.body.ids.map((id) => Session.deleteOne({ _id: ⟦id⟧ })));')),
    made(express('await Session.updateOne({ sessionId: ⟦req.body.sessionId⟧ }, { seen: Date.now() });')),
    made(express('const session = await Session.findOne({ token: ⟦req.query.token⟧ }).populate("user").lean();')),
    made(express('await User.findOne({ refreshToken: ⟦req.cookies.jwt⟧ }).exec();')),
    made(express('await Token.findOne({ token: ⟦req.body.refreshToken⟧ });')),
    made(
      express(
        'let token = req.cookies.sid; if (!token) token = req.headers["x-token"]; await Session.findOne({ token: ⟦token⟧ });',
      ),
    ),
    made(
      'async function find(token) { return Session.findOne({ token }); }\nexport const a = async (req, res) => res.json(await find(⟦req.query.token⟧));\nexport const b = async (req, res) => res.json(await find(req.params.token));',
    ),
    made(
      "import { Router } from 'express';\nconst router = Router();\nrouter.post('/', express.json(), cookieParser(), authenticate, async (req, res) => { await Session.deleteOne({ token: ⟦req.body.token⟧ }); });",
    ),
    made(
      "import { Router } from 'express';\nconst router = Router();\nrouter.post('/', body('token').notEmpty(), async (req, res) => { await Session.deleteOne({ token: ⟦req.body.token⟧ }); });",
    ),
    // Neither a cast nor that it is there says what it is.
    made(
      'export const h = async (req: Request, res: Response) => Session.findOne({ token: ⟦req.query.token as string⟧ });',
    ),
    made('export const h = async (req: Request, res: Response) => Session.findOne({ token: ⟦req.query.token!⟧ });'),
    made(express('if (!req.body.token) return; await Session.findOne({ token: ⟦req.body.token⟧ });')),
    // A check of something else.
    made(
      express("if (typeof req.query.page !== 'string') return; await Session.findOne({ token: ⟦req.query.token⟧ });"),
    ),
    made(
      express("await Session.findOne({ token: ⟦req.query.token⟧ }); if (typeof req.query.token === 'string') next();"),
    ),
    made(
      express(
        'const stored = await RefreshToken.findOne({ token: ⟦req.body.token⟧ }); jwt.verify(req.body.token, KEY);',
      ),
    ),

    // Frameworks.
    made(
      "import { Hono } from 'hono';\nnew Hono().post('/', async (c) => { const { token } = await c.req.json(); await Session.deleteOne({ token: ⟦token⟧ }); });",
    ),
    made(
      "import fastify from 'fastify';\nconst app = fastify();\napp.post('/', async (request, reply) => { await Session.deleteOne({ token: ⟦request.body.token⟧ }); });",
    ),
    made(
      "import fastify from 'fastify';\nconst app = fastify();\napp.route({ method: 'POST', url: '/', schema: { response: {} }, handler: async (request, reply) => { await Session.deleteOne({ token: ⟦request.body.token⟧ }); } });",
    ),
    made(
      "import fastify from 'fastify';\nconst app = fastify();\napp.get('/', async (request, reply) => Session.findOne({ token: ⟦request.query.token⟧ }));",
      'lists',
    ),
    made(
      "import Koa from 'koa';\nnew Koa().use(async (ctx) => { ctx.body = await Session.findOne({ token: ⟦ctx.query.token⟧ }); });",
      'lists',
    ),
    made(
      "import express from 'express';\nconst app = express();\napp.set('query parser', 'simple');\napp.get('/', async (req, res) => { res.json(await Session.findOne({ token: ⟦req.query.token⟧ })); });",
      'lists',
    ),
    made(
      "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.route({ method: 'POST', path: '/', handler: async (request, h) => { await Session.deleteOne({ token: ⟦request.payload.token⟧ }); return h.response(); } });",
    ),
    made(
      "import { Elysia } from 'elysia';\nnew Elysia().post('/', async ({ body }) => { await Session.deleteOne({ token: ⟦body.token⟧ }); });",
    ),
    made(
      'export default defineEventHandler(async (event) => { const body = await readBody(event); await Session.deleteOne({ token: ⟦body.token⟧ }); });',
    ),
    made(
      "import { NextRequest } from 'next/server';\nexport async function POST(request: NextRequest) { const { token } = await request.json(); await Session.deleteOne({ token: ⟦token⟧ }); }",
    ),
    made("'use server';\nexport async function revoke(id: string) { await Session.deleteOne({ _id: ⟦id⟧ }); }"),
    made(
      'export const handler = async (event) => { const { token } = JSON.parse(event.body); console.log(event.requestContext.authorizer.claims.sub); await Session.deleteOne({ token: ⟦token⟧ }); };',
    ),
    made(
      nest(
        "@Post() async end(@Body('token') token: string) { await this.sessionModel.deleteOne({ token: ⟦token⟧ }); }",
      ),
    ),
    made(nest('@Post() async end(@Body() body: any) { await this.sessionModel.deleteOne({ token: ⟦body.token⟧ }); }')),
    made(
      nest(
        '@Post() async end(@Body() body: { token: string }) { await this.sessionModel.deleteOne({ token: ⟦body.token⟧ }); }',
      ),
    ),
    made(nest("@Post() async end(@Query('id') id: string) { await this.sessionModel.findByIdAndDelete(⟦id⟧); }")),

    // Databases.
    made(express("await db.collection('sessions').findOne({ token: ⟦req.cookies.sid⟧ });")),
    made(express('await prisma.session.findFirst({ where: { token: ⟦req.cookies.sid⟧ }, include: { user: true } });')),
    made(
      express(
        'await em.findOne(Session, { token: ⟦req.cookies.sid⟧ });',
        "import { EntityManager } from '@mikro-orm/core';\n",
      ),
    ),
    made(
      express("await pool.query('SELECT * FROM user_sessions WHERE token = ?', ⟦req.query.token⟧, done);", MYSQL),
      'comparisons',
    ),
    made(
      express(
        "await pool.query({ sql: 'UPDATE sessions SET revoked = 1 WHERE user_id = ?', values: [⟦req.body.userId⟧] });",
        "import mysql from 'mysql2/promise';\n",
      ),
      'comparisons',
    ),
    made(express("await knex.raw('DELETE FROM sessions WHERE token = ?', [⟦req.body.token⟧]);", MYSQL), 'comparisons'),
    made(
      express('await Session.update({ seen: req.body.seen }, { where: { token: ⟦req.cookies.sid⟧ } });', SEQUELIZE),
      'lists',
    ),

    // Text may not be what the column holds, or what it is when nothing was sent.
    offered(express('await prisma.session.deleteMany({ where: { userId: ⟦req.body.userId⟧ } });')),
    offered(express("await db.collection('sessions').deleteMany({ userId: ⟦req.body.userId⟧ });")),
    offered(express('await prisma.session.findMany({ where: { userId: ⟦req.query.userId⟧ } });')),
    offered(express('await prisma.refreshToken.deleteMany({ where: { sessionId: ⟦req.body.sessionId⟧ } });')),
    offered(express('await Session.findById(⟦req.cookies.sid⟧);')),
    made(express('await Session.findOne({ sessionId: ⟦req.cookies.sid⟧ });')),
    made(express("await db.collection('sessions').findOne({ _id: ⟦req.cookies.sid⟧ });")),
    made(express('if (!req.cookies.sid) return; await Session.findById(⟦req.cookies.sid⟧);')),
    made(
      express(
        'if (!req.query.userId) return; await prisma.session.findMany({ where: { userId: ⟦req.query.userId⟧ } });',
      ),
    ),

    // What is to be compared is for the author to say.
    unrepaired(express('await Session.deleteMany(req.body);'), 'whole'),
    unrepaired(express('await Session.findOne({ ...req.query });'), 'whole'),
    unrepaired(express('await Session.find(JSON.parse(req.query.filter));'), 'whole'),
    unrepaired(express('await Session.find(req.body.filter);'), 'whole'),
    unrepaired(express('await sessions.find(req.body);'), 'whole'),
    unrepaired(express('await prisma.session.deleteMany({ where: req.body });'), 'whole'),
    unrepaired(
      "import { Hono } from 'hono';\nnew Hono().get('/', async (c) => c.json(await Session.find(c.req.query())));",
      'whole',
    ),
    // Another `String` would be called.
    unrepaired(
      express('await Session.findOne({ token: req.query.token });', "import { String } from 'runtypes';\n"),
      'operators',
    ),
  ],
});
