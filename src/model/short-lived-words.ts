import { wordsOf } from './cookie-words.js';

interface ShortLived {
  readonly seconds: number;
  /** Words that stand one behind the other in a name. */
  readonly within?: readonly string[];
  /** All words of a name. */
  readonly whole?: readonly string[];
}

const MINUTE = 60;

/** Cookies that are needed until somebody comes back from another page, and how long that takes. */
const SHORT_LIVED: readonly ShortLived[] = [
  {
    // What binds the answer of a login server to its question (RFC 6749, section 10.12; RFC 7636; OpenID Connect Core, section 3.1.2.1).
    seconds: 10 * MINUTE,
    within: [
      'apple state',
      'code challenge',
      'code verifier',
      'codeverifier',
      'discord state',
      'facebook state',
      'github state',
      'gitlab state',
      'google state',
      'microsoft state',
      'nonce',
      'oauth state',
      'oauth verifier',
      'oauth2 state',
      'oidc state',
      'pkce',
      'saml state',
      'spotify state',
      'sso state',
      'state nonce',
      'state token',
      'twitter state',
    ],
  },
  {
    // Where somebody goes on after signing in.
    seconds: 10 * MINUTE,
    within: [
      'after login',
      'auth redirect',
      'callback url',
      'login redirect',
      'next url',
      'redirect after',
      'redirect path',
      'redirect to',
      'redirect uri',
      'redirect url',
      'redirectto',
      'redirecturl',
      'return path',
      'return to',
      'return url',
      'returnto',
      'returnurl',
    ],
    whole: ['redirect'],
  },
  {
    // A second factor or a key that was asked for, and has not been shown yet.
    seconds: 10 * MINUTE,
    within: [
      '2fa challenge',
      '2fa pending',
      '2fa token',
      'mfa challenge',
      'mfa pending',
      'mfa token',
      'pending 2fa',
      'pending mfa',
      'pending two factor',
      'two factor challenge',
      'two factor pending',
      'two factor token',
    ],
    whole: [
      'auth challenge',
      'challenge',
      'login challenge',
      'login otp',
      'otp',
      'otp code',
      'otp token',
      'passkey challenge',
      'registration challenge',
      'totp',
      'webauthn challenge',
    ],
  },
  {
    // What has to arrive by mail first.
    seconds: 60 * MINUTE,
    within: ['email verification', 'password reset', 'pending email', 'reset password', 'reset token', 'verify email'],
  },
  {
    // Shown on the next page.
    seconds: 10 * MINUTE,
    whole: [
      'flash',
      'flash error',
      'flash errors',
      'flash info',
      'flash message',
      'flash messages',
      'flash notice',
      'flash success',
      'flashes',
      'toast',
      'toast message',
    ],
  },
];

/** Words of what lasts though it is about one of these: `mfa_token_trusted`. */
const LASTING: ReadonlySet<string> = new Set([
  'device',
  'disabled',
  'dismissed',
  'done',
  'enabled',
  'passed',
  'remember',
  'remembered',
  'seen',
  'skip',
  'trust',
  'trusted',
  'verified',
]);

/** Seconds for which a cookie of that name is needed; `undefined` where the name does not tell. */
export function shortLifetimeOf(name: string): number | undefined {
  const words = wordsOf(name.replace(/^__(?:host|secure)-/iu, ''));
  if (words.some((word) => LASTING.has(word))) return undefined;
  const text = words.join(' ');
  return SHORT_LIVED.find(
    ({ within = [], whole = [] }) =>
      whole.includes(text) || within.some((phrase) => ` ${text} `.includes(` ${phrase} `)),
  )?.seconds;
}

/** By its name it may be what binds the answer of a login server, if its value is a random one. */
export function mayBeLoginState(name: string): boolean {
  const words = wordsOf(name);
  return words.at(-1) === 'state' && !words.includes('session');
}
