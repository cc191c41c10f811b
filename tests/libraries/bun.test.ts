import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

const SID = ['bun "sid"'];

describe('set', () => {
  it.each([
    [
      'route',
      "Bun.serve({ routes: { '/login': (req) => { req.cookies.set('sid', 'a1'); return new Response(); } } });",
    ],
    [
      'route with methods',
      "import { serve } from 'bun';\nserve({ routes: { '/login': { POST: async (req) => { req.cookies.set({ name: 'sid', value: 'a1' }); } } } });",
    ],
    [
      'typed',
      "import type { BunRequest } from 'bun';\nexport const login = (req: BunRequest) => { req.cookies.set('sid', 'a1', { httpOnly: true }); };",
    ],
    ['map', "const jar = new Bun.CookieMap();\njar.set('sid', 'a1');"],
    ['cookie', "const cookie = new Bun.Cookie('sid', 'a1', { secure: true });"],
    ['cookie of an object', "import { Cookie } from 'bun';\nconst cookie = new Cookie({ name: 'sid', value: 'a1' });"],
    ['from', "const cookie = Bun.Cookie.from('sid', 'a1');"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });

  it.each([
    ["new Bun.CookieMap().delete('a');", ['deletion']],
    ["new Bun.CookieMap().set('a', '', { maxAge: 0 });", ['bun "a" deleted']],
    ["new Bun.CookieMap().set('a', '', { expires: 0 });", ['bun "a" deleted']],
    ["new Bun.CookieMap().set('a', '1', { expires: 1999999999 });", ['bun "a"']],
    ["new Bun.CookieMap().get('a');", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});

describe('look-alikes', () => {
  it.each([
    ['a parameter', "export const save = (req) => { req.cookies.set('a', 'b'); };"],
    [
      "Next.js' request",
      "import type { NextRequest } from 'next/server';\nexport const middleware = (req: NextRequest) => { req.cookies.set('a', 'b'); };",
    ],
    ['a class of the program', "class CookieMap { set(name, value) {} }\nnew CookieMap().set('a', 'b');"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
