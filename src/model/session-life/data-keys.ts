import { wordsOf } from '../cookie-words.js';
import { credentialNamed } from '../credential-words.js';
import { claimOfName, isPersonWord } from '../identity-words.js';
import { writtenIdentity } from './written-identity.js';

/** Neither somebody nor what they may do, nor something that is over with the next answer or the login. */
export function isData(key: string): boolean {
  const words = wordsOf(key);
  const [person = '', id = ''] = words.slice(-2);
  if (writtenIdentity([key]) || claimOfName(key) || credentialNamed(key) || isPersonWord(words.at(-1) ?? ''))
    return false;
  if (isPersonWord(person) && /^(?:email|id|name|uid|uuid)$/u.test(id)) return false;
  return !words.some((word) => PASSING.has(word));
}

const PASSING: ReadonlySet<string> = new Set([
  '2fa',
  'alert',
  'attempt',
  'attempts',
  'authenticated',
  'authorized',
  'captcha',
  'challenge',
  'code',
  'csrf',
  'error',
  'errors',
  'flash',
  'info',
  'logged',
  'message',
  'messages',
  'mfa',
  'msg',
  'nonce',
  'notice',
  'notification',
  'oauth',
  'otp',
  'password',
  'pending',
  'pkce',
  'registration',
  'reset',
  'secret',
  'signup',
  'state',
  'success',
  'token',
  'totp',
  'verification',
  'verified',
  'verifier',
  'verify',
  'warning',
  'xsrf',
]);
