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
  'banner',
  'budget',
  'captcha',
  'chain',
  'coin',
  'color',
  'column',
  'consent',
  'contract',
  'cost',
  'count',
  'counter',
  'csrf',
  'decimal',
  'design',
  'device',
  'dialog',
  'dismissed',
  'endpoint',
  'erc20',
  'error',
  'exp',
  'expiration',
  'expire',
  'expired',
  'expires',
  'expiry',
  'fcm',
  'filter',
  'format',
  'has',
  'history',
  'icon',
  'index',
  'is',
  'length',
  'limit',
  'list',
  'logo',
  'mapbox',
  'max',
  'messaging',
  'mint',
  'modal',
  'mode',
  'name',
  'nft',
  'notification',
  'order',
  'page',
  'pagination',
  'price',
  'prompt',
  'public',
  'push',
  'recaptcha',
  'search',
  'selected',
  'sort',
  'stat',
  'status',
  'storage',
  'swap',
  'symbol',
  'tab',
  'theme',
  'threshold',
  'ticker',
  'time',
  'timestamp',
  'turnstile',
  'type',
  'url',
  'usage',
  'vapid',
  'version',
  'view',
  'visible',
  'warning',
  'width',
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
  return words.some(isOther) || isContentOfToken(words);
}

/** The word, without `token` at its end, or one of several: `prices`, `addresses`. */
function isOther(word: string): boolean {
  const plain = word.replace(/(?<=.)token$/u, '');
  return [plain, plain.replace(/s$/u, ''), plain.replace(/es$/u, '')].some((one) => OTHER_WORDS.has(one));
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
