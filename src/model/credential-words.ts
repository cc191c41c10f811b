import type { Value } from '../evaluate/value.js';
import { isTokenWord, PREFERENCE_WORDS, wordsOf } from './cookie-words.js';

/** With one of these, several tokens are those of somebody who signed in. */
const LOGIN_WORDS: ReadonlySet<string> = new Set([
  'access',
  'auth',
  'jwt',
  'login',
  'oauth',
  'oidc',
  'session',
  'user',
]);

/** Words that make something else of it: tokens of devices, forms and chains, and what is said about a token. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  'address',
  'amount',
  'apns',
  'balance',
  'budget',
  'captcha',
  'chain',
  'coin',
  'color',
  'contract',
  'cost',
  'count',
  'counter',
  'csrf',
  'design',
  'device',
  'endpoint',
  'erc20',
  'exp',
  'expiration',
  'expire',
  'expired',
  'expires',
  'expiry',
  'fcm',
  'has',
  'index',
  'is',
  'length',
  'limit',
  'list',
  'mapbox',
  'max',
  'messaging',
  'mint',
  'name',
  'nft',
  'notification',
  'pagination',
  'page',
  'price',
  'prompt',
  'public',
  'push',
  'recaptcha',
  'selected',
  'storage',
  'swap',
  'symbol',
  'tab',
  'theme',
  'ticker',
  'time',
  'timestamp',
  'turnstile',
  'type',
  'url',
  'usage',
  'vapid',
  'version',
  'xsrf',
]);

export type NamedCredential = 'token' | 'session id';

/** What goes by a name: `accessToken`, `session_id`; nothing by `tokenCount` or `fcmToken`. */
export function credentialNamed(name: string): NamedCredential | undefined {
  const words = wordsOf(name);
  if (namesSomethingElse(name)) return undefined;
  if (words.some((word) => word === 'bearer' || isTokenWord(word))) return 'token';
  if (words.includes('tokens') && words.some(isLoginWord)) return 'token';
  const isSessionId = words.includes('sessionid') || (words.includes('session') && words.includes('id'));
  return isSessionId || (words.length === 1 && words[0] === 'sid') ? 'session id' : undefined;
}

/** `authguard`, unlike `authors`. */
function isLoginWord(word: string): boolean {
  return LOGIN_WORDS.has(word) || /^auth(?!or)/u.test(word);
}

/** The name says that it is about something else. */
export function namesSomethingElse(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => OTHER_WORDS.has(word.replace(/(?<=.)token$/u, ''))) || isContentOfToken(words);
}

/** `idTokenPayload`; what is only called `payload` may hold anything, a token as well. */
function isContentOfToken(words: readonly string[]): boolean {
  return words.at(-1) === 'payload' && words.some(isTokenWord);
}

/** What is kept under the name is how somebody likes the page, whatever its value is called. */
export function namesPreference(name: string): boolean {
  return credentialNamed(name) === undefined && wordsOf(name).some((word) => PREFERENCE_WORDS.has(word));
}

/** The cookie's name, as far as it is known, is that of a preference. */
export function isNamedAsPreference({ name }: { readonly name: Value }): boolean {
  return name.kind === 'scalar' && namesPreference(String(name.value));
}

/** A JSON Web Token, written out. */
export function isJsonWebToken(text: string): boolean {
  return /^(?:Bearer )?eyJ[\w-]{8,}\.[\w-]+\.[\w-]*$/u.test(text);
}
