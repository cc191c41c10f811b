import { wordsOf } from '../cookie-words.js';
import { purposesOfName } from '../purpose-words.js';

const ENDING =
  / (?:abandon|blacklist|blocklist|clear|close|del|delete|denylist|destroy|discard|disconnect|drop|end|expire|flush|forget|invalidate|kill|purge|remove|reset|revoke|terminate|unset|wipe) /u;

const ENDED = / (?:auth|authentication|cookies?|credentials?|jwts?|logins?|sess|sessions?|tokens?) /u;

/** It gives something, or asks: `endSessionUrl`, `isSessionExpired`. */
const TELLING = / (?:build|config|create|find|get|has|is|options|uri|url) /u;

/** Words of what keeps somebody signed in. */
const KEPT =
  / (?:access ?token|auth|authenticated|current ?user|is ?auth|is ?authenticated|is ?logged ?in|jwt|logged ?in|login|refresh ?token|session|sessions|token|tokens|user|user ?id|username|uid) $/u;

/** `logout`, `destroySession`, `session.destroy`, `cookies.delete`: a call that by its names ends a session, or what carries one. */
export function endsByName(holder: string, name: string): boolean {
  if (TELLING.test(spaced(name))) return false;
  const purposes = purposesOfName(name);
  if (purposes.includes('logout') || purposes.includes('revocation')) return true;
  const words = spaced(`${holder} ${name}`);
  return ENDING.test(words) && ENDED.test(words);
}

/** `del`, `deleteOne`: what it ends its arguments say. */
export function isEnding(name: string): boolean {
  return ENDING.test(spaced(name)) && !TELLING.test(spaced(name));
}

export function isAboutSession(name: string): boolean {
  return ENDED.test(spaced(name));
}

/** `refreshToken`, `isLoggedIn`: nobody is signed in without. */
export function keepsSomebodySignedIn(name: string): boolean {
  return KEPT.test(spaced(name));
}

function spaced(name: string): string {
  return ` ${wordsOf(name).join(' ')} `;
}
