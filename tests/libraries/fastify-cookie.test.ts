import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';

const SID = ['fastify-cookie "sid"'];

describe('a reply of an application', () => {
  it.each([
    ['default import', "import fastify from 'fastify';\nfastify().get('/', (a, b) => { b.setCookie('sid', 1); });"],
    [
      'named import',
      "import { fastify as make } from 'fastify';\nmake({ logger: true }).post('/', async (a, b) => { b.setCookie('sid', 1); });",
    ],
    ['require', "const app = require('fastify')();\napp.get('/', (a, b) => { b.setCookie('sid', 1); });"],
    [
      'require, destructured',
      "const { fastify: make } = require('fastify');\nmake().get('/', (a, b) => { b.setCookie('sid', 1); });",
    ],
    [
      'options before the handler',
      "import Fastify from 'fastify';\nconst app = Fastify();\napp.get('/', { schema }, (a, b) => { b.setCookie('sid', 1); });",
    ],
    [
      'hook',
      "import Fastify from 'fastify';\nconst app = Fastify();\napp.addHook('onRequest', async (a, b) => { b.setCookie('sid', 1); });",
    ],
    [
      'decorated reply',
      "import type { FastifyReply } from 'fastify';\napp.decorateReply('sign', function (this: FastifyReply, id: string) { return this.setCookie('sid', id); });",
    ],
    [
      'plugin',
      "import { FastifyInstance } from 'fastify';\nexport default async (app: FastifyInstance) => { app.get('/', (a, b) => b.setCookie('sid', 1)); };",
    ],
    [
      'plugin by its name',
      "import plugin from 'fastify-plugin';\nimport { errorCodes } from 'fastify';\nexport default async function (fastify) { fastify.get('/', (a, b) => b.setCookie('sid', 1)); }",
    ],
    [
      'typed reply',
      "import type { FastifyReply } from 'fastify';\nexport const save = (to: FastifyReply) => { to.setCookie('sid', 1); };",
    ],
    [
      'typed handler',
      "import { FastifyRequest, FastifyReply } from 'fastify';\nexport async function login(a: FastifyRequest<{ Body: Login }>, b: FastifyReply) { return b.code(200).setCookie('sid', 1).send(); }",
    ],
    ['handler by its parameters', "export const login = async (request, reply) => { reply.setCookie('sid', 1); };"],
    [
      'handler of a route',
      "export default { method: 'POST', url: '/', handler: async (req, reply) => { reply.setCookie('sid', 1); } };",
    ],
    ['helper', "export function save(reply, id) { reply.setCookie('sid', id, {}); }"],
    [
      'chain',
      "export const login = (request, reply) => reply.code(200).header('X', '1').setCookie('sid', 1).send({});",
    ],
    ['cookie', "export const login = (request, reply) => { reply.cookie('sid', 1); };"],
    [
      'NestJS, typed',
      "import { Res } from '@nestjs/common';\nimport { FastifyReply } from 'fastify';\nclass A { login(@Res({ passthrough: true }) to: FastifyReply) { to.setCookie('sid', 1); } }",
    ],
    ['NestJS', "import { Res } from '@nestjs/common';\nclass A { login(@Res() to) { to.setCookie('sid', 1); } }"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });

  it.each([
    ["reply.setCookie('a', 1).setCookie('b', 2);", ['fastify-cookie "a"', 'fastify-cookie "b"']],
    ["reply.header('Set-Cookie', `a=${id}`).header('X', '1');", ['fastify-cookie "a"']],
    [
      "reply.headers({ 'set-cookie': ['a=1', 'b=2'], 'x-powered-by': 'c=3' });",
      ['fastify-cookie "a"', 'fastify-cookie "b"'],
    ],
    ["reply.clearCookie('a');", ['deletion']],
    ["reply.clearCookie('a').setCookie('b', 1);", ['deletion', 'fastify-cookie "b"']],
    ["reply.setCookie('a', '', { maxAge: 0 });", ['fastify-cookie "a" deleted']],
    ["reply.setCookie('a', '', { expires: new Date(0) });", ['fastify-cookie "a" deleted']],
    ["reply.unsignCookie('a');", []],
  ])('%s', (statement, expected) => {
    expect(understood(`export const login = (request, reply) => { ${statement} };`)).toEqual(expected);
  });
});

describe('the serialiser', () => {
  it.each([
    ['method of the application', "import fastify from 'fastify';\nfastify().serializeCookie('sid', 1);"],
    [
      'application of a plugin',
      "import fp from 'fastify-plugin';\nexport default fp(async (fastify) => { fastify.serializeCookie('sid', 1); });",
    ],
    ['server of the request', "export const login = (request, reply) => request.server.serializeCookie('sid', 1);"],
    ['function', "import { serialize } from '@fastify/cookie';\nserialize('sid', 1, { path: '/' });"],
    ['function, required', "const cookie = require('@fastify/cookie');\ncookie.serialize('sid', 1);"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });

  it('is one of the application, not of any object', () => {
    expect(understood("serializer.serializeCookie('sid', 1);\nserializeCookie('sid', 1);")).toEqual([]);
  });
});

describe('defaults given to the plugin', () => {
  const secure = (registration: string, options = ''): readonly string[] =>
    lint(
      `import Fastify from 'fastify';\nimport cookie, * as plugin from '@fastify/cookie';\nconst app = Fastify();\n${registration}\napp.get('/', (request, reply) => { reply.setCookie('sid', 1${options}); });\n`,
      { only: ['require-secure-cookie'] },
    ).map(({ line, message }) => `${line} ${message.includes('off') ? 'off' : 'absent'}`);

  it.each([
    ['on', 'app.register(cookie, { parseOptions: { secure: true } });', '', []],
    ['automatic', "await app.register(cookie, { parseOptions: { secure: 'auto' } });", '', []],
    ['by its name', 'app.register(plugin.fastifyCookie, { parseOptions: { secure: true } });', '', []],
    ['imported at once', "app.register(import('@fastify/cookie'), { parseOptions: { secure: true } });", '', []],
    ['beside options of the write', 'app.register(cookie, { parseOptions: { secure: true } });', ", { path: '/' }", []],
    ['off at the write', 'app.register(cookie, { parseOptions: { secure: true } });', ', { secure: false }', ['5 off']],
    ['off', 'app.register(cookie, { parseOptions: { secure: false } });', '', ['4 off']],
    ['on at the write', 'app.register(cookie, { parseOptions: { secure: false } });', ', { secure: true }', []],
    ['others', "app.register(cookie, { secret, parseOptions: { path: '/' } });", '', ['5 absent']],
    ['none', 'app.register(cookie, { secret });', '', ['5 absent']],
    ['not known', 'app.register(cookie, { parseOptions: config.cookie });', '', []],
    ['of another plugin', 'app.register(other, { parseOptions: { secure: true } });', '', ['5 absent']],
    ['in a function', 'app.register(cookie, () => ({ parseOptions: { secure: true } }));', '', []],
    [
      'of one of two applications',
      'app.register(cookie, { parseOptions: { secure: true } });\napp.register(cookie, {});',
      '',
      [],
    ],
  ])('%s', (_, registration, options, expected) => {
    expect(secure(registration, options)).toEqual(expected);
  });

  it('is repaired where it stands when it is wrong for all', () => {
    const program = (value: boolean): string => `import Fastify from 'fastify';
import cookie from '@fastify/cookie';
const app = Fastify();
app.register(cookie, { parseOptions: { httpOnly: true, secure: ${value}, maxAge: 3600 } });
app.get('/', (request, reply) => {
  reply.setCookie('sid', 1);
  reply.setCookie('token', 2, { path: '/' });
});
`;
    expect(repair(program(false))).toEqual({ output: program(true), left: [] });
  });

  it('is overridden at the write when it is right for others', () => {
    const program = (options: string): string => `import Fastify from 'fastify';
import cookie from '@fastify/cookie';
const app = Fastify();
app.register(cookie, { parseOptions: { httpOnly: false, secure: true, maxAge: 3600 } });
app.get('/', (request, reply) => {
  reply.setCookie('sid', 1${options});
  reply.setCookie('csrf_token', 2);
});
`;
    expect(repair(program(''))).toEqual({ output: program(', { httpOnly: true }'), left: [] });
  });
});

describe('look-alikes', () => {
  it.each([
    ['a function of the program', "function setCookie(name, value, days) {}\nsetCookie('a', 'b', 7);"],
    [
      'a method of the program',
      "class Store { setCookie(name, value) {} }\nnew Store().setCookie('a', 'b');\nthis.setCookie('a', 'b');",
    ],
    [
      'a cookie jar',
      "import { CookieJar } from 'tough-cookie';\nconst jar = new CookieJar();\nawait jar.setCookie('a=b', 'https://a.example');",
    ],
    [
      'a browser under test',
      "await page.setCookie({ name: 'a', value: 'b' });\ncy.setCookie('a', 'b');\nbrowser.setCookie('a', 'b');",
    ],
    ['a variable of that name', "const reply = new Jar();\nreply.setCookie('a', 'b');"],
    ['an unresolved name', "reply.setCookie('a', 'b');"],
    ['the request', "export const login = (request, reply) => { request.setCookie('a', 'b'); };"],
    ['only a name', "export const login = (request, reply) => { reply.setCookie('a'); };"],
    [
      'another package',
      "import type { Reply } from 'amqp';\nexport const f = (reply: Reply) => { reply.setCookie('a', 'b'); };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});

describe('@fastify/csrf-protection', () => {
  const head = "import Fastify from 'fastify';\nimport csrf from '@fastify/csrf-protection';\nconst app = Fastify();\n";

  it.each([
    ['app.register(csrf);', ['fastify-cookie "_csrf"']],
    ["await app.register(csrf, { cookieKey: 'secret', cookieOpts: { signed: true } });", ['fastify-cookie "secret"']],
    ["app.register(require('@fastify/csrf-protection'), { cookieOpts: { path: '/' } });", ['fastify-cookie "_csrf"']],
    ["app.register(csrf, { sessionPlugin: '@fastify/session' });", []],
    ['app.register(csrf, options);', []],
    ['app.register(other, { cookieOpts: {} });', []],
  ])('%s', (statement, expected) => {
    expect(understood(`${head}${statement}`)).toEqual(expected);
  });
});
