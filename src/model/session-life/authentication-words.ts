import { wordsOf } from '../cookie-words.js';

const AUTHENTICATION =
  /^(?:auth|authenticate|authenticated|authentication|authenticator|loggedin|logged|jwt|protect|protected|guard|session|signedin|signed)$/u;

/** `requireLogin`, `ensureUser`, `verifyToken`. */
const ASKING = /^(?:check|ensure|must|need|needs|only|require|required|requires|verify)$/u;
const ASKED_FOR = /^(?:account|login|member|signin|token|user)$/u;

/** `session`, `sessionMiddleware`: what makes it known who somebody is lets everybody past. */
const SETTING_UP = /^(?:session|sessions|express|cookie|middleware|parser|handler|config|options|store|init|setup)$/u;

/** `requireAuth`, `isLoggedIn`, `requireSession`: whoever gets past is signed in. */
export function isAuthentication(name: string): boolean {
  const words = wordsOf(name);
  if (words.some((word) => ASKING.test(word)) && words.some((word) => ASKED_FOR.test(word))) return true;
  return words.some((word) => AUTHENTICATION.test(word)) && !words.every((word) => SETTING_UP.test(word));
}
