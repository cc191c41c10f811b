import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-secure-cookie.js';

const tester = new RuleTester();

tester.run('require-secure-cookie', rule, {
  valid: [
    // What is injected may be another class, or there is nothing but data in it.
    {
      filename: 'file.ts',
      code: `abstract class Tokens {
  cookieOf(id: number) {
    return \`Authentication=\${sign(id)}; HttpOnly; Path=/; Max-Age=\${this.config.get('TTL')}\`;
  }
}
export class Controller {
  constructor(private readonly tokens: Tokens) {}
  logIn(req: Request, res: Response) {
    res.setHeader('Set-Cookie', [this.tokens.cookieOf(req.user.id)]);
  }
}`,
    },
    {
      filename: 'file.ts',
      code: `class Tokens {
  cookieOf(id: number) {
    return \`Authentication=\${sign(id)}; HttpOnly; Path=/; Max-Age=\${this.config.get('TTL')}\`;
  }
}
class Others extends Tokens { cookieOf(id: number) { return other(id); } }
export class Controller {
  constructor(private readonly tokens: Tokens) {}
  logIn(req: Request, res: Response) {
    res.setHeader('Set-Cookie', [this.tokens.cookieOf(req.user.id)]);
  }
}`,
    },
    {
      filename: 'file.ts',
      code: `class Options { secure = false; }
export class Controller {
  constructor(private readonly options: Options) {}
  logIn(req: Request, res: Response) { res.cookie('sid', make(), { secure: this.options.secure }); }
}`,
    },
    // Nothing is in it: the lifetime that takes it away is what it lacks.
    "const handler = (req, res) => { res.cookie('sid', ''); res.cookie('token', '', { httpOnly: true, secure: false }); };",
    // Something that takes the cookie's place until it is over.
    "const logout = (req, res) => res.cookie('sid', '', { maxAge: 1 });",
    "const logout = (req, res) => res.cookie('jwt', 'loggedout', { expires: new Date(Date.now() + 10 * 1000) });",
    "const logout = (req, res) => res.setHeader('Set-Cookie', 'sid=deleted; Max-Age=1');",
    "import { createServerClient } from '@supabase/ssr'; createServerClient(url, key, { cookies, cookieOptions: { path: '/', sameSite: 'none' } });",
    "import fastify from 'fastify'; import csrf from '@fastify/csrf-protection'; fastify().register(csrf, { sessionPlugin: '@fastify/session' });",
    "cookieStore.set('sid', id);",
    "app.get('/', (req, res) => { res.cookie('sid', id, { secure: true }); });",
    "app.get('/', (req, res) => { const opts = { secure: true }; res.cookie('sid', id, opts); });",
    "app.get('/', (req, res) => { const base = { secure: true }; res.cookie('sid', id, { ...base, path: '/' }); });",
    "app.get('/', (req, res) => { const opts = {}; opts.secure = true; res.cookie('sid', id, opts); });",
    "app.get('/', (req, res) => { const opts = { path: '/' }; opts['secure'] = true; res.cookie('sid', id, opts); });",
    "app.get('/', (req, res) => { res.cookie('sid', id, options()); }); function options() { return { secure: true }; }",
    "app.get('/', (req, res) => { res.cookie('sid', id, Object.freeze({ secure: true })); });",
    "app.get('/', (req, res) => { res.cookie('sid', id, Object.assign({}, base, { secure: true })); });",
    "const handler = (req, res) => res.cookie('sid', id, { secure: process.env.NODE_ENV === 'production' });",
    "const isProd = process.env.NODE_ENV === 'production'; const handler = (req, res) => res.cookie('sid', id, { secure: isProd });",
    "const { NODE_ENV } = process.env; const handler = (req, res) => res.cookie('sid', id, { secure: NODE_ENV === 'production' });",
    "const handler = (req, res) => res.cookie('sid', id, { secure: process.env.NODE_ENV !== 'development' });",
    "const handler = (req, res) => res.cookie('sid', id, { secure: !['development', 'test'].includes(process.env.NODE_ENV) });",
    "const handler = (req, res) => res.cookie('sid', id, { secure: process.env.COOKIE_SECURE === 'true' });",
    "const handler = (req, res) => res.cookie('sid', id, { secure: config.cookies.secure });",
    "const handler = (req, res) => res.cookie('sid', id, { secure: req.secure });",
    "import { cookieOptions } from './config.js'; export const handler = (req, res) => res.cookie('sid', id, cookieOptions);",
    "import { base } from './config.js'; export const handler = (req, res) => res.cookie('sid', id, { secure: false, ...base });",
    "const handler = (req, res) => res.cookie('sid', id, getOptions());",
    "const handler = (req, res, next) => { const opts = { path: '/' }; harden(opts); res.cookie('sid', id, opts); };",
    "const handler = (req, res) => { const opts = { path: '/' }; if (req.secure) opts.secure = true; res.cookie('sid', id, opts); };",
    "const handler = (req, res) => { const opts = { path: '/' }; if (process.env.NODE_ENV === 'production') opts.secure = true; res.cookie('sid', id, opts); };",
    "const handler = (req, res) => { if (process.env.NODE_ENV !== 'production') res.cookie('sid', id); };",
    "const handler = (req, res) => res.clearCookie('sid');",
    "const handler = (req, res) => res.cookie('sid', '', { maxAge: 0 });",
    "const handler = (req, res) => res.cookie('sid', '', { expires: new Date(0) });",
    "const handler = (req, res) => res.cookie('sid', '', { expires: new Date(Date.now() - 1000) });",
    "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1; Secure');",
    "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=${id}; HttpOnly; secure`);",
    "const handler = (req, res) => res.setHeader('Set-Cookie', cookies);",
    // What is reached during development only is not judged.
    "const handler = (req, res) => { switch (process.env.NODE_ENV) { case 'development': res.cookie('a', 1, { secure: false }); break; default: res.cookie('a', 1, { secure: true }); } };",
    "const handler = (req, res) => res.setHeader('Set-Cookie', [...cookies, 'a=1; Secure']);",
    "const handler = (req, res) => res.setHeader('Set-Cookie', ['a=1', ...flags].join('; '));",
    "const handler = (req, res) => res.setHeader('Set-Cookie', ['a=1', isSecure && 'Secure'].filter(Boolean).join('; '));",
    "const handler = (req, res) => res.setHeader('Set-Cookie', ['a=1', ...(isSecure ? ['Secure'] : [])].join('; '));",
    "const handler = (req, res) => res.setHeader('Set-Cookie', ['a=1', 'b=1'].map((cookie) => `${cookie}; Secure`));",
    "const handler = (req, res) => res.setHeader('Set-Cookie', ['a=1', 'b=1'].map(hardened));",
    "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=${id}${flags}; Path=/`);",
    "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=${id}; ${flags}`);",
    "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=; Max-Age=0');",
    "const handler = (req, res) => res.setHeader('Content-Type', 'text/html');",
    "document.cookie = 'theme=dark; Secure';",
    "document.cookie = 'theme=; expires=Thu, 01 Jan 1970 00:00:00 GMT';",
    "function f(document) { document.cookie = 'theme=dark'; }",
    "import session from 'express-session'; app.use(session({ secret, cookie: { secure: true } }));",
    "import session from 'express-session'; app.use(session({ secret, cookie: { secure: 'auto' } }));",
    "import session from 'express-session'; app.use(session(config));",
    "import session from 'express-session'; const sess = { secret, cookie: {} }; if (app.get('env') === 'production') { app.set('trust proxy', 1); sess.cookie.secure = true; } app.use(session(sess));",
    "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys }));",
    "import Cookies from 'cookies'; new Cookies(req, res).set('sid', id);",
    "import { serialize } from 'cookie'; const text = serialize('sid', id, { secure: true });",
    "import Cookies from 'js-cookie'; Cookies.withAttributes({ secure: true }).set('theme', 'dark');",
    "import Cookies from 'js-cookie'; Cookies.set('theme', 'dark', { Secure: true, SameSite: 'None' });",
    "import Cookies from 'js-cookie'; const api = Cookies.withAttributes({ path: '/' }).withAttributes(options); api.set('theme', 'dark');",
    "import Cookies from 'universal-cookie'; const jar = new Cookies(null, { secure: true }); export const save = () => jar.set('theme', 'dark', { path: '/' });",
    "import Cookies from 'universal-cookie'; class Store { constructor() { this.cookies = new Cookies(null, options); } save() { this.cookies.set('theme', 'dark'); } }",
    "import { setCookie } from 'nookies'; export const save = (context, options) => setCookie(context, 'sid', id, options);",
    // Elysia: what is assigned to the cookie, before or behind its value.
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.secure = true; });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.secure = true; sid.value = id; });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { cookie.sid.value = id; cookie.sid.secure = true; });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.update({ secure: true }); });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.set({ secure: true }); });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.set({ value: id }); sid.secure = true; });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; if (process.env.NODE_ENV === 'production') sid.secure = true; });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; if (process.env.NODE_ENV !== 'production') sid.secure = false; else sid.secure = true; });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; if (https) sid.secure = true; });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; if (bad) return; sid.secure = true; });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { for (const one of all) { sid.value = one; sid.secure = true; } });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { try { sid.value = id; sid.secure = true; } catch { return 'none'; } });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.update(options); });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid[key] = true; });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; harden(sid); });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; harden({ sid }); });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { harden(cookie); sid.value = id; });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; Object.assign(sid, options); });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { const harden = () => { sid.secure = true; }; sid.value = id; harden(); });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = ''; sid.expires = new Date(0); });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.remove(); });",
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = undefined; });",
    "import { Elysia } from 'elysia'; new Elysia({ cookie: { secure: true } }).post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; });",
    "import { Elysia } from 'elysia'; new Elysia().onAfterHandle(({ cookie: { sid } }) => { sid.secure = true; }).post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; });",
    // Whether what was assigned before survives depends on which object it was.
    "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.secure = true; sid.set({ value: id }); });",
    // What a typed configuration lacks may be given where it is used.
    "import type { SessionOptions } from 'express-session'; export const options: SessionOptions = { secret };",
    "import type { SessionOptions } from 'express-session'; export const options: SessionOptions = { secret, cookie: { maxAge: 3600000 } };",
    "import type { SessionOptions } from 'express-session'; import { setUp } from './server.js'; const options: SessionOptions = { secret, cookie: {} }; setUp(options);",
    "import type { SessionOptions } from 'iron-session'; export const options: SessionOptions = { password, cookieName: 'sid', cookieOptions: { secure: false, ...defaults } };",
    "import type { SessionOptions } from 'iron-session'; export const options: SessionOptions = { password, cookieName: 'sid', cookieOptions: { secure: process.env.NODE_ENV === 'production' } };",
    "import type { SessionOptions } from 'iron-session'; export const options: SessionOptions = { password, cookieName: 'sid', cookieOptions: { secure: false } }; if (process.env.NODE_ENV === 'production') options.cookieOptions!.secure = true;",
    "import type { SessionOptions } from 'express-session'; export class Config { static readonly options: SessionOptions = { secret, cookie: { secure: false } }; constructor() { Config.options.cookie!.secure = true; } }",
    "import session, { type SessionOptions } from 'express-session'; const base: SessionOptions = { secret, cookie: { secure: false } }; app.use(session({ ...base, cookie: { ...base.cookie, secure: true } }));",
    "import type { SessionOptions } from './types.js'; export const options: SessionOptions = { cookieName: 'sid', cookieOptions: { secure: false } };",
    // Look-alikes.
    "jar.cookie('sid', id);",
    "const res = new Jar(); res.cookie('sid', id);",
    "request.cookie('sid=1');",
    "import { serialize } from './serialize.js'; serialize('sid', id);",
    "map.set('sid', id, {});",
    // Fields that somebody else fills.
    ...[
      "@Inject('options') private readonly options: CookieOptions;",
      'private options!: CookieOptions;',
      'options?: CookieOptions;',
    ].map((field) => ({
      code: `import type { Response } from 'express'; class Login { ${field} send(res: Response) { res.cookie('sid', id, this.options); } }`,
      filename: 'login.ts',
    })),
    // Not the whole program is known.
    'const handler = (req, res) => res.cookie(...args);',
    "const handler = (req, res) => res.cookie('sid', id, ...rest);",
    {
      code: "const handler = (req, res) => res.cookie('theme', 'dark');",
      options: [{ cookies: 'session' }],
    },
    {
      code: "const handler = (req, res) => res.cookie('theme', 'dark');",
      settings: { 'session-security': { cookies: 'notPreferences' } },
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id);",
      filename: 'tests/login.ts',
    },
    // What goes with a login, and carries none.
    {
      code: "const handler = (req, res) => { res.cookie('login_dest', path); res.cookie('authRedirect', path); };",
      options: [{ cookies: 'session' }],
    },
  ],
  invalid: [
    {
      // A type says nothing of the class as a value.
      code: "export class Sessions { static readonly options = { secure: false }; start(res: Response) { res.cookie('sid', id, Sessions.options); } }\nexport const start = (sessions: Sessions, res: Response) => sessions.start(res);",
      output:
        "export class Sessions { static readonly options = { secure: false }; start(res: Response) { res.cookie('sid', id, { ...Sessions.options, secure: true }); } }\nexport const start = (sessions: Sessions, res: Response) => sessions.start(res);",
      filename: 'file.ts',
      errors: [{ messageId: 'off', line: 1 }],
    },
    {
      name: 'a cookie that the page puts together with a library',
      code: "import cookie from 'cookie'; document.cookie = cookie.serialize('sid', id);",
      output: "import cookie from 'cookie'; document.cookie = cookie.serialize('sid', id, { secure: true });",
      errors: [{ messageId: 'absent', line: 1 }],
    },
    // The text is made by a service of the file, which is injected.
    {
      filename: 'file.ts',
      code: `class Tokens {
  cookieOf(id: number) {
    return \`Authentication=\${sign(id)}; HttpOnly; Path=/; Max-Age=\${this.config.get('TTL')}\`;
  }
}
export class Controller {
  constructor(private readonly tokens: Tokens) {}
  logIn(req: Request, res: Response) {
    res.setHeader('Set-Cookie', [this.tokens.cookieOf(req.user.id)]);
  }
}`,
      output: `class Tokens {
  cookieOf(id: number) {
    return \`Authentication=\${sign(id)}; HttpOnly; Path=/; Max-Age=\${this.config.get('TTL')}\`;
  }
}
export class Controller {
  constructor(private readonly tokens: Tokens) {}
  logIn(req: Request, res: Response) {
    res.setHeader('Set-Cookie', [this.tokens.cookieOf(req.user.id) + '; Secure']);
  }
}`,
      errors: [{ messageId: 'absent', line: 9, column: 9 }],
    },
    // An answer that is completed later.
    {
      code: `exports.handler = async (event) => {
  const response = { statusCode: 200, headers: {}, cookies: [] };
  response.headers['Set-Cookie'] = \`sid=\${id}; Path=/\`;
  response.cookies.push('theme=dark');
  return response;
};`,
      output: `exports.handler = async (event) => {
  const response = { statusCode: 200, headers: {}, cookies: [] };
  response.headers['Set-Cookie'] = \`sid=\${id}; Path=/; Secure\`;
  response.cookies.push('theme=dark; Secure');
  return response;
};`,
      errors: [{ messageId: 'absent' }, { messageId: 'absent' }],
    },
    // It is over soon, and says something.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { maxAge: 1000 });",
      output: "const handler = (req, res) => res.cookie('sid', id, { maxAge: 1000, secure: true });",
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    // Empty, and kept.
    {
      code: "const options = { httpOnly: true }; const login = (req, res) => res.cookie('sid', id, options); const logout = (req, res) => res.cookie('sid', '', options);",
      output:
        "const options = { httpOnly: true, secure: true }; const login = (req, res) => res.cookie('sid', id, options); const logout = (req, res) => res.cookie('sid', '', options);",
      errors: [{ messageId: 'absent' }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', '', { maxAge: 3600000 });",
      output: "const handler = (req, res) => res.cookie('sid', '', { maxAge: 3600000, secure: true });",
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    // The name of the variable tells what the cookie carries.
    {
      code: 'const handler = (req, res) => { const sessionId = store.open(user); res.cookie(settings.name, sessionId); };',
      output:
        'const handler = (req, res) => { const sessionId = store.open(user); res.cookie(settings.name, sessionId, { secure: true }); };',
      options: [{ cookies: 'session' }],
      errors: [{ messageId: 'absent' }],
    },
    // The call overrides what either branch gives.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, remember ? { maxAge: 60000 } : undefined);",
      output:
        "const handler = (req, res) => res.cookie('sid', id, { ...remember ? { maxAge: 60000 } : undefined, secure: true });",
      errors: [{ messageId: 'absent' }],
    },
    // The separator is there.
    {
      code: 'document.cookie = `sid=${id}; Path=/; SameSite=Lax;`;',
      output: 'document.cookie = `sid=${id}; Path=/; SameSite=Lax; Secure`;',
      errors: [{ messageId: 'absent' }],
    },
    {
      code: "document.cookie = 'sid=' + id + '; Path=/; ';",
      output: "document.cookie = 'sid=' + id + '; Path=/; Secure';",
      errors: [{ messageId: 'absent' }],
    },
    {
      name: 'AdonisJS: the configuration of all cookies',
      code: `import { defineConfig } from '@adonisjs/core/http';
export const http = defineConfig({ cookie: { path: '/', httpOnly: true, secure: false } });`,
      output: `import { defineConfig } from '@adonisjs/core/http';
export const http = defineConfig({ cookie: { path: '/', httpOnly: true, secure: true } });`,
      errors: [
        {
          messageId: 'off',
          data: { cookie: 'of the application', library: 'AdonisJS', set: '`secure: true`' },
          line: 2,
          column: 73,
          endColumn: 86,
        },
      ],
    },
    // Handed to another function of the library, which leaves it alone.
    {
      code: "import { getIronSession, unsealData } from 'iron-session'; const o = { password, cookieName: 'c', cookieOptions: { secure: false } }; export const read = (seal) => unsealData(seal, o); export const open = (req, res) => getIronSession(req, res, o);",
      output:
        "import { getIronSession, unsealData } from 'iron-session'; const o = { password, cookieName: 'c', cookieOptions: { secure: false } }; export const read = (seal) => unsealData(seal, o); export const open = (req, res) => getIronSession(req, res, { ...o, cookieOptions: { ...o.cookieOptions, secure: true } });",
      errors: [{ messageId: 'off', line: 1, column: 116 }],
    },
    // One of several plugins.
    {
      code: "import Yar from '@hapi/yar'; server.register([Inert, { plugin: Yar, options: { cookieOptions: { password, isSecure: false } } }]);",
      output:
        "import Yar from '@hapi/yar'; server.register([Inert, { plugin: Yar, options: { cookieOptions: { password, isSecure: true } } }]);",
      errors: [{ messageId: 'off', line: 1, column: 107, endColumn: 122 }],
    },
    // A name where an object could stand, and options where none are yet.
    {
      code: "import lusca from 'lusca'; app.use(lusca.csrf({ cookie: 'token', header: 'x' }));",
      output:
        "import lusca from 'lusca'; app.use(lusca.csrf({ cookie: { name: 'token', options: { secure: true } }, header: 'x' }));",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"token"', library: 'lusca', set: '`secure: true`' },
          line: 1,
          column: 42,
          endColumn: 46,
        },
      ],
    },
    {
      code: "import lusca from 'lusca'; app.use(lusca({ csrf: { angular: true } }));",
      output:
        "import lusca from 'lusca'; app.use(lusca({ csrf: { angular: true, cookie: { options: { secure: true } } } }));",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"XSRF-TOKEN"', library: 'lusca', set: '`secure: true`' },
          line: 1,
          column: 36,
          endColumn: 41,
        },
      ],
    },
    {
      code: "import { createServerClient } from '@supabase/ssr'; createServerClient(url, key, { cookies, cookieOptions: { secure: false } });",
      output:
        "import { createServerClient } from '@supabase/ssr'; createServerClient(url, key, { cookies, cookieOptions: { secure: true } });",
      errors: [
        {
          messageId: 'off',
          data: { cookie: '"sb-auth-token"', library: '@supabase/ssr', set: '`secure: true`' },
          line: 1,
          column: 110,
          endColumn: 123,
        },
      ],
    },
    {
      code: "import fastify from 'fastify'; import csrf from '@fastify/csrf-protection'; fastify().register(csrf, { sessionPlugin: '@fastify/cookie', cookieOpts: { path: '/' } });",
      output:
        "import fastify from 'fastify'; import csrf from '@fastify/csrf-protection'; fastify().register(csrf, { sessionPlugin: '@fastify/cookie', cookieOpts: { path: '/', secure: true } });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"_csrf"', library: '@fastify/cookie', set: '`secure: true`' },
          line: 1,
          column: 87,
          endColumn: 95,
        },
      ],
    },
    {
      code: "import fastify from 'fastify'; import csrf from '@fastify/csrf-protection'; fastify().register(csrf, { sessionPlugin: '@fastify/cookie' });",
      output:
        "import fastify from 'fastify'; import csrf from '@fastify/csrf-protection'; fastify().register(csrf, { sessionPlugin: '@fastify/cookie', cookieOpts: { path: '/', httpOnly: true, sameSite: true, secure: true } });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"_csrf"', library: '@fastify/cookie', set: '`secure: true`' },
          line: 1,
          column: 87,
          endColumn: 95,
        },
      ],
    },
    // Headers of answers and as decorators.
    {
      code: "import { Controller, Get, Header } from '@nestjs/common'; @Controller() class Pages { @Get() @Header('Set-Cookie', 'a=b') find() {} }",
      output:
        "import { Controller, Get, Header } from '@nestjs/common'; @Controller() class Pages { @Get() @Header('Set-Cookie', 'a=b; Secure') find() {} }",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"a"', library: 'NestJS handlers', set: '`Secure`' },
          line: 1,
          column: 95,
          endColumn: 101,
        },
      ],
    },
    {
      code: "import { Hono } from 'hono'; new Hono().get('/', (c) => c.json({}, 200, { 'Set-Cookie': 'a=b' }));",
      output:
        "import { Hono } from 'hono'; new Hono().get('/', (c) => c.json({}, 200, { 'Set-Cookie': 'a=b; Secure' }));",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"a"', library: 'Hono', set: '`Secure`' },
          line: 1,
          column: 59,
          endColumn: 63,
        },
      ],
    },
    {
      code: "import { appendHeaders, defineEventHandler, setHeaders, setResponseHeaders } from 'h3'; export default defineEventHandler((event) => { setHeaders(event, { 'set-cookie': 'a=b' }); });",
      output:
        "import { appendHeaders, defineEventHandler, setHeaders, setResponseHeaders } from 'h3'; export default defineEventHandler((event) => { setHeaders(event, { 'set-cookie': 'a=b; Secure' }); });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"a"', library: 'h3', set: '`Secure`' },
          line: 1,
          column: 136,
          endColumn: 146,
        },
      ],
    },
    // Elysia: several applications in a file, of which none says anything.
    {
      code: "import { Elysia } from 'elysia'; const plugin = new Elysia(); new Elysia().use(plugin).post('/', ({ cookie: { sid } }) => { sid.set({ value: id }); });",
      output:
        "import { Elysia } from 'elysia'; const plugin = new Elysia(); new Elysia().use(plugin).post('/', ({ cookie: { sid } }) => { sid.set({ value: id, secure: true }); });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 129,
          endColumn: 132,
        },
      ],
    },
    // Elysia: options that something else shares are overridden where the cookie is told last.
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.update(options()); }); function options() { return { secure: false }; } send(options());",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.update({ ...options(), secure: true }); }); function options() { return { secure: false }; } send(options());",
      errors: [
        {
          messageId: 'off',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 165,
          endColumn: 178,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.set(options()); sid.httpOnly = true; }); function options() { return { path: '/' }; } send(options());",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.set(options()); sid.httpOnly = true; sid.secure = true; }); function options() { return { path: '/' }; } send(options());",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 96,
          endColumn: 101,
        },
      ],
    },
    // Elysia: only one of two ways ends well.
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { if (bad) { sid.value = a; return; } sid.value = id; sid.secure = true; });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { if (bad) { sid.value = a; sid.secure = true; return; } sid.value = id; sid.secure = true; });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 107,
          endColumn: 112,
        },
      ],
    },
    // Elysia: the object that stands for the cookie.
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.httpOnly = true; });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.secure = true; sid.httpOnly = true; });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 96,
          endColumn: 101,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.secure = false; });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.secure = true; });",
      errors: [
        {
          messageId: 'off',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 108,
          endColumn: 126,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.secure = process.env.NODE_ENV !== 'production'; sid.value = id; });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.secure = true; sid.value = id; });",
      errors: [
        {
          messageId: 'off',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 92,
          endColumn: 142,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { cookie.sid.value = id; cookie.sid.set({ httpOnly: true }); });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { cookie.sid.value = id; cookie.sid.set({ httpOnly: true, secure: true }); });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 103,
          endColumn: 108,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.update({ secure: false }); });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.update({ secure: true }); });",
      errors: [
        {
          messageId: 'off',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 121,
          endColumn: 134,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.update({ value: id, httpOnly: true }); });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.update({ value: id, httpOnly: true, secure: true }); });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 96,
          endColumn: 102,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.set({ value: id, secure: true }); sid.secure = false; });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.set({ value: id, secure: true }); sid.secure = true; });",
      errors: [
        {
          messageId: 'off',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 130,
          endColumn: 148,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { if (ok) sid.value = id; });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { if (ok) { sid.value = id; sid.secure = true; } });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 104,
          endColumn: 109,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { return (sid.value = id); });",
      output: null,
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 104,
          endColumn: 109,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { if (ok) { sid.value = id; sid.secure = true; } else { sid.value = other; } });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { if (ok) { sid.value = id; sid.secure = true; } else { sid.value = other; sid.secure = true; } });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Elysia', set: '`secure: true`' },
          line: 1,
          column: 150,
          endColumn: 155,
        },
      ],
    },
    {
      // A name that is a parameter is shown without its type.
      code: "import Cookies from 'js-cookie'; export const keep = (name: string, value: string) => Cookies.set(name, value);",
      output:
        "import Cookies from 'js-cookie'; export const keep = (name: string, value: string) => Cookies.set(name, value, { secure: true });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '`name`', library: 'js-cookie', set: '`secure: true`' },
          line: 1,
          column: 95,
        },
      ],
    },
    // A key at the wrong level is moved, not written a second time.
    {
      code: "import session from 'express-session'; app.use(session({ secret, secure: true, cookie: { path: '/' } }));",
      output:
        "import session from 'express-session'; app.use(session({ secret, cookie: { path: '/', secure: 'auto' } }));",
      errors: [
        {
          messageId: 'absent',
          suggestions: [
            {
              messageId: 'requireTls',
              output:
                "import session from 'express-session'; app.use(session({ secret, cookie: { path: '/', secure: true } }));",
            },
          ],
          data: {
            cookie: '"connect.sid"',
            library: 'express-session',
            set: '`secure` among the options of the cookie, not beside them, where the library ignores it',
          },
          line: 1,
          column: 66,
        },
      ],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret, Secure: false }));",
      output: [
        "import session from 'express-session'; app.use(session({ secret, cookie: { secure: false } }));",
        "import session from 'express-session'; app.use(session({ secret, cookie: { secure: 'auto' } }));",
      ],
      errors: [{ messageId: 'absent', line: 1, column: 66 }],
    },
    // Somebody else may know the key: the call gets the right one.
    {
      code: "const handler = (req, res) => { const options = { Secure: true }; res.cookie('sid', id, options); save(options); };",
      output:
        "const handler = (req, res) => { const options = { Secure: true }; res.cookie('sid', id, { ...options, secure: true }); save(options); };",
      errors: [{ messageId: 'absent', line: 1, column: 71 }],
    },
    {
      name: 'the options of an instance, which every write takes',
      code: "import Cookies from 'js-cookie'; const api = Cookies.withAttributes({ secure: false, path: '/' }); api.set('theme', 'dark'); api.set('lang', 'en'); api.remove('old');",
      output:
        "import Cookies from 'js-cookie'; const api = Cookies.withAttributes({ secure: true, path: '/' }); api.set('theme', 'dark'); api.set('lang', 'en'); api.remove('old');",
      errors: [{ messageId: 'off', line: 1, column: 71 }],
    },
    {
      name: 'the options of an instance, which say nothing: added at the write',
      code: "import Cookies from 'universal-cookie'; const jar = new Cookies(null, { path: '/' }); jar.set('theme', 'dark'); jar.set('lang', 'en', { secure: true });",
      output:
        "import Cookies from 'universal-cookie'; const jar = new Cookies(null, { path: '/' }); jar.set('theme', 'dark', { secure: true }); jar.set('lang', 'en', { secure: true });",
      errors: [{ messageId: 'absent', line: 1, column: 91 }],
    },
    {
      name: 'options of an instance that one write overrules',
      code: "import Cookies from 'universal-cookie'; const jar = new Cookies(null, { secure: false }); jar.set('theme', 'dark'); jar.set('lang', 'en', { secure: true });",
      output:
        "import Cookies from 'universal-cookie'; const jar = new Cookies(null, { secure: false }); jar.set('theme', 'dark', { secure: true }); jar.set('lang', 'en', { secure: true });",
      errors: [{ messageId: 'off', line: 1, column: 73 }],
    },
    {
      code: "app.get('/', (req, res) => { res.cookie('sid', id); });",
      output: "app.get('/', (req, res) => { res.cookie('sid', id, { secure: true }); });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Express', set: '`secure: true`' },
          line: 1,
          column: 34,
          endColumn: 40,
        },
      ],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, {});",
      output: "const handler = (req, res) => res.cookie('sid', id, { secure: true });",
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { secure: false });",
      output: "const handler = (req, res) => res.cookie('sid', id, { secure: true });",
      errors: [{ messageId: 'off', line: 1, column: 55, endColumn: 68 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { secure: process.env.NODE_ENV !== 'production' });",
      output: "const handler = (req, res) => res.cookie('sid', id, { secure: true });",
      errors: [{ messageId: 'off', line: 1, column: 55 }],
    },
    {
      code: `
const isDev = process.env.NODE_ENV === 'development';
export const login = (req, res) => {
  res.cookie('token', token, { httpOnly: true, secure: isDev });
};`,
      output: `
const isDev = process.env.NODE_ENV === 'development';
export const login = (req, res) => {
  res.cookie('token', token, { httpOnly: true, secure: true });
};`,
      errors: [{ messageId: 'off', line: 4, column: 48 }],
    },
    {
      code: `
const options = {
  httpOnly: true,
  maxAge: 3600000,
};
function login(req, res) {
  res.cookie('access', a, options);
  res.cookie('refresh', b, options);
}`,
      output: `
const options = {
  httpOnly: true,
  maxAge: 3600000,
  secure: true,
};
function login(req, res) {
  res.cookie('access', a, options);
  res.cookie('refresh', b, options);
}`,
      errors: [
        { messageId: 'absent', line: 7, column: 7 },
        { messageId: 'absent', line: 8, column: 7 },
      ],
    },
    // Shared with one that is right: the object stays as it is.
    {
      code: `
const base = { path: '/' };
function login(req, res) {
  res.cookie('a', a, { ...base, secure: true });
  res.cookie('b', b, base);
}`,
      output: `
const base = { path: '/' };
function login(req, res) {
  res.cookie('a', a, { ...base, secure: true });
  res.cookie('b', b, { ...base, secure: true });
}`,
      errors: [{ messageId: 'absent', line: 5, column: 7 }],
    },
    // A deletion does not mind.
    {
      code: `
const options = { path: '/' };
function login(req, res) { res.cookie('sid', id, options); }
function logout(req, res) { res.clearCookie('sid', options); }`,
      output: `
const options = { path: '/', secure: true };
function login(req, res) { res.cookie('sid', id, options); }
function logout(req, res) { res.clearCookie('sid', options); }`,
      errors: [{ messageId: 'absent', line: 3, column: 32 }],
    },
    // A constant that is there for this alone is what has to change.
    {
      code: "const secure = false; const handler = (req, res) => res.cookie('sid', id, { secure });",
      output: "const secure = true; const handler = (req, res) => res.cookie('sid', id, { secure });",
      errors: [{ messageId: 'off', line: 1, column: 77 }],
    },
    {
      code: "const off = false; const handler = (req, res) => res.cookie('sid', id, { secure: off, signed: off });",
      output: "const off = false; const handler = (req, res) => res.cookie('sid', id, { secure: true, signed: off });",
      errors: [{ messageId: 'off', line: 1, column: 74 }],
    },
    // Exported: other files may share it.
    {
      code: `
export const options = { path: '/' };
export const login = (req, res) => { res.cookie('sid', id, options); };`,
      output: `
export const options = { path: '/' };
export const login = (req, res) => { res.cookie('sid', id, { ...options, secure: true }); };`,
      errors: [{ messageId: 'absent', line: 3, column: 42 }],
    },
    {
      code: `
function login(req, res) {
  const options = { path: '/', secure: true };
  options.secure = false;
  res.cookie('sid', id, options);
}`,
      output: `
function login(req, res) {
  const options = { path: '/', secure: true };
  options.secure = true;
  res.cookie('sid', id, options);
}`,
      errors: [{ messageId: 'off', line: 4, column: 3 }],
    },
    {
      code: "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1; HttpOnly');",
      output: "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1; HttpOnly; Secure');",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Node.js HTTP', set: '`Secure`' },
          line: 1,
          column: 35,
        },
      ],
    },
    {
      code: 'const handler = (req, res) => res.append("Set-Cookie", `sid=${id}`);',
      output: 'const handler = (req, res) => res.append("Set-Cookie", `sid=${id}; Secure`);',
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    // A cookie that is over at once does not mind.
    {
      code: "const options = { httpOnly: true };\nconst login = (req, res) => res.cookie('sid', id, options);\nconst logout = (req, res) => res.cookie('sid', '', { ...options, maxAge: 0 });",
      output:
        "const options = { httpOnly: true, secure: true };\nconst login = (req, res) => res.cookie('sid', id, options);\nconst logout = (req, res) => res.cookie('sid', '', { ...options, maxAge: 0 });",
      errors: [{ messageId: 'absent', line: 2 }],
    },
    // What the function makes is a piece of longer texts elsewhere.
    ...[
      "export const other = () => flagged('b=1') + '; Secure';",
      "export const other = () => `${flagged('b=1')}; Secure`;",
      "export const other = () => flagged('b=1').concat('; Secure');",
      "export const other = () => [flagged('b=1'), 'Secure'].join('; ');",
      "export const other = () => { let all = flagged('b=1'); all += '; Secure'; return all; };",
      "const other = (req, res) => { let all = 'b=1; Secure; Path='; all += flagged('/'); res.setHeader('Set-Cookie', all); };",
    ].map((other) => ({
      code: `const flagged = (text) => text + '; HttpOnly';\nconst handler = (req, res) => res.setHeader('Set-Cookie', flagged('a=1'));\n${other}`,
      output: `const flagged = (text) => text + '; HttpOnly';\nconst handler = (req, res) => res.setHeader('Set-Cookie', flagged('a=1') + '; Secure');\n${other}`,
      errors: [{ messageId: 'absent' as const, line: 2 }],
    })),
    {
      code: "const handler = (req, res) => res.set('Set-Cookie', ['a=1; Secure', 'b=' + id]);",
      output: "const handler = (req, res) => res.set('Set-Cookie', ['a=1; Secure', 'b=' + id + '; Secure']);",
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    // What is added to cookies that were set before, whatever those are.
    {
      code: "const handler = (req, res) => res.setHeader('Set-Cookie', [...(res.getHeader('Set-Cookie') ?? []), 'a=1; HttpOnly']);",
      output:
        "const handler = (req, res) => res.setHeader('Set-Cookie', [...(res.getHeader('Set-Cookie') ?? []), 'a=1; HttpOnly; Secure']);",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"a"', library: 'Node.js HTTP', set: '`Secure`' },
          line: 1,
          column: 35,
        },
      ],
    },
    {
      code: "const handler = (req, res) => { const before = res.getHeader('Set-Cookie'); res.setHeader('Set-Cookie', [].concat(before || [], 'a=1')); };",
      output:
        "const handler = (req, res) => { const before = res.getHeader('Set-Cookie'); res.setHeader('Set-Cookie', [].concat(before || [], 'a=1; Secure')); };",
      errors: [{ messageId: 'absent', line: 1, column: 81 }],
    },
    {
      code: "const add = (req, res) => { const before = res.getHeader('Set-Cookie'); const cookie = `a=${req.body.a}`; res.setHeader('Set-Cookie', before ? [...before, cookie] : cookie); };",
      output:
        "const add = (req, res) => { const before = res.getHeader('Set-Cookie'); const cookie = `a=${req.body.a}; Secure`; res.setHeader('Set-Cookie', before ? [...before, cookie] : cookie); };",
      errors: [{ messageId: 'absent', line: 1, column: 111 }],
    },
    // What is only perhaps in the list, each once.
    {
      code: "const handler = (req, res) => { const all = ['a=1; Secure']; if (req.body.b) all.push('b=1'); if (req.body.c) all.push('c=1'); res.setHeader('Set-Cookie', all); };",
      output:
        "const handler = (req, res) => { const all = ['a=1; Secure']; if (req.body.b) all.push('b=1; Secure'); if (req.body.c) all.push('c=1; Secure'); res.setHeader('Set-Cookie', all); };",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"b"', library: 'Node.js HTTP', set: '`Secure`' },
          line: 1,
          column: 132,
        },
        {
          messageId: 'absent',
          data: { cookie: '"c"', library: 'Node.js HTTP', set: '`Secure`' },
          line: 1,
          column: 132,
        },
      ],
    },
    {
      code: "const handler = (req, res) => { const all = []; all.push(make('a', 1)); if (req.body.b) all.push(make('b', 2)); res.setHeader('Set-Cookie', all); };\nconst make = (name, value) => `${name}=${value}`;",
      output: null,
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"a"', library: 'Node.js HTTP', set: '`Secure`' },
          line: 1,
          column: 117,
        },
        {
          messageId: 'absent',
          data: { cookie: '"b"', library: 'Node.js HTTP', set: '`Secure`' },
          line: 1,
          column: 117,
        },
      ],
    },
    {
      code: "const handler = (req, res) => { const cookie = 'a=1'; const all = []; all.push(cookie); res.setHeader('Set-Cookie', all); };",
      output:
        "const handler = (req, res) => { const cookie = 'a=1; Secure'; const all = []; all.push(cookie); res.setHeader('Set-Cookie', all); };",
      errors: [{ messageId: 'absent', line: 1, column: 93 }],
    },
    {
      code: "export const cookie = 'a=1'; const handler = (req, res) => { const all = []; all.push(cookie); res.setHeader('Set-Cookie', all); };",
      output: null,
      errors: [{ messageId: 'absent', line: 1, column: 100 }],
    },
    // Through a function of the file: every way of it at fault, the text is changed where it stands.
    {
      code: "const add = (res, cookie) => { const all = res.getHeader('Set-Cookie'); if (!all) res.setHeader('Set-Cookie', cookie); else res.setHeader('Set-Cookie', Array.isArray(all) ? all.concat(cookie) : [all, cookie]); };\nconst handler = (req, res) => add(res, 'a=1');",
      output:
        "const add = (res, cookie) => { const all = res.getHeader('Set-Cookie'); if (!all) res.setHeader('Set-Cookie', cookie); else res.setHeader('Set-Cookie', Array.isArray(all) ? all.concat(cookie) : [all, cookie]); };\nconst handler = (req, res) => add(res, 'a=1; Secure');",
      errors: [
        { messageId: 'absent', line: 1, column: 87 },
        { messageId: 'absent', line: 1, column: 129 },
      ],
    },
    {
      code: "const add = (res, cookie) => { log(cookie); res.setHeader('Set-Cookie', [].concat(res.getHeader('Set-Cookie') ?? [], cookie)); };\nconst handler = (req, res) => add(res, 'a=1');",
      output:
        "const add = (res, cookie) => { log(cookie); res.setHeader('Set-Cookie', [].concat(res.getHeader('Set-Cookie') ?? [], cookie + '; Secure')); };\nconst handler = (req, res) => add(res, 'a=1');",
      errors: [{ messageId: 'absent', line: 1, column: 49 }],
    },
    {
      code: "import session from 'express-session';\nconst cookieFor = (stage) => { switch (stage) { case 'live': return { secure: true }; default: return { secure: false }; } };\nsession({ secret, cookie: cookieFor('preview') });\nsession({ secret, cookie: cookieFor('live') });",
      output:
        "import session from 'express-session';\nconst cookieFor = (stage) => { switch (stage) { case 'live': return { secure: true }; default: return { secure: false }; } };\nsession({ secret, cookie: { ...cookieFor('preview'), secure: 'auto' } });\nsession({ secret, cookie: cookieFor('live') });",
      errors: [
        {
          messageId: 'off',
          line: 2,
          column: 105,
          suggestions: [
            {
              messageId: 'requireTls',
              output:
                "import session from 'express-session';\nconst cookieFor = (stage) => { switch (stage) { case 'live': return { secure: true }; default: return { secure: false }; } };\nsession({ secret, cookie: { ...cookieFor('preview'), secure: true } });\nsession({ secret, cookie: cookieFor('live') });",
            },
          ],
        },
      ],
    },
    // A text of pieces gets another piece.
    {
      code: "const handler = (req, res) => res.setHeader('Set-Cookie', [`a=${id}`, 'Path=/', 'HttpOnly'].join('; '));",
      output:
        "const handler = (req, res) => res.setHeader('Set-Cookie', [`a=${id}`, 'Path=/', 'HttpOnly', 'Secure'].join('; '));",
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    {
      code: "const handler = (req, res) => res.setHeader('Set-Cookie', ['a=1', req.body.keep && 'Max-Age=60', 'HttpOnly'].filter(Boolean).join('; '));",
      output:
        "const handler = (req, res) => res.setHeader('Set-Cookie', ['a=1', req.body.keep && 'Max-Age=60', 'HttpOnly', 'Secure'].filter(Boolean).join('; '));",
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    {
      code: "document.cookie = 'theme=dark';",
      output: "document.cookie = 'theme=dark; Secure';",
      errors: [{ messageId: 'absent', line: 1, column: 10 }],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret }));",
      output: "import session from 'express-session'; app.use(session({ secret, cookie: { secure: 'auto' } }));",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"connect.sid"', library: 'express-session', set: "`cookie: { secure: 'auto' }`" },
          line: 1,
          column: 48,
          suggestions: [
            {
              messageId: 'requireTls',
              output: "import session from 'express-session'; app.use(session({ secret, cookie: { secure: true } }));",
            },
          ],
        },
      ],
    },
    {
      code: "const session = require('express-session'); app.use(session({ secret, cookie: { secure: false, maxAge: 1 } }));",
      output:
        "const session = require('express-session'); app.use(session({ secret, cookie: { secure: 'auto', maxAge: 1 } }));",
      errors: [
        {
          messageId: 'off',
          line: 1,
          column: 81,
          suggestions: [
            {
              messageId: 'requireTls',
              output:
                "const session = require('express-session'); app.use(session({ secret, cookie: { secure: true, maxAge: 1 } }));",
            },
          ],
        },
      ],
    },
    {
      code: "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys, secure: false }));",
      output: "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys }));",
      errors: [
        {
          messageId: 'off',
          line: 1,
          column: 75,
          suggestions: [
            {
              messageId: 'requireTls',
              output: "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys, secure: true }));",
            },
          ],
        },
      ],
    },
    {
      code: "import { serialize } from 'cookie'; const text = serialize('sid', id, { path: '/' });",
      output: "import { serialize } from 'cookie'; const text = serialize('sid', id, { path: '/', secure: true });",
      errors: [{ messageId: 'absent', line: 1, column: 50 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id);",
      output: "const handler = (req, res) => res.cookie('sid', id, { secure: process.env.NODE_ENV === 'production' });",
      settings: { 'session-security': { secure: 'production' } },
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id);",
      output: null,
      settings: { 'session-security': { fixes: 'suggest' } },
      errors: [
        {
          messageId: 'absent',
          line: 1,
          column: 35,
          suggestions: [
            { messageId: 'repair', output: "const handler = (req, res) => res.cookie('sid', id, { secure: true });" },
          ],
        },
      ],
    },
    {
      code: "import session from 'express-session'; const cookie = { path: '/' }; use(session({ secret, cookie }), session({ secret, cookie: { ...cookie, secure: 'auto' } }));",
      output:
        "import session from 'express-session'; const cookie = { path: '/' }; use(session({ secret, cookie: { ...cookie, secure: 'auto' } }), session({ secret, cookie: { ...cookie, secure: 'auto' } }));",
      errors: [
        {
          messageId: 'absent',
          line: 1,
          column: 74,
          suggestions: [
            {
              messageId: 'requireTls',
              output:
                "import session from 'express-session'; const cookie = { path: '/' }; use(session({ secret, cookie: { ...cookie, secure: true } }), session({ secret, cookie: { ...cookie, secure: 'auto' } }));",
            },
          ],
        },
      ],
    },
    // A helper of the user's own.
    {
      code: "import { setCookie } from './lib/cookies.js'; setCookie(res, 'sid', id, { path: '/' });",
      output: "import { setCookie } from './lib/cookies.js'; setCookie(res, 'sid', id, { path: '/', secure: true });",
      settings: {
        'session-security': {
          libraries: [
            { call: 'setCookie', from: 'lib/cookies', arguments: { name: 1, value: 2, options: 3 }, like: 'express' },
          ],
        },
      },
      errors: [{ messageId: 'absent', line: 1, column: 47 }],
    },
    {
      code: `
class AuthController {
  async login(req: Request, res: Response) {
    return res.status(200).cookie('jwt', token, { httpOnly: true } as CookieOptions).json({});
  }
}`,
      output: `
class AuthController {
  async login(req: Request, res: Response) {
    return res.status(200).cookie('jwt', token, { httpOnly: true, secure: true } as CookieOptions).json({});
  }
}`,
      errors: [{ messageId: 'absent', line: 4, column: 28 }],
    },
    {
      code: `
const sendToken = (user, statusCode, res) => {
  const options = {
    expires: new Date(Date.now() + 3600e3),
    httpOnly: true
  };
  if (process.env.NODE_ENV === 'development') options.secure = true;
  res.cookie('jwt', user.token(), options);
};`,
      output: `
const sendToken = (user, statusCode, res) => {
  const options = {
    expires: new Date(Date.now() + 3600e3),
    httpOnly: true,
    secure: true
  };
  if (process.env.NODE_ENV === 'development') options.secure = true;
  res.cookie('jwt', user.token(), options);
};`,
      errors: [{ messageId: 'absent', line: 8, column: 7 }],
    },
    // NestJS: the adapter is not known, both agree about Secure.
    {
      code: "import { Res } from '@nestjs/common'; class C { login(@Res() res) { res.cookie('sid', id); } }",
      output:
        "import { Res } from '@nestjs/common'; class C { login(@Res() res) { res.cookie('sid', id, { secure: true }); } }",
      errors: [{ messageId: 'absent', line: 1, column: 73 }],
    },
    // Deep inside the options, given by a function.
    {
      code: "import lusca from 'lusca'; app.use(lusca.csrf({ cookie: { name: 'sid', options: local.cookie() } })); const local = { cookie() { return {}; } };",
      output:
        "import lusca from 'lusca'; app.use(lusca.csrf({ cookie: { name: 'sid', options: { ...local.cookie(), secure: true } } })); const local = { cookie() { return {}; } };",
      errors: [{ messageId: 'absent', line: 1, column: 42 }],
    },
    {
      code: "import { initAuth0 } from '@auth0/nextjs-auth0'; const local = { cookie() { return { secure: false }; } }; export default initAuth0({ session: { cookie: local.cookie() } });",
      output:
        "import { initAuth0 } from '@auth0/nextjs-auth0'; const local = { cookie() { return { secure: false }; } }; export default initAuth0({ session: { cookie: { ...local.cookie(), secure: undefined } } });",
      errors: [
        {
          messageId: 'off',
          line: 1,
          column: 86,
          suggestions: [
            {
              messageId: 'requireTls',
              output:
                "import { initAuth0 } from '@auth0/nextjs-auth0'; const local = { cookie() { return { secure: false }; } }; export default initAuth0({ session: { cookie: { ...local.cookie(), secure: true } } });",
            },
          ],
        },
      ],
    },
    // The default comes back only when the key is gone, and others read it.
    {
      code: "import sessions from 'client-sessions'; const local = { cookie() { return { secure: false }; } }; app.use(sessions({ cookie: local.cookie() }));",
      output: null,
      errors: [
        {
          messageId: 'off',
          line: 1,
          column: 77,
          suggestions: [
            {
              messageId: 'requireTls',
              output:
                "import sessions from 'client-sessions'; const local = { cookie() { return { secure: false }; } }; app.use(sessions({ cookie: { ...local.cookie(), secure: true } }));",
            },
          ],
        },
      ],
    },
    // An explicit `undefined` takes the default away where the library looks whether the key is there.
    {
      code: "import sessions from 'client-sessions'; app.use(sessions({ cookieName: 's', secret, cookie: { secure: undefined, maxAge: 1000 } }));",
      output:
        "import sessions from 'client-sessions'; app.use(sessions({ cookieName: 's', secret, cookie: { maxAge: 1000 } }));",
      errors: [
        {
          messageId: 'off',
          line: 1,
          suggestions: [
            {
              messageId: 'requireTls',
              output:
                "import sessions from 'client-sessions'; app.use(sessions({ cookieName: 's', secret, cookie: { secure: true, maxAge: 1000 } }));",
            },
          ],
        },
      ],
    },
    {
      code: "import session from 'koa-generic-session'; app.use(session({ store, key: 's', cookie: { path: '/', secure: undefined } }));",
      output:
        "import session from 'koa-generic-session'; app.use(session({ store, key: 's', cookie: { path: '/' } }));",
      errors: [
        {
          messageId: 'off',
          line: 1,
          suggestions: [
            {
              messageId: 'requireTls',
              output:
                "import session from 'koa-generic-session'; app.use(session({ store, key: 's', cookie: { path: '/', secure: true } }));",
            },
          ],
        },
      ],
    },
    {
      code: "server.auth.strategy('session', 'cookie', { cookie: { name: 's', password, isSecure: undefined }, validate });",
      output:
        "server.auth.strategy('session', 'cookie', { cookie: { name: 's', password, isSecure: true }, validate });",
      errors: [{ messageId: 'off', line: 1, column: 76 }],
    },
    // The message says where the option has to stand.
    {
      code: "import session from 'express-session'; app.use(session({ secret, name: 'sid' }));",
      output:
        "import session from 'express-session'; app.use(session({ secret, name: 'sid', cookie: { secure: 'auto' } }));",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'express-session', set: "`cookie: { secure: 'auto' }`" },
          line: 1,
          column: 48,
          suggestions: [
            {
              messageId: 'requireTls',
              output:
                "import session from 'express-session'; app.use(session({ secret, name: 'sid', cookie: { secure: true } }));",
            },
          ],
        },
      ],
    },
    // Options two keys deep, in objects that something else gets, too.
    ...[
      {
        name: 'the configuration is shared',
        before:
          "const config = { secret: 's', session: { rolling: true, cookie: { sameSite: 'Lax', secure: false } } };",
        call: 'auth(config)',
        edited: (secure: string) =>
          `auth({ ...config, session: { ...config.session, cookie: { ...config.session.cookie, ${secure} } } })`,
      },
      {
        name: 'a part of it is shared',
        before: 'const config = { cookie: { secure: false } };',
        call: "auth({ secret: 's', session: config })",
        edited: (secure: string) =>
          `auth({ secret: 's', session: { ...config, cookie: { ...config.cookie, ${secure} } } })`,
      },
      {
        name: 'a part of it is decided at run time',
        before:
          'const config = { session: isLax ? { cookie: { secure: false } } : { rolling: true, cookie: { secure: false } } };',
        call: 'auth(config)',
        edited: (secure: string) =>
          `auth({ ...config, session: { ...config.session, cookie: { ...config.session?.cookie, ${secure} } } })`,
      },
    ].map(({ name, before, call, edited }) => {
      const program = (code: string): string =>
        `import { auth } from 'express-openid-connect';\n${before}\napp.use(${code});\nconsole.log(JSON.stringify(config), other(config));`;
      return {
        name,
        code: program(call),
        output: program(edited('secure: undefined')),
        errors: [
          {
            messageId: 'off' as const,
            line: 2,
            suggestions: [{ messageId: 'requireTls' as const, output: program(edited('secure: true')) }],
          },
        ],
      };
    }),
    // One of two objects, both of which are options.
    {
      code: "import csrf from '@fastify/csrf-protection'; import fastify from 'fastify'; fastify().register(csrf, { cookieOpts: isLocal ? { path: '/' } : { path: '/app' } });",
      output:
        "import csrf from '@fastify/csrf-protection'; import fastify from 'fastify'; fastify().register(csrf, { cookieOpts: isLocal ? { path: '/', secure: true } : { path: '/app', secure: true } });",
      errors: [{ messageId: 'absent', line: 1 }],
    },
    // A configuration that the file hands to nobody, known by its written type.
    {
      code: `
import type { SessionOptions } from 'iron-session';

export const sessionOptions: SessionOptions = {
  password: process.env.SESSION_PASSWORD!,
  cookieName: 'app_session',
  cookieOptions: {
    secure: false, // no TLS on the staging host
  },
};`,
      output: `
import type { SessionOptions } from 'iron-session';

export const sessionOptions: SessionOptions = {
  password: process.env.SESSION_PASSWORD!,
  cookieName: 'app_session',
  cookieOptions: {
    secure: true, // no TLS on the staging host
  },
};`,
      errors: [
        {
          messageId: 'off',
          data: { cookie: '"app_session"', library: 'iron-session', set: '`secure: true`' },
          line: 8,
          column: 5,
        },
      ],
    },
    {
      code: `
import type { SessionOptions } from 'iron-session';
import { isProduction } from './environment.js';
const cookieOptions = { secure: process.env.NODE_ENV === 'development' };
export const open = (): SessionOptions => ({ password, cookieName: 'sid', cookieOptions });`,
      output: `
import type { SessionOptions } from 'iron-session';
import { isProduction } from './environment.js';
const cookieOptions = { secure: true };
export const open = (): SessionOptions => ({ password, cookieName: 'sid', cookieOptions });`,
      errors: [{ messageId: 'off', line: 4, column: 25 }],
    },
    {
      code: "import type { BetterAuthOptions } from 'better-auth'; export const options = { database, advanced: { useSecureCookies: false, defaultCookieAttributes: { secure: false } } } satisfies BetterAuthOptions;",
      output:
        "import type { BetterAuthOptions } from 'better-auth'; export const options = { database, advanced: { useSecureCookies: false, defaultCookieAttributes: { secure: true } } } satisfies BetterAuthOptions;",
      errors: [{ messageId: 'off', line: 1, column: 154 }],
    },
    // Two of them share what is at fault: neither knows of the other.
    {
      code: `
import type { SessionOptions } from 'iron-session';
const defaults = { secure: false };
export const user: SessionOptions = { password, cookieName: 'user', cookieOptions: defaults };
export const admin: SessionOptions = { password, cookieName: 'admin', cookieOptions: defaults };`,
      output: null,
      errors: [{ messageId: 'off', line: 3, column: 20 }],
    },
    // Handed to the library in the same file: one report, and the edit stands where the configuration does.
    {
      code: `
import NextAuth, { type NextAuthOptions } from 'next-auth';
export const authOptions: NextAuthOptions = {
  providers,
  cookies: { sessionToken: { name: 'sid', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false } } },
};
const handler = NextAuth(authOptions);
export { handler as GET, handler as POST };`,
      output: `
import NextAuth, { type NextAuthOptions } from 'next-auth';
export const authOptions: NextAuthOptions = {
  providers,
  cookies: { sessionToken: { name: 'sid', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } } },
};
const handler = NextAuth(authOptions);
export { handler as GET, handler as POST };`,
      errors: [{ messageId: 'off', line: 5, column: 98 }],
    },
    // What it lacks is told on request, at its name.
    {
      code: "import type { SessionOptions } from 'express-session'; export const options: SessionOptions = { secret, name: 'sid' };",
      output: null,
      settings: { 'session-security': { reportUnknown: true } },
      errors: [{ messageId: 'unknown', data: { cookie: '"sid"', library: 'express-session' }, line: 1, column: 69 }],
    },
    // What cannot be shown, on request; a property that several cookies share is one report, and no edit is right.
    {
      code: `
const options = { secure: config.secure };
export function login(req, res) {
  res.cookie('sid', id, options);
  res.cookie('refresh', token, options);
  res.cookie('device', id, config.cookie);
  res.cookie('visit', id, { ...config.cookie, secure: true });
  res.cookie('flash', id, { secure: embedded ? true : undefined });
  res.clearCookie('sid', options);
}`,
      output: null,
      settings: { 'session-security': { reportUnknown: true } },
      errors: [
        { messageId: 'unknown', data: { cookie: '"sid"', library: 'Express' }, line: 2, column: 19, endColumn: 40 },
        { messageId: 'unknown', data: { cookie: '"device"', library: 'Express' }, line: 6, column: 7, endColumn: 13 },
        { messageId: 'unknown', line: 8, column: 29 },
      ],
    },
  ],
});
