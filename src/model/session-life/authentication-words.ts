import { wordsOf } from '../cookie-words.js';

const AUTHENTICATION =
  /^(?:auth|authenticated|authentication|loggedin|logged|jwt|protect|protected|guard|session|signedin|signed)$/u;

/** `session`, `sessionMiddleware`: what makes it known who somebody is lets everybody past. */
const SETTING_UP = /^(?:session|sessions|express|cookie|middleware|parser|handler|config|options|store|init|setup)$/u;

/** `requireAuth`, `isLoggedIn`, `requireSession`: whoever gets past is signed in. */
export function isAuthentication(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => AUTHENTICATION.test(word)) && !words.every((word) => SETTING_UP.test(word));
}
