import { describe, expect, it } from 'vitest';

import { modelOf } from './seen.js';

function served(code: string, filename = '/application/src/app.ts'): string[] {
  return modelOf(code, { filename })
    .served()
    .map(({ methods, path, functions, exportedAs }) =>
      [String(methods), path ?? exportedAs ?? '', functions.length > 0 ? 'here' : 'elsewhere'].join(' '),
    );
}

const express = "import express from 'express'; const app = express(); const router = express.Router();";

describe('by which methods something can be reached', () => {
  it.each([
    [`${express} app.get('/a', handler);`, ['GET /a elsewhere']],
    [`${express} app.get('/a', auth, (req, res) => {});`, ['GET /a here']],
    [`${express} app.get('/a', [auth, wrap((req, res) => {})]);`, ['GET /a here']],
    [`${express} const a = wrap((req, res) => {}); app.post('/a', a);`, ['POST /a here']],
    [`${express} const a = { b(req, res) {} }; app.put('/a', a.b);`, ['PUT /a here']],
    [`${express} app.all('/a', handler); app.use('/b', handler);`, ['every /a elsewhere', 'every /b elsewhere']],
    [`${express} app.use(handler); app.get('setting'); app.get(name);`, []],
    [`${express} router.route('/a').get(one).post(two);`, ['POST /a elsewhere', 'GET /a elsewhere']],
    [
      `${express} app.get(\`\${prefix}/a\`, handler); app.get(paths.a, handler);`,
      ['GET :prefix/a elsewhere', 'GET a elsewhere'],
    ],
    [
      "export default (app) => { app.get('/a', (req, res) => {}); app.get('/b', c.d); };",
      ['GET /a here', 'GET /b elsewhere'],
    ],
    ["export default (client) => { client.get('/a', (req, res) => {}); };", []],
    ["app.get('/a', { params }); app.get('/a', 'b'); app.get('a', b); app.get('/a', (one, two) => {});", []],
    [
      "import Router from '@koa/router'; const router = new Router(); router.get('name', '/a', (ctx) => {}); router.all('/b', (ctx) => {});",
      ['GET /a here', 'every /b here'],
    ],
    [
      "import { Hono } from 'hono'; const app = new Hono(); app.on(['GET', 'POST'], '/a', (c) => c.text('')); app.on(methods, '/b', (c) => {});",
      ['GET,POST /a here'],
    ],
    [
      "import fastify from 'fastify'; const app = fastify(); app.get('/a', { schema }, handler); app.get('/b', { handler: async (request) => {} });",
      ['GET /a elsewhere', 'GET /b here'],
    ],
    [
      "const routes = [{ method: 'GET', path: '/a', handler }, { method: ['get', 'POST'], url: '/b', config: { handler: (request, h) => {} } }, { method: '*', path: '/c', handler }];",
      ['GET /a elsewhere', 'GET,POST /b here', 'every /c elsewhere'],
    ],
    [
      "fetch('/a', { method: 'GET' }); http({ method: 'GET', url: '/a' }); const o = { method: 'GET', path: '/a' };",
      [],
    ],
    [
      "import { Controller, Get, All } from '@nestjs/common'; @Controller('a') class A { @Get() b() {} @Get(['c', 'd']) c() {} @All('e/:f') e() {} g() {} }",
      ['GET /a here', 'GET /a/c here', 'every /a/e/:f here'],
    ],
  ])('%s', (code, expected) => {
    expect(served(code)).toEqual(expected);
  });

  it.each([
    ['export async function GET() {}', '/a/app/route.ts', ['GET GET here']],
    ['export const GET = wrap(async () => {});', '/a/app/route.ts', ['GET GET here']],
    ['export const GET = handler; function handler() {}', '/a/app/route.ts', ['GET GET here']],
    ['function one() {} export { one as GET, one as POST };', '/a/app/route.ts', ['GET GET here', 'POST POST here']],
    ["export { GET } from './other';", '/a/app/route.ts', []],
    ['export default function handler(req, res) {}', '/a/pages/api/a.ts', ['every default here']],
    ['export default function handler(req, res) {}', '/a/src/a.ts', []],
    ['module.exports = async (req, res) => {};', '/a/pages/api/a.js', ['every default here']],
    ['export default createHandler(options);', '/a/pages/api/a.ts', []],
    [
      "import type { NextApiRequest } from 'next'; export default function handler(req: NextApiRequest, res) {}",
      '/a/src/a.ts',
      ['every default here'],
    ],
    ['export default defineEventHandler(async (event) => {});', '/a/server/api/a.ts', ['every default here']],
    ['export default defineEventHandler(async (event) => {});', '/a/server/api/a.get.ts', ['GET default here']],
    ['export default defineEventHandler(async (event) => {});', '/a/server/api/a.post.ts', ['POST default here']],
    ['export async function loader() {}', '/a/app/routes/a.tsx', ['GET loader here']],
    ['export async function loader() {}', '/a/app/a.tsx', []],
    ['export async function loader({ request }) {}', '/a/app/a.tsx', ['GET loader here']],
    ['export const load = () => ({});', '/a/src/routes/+page.server.ts', ['GET load here']],
    ['export const load = () => ({});', '/a/src/config.ts', []],
  ])('%s in %s', (code, filename, expected) => {
    expect(served(code, filename)).toEqual(expected);
  });
});
