import { describe, expect, it } from 'vitest';

import { type Answer, inSrc, secureIn } from './secure-in.js';

/** What the rule makes of `secure`, when functions of another file have had the options in their hands. */
function answer(use: string, other: string, before = ''): Answer {
  const imports = "import * as all from './other.js';\nimport { f, g } from './other.js';\n";
  return secureIn(
    use,
    imports + before,
    inSrc({ 'other.ts': other, 'third.ts': 'export const same = (x: any) => x;' }),
  );
}

describe('a function of another file that hands its argument back', () => {
  it.each<[title: string, other: string, use?: string]>([
    ['as it is', 'export const f = (x: any) => x;'],
    ['declared', 'export function f<T>(x: T): T { return x; }'],
    ['under another name', 'export function f(x: any) { const y = x; return y; }'],
    ['when it has looked at it', "export function f(x: any) { if (x.path) throw new Error('path'); return x; }"],
    ['frozen', 'export const f = (x: any) => Object.freeze(x);'],
    ['copied', 'export const f = (x: any) => ({ ...x });'],
    ['with defaults', 'const defaults = { secure: true };\nexport const f = (x: any) => ({ ...defaults, ...x });'],
    ['assigned', 'const defaults = { secure: true };\nexport const f = (x: any) => Object.assign({}, defaults, x);'],
    ['or a default', 'export const f = (x?: any) => x ?? { secure: true };'],
    ['through a third file', "import { same } from './third.js';\nexport const f = (x: any) => same(x);"],
    ['inside', 'export const f = (cookie: any) => ({ cookie });', 'f({ secure: false }).cookie.secure'],
    ['taken apart', 'export const f = ({ cookie }: any) => cookie;', 'f({ cookie: { secure: false } }).secure'],
    [
      'merged inside',
      'export const f = (x: any) => ({ ...x, cookie: { path: "/", ...x.cookie } });',
      'f({ cookie: { secure: false } }).cookie.secure',
    ],
    ['in a list', 'export const f = (x: any) => ({ ...x });', 'f({ list: [{ secure: false }] }).list[0].secure'],
    ['in a promise', 'export const f = async (x: any) => x;', '(await f({ secure: false })).secure'],
    ['by a method', 'export class f { static of(x: any) { return x; } }', 'f.of({ secure: false }).secure'],
    ['of a namespace', 'export const f = (x: any) => x;', 'all.f({ secure: false }).secure'],
    ['second', 'export const f = (y: any, x: any) => x;', 'f({ secure: true }, { secure: false }).secure'],
    ['behind `this`', 'export function f(this: void, x: any) { return x; }'],
    [
      'or another one',
      'export const f = (x: any, y: any) => flags.x ? x : y;',
      'f({ secure: false }, { secure: false }).secure',
    ],
  ])('%s', (_, other, use = 'f({ secure: false }).secure') => {
    expect(answer(use, other)).toBe('off');
    expect(answer(use.replaceAll('false', 'true'), other)).toBe('on');
  });

  it('is called there', () => {
    const other =
      "import { same } from './third.js';\nexport const f = same({ secure: false });\nexport const g = (x: any) => x;";
    expect(answer('f.secure', other)).toBe('off');
    expect(answer('g(f).secure', other)).toBe('off');
  });
});

describe('what is done to it', () => {
  it.each<[title: string, answer: Answer, before: string, other: string, use?: string]>([
    ['nothing', 'off', 'f(o);', 'export const f = (x: any) => { console.log(x.path, x); };'],
    ['here, later', 'on', 'f(o);\no.secure = true;', 'export const f = (x: any) => x;'],
    ['here, through what is given back', 'on', 'const p = f(o);\np.secure = true;', 'export const f = (x: any) => x;'],
    [
      'here, to what it was made of',
      'on',
      'const p = f(o);\no.secure = true;',
      'export const f = (x: any) => x;',
      'p.secure',
    ],
    ['here, to a copy', 'off', 'const p = f(o);\np.secure = true;', 'export const f = (x: any) => ({ ...x });'],
    ['here, inside', 'on', 'f(o).x.secure = true;', 'export const f = (x: any) => ({ x });'],
    ['there', 'unknown', 'f(o);', 'export const f = (x: any) => { x.secure = true; };'],
    [
      'there, inside',
      'unknown',
      'const p = f({ o });',
      'export const f = (x: any) => { x.o.secure = true; return x; };',
      'p.o.secure',
    ],
    [
      'there, in another function',
      'unknown',
      'f(o);',
      'export const f = (x: any) => { setTimeout(() => { x.secure = true; }); return x; };',
    ],
    [
      'there, by `arguments`',
      'unknown',
      'f(o);',
      'export function f(x: any) { arguments[0].secure = true; return x; }',
    ],
    ['there, in a rest', 'unknown', 'f(o);', 'export const f = (...x: any[]) => { x[0].secure = true; };'],
    ['there, unseen', 'unknown', 'f(o);', 'export const f = (x: any) => { touch(x); return x; };'],
    ['there, assigned', 'unknown', 'f(o);', 'export const f = (x: any) => Object.assign(x, { secure: true });'],
    [
      'kept',
      'unknown',
      'f(o);\ng().secure = true;',
      'let last: any;\nexport const f = (x: any) => { last = x; return { ...x }; };\nexport const g = () => last;',
    ],
    [
      'kept and exported',
      'unknown',
      'f(o);\nall.last.secure = true;',
      'export let last: any;\nexport const f = (x: any) => { last = x; };',
    ],
    [
      'kept in a field',
      'unknown',
      'f.set(o);\nf.x.secure = true;',
      'class A { x: any; set(x: any) { this.x = x; return x; } }\nexport const f = new A();',
    ],
    [
      'kept in an object',
      'unknown',
      'f.set(o);\nf.x.secure = true;',
      'export const f = { x: null as any, set(x: any) { this.x = x; return x; } };',
    ],
    [
      'kept in a private field',
      'unknown',
      'f.set(o);\nf.x.secure = true;',
      'class A { #x: any; set(x: any) { this.#x = x; } get x() { return this.#x; } }\nexport const f = new A();',
    ],
    [
      'kept by a constructor',
      'unknown',
      'const p = new f(o);\np.x.secure = true;',
      'export class f { constructor(readonly x: any) {} }',
    ],
    [
      'by a constructor',
      'unknown',
      '',
      'export class f { constructor(readonly x: any) { x.secure = true; } }',
      'new f({ secure: false }).x.secure',
    ],
    ['in a generator', 'unknown', 'f(o);', 'export function* f(x: any) { yield x; }'],
  ])('%s', (_, expected, before, other, use = 'o.secure') => {
    expect(answer(use, other, `const o: any = { secure: false };\n${before}`)).toBe(expected);
  });
});
