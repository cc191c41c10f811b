import { wordsOf } from './cookie-words.js';

const LOGIN =
  /log-?_?in\b|login|sign-?_?in\b|signin|authenticat|\bauth\b|auth[A-Z]|use(?:Auth|Session|User)|oauth|openid|oidc|saml|sso\b|session|callback|passport/u;

/** A name, path or call is about somebody who signs in. */
export function isLoginText(text: string): boolean {
  return LOGIN.test(text);
}

const STRONG_TOKENS: ReadonlySet<string> = new Set([
  'accesstoken',
  'authtoken',
  'bearertoken',
  'jwt',
  'jwttoken',
  'logintoken',
  'refreshtoken',
  'sessiontoken',
]);

/** No other token goes by that name: `accessToken`, `user_jwt`, unlike `token`. */
export function isStrongToken(name: string): boolean {
  const words = wordsOf(name);
  const ends = [words.slice(-2).join(''), words.at(-1) ?? ''];
  return ends.some((end) => STRONG_TOKENS.has(end));
}

const MAKING: ReadonlySet<string> = new Set([
  'build',
  'create',
  'encode',
  'gen',
  'generate',
  'get',
  'issue',
  'make',
  'mint',
  'sign',
]);

const STRONG_KINDS: ReadonlySet<string> = new Set([
  'access',
  'auth',
  'jwt',
  'login',
  'refresh',
  'session',
  'sign',
  'signed',
]);

const NOUNS: ReadonlySet<string> = new Set(['accesstoken', 'authtoken', 'jwt', 'jwttoken', 'token']);

/** A function of that name makes a token for somebody who signs in, or one of which the name does not say more. */
export function isIssuing(name: string): 'login' | 'some' | undefined {
  const words = wordsOf(name);
  const last = words.filter((word) => word !== 'for' && word !== 'user');
  if (!MAKING.has(words[0] ?? '') || !last.some((word) => NOUNS.has(word))) return undefined;
  return words.some((word) => STRONG_KINDS.has(word) || (word !== 'token' && NOUNS.has(word))) ? 'login' : 'some';
}
