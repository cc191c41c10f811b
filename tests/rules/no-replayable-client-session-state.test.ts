import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-replayable-client-session-state.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };

const cookieSession = `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys }));
`;
const storage = `import { createCookieSessionStorage } from 'react-router';
const { getSession, commitSession } = createCookieSessionStorage({ cookie });
const session = await getSession();
`;
const iron = `import { getIronSession } from 'iron-session';
const session = await getIronSession(jar, options);
`;
const inExpress = (body: string) => `${cookieSession}app.post('/', (req, res) => { ${body} });`;

tester.run('no-replayable-client-session-state', rule, {
  valid: [
    ...[
      // Nothing that could go back.
      'req.session.userId = user.id;',
      'req.session.couponUsed = false;',
      'req.session.attempts = 0;',
      'req.session.used = req.body.used;',
      'req.session.loggedIn = true;',
      'req.session.unused = true;',
      'req.session.usedTheme = theme;',
      'req.session.darkModeUsed = true;',
      'req.session.expires = Date.now() + 3600;',
      'req.session.attempts = attempts + 1;',
      'req.session.total = req.session.price + 1;',
      // Nothing is lost when it does.
      'req.session.views++;',
      'req.session.views = (req.session.views || 0) + 1;',
      'req.session.pageViews += 1;',
      'req.session.visit_count += 1;',
      'req.session.hits = req.session.hits ? req.session.hits + 1 : 1;',
      'req.session.step++;',
      'req.session.cart.total += price;',
      'req.session.fontSize++;',
      'req.session.sidebarWidth -= 10;',
      // Text.
      "req.session.log += 'x';",
      "req.session.log = req.session.log + 'x';",
      'req.session.log += `${text}\n`;',
      'req.session.message += req.body.text;',
      'req.session[key]++;',
      'let attempts = 0; attempts++;',
      'user.couponUsed = true;',
    ].map(inExpress),
    // A server keeps it, or nobody knows who does.
    "import session from 'express-session';\napp.use(session({ store }));\napp.post('/', (req, res) => { req.session.couponUsed = true; req.session.attempts++; });",
    "app.post('/', (req, res) => { req.session.couponUsed = true; });",
    "import { createFileSessionStorage } from 'react-router';\nconst { getSession } = createFileSessionStorage({ cookie });\nconst session = await getSession();\nsession.set('voted', true);",
    `${storage}flags.set('voted', true);`,
    `${storage}session.set('attempts', session.get('limit') - 1);`,
    { code: inExpress('req.session.couponUsed = true;'), filename: 'tests/coupons.js' },
  ],
  invalid: [
    {
      code: `${cookieSession}app.post('/redeem', (req, res) => {
  if (req.session.couponUsed) return res.sendStatus(409);
  req.session.couponUsed = true;
  res.sendStatus(204);
});`,
      output: null,
      errors: [
        {
          messageId: 'once',
          data: { name: 'couponUsed', library: 'cookie-session' },
          line: 5,
          column: 3,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'remove',
              output: `${cookieSession}app.post('/redeem', (req, res) => {
  if (req.session.couponUsed) return res.sendStatus(409);
  res.sendStatus(204);
});`,
            },
          ],
        },
      ],
    },
    {
      code: inExpress('req.session.loginAttempts = (req.session.loginAttempts || 0) + 1; res.end();'),
      settings: all,
      output: inExpress('res.end();'),
      errors: [{ messageId: 'count', data: { name: 'loginAttempts', library: 'cookie-session' } }],
    },
    ...[
      'req.session.credits -= 1;',
      'req.session.credits--;',
      '--req.session.credits;',
      'req.session.balance += amount;',
      'req.session.user.balance += Number(req.body.amount);',
      'req.session.attempts = Number(req.session.attempts ?? 0) + 1;',
      'req.session.attempts = 1 + req.session.attempts;',
      'req.session.attempts = req.session.attempts ? req.session.attempts + 1 : 1;',
      'req.session.poll.voted = true;',
      "req.session['has_voted'] = true;",
    ].map((write) => ({
      code: inExpress(write),
      settings: all,
      output: inExpress(''),
      errors: [{ messageId: write.includes('voted') ? ('once' as const) : ('count' as const) }],
    })),
    {
      code: inExpress('const attempts = (req.session.attempts || 0) + 1; req.session.attempts = attempts;'),
      settings: all,
      output: inExpress('const attempts = (req.session.attempts || 0) + 1; '),
      errors: [{ messageId: 'count' }],
    },
    {
      code: inExpress('const { session } = req; if (!session.bonusClaimed) session.bonusClaimed = true;'),
      settings: all,
      output: inExpress('const { session } = req; '),
      errors: [{ messageId: 'once' }],
    },
    {
      code: inExpress('req.session = { ...req.session, redeemed: true };'),
      settings: all,
      output: inExpress('req.session = { ...req.session };'),
      errors: [{ messageId: 'once', column: 63, endColumn: 77 }],
    },
    // The number is used.
    {
      code: inExpress('if (req.session.attempts++ > 3) res.sendStatus(429);'),
      settings: all,
      output: null,
      errors: [{ messageId: 'count' }],
    },
    // The call has to be made.
    {
      code: inExpress('req.session.credits -= charge();'),
      settings: all,
      output: null,
      errors: [{ messageId: 'count' }],
    },
    // Encrypted is replayable all the same.
    {
      code: `${iron}session.couponUsed = true;
await session.save();`,
      settings: all,
      output: `${iron}await session.save();`,
      errors: [{ messageId: 'once', data: { name: 'couponUsed', library: 'iron-session' } }],
    },
    {
      code: `${iron}session.credits! -= 1;`,
      settings: all,
      output: iron,
      errors: [{ messageId: 'count' }],
    },
    {
      code: `import { defineEventHandler, useSession } from 'h3';
export default defineEventHandler(async (event) => {
  const session = await useSession(event, { password: process.env.SECRET });
  await session.update({ invitation: id, consumed: true });
});`,
      settings: all,
      output: `import { defineEventHandler, useSession } from 'h3';
export default defineEventHandler(async (event) => {
  const session = await useSession(event, { password: process.env.SECRET });
  await session.update({ invitation: id });
});`,
      errors: [{ messageId: 'once' }],
    },
    {
      code: `export default defineEventHandler(async (event) => {
  const session = await useSession(event, { password: process.env.SECRET });
  await session.update({ trialClaimed: true });
});`,
      settings: all,
      output: `export default defineEventHandler(async (event) => {
  const session = await useSession(event, { password: process.env.SECRET });
  await session.update({});
});`,
      errors: [{ messageId: 'once' }],
    },
    // A call is not taken away.
    {
      code: `${storage}session.set('voted', true);
session.set('attempts', (session.get('attempts') ?? 0) + 1);`,
      settings: all,
      output: `${storage}session.set('attempts', (session.get('attempts') ?? 0) + 1);`,
      errors: [{ messageId: 'once' }, { messageId: 'count' }],
    },
    {
      code: `import Koa from 'koa';
import session from 'koa-session';
const app = new Koa();
app.use(session(app));
app.use(async (ctx, next) => {
  ctx.session.attempts = ++ctx.session.attempts;
  ctx.session.trialUsed = true;
});`,
      output: null,
      errors: [
        { messageId: 'count', line: 6, column: 26 },
        {
          messageId: 'once',
          line: 7,
          suggestions: [
            {
              messageId: 'remove',
              output: `import Koa from 'koa';
import session from 'koa-session';
const app = new Koa();
app.use(session(app));
app.use(async (ctx, next) => {
  ctx.session.attempts = ++ctx.session.attempts;
});`,
            },
          ],
        },
      ],
    },
  ],
});
