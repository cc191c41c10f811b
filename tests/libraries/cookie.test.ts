import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';

describe('serialize', () => {
  it.each([
    ['named import', "import { serialize } from 'cookie';\nconst header = serialize('sid', id);"],
    ['renamed import', "import { serialize as write } from 'cookie';\nwrite('sid', id, {});"],
    ['default import', "import cookie from 'cookie';\ncookie.serialize('sid', id, {});"],
    ['namespace', "import * as cookie from 'cookie';\ncookie.serialize('sid', id);"],
    ['default of a namespace', "import * as cookie from 'cookie';\ncookie.default.serialize('sid', id);"],
    ['require', "const cookie = require('cookie');\ncookie.serialize('sid', id);"],
    ['require, destructured', "const { serialize: write } = require('cookie');\nwrite('sid', id);"],
    ['require at once', "require('cookie').serialize('sid', id);"],
    ['dynamic import', "const { serialize } = await import('cookie');\nserialize('sid', id);"],
    ['dynamic import at once', "(await import('cookie')).serialize('sid', id);"],
    ['import equals', "import cookie = require('cookie');\ncookie.serialize('sid', id);"],
    ['alias', "import { serialize } from 'cookie';\nconst write = serialize;\nwrite('sid', id);"],
    ['quoted member', "import * as cookie from 'cookie';\ncookie['serialize']('sid', id);"],
    ['non-null', "import * as cookie from 'cookie';\ncookie.serialize!('sid', id as string);"],
    ['compiled', "const cookie_1 = require('cookie');\n(0, cookie_1.serialize)('sid', id);"],
    [
      'compiled default import of TypeScript',
      "const cookie_1 = __importDefault(require('cookie'));\ncookie_1.default.serialize('sid', id);",
    ],
    [
      'compiled by esbuild',
      "var import_cookie = __toESM(require('cookie'), 1);\n(0, import_cookie.serialize)('sid', id);",
    ],
    ['compiled by Babel', "var _c = _interopRequireDefault(require('cookie'));\n_c.default.serialize('sid', id);"],
    ['an object', "import { serialize } from 'cookie';\nserialize({ name: 'sid', value: id });"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['cookie "sid"']);
  });
});

describe('stringifySetCookie', () => {
  it.each([
    ['named import', "import { stringifySetCookie } from 'cookie';\nstringifySetCookie({ name: 'sid', value: id });"],
    [
      'namespace',
      "import * as cookie from 'cookie';\ncookie.stringifySetCookie({ name: 'sid', value: id, secure: true });",
    ],
    [
      'a variable',
      "import { stringifySetCookie } from 'cookie';\nconst sid = { name: 'sid', value: id };\nstringifySetCookie(sid);",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['cookie "sid"']);
  });
});

describe('what is written', () => {
  it('counts each cookie of a list of headers once', () => {
    const program = `
import { serialize } from 'cookie';
export const login = (req, res) => {
  res.setHeader('Set-Cookie', [serialize('a', 1), \`b=\${id}; Path=/\`, serialize('c', '', { maxAge: 0 })]);
};`;
    expect(understood(program).toSorted()).toEqual(['cookie "a"', 'cookie "c" deleted', 'node-http "b"']);
  });

  it.each([
    ["serialize('a', '', { maxAge: -1 })", 'cookie "a" deleted'],
    ["serialize('a', '', { expires: new Date(0) })", 'cookie "a" deleted'],
    ['serialize(NAMES.session, id)', 'cookie `NAMES.session`'],
    ['serialize(`${prefix}-sid`, id)', 'cookie "${prefix}-sid"'],
  ])('%s', (call, expected) => {
    expect(understood(`import { serialize } from 'cookie';\n${call};`)).toEqual([expected]);
  });
});

describe('look-alikes', () => {
  it.each([
    ['a function of the program', "function serialize(name, value) {}\nserialize('a', 'b');"],
    ['another package', "import { serialize } from 'php-serialize';\nserialize('a', 'b');"],
    ['another file', "import { serialize } from './cookie.js';\nserialize('a', 'b');"],
    ['an unresolved name', "serialize('a', 'b');\ncookie.serialize('a', 'b');"],
    [
      'a parameter of that name',
      "import { serialize } from 'cookie';\nexport const f = (serialize) => serialize('a', 'b');",
    ],
    [
      'a method of something else',
      "import { serialize } from 'cookie';\nform.serialize('a', 'b');\nv8.serialize({ name: 'a', value: 'b' });",
    ],
    ['parse', "import { parse } from 'cookie';\nparse('a=b', {});"],
    ['no value', "import { serialize } from 'cookie';\nserialize('a');"],
    ['a Cookie header', "import { stringifyCookie } from 'cookie';\nstringifyCookie({ a: 'b' });"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});

describe('a text for the Cookie header of a request', () => {
  const head = "import { serialize } from 'cookie';\n";

  it.each([
    ['a header', "fetch(url, { headers: { cookie: serialize('sid', id) } });"],
    ['a variable', "const text = serialize('sid', id);\nfetch(url, { headers: { Cookie: text } });"],
    ['a member', "headers['Cookie'] = Object.entries(jar).map(([key, value]) => serialize(key, value)).join('; ');"],
    ['a list', "const pairs = [serialize('sid', id), 'a=b'];\nconst text = pairs.join('; ');"],
    ['a callback', "const text = keys.map((key) => { return serialize(key, jar[key]); }).join(';');"],
    ['an argument', "request(app).get('/').set('Cookie', [serialize('sid', id)]);"],
    ['a template', "let header; header = `${serialize('sid', id)}; a=b`;\nclient.headers.set('cookie', header);"],
  ])('%s', (_, program) => {
    expect(understood(head + program)).toEqual([]);
  });

  it.each([
    ['an answer', "res.setHeader('Set-Cookie', serialize('sid', id));"],
    ['a list of an answer', "res.setHeader('Set-Cookie', [serialize('sid', id)].concat(others));"],
    ['a header of an answer', "new Response(null, { headers: { 'Set-Cookie': serialize('sid', id) } });"],
    ['something else', "log(['cookie', serialize('sid', id)].join(' '));"],
  ])('not %s', (_, program) => {
    expect(understood(head + program)).toEqual(['cookie "sid"']);
  });
});

describe('a pair of a name that is not known and a value', () => {
  it.each([
    "import { serialize } from 'cookie';\nexport const encode = (jar) => Object.keys(jar).map((key) => serialize(key, jar[key]));",
    "import { stringifySetCookie } from 'cookie';\nexport const encode = (jar) => jar.map((one) => stringifySetCookie({ name: one.name, value: one.value }));",
  ])('is left alone: %s', (program) => {
    expect(understood(program)).toEqual([]);
  });

  it.each([
    "import { serialize } from 'cookie';\nexport const encode = (name, value) => serialize(name, value, {});",
    "import { stringifySetCookie } from 'cookie';\nexport const encode = (name, value) => stringifySetCookie({ name, value, httpOnly: true });",
  ])('is a cookie with options: %s', (program) => {
    expect(understood(program)).toHaveLength(1);
  });
});

describe('parse', () => {
  const only = ['no-unsigned-identity-cookie', 'no-user-controlled-session-deletion'];
  const rules = (code: string) => lint(code, { only }).map(({ rule }) => rule);
  const handler = (body: string) =>
    `import { parse } from 'cookie';\nexport const act = async (req, res, next) => { ${body} res.end(); };\n`;

  it.each([
    ['a member', "if (parse(req.headers.cookie).role === 'admin') allow();"],
    ['a variable', "const jar = parse(req.headers.cookie ?? ''); if (jar.role === 'admin') allow();"],
    ['taken apart', "const { role } = parse(req.headers.cookie || ''); if (role === 'admin') allow();"],
    ['another spelling', "const jar = parse(req.headers['Cookie']); if (jar.role === 'admin') allow();"],
    ['a method', "const jar = parse(req.get('cookie')); if (jar.role === 'admin') allow();"],
  ])('is a cookie that nobody has signed: %s', (_, body) => {
    expect(rules(handler(body))).toEqual(['no-unsigned-identity-cookie']);
  });

  it.each([
    ['a preference', "const { theme } = parse(req.headers.cookie); if (theme === 'dark') allow();"],
    ['another text', "const { role } = parse(await readFile('roles')); if (role === 'admin') allow();"],
    ['another header', "const { role } = parse(req.headers.role); if (role === 'admin') allow();"],
    // Whoever has the token is whoever the session is of.
    [
      'the session of the caller',
      'const { sid } = parse(req.headers.cookie); await Session.deleteOne({ token: sid });',
    ],
  ])('says nothing of itself: %s', (_, body) => {
    expect(rules(handler(body))).toEqual([]);
  });

  it('names whose sessions are deleted', () => {
    const body = 'const jar = parse(req.headers.cookie); await Session.deleteMany({ userId: jar.userId });';
    expect(rules(handler(body))).toEqual(['no-user-controlled-session-deletion']);
  });

  it('does not see what is signed: nothing is', () => {
    const code = `import express from 'express';
import cookieParser from 'cookie-parser';
import { parse } from 'cookie';
const app = express();
app.use(cookieParser(process.env.COOKIE_SECRET));
app.post('/login', (req, res) => { res.cookie('userId', user.id, { httpOnly: true }).end(); });
app.get('/', (req, res) => { const { userId } = parse(req.headers.cookie); res.json(find(userId)); });
app.listen(3000);
`;
    expect(repair(code, { only, settings: { fixes: 'all' } }).output).toBe(code);
  });
});
