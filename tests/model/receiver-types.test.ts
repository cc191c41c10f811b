import ts from 'typescript';
import { expect, it, describe } from 'vitest';

import { FLAGS } from '../../src/model/elsewhere/declared-value.js';
import { ALIAS } from '../../src/model/elsewhere/program.js';
import { CLASS } from '../../src/model/types/declared.js';
import { lintIn, projectOf } from './typed-project.js';

const PACKAGES = {
  ...declared(
    'express',
    `import * as core from 'express-serve-static-core';
declare function e(): core.Express;
declare namespace e {
  interface Response extends core.Response {}
  interface Request extends core.Request {}
  interface RequestHandler extends core.RequestHandler {}
}
export = e;`,
  ),
  ...declared(
    'express-serve-static-core',
    `import { ServerResponse } from 'http';
export interface Request { cookies: unknown }
export interface Response extends ServerResponse { cookie(name: string, value: string, options?: object): this; status(code: number): this }
export interface RequestHandler { (req: Request, res: Response): void }
export interface Express { get(path: string, ...handlers: RequestHandler[]): this; post: Express['get'] }`,
  ),
  ...declared(
    'node',
    `declare module 'http' {
  class OutgoingMessage { setHeader(name: string, value: string): this }
  class ServerResponse extends OutgoingMessage { readonly statusCode: number }
  class ClientRequest extends OutgoingMessage {}
  function request(address: string): ClientRequest;
}`,
  ),
  ...declared(
    'koa',
    `declare class Application { use(middleware: (context: Application.Context) => void): this }
declare namespace Application { interface Context { cookies: any } }
export = Application;`,
  ),
  ...declared(
    'robots',
    'export interface Response { cookie(name: string, value: string, options?: object): this; set(n: string, v: string): this }',
  ),
};

/** The libraries that a program is recognised to write cookies with. */
function librariesIn(app: string, other = ''): readonly string[] {
  const files = { ...PACKAGES, 'src/app.ts': app, 'src/other.ts': other };
  const project = projectOf(files, { options: { noLib: true, types: ['node'] } });
  return lintIn(project, 'src/app.ts', app)
    .filter(({ ruleId }) => ruleId === 'session-security/require-secure-cookie')
    .map(({ message }) => /\(([^)]+)\)/u.exec(message)?.[1] ?? message);
}

describe('a type proves a library', () => {
  it.each<[title: string, app: string, other: string | undefined]>([
    [
      'an alias',
      "import type { R } from './other.js';\nexport function f(x: R) { x.cookie('sid', '1'); }",
      "import type { Response } from 'express';\nexport type R = Response;",
    ],
    [
      'an interface of its own',
      "import type { R } from './other.js';\nexport function f(x: R) { x.cookie('sid', '1'); }",
      "import type { Response } from 'express';\nexport interface R extends Response { user: string }",
    ],
    [
      'an intersection',
      "import type { R } from './other.js';\nexport function f(x: R) { x.cookie('sid', '1'); }",
      "import type { Response } from 'express';\nexport type R = Response & { user: string };",
    ],
    [
      'or undefined',
      "import type { R } from './other.js';\nexport function f(x?: R | null) { x?.cookie('sid', '1'); }",
      "import type { Response } from 'express';\nexport type R = Response;",
    ],
    [
      'a type parameter',
      "import type { R } from './other.js';\nexport function f<T extends R>(x: T) { x.cookie('sid', '1'); }",
      "import type { Response } from 'express';\nexport type R = Response;",
    ],
    [
      'the type of a handler',
      "import type { RequestHandler } from 'express';\nexport const f: RequestHandler = (a, b) => { b.cookie('sid', '1'); };",
      undefined,
    ],
    [
      'an application of another file',
      "import { app } from './other.js';\napp.get('/', (a, b) => { b.cookie('sid', '1'); });",
      "import express from 'express';\nexport const app = express();",
    ],
    [
      'one of a namespace',
      "import * as all from './other.js';\nall.app.get('/', (a, b) => { b.cookie('sid', '1'); });",
      "import express from 'express';\nexport const app = express();",
    ],
    [
      'the result of a function',
      "import { answer } from './other.js';\nconst it = answer();\nit.status(200).cookie('sid', '1');",
      "import type { Response } from 'express';\nexport declare function answer(): Response;",
    ],
    [
      'a field',
      "import type { Box } from './other.js';\nexport const f = (box: Box) => { box.answer.cookie('sid', '1'); };",
      "import type { Response } from 'express';\nexport interface Box { answer: Response }",
    ],
    [
      'something taken apart',
      "import type { Box } from './other.js';\nexport const f = ({ answer: to }: Box) => { to.cookie('sid', '1'); };",
      "import type { Response } from 'express';\nexport interface Box { answer: Response }",
    ],
  ])('%s', (_, app, other) => {
    expect(librariesIn(app, other)).toEqual(['Express']);
  });

  it('of which it is what the module exports as a whole', () => {
    const other = "import Koa from 'koa';\nexport const server = new Koa();";
    const app =
      "import { server } from './other.js';\nserver.use((x) => { x.cookies.set('sid', '1', { secure: false }); });";
    expect(librariesIn(app, other)).toEqual(['Koa']);
  });
});

describe('a type disproves a library', () => {
  const other = "import type { Response } from 'robots';\nexport type R = Response;";

  it.each([
    [
      'by the order of parameters',
      "import type { R } from './other.js';\nexport function f(req: unknown, res: R) { res.cookie('sid', '1'); }",
    ],
    [
      'by a name',
      "import type { R } from './other.js';\nexport function f(user: unknown, res: R) { res.cookie('sid', '1', {}); }",
    ],
    [
      'by the name of a field',
      "import type { R } from './other.js';\nexport class A { constructor(private res: R) {} f() { this.res.cookie('sid', '1'); } }",
    ],
    [
      'by the name of a member',
      "import type { R } from './other.js';\nexport const f = (ctx: { res: R }) => { ctx.res.cookie('sid', '1'); };",
    ],
    [
      'by what is taken apart',
      "import type { R } from './other.js';\nexport const f = (ctx: { res: R }) => { const { res } = ctx; res.cookie('sid', '1'); };",
    ],
  ])('%s', (_, app) => {
    expect(librariesIn(app, other)).toEqual([]);
    expect(librariesIn(app, 'export type R = any;')).toEqual(['Express']);
    const own =
      'export class R { cookie(name: string, value: string, options?: object) { return [name, value, options]; } }';
    expect(librariesIn(app, own)).toEqual([]);
  });

  it.each<[title: string, other: string]>([
    ['one of the program', 'export interface R { cookie(name: string, value: string, options?: object): void }'],
    [
      'one that inherits from the library',
      "import type { Response } from 'express';\nexport interface R extends Response {}",
    ],
    [
      'one that may be something else',
      "import type { Response } from 'robots';\nexport type R = Response | { cookie(name: string, value: string): void };",
    ],
    ['a class that is only declared', 'export declare class R { cookie(name: string, value: string): void }'],
    ['none', 'export type R = unknown;'],
  ])('but not %s', (_, declaration) => {
    const app =
      "import type { R } from './other.js';\nexport function f(req: unknown, res: R) { (res as R).cookie('sid', '1'); }";
    expect(librariesIn(app, declaration)).toEqual(['Express']);
  });

  it('but not what is registered with the library', () => {
    const app =
      "import express from 'express';\nimport type { R } from './other.js';\nexpress().get('/', (req, res: R) => { res.cookie('sid', '1'); });";
    expect(librariesIn(app, other)).toEqual(['Express']);
  });
});

it('a type of a package is not one that it inherits from', () => {
  const program = (call: string) =>
    `import http from 'http';\nconst it = ${call};\nit.setHeader('Set-Cookie', 'sid=1');`;
  expect(librariesIn(program("http.request('/')"))).toEqual([]);
  expect(librariesIn(program('null as unknown as http.ServerResponse'))).toEqual(['Node.js HTTP']);
});

function declared(name: string, text: string): Record<string, string> {
  const folder = `node_modules/@types/${name}`;
  return {
    [`${folder}/package.json`]: `{ "name": "@types/${name}", "version": "1.0.0", "types": "index.d.ts" }`,
    [`${folder}/index.d.ts`]: text,
  };
}

it('knows flags as TypeScript has them, which is not loaded', () => {
  expect(ALIAS).toBe(ts.SymbolFlags.Alias);
  expect(CLASS).toBe(ts.SymbolFlags.Class);
  for (const [name, flag] of Object.entries(FLAGS)) expect(ts.SymbolFlags[name as keyof typeof FLAGS]).toBe(flag);
});
