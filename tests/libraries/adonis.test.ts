import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('cookies of a response', () => {
  it.each([
    [
      'controller',
      "import type { HttpContext } from '@adonisjs/core/http';\nexport default class Login { async store({ response }: HttpContext) { response.cookie('sid', 'a1'); } }",
    ],
    [
      'whole context',
      "import { HttpContext } from '@adonisjs/core/http';\nexport const login = (ctx: HttpContext) => { ctx.response.plainCookie('sid', 'a1', { httpOnly: false }); };",
    ],
    [
      'router',
      "import router from '@adonisjs/core/services/router';\nrouter.post('/login', async ({ response }) => { response.encryptedCookie('sid', 'a1'); });",
    ],
    [
      'version 5',
      "import type { HttpContextContract } from '@ioc:Adonis/Core/HttpContext';\nexport default class Login { public async store({ response }: HttpContextContract) { response.status(201).plainCookie('sid', 'a1'); } }",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['adonis "sid"']);
  });

  it.each([
    ["response.clearCookie('a');", ['deletion']],
    ["response.plainCookie('a', '', { expires: new Date(0) });", ['adonis "a"']],
    ["request.cookie('a', 'b');\nrequest.plainCookie('a', 'b');", []],
  ])('%s', (statement, expected) => {
    const head = "import type { HttpContext } from '@adonisjs/core/http';";
    expect(understood(`${head}\nexport const act = ({ request, response }: HttpContext) => { ${statement} };`)).toEqual(
      expected,
    );
  });
});

it('config/app.ts: what is given for every cookie', () => {
  const head = "import { defineConfig } from '@adonisjs/core/http';";
  expect(understood(`${head}\nexport const http = defineConfig({ cookie: { secure: false } });`)).toEqual([
    'adonis of the application',
  ]);
  expect(understood(`${head}\nexport const http = defineConfig({ generateRequestId: true });`)).toEqual([]);
});

describe('look-alikes', () => {
  it.each([
    ['another configuration', "import { defineConfig } from '@adonisjs/core/hash';\ndefineConfig({ cookie: {} });"],
    ['a parameter', "export const save = (to) => { to.plainCookie('a', 'b'); };"],
    ['a client', "import { ApiClient } from '@japa/api-client';\nnew ApiClient().get('/').plainCookie('a', 'b');"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
