import { englishWordsOf } from '../foreign-words.js';
import { claimOfName, isCallerName, isPersonName, isPersonWord } from '../identity-words.js';

/**
 * What a key of a session says of whoever is signed in: who it is, that somebody is, or something about them. `undefined` for all else, and for somebody who has
 * not shown yet that they are who they say.
 */
export type WrittenIdentity = 'identity' | 'flag' | 'detail';

export function writtenIdentity(path: readonly string[]): WrittenIdentity | undefined {
  const [name = '', ...below] = path;
  if (name === 'passport') return below.length === 0 || below[0] === 'user' ? 'identity' : undefined;
  const words = englishWordsOf(name);
  if (below.length > 0 || isUnderWay(name)) return undefined;
  const joined = words.join('');
  if (FLAGS.has(joined) || isFlagOf(words)) return 'flag';
  if (IDENTITIES.has(joined) || isCallerName(name) || isPersonName(name) || isPersonId(words)) return 'identity';
  return DETAILS.has(joined) || claimOfName(name) !== undefined ? 'detail' : undefined;
}

/** The key is there when somebody is signed in, and not before. */
export function marksSignedIn(path: readonly string[]): boolean {
  const kind = writtenIdentity(path);
  return kind === 'identity' || kind === 'flag';
}

/** Somebody who has not shown yet who they are, or somebody else. */
export function isUnderWay(name: string): boolean {
  return englishWordsOf(name).some((word) => UNDER_WAY.has(word));
}

/** `userId`, `currentUserId`, `account_uuid`, `idUser`. */
function isPersonId(words: readonly string[]): boolean {
  const [person = '', id = ''] = words.slice(-2);
  if (words.length === 2 && person === 'id') return isPersonWord(id);
  return words.length > 1 && isPersonWord(person) && IDS.has(id);
}

const IDS: ReadonlySet<string> = new Set(['id', 'uid', 'uuid', 'email', 'data', 'info']);

const IDENTITIES: ReadonlySet<string> = new Set([
  'identity',
  'principal',
  'sub',
  'uid',
  'userid',
  'userdata',
  'userinfo',
]);

const FLAGS: ReadonlySet<string> = new Set([
  'auth',
  'authenticated',
  'authorized',
  'isauth',
  'isauthenticated',
  'isauthorized',
  'islogged',
  'isloggedin',
  'islogin',
  'issignedin',
  'logged',
  'loggedin',
  'loggedinuser',
  'signedin',
  'userauthenticated',
  'userloggedin',
]);

/** `validAdmin`, `adminLoggedIn`, `isUserAuthenticated`. */
function isFlagOf(words: readonly string[]): boolean {
  const persons = words.filter((word) => isPersonWord(word));
  const others = words.filter((word) => !isPersonWord(word));
  return persons.length === 1 && others.some((word) => STATES.has(word)) && others.every((word) => OF_STATES.has(word));
}

const STATES: ReadonlySet<string> = new Set([
  'authed',
  'authenticated',
  'authorized',
  'logged',
  'loggedin',
  'login',
  'signed',
  'signedin',
  'valid',
]);

const OF_STATES: ReadonlySet<string> = new Set([...STATES, 'in', 'is']);

/** Not enough to be somebody by themselves. */
const DETAILS: ReadonlySet<string> = new Set(['email', 'login', 'name', 'role', 'roles', 'username']);

/** A login, sign-up or reset that is not done yet, and somebody else. */
const UNDER_WAY: ReadonlySet<string> = new Set([
  '2fa',
  'candidate',
  'challenge',
  'draft',
  'forgot',
  'guest',
  'impersonated',
  'last',
  'mfa',
  'new',
  'otp',
  'partial',
  'pending',
  'pre',
  'previous',
  'recover',
  'register',
  'registration',
  'reset',
  'selected',
  'signup',
  'temp',
  'temporary',
  'tmp',
  'totp',
  'unverified',
  'verification',
  'verify',
]);
