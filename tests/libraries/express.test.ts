import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';

const SID = ['express "sid"'];

describe('an application', () => {
  it.each([
    ['default import', "import express from 'express';\nexpress().get('/', (a, b) => b.cookie('sid', 1));"],
    [
      'in a variable',
      "import express from 'express';\nconst web = express();\nweb.post('/', (a, b) => { b.cookie('sid', 1); });",
    ],
    ['default by name', "import { default as make } from 'express';\nmake().get('/', (a, b) => b.cookie('sid', 1));"],
    ['namespace', "import * as express from 'express';\nexpress().get('/', (a, b) => b.cookie('sid', 1));"],
    ['default of a namespace', "import * as e from 'express';\ne.default().get('/', (a, b) => b.cookie('sid', 1));"],
    ['require', "const make = require('express');\nmake().get('/', (a, b) => b.cookie('sid', 1));"],
    ['require at once', "require('express')().get('/', (a, b) => b.cookie('sid', 1));"],
    ['import equals', "import make = require('express');\nmake().get('/', (a, b) => b.cookie('sid', 1));"],
    [
      'dynamic import',
      "const { default: make } = await import('express');\nmake().get('/', (a, b) => b.cookie('sid', 1));",
    ],
    [
      'default of a dynamic import',
      "const web = (await import('express')).default();\nweb.get('/', (a, b) => b.cookie('sid', 1));",
    ],
    [
      'Router',
      "import { Router } from 'express';\nconst auth = Router();\nauth.post('/', (a, b) => b.cookie('sid', 1));",
    ],
    ['Router, renamed', "import { Router as make } from 'express';\nmake().post('/', (a, b) => b.cookie('sid', 1));"],
    [
      'Router of the default',
      "import e from 'express';\nconst auth = e.Router();\nauth.put('/', (a, b) => b.cookie('sid', 1));",
    ],
    [
      'Router, destructured',
      "const { Router: make } = require('express');\nmake().post('/', (a, b) => b.cookie('sid', 1));",
    ],
    ['new Router', "const e = require('express');\nnew e.Router().get('/', (a, b) => b.cookie('sid', 1));"],
    [
      'typed parameter',
      "import type { Express } from 'express';\nexport default (web: Express) => web.get('/', (a, b) => b.cookie('sid', 1));",
    ],
    [
      'named so',
      "import { json } from 'express';\nexport default (app) => { app.use((a, b, c) => { b.cookie('sid', 1); c(); }); };",
    ],
    ['route', "import express from 'express';\nexpress().route('/').get((a, b) => b.cookie('sid', 1));"],
    [
      'second method of a route',
      "import express from 'express';\nexpress().route('/').get(list).post((a, b) => b.cookie('sid', 1));",
    ],
    ['several handlers', "import express from 'express';\nexpress().get('/', limit, (a, b) => b.cookie('sid', 1));"],
    ['list of handlers', "import express from 'express';\nexpress().get('/', [limit, (a, b) => b.cookie('sid', 1)]);"],
    [
      'wrapped handler',
      "import express from 'express';\nexpress().get('/', asyncHandler(async (a, b) => { b.cookie('sid', 1); }));",
    ],
    [
      'function expression',
      "import express from 'express';\nexpress().all('/', function (a, b) { b.cookie('sid', 1); });",
    ],
    ['error handler', "import express from 'express';\nexpress().use((problem, a, b, c) => { b.cookie('sid', 1); });"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });
});

describe('a response that somebody handed over', () => {
  it.each([
    ['exported handler', "exports.login = async (req, res) => { res.cookie('sid', 1); };"],
    ['with next', "export const login = (request, response, next) => { response.cookie('sid', 1); next(); };"],
    ['unused request', "export const login = (_, res) => { res.cookie('sid', 1); };"],
    ['error handler', "export function failed(err, req, res, next) { res.cookie('sid', 1); }"],
    ['wrapped handler', "export const login = asyncHandler(async (req, res) => { res.cookie('sid', 1); });"],
    ['class method', "export class AuthController { async login(req, res) { res.cookie('sid', 1); } }"],
    ['class field', "export class AuthController { login = async (req, res) => { res.cookie('sid', 1); }; }"],
    ['object method', "module.exports = { login(req, res) { res.cookie('sid', 1); } };"],
    ['helper, response first', "function remember(res, token) { res.cookie('sid', token, {}); }"],
    [
      'helper, response last',
      "const sendToken = (user, status, res) => { res.status(status).cookie('sid', user.token, {}).json({}); };",
    ],
    [
      'helper, response with a default',
      "const sendToken = (user, res = current()) => { res.cookie('sid', user.token, {}); };",
    ],
    ['inner function', "export const login = (req, res) => { const done = () => res.cookie('sid', 1); done(); };"],
    [
      'callback',
      "export const login = (req, res) => { find(req.body, (error, user) => { res.cookie('sid', user.id); }); };",
    ],
    ['alias', "export const login = (req, res) => { const answer = res; answer.cookie('sid', 1); };"],
    ['assigned once', "export const login = (req, res) => { let answer; answer = res; answer.cookie('sid', 1); };"],
    [
      'chain in a variable',
      "export const login = (req, res) => { const answer = res.status(200); answer.cookie('sid', 1); };",
    ],
    ['quoted member', "export const login = (req, res) => { res['cookie']('sid', 1); };"],
    ['optional call', "export const login = (req, res) => { res?.cookie('sid', 1); };"],
    ['member of this', "export class Session { save() { this.res.cookie('sid', 1); } }"],
    ['member of a context', "export const resolve = (parent, args, context) => { context.res.cookie('sid', 1); };"],
    ['member of ctx', "export const resolve = ({ ctx }) => { ctx.res.cookie('sid', 1); };"],
    ['member of the request', "export function remember(req, token) { req.res.cookie('sid', token); }"],
    [
      'destructured from a context',
      "export const resolve = (parent, args, ctx) => { const { res } = ctx; res.cookie('sid', 1); };",
    ],
    ['destructured parameter', "export const resolve = (parent, args, { req, res }) => { res.cookie('sid', 1); };"],
    [
      'switchToHttp',
      "export class I { intercept(context) { context.switchToHttp().getResponse().cookie('sid', 1); } }",
    ],
    [
      'switchToHttp in variables',
      "export class I { intercept(host) { const http = host.switchToHttp(); const r = http.getResponse(); r.cookie('sid', 1); } }",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });

  it.each([
    [
      'Response',
      "import { Response } from 'express';\nexport const remember = (to: Response) => { to.cookie('sid', 1); };",
    ],
    [
      'type import',
      "import type { Response } from 'express';\nfunction remember(to: Response) { to.cookie('sid', 1); }",
    ],
    [
      'inline type import',
      "import express, { type Response } from 'express';\nfunction remember(to: Response) { to.cookie('sid', 1); }",
    ],
    [
      'renamed type',
      "import { Response as Answer } from 'express';\nfunction remember(to: Answer) { to.cookie('sid', 1); }",
    ],
    [
      'qualified type',
      "import express from 'express';\nfunction remember(to: express.Response) { to.cookie('sid', 1); }",
    ],
    ['import type', "function remember(to: import('express').Response) { to.cookie('sid', 1); }"],
    [
      'core types',
      "import { Response } from 'express-serve-static-core';\nfunction remember(to: Response) { to.cookie('sid', 1); }",
    ],
    [
      'type arguments',
      "import { Response } from 'express';\nfunction remember(to: Response<string, { user: User }>) { to.cookie('sid', 1); }",
    ],
    [
      'typed variable',
      "import { Response } from 'express';\nfunction remember(x) { const to: Response = x; to.cookie('sid', 1); }",
    ],
    ['assertion', "import { Response } from 'express';\nfunction remember(x) { (x as Response).cookie('sid', 1); }"],
    [
      'typed call',
      "import { Response } from 'express';\nfunction remember(c) { c.switchToHttp().getResponse<Response>().cookie('sid', 1); }",
    ],
    [
      'typed handler',
      "import { RequestHandler } from 'express';\nexport const login: RequestHandler = (req, res) => { res.cookie('sid', 1); };",
    ],
    [
      'typed controller',
      "import { Request, Response } from 'express';\nexport class A { login = async (a: Request, b: Response) => b.cookie('sid', 1).json({}); }",
    ],
    [
      'type of the program itself',
      "import { Response } from '../types.js';\nexport const login = (req, res: Response) => { res.cookie('sid', 1); };",
    ],
    ['any', "export const login = (req: any, res: any) => { res.cookie('sid', 1); };"],
    [
      'parameter property',
      "import { Response } from 'express';\nclass A { constructor(private readonly res: Response) {} save() { this.res.cookie('sid', 1); } }",
    ],
    [
      'decorated and typed',
      "import { Res } from '@nestjs/common';\nimport { Response } from 'express';\nclass A { login(@Res() to: Response) { to.cookie('sid', 1); } }",
    ],
    [
      'decorated with options',
      "import { Res } from '@nestjs/common';\nimport type { Response } from 'express';\nclass A { login(@Body() dto: Dto, @Res({ passthrough: true }) to: Response) { to.cookie('sid', 1); } }",
    ],
  ])('%s in TypeScript', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });
});

describe('what is written', () => {
  it.each([
    ["res.cookie('a', 1); res.cookie('b', 2);", ['express "a"', 'express "b"']],
    ["res.status(200).cookie('a', 1).cookie('b', 2).json({});", ['express "a"', 'express "b"']],
    ["res.cookie('a', 1).clearCookie('b').cookie('c', 1);", ['express "a"', 'deletion', 'express "c"']],
    ["res.clearCookie('a');", ['deletion']],
    ["res.cookie('a', '', { maxAge: 0 });", ['express "a" deleted']],
    ["res.cookie('a', '', { expires: new Date(0) });", ['express "a" deleted']],
    ["res.cookie('a', '');", ['express "a"']],
    ['res.cookie(NAME, 1);', ['express `NAME`']],
    ["const NAME = 'a'; res.cookie(NAME, 1);", ['express "a"']],
    ['res.cookie(`${prefix}.a`, 1);', ['express "${prefix}.a"']],
    ["res.append('Set-Cookie', 'a=1');", ['express "a"']],
    ["res.set('set-cookie', ['a=1', 'b=2; Max-Age=0']);", ['express "a"', 'express "b" deleted']],
    ["res.header('SET-COOKIE', `a=${value}`);", ['express "a"']],
    ["res.set({ 'Set-Cookie': 'a=1', 'X-Frame-Options': 'DENY' });", ['express "a"']],
    ["res.header({ 'Set-Cookie': ['a=1', 'b=2'] });", ['express "a"', 'express "b"']],
  ])('%s', (statements, expected) => {
    expect(understood(`exports.login = (req, res) => { ${statements} };`)).toEqual(expected);
  });
});

describe('look-alikes', () => {
  it.each([
    ['a lifetime as text', "app.get('/', (req, res) => { res.cookie('sid', '', '-1 day'); });"],
    ['a variable of that name', "const res = new Jar();\nres.cookie('a', 'b');"],
    ['an answer that was fetched', "const res = await fetch(url);\nres.cookie('a', 'b');"],
    ['an answer in a test', "const res = await request(app).get('/');\nres.cookie('a', 'b');"],
    ['an unresolved name', "response.cookie('a', 'b');\nres.cookie('a', 'b');"],
    [
      'a variable that hides the response',
      "export const login = (req, res) => { { const res = new Jar(); res.cookie('a', 'b'); } };",
    ],
    [
      'a class of the program',
      "class Jar { cookie(name, value) {} }\nconst response = new Jar();\nresponse.cookie('a', 'b');",
    ],
    [
      'another package',
      "import type { Response } from 'node-fetch';\nfunction read(res: Response) { res.cookie('a', 'b'); }",
    ],
    [
      'an Axios answer',
      "import { AxiosResponse } from 'axios';\nfunction read(response: AxiosResponse) { response.cookie('a', 'b'); }",
    ],
    ['only a name', "export const read = (req, res) => res.cookie('a');"],
    ['no arguments', 'export const read = (req, res) => res.cookie();'],
    ['the request', "export const read = (req, res) => { req.cookie('a', 'b'); };"],
    [
      'the request library',
      "const request = require('request');\nconst cookie = request.cookie('a=b');\nrequest.cookie('a', 'b');",
    ],
    [
      'a cookie jar',
      "import { CookieJar } from 'tough-cookie';\nconst jar = new CookieJar();\njar.setCookie('a=b', url);\njar.cookie('a', 'b');",
    ],
    [
      'a browser under test',
      "await page.setCookie({ name: 'a', value: 'b' });\nawait context.addCookies([{ name: 'a', value: 'b' }]);\ncy.setCookie('a', 'b');",
    ],
    ['jQuery', "$.cookie('a', 'b');\njQuery.cookie('a', 'b', { expires: 7 });"],
    ['a map', "const cookies = new Map();\ncookies.set('a', 'b');\ncookie.set('a', 'b');"],
    ['a function of the program', "function cookie(name, value) {}\ncookie('a', 'b');"],
    [
      'settings of the application',
      "import express from 'express';\nconst app = express();\napp.set('cookie', 'a=b');\napp.set('x', 1);",
    ],
    [
      'another header',
      "export const login = (req, res) => { res.set('Cookie', 'a=b'); res.append('Link', 'a=b'); res.set({ Cookie: 'a=b' }); };",
    ],
    ['a method in a string', "export const login = (req, res) => { log(\"res.cookie('a', 'b')\"); };"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });

  it.each(['tests/login.js', 'src/__tests__/login.js', 'src/login.test.js', 'e2e/login.js'])('%s', (file) => {
    const program = "exports.login = (req, res) => { res.cookie('sid', 1); };";
    expect(lint(program, { filename: `/application/${file}` })).toEqual([]);
    expect(lint(program, { filename: `/application/${file}`, settings: { testFiles: true } })).not.toEqual([]);
  });
});

describe('NestJS, which runs on Express or on Fastify', () => {
  const imports = "import { Res } from '@nestjs/common';";
  const controller = `class A { login(@Res() to) { to.cookie('sid', 1, { secure: false, httpOnly: true }); } }`;
  const root = mkdtempSync(path.join(tmpdir(), 'nest-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('asks the imports of the file', () => {
    expect(understood(`${imports}\nimport { json } from 'express';\n${controller}`)).toEqual(SID);
    expect(understood(`${imports}\nimport type { FastifyRequest } from 'fastify';\n${controller}`)).toEqual([
      'fastify-cookie "sid"',
    ]);
  });

  it.each([
    ['@nestjs/platform-express', 'express "sid"'],
    ['@nestjs/platform-fastify', 'fastify-cookie "sid"'],
    ['@types/express', 'express "sid"'],
    ['@fastify/cookie', 'fastify-cookie "sid"'],
    ['lodash', 'express | fastify-cookie "sid"'],
  ])('asks the nearest package.json: %s', (dependency, expected) => {
    const folder = mkdtempSync(path.join(root, 'application-'));
    mkdirSync(path.join(folder, 'src/auth'), { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ dependencies: { [dependency]: '1.0.0' } }));
    expect(understood(`${imports}\n${controller}`, { filename: path.join(folder, 'src/auth/a.ts') })).toEqual([
      expected,
    ]);
  });

  it('reports what is wrong in both, and edits where the edit is right in both', () => {
    const program = `${imports}\n${controller}`;
    expect(lint(program, { parser: 'typescript' }).map(({ rule, isFixable }) => [rule, isFixable])).toEqual(
      expect.arrayContaining([
        ['require-secure-cookie', true],
        // Milliseconds in one, seconds in the other.
        ['require-cookie-max-age', false],
      ]),
    );
    expect(repair(program, { parser: 'typescript' }).output).toBe(program.replace('secure: false', 'secure: true'));
  });
});

describe('a deletion that shares its options with a write', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'express-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  const program = `const options = { secure: true, httpOnly: true };
exports.login = (req, res) => { res.cookie('sid', 1, options); };
exports.logout = (req, res) => { res.clearCookie('sid', options); };`;

  it.each([
    ['4.21.0', "res.cookie('sid', 1, { ...options, maxAge: 14 * 24 * 60 * 60 * 1000 })"],
    ['>=4', "res.cookie('sid', 1, { ...options, maxAge: 14 * 24 * 60 * 60 * 1000 })"],
    ['^5.0.0', 'const options = { secure: true, httpOnly: true, maxAge: 14 * 24 * 60 * 60 * 1000 };'],
  ])('with express %s', (range, expected) => {
    const folder = mkdtempSync(path.join(root, 'application-'));
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ dependencies: { express: range } }));
    const options = { only: ['require-cookie-max-age'], cwd: root, filename: path.join(folder, 'a.js') };
    expect(repair(program, options).output).toContain(expected);
  });
});

describe('the middleware of Express 3', () => {
  const secretsIn = (code: string): string[] =>
    lint(code, { only: ['no-hardcoded-session-secret'] }).map(
      ({ line, column }) => `${String(line)}:${String(column)}`,
    );

  it.each([
    ["var express = require('express');\napp.use(express.cookieParser('abc'));", ['2:30']],
    ["var express = require('express');\napp.use(express.session({ secret: 'abc' }));", ['2:27']],
    ["var express = require('express');\napp.use(express.cookieSession({ secret: 'abc' }));", ['2:33']],
    ["var express = require('express');\napp.use(express.session({ secret: process.env.SECRET }));", []],
    ["var express = require('express');\napp.use(express.cookieParser(), express.session());", []],
  ])('%s', (code, expected) => {
    expect(secretsIn(code)).toEqual(expected);
  });
});
