import { wordsOf } from './cookie-words.js';

/** Words of a cookie's name that say that it is a session of the application's own making. */
const LOGIN_WORDS: ReadonlySet<string> = new Set([
  'auth',
  'authenticated',
  'authentication',
  'credentials',
  'loggedin',
  'login',
  'sess',
  'session',
  'sessiondata',
  'sso',
]);

/** Words of a name that say whom the cookie is about; its content has to identify them. */
const PERSON_WORDS: ReadonlySet<string> = new Set([
  'account',
  'currentuser',
  'identity',
  'me',
  'member',
  'remember',
  'rememberme',
  'user',
  'userdata',
  'userinfo',
]);

/** Words of a name or key that say that it is about something else: a login under way, a message, a basket, a game. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  'analytics',
  'attempt',
  'attempts',
  'basket',
  'cart',
  'challenge',
  'chat',
  'checkout',
  'csrf',
  'draft',
  'editor',
  'error',
  'exam',
  'filter',
  'filters',
  'flash',
  'form',
  'game',
  'message',
  'nonce',
  'notice',
  'quiz',
  'redirect',
  'return',
  'search',
  'state',
  'survey',
  'tracking',
  'upload',
  'utm',
  'verifier',
  'wizard',
  'xsrf',
]);

/** Words of a key under which something stands that the server looks up or checks. */
const HANDLE_WORDS: ReadonlySet<string> = new Set(['hash', 'jwt', 'revision', 'secret', 'token', 'v', 'version']);

const TIME_WORDS: ReadonlySet<string> = new Set([
  'activity',
  'created',
  'deadline',
  'exp',
  'expiration',
  'expire',
  'expired',
  'expires',
  'expiry',
  'iat',
  'issued',
  'nbf',
  'seen',
  'since',
  'start',
  'started',
  'time',
  'timestamp',
  'ts',
  'ttl',
  'until',
  'valid',
]);

const TIME_KEYS: ReadonlySet<string> = new Set(['date', 'lastAccess', 'lastActive', 'lastUsed', 'maxAge']);

export type NameSays = 'login' | 'person' | 'something else' | 'nothing';

export function whatNameSays(name: string): NameSays {
  const words = wordsOf(name);
  if (words.some((word) => OTHER_WORDS.has(word))) return 'something else';
  if (words.some((word) => LOGIN_WORDS.has(word))) return 'login';
  return words.some((word) => PERSON_WORDS.has(word)) ? 'person' : 'nothing';
}

/** A moment, or a length of time. */
export function isTimeKey(key: string): boolean {
  const words = wordsOf(key);
  return TIME_KEYS.has(key) || words.at(-1) === 'at' || words.some((word) => TIME_WORDS.has(word));
}

/** The id of a session is under the key. */
export function isSessionIdKey(key: string): boolean {
  const words = wordsOf(key);
  return words.includes('sessionid') || words.includes('sid') || (words.includes('session') && words.includes('id'));
}

/** What stands under the key is looked up or checked by the server, or belongs to something that is no session. */
export function isForeignKey(key: string): boolean {
  return isSessionIdKey(key) || wordsOf(key).some((word) => HANDLE_WORDS.has(word) || OTHER_WORDS.has(word));
}
