import { PREFERENCE_WORDS, wordsOf } from './cookie-words.js';
import { englishWordsOf } from './foreign-words.js';

/** What a name says that its value is: who somebody is, or what they may do. */
export type Claim = 'identity' | 'authority';

/** People that have accounts. */
const PERSONS: ReadonlySet<string> = new Set([
  'account',
  'admin',
  'buyer',
  'customer',
  'driver',
  'employee',
  'member',
  'owner',
  'patient',
  'seller',
  'student',
  'teacher',
  'user',
]);

/** Of whom an application has one at a time: the id of a customer may as well be that of one that somebody has picked. */
const CALLERS: ReadonlySet<string> = new Set(['admin', 'user']);

/** With one of these before a person it is the caller: `currentUser`. */
const CALLER_WORDS: ReadonlySet<string> = new Set([
  'auth',
  'authenticated',
  'current',
  'in',
  'logged',
  'loggedin',
  'my',
]);

/** What identifies a person, behind their name. */
const ID_WORDS: ReadonlySet<string> = new Set(['id', 'name', 'uid', 'uuid', 'login', 'username']);

const IDENTITY_NAMES: ReadonlySet<string> = new Set(['adminid', 'loginname', 'userid', 'username']);

/** Of a name without punctuation and case. */
const AUTHORITY_NAMES: ReadonlySet<string> = new Set([
  'accesslevel',
  'admin',
  'isadmin',
  'isadministrator',
  'ismoderator',
  'issuperadmin',
  'issuperuser',
  'isstaff',
  'permission',
  'permissions',
  'privilege',
  'privileges',
  'role',
  'roles',
  'superadmin',
  'userrole',
  'userroles',
  'userpermissions',
]);

/** Authority that is there or not: to ask whether it is true is a decision. */
const FLAG_NAMES: ReadonlySet<string> = new Set([
  'admin',
  'isadmin',
  'isadministrator',
  'ismoderator',
  'issuperadmin',
  'issuperuser',
  'isstaff',
  'superadmin',
]);

/** A name with one of these is about something else: somebody who is not known, a basket, a form, a measurement. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  '2fa',
  'agent',
  'ajs',
  'amplitude',
  'analytics',
  'anon',
  'anonymous',
  'avatar',
  'basket',
  'browser',
  'cart',
  'challenge',
  'client',
  'count',
  'csrf',
  'default',
  'device',
  'display',
  'draft',
  'edit',
  'experiment',
  'filter',
  'ga',
  'group',
  'guest',
  'hash',
  'hint',
  'hubspot',
  'impersonate',
  'intercom',
  'invitation',
  'invite',
  'invited',
  'jwt',
  'key',
  'last',
  'mfa',
  'mixpanel',
  'mock',
  'new',
  'nonce',
  'oauth',
  'otp',
  'pending',
  'posthog',
  'previous',
  'recent',
  'ref',
  'referral',
  'referrer',
  'register',
  'registration',
  'reset',
  'secret',
  'segment',
  'selected',
  'setting',
  'settings',
  'sig',
  'signature',
  'signup',
  'state',
  'stats',
  'target',
  'temp',
  'tmp',
  'token',
  'totp',
  'track',
  'tracking',
  'verification',
  'verify',
  'view',
  'viewed',
  'visitor',
  'wishlist',
  'xsrf',
]);

/** Words of cookies that stand for one that is signed in, whatever they hold. */
const LOGIN_WORDS: ReadonlySet<string> = new Set(['auth', 'login', 'sess', 'session', 'sid']);

/** `__Host-userId`, `usercookie`: prefixes of names are no words of them, nor is what it is. */
function wordsOfCookie(name: string): readonly string[] {
  return englishWordsOf(name.replace(/^__(?:Host|Secure)-/u, '').replace(/[-_]?cookie$/iu, ''));
}

export function isAboutSomethingElse(name: string): boolean {
  return wordsOfCookie(name).some((word) => OTHER_WORDS.has(word) || PREFERENCE_WORDS.has(word));
}

/** The name of a cookie, or of a key in one. */
export function claimOfName(name: string): Claim | undefined {
  const words = wordsOfCookie(name);
  if (isAboutSomethingElse(name)) return undefined;
  const joined = words.join('');
  if (AUTHORITY_NAMES.has(joined)) return 'authority';
  if (IDENTITY_NAMES.has(joined)) return 'identity';
  const [person = '', what = ''] = words.slice(-2);
  if (words.length === 2 && person === 'id' && CALLERS.has(what)) return 'identity';
  return words.length > 1 && CALLERS.has(person) && ID_WORDS.has(what) ? 'identity' : undefined;
}

/** Whether it is there or true is all that there is to ask. */
export function isFlagName(name: string): boolean {
  return FLAG_NAMES.has(wordsOfCookie(name).join(''));
}

/** `customer`, `currentUser`: a name of somebody with an account. */
export function isPersonName(name: string): boolean {
  return isNameOf(PERSONS, name);
}

/** `user`, `logged_in_user`: a name of whoever is signed in. */
export function isCallerName(name: string): boolean {
  return isNameOf(CALLERS, name);
}

function isNameOf(persons: ReadonlySet<string>, name: string): boolean {
  const words = wordsOfCookie(name);
  return persons.has(words.at(-1) ?? '') && words.slice(0, -1).every((word) => CALLER_WORDS.has(word));
}

/** A name under which an application keeps who is signed in: `auth`, `session`, `id`. */
export function isLoginName(name: string): boolean {
  const words = wordsOfCookie(name);
  return words.join('') === 'id' || (words.some((word) => LOGIN_WORDS.has(word)) && !words.includes('email'));
}

/** Keys of somebody that identify them or say what they may do. */
export function claimOfMember(key: string): Claim | undefined {
  return MEMBER_IDS.has(key) ? 'identity' : claimOfName(key);
}

const MEMBER_IDS: ReadonlySet<string> = new Set(['_id', 'email', 'id', 'login', 'sub', 'uid', 'uuid']);

/** Somebody who did not sign in, and nobody: `res.cookie('user', 'guest')`. */
export const NOBODY: ReadonlySet<string> = new Set(['', 'anonymous', 'guest', 'none', 'null', 'unknown', 'undefined']);

const RANDOM_WORDS: ReadonlySet<string> = new Set([
  'cuid',
  'cuid2',
  'generate',
  'guid',
  'nanoid',
  'rand',
  'random',
  'ulid',
  'uuid',
  'uuidv4',
  'uuidv7',
  'v1',
  'v4',
  'v7',
]);

/** `randomUUID`, `nanoid`, `generateId`: what it gives says nothing about anybody. */
export function isRandomName(name: string): boolean {
  return RANDOM_NAMES.has(name.toLowerCase()) || wordsOf(name).some((word) => RANDOM_WORDS.has(word));
}

const RANDOM_NAMES: ReadonlySet<string> = new Set(['createid', 'newid', 'objectid', 'randombytes', 'uid', 'uniqid']);

/** What stands beside them lets the server check who somebody is. */
const PROOF_WORDS: ReadonlySet<string> = new Set([
  'digest',
  'hash',
  'hmac',
  'jwt',
  'key',
  'mac',
  'nonce',
  'pass',
  'passwd',
  'password',
  'secret',
  'session',
  'sid',
  'sig',
  'sign',
  'signature',
  'token',
  'validator',
]);

export function isProofName(name: string): boolean {
  return wordsOf(name).some((word) => PROOF_WORDS.has(word));
}

/** `user`, `Users`. */
export function isPersonWord(word: string): boolean {
  return PERSONS.has(word.replace(/s$/u, ''));
}

const CHECK_WORDS: ReadonlySet<string> = new Set([
  'authenticate',
  'decipher',
  'decode',
  'decrypt',
  'open',
  'unseal',
  'unsign',
  'unwrap',
  'validate',
  'verify',
]);

/** `verify`, `decryptUser`: what it is handed is more than a plain value. */
export function isCheckName(name: string): boolean {
  return wordsOf(name).some((word) => CHECK_WORDS.has(word)) || isProofName(name);
}

/** `username`: it may as well be there to be shown, or to fill in a form. */
export function isDisplayName(name: string): boolean {
  return wordsOf(name).at(-1)?.endsWith('name') ?? false;
}
