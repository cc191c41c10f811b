import { describe, expect, it } from 'vitest';

import { type Answer, answerIn, appWith, type Files, inSrc, secureIn } from './secure-in.js';
import { projectOf } from './typed-project.js';

describe('imports that are followed', () => {
  it.each<[title: string, imports: string, use: string, files: Files]>([
    ['a name', "import { secure } from './other.js';", 'secure', { 'other.ts': 'export const secure = false;' }],
    ['another name', "import { secure as s } from './other.js';", 's', { 'other.ts': 'export const secure = false;' }],
    ['a namespace', "import * as o from './other.js';", 'o.secure', { 'other.ts': 'export const secure = false;' }],
    ['the default', "import o from './other.js';", 'o.secure', { 'other.ts': 'export default { secure: false };' }],
    [
      'a default with a name',
      "import o from './other.js';",
      'o.secure',
      { 'other.ts': 'const options = { secure: false };\nexport default options;' },
    ],
    [
      'a default function',
      "import isSecure from './other.js';",
      'isSecure()',
      { 'other.ts': 'export default function () { return false; }' },
    ],
    [
      'a list of exports',
      "import { b } from './other.js';",
      'b',
      { 'other.ts': 'const a = false;\nexport { a as b };' },
    ],
    [
      'a barrel',
      "import { secure } from './index.js';",
      'secure',
      {
        'index.ts': "export * from './middle.js';",
        'middle.ts': "export { s as secure } from './other.js';",
        'other.ts': 'export const s = false;',
      },
    ],
    [
      'a namespace in a barrel',
      "import { cookies } from './index.js';",
      'cookies.secure',
      { 'index.ts': "export * as cookies from './other.js';", 'other.ts': 'export const secure = false;' },
    ],
    [
      'a folder of a path',
      "import { secure } from '@/other.js';",
      'secure',
      { 'other.ts': 'export const secure = false;' },
    ],
    ['a .tsx file', "import { secure } from './other.js';", 'secure', { 'other.tsx': 'export const secure = false;' }],
    ['a .js file', "import { secure } from './other.js';", 'secure', { 'other.js': 'export const secure = false;' }],
    [
      'import =',
      "import o = require('./other.js');",
      'o.secure',
      { 'other.ts': 'const o = { secure: false };\nexport = o;' },
    ],
    ['import()', '', "(await import('./other.js')).secure", { 'other.ts': 'export const secure = false;' }],
    [
      'a member of an enum',
      "import { Tls } from './other.js';",
      'Tls.Off',
      { 'other.ts': 'export enum Tls { Off = 0 }' },
    ],
    [
      'taken apart',
      "import { o } from './other.js';",
      'o.a.secure',
      { 'other.ts': 'const { o: x } = { o: { a: { secure: false } } };\nexport const o = x;' },
    ],
    [
      'a pattern that exports',
      "import { secure } from './other.js';",
      'secure',
      { 'other.ts': 'export const { secure } = { secure: false };' },
    ],
    [
      'a static member',
      "import { Config } from './other.js';",
      'Config.secure',
      { 'other.ts': 'export class Config { static secure = false; }' },
    ],
    [
      'production',
      "import { isDev } from './other.js';",
      'isDev',
      { 'other.ts': "export const isDev = process.env.NODE_ENV !== 'production';" },
    ],
    [
      'a value of a third file',
      "import { options } from './other.js';",
      'options.secure',
      {
        'other.ts': "import { off } from './third.js';\nexport const options = { secure: off };",
        'third.ts': 'export const off = false;',
      },
    ],
    [
      'a function with parameters',
      "import { not } from './other.js';",
      'not(true)',
      { 'other.ts': 'export const not = (x: boolean) => !x;' },
    ],
    [
      'a function that reads its argument',
      "import { merged } from './other.js';",
      'merged({ secure: false }).secure',
      { 'other.ts': 'export const merged = (o: object) => ({ path: "/", ...o });' },
    ],
    [
      'a method that does nothing to its object',
      "import { o } from './other.js';",
      'o.isSecure()',
      { 'other.ts': 'export const o = { isSecure() { return false; } };' },
    ],
    [
      'an object whose method is called, which does nothing to it',
      "import o from './other.js';\no.log('x');\nconst made = o.in.make();",
      'o.in.secure',
      { 'other.ts': 'export default { log: (x: string) => x, in: { secure: false, make() { return 1; } } };' },
    ],
    [
      'an async function',
      "import { load } from './other.js';",
      '(await load()).secure',
      { 'other.ts': 'export async function load() { return { secure: false }; }' },
    ],
    [
      'a function of a third file',
      "import { make } from './other.js';",
      'make().secure',
      {
        'other.ts': "import { base } from './third.js';\nexport const make = () => base();",
        'third.ts': 'export const base = () => ({ secure: false });',
      },
    ],
  ])('%s', (_, imports, use, files) => {
    expect(secureIn(use, imports, inSrc(files))).toBe('off');
  });

  it.each([
    ['off', false],
    ['on', true],
  ])('a package of the workspace: %s', (answer, secure) => {
    const files = {
      'packages/config/package.json': '{ "name": "@acme/config", "exports": "./src/index.ts" }',
      'packages/config/src/index.ts': `export const secure = ${String(secure)};`,
    };
    const links = { 'node_modules/@acme/config': 'packages/config' };
    expect(secureIn('secure', "import { secure } from '@acme/config';", files, { links })).toBe(answer);
  });

  it.each<[title: string, imports: string, use: string, json: string, answer: Answer]>([
    ['what it says', "import o from './other.json' with { type: 'json' };", 'o.secure', '{ "secure": false }', 'off'],
    ['the safe one', "import o from './other.json' with { type: 'json' };", 'o.secure', '{ "secure": true }', 'on'],
    [
      'inside',
      "import o from './other.json' with { type: 'json' };",
      'o.a.secure',
      '{ "a": { "secure": true } }',
      'on',
    ],
    ['a list', "import o from './other.json' with { type: 'json' };", 'o[0]', '[false]', 'off'],
    ['what it lacks', "import o from './other.json' with { type: 'json' };", 'o.secure', '{ "httpOnly": true }', 'off'],
  ])('JSON, %s', (_, imports, use, json, answer) => {
    const options = { options: { resolveJsonModule: true } };
    expect(secureIn(use, imports, inSrc({ 'other.json': json }), options)).toBe(answer);
  });

  it.each(["import * as o from './other.json';", "import o = require('./other.json');"])('JSON, %s', (imports) => {
    const options = { options: { resolveJsonModule: true, module: 1, moduleResolution: 2 } };
    expect(secureIn('o.secure', imports, inSrc({ 'other.json': '{ "secure": true }' }), options)).toBe('on');
    expect(secureIn('o.secure', imports, inSrc({ 'other.json': '{ "secure": false }' }), options)).toBe('off');
  });

  it.each([
    ['module.exports = …', 'module.exports = { secure: false };', "const { secure } = require('./other.js');"],
    ['exports.x = …', 'exports.secure = false;', "const { secure } = require('./other.js');"],
    ['module.exports.x = …', 'module.exports.secure = false;', "const { secure } = require('./other.js');"],
    ['export const', 'export const secure = false;', "import { secure } from './other.js';"],
  ])('JavaScript that TypeScript reads, %s', (_, other, imports) => {
    const app = appWith('secure', imports);
    const project = projectOf({ 'src/app.js': app, 'src/other.js': other }, { options: { noLib: true } });
    expect(answerIn(project, 'src/app.js', app)).toBe('off');
  });
});

describe('an export of what is no variable', () => {
  const base = 'class A { static cookie = { secure: false }; }';

  it.each<[title: string, other: string]>([
    ['a static field', `${base}\nexport default A.cookie;`],
    ['a readonly one', 'class A { static readonly cookie = { secure: false }; }\nexport default A.cookie;'],
    ['an inherited one', `${base}\nclass B extends A {}\nexport default B.cookie;`],
    ['a static getter', 'class A { static get cookie() { return { secure: false }; } }\nexport default A.cookie;'],
    [
      'one of a class that is a constant',
      'const A = class { static cookie = { secure: false }; };\nexport default A.cookie;',
    ],
    [
      'one that is written later',
      'class A { static cookie = { secure: true }; }\nA.cookie.secure = false;\nexport default A.cookie;',
    ],
    [
      'a member of an object',
      'const config = { cookies: { session: { secure: false } } };\nexport default config.cookies.session;',
    ],
    [
      'one that is written',
      'const config = { cookie: { secure: true } };\nconfig.cookie = { secure: false };\nexport default config.cookie;',
    ],
    ['a computed member', "const config = { cookie: { secure: false } };\nexport default config['cookie'];"],
    ['a member of a namespace', "import * as third from './third.js';\nexport default third.cookie;"],
    ['a member of an import', "import { config } from './third.js';\nexport default config.cookie;"],
    ['a namespace', "import * as cookie from './third.js';\nexport default cookie.config.cookie;"],
    ['a call', 'const make = () => ({ secure: false });\nexport default make();'],
    ['a method', 'const config = { make: () => ({ secure: false }) };\nexport default config.make();'],
    ['a frozen object', 'export default Object.freeze({ secure: false });'],
    ['an object as const', 'export default { secure: false } as const;'],
    ['an object that satisfies a type', 'export default { secure: false } satisfies object;'],
    ['a cast member', `${base}\nexport default A.cookie as object;`],
    ['what is not null', `${base}\nexport default A.cookie!;`],
    ['in parentheses', `${base}\nexport default (A.cookie);`],
    ['a conditional', 'const o = { secure: false };\nexport default process.env.NODE_ENV === "test" ? {} : o;'],
    ['a fallback', 'const o = { secure: false };\nexport default undefined ?? o;'],
    ['an object that spreads', `${base}\nexport default { ...A.cookie, path: '/' };`],
    ['the default of a barrel', "export { default } from './default.js';"],
    ['what another file has as its default', "import given from './default.js';\nexport default given;"],
    [
      'what another file has, as a variable',
      "import given from './default.js';\nconst options = given;\nexport { options as default };",
    ],
    ['a variable that is written afterwards', 'let o = { secure: false };\nexport default o;\no.secure = false;'],
  ])('%s', (_, other) => {
    const files = inSrc({
      'other.ts': other,
      'third.ts': 'export const cookie = { secure: false };\nexport const config = { cookie };',
      'default.ts': `${base}\nexport default A.cookie;`,
    });
    expect(secureIn('o.secure', "import o from './other.js';", files)).toBe('off');
    expect(secureIn('all.default.secure', "import * as all from './other.js';", files)).toBe('off');
    expect(secureIn('o.secure', "import { default as o } from './other.js';", files)).toBe('off');
    expect(secureIn("(await import('./other.js')).default.secure", '', files)).toBe('off');
  });

  it.each([
    ['an enum', 'enum Tls { Off = 0 }\nexport default Tls.Off;'],
    ['a member', 'const config = { secure: false };\nexport default config.secure;'],
  ])('the member of %s', (_, other) => {
    expect(secureIn('off', "import off from './other.js';", inSrc({ 'other.ts': other }))).toBe('off');
  });

  it.each([
    ['a static field', `${base}\nexport = A.cookie;`],
    ['a member', 'const config = { cookie: { secure: false } };\nexport = config.cookie;'],
    ['an object', 'export = { secure: false };'],
    ['a call', 'const make = () => ({ secure: false });\nexport = make();'],
    ['a variable', 'const o = { secure: false };\nexport = o;'],
  ])('export = %s', (_, other) => {
    const files = inSrc({ 'other.cts': other });
    expect(secureIn('o.secure', "import o = require('./other.cjs');", files)).toBe('off');
    expect(secureIn('o.secure', "import o from './other.cjs';", files)).toBe('off');
  });

  it.each([
    ['module.exports = A.cookie', `${base}\nmodule.exports = A.cookie;`, 'o.secure'],
    [
      'module.exports = config.cookie',
      'const config = { cookie: { secure: false } };\nmodule.exports = config.cookie;',
      'o.secure',
    ],
    ['module.exports = Object.freeze()', 'module.exports = Object.freeze({ secure: false });', 'o.secure'],
    ['module.exports = make()', 'const make = () => ({ secure: false });\nmodule.exports = make();', 'o.secure'],
    ['module.exports = { a: A.cookie }', `${base}\nmodule.exports = { a: A.cookie };`, 'o.a.secure'],
    ['module.exports = { a }', 'const a = { secure: false };\nmodule.exports = { a };', 'o.a.secure'],
    ['module.exports = exports = A.cookie', `${base}\nmodule.exports = exports = A.cookie;`, 'o.secure'],
    ['exports = module.exports = A.cookie', `${base}\nexports = module.exports = A.cookie;`, 'o.secure'],
    ['exports.a = A.cookie', `${base}\nexports.a = A.cookie;`, 'o.a.secure'],
    ['module.exports.a = A.cookie', `${base}\nmodule.exports.a = A.cookie;`, 'o.a.secure'],
    ['exports.a = { … }', 'exports.a = { secure: false };', 'o.a.secure'],
    ['exports.b = exports.a', 'exports.a = { secure: false };\nexports.b = exports.a;', 'o.b.secure'],
    ['exports.a = void 0', 'exports.a = void 0;\nexports.a = { secure: false };', 'o.a.secure'],
    [
      'module.exports.a beside others',
      'module.exports = { b: 1 };\nmodule.exports.a = { secure: false };',
      'o.a.secure',
    ],
    ['exports.a = make()', 'const make = () => ({ secure: false });\nexports.a = make();', 'o.a.secure'],
    ['exports.a = frozen', 'exports.a = Object.freeze({ secure: false });', 'o.a.secure'],
  ])('%s', (_, other, use) => {
    const app = appWith(use, "const o = require('./other.js');");
    const project = projectOf({ 'src/app.js': app, 'src/other.js': other }, { options: { noLib: true } });
    expect(answerIn(project, 'src/app.js', app)).toBe('off');
  });
});

describe('a name of what is exported as a whole', () => {
  it.each<[answer: Answer, name: string, text: string]>([
    ['off', 'other.cjs', 'module.exports = { o: { secure: false } };'],
    ['off', 'other.cjs', 'const o = { secure: false };\nmodule.exports = { o };'],
    ['unknown', 'other.cjs', 'module.exports = { o: { secure: false } };\nmodule.exports.o.secure = true;'],
    ['off', 'other.cts', 'const config = { o: { secure: false } };\nexport = config;'],
    ['on', 'other.cts', 'const config = { o: { secure: false } };\nconfig.o.secure = true;\nexport = config;'],
  ])('%s: %s %s', (answer, name, text) => {
    expect(secureIn('o.secure', "import { o } from './other.cjs';", inSrc({ [name]: text }))).toBe(answer);
  });
});

describe('what the other file does to the value', () => {
  it.each<[title: string, answer: Answer, other: string]>([
    ['writes it later', 'on', 'export const o = { secure: false };\no.secure = true;'],
    ['takes it back', 'off', 'export const o = { secure: true };\no.secure = false;'],
    [
      'writes it in production',
      'on',
      "export const o = { secure: false };\nif (process.env.NODE_ENV === 'production') o.secure = true;",
    ],
    ['writes it at times', 'unknown', 'export const o = { secure: false };\nif (flags.tls) o.secure = true;'],
    [
      'writes it in a function',
      'unknown',
      'export const o = { secure: false };\nexport function init() { o.secure = true; }',
    ],
    ['hands it to something', 'unknown', 'export const o = { secure: false };\nconfigure(o);'],
    ['freezes it first', 'off', 'export const o = Object.freeze({ secure: false });\nconfigure(o);'],
    ['reassigns it', 'unknown', 'export let o = { secure: false };\nexport const set = (x: typeof o) => { o = x; };'],
    ['assigns it once', 'off', 'export let o: { secure: boolean };\no = { secure: false };'],
    ['spreads something', 'unknown', 'export const o = { secure: false, ...flags };'],
    ['declares it only', 'unknown', 'export declare const o: { secure: false };'],
  ])('%s', (_, answer, other) => {
    expect(secureIn('o.secure', "import { o } from './other.js';", inSrc({ 'other.ts': other }))).toBe(answer);
  });
});

describe('what a module of CommonJS does to what it exports', () => {
  const o = 'const o = { secure: false };';

  it.each<[title: string, other: string, use?: string]>([
    ['a member', `module.exports = { secure: false };\nmodule.exports.secure = true;`],
    ['a member of a constant', `${o}\nmodule.exports = o;\nmodule.exports.secure = true;`],
    ['a member that is missing', 'module.exports = { path: "/" };\nmodule.exports.secure = true;'],
    ['a member at times', `${o}\nmodule.exports = o;\nif (flags.tls) module.exports.secure = true;`],
    ['a member of exports', `${o}\nexports = module.exports = o;\nexports.secure = true;`],
    ['what exports held as well', `${o}\nmodule.exports = exports = o;\nexports.secure = true;`],
    ['a member of a member', `exports.a = { secure: false };\nexports.a.secure = true;`, 'o.a.secure'],
    ['a member of module.exports.a', `exports.a = { secure: false };\nmodule.exports.a.secure = true;`, 'o.a.secure'],
    [
      'a member, by Object.assign',
      `module.exports = { secure: false };\nObject.assign(module.exports, { secure: true });`,
    ],
    ['the whole', 'module.exports = { secure: false };\nif (flags.tls) module.exports = { secure: true };'],
    [
      'the whole of a member',
      'exports.a = { secure: false };\nif (flags.tls) exports.a = { secure: true };',
      'o.a.secure',
    ],
    ['it hands on', `module.exports = { secure: false };\nconfigure(module.exports);`],
  ])('%s', (_, other, use = 'o.secure') => {
    const app = appWith(use, "const o = require('./other.js');");
    const project = projectOf({ 'src/app.js': app, 'src/other.js': other }, { options: { noLib: true } });
    expect(answerIn(project, 'src/app.js', app)).not.toBe('off');
  });
});

describe('what this file does to the value', () => {
  it.each<[title: string, answer: Answer, before: string, use?: string]>([
    ['nothing', 'off', ''],
    ['writes it', 'on', 'o.secure = true;'],
    ['writes it under another name', 'on', 'const p = o;\np.secure = true;'],
    ['writes it at times', 'unknown', 'if (flags.tls) o.secure = true;'],
    ['writes it in a function', 'unknown', 'export const init = () => { o.secure = true; };'],
    ['hands it to something', 'unknown', 'configure(o);'],
    ['assigns to it', 'on', 'Object.assign(o, { secure: true });'],
    ['writes what a function always gives back', 'on', 'shared().secure = true;', 'shared().secure'],
    ['writes what a function makes each time', 'off', 'made().secure = true;', 'made().secure'],
    ['writes an inner object', 'on', 'config.cookie.secure = true;', 'config.cookie.secure'],
    ['writes it through the namespace', 'on', 'all.o.secure = true;', 'all.o.secure'],
    ['calls something of the namespace', 'off', 'all.made();', 'all.o.secure'],
    ['calls a method that reads', 'off', 'acting.read();', 'acting.secure'],
    ['calls a method that reads `this`', 'off', 'acting.look();', 'acting.secure'],
    ['calls a method that changes `this`', 'unknown', 'acting.touch();', 'acting.secure'],
    ['calls a method that writes by name', 'unknown', 'named.write();', 'named.secure'],
    ['calls a method that was replaced', 'unknown', 'acting.read = touch;\nacting.read();', 'acting.secure'],
  ])('%s', (_, answer, before, use = 'o.secure') => {
    const imports =
      "import * as all from './other.js';\nimport { acting, config, made, named, o, shared } from './other.js';";
    const other =
      'export const o = { secure: false };\nexport const config = { cookie: { secure: false } };\nconst one = { secure: false };\n' +
      'export const shared = () => one;\nexport const made = () => ({ secure: false });\n' +
      'export const acting = { secure: false, read: () => 1, look() { return this.secure; }, touch() { this.count++; }, count: 0 };\n' +
      'export const named = { secure: false, write() { named.secure = true; } };';
    const app = appWith(use, imports, before);
    const project = projectOf({ 'src/app.ts': app, 'src/other.ts': other }, { options: { noLib: true } });
    expect(answerIn(project, 'src/app.ts', app)).toBe(answer);
  });

  it.each<[title: string, answer: Answer, other: string]>([
    ['is changed there', 'unknown', 'export function harden(o: any) { o.secure = true; return { ...o }; }'],
    ['is handed on', 'unknown', 'export function harden(o: any) { touch(o); return { ...o }; }'],
    ['is only read', 'off', 'export const harden = (o: any) => ({ ...o });'],
    ['is inside of it', 'off', 'export const harden = (o: any) => ({ ...o.inner });'],
  ])('an argument that %s', (_, answer, other) => {
    const use = 'harden({ secure: false, inner: { secure: false } }).secure';
    expect(secureIn(use, "import { harden } from './other.js';", inSrc({ 'other.ts': other }))).toBe(answer);
  });
});

describe('declarations with literal types', () => {
  it.each<[title: string, imports: string, use: string, declared: string, answer: Answer]>([
    ['a type', "import { secure } from './other.js';", 'secure', 'export declare const secure: false;', 'off'],
    ['the safe one', "import { secure } from './other.js';", 'secure', 'export declare const secure: true;', 'on'],
    ['a value', "import { n } from './other.js';", 'n === 1', 'export declare const n = 2;', 'off'],
    ['a text', "import { s } from './other.js';", "s === 'on'", "export declare const s: 'on';", 'on'],
    [
      'an object',
      "import { o } from './other.js';",
      'o.secure',
      'export declare const o: { readonly secure: false };',
      'off',
    ],
    [
      'an object in an object',
      "import { o } from './other.js';",
      'o.in.secure',
      'export declare const o: { readonly in: { readonly secure: false } };',
      'off',
    ],
    [
      'the default',
      "import o from './other.js';",
      'o.secure',
      'declare const _default: { readonly secure: false };\nexport default _default;',
      'off',
    ],
    ['a namespace', "import * as o from './other.js';", 'o.secure', 'export declare const secure: false;', 'off'],
    ['an enum', "import { E } from './other.js';", "E.A === 'b'", "export declare enum E { A = 'a', B = 'b' }", 'off'],
    ['a const enum', "import { E } from './other.js';", 'E.A === 2', 'export declare const enum E { A = 1 }', 'off'],
    [
      'a computed enum, which may be anything',
      "import { e } from './other.js';",
      'e',
      'export declare enum E { A, B }\nexport declare const e: E;',
      'unknown',
    ],
    [
      'any member of an enum',
      "import { e } from './other.js';",
      'e',
      'export declare enum E { A = 0, B = 1 }\nexport declare const e: E;',
      'unknown',
    ],
  ])('%s', (_, imports, use, declared, answer) => {
    expect(secureIn(use, imports, { 'src/other.d.ts': declared })).toBe(answer);
  });

  it('in a built package of the workspace', () => {
    const files = {
      'packages/config/package.json': '{ "name": "@acme/config", "types": "./dist/index.d.ts" }',
      'packages/config/dist/index.d.ts': 'export declare const o: { readonly secure: false };',
    };
    const links = { 'node_modules/@acme/config': 'packages/config' };
    expect(secureIn('o.secure', "import { o } from '@acme/config';", files, { links })).toBe('off');
  });
});

describe('imports that are not followed', () => {
  it.each<[title: string, imports: string, use: string, files: Files]>([
    ['a file that is missing', "import { secure } from './missing.js';", 'secure', {}],
    [
      'a name that is missing',
      "import { secure } from './other.js';",
      'secure',
      { 'src/other.ts': 'export const x = 1;' },
    ],
    [
      'a declaration of what may be',
      "import { secure } from './other.js';",
      'secure',
      { 'src/other.d.ts': 'export declare const secure: boolean;' },
    ],
    [
      'a declared property that may be missing',
      "import { o } from './other.js';",
      'o.secure',
      { 'src/other.d.ts': 'export declare const o: { readonly secure?: false };' },
    ],
    [
      'a declared property that may be either',
      "import { o } from './other.js';",
      'o.secure',
      { 'src/other.d.ts': 'export declare const o: { readonly secure: false | 1 };' },
    ],
    [
      'a declared object of one of several types',
      "import { o } from './other.js';",
      'o.secure',
      { 'src/other.d.ts': 'export declare const o: { secure: false } | { secure: true };' },
    ],
    [
      'what a declared object does not name',
      "import { o } from './other.js';",
      'o.secure',
      { 'src/other.d.ts': 'export declare const o: { readonly httpOnly: true };' },
    ],
    [
      'a declared function',
      "import { isSecure } from './other.js';",
      'isSecure()',
      { 'src/other.d.ts': 'export declare function isSecure(): false;' },
    ],
    [
      'a declaration of a package',
      "import { secure } from 'cookies-of-somebody';",
      'secure',
      {
        'node_modules/cookies-of-somebody/package.json': '{ "name": "cookies-of-somebody", "types": "./index.d.ts" }',
        'node_modules/cookies-of-somebody/index.d.ts': 'export declare const secure: false;',
      },
    ],
    [
      'a package',
      "import { secure } from 'cookies-of-somebody';",
      'secure',
      {
        'node_modules/cookies-of-somebody/package.json': '{ "name": "cookies-of-somebody", "exports": "./index.ts" }',
        'node_modules/cookies-of-somebody/index.ts': 'export const secure: boolean = false;',
      },
    ],
    [
      'a file that does not parse',
      "import { secure } from './other.js';",
      'secure',
      { 'src/other.ts': 'export const secure = false; )(' },
    ],
    [
      'a file that is too large',
      "import { secure } from './other.js';",
      'secure',
      { 'src/other.ts': `export const secure = false; //${'x'.repeat(300_000)}` },
    ],
    [
      'a function that is not one',
      "import { secure } from './other.js';",
      'secure()',
      { 'src/other.ts': 'export const secure = false;' },
    ],
    [
      'a method, which may change its object',
      "import { o } from './other.js';",
      'o.isSecure()',
      { 'src/other.ts': 'export const o = { tls: false, isSecure() { return (this.tls = !this.tls); } };' },
    ],
    [
      'a generator',
      "import { make } from './other.js';",
      'make()',
      { 'src/other.ts': 'export function* make() { return false; }' },
    ],
  ])('%s', (_, imports, use, files) => {
    expect(secureIn(use, imports, files)).toBe('unknown');
  });

  it('two files whose values need each other', () => {
    const files = inSrc({
      'one.ts':
        "import { two } from './two.js';\nexport const one = two;\nexport const f = () => g();\nimport { g } from './two.js';",
      'two.ts': "import { one, f } from './one.js';\nexport const two = one;\nexport const g = () => f();",
    });
    expect(secureIn('one', "import { one } from './one.js';", files)).toBe('unknown');
    expect(secureIn('f()', "import { f } from './one.js';", files)).toBe('unknown');
  });

  it('a file that imports the one that is linted', () => {
    const files = inSrc({ 'other.ts': "import { base } from './app.js';\nexport const secure = base;" });
    const app = appWith('secure', "import { secure } from './other.js';", 'export const base = false;');
    const project = projectOf({ 'src/app.ts': app, ...files }, { options: { noLib: true } });
    expect(answerIn(project, 'src/app.ts', app)).toBe('off');
  });

  it('a long chain of files', () => {
    const count = 100;
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `src/f${at}.ts`,
        at === count - 1 ? 'export const v = false;' : `import { v as w } from './f${at + 1}.js';\nexport const v = w;`,
      ]),
    );
    expect(secureIn('v', "import { v } from './f0.js';", files)).toBe('unknown');
    expect(secureIn('v', "import { v } from './f70.js';", files)).toBe('off');
  });
});

it('follows nothing without types', () => {
  const app = appWith('secure', "import { secure } from './other.js';");
  const project = projectOf(
    { 'src/app.ts': app, 'src/other.ts': 'export const secure = false;' },
    { options: { noLib: true } },
  );
  const { parser } = project.languageOptions as { parser: never };
  expect(answerIn({ ...project, languageOptions: { parser } }, 'src/app.ts', app)).toBe('unknown');
  expect(answerIn({ ...project, languageOptions: {} }, 'src/app.js', app)).toBe('unknown');
  expect(answerIn(project, 'src/app.ts', app)).toBe('off');
});
