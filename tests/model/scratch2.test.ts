import { it } from 'vitest';
import { projectOf, FOLDER } from './typed-project.js';
import { rules } from '../../src/rules/index.js';

const TYPES = {
  'node_modules/@types/express/package.json': '{"name":"@types/express","version":"4.0.0","types":"index.d.ts"}',
  'node_modules/@types/express/index.d.ts': "import * as core from 'express-serve-static-core';\ndeclare function e(): core.Express;\ndeclare namespace e { interface Response extends core.Response {} interface Request extends core.Request {} interface RequestHandler extends core.RequestHandler {} }\nexport = e;",
  'node_modules/@types/express-serve-static-core/package.json': '{"name":"@types/express-serve-static-core","version":"4.0.0","types":"index.d.ts"}',
  'node_modules/@types/express-serve-static-core/index.d.ts': "export interface Request { cookies: any }\nexport interface Response { cookie(name: string, value: string, options?: object): this; status(n: number): this }\nexport interface RequestHandler { (req: Request, res: Response): void }\nexport interface Express { get(path: string, ...handlers: RequestHandler[]): this }",
  'node_modules/other/package.json': '{"name":"other","version":"4.0.0","types":"index.d.ts"}',
  'node_modules/other/index.d.ts': "export interface Response { cookie(name: string, value: string, options?: object): this }",
};
function lint(files: Record<string,string>, name = 'src/app.ts') {
  const p = projectOf({ ...TYPES, ...files }, { options: { noLib: true } });
  const config = [{ files: ['**/*.{ts,js}'], plugins: { s: { rules: rules as never } }, rules: {'s/require-secure-cookie': 'error'}, languageOptions: p.languageOptions }] as never;
  const r = p.linter.verify(files[name]!, config, { filename: `${FOLDER}/${name}` });
  return r.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`).join('\n');
}
it('x', () => {
  const run = (app: string, other = '') => console.log(`--- ${app} <- ${other}\n` + lint({ 'src/app.ts': app, 'src/other.ts': other }));
  run("import { app } from './other.js'; app.get('/', (a, b) => { b.cookie('sid', '1', {}); });", "import express from 'express'; export const app = express();");
  run("import { make } from './other.js'; export function f(req: any) { const res = make(); res.cookie('sid', '1', {}); }", "import type { Response } from 'express'; export function make(): Response { return null as any; }");
  run("import type { R } from './other.js'; export function f(req: any, res: R) { res.cookie('sid', '1', {}); }", "import type { Response } from 'other'; export type R = Response;");
  run("import type { R } from './other.js'; export function f(req: any, res: R) { res.cookie('sid', '1', {}); }", "export interface R { cookie(a: string, b: string, c: object): void };");
});
