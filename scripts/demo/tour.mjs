import jwt from 'jsonwebtoken';

import { Visitor } from './visitor.mjs';

/** The pages that set cookies, in the order in which somebody would open them. */
const pages = [
  ['GET', '/'],
  ['POST', '/login', { email: 'alice@example.com', password: 'chalk bag', remember: true }],
  ['POST', '/api/login', { email: 'alice@example.com', password: 'chalk bag' }],
  ['PUT', '/preferences', { language: 'de', theme: 'dark' }],
  ['POST', '/visit', { name: 'Eve', wall: 'north' }],
  ['POST', '/courses/lead/basket'],
];

/**
 * Opens every page that sets cookies, once.
 *
 * @param {string} url
 * @param {{ behindTls: boolean }} options
 */
export async function openPages(url, options) {
  const visitor = new Visitor(url, options);
  const calls = [];
  for (const [method, page, body] of pages) {
    const { status, setCookie } = await visitor.call(method, page, body);
    if (status >= 400) throw new Error(`${method} ${page} answers ${status}`);
    calls.push({ title: `${method} ${page}`, setCookie });
  }
  return calls;
}

/** The tokens that the application hands out, decoded. */
export async function issuedTokens(url) {
  const visitor = new Visitor(url);
  await visitor.logIn('alice', 'chalk bag', { remember: true });
  await visitor.call('POST', '/api/login', { email: 'alice@example.com', password: 'chalk bag' });
  return ['remember_me', 'token'].map((name) => ({ name, payload: jwt.decode(visitor.cookie(name)) }));
}

/**
 * Each attack tells whether the application lets it happen, and where the report about it stands.
 *
 * @typedef {{ succeeds: boolean; what: string }} Outcome
 * @typedef {{
 *   title: string;
 *   file: string;
 *   rule: string;
 *   run: (url: string, secrets: Record<string, string>) => Promise<Outcome>;
 * }} Attack
 * @type {readonly Attack[]}
 */
export const attacks = [
  {
    title: 'Mallory calls DELETE /sessions?userId=<Alice>',
    file: 'src/routes/sessions.js',
    rule: 'no-user-controlled-session-deletion',
    run: (url) => endSessionsOfAlice(url, (mallory, alice) => mallory.call('DELETE', `/sessions?userId=${alice.id}`)),
  },
  {
    title: 'Mallory calls POST /account/logout-everywhere with { userId: <Alice> }',
    file: 'src/routes/account.js',
    rule: 'no-user-controlled-session-deletion',
    run: (url) =>
      endSessionsOfAlice(url, (mallory, alice) =>
        mallory.call('POST', '/account/logout-everywhere', { userId: alice.id }),
      ),
  },
  {
    title: 'Mallory calls DELETE /account/device?sid=<the session of Alice>, which she has seen in a log',
    file: 'src/routes/account.js',
    rule: 'no-user-controlled-session-deletion',
    run: (url) =>
      endSessionsOfAlice(url, (mallory, alice) => mallory.call('DELETE', `/account/device?sid=${alice.session}`)),
  },
  {
    title: 'Mallory uses a "stay logged in" token of Alice that expired a year ago',
    file: 'src/tokens.js',
    rule: 'no-ignored-token-expiry',
    run: useExpiredToken,
  },
  {
    title: 'A day visitor comes back with the cookie of last year',
    file: 'src/routes/visit.js',
    rule: 'require-client-session-expiry',
    run: useOldVisit,
  },
];

async function endSessionsOfAlice(url, attack) {
  const alice = new Visitor(url);
  const mallory = new Visitor(url);
  const { body } = await alice.logIn('alice', 'chalk bag');
  await mallory.logIn('mallory', 'belay off');

  const devices = await alice.call('GET', '/sessions');
  await attack(mallory, { id: body.user.id, session: devices.body.at(-1).id });

  const { status } = await alice.call('GET', '/account');
  return {
    succeeds: status !== 200,
    what: status === 200 ? 'Alice is still logged in' : `Alice is logged out (GET /account answers ${status})`,
  };
}

async function useExpiredToken(url, secrets) {
  const { body } = await new Visitor(url).logIn('alice', 'chalk bag');
  const lastYear = Math.floor(Date.now() / 1000) - 365 * 24 * 60 * 60;
  const mallory = new Visitor(url);
  mallory.keep('remember_me', jwt.sign({ sub: body.user.id, remember: true, exp: lastYear }, secrets.JWT_SECRET));

  const account = await mallory.call('GET', '/account');
  return {
    succeeds: account.status === 200,
    what: account.status === 200 ? `She is in as ${account.body.user.name}` : `GET /account answers ${account.status}`,
  };
}

async function useOldVisit(url) {
  const visitor = new Visitor(url);
  await visitor.call('POST', '/visit', { name: 'Eve', wall: 'north' });
  const visit = JSON.parse(decodeURIComponent(visitor.cookie('visit_session')));
  if ('expiresAt' in visit) visit.expiresAt -= 365 * 24 * 60 * 60 * 1000;
  visitor.keep('visit_session', encodeURIComponent(JSON.stringify(visit)));

  const { status } = await visitor.call('GET', '/visit/routes');
  return {
    succeeds: status === 200,
    what: status === 200 ? 'It is as good as new' : `GET /visit/routes answers ${status}`,
  };
}
