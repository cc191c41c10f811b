import { wordsOf } from './cookie-words.js';

/** Something that nobody but the server has any business with. */
export interface Sensitive {
  readonly is: string;
  /** It says who somebody is, and gives nothing away besides. */
  readonly isPersonal?: boolean;
  /** The words with which a name ends. */
  readonly phrases: readonly string[];
  /** With one of these it is something else: the `gamePin` of a quiz. */
  readonly unless?: readonly string[];
  /** Many things have one: it has to be taken from a person. */
  readonly ofPerson?: boolean;
}

const KINDS: readonly Sensitive[] = [
  {
    is: 'hash of a password',
    phrases: [
      'hashed password',
      'hash password',
      'hashedpassword',
      'password hash',
      'password digest',
      'passwordhash',
      'passwd hash',
      'pwd hash',
    ],
  },
  {
    is: 'salt of a password',
    phrases: ['salt'],
    unless: ['iodized', 'sea', 'sodium'],
    ofPerson: true,
  },
  { is: 'salt of a password', phrases: ['password salt', 'passwordsalt', 'pwd salt', 'hash salt'] },
  {
    is: 'password',
    phrases: ['password', 'passwd', 'pwd', 'passphrase', 'passcode', 'userpassword', 'plainpassword'],
  },
  {
    is: 'PIN',
    phrases: ['pin', 'pin code', 'pincode', 'pin number'],
    unless: ['board', 'drop', 'game', 'gpio', 'led', 'location', 'map', 'postal', 'push', 'quiz', 'room', 'tie', 'zip'],
  },
  {
    is: 'card security code',
    phrases: ['cvv', 'cvc', 'card security code', 'card verification code', 'card verification value'],
  },
  {
    is: 'card number',
    phrases: ['card number', 'cardnumber', 'card no', 'cc number', 'ccnumber', 'creditcardnumber'],
    unless: [
      'access',
      'business',
      'game',
      'gift',
      'library',
      'loyalty',
      'member',
      'membership',
      'report',
      'sim',
      'student',
    ],
  },
  { is: 'bank account number', phrases: ['iban', 'iban number', 'bank account number'] },
  {
    is: 'social security number',
    phrases: ['ssn', 'social security', 'social security number', 'socialsecuritynumber', 'ssn number'],
  },
  {
    is: 'tax id',
    phrases: ['tax id', 'taxid', 'tax number', 'tax identification number', 'taxpayer id'],
    unless: ['business', 'company', 'item', 'line', 'order', 'product', 'rate', 'shop', 'store', 'vat'],
  },
  {
    is: 'date of birth',
    phrases: ['date of birth', 'dateofbirth', 'dob', 'birth date', 'birthdate', 'birthday', 'birth day'],
  },
  {
    is: 'e-mail address',
    isPersonal: true,
    phrases: ['email', 'e mail', 'email address', 'emailaddress', 'mail address'],
  },
  {
    is: 'phone number',
    isPersonal: true,
    phrases: ['phone', 'phone number', 'phonenumber', 'telephone', 'telephone number', 'mobile number', 'cell phone'],
  },
  {
    is: 'name',
    isPersonal: true,
    phrases: [
      'first name',
      'firstname',
      'last name',
      'lastname',
      'full name',
      'fullname',
      'given name',
      'family name',
      'surname',
    ],
  },
  { is: 'name', isPersonal: true, phrases: ['name'], ofPerson: true },
  {
    is: 'address',
    isPersonal: true,
    phrases: ['home address', 'street address', 'postal address', 'billing address', 'shipping address'],
  },
  { is: 'address', isPersonal: true, phrases: ['address'], ofPerson: true },
];

/** Words that make something else of it: what is said about it, a message, a step of a form. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  'at',
  'attempt',
  'attempts',
  'can',
  'change',
  'changed',
  'check',
  'checked',
  'correct',
  'count',
  'disabled',
  'dirty',
  'enabled',
  'err',
  'error',
  'errors',
  'expired',
  'expires',
  'expiry',
  'failed',
  'failure',
  'field',
  'flow',
  'focused',
  'forgot',
  'forgotten',
  'has',
  'help',
  'hidden',
  'hide',
  'hint',
  'hints',
  'i18n',
  'incorrect',
  'invalid',
  'is',
  'label',
  'labels',
  'last4',
  'length',
  'link',
  'mask',
  'masked',
  'match',
  'matches',
  'max',
  'message',
  'messages',
  'min',
  'missing',
  'msg',
  'must',
  'needs',
  'no',
  'partial',
  'placeholder',
  'placeholders',
  'policy',
  'protected',
  'redacted',
  'regex',
  'require',
  'required',
  'requires',
  'reset',
  'rule',
  'rules',
  'schema',
  'set',
  'should',
  'show',
  'shown',
  'strings',
  'strength',
  'time',
  'toggle',
  'touched',
  'translations',
  'truncated',
  'url',
  'valid',
  'validated',
  'validation',
  'validator',
  'verified',
  'visible',
  'warning',
  'warnings',
  'with',
  'without',
  'wrong',
]);

/** What such a thing still is: its text, its value. */
const TRAILING_WORDS: ReadonlySet<string> = new Set(['plain', 'plaintext', 'raw', 'text', 'value']);

/** Of whom something is that many things have. */
const PERSON_WORDS: ReadonlySet<string> = new Set([
  'account',
  'admin',
  'body',
  'client',
  'customer',
  'employee',
  'member',
  'patient',
  'person',
  'profile',
  'student',
  'teacher',
  'user',
]);

/** What goes by the last of the names, as it stands below the others: `user.password`; nothing by `errors.password` or `passwordChangedAt`. */
export function sensitiveNamed(path: readonly string[]): Sensitive | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const words = path.map(plainWords);
  if (words.some((some) => some.some((word) => OTHER_WORDS.has(word)))) return undefined;
  const own = [...(words.at(-1) ?? [])];
  while (own.length > 1 && TRAILING_WORDS.has(own.at(-1) ?? '')) own.pop();
  const isOfPerson =
    words
      .slice(0, -1)
      .at(-1)
      ?.some((word) => PERSON_WORDS.has(word)) ?? false;
  return BY_LAST_WORD.get(own.at(-1) ?? '')?.find(
    ({ phrase, kind: { unless = [], ofPerson } }) =>
      endsWith(own, phrase, ofPerson) &&
      !words.some((some) => some.some((word) => unless.includes(word))) &&
      (!ofPerson || isOfPerson),
  )?.kind;
}

interface Phrase {
  readonly phrase: readonly string[];
  readonly kind: Sensitive;
}

/** The phrases by the word that they end in, in the order of their kinds: most names end in none. */
const BY_LAST_WORD: ReadonlyMap<string, readonly Phrase[]> = byLastWord(
  KINDS.flatMap((kind) => kind.phrases.map((phrase): Phrase => ({ phrase: phrase.split(' '), kind }))),
);

function byLastWord(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const one of phrases) {
    const word = one.phrase.at(-1) ?? '';
    found.set(word, [...(found.get(word) ?? []), one]);
  }
  return found;
}

/** `cvv2`, `password1` */
function plainWords(name: string): readonly string[] {
  return wordsOf(name).map((word) => (OTHER_WORDS.has(word) ? word : word.replace(/(?<!\d)\d+$/u, '')));
}

/** What many things have is meant by its bare name only. */
function endsWith(words: readonly string[], phrase: readonly string[], isWhole = false): boolean {
  if (words.length < phrase.length || (isWhole && words.length !== phrase.length)) return false;
  return phrase.every((word, index) => words[words.length - phrase.length + index] === word);
}

/** Names of calls after which it is not readable any more, or not that any more. */
const PROTECTING = /encrypt|cipher|seal|mask|redact|obfuscat|tokeni[sz]e|omit|sign/iu;

export function isProtecting(name: string): boolean {
  return PROTECTING.test(name);
}

const ASKING: ReadonlySet<string> = new Set([
  'boolean',
  'can',
  'check',
  'compare',
  'has',
  'includes',
  'is',
  'matches',
  'needs',
  'some',
  'test',
  'validate',
  'verify',
]);

/** A call by that name answers with yes or no. */
export function isAsking(name: string): boolean {
  return ASKING.has(wordsOf(name)[0] ?? '');
}

const PROVIDERS: ReadonlySet<string> = new Set([
  'auth0',
  'azure',
  'bitbucket',
  'discord',
  'dropbox',
  'facebook',
  'figma',
  'fitbit',
  'github',
  'gitlab',
  'google',
  'hubspot',
  'instagram',
  'kakao',
  'keycloak',
  'linkedin',
  'microsoft',
  'naver',
  'notion',
  'okta',
  'paypal',
  'plaid',
  'quickbooks',
  'reddit',
  'salesforce',
  'shopify',
  'slack',
  'spotify',
  'strava',
  'stripe',
  'trello',
  'twitch',
  'twitter',
  'xero',
  'yahoo',
  'youtube',
  'zoom',
]);

/** `accessToken`, `refresh_token`; nothing by `accessTokenExpires`. */
export function namesAccessToken(name: string): boolean {
  return (
    /^(?:access|refresh)token$/u.test(wordsOf(name).slice(-2).join('')) || /^(?:access|refresh)token$/iu.test(name)
  );
}

export function namesProvider(name: string): boolean {
  return wordsOf(name).some((word) => PROVIDERS.has(word));
}

/** Methods of OAuth clients that give tokens: openid-client 6, @azure/msal-node 7, arctic 3, @fastify/oauth2 8. */
export const TOKEN_REQUESTS: ReadonlySet<string> = new Set([
  'acquireTokenByCode',
  'acquireTokenByRefreshToken',
  'acquireTokenSilent',
  'authorizationCodeGrant',
  'exchangeCodeForToken',
  'exchangeCodeForTokens',
  'getAccessTokenFromAuthorizationCodeFlow',
  'getNewAccessTokenUsingRefreshToken',
  'refreshTokenGrant',
  'validateAuthorizationCode',
]);

/** An address at which another service gives tokens. */
export function isTokenAddress(text: string): boolean {
  return /^https:\/\//iu.test(text) && (/oauth/iu.test(text) || namesProvider(text));
}
