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
    ["cookie[name].set({ value: 'b' });", []],
    ["cookie.a.update({ value: 'b' });", ['elysia "a"']],
    // What the function gives is not followed.
    ["cookie.a.update((old) => ({ ...old, value: 'b' }));", ['elysia "a"']],
    // Neither is sent.
    ['cookie.a.set({ value: undefined });', ['elysia "a" deleted']],
    ["cookie.a.set({ value: 'b' }); cookie.a.set({ value: 'c' });", ['elysia "a"']],
  ])('%s', (statement, expected) => {
    expect(understood(handler(statement))).toEqual(expected);
  });
});

describe('assignments', () => {
  it.each([
    ["cookie.sid.value = 'a1';", ['elysia "sid"']],
    ["cookie['sid'].value = 'a1';", ['elysia "sid"']],
    ["const { sid } = cookie; sid.value = 'a1'; sid.httpOnly = true;", ['elysia "sid"']],
    ["const NAME = 'sid'; cookie[NAME].value = 'a1';", ['elysia "sid"']],
    ["if (name) cookie.sid.value = 'a1'; else cookie.sid.value = 'b2';", ['elysia "sid"', 'elysia "sid"']],
    // Only the last one is sent.
    ["cookie.sid.value = ''; cookie.sid.value = 'a1';", ['elysia "sid"']],
    ["cookie.sid.value = ''; if (name) cookie.sid.value = 'a1';", ['elysia "sid"', 'elysia "sid"']],
    ["cookie.sid.value = 'a1'; cookie.sid.set({ httpOnly: true });", ['elysia "sid"']],
    ["cookie.sid.value = ''; cookie.sid.maxAge = 0;", ['elysia "sid" deleted']],
    ['cookie.sid.expires = new Date(0); cookie.sid.value = name;', ['elysia "sid" deleted']],
    ['cookie.sid.value = undefined;', ['elysia "sid" deleted']],
    // Attributes alone, another name, and what is only written when there is none yet.
    ['cookie.sid.httpOnly = true;', []],
    ["cookie[name].value = 'a1';", []],
    ["cookie.sid.value ??= 'a1';", []],
    ['name.value = cookie.sid.value;', []],
  ])('%s', (statement, expected) => {
    expect(understood(handler(statement))).toEqual(expected);
  });

  it.each([
    [
      'in a hook',
      "import { Elysia } from 'elysia';\nexport const plugin = new Elysia().derive(({ cookie: { sid } }) => { sid.value = 'a1'; return {}; });",
    ],
    [
      'in a hook of a route',
      "import { Elysia } from 'elysia';\nnew Elysia().get('/', page, { beforeHandle({ cookie: { sid } }) { sid.value = 'a1'; } });",
    ],
    [
      'typed',
      "import type { Context } from 'elysia';\nexport class Login { post({ cookie: { sid } }: Context) { sid.value = 'a1'; } }",
    ],
    [
      'behind other calls',
      "import { Elysia } from 'elysia';\nexport default new Elysia().error({}).onStart(log).headers({}).get('/', ({ cookie: { sid } }) => { sid.value = 'a1'; });",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['elysia "sid"']);
  });
});

describe('look-alikes', () => {
  it.each([
    ['a parameter', "export const save = ({ cookie }) => { cookie.sid.set({ value: 'a1' }); };"],
    ['a map of maps', "const cookie = { sid: new Map() };\ncookie.sid.set('value', 'a1');"],
    ['a reference of Vue', "import { ref } from 'vue';\nconst cookie = { sid: ref('') };\ncookie.sid.value = 'a1';"],
    [
      'an input',
      "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ cookie, query: { form } }) => { form.sid.value = 'a1'; });",
    ],
    [
      'another framework',
      "import Koa from 'koa';\nnew Koa().use(({ cookie }) => { cookie.sid.set({ value: 'a1' }); });",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});

describe('headers', () => {
  it.each([
    [
      "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ set }) => { set.headers = { 'set-cookie': 'a=b', vary: 'x' }; });",
      ['elysia "a"'],
    ],
    ["import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ set }) => { set.headers = { vary: 'a=b' }; });", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});
