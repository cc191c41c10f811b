import { wordsOf } from './cookie-words.js';

/** What a token is for that is used once, or opens one thing only. */
const ONE_TIME_WORDS: ReadonlySet<string> = new Set([
  '2fa',
  'accept',
  'activate',
  'activation',
  'approval',
  'approve',
  'attachment',
  'challenge',
  'claim',
  'confirm',
  'confirmation',
  'confirmed',
  'email',
  'embed',
  'exchange',
  'export',
  'feed',
  'forgot',
  'forgotten',
  'guest',
  'handoff',
  'ical',
  'impersonate',
  'impersonation',
  'invitation',
  'invite',
  'invited',
  'invites',
  'join',
  'link',
  'magic',
  'magiclink',
  'mail',
  'mfa',
  'newsletter',
  'nonce',
  'onboarding',
  'once',
  'onetime',
  'otp',
  'ott',
  'password',
  'preview',
  'recover',
  'recovery',
  'register',
  'registration',
  'reset',
  'share',
  'shared',
  'signup',
  'sms',
  'temp',
  'temporary',
  'ticket',
  'totp',
  'transfer',
  'twofactor',
  'unsubscribe',
  'upload',
  'verification',
  'verified',
  'verify',
  'waitlist',
]);

/** Of these, those that say what a whole handler does. */
const FLOW_WORDS: ReadonlySet<string> = new Set([
  'activate',
  'activation',
  'confirm',
  'confirmation',
  'forgot',
  'forgotten',
  'invitation',
  'invite',
  'magic',
  'magiclink',
  'mail',
  'onboarding',
  'otp',
  'password',
  'recover',
  'recovery',
  'reset',
  'unsubscribe',
  'verification',
  'verify',
]);

/** Keys of queries that are no credential: of a request that is answered, of a form, a hint at an account. */
const OTHER_KEYS: ReadonlySet<string> = new Set([
  'api',
  'apikey',
  'callback',
  'client',
  'code',
  'csrf',
  'cursor',
  'device',
  'hint',
  'next',
  'nonce',
  'page',
  'redirect',
  'return',
  'signature',
  'sig',
  'state',
  'xsrf',
]);

/** The temporary credentials of OAuth 1.0, with which a user is sent to the provider and back (RFC 5849, section 2.2). */
const REQUEST_TOKEN = 'oauth_token';

/** By the name, or in an address or another text, it is for a link that is used once or opens one thing only. */
export function namesOneTime(name: string): boolean {
  return wordsOf(name).some((word) => ONE_TIME_WORDS.has(word));
}

/** A handler or function of that name, or at that path, makes such links. */
export function isOneTimeFlow(name: string): boolean {
  return wordsOf(name).some((word) => FLOW_WORDS.has(word));
}

/** The parameter of a query holds no credential of whoever is signed in. */
export function isOtherParameter(key: string): boolean {
  return key === REQUEST_TOKEN || namesOneTime(key) || wordsOf(key).some((word) => OTHER_KEYS.has(word));
}
