import { describe, expect, it } from 'vitest';

import { repair } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';
import { sessionsSeen } from '../model/sessions-seen.js';

const SID = ['h3 "sid"'];

describe('setCookie', () => {
  it.each([
    ['import', "import { setCookie } from 'h3';\nsetCookie(event, 'sid', id);"],
    ['Nitro', "import { setCookie } from 'nitropack/runtime';\nsetCookie(event, 'sid', id, {});"],
    ['Nuxt', "import { setCookie as set } from '#imports';\nset(event, 'sid', id);"],
    ['in pieces', "import { setChunkedCookie } from 'h3';\nsetChunkedCookie(event, 'sid', id);"],
    ['imported by itself', "export default defineEventHandler((event) => { setCookie(event, 'sid', id); });"],
    [
      'inside of an inner function',
      "export default eventHandler(async (event) => { await then(() => { setCookie(event, 'sid', id); }); });",
    ],
    [
      'in a function of the server folder',
      "import type { H3Event } from 'h3';\nexport async function signIn(event: H3Event, id: string) { setCookie(event, 'sid', id); }",
    ],
    [
      'in a handler object',
      "export default defineEventHandler({ onRequest: [], handler: async (event) => { setCookie(event, 'sid', id); } });",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });

  it.each([
    ["setCookie(event, 'a', '', { maxAge: 0 });", ['h3 "a" deleted']],
    ["setCookie(event, 'a', '', { expires: new Date(0) });", ['h3 "a" deleted']],
    ["deleteCookie(event, 'a');", ['deletion']],
    ["appendResponseHeader(event, 'Set-Cookie', 'a=1');", ['h3 "a"']],
    ["setHeader(event, 'set-cookie', ['a=1', 'b=2']);", ['h3 "a"', 'h3 "b"']],
    ["setHeader(event, 'X-Cookie', 'a=1');", []],
    ["getCookie(event, 'a');", []],
  ])('%s', (statement, expected) => {
    expect(understood(`export default defineEventHandler((event) => { ${statement} });`)).toEqual(expected);
  });

  it('is repaired behind the event', () => {
    const program = (options: string): string =>
      `export default defineEventHandler(async (event) => {\n  setCookie(event, 'sid', await login(event)${options});\n});\n`;
    expect(repair(program(''))).toEqual({
      output: program(', { maxAge: 14 * 24 * 60 * 60, httpOnly: true, secure: true }'),
      left: [],
    });
  });
});

describe('look-alikes', () => {
  it.each([
    [
      'a function of the program',
      "function setCookie(name, value, days) {}\nexport default defineEventHandler((event) => { setCookie(event, 'a', 'b'); });",
    ],
    [
      'a handler of the program',
      "import { defineEventHandler } from './events.js';\nexport default defineEventHandler((event) => { setCookie(event, 'a', 'b'); });",
    ],
    [
      'a function that is handed something else',
      "import type { H3Event } from './events.js';\nexport const signIn = (event: H3Event) => { setCookie(event, 'a', 'b'); };",
    ],
    ['outside of a handler', "setCookie(event, 'a', 'b');"],
    ['another callback', "button.on('click', (event) => { setCookie(event, 'a', 'b'); });"],
    [
      'another package',
      "import { setCookie } from 'cookies-next';\nexport default defineEventHandler((event) => { setCookie('a', 'b'); });",
    ],
    ['a browser under test', "await page.setCookie({ name: 'a', value: 'b' });"],
  ])('%s', (_, program) => {
    expect(understood(program).filter((line) => line.startsWith('h3'))).toEqual([]);
  });
});

const SESSION = "import { defineEventHandler, useSession } from 'h3';\n";

describe('sessions', () => {
  it.each([
    [
      `${SESSION}export default defineEventHandler((event) => useSession(event, { password }));`,
      'h3 "h3" client for ever',
    ],
    [
      `${SESSION}export default defineEventHandler((event) => useSession(event, { password, name: 'sid', maxAge: 60 }));`,
      'h3 "sid" client',
    ],
    [
      `${SESSION}export default defineEventHandler((event) => useSession(event, { password, cookie: { maxAge: 60 } }));`,
      'h3 "h3" client for ever',
    ],
    [
      `${SESSION}export default defineEventHandler((event) => useSession(event, { password, idleTimeout: 60 }));`,
      'h3 "h3" client',
    ],
    [
      'export default defineEventHandler(async (event) => { const session = await useSession(event, { password }); });',
      'h3 "h3" client for ever',
    ],
    [
      "import { updateSession } from 'h3';\nexport const save = (event) => updateSession(event, { password, maxAge }, { userId: 1 });",
      'h3 "h3" client',
    ],
    // vinxi and TanStack Start, where the event is known.
    [
      "import { useSession } from 'vinxi/http';\nexport const open = () => useSession({ password, name: 'sid' });",
      'h3 "sid" client for ever',
    ],
    [
      "import { useSession } from 'vinxi/http';\nexport const open = (event) => useSession(event, { password, maxAge: 60 });",
      'h3 of the session client',
    ],
    [
      "import { useSession } from '@tanstack/react-start/server';\nexport const open = () => useSession<Data>({ password: process.env.S!, name: 'sid', maxAge: 60 });",
      'h3 "sid" client',
    ],
    [
      "import { updateSession } from '@solidjs/start/http';\nexport const save = () => updateSession({ password, name: 'sid', maxAge: 60 }, { id });",
      'h3 "sid" client',
    ],
    ["import { sealSession } from 'h3';\nsealSession(event, { password, name: 'sid' });", 'h3 "sid" client for ever'],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });

  it.each([
    `${SESSION}export default defineEventHandler((event) => useSession(event, config));`,
    'useSession(event, { password });',
    'useSession({ password });',
    "import { useSession } from 'vinxi/http';\nexport const open = () => useSession(config);",
    "import { useSession } from 'vinxi/http';\nexport const open = () => useSession({ required: true });",
    "import { useSession } from './session.js';\nexport const open = () => useSession({ password });",
    "import { useSession } from 'next-auth/react';\nconst { data } = useSession({ required: true });",
    'export const Page = () => { const session = useSession(); };',
    'export default defineEventHandler(async (event) => { const session = await getSession(event, { required: true }); });',
  ])('not %s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});

describe('several headers', () => {
  it.each([
    [
      "import { appendHeaders, defineEventHandler, setHeaders, setResponseHeaders } from 'h3';\nexport default defineEventHandler((event) => { setResponseHeaders(event, { 'set-cookie': 'a=b', vary: 'x' }); });",
      ['h3 "a"'],
    ],
    [
      "import { appendHeaders, defineEventHandler, setHeaders, setResponseHeaders } from 'h3';\nexport default defineEventHandler((event) => { setHeaders(event, { 'Set-Cookie': ['a=b', 'c=d'] }); });",
      ['h3 "a"', 'h3 "c"'],
    ],
    [
      "import { appendHeaders, defineEventHandler, setHeaders, setResponseHeaders } from 'h3';\nexport default defineEventHandler((event) => { appendHeaders(event, headers); });",
      [],
    ],
    [
      "export default defineEventHandler((event) => { appendResponseHeaders(event, { 'set-cookie': 'a=b' }); });",
      ['h3 "a"'],
    ],
    [
      "export default defineEventHandler((event) => { event.node.res.setHeader('set-cookie', 'a=b'); });",
      ['node-http "a"'],
    ],
    ["import { setResponseHeaders } from './headers.js';\nsetResponseHeaders(event, { 'set-cookie': 'a=b' });", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});
