import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-oversized-cookie.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };

/** A handler in a file that keeps its sessions in a cookie. */
function withSession(body: string): string {
  return `
import cookieSession from 'cookie-session';
app.use(cookieSession({ keys }));
export async function save(req, res) {
  ${body}
}`;
}

tester.run('no-oversized-cookie', rule, {
  valid: [
    "const handler = (req, res) => res.cookie('cart', req.body.cart);",
    "const handler = (req, res) => res.cookie('cart', items);",
    "const handler = (req, res) => res.cookie('cart', JSON.stringify(items));",
    "const handler = (req, res) => res.cookie('cart', JSON.stringify({ items }));",
    "const handler = (req, res) => res.cookie('cart', JSON.stringify([]));",
    "const handler = (req, res) => res.cookie('cart', JSON.stringify(['a', 'b']));",
    "const handler = (req, res) => res.cookie('cart', JSON.stringify(items.map((item) => item.id)));",
    "const handler = (req, res) => res.cookie('cart', items.map((item) => item.id).join('.'));",
    "const handler = async (req, res) => res.cookie('count', (await prisma.item.findMany()).length);",
    "const handler = (req, res) => res.cookie('total', items.filter((item) => item.isPaid).reduce((sum, { price }) => sum + price, 0));",
    "const handler = (req, res) => res.cookie('tags', JSON.stringify(tags.filter((tag) => tag !== req.body.tag)));",
    "const handler = (req, res) => res.cookie('tags', JSON.stringify(tags.filter((tag) => tag.startsWith('a') && tag.length > 2)));",
    "const handler = (req, res) => res.cookie('user', JSON.stringify({ id: 1, name: 'Ada' }));",
    "const handler = (req, res) => res.cookie('big', 'a'.repeat(4093));",
    "const handler = (req, res) => res.cookie('big', '%'.repeat(2000), { encode: String });",
    "const handler = (req, res) => res.cookie('big', 'a'.repeat(5000), { maxAge: 0 });",
    "const handler = (req, res) => res.setHeader('Set-Cookie', `cart=${cart}`);",
    'const rows = prisma.item.findMany(); localStorage.cart = JSON.stringify(rows);',
    withSession('req.session.items = items;'),
    withSession('req.session.items = [];'),
    withSession('req.session.ids = [...(req.session.ids ?? []), req.body.id];'),
    withSession('req.session.items = [...items];'),
    withSession('req.session.count = (await prisma.item.findMany()).length;'),
    withSession('req.session.user = { id: 1, roles: ["admin"] };'),
    withSession('req.session.ids = (await prisma.item.findMany()).map(({ id }) => id);'),
    withSession('req.locals.items = await prisma.item.findMany();'),
    withSession('session.items = await prisma.item.findMany();'),
    // The session is kept on the server, here or somewhere else.
    `
import session from 'express-session';
app.use(session({ secret }));
export async function save(req, res) {
  req.session.items = await prisma.item.findMany();
}`,
    `
export async function save(req, res) {
  req.session.items = await prisma.item.findMany();
}`,
  ],
  invalid: [
    {
      code: "const handler = (req, res) => res.cookie('big', 'a'.repeat(4094));",
      output: null,
      settings: all,
      errors: [
        {
          messageId: 'tooLong',
          data: { cookie: '"big"', bytes: '4097', library: 'Express' },
          line: 1,
          column: 35,
          endColumn: 41,
        },
      ],
    },
    // It grows each time; what was in it before has its own form, so that there is no edit.
    {
      code: withSession(
        'req.session.cart = [...(req.session.cart ?? []), { id: req.body.id, title: req.body.title }];',
      ),
      output: null,
      settings: all,
      errors: [{ messageId: 'sessionList', line: 5 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('cart', JSON.stringify([...(req.body.gift ? [{ id: 0 }] : []), { id: 1, title: 'a' }]));",
      output:
        "const handler = (req, res) => res.cookie('cart', JSON.stringify([...(req.body.gift ? [{ id: 0 }] : []), { id: 1, title: 'a' }].map(({ id }) => id)));",
      settings: all,
      errors: [{ messageId: 'list', line: 1 }],
    },
    // Two bytes of UTF-8, three characters each.
    {
      code: "const handler = (req, res) => res.cookie('big', 'ä'.repeat(700));",
      output: null,
      errors: [{ messageId: 'tooLong', data: { cookie: '"big"', bytes: '4203', library: 'Express' } }],
    },
    {
      code: "document.cookie = `big=${'a'.repeat(5000)}; path=/`;",
      output: null,
      errors: [{ messageId: 'tooLong', data: { cookie: '"big"', bytes: '5003', library: 'document.cookie' } }],
    },
    {
      code: `
export async function save(req, res) {
  const rows = await prisma.item.findMany({ where: { userId: req.user.id } });
  res.cookie('cart', JSON.stringify(rows), { httpOnly: true });
}`,
      output: null,
      errors: [
        {
          messageId: 'list',
          data: { cookie: '"cart"', library: 'Express' },
          line: 4,
          column: 22,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'keepIdentifiers',
              data: { id: 'id' },
              output: `
export async function save(req, res) {
  const rows = await prisma.item.findMany({ where: { userId: req.user.id } });
  res.cookie('cart', JSON.stringify(rows.map(({ id }) => id)), { httpOnly: true });
}`,
            },
          ],
        },
      ],
    },
    {
      code: `
const handler = async (req, res) => {
  const { rows } = await pool.query('SELECT * FROM items');
  res.cookie('cart', Buffer.from(JSON.stringify({ rows, version: 2 })).toString('base64'));
};`,
      output: `
const handler = async (req, res) => {
  const { rows } = await pool.query('SELECT * FROM items');
  res.cookie('cart', Buffer.from(JSON.stringify({ rows: rows.map(({ id }) => id), version: 2 })).toString('base64'));
};`,
      settings: all,
      errors: [{ messageId: 'list', line: 4, column: 51, endColumn: 55 }],
    },
    {
      code: `
const items = [
  { id: 1, title: 'Pen' },
  { id: 2, title: 'Ink' },
];
const handler = (req, res) => res.cookie('items', items);`,
      output: `
const items = [
  { id: 1, title: 'Pen' },
  { id: 2, title: 'Ink' },
];
const handler = (req, res) => res.cookie('items', items.map(({ id }) => id));`,
      settings: all,
      errors: [{ messageId: 'list', line: 6, column: 51, endColumn: 56 }],
    },
    // Which list it is taken from is not known: no edit.
    {
      code: "const handler = (req, res) => res.cookie('cart', JSON.stringify(cart.filter((item) => item.id !== req.body.id)));",
      output: null,
      settings: all,
      errors: [{ messageId: 'list', line: 1, column: 50 }],
    },
    // Nothing identifies one of them: no edit.
    {
      code: "document.cookie = 'cart=' + encodeURIComponent(JSON.stringify(list.map((item) => ({ sku: item.sku, n: item.n })))) + ';path=/';",
      output: null,
      settings: all,
      errors: [
        {
          messageId: 'list',
          data: { cookie: '"cart"', library: 'document.cookie' },
          line: 1,
          column: 29,
          endColumn: 115,
        },
      ],
    },
    {
      code: "const handler = async (req, res) => res.setHeader('Set-Cookie', `cart=${JSON.stringify(await Item.findAll())}; Path=/`);",
      output:
        "const handler = async (req, res) => res.setHeader('Set-Cookie', `cart=${JSON.stringify((await Item.findAll()).map(({ id }) => id))}; Path=/`);",
      settings: all,
      errors: [{ messageId: 'list', data: { cookie: '"cart"', library: 'Node.js HTTP' }, line: 1, column: 73 }],
    },
    // A session that travels in its cookie.
    {
      code: withSession('req.session.items = await prisma.item.findMany();'),
      output: withSession('req.session.items = (await prisma.item.findMany()).map(({ id }) => id);'),
      settings: all,
      errors: [
        {
          messageId: 'sessionList',
          data: { cookie: 'req.session.items', library: 'cookie-session' },
          line: 5,
          column: 3,
          endColumn: 51,
        },
      ],
    },
    {
      code: withSession(
        'const { session } = req; session.items = (await Item.find({}).sort("name").lean()).slice(0, 9);',
      ),
      output: withSession(
        'const { session } = req; session.items = (await Item.find({}).sort("name").lean()).slice(0, 9).map(({ _id }) => _id);',
      ),
      settings: all,
      errors: [{ messageId: 'sessionList', line: 5, column: 28 }],
    },
    {
      code: withSession(
        'req.session = { user: 1, items: rows.map((row) => { return { id: row.id, title: row.title }; }) };',
      ),
      output: withSession(
        'req.session = { user: 1, items: rows.map((row) => { return { id: row.id, title: row.title }; }).map(({ id }) => id) };',
      ),
      settings: all,
      errors: [{ messageId: 'sessionList', line: 5, column: 28 }],
    },
    {
      code: withSession('req.session.cart = { items: await prisma.item.findMany(), total: 3 };'),
      output: withSession(
        'req.session.cart = { items: (await prisma.item.findMany()).map(({ id }) => id), total: 3 };',
      ),
      settings: all,
      errors: [
        {
          messageId: 'sessionList',
          data: { cookie: 'req.session.cart', library: 'cookie-session' },
          line: 5,
          column: 24,
        },
      ],
    },
  ],
});
