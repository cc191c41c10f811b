import type { SecretUse } from '../libraries/types/recognised.js';
import { wordsOf } from './cookie-words.js';

const USES: ReadonlyMap<string, SecretUse> = new Map([
  ['session', 'session'],
  ['sessions', 'session'],
  ['sess', 'session'],
  ['cookie', 'cookie'],
  ['cookies', 'cookie'],
  ['jwt', 'token'],
  ['nextauth', 'token'],
]);

/** What signs the application's own tokens, unless another word says that it is somebody else's: `TWITTER_ACCESS_TOKEN_SECRET`. */
const TOKEN_WORDS: ReadonlySet<string> = new Set(['access', 'auth', 'authentication', 'refresh', 'token', 'tokens']);

/** Words that leave it the application's own. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  ...TOKEN_WORDS,
  'admin',
  'app',
  'email',
  'password',
  'reset',
  'server',
  'signing',
  'user',
  'verification',
]);

/** Words that say where a setting stands, and not what it is for. */
const PLACES: ReadonlySet<string> = new Set([
  'config',
  'configs',
  'configuration',
  'constants',
  'credentials',
  'env',
  'environment',
  'environments',
  'keys',
  'secrets',
  'settings',
  'variables',
  'vars',
]);

/** Words that leave a setting what it is. */
const NEUTRAL_WORDS: ReadonlySet<string> = new Set([
  ...PLACES,
  'api',
  'backend',
  'base',
  'common',
  'index',
  'main',
  'options',
  'prod',
  'production',
  'security',
  'shared',
]);

/** Words of files whose settings others replace, or that production does not read. */
const REPLACED: ReadonlySet<string> = new Set([
  'default',
  'defaults',
  'dev',
  'development',
  'example',
  'examples',
  'local',
  'mock',
  'sample',
  'template',
  'test',
  'testing',
]);

/** Labels and messages are called like the settings that they are about. */
const TRANSLATIONS = /(?:^|\/)(?:i18n|intl|lang|langs|languages?|locales?|messages|translations?)\b/iu;

const SETTING = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u;

const ENDINGS: readonly (readonly string[])[] = [
  ['secret'],
  ['secrets'],
  ['secretkey'],
  ['secret', 'key'],
  ['secret', 'or', 'key'],
];

/** What the secret protects by the name of its setting, spelt as variables of the environment are: `JWT_SECRET`, `SESSION_SECRET_KEY`. */
export function useOfSetting(name: string): SecretUse | undefined {
  if (!SETTING.test(name)) return undefined;
  const rest = wordsBeforeSecret(wordsOf(name));
  const use = rest?.map((word) => USES.get(word)).find((found) => found !== undefined);
  if (use) return use;
  return rest?.some((word) => TOKEN_WORDS.has(word)) && rest.every((word) => OWN_WORDS.has(word)) ? 'token' : undefined;
}

function wordsBeforeSecret(words: readonly string[]): readonly string[] | undefined {
  const ending = ENDINGS.find((end) => end.every((word, index) => words.at(index - end.length) === word));
  return ending && words.slice(0, words.length - ending.length);
}

/**
 * What an exported setting protects, by the names of all objects that it stands in, and of the file: `['jwt', 'secret']`. One that is called a secret and no
 * more is the application's where the file, or an object, says that it holds the configuration.
 */
export function useOfExported(names: readonly string[], filename: string): SecretUse | 'application' | undefined {
  const rest = wordsBeforeSecret(names.flatMap(wordsOf));
  const [file = '', folder = ''] = filename.split('/').toReversed();
  const ofFile = wordsOf(file.replace(/\.[cm]?[jt]sx?$/u, ''));
  if (!rest || TRANSLATIONS.test(filename) || ofFile.some((word) => REPLACED.has(word))) return undefined;
  const isOwn = (word: string): boolean => USES.has(word) || OWN_WORDS.has(word) || NEUTRAL_WORDS.has(word);
  if (!rest.every(isOwn)) return undefined;
  const use = rest.map((word) => USES.get(word)).find((found) => found !== undefined);
  if (use) return use;
  if (rest.some((word) => TOKEN_WORDS.has(word))) return 'token';
  const isPlace = [...rest, ...ofFile, ...wordsOf(folder)].some((word) => PLACES.has(word));
  const isBare = [...rest, ...ofFile].every((word) => isOwn(word) && word !== 'app');
  return isPlace && isBare ? 'application' : undefined;
}

/** The environment variable that takes the place of an exported setting: `['config', 'jwt', 'secretKey']` → `JWT_SECRET_KEY`. */
export function variableOfExported(names: readonly string[]): string {
  const words = names.flatMap(wordsOf).filter((word) => !NEUTRAL_WORDS.has(word));
  return words.join('_').toUpperCase();
}

/** What another thing is called, or of which type it is, and no secret: `JWT_SECRET`, `auth.jwt.secret`, `string`. */
export function isNoSecret(text: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$|^[a-z]\w*(?:\.[a-z]\w*)+$/u.test(text) || TYPES.test(text);
}

const TYPES =
  /^\W*(?:string|text|number|boolean|password|hidden|required|optional|encrypted|redacted|undefined|null)\W*$|^\W*$/iu;

/** The text only says again what the setting is called: a key or an injection token, no secret. */
export function repeatsName(text: string, name: string): boolean {
  const words = new Set(wordsOf(name));
  return wordsOf(text).every((word) => words.has(word));
}
