import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

const GET = "import { getIronSession } from 'iron-session';\n";

describe('iron-session: what is recognised', () => {
  it.each([
    [`${GET}await getIronSession(await cookies(), { password, cookieName: 'sid' });`, 'iron-session "sid" client'],
    [`${GET}await getIronSession<Data>(req, res, { password, cookieName: 'sid' });`, 'iron-session "sid" client'],
    [
      `${GET}const options = { password, cookieName: 'sid' };\ngetIronSession(cookies(), options);`,
      'iron-session "sid" client',
    ],
    [`${GET}getIronSession(req, res, sessionOptions);`, 'iron-session of the session client'],
    [
      "import { getIronSession as open } from 'iron-session/edge';\nopen(req, res, { password, cookieName: 'sid' });",
      'iron-session "sid" client',
    ],
    [
      "const { getIronSession } = require('iron-session');\ngetIronSession(req, res, { password, cookieName: 'sid' });",
      'iron-session "sid" client',
    ],
    [
      "import { withIronSessionApiRoute } from 'iron-session/next';\nexport default withIronSessionApiRoute(handler, { password, cookieName: 'sid' });",
      'iron-session "sid" client',
    ],
    [
      "import { withIronSessionSsr } from 'iron-session/next';\nexport const getServerSideProps = withIronSessionSsr(load, { password, cookieName: 'sid' });",
      'iron-session "sid" client',
    ],
    [
      "import { ironSession } from 'iron-session/express';\napp.use(ironSession({ password, cookieName: 'sid' }));",
      'iron-session "sid" client',
    ],
    [
      "import { sealData } from 'iron-session';\nawait sealData({ id }, { password });",
      'iron-session of the session client',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('iron-session: another configuration for one session', () => {
  it.each([
    `${GET}const session = await getIronSession(req, res, { password, cookieName: 'a' });\nsession.updateConfig({ password, cookieName: 'b', ttl: 0 });`,
    `${GET}async function open() { const session = await getIronSession(cookies(), { password, cookieName: 'a' }); session.updateConfig({ password, cookieName: 'b', ttl: 0 }); }`,
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual(['iron-session "a" client', 'iron-session "b" client for ever']);
  });

  it('not of something else', () => {
    expect(sessionsSeen(`${GET}export const set = (store) => store.updateConfig({ ttl: 0 });`)).toEqual([]);
  });
});

describe('iron-session: how long the session is accepted', () => {
  it.each([
    ["{ password, cookieName: 'sid' }", false],
    ["{ password, cookieName: 'sid', ttl: 3600 }", false],
    ["{ password, cookieName: 'sid', ttl: undefined }", false],
    ["{ password, cookieName: 'sid', ttl: forever ? 0 : 60 }", false],
    ["{ password, cookieName: 'sid', ttl }", false],
    ["{ ...base, cookieName: 'sid' }", false],
    ["{ password, cookieName: 'sid', cookieOptions: {} }", false],
    ["{ password, cookieName: 'sid', cookieOptions: { maxAge: 60 } }", false],
    ["{ password, cookieName: 'sid', cookieOptions: { maxAge } }", false],
    ["{ password, cookieName: 'sid', ttl: 0 }", true],
    ["{ password, cookieName: 'sid', cookieOptions: { maxAge: undefined } }", true],
    ["{ password, cookieName: 'sid', ttl: 60, cookieOptions: { maxAge: undefined } }", true],
  ])('%s', (options, isForEver) => {
    expect(sessionsSeen(`${GET}getIronSession(cookies(), ${options});`).join('').endsWith(' for ever')).toBe(isForEver);
  });

  it.each([
    ['{ password }', false],
    ['{ password, ttl: 900 }', false],
    ['{ password, ttl: 0 }', true],
  ])('sealData with %s', (options, isForEver) => {
    const code = `import { sealData } from 'iron-session';\nsealData({ id }, ${options});`;
    expect(sessionsSeen(code).join('').endsWith(' for ever')).toBe(isForEver);
  });
});

describe('iron-session: what is not', () => {
  it.each([
    "getIronSession(cookies(), { password, cookieName: 'sid' });",
    "import { getIronSession } from './session.js';\ngetIronSession(cookies(), { password, cookieName: 'sid' });",
    "import { unsealData } from 'iron-session';\nunsealData(seal, { password, ttl: 0 });",
    `${GET}export { getIronSession };`,
    `${GET}const open = (getIronSession) => getIronSession(cookies(), { ttl: 0 });`,
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
