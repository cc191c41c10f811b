export type Quote = "'" | '"' | '`';

const SPECIAL = /['"`\\\n\r\u2028\u2029]|\$\{/gu;

/**
 * Text as it is written between these quotes, when `left` stands before it and `right` behind it; `undefined` where the two
 * neighbours alone would come to mean something else.
 */
export function escapeInside(quote: Quote, text: string, left: string, right: string): string | undefined {
  const escaped = text.replace(SPECIAL, (found) => escapeOne(quote, found));
  const endsInNull = /(?<!\\)(?:\\\\)*\\0$/u.test(left);
  const first = escaped[0] ?? right[0] ?? '';
  if (endsInNull && /\d/.test(first)) return escaped === '' ? undefined : `\\x3${escaped}`;
  return quote === '`' ? guardInterpolation(escaped, left, right) : escaped;
}

function escapeOne(quote: Quote, found: string): string {
  switch (found) {
    case '\n':
      return String.raw`\n`;
    case '\r':
      return String.raw`\r`;
    case '\u2028':
      return String.raw`\u2028`;
    case '\u2029':
      return String.raw`\u2029`;
    case '${':
      return quote === '`' ? String.raw`\${` : found;
    default:
      return found === '\\' || found === quote ? `\\${found}` : found;
  }
}

/** A dollar sign on one side and a brace on the other must not meet. */
function guardInterpolation(escaped: string, left: string, right: string): string | undefined {
  const opens = left.endsWith('$') && (escaped || right).startsWith('{');
  const closes = escaped.endsWith('$') && right.startsWith('{');
  if (opens && escaped === '') return undefined;
  const start = opens ? `\\${escaped}` : escaped;
  return closes ? `${start.slice(0, -1)}\\$` : start;
}
