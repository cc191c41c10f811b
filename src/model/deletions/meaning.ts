import type { KeyMeaning } from '../../libraries/types/deletions.js';
import { wordsOf } from '../cookie-words.js';

/**
 * What a name says its value is: somebody, a session, a secret that only its holder knows, something else that picks people or devices out
 * (`device`), or nothing of the kind.
 */
export type Meaning = KeyMeaning | 'row' | 'other' | 'nobody';

const TOKENS: ReadonlySet<string> = new Set([
  'accesstoken',
  'apikey',
  'authorization',
  'bearer',
  'code',
  'digest',
  'hash',
  'hashed',
  'hmac',
  'jwt',
  'key',
  'magic',
  'nonce',
  'otp',
  'password',
  'passwd',
  'pin',
  'refresh',
  'refreshtoken',
  'secret',
  'sessiontoken',
  'sig',
  'signature',
  'token',
  'tokens',
  'totp',
]);

const USERS: ReadonlySet<string> = new Set([
  'account',
  'accountid',
  'accounts',
  'author',
  'creator',
  'customer',
  'customers',
  'email',
  'emails',
  'employee',
  'mail',
  'member',
  'members',
  'owner',
  'person',
  'player',
  'profile',
  'student',
  'sub',
  'uid',
  'uids',
  'user',
  'userid',
  'userids',
  'username',
  'users',
]);

const SESSIONS: ReadonlySet<string> = new Set([
  'jti',
  'session',
  'sessionid',
  'sessionids',
  'sessions',
  'sess',
  'sid',
  'sids',
]);

const IDS: ReadonlySet<string> = new Set(['id', 'ids', 'pk', 'uuid', 'guid']);

/** Other names by which people or their devices are picked out. */
const OTHERS: ReadonlySet<string> = new Set([
  'agent',
  'client',
  'company',
  'device',
  'fingerprint',
  'group',
  'handle',
  'ip',
  'ipaddress',
  'login',
  'mobile',
  'name',
  'nickname',
  'org',
  'organisation',
  'organization',
  'phone',
  'role',
  'roles',
  'team',
  'tenant',
  'workspace',
]);

/** `user.id` is the id of a user; `id` alone is the key of whatever the rows are. */
export function meaningOfName(name: string): Meaning {
  const words = lastWords(name);
  const telling = words.filter((word) => !IDS.has(word));
  if (telling.length === 0) return meaningOfId(name);
  const last = telling.at(-1) ?? '';
  const meaning = isUserName(telling) ? 'user' : (meaningOfWord(last) ?? telling.map(meaningOfWord).find(Boolean));
  // The id of a token names its row and is no secret.
  if (meaning === 'token' && telling.length < words.length && last.startsWith('token')) return 'session';
  if (meaning) return meaning;
  return telling.length < words.length ? 'other' : 'nobody';
}

function meaningOfWord(word: string): Meaning | undefined {
  if (TOKENS.has(word)) return 'token';
  if (USERS.has(word)) return 'user';
  if (SESSIONS.has(word)) return 'session';
  return OTHERS.has(word) ? 'other' : undefined;
}

function meaningOfId(name: string): Meaning {
  const parent = name.split('.').slice(0, -1).join('.');
  const meaning = parent === '' ? 'row' : meaningOfName(parent);
  return meaning === 'nobody' ? 'other' : meaning;
}

function lastWords(name: string): readonly string[] {
  return wordsOf(name.split('.').at(-1) ?? name);
}

function isUserName(words: readonly string[]): boolean {
  return words.at(-1) === 'name' && words.at(-2) === 'user';
}

/** What a value with several names is: the column's name says more than the name that the request uses, unless it is a bare id. */
export function meaningOfNames(column: string | undefined, input: string | undefined): Meaning {
  const byColumn = column === undefined ? 'row' : meaningOfName(column);
  const byInput = input === undefined ? 'nobody' : meaningOfName(input);
  if (byColumn === 'token' || byInput === 'token') return 'token';
  if (byColumn === 'user' || byColumn === 'other') return byColumn;
  if (byInput === 'user' || byInput === 'other') return byInput;
  if (byColumn === 'session' || byColumn === 'row') return byColumn;
  return byInput === 'nobody' ? 'nobody' : byInput;
}

/** The property of the authenticated user that a name stands for; `undefined` where there is none of that name for sure. */
export function identityProperty(name: string): 'id' | 'email' | 'username' | undefined {
  const telling = lastWords(name).filter((word) => !IDS.has(word));
  if (telling.length === 0) return meaningOfId(name) === 'user' ? 'id' : undefined;
  const last = telling.at(-1) ?? '';
  if (last === 'email') return 'email';
  if (last === 'username' || isUserName(telling)) return 'username';
  return USERS.has(last) ? 'id' : undefined;
}
