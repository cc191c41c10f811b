import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';

const SID = ['hapi "sid"'];

describe('state', () => {
  it.each([
    ['handler by its parameters', "export const login = { handler: (request, h) => { h.state('sid', id); } };"],
    ['helper', "import { Server } from '@hapi/hapi';\nexport function save(h, id) { h.state('sid', id, {}); }"],
    [
      'typed toolkit',
      "import type { ResponseToolkit } from '@hapi/hapi';\nexport const save = (to: ResponseToolkit) => { to.state('sid', id); };",
    ],
    ['response', "export const login = (request, h) => h.response({}).state('sid', id);"],
    [
      'response in a chain',
      "export const login = async (req, h) => h.redirect('/').code(303).state('sid', id).takeover();",
    ],
    [
      'response in a variable',
      "export const login = (request, h) => { const answer = h.response(); answer.state('sid', id); return answer; };",
    ],
    ['definition', "import Hapi from '@hapi/hapi';\nconst web = Hapi.server();\nweb.state('sid', {});"],
    ['definition of a new server', "const { Server } = require('@hapi/hapi');\nnew Server().state('sid');"],
    [
      'definition in a plugin',
      "export const plugin = { register: async (server, options) => { server.state('sid', { ttl: null }); } };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });

  it.each([
    ["h.state('a', '', { ttl: 0 });", ['hapi "a" deleted']],
    ["h.unstate('a');", ['deletion']],
    ["h.response().unstate('a', { path: '/' });", ['deletion']],
    ["h.response().header('Set-Cookie', 'a=1');", ['hapi "a"']],
    ["h.state('a');", []],
  ])('%s', (statement, expected) => {
    expect(understood(`export const login = (request, h) => { ${statement} };`)).toEqual(expected);
  });
});

describe('what is asked of a cookie', () => {
  const program = (definition: string, options = ''): string =>
    `import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\n${definition}\nserver.route({ method: 'GET', path: '/', handler: (request, h) => {\n  h.state('sid', 1${options});\n  return null;\n} });\n`;
  const reported = (definition: string, options?: string): readonly string[] =>
    lint(program(definition, options)).map(({ rule, line }) => `${line} ${rule}`);

  it.each([
    ['nothing without options and definition', '', '', []],
    ['a lifetime beside other options', '', ", { path: '/' }", ['5 require-cookie-max-age']],
    ['nothing that is on by default', '', ', { ttl: 60000 }', []],
    ['Secure that is switched off', '', ', { ttl: 60000, isSecure: false }', ['5 require-secure-cookie']],
    ['a lifetime by a definition without one', "server.state('sid', { path: '/' });", '', ['5 require-cookie-max-age']],
    ['nothing by a definition with one', "server.state('sid', { ttl: 60000 });", '', []],
    [
      'nothing by the definition of another',
      "server.state('other', { isSecure: false, ttl: 60000 });",
      ', { ttl: 60000 }',
      ['3 require-secure-cookie'],
    ],
    [
      'HttpOnly, at the definition',
      "server.state('sid', { ttl: 60000, isHttpOnly: false });",
      '',
      ['3 require-http-only-cookie'],
    ],
    ['nothing by a definition that is not known', 'server.state(name, config.cookie);', ", { path: '/' }", []],
  ])('%s', (_, definition, options, expected) => {
    expect(reported(definition, options)).toEqual(expected);
  });

  it('is also said for all cookies of a server', () => {
    const text = (secure: boolean): string =>
      `import Hapi from '@hapi/hapi';\nconst server = Hapi.server({ state: { isSecure: ${secure}, ttl: 60000 } });\nexport const login = (request, h) => {\n  h.state('sid', 1);\n};\n`;
    expect(repair(text(false))).toEqual({ output: text(true), left: [] });
  });

  it('is repaired in the words of the library', () => {
    expect(repair(program("server.state('sid', { isSecure: false, isHttpOnly: false });"))).toEqual({
      output: program(
        "server.state('sid', { isSecure: true, isHttpOnly: true });",
        ', { ttl: 14 * 24 * 60 * 60 * 1000 }',
      ),
      left: [],
    });
  });
});

describe('look-alikes', () => {
  it.each([
    ['a router of states', "export const app = ($stateProvider) => { $stateProvider.state('home', { url: '/' }); };"],
    ['a machine', "machine.state('on', { entry: 'log' });\nh.state('on', 'off');"],
    ['an animation', "import { state } from '@angular/animations';\nstate('open', style({}));"],
    ['a helper in another file', "export function save(h, id) { h.state('sid', id); }"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
