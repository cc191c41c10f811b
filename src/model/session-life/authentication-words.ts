import { wordsOf } from '../cookie-words.js';

const AUTHENTICATION =
  /^(?:auth|authenticated|authentication|loggedin|logged|jwt|protect|protected|guard|session|signedin|signed)$/u;

/** `requireAuth`, `isLoggedIn`: whoever gets past is signed in. */
export function isAuthentication(name: string): boolean {
  return wordsOf(name).some((word) => AUTHENTICATION.test(word));
}
