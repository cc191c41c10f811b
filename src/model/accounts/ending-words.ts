import { wordsOf } from '../cookie-words.js';

/** What keeps somebody signed in. */
const SESSIONS: ReadonlySet<string> = new Set([
  'device',
  'devices',
  'jwt',
  'jwts',
  'refresh',
  'sess',
  'session',
  'sessions',
  'token',
  'tokens',
]);

const ENDING: ReadonlySet<string> = new Set([
  'blacklist',
  'blocklist',
  'bump',
  'cancel',
  'clear',
  'close',
  'del',
  'delete',
  'denylist',
  'destroy',
  'disconnect',
  'drop',
  'end',
  'evict',
  'expire',
  'flush',
  'hdel',
  'increment',
  'invalidate',
  'kick',
  'kill',
  'prune',
  'purge',
  'remove',
  'revoke',
  'rotate',
  'srem',
  'terminate',
  'truncate',
  'unlink',
  'unset',
  'wipe',
  'zrem',
]);

/** Tokens that sign nobody in, and what the browser keeps. */
const OTHERS: ReadonlySet<string> = new Set([
  'activation',
  'code',
  'confirm',
  'confirmation',
  'cookie',
  'cookies',
  'csrf',
  'email',
  'fcm',
  'forget',
  'forgot',
  'forgotten',
  'invitation',
  'invite',
  'magic',
  'mail',
  'otp',
  'push',
  'reset',
  'verification',
  'verify',
  'xsrf',
]);

/** The words are about a token that was sent to somebody, or about a cookie. */
export function concernsOther(words: readonly string[]): boolean {
  const joined = ` ${words.join(' ')} `;
  if (/ reset (?:all |every |other |user |users )*(?:sessions|devices|logins|tokens) /u.test(joined)) return false;
  return words.some((word) => OTHERS.has(word)) || / password tokens? /u.test(joined);
}

/** `sessionService.removeAll`, `revokeTokens`, `logoutEverywhere`: by the names of what is called. */
export function endsSessions(names: readonly string[]): boolean {
  const words = names.flatMap(wordsOf);
  if (concernsOther(words)) return false;
  if (/ (?:log|sign) ?(?:out|off) /u.test(` ${words.join(' ')} `)) return true;
  return words.some((word) => SESSIONS.has(word)) && words.some((word) => ENDING.has(word));
}

export function namesSessions(names: readonly string[]): boolean {
  const words = names.flatMap(wordsOf);
  return words.some((word) => SESSIONS.has(word)) && !concernsOther(words);
}

export function isEndingName(name: string): boolean {
  return wordsOf(name).some((word) => ENDING.has(word));
}

/** They make or look at sessions and tokens. */
const HANDLING: ReadonlySet<string> = new Set([
  'add',
  'build',
  'check',
  'compare',
  'count',
  'create',
  'decode',
  'fetch',
  'find',
  'format',
  'generate',
  'get',
  'has',
  'hash',
  'insert',
  'is',
  'issue',
  'list',
  'load',
  'log',
  'make',
  'new',
  'open',
  'parse',
  'read',
  'save',
  'send',
  'set',
  'sign',
  'start',
  'store',
  'touch',
  'validate',
  'verify',
]);

/** `updateSessions(user)`: what it does with the sessions is not known. */
export function mayEndSessions(name: string): boolean {
  const words = wordsOf(name);
  const isAbout = words.some((word) => /^(?:jwt|session|token)s?$/u.test(word));
  return isAbout && !concernsOther(words) && !words.some((word) => HANDLING.has(word));
}

const TELLING: ReadonlySet<string> = new Set([
  'add',
  'dispatch',
  'emit',
  'enqueue',
  'fire',
  'invoke',
  'publish',
  'queue',
  'raise',
  'trigger',
]);

/** `events.emit('password.changed')`: whoever listens may end them. */
export function tellsOfPassword(method: string, texts: readonly string[]): boolean {
  const isTelling = wordsOf(method).some((word) => TELLING.has(word));
  return (
    isTelling && texts.flatMap(wordsOf).some((word) => /^(?:password|passwd|pwd|credentials?|session)s?$/u.test(word))
  );
}

/** What happens behind a change, other than a letter about it. */
const LETTERS: ReadonlySet<string> = new Set([
  'audit',
  'check',
  'compare',
  'email',
  'hash',
  'is',
  'log',
  'mail',
  'notification',
  'notify',
  'schema',
  'send',
  'validate',
  'validator',
  'verify',
]);

/** `afterPasswordChange(user)`. */
export function followsPasswordChange(name: string): boolean {
  const words = wordsOf(name);
  const isAbout = words.some((word) => /^(?:password|passwd|pwd|credentials?)$/u.test(word));
  return isAbout && words.some((word) => FOLLOWING.has(word)) && !words.some((word) => LETTERS.has(word));
}

const FOLLOWING: ReadonlySet<string> = new Set(['after', 'changed', 'handle', 'on', 'updated']);
