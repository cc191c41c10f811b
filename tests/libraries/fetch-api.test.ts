import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

const SID = ['fetch-api "sid"'];

describe('headers', () => {
  it.each([
    ['of the program', "const headers = new Headers();\nheaders.append('Set-Cookie', `sid=${id}`);"],
    ['another name', "const out = new Headers({ Location: '/' });\nout.set('set-cookie', 'sid=a1');"],
    ['of a response', "const answer = new Response('ok');\nanswer.headers.append('Set-Cookie', 'sid=a1');"],
    ['of Response.json', "const answer = Response.json({});\nanswer.headers.set('Set-Cookie', 'sid=a1');"],
    [
      'of NextResponse',
      "import { NextResponse } from 'next/server';\nconst answer = NextResponse.redirect(url);\nanswer.headers.append('Set-Cookie', 'sid=a1');",
    ],
    [
      'of a hook',
      "export const handle = async ({ event, resolve }) => { const response = await resolve(event); response.headers.append('set-cookie', 'sid=a1'); return response; };",
    ],
    ['of a context', "app.get('/', (c) => { c.res.headers.append('Set-Cookie', 'sid=a1'); });"],
    ['typed', 'export function save(to: Headers) { to.append("Set-Cookie", "sid=a1"); }'],
    ['handed over', "export const login = ({ resHeaders }) => { resHeaders.append('Set-Cookie', 'sid=a1'); };"],
    ['imported', "import { Headers } from 'undici';\nnew Headers().append('Set-Cookie', 'sid=a1');"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });
});

describe('collections', () => {
  it.each([
    ['object', "new Headers({ 'Set-Cookie': 'sid=a1' });"],
    ['pairs', "new Headers([['Content-Type', 'text/html'], ['set-cookie', 'sid=a1']]);"],
    [
      'response',
      "export const GET = () => new Response(null, { status: 302, headers: { 'Set-Cookie': 'sid=a1', Location: '/' } });",
    ],
    [
      'variable',
      "const headers = { 'Set-Cookie': 'sid=a1' };\nexport const GET = () => new Response('', { headers });",
    ],
    ['Response.json', "export const GET = () => Response.json({ ok: true }, { headers: { 'Set-Cookie': 'sid=a1' } });"],
    [
      'NextResponse',
      "import { NextResponse } from 'next/server';\nexport const GET = () => NextResponse.json({}, { headers: { 'Set-Cookie': 'sid=a1' } });",
    ],
    [
      'Remix',
      "import { redirect } from '@remix-run/node';\nexport const action = () => redirect('/', { headers: { 'Set-Cookie': 'sid=a1' } });",
    ],
    [
      'React Router',
      "import { data } from 'react-router';\nexport const action = () => data({}, { headers: [['Set-Cookie', 'sid=a1']] });",
    ],
    [
      'SvelteKit',
      "import { json } from '@sveltejs/kit';\nexport const POST = () => json({}, { headers: { 'set-cookie': 'sid=a1' } });",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });
});

describe('look-alikes', () => {
  it.each([
    ['another header', "new Headers().append('Cookie', 'sid=a1');"],
    [
      'request headers',
      "fetch(url, { headers: { Cookie: 'sid=a1' } });\nnew Request(url, { headers: { Cookie: 'sid=a1' } });",
    ],
    ['a map', "const values = new Map();\nvalues.set('Set-Cookie', 'sid=a1');"],
    [
      'a class of the program',
      "class Response { headers = {}; }\nnew Response(null, { headers: { 'Set-Cookie': 'sid=a1' } });",
    ],
    [
      'an unknown value',
      "import { commitSession } from './sessions.js';\nconst headers = new Headers();\nheaders.append('Set-Cookie', await commitSession(session));",
    ],
    ['reading', "response.headers.get('set-cookie');\nresponse.headers.delete('set-cookie');"],
    ['a mock', "import { HttpResponse } from 'msw';\nnew HttpResponse(null, { headers: { 'Set-Cookie': 'sid=a1' } });"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
