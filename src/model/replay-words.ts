import { PREFERENCE_WORDS, wordsOf } from './cookie-words.js';

/** With these a name ends that says that something can be had once only. */
const ONCE_WORDS: ReadonlySet<string> = new Set(['claimed', 'consumed', 'redeemed', 'used', 'voted']);

/** What is counted, or where somebody stands, may as well go back; and texts grow. */
const HARMLESS_WORDS: ReadonlySet<string> = new Set([
  'basket',
  'cart',
  'history',
  'hit',
  'hits',
  'html',
  'index',
  'log',
  'message',
  'msg',
  'notes',
  'offset',
  'page',
  'pages',
  'pageviews',
  'qty',
  'quantity',
  'refreshes',
  'reloads',
  'step',
  'text',
  'view',
  'views',
  'visit',
  'visits',
]);

/** `couponUsed`, `hasVoted` */
export function namesOnce(path: readonly string[]): boolean {
  const words = wordsOf(path.at(-1) ?? '');
  return ONCE_WORDS.has(words.at(-1) ?? '') && !words.some((word) => PREFERENCE_WORDS.has(word));
}

/** `views`, `cart.total`, `fontSize`: nothing is lost when an old number comes back. */
export function namesHarmlessCount(path: readonly string[]): boolean {
  return path.some((name) => wordsOf(name).some((word) => HARMLESS_WORDS.has(word) || PREFERENCE_WORDS.has(word)));
}
