import { describe, expect, it } from 'vitest';

import { repair } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';

const SID = ['astro "sid"'];

describe('cookies of a context', () => {
  it.each([
    ['page', "Astro.cookies.set('sid', id);"],
    ['page, taken apart', "const { cookies } = Astro;\ncookies.set('sid', id, {});"],
    [
      'endpoint',
      "import type { APIRoute } from 'astro';\nexport const POST: APIRoute = async ({ cookies, redirect }) => { cookies.set('sid', id); return redirect('/'); };",
    ],
    [
      'endpoint, whole context',
      "import type { APIRoute } from 'astro';\nexport const GET = (async (context) => { context.cookies.set('sid', id); }) satisfies APIRoute;",
    ],
    [
      'typed context',
      "import type { APIContext } from 'astro';\nexport async function ALL({ cookies }: APIContext) { cookies.set('sid', id); }",
    ],
    [
      'middleware',
      "import { defineMiddleware } from 'astro:middleware';\nexport const onRequest = defineMiddleware(async (a, next) => { a.cookies.set('sid', id); return next(); });",
    ],
    [
      'middleware, exported',
      "import type { MiddlewareHandler } from 'astro';\nexport const onRequest: MiddlewareHandler = (context, next) => { context.cookies.set('sid', id); return next(); };",
    ],
    [
      'action',
      "import { defineAction } from 'astro:actions';\nexport const server = { login: defineAction({ handler: async (input, context) => { context.cookies.set('sid', id); } }) };",
    ],
    [
      'typed cookies',
      "import type { AstroCookies } from 'astro';\nexport const save = (jar: AstroCookies) => { jar.set('sid', id); };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });

  it.each([
    ["Astro.cookies.set('a', '', { maxAge: 0 });", ['astro "a" deleted']],
    ["Astro.cookies.delete('a', { path: '/' });", ['deletion']],
    ["Astro.cookies.get('a');", []],
  ])('%s', (statement, expected) => {
    expect(understood(statement)).toEqual(expected);
  });
});

it('is repaired at the call', () => {
  const program = (options: string): string =>
    `export const POST = async ({ cookies, redirect }) => {\n  cookies.set('sid', await login()${options});\n  return redirect('/');\n};\n`;
  expect(repair(program(", { path: '/' }"))).toEqual({
    output: program(", { path: '/', maxAge: 14 * 24 * 60 * 60, httpOnly: true, secure: true }"),
    left: [],
  });
});

describe('look-alikes', () => {
  it.each([
    ['a map', "const cookies = new Map();\ncookies.set('a', 'b');"],
    ['the request of another framework', "export async function GET(request) { request.cookies.set('a', 'b'); }"],
    ['a context of the program', "const Astro = { cookies: new Map() };\nAstro.cookies.set('a', 'b');"],
    ['a context with other members', "export const GET = ({ cookies, store }) => { cookies.set('a', 'b'); };"],
    ['a context that is not exported', "const GET = (context) => { context.cookies.set('a', 'b'); };"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});

describe('an endpoint that may be that of another framework', () => {
  const program = "export const POST = async ({ cookies }) => { cookies.set('sid', 1); };";

  it('is understood both ways', () => {
    expect(understood(program)).toEqual(['astro | sveltekit "sid"']);
  });
});
