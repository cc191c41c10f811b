import { wordsOf } from '../cookie-words.js';
import { englishWordsOf } from '../foreign-words.js';
import { wordsOfModel } from '../deletions/subject.js';

/** Who signs in: the last word of a table or model that holds them. */
const TABLES: ReadonlySet<string> = new Set([
  'account',
  'admin',
  'auth',
  'client',
  'credential',
  'customer',
  'employee',
  'identity',
  'login',
  'member',
  'operator',
  'person',
  'staff',
  'student',
  'teacher',
  'user',
]);

/** `User`, `app_users`, `UserModel`, `userRepository`: what has a row for everybody who signs in. */
export function isAccountTable(name: string): boolean {
  const [last = ''] = englishWordsOf(wordsOfModel(name).at(-1) ?? '');
  return TABLES.has(last) || TABLES.has(last.replace(/s$/u, ''));
}

/** A table of accounts alone, and not of people of whom some may sign in. */
export function isLoginTable(name: string): boolean {
  return LOGIN_TABLE.test(wordsOfModel(name).join(' '));
}

/** What is only called `account` may be one of money. */
const LOGIN_TABLE = /^(?:(?:app|auth|db|login|site) )?users?$|^(?:auth|login|users?) accounts?$|^admins?$/u;

/** Rows by another name than that of the table. */
const ROWS: ReadonlySet<string> = new Set([
  'account',
  'admin',
  'customer',
  'employee',
  'me',
  'member',
  'operator',
  'student',
  'teacher',
  'user',
]);

/** With one of these last it is something about somebody, or what a form says. */
const NO_ROWS: ReadonlySet<string> = new Set([
  'args',
  'body',
  'config',
  'data',
  'dto',
  'form',
  'input',
  'options',
  'params',
  'payload',
  'preferences',
  'props',
  'request',
  'response',
  'result',
  'schema',
  'settings',
  'state',
  'values',
]);

/** `user`, `userDoc`, `existingUser`: a name of somebody's row. */
export function isAccountRowName(name: string): boolean {
  const words = englishWordsOf(name);
  return words.some((word) => ROWS.has(word)) && !NO_ROWS.has(words.at(-1) ?? '');
}

/** What says how the password is kept, or whose it is. */
const BESIDE_PASSWORD: ReadonlySet<string> = new Set([
  'account',
  'bcrypt',
  'crypt',
  'crypted',
  'digest',
  'enc',
  'encoded',
  'encrypted',
  'hash',
  'hashed',
  'local',
  'login',
  'user',
]);

const PASSWORDS: ReadonlySet<string> = new Set([
  'hashedpassword',
  'pass',
  'passhash',
  'passwd',
  'password',
  'passwordhash',
  'pw',
  'pwd',
  'userpassword',
]);

/** `password`, `password_hash`, `hashedPassword`: not `passwordResetToken`, `passwordChangedAt` or `wifiPassword`. */
export function isPasswordColumn(name: string): boolean {
  const [only, ...others] = englishWordsOf(name).filter((word) => !BESIDE_PASSWORD.has(word));
  return only !== undefined && others.length === 0 && PASSWORDS.has(only);
}

const SPELT = /pass|pwd?|senha|clave|contrase|kennwort|mdp|motdepasse|wachtwoord/iu;

/** The file may have such a column. */
export function mentionsPassword(text: string): boolean {
  return SPELT.test(text);
}

const BESIDE_SESSION: ReadonlySet<string> = new Set([
  'active',
  'auth',
  'current',
  'encrypted',
  'hash',
  'hashed',
  'id',
  'ids',
  'jwt',
  'list',
  'login',
  'user',
]);

/** A column of a user's row that may keep them signed in: `refreshToken`, `tokens`, `activeSessions`. */
export function isSessionColumn(name: string): boolean {
  return /^(?:tokens|sessions)$/u.test(besideSession(name)) || keepsSession(name);
}

/** One that does: `hashed_refresh_token`. What is called `tokens` may as well be those of other services. */
export function keepsSession(name: string): boolean {
  return /^(?:refresh ?tokens?|session ?tokens?|rt)$/u.test(besideSession(name));
}

function besideSession(name: string): string {
  return wordsOf(name)
    .filter((word) => !BESIDE_SESSION.has(word))
    .join(' ');
}

/** `tokenVersion`, `security_stamp`: a number that every session has a copy of. */
const VERSION =
  /(?:token|session|jwt|auth|security|credential|refresh|password|login)s?_?(?:version|epoch|stamp|generation)/iu;

const TIMES = [
  /(?:pass(?:word|wd)?|credentials?)_?(?:last_?)?(?:changed?|updated?|modified|set|rotated)_?(?:at|on|date|time|since|after)/iu,
  /last_?pass(?:word)?_?(?:changed?|updated?)|changed_?pass(?:word)?_?(?:at|after)/iu,
  /(?:token|session|jwt|login)s?_?(?:valid|invalid|invalidated|revoked|not_?valid)_?(?:from|after|before|since|at)/iu,
  /valid_?since|(?:revoke|invalidate)d?_?(?:all_?)?(?:before|since)/iu,
];

/** The text speaks of a moment before which sessions do not count: `passwordChangedAt`, `tokensValidAfter`. */
export function namesMoment(text: string): boolean {
  return TIMES.some((pattern) => pattern.test(text));
}

export function namesVersion(text: string): boolean {
  return VERSION.test(text);
}

/** Columns that a change of a password is about: what signs somebody in, and what keeps them signed in. */
export function isTellingColumn(name: string): boolean {
  return isPasswordColumn(name) || isSessionColumn(name) || namesVersion(name) || namesMoment(name);
}
