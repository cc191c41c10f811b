/** Policies of the browser, of passwords and of caches say nothing about what a caller may do, and neither do sites and origins. */
const OTHERS =
  /\b(?:(?:content security|referr?er|features?|^permissions(?= policy$)|password|passwd|cookies?|cache|caching|retry|privacy|cors|csp|samesite|same site|cross domain|(?:cross|same) origin(?: resource| opener| embedder| agent)?) polic(?:y|ies)|(?:cross|same) (?:origin|site)|samesite)\b/gu;

/** The words of a name without those of such a policy: `[]` of `contentSecurityPolicy`, `['check']` of `checkPasswordPolicy`. */
export function withoutOtherPolicies(words: readonly string[]): readonly string[] {
  const text = words.join(' ');
  if (!MAY_NAME_ONE.test(text)) return words;
  const rest = text.replace(OTHERS, '').trim();
  return rest === '' ? [] : rest.split(/\s+/u);
}

const MAY_NAME_ONE = /polic|same|origin/u;
