import { describe, expect, it } from 'vitest';

import { repair } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';

const SID = ['next "sid"'];

describe('cookies of the request that is answered', () => {
  it.each([
    ['awaited', "import { cookies } from 'next/headers';\n(await cookies()).set('sid', id);"],
    ['not awaited', "import { cookies } from 'next/headers';\ncookies().set('sid', id, {});"],
    ['in a variable', "import { cookies } from 'next/headers';\nconst jar = await cookies();\njar.set('sid', id);"],
    ['the file of the package', "import { cookies } from 'next/headers.js';\n(await cookies()).set('sid', id);"],
    ['another name', "import { cookies as read } from 'next/headers';\nread().set('sid', id);"],
    ['one object', "import { cookies } from 'next/headers';\n(await cookies()).set({ name: 'sid', value: id });"],
    [
      'one object in a variable',
      "import { cookies } from 'next/headers';\nconst all = { name: 'sid', value: id };\n(await cookies()).set(all);",
    ],
    [
      'cast',
      "import { cookies, type UnsafeUnwrappedCookies } from 'next/headers';\n(cookies() as unknown as UnsafeUnwrappedCookies).set('sid', id);",
    ],
    [
      'parameter of that name',
      "import { cookies } from 'next/headers';\nexport const save = (cookieStore) => { cookieStore.set('sid', id); };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });
});

describe('cookies of a response', () => {
  it.each([
    [
      'next',
      "import { NextResponse } from 'next/server';\nconst to = NextResponse.next();\nto.cookies.set('sid', id);",
    ],
    [
      'json',
      "import { NextResponse } from 'next/server';\nconst to = NextResponse.json({});\nto.cookies.set('sid', id, {});",
    ],
    [
      'redirect',
      "import { NextResponse } from 'next/server';\nconst to = NextResponse.redirect(url);\nto.cookies.set({ name: 'sid', value: id });",
    ],
    ['new', "import { NextResponse } from 'next/server';\nnew NextResponse(body).cookies.set('sid', id);"],
    [
      'typed',
      "import type { NextResponse } from 'next/server';\nexport const save = (to: NextResponse) => to.cookies.set('sid', id);",
    ],
    [
      'assigned again',
      "import { NextResponse } from 'next/server';\nlet response = NextResponse.next();\nif (other) response = NextResponse.json({});\nresponse.cookies.set('sid', id);",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });
});

it.each([
  ["jar.set('a', 1).set('b', 2);", ['next "a"', 'next "b"']],
  ["jar.set('a', '', { maxAge: 0 });", ['next "a" deleted']],
  ["jar.set({ name: 'a', value: '', expires: new Date(0) });", ['next "a" deleted']],
  ["jar.delete('a');", ['deletion']],
  ["jar.delete({ name: 'a', path: '/' });", ['deletion']],
  ["jar.get('a');", []],
  ['jar.set(cookie);', []],
  ['jar.set(...cookie);', []],
])('%s', (statement, expected) => {
  expect(understood(`import { cookies } from 'next/headers';\nconst jar = await cookies();\n${statement}`)).toEqual(
    expected,
  );
});

describe('repairs', () => {
  it.each([
    ["jar.set('sid', id)", "jar.set('sid', id, { maxAge: 14 * 24 * 60 * 60, httpOnly: true, secure: true })"],
    [
      "jar.set({ name: 'sid', value: id })",
      "jar.set({ name: 'sid', value: id, maxAge: 14 * 24 * 60 * 60, httpOnly: true, secure: true })",
    ],
    [
      "jar.set({ name: 'sid', value: id, httpOnly: true, maxAge: 60, secure: process.env.NODE_ENV === 'development' })",
      "jar.set({ name: 'sid', value: id, httpOnly: true, maxAge: 60, secure: true })",
    ],
    ["jar.set('sid', id, options)", "jar.set('sid', id, options)"],
  ])('%s', (before, after) => {
    const program = (call: string): string =>
      `import { cookies } from 'next/headers';\nexport async function signIn(id, options) {\n  const jar = await cookies();\n  ${call};\n}\n`;
    expect(repair(program(before))).toEqual({ output: program(after), left: [] });
  });
});

describe('look-alikes', () => {
  it.each([
    [
      'the request',
      "import { NextRequest, NextResponse } from 'next/server';\nexport function middleware(request: NextRequest) { request.cookies.set('a', 'b'); return NextResponse.next({ request }); }",
    ],
    [
      'the request without a type',
      "import { NextResponse } from 'next/server';\nexport function middleware(request) { request.cookies.set('a', 'b'); return NextResponse.next({ request }); }",
    ],
    ['a handler of requests', "export async function GET(request) { request.cookies.set('a', 'b'); }"],
    ['a map', "const cookieStore = new Map();\ncookieStore.set('a', 'b');"],
    [
      'a map in a file that imports the package',
      "import { headers } from 'next/headers';\nconst cookieStore = new Map();\ncookieStore.set('a', 'b');",
    ],
    ['a parameter in a file that does not', "export const save = (response) => { response.cookies.set('a', 'b'); };"],
    ['headers', "import { headers } from 'next/headers';\n(await headers()).set('a', 'b');"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
