import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

const handler = (statement: string): string =>
  `import { Elysia, t } from 'elysia';\nnew Elysia().post('/login', ({ cookie, set, query: { name } }) => { ${statement} });`;

describe('set', () => {
  it.each([
    ['destructured context', handler("cookie.sid.set({ value: 'a1' });")],
    ['quoted', handler("cookie['sid'].set({ value: 'a1', httpOnly: true });")],
    [
      'not null',
      "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ cookie }) => { cookie.sid!.set({ value: 'a1' }); });",
    ],
    [
      'whole context',
      "import { Elysia } from 'elysia';\nconst app = new Elysia();\napp.get('/', (context) => { context.cookie.sid.set({ value: 'a1' }); });",
    ],
    [
      'destructured cookie',
      "import { Elysia } from 'elysia';\nnew Elysia().use(plugin).get('/', async ({ cookie: { sid } }) => { sid.set({ value: 'a1' }); });",
    ],
    [
      'renamed',
      "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ cookie: { sid: session } }) => { session.set({ value: 'a1' }); });",
    ],
    [
      'in a group',
      "import { Elysia } from 'elysia';\nnew Elysia().group('/v1', (app) => app.get('/', ({ cookie }) => { cookie.sid.set({ value: 'a1' }); }));",
    ],
    [
      'typed',
      "import type { Context } from 'elysia';\nexport const login = ({ cookie }: Context) => { cookie.sid.set({ value: 'a1' }); };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['elysia "sid"']);
  });

  it.each([
    ["cookie.a.set({ value: '', maxAge: 0 });", ['elysia "a" deleted']],
    ['cookie.a.remove();', ['deletion']],
    ["set.headers['set-cookie'] = 'a=1; Path=/';", ['elysia "a"']],
    // What it was before stays.
    ['cookie.a.update({ maxAge: 60 });', []],
    ['cookie.a.set({ maxAge: 60 });', []],
    // Other statements may say the rest.
    ["cookie.a.value = 'b';", []],
    ["cookie[name].set({ value: 'b' });", []],
  ])('%s', (statement, expected) => {
    expect(understood(handler(statement))).toEqual(expected);
  });
});

describe('look-alikes', () => {
  it.each([
    ['a parameter', "export const save = ({ cookie }) => { cookie.sid.set({ value: 'a1' }); };"],
    ['a map of maps', "const cookie = { sid: new Map() };\ncookie.sid.set('value', 'a1');"],
    [
      'another framework',
      "import Koa from 'koa';\nnew Koa().use(({ cookie }) => { cookie.sid.set({ value: 'a1' }); });",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
