/** Programs around cookies in every syntax that a careless walk of the tree stumbles over. */
export const oddPrograms: Readonly<Record<string, string>> = {
  empty: '',
  'only a comment': '// set-cookie',
  hashbang: "#!/usr/bin/env node\nrequire('express')().get('/', (req, res) => res.cookie('a', 'b'));",
  'names in SQL that are no words':
    'import crypto from "node:crypto"; import { Pool } from "pg"; const db = new Pool(); export async function login(req, res) { const token = crypto.randomUUID(); await db.query(\'UPDATE sessions SET "a(" = $1, "b[" = $2, "c)*+" = $3, token = $4 WHERE id = $5\', [1, 2, 3, token, 4]); res.json({ token }); }',
  'no arguments': 'function f(req, res) { res.cookie(); res.cookie(...[]); res.setHeader(); res.append(); }',
  'spread arguments':
    "function f(req, res, ...rest) { res.cookie(...rest); res.cookie('a', ...rest); res.cookie('a', 'b', ...rest); }",
  'holes in a list': "function f(req, res) { res.setHeader('Set-Cookie', [, 'a=b', , ...[]]); }",
  'optional calls': "function f(req, res) { res?.cookie?.('a', 'b', opts?.cookie); res?.['cookie']('a', 'b'); }",
  'computed callee':
    "function f(req, res) { res['cookie']('a', 'b'); res[`cookie`]('a', 'b'); res[method]('a', 'b'); }",
  'private members': 'class A { #res; #opts = { secure: false }; f() { this.#res.cookie("a", "b", this.#opts); } }',
  'new.target and import.meta': "function f(req, res) { res.cookie('a', new.target, import.meta); }",
  super:
    "class A extends B { f(req, res) { super.cookie('a', 'b'); super(); res.cookie('a', 'b', super.opts); } }".replace(
      ' super();',
      '',
    ),
  'accessors in the options':
    "function f(req, res) { res.cookie('a', 'b', { get secure() { return x; }, set secure(v) {}, async *httpOnly() {} }); }",
  __proto__:
    "function f(req, res) { res.cookie('a', 'b', { __proto__: { secure: true }, ['__proto__']: 1, 'constructor': 2 }); }",
  'keys of Object.prototype':
    "function f(req, res) { res.cookie('a', 'b', { toString: 1, hasOwnProperty: 2, valueOf() {} }); res.toString('a'); res.constructor('a'); }",
  'numeric and bigint keys': "function f(req, res) { res.cookie('a', 'b', { 0: 1, 1n: 2, 0x10: 3, secure: 1n }); }",
  'tagged templates': 'function f(req, res) { res.cookie`a${1}b`; res.cookie("a", String.raw`\\u`, tag`x`); }',
  'invalid escapes in a tagged template': 'function f(req, res) { res.cookie("a", tag`\\unicode and \\xerxes`, {}); }',
  'cyclic constants':
    "const a = b, b = a; const o = { ...p }, p = { ...o }; function f(req, res) { res.cookie(a, b, o); res.cookie('a', 'b', { ...f() }); return o; }",
  'recursive functions':
    "const opts = () => flag ? opts() : { ...opts(), secure: other() }; function other() { return opts().secure; } function f(req, res) { res.cookie('a', 'b', opts()); }",
  'a class that extends itself':
    "class A extends A { static o = { secure: A.o }; } class B extends C {} class C extends B { static x = B.x; } function f(req, res) { res.cookie('a', 'b', A.o); res.cookie('a', 'b', C.x); }",
  'names of the prototype chain':
    "const o = { ...constructor, ...__proto__ }; function f(req, res) { res.cookie(constructor, toString, hasOwnProperty); res.cookie('a', 'b', o.constructor.prototype); }",
  'destructuring in parameters':
    "function f({ a: [res = {}] = [] } = {}, { ...res2 }, [, ...res3]) { res.cookie('a', 'b', {}); res2.cookie('a', 'b'); res3.cookie('a', 'b'); }",
  'logical assignment':
    "function f(req, res) { let o; o ??= {}; o ||= { secure: false }; o &&= { ...o }; o.secure ??= true; res.cookie('a', 'b', o); o = o; }",
  'update and compound assignment':
    "function f(req, res) { let n = 1; n++; n **= 2; n >>>= 1; let t = 'a='; t += 'b'; t += `;${n}`; res.setHeader('Set-Cookie', t); document.cookie += t; document.cookie ||= t; }",
  'labels and jumps':
    "function f(req, res) { const o = {}; a: for (;;) { b: { if (x) break b; if (y) continue a; if (z) break a; o.secure = true; } switch (x) { case 1: case 2: break; default: continue a; case 3: return; } } res.cookie('a', 'b', o); }",
  'try, finally and returns':
    "function f(req, res) { const o = {}; try { try { return; } finally { o.secure = true; } } catch ({ message }) { throw o; } finally { res.cookie('a', 'b', o); } }",
  'generators and await':
    "async function* f(req, res) { for await (const o of g()) { yield* res.cookie('a', 'b', await o); yield res.cookie('a', 'b', yield o); } }",
  'for without a body':
    "function f(req, res) { for (var o = { secure: false }; ; o.secure = true); res.cookie('a', 'b', o); for (o.secure in {}); for (o.secure of []); }",
  'functions in blocks':
    "function f(req, res) { { function o() { return { secure: false }; } } if (x) function p() {} res.cookie('a', 'b', o()); var f; }",
  'arguments and shadowing':
    "function f(req, res) { { const res = new Map(); res.cookie('a', 'b'); } var arguments_ = arguments; arguments[1].cookie('a', 'b'); (function (res) { res.cookie('a', 'b'); })(res); }",
  'redeclared variables':
    "var o = { secure: false }; var o = { secure: true }; function o() {} function f(req, res) { res.cookie('a', 'b', o); }",
  'assignment to everything':
    "function f(req, res) { [res.cookie, o.secure] = [1, 2]; ({ secure: o.secure, ...o.rest } = o); res.cookie = 1; res.cookie('a', 'b', o); const { cookie } = res; cookie('a', 'b'); }",
  'delete and void':
    "function f(req, res) { const o = { secure: true }; delete o?.secure; delete o[x]; void o; res.cookie('a', 'b', o); delete res.cookie('a', 'b', {}); }",
  'comma expressions':
    "function f(req, res) { (0, res.cookie)('a', 'b', (1, { secure: false })); res.cookie(('a', 'b'), 'c', (o, o)); }",
  'callbacks of callbacks':
    "app.get('/', a, [b, (req, res) => c((req, res) => (req, res) => res.cookie('a', 'b'))], ...d, (req, res) => { e(() => res.cookie('a', 'b', {})); });",
  'very long text': `document.cookie = 'a=' + 'b'.repeat(1e9).padEnd(2 ** 40) + '${'x'.repeat(100_000)}';`,
  'invalid dates and numbers':
    "function f(req, res) { res.cookie('a', 'b', { expires: new Date('x'), maxAge: 0 / 0 }); res.cookie('a', 'b', { expires: new Date(8.64e15 + 1), maxAge: -1e400 }); res.cookie('a', 'b', { expires: new Date(...x), maxAge: 1n }); }",
  'lone surrogates':
    "document.cookie = 'a=\\ud800; Secure'; function f(req, res) { res.cookie('\\udc00', `\\ud83d`, { 'sec\\u0075re': false }); }",
  'line ends of all kinds':
    "function f(req, res) {\r\n res.cookie('a', 'b', {\u2028 secure: false\u2029 });\r res.cookie('a', 'b') }",
  'a byte order mark': "\ufefffunction f(req, res) { res.cookie('a', 'b', { secure: false }); }",
  'with and sloppy mode': "with (document) { cookie = 'a=b'; } document.cookie = 010; delete x;",
  'a name that is a keyword of another mode':
    "var await = 1, yield_ = 2; function f(req, res) { res.cookie('a', await, { secure: let_ }); }",
  'html comments': "<!-- set-cookie\ndocument.cookie = 'a=b';\n--> end",
};

/** The same in the syntax of TypeScript. */
export const oddTypeScript: Readonly<Record<string, string>> = {
  enums:
    "enum E { A = 'a', B = A.length, C = `x` } const enum F { On = 1 } function f(req, res) { res.cookie(E.A, E.B, { secure: F.On, maxAge: E['B'] }); }",
  namespaces:
    "namespace N.M { export const o = { secure: false }; } declare module 'x' { export function f(res): void; } function f(req, res) { res.cookie('a', 'b', N.M.o); }",
  'abstract and declared members':
    'abstract class A { abstract res: any; declare o: any; constructor(private readonly res2, public o2 = { secure: false }) {} f() { this.res.cookie("a", "b", this.o2); } abstract g(): void; }',
  'overloads and this parameters':
    "function f(req): void; function f(this: any, req, res?) { this.res.cookie('a', 'b', <any>{ secure: false }!); }",
  decorators:
    "@D() class A { @P() o = { secure: false }; @M() f(@Res() res, @Res({ passthrough: true }) res2: Response) { res.cookie('a', 'b', this.o); res2.cookie('a', 'b'); } }",
  'import equals and export equals':
    "import express = require('express'); import R = express.Response; function f(req, res: R) { res.cookie('a', 'b'); } export = f;",
  'type arguments':
    "function f(req, res) { res.cookie<string>('a', 'b', {} satisfies object as const as unknown as { a: typeof import('x') }); context.switchToHttp().getResponse<Response>().cookie('a', 'b'); }",
  'accessors and index signatures':
    "class A { accessor o = { secure: false }; static accessor p = {}; [key: string]: any; get q() { return this.o; } f(res) { res.cookie('a', 'b', this.o); res.cookie('a', 'b', A.p); res.cookie('a', 'b', this.q); } }",
  'instantiation expressions':
    "const write = res.cookie<string>; write('a', 'b'); function f(req, res) { const w = res.cookie<string>; w('a', 'b', {}); }",
  'using declarations':
    "async function f(req, res) { using o = { secure: false, [Symbol.dispose]() {} }; await using p = o; res.cookie('a', 'b', o); res.cookie('a', 'b', p); }",
  'empty bodies':
    "declare function f(req, res): void; declare const o: { secure: true }; export default abstract class { f?(); } export as namespace X; res.cookie('a', 'b', o);",
};
