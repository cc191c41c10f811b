import { describe, expect, it } from 'vitest';

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
    ["reply.clearCookie('a');", ['deletion']],
    ["reply.clearCookie('a').setCookie('b', 1);", ['deletion', 'fastify-cookie "b"']],
    ["reply.setCookie('a', '', { maxAge: 0 });", ['fastify-cookie "a" deleted']],
    ["reply.setCookie('a', '', { expires: new Date(0) });", ['fastify-cookie "a" deleted']],
    ["reply.unsignCookie('a');", []],
  ])('%s', (statement, expected) => {
    expect(understood(`export const login = (request, reply) => { ${statement} };`)).toEqual(expected);
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
