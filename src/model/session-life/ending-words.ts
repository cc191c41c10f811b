import { wordsOf } from '../cookie-words.js';

const ENDING =
  /^(?:destroy|end|kill|invalidate|revoke|terminate|remove|delete|clear|drop|purge|expire|regenerate|reset|close)$/u;

/** `destroySession`, `logoutUser`, `req.session.clear`: it may well end the session. */
export function namesEnding(name: string): boolean {
  const words = wordsOf(name);
  const isAboutSessions = words.some((word) => /^(?:session|sessions|sess|sid|everything|all)$/u.test(word));
  if (words.some((word) => ENDING.test(word)) && isAboutSessions) return true;
  return /^(?:log|sign)(?:out|off)/u.test(words.join(''));
}
