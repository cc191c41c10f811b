import { wordsOf } from '../cookie-words.js';
import type { Kit } from '../kit.js';

/** Words of calls and middlewares that check what a request looks like, whatever it says. */
const SHAPES: ReadonlySet<string> = new Set([
  'dto',
  'pipe',
  'pipes',
  'sanitise',
  'sanitised',
  'sanitiser',
  'sanitize',
  'sanitized',
  'sanitizer',
  'schema',
  'schemas',
  'valid',
  'validate',
  'validated',
  'validates',
  'validation',
  'validations',
  'validator',
  'validators',
]);

/** Words of calls that check what they are handed. */
const ONES: ReadonlySet<string> = new Set([
  'assert',
  'check',
  'checks',
  'compare',
  'ensure',
  'expect',
  'guard',
  'invariant',
  'match',
  'matches',
  'parse',
  'test',
  'verify',
]);

/** `isString`, `isUUID`, `isNonEmptyString`, `isValidToken`, and `is` of Superstruct. */
const TYPE_TEST =
  /^is(?:$|Alpha|Array|Ascii|Base64|Cuid|Email|Hash|Hex|Int|Jwt|JWT|Length|Mongo|Nan|Numeric|Object|Plain|String|Text|Ulid|UUID|Uuid|Valid|\w*(?:Hex|Id|String|Text|Token|UUID|Uuid)$)/u;

/** A word for a library that checks requests: `zod`. */
export function isCheckWord({ libraries }: Pick<Kit, 'libraries'>, word: string): boolean {
  return libraries.some(({ checkWords = [] }) => checkWords.includes(word));
}

export function checksShape(kit: Pick<Kit, 'libraries'>, name: string): boolean {
  return wordsOf(name).some((word) => SHAPES.has(word) || isCheckWord(kit, word));
}

export function checksOne(name: string): boolean {
  return TYPE_TEST.test(name) || wordsOf(name).some((word) => ONES.has(word.replace(/sync$/u, '')));
}

/** What a middleware that is told which fields to look at does with them beside tests of their types: it compares or converts them. */
const FIELD_CHECKS: ReadonlySet<string> = new Set([
  'check',
  'custom',
  'equals',
  'escape',
  'matches',
  'toFloat',
  'toInt',
  'trim',
  'whitelist',
]);

/** `body('id').isString()`, `query('token').trim()`; that it is there (`notEmpty()`) is no such thing. */
export function isFieldCheck(name: string): boolean {
  return FIELD_CHECKS.has(name) || TYPE_TEST.test(name);
}
