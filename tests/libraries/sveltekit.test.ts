import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';

const SID = ['sveltekit "sid"'];

describe('cookies of an event', () => {
  it.each([
    [
      'actions',
      "import { redirect } from '@sveltejs/kit';\nexport const actions = { login: async ({ cookies, request }) => { cookies.set('sid', id, { path: '/' }); } };",
    ],
    [
      'actions that satisfy a type',
      "import type { Actions } from './$types';\nexport const actions = { default: async ({ cookies: jar }) => { jar.set('sid', id); } } satisfies Actions;",
    ],
    [
      'load',
      "import type { PageServerLoad } from './$types';\nexport const load: PageServerLoad = async ({ cookies, locals }) => { cookies.set('sid', id, {}); };",
    ],
    [
      'endpoint',
      "import { json } from '@sveltejs/kit';\nexport async function POST({ cookies, request }) { cookies.set('sid', id); return json({}); }",
    ],
    [
      'endpoint, whole event',
      "import { json } from '@sveltejs/kit';\nexport const GET = async (event) => { event.cookies.set('sid', id); };",
    ],
    [
      'hook',
      "import type { Handle } from '@sveltejs/kit';\nexport const handle: Handle = async ({ event, resolve }) => { event.cookies.set('sid', id); return resolve(event); };",
    ],
    [
      'hooks in a sequence',
      "import { sequence } from '@sveltejs/kit/hooks';\nconst login = async ({ event, resolve }) => { event.cookies.set('sid', id); return resolve(event); };\nexport const handle = sequence(login, other);",
    ],
    [
      'hook for a sequence',
      "import type { Handle } from '@sveltejs/kit';\nexport const login: Handle = async ({ event, resolve }) => { event.cookies.set('sid', id); return resolve(event); };",
    ],
    [
      'actions by their names',
      "import { fail } from '@sveltejs/kit';\nasync function login({ cookies, request }) { cookies.set('sid', id); }\nexport const actions = { login };",
    ],
    [
      'typed event',
      "import type { RequestEvent } from '@sveltejs/kit';\nexport const save = (from: RequestEvent) => { from.cookies.set('sid', id); };",
    ],
    [
      'typed event of the route',
      "import type { RequestEvent } from './$types';\nexport const save = ({ cookies }: RequestEvent) => { cookies.set('sid', id); };",
    ],
    [
      'typed cookies',
      "import type { Cookies } from '@sveltejs/kit';\nexport const save = (jar: Cookies) => { jar.set('sid', id); };",
    ],
    [
      'asked for',
      "import { getRequestEvent } from '$app/server';\nconst { cookies } = getRequestEvent();\ncookies.set('sid', id);",
    ],
    [
      'as text',
      "import type { Cookies } from '@sveltejs/kit';\nexport const save = (jar: Cookies) => jar.serialize('sid', id, {});",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });

  it.each([
    ["cookies.set('a', '', { path: '/', maxAge: 0 });", ['sveltekit "a" deleted']],
    ["cookies.set('a', '', { path: '/', expires: new Date(0) });", ['sveltekit "a" deleted']],
    ["cookies.delete('a', { path: '/' });", ['deletion']],
    ["cookies.get('a');", []],
  ])('%s', (statement, expected) => {
    expect(
      understood(`import { json } from '@sveltejs/kit';\nexport const POST = async ({ cookies }) => { ${statement} };`),
    ).toEqual(expected);
  });
});

describe('defaults', () => {
  const program = (options: string): string =>
    `import type { Actions } from './$types';\nexport const actions: Actions = {\n  default: async ({ cookies }) => {\n    cookies.set('sid', id, { ${options} });\n  },\n};\n`;

  it('are safe', () => {
    expect(lint(program("path: '/', maxAge: 60"), { parser: 'typescript' })).toEqual([]);
  });

  it('are in force again after a repair', () => {
    expect(repair(program("path: '/', secure: false, httpOnly: undefined"), { parser: 'typescript' })).toEqual({
      output: program("path: '/', secure: true, httpOnly: true, maxAge: 14 * 24 * 60 * 60"),
      left: [],
    });
  });
});

it('knows that production is no development', () => {
  const program = (secure: string): string =>
    `import { dev } from '$app/environment';\nexport const load = ({ cookies }) => {\n  cookies.set('sid', id, { path: '/', maxAge: 60, secure: ${secure} });\n};\n`;
  expect(lint(program('!dev'))).toEqual([]);
  expect(lint(program('dev')).map(({ rule }) => rule)).toEqual(['require-secure-cookie']);
});

describe('look-alikes', () => {
  it.each([
    ['a map', "const cookies = new Map();\ncookies.set('a', 'b');"],
    [
      'a parameter of that name',
      "import { json } from '@sveltejs/kit';\nexport const save = (cookies) => { cookies.set('a', 'b'); };",
    ],
    ['the request of another framework', "export async function GET(request) { request.cookies.set('a', 'b'); }"],
    ['an event with other members', "export const load = ({ cookies, store }) => { cookies.set('a', 'b'); };"],
    [
      'a typed request',
      "import type { NextRequest } from 'next/server';\nexport async function POST(event: NextRequest) { event.cookies.set('a', 'b'); }",
    ],
    [
      'an inner function',
      "import { json } from '@sveltejs/kit';\nconst load = ({ cookies }) => { cookies.set('a', 'b'); };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
