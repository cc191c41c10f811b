import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('a response of a server', () => {
  it.each([
    [
      'node:http',
      "import { createServer } from 'node:http';\ncreateServer((a, b) => { b.setHeader('Set-Cookie', 'sid=1'); });",
    ],
    [
      'default import',
      "import http from 'http';\nhttp.createServer((a, b) => { b.setHeader('Set-Cookie', 'sid=1'); }).listen(80);",
    ],
    [
      'namespace',
      "import * as http from 'node:http';\nhttp.createServer(options, (a, b) => { b.setHeader('Set-Cookie', 'sid=1'); });",
    ],
    ['require', "require('https').createServer((a, b) => b.setHeader('Set-Cookie', 'sid=1'));"],
    [
      'require, destructured',
      "const { createServer: make } = require('node:https');\nmake((a, b) => b.setHeader('Set-Cookie', 'sid=1'));",
    ],
    [
      'http2',
      "import { createSecureServer } from 'node:http2';\ncreateSecureServer({}, (a, b) => { b.setHeader('Set-Cookie', 'sid=1'); });",
    ],
    [
      'dynamic import',
      "const { createServer } = await import('node:http');\ncreateServer((a, b) => { b.setHeader('Set-Cookie', 'sid=1'); });",
    ],
    [
      'on request',
      "import { createServer } from 'node:http';\nconst web = createServer();\nweb.on('request', (a, b) => { b.setHeader('Set-Cookie', 'sid=1'); });",
    ],
    [
      'typed parameter',
      "import type { ServerResponse } from 'node:http';\nexport const save = (to: ServerResponse) => { to.setHeader('Set-Cookie', 'sid=1'); };",
    ],
    [
      'qualified type',
      "import http from 'node:http';\nexport const save = (to: http.ServerResponse) => { to.setHeader('Set-Cookie', 'sid=1'); };",
    ],
    [
      'Next API route',
      "import type { NextApiRequest, NextApiResponse } from 'next';\nexport default (a: NextApiRequest, b: NextApiResponse) => { b.setHeader('Set-Cookie', 'sid=1'); };",
    ],
    [
      'Express response',
      "import { Response } from 'express';\nexport const save = (to: Response) => { to.status(200).setHeader('Set-Cookie', 'sid=1'); };",
    ],
    [
      'handler by its parameters',
      "export default function handler(req, res) { res.setHeader('Set-Cookie', 'sid=1'); }",
    ],
    ['helper', "export const save = (res, id) => { res.setHeader('Set-Cookie', `sid=${id}`); };"],
    ['member of a context', "export const load = (ctx) => { ctx.res.setHeader('Set-Cookie', 'sid=1'); };"],
    ['chain', "export default (req, res) => { res.setHeader('X', '1').setHeader('Set-Cookie', 'sid=1'); };"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['node-http "sid"']);
  });
});

describe('what is written', () => {
  it.each([
    ["res.setHeader('set-cookie', 'a=1');", ['node-http "a"']],
    ["res.setHeader('SET-COOKIE', ['a=1', 'b=2']);", ['node-http "a"', 'node-http "b"']],
    ["const NAME = 'Set-Cookie'; res.setHeader(NAME, 'a=1');", ['node-http "a"']],
    ["res.appendHeader('Set-Cookie', 'a=1');", ['node-http "a"']],
    ["res.writeHead(200, { 'Set-Cookie': 'a=1' });", ['node-http "a"']],
    ["res.writeHead(200, 'OK', { 'set-cookie': ['a=1', 'b=2'] });", ['node-http "a"', 'node-http "b"']],
    ["res.writeHead(302, [['Location', '/'], ['Set-Cookie', 'a=1']]);", ['node-http "a"']],
    ["res.writeHead(302, ['Location', '/', 'Set-Cookie', 'a=1']);", ['node-http "a"']],
    ["const headers = {}; headers['Set-Cookie'] = 'a=1'; res.writeHead(200, headers);", ['node-http "a"']],
    ["res.writeHead(200, { ...headers, 'Set-Cookie': 'a=1' });", ['node-http "a"']],
    ["res.setHeader('Set-Cookie', 'a=' + id + '; Path=/');", ['node-http "a"']],
    ["res.setHeader('Set-Cookie', NAME + '=' + id);", ['node-http `NAME`']],
    ["res.setHeader('Set-Cookie', `${prefix}a=1`);", ['node-http "${prefix}a"']],
    ["res.setHeader('Set-Cookie', 'a=; Max-Age=0');", ['node-http "a" deleted']],
    ["res.setHeader('Set-Cookie', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT');", ['node-http "a" deleted']],
    ["res.setHeader('Set-Cookie', cookie);", []],
    ["res.setHeader('Set-Cookie', '');", []],
  ])('%s', (statements, expected) => {
    expect(understood(`export default (req, res) => { ${statements} };`)).toEqual(expected);
  });
});

describe('look-alikes', () => {
  it.each([
    [
      'another header',
      "export default (req, res) => { res.setHeader('Content-Type', 'a=b'); res.writeHead(200, { Cookie: 'a=b' }); };",
    ],
    ['a header whose name is not known', "export default (req, res) => { res.setHeader(name, 'a=b'); };"],
    ['the request', "export default (req, res) => { req.setHeader('Set-Cookie', 'a=b'); };"],
    [
      'a request to elsewhere',
      "import http from 'node:http';\nconst outgoing = http.request(url);\noutgoing.setHeader('Set-Cookie', 'a=b');",
    ],
    ['an unresolved name', "res.setHeader('Set-Cookie', 'a=b');\nheaders.setHeader('Set-Cookie', 'a=b');"],
    ['an answer that was fetched', "const res = await fetch(url);\nres.setHeader('Set-Cookie', 'a=b');"],
    ['a class of the program', "class Answer { setHeader() {} }\nnew Answer().setHeader('Set-Cookie', 'a=b');"],
    ['headers of a request', "axios.get(url, { headers: { 'Set-Cookie': 'a=b' } });"],
    ['reading it', "export default (req, res) => { res.getHeader('Set-Cookie'); res.removeHeader('Set-Cookie'); };"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});

describe('a response that a framework has below its own', () => {
  it.each([
    [
      "import fastify from 'fastify';\nfastify().get('/', async (request, reply) => { reply.raw.setHeader('Set-Cookie', 'a=b'); return 'done'; });",
      ['node-http "a"'],
    ],
    [
      "import fastify from 'fastify';\nfastify().get('/', (request, reply) => { reply.raw.writeHead(200, { 'Set-Cookie': ['a=b'] }).end(); });",
      ['node-http "a"'],
    ],
    ["export const send = (message) => { message.raw.setHeader('Set-Cookie', 'a=b'); };", []],
    ["export const send = (event) => { event.node.setHeader('Set-Cookie', 'a=b'); };", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});
