import { describe, expect, it } from 'vitest';

import { sessionsSeen } from './sessions-seen.js';

const IRON = "import type { SessionOptions } from 'iron-session';\n";

describe('configurations known by their written type: what is recognised', () => {
  it.each([
    [`${IRON}export const options: SessionOptions = { password, cookieName: 'sid' };`, 'iron-session "sid" client'],
    [`${IRON}export const options = { cookieName: 'sid' } satisfies SessionOptions;`, 'iron-session "sid" client'],
    [`${IRON}export default { cookieName: 'sid' } as SessionOptions;`, 'iron-session "sid" client'],
    [`${IRON}export default <SessionOptions>{ cookieName: 'sid' };`, 'iron-session "sid" client'],
    [`${IRON}const o = { cookieName: 'sid' } as const satisfies SessionOptions;`, 'iron-session "sid" client'],
    [`${IRON}export const o: Partial<SessionOptions> = { cookieName: 'sid' };`, 'iron-session "sid" client'],
    [`${IRON}export const o: Readonly<SessionOptions> = { cookieName: 'sid' };`, 'iron-session "sid" client'],
    [`${IRON}export function o(): SessionOptions { return { cookieName: 'sid' }; }`, 'iron-session "sid" client'],
    [`${IRON}export const o = (): SessionOptions => ({ cookieName: 'sid' });`, 'iron-session "sid" client'],
    [
      `${IRON}export async function o(): Promise<SessionOptions> { return { cookieName: 'sid' }; }`,
      'iron-session "sid" client',
    ],
    [
      `${IRON}class Sessions { private readonly options: SessionOptions = { cookieName: 'sid' }; }`,
      'iron-session "sid" client',
    ],
    [
      "import * as iron from 'iron-session';\nexport const o: iron.SessionOptions = { cookieName: 'sid' };",
      'iron-session "sid" client',
    ],
    [
      "import type { SessionOptions as Options } from 'iron-session';\nexport const o: Options = { cookieName: 'sid' };",
      'iron-session "sid" client',
    ],
    ["export const o: import('iron-session').SessionOptions = { cookieName: 'sid' };", 'iron-session "sid" client'],
    [
      "import { IronSessionOptions } from 'iron-session';\nexport const o: IronSessionOptions = { cookieName: 'sid' };",
      'iron-session "sid" client',
    ],
    [
      "import session from 'express-session';\nconst o: session.SessionOptions = { name: 'sid' };",
      'express-session "sid" server',
    ],
    [
      "import { CookieOptions } from 'express-session';\nexport const cookie: CookieOptions = { secure: false };",
      'express-session of the session server',
    ],
    [
      "export const o: CookieSessionInterfaces.CookieSessionOptions = { name: 'sid', secure: false };",
      'cookie-session "sid" client',
    ],
    [
      "import session from 'koa-session';\nconst CONFIG: Partial<session.opts> = { key: 'sid', maxAge: 1000 };",
      'koa-session "sid" unknown',
    ],
    [
      "import type { FastifySessionOptions } from '@fastify/session';\nexport const o: FastifySessionOptions = { cookieName: 'sid' };",
      'fastify-session "sid" server',
    ],
    [
      "import type { SecureSessionPluginOptions } from '@fastify/secure-session';\nexport const o: SecureSessionPluginOptions = { cookieName: 'sid' };",
      'fastify-secure-session "sid" client',
    ],
    [
      "import type { YarOptions } from '@hapi/yar';\nexport const o: YarOptions = { name: 'sid', maxCookieSize: 0 };",
      'yar "sid" server',
    ],
    [
      "import type { SessionConfig } from 'h3';\nexport const o: SessionConfig = { name: 'sid', password };",
      'h3 "sid" client',
    ],
    [
      "import type { SessionOptions } from 'hono-sessions';\nexport const o: SessionOptions = { sessionCookieName: 'sid', store };",
      'hono-sessions "sid" unknown',
    ],
    [
      "import type { NextAuthOptions } from 'next-auth';\nexport const authOptions: NextAuthOptions = { providers, session: { strategy: 'jwt' } };",
      'next-auth of the session client',
    ],
    [
      "import type { AuthOptions } from 'next-auth';\nexport const authOptions: AuthOptions = { providers, adapter };",
      'next-auth of the session unknown',
    ],
    [
      "import type { NextAuthConfig } from 'next-auth';\nexport default { providers, session: { strategy: 'database' } } satisfies NextAuthConfig;",
      'next-auth of the session server',
    ],
    [
      "import type { AuthConfig } from '@auth/core';\nexport const config: AuthConfig = { providers };",
      'next-auth of the session unknown',
    ],
    [
      "import type { BetterAuthOptions } from 'better-auth';\nexport const options = { database } satisfies BetterAuthOptions;",
      'better-auth of the session server',
    ],
    [
      "import type { ConfigParams } from 'express-openid-connect';\nexport const config: ConfigParams = { session: { name: 'sid', store } };",
      'express-openid-connect "sid" server',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('configurations known by their written type: a call of the library in the file speaks', () => {
  it.each([
    "import { getIronSession, type SessionOptions } from 'iron-session';\nexport const options: SessionOptions = { password, cookieName: 'sid' };\nexport const open = (req, res) => getIronSession(req, res, options);",
    "import { getIronSession, type SessionOptions } from 'iron-session';\nconst base: SessionOptions = { password, cookieName: 'sid' };\nexport const open = (req, res) => getIronSession(req, res, { ...base, ttl: 60 });",
    "import { getIronSession, type SessionOptions } from 'iron-session';\nconst options = (): SessionOptions => ({ password, cookieName: 'sid' });\nexport const open = (req, res) => getIronSession(req, res, options());",
    "import { getIronSession, type SessionOptions } from 'iron-session';\nexport const open = (req, res) => getIronSession(req, res, { password, cookieName: 'sid' } satisfies SessionOptions);",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual(['iron-session "sid" client']);
  });

  it.each([
    "import session, { type CookieOptions } from 'express-session';\nconst cookie: CookieOptions = { secure: false };\napp.use(session({ name: 'sid', cookie }));",
    "import session, { type SessionOptions } from 'express-session';\nconst options: SessionOptions = { name: 'sid', cookie: {} as session.CookieOptions };\napp.use(session(options));",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual(['express-session "sid" server']);
  });
});

describe('configurations known by their written type: what is not', () => {
  it.each([
    "import type { SessionOptions } from './types.js';\nexport const options: SessionOptions = { cookieName: 'sid' };",
    "export const options: SessionOptions = { cookieName: 'sid' };",
    "import type { SessionData } from 'iron-session';\nexport const data: SessionData = { cookieName: 'sid' };",
    `${IRON}export const options: SessionOptions[] = [{ cookieName: 'sid' }];`,
    `${IRON}export const options: Record<string, SessionOptions> = { cookieName: 'sid' };`,
    `${IRON}export const options: SessionOptions = load();`,
    `${IRON}export const open = (options: SessionOptions) => start(options);`,
    `${IRON}interface SessionOptionsOfMine { cookieName: string }\nexport const o: SessionOptionsOfMine = { cookieName: 'sid' };`,
    `${IRON}export function o(): SessionOptions { return [1].map(() => { return { cookieName: 'sid' }; })[0]; }`,
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});

const KEYS = "secret: process.env.SECRET, resave: false, saveUninitialized: false, name: 'sid'";

describe('configurations known by their keys', () => {
  it.each([
    `module.exports = { ${KEYS} };`,
    `export default { ${KEYS} };`,
    `exports.session = { ${KEYS} };`,
    `export const config = { port: 3000, session: { ${KEYS} } };`,
    `export const options = { ...other, ${KEYS} };`,
    `const options = { ${KEYS} }; app.io.session(options);`,
    // The call of the library is judged, once.
    `import session from 'express-session'; const options = { ${KEYS} }; app.use(session(options));`,
    `import session from 'express-session'; app.use(session({ ${KEYS} }));`,
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual(['express-session "sid" server']);
  });

  it.each([
    "module.exports = { secret: process.env.SECRET, saveUninitialized: false, name: 'sid' };",
    "module.exports = { secret: process.env.SECRET, resave: false, name: 'sid' };",
    "module.exports = { ['resave']: false, [saveUninitialized]: false };",
    "import { Options } from 'other'; export const options: Options = { resave: false, saveUninitialized: false };",
    'const { resave, saveUninitialized } = options;',
  ])('nothing: %s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });

  it('leaves alone what another library is handed', () => {
    expect(sessionsSeen(`import cookieSession from 'cookie-session'; app.use(cookieSession({ ${KEYS} }));`)).toEqual([
      'cookie-session "sid" client for ever',
    ]);
  });
});
