/** Looks for any of many patterns. */
export interface TextSearch {
  /** What is looked for; each is a regular expression of its own. */
  readonly patterns: readonly string[];
  /** The text, in lower case, has one of them. */
  readonly finds: (lower: string) => boolean;
}

/** What stands before the name of a package: a quote, or the rest of a longer specifier. */
export const BEFORE_PACKAGE = `["'\\x60:/]`;

/** How patterns begin that few places of a text can begin with; all others. */
const BEGINNINGS = ['^', BEFORE_PACKAGE, ''];

/**
 * For texts in lower case: to look for both cases takes five times as long. What begins alike is looked for together: one expression for all
 * takes ten times as long as these few, since it has to be tried at every letter.
 */
export function searchFor(patterns: readonly string[]): TextSearch {
  const lower = [...new Set(patterns)].map((pattern) =>
    pattern.replaceAll(/\\.|[A-Z]/gu, (part) => (part.length > 1 ? part : part.toLowerCase())),
  );
  const expressions = BEGINNINGS.flatMap((beginning) => {
    const found = lower.filter((pattern) => beginningOf(pattern) === beginning);
    const rest = found.map((pattern) => pattern.slice(beginning.length));
    return found.length === 0 ? [] : [new RegExp(`${beginning}(?:${rest.join('|')})`, 'u')];
  });
  return { patterns: lower, finds: (text) => expressions.some((expression) => expression.test(text)) };
}

function beginningOf(pattern: string): string | undefined {
  return BEGINNINGS.find((beginning) => pattern.startsWith(beginning));
}
