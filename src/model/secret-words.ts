import type { SecretUse } from '../libraries/types.js';
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

const SETTING = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u;

const ENDINGS: readonly (readonly string[])[] = [['secret'], ['secrets'], ['secretkey'], ['secret', 'key']];

/** What the secret protects by the name of its setting, spelt as variables of the environment are: `JWT_SECRET`, `SESSION_SECRET_KEY`. */
export function useOfSetting(name: string): SecretUse | undefined {
  if (!SETTING.test(name)) return undefined;
  const words = wordsOf(name);
  const ending = ENDINGS.find((end) => end.every((word, index) => words.at(index - end.length) === word));
  if (!ending) return undefined;
  const rest = words.slice(0, words.length - ending.length);
  const use = rest.map((word) => USES.get(word)).find((found) => found !== undefined);
  if (use) return use;
  return rest.some((word) => TOKEN_WORDS.has(word)) && rest.every((word) => OWN_WORDS.has(word)) ? 'token' : undefined;
}

/** The text only says again what the setting is called: a key or an injection token, no secret. */
export function repeatsName(text: string, name: string): boolean {
  const words = new Set(wordsOf(name));
  return wordsOf(text).every((word) => words.has(word));
}
