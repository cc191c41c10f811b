import { looksAtOther } from '../authentication/words.js';
import { englishWordsOf } from '../foreign-words.js';
import type { Kit } from '../kit.js';
import { withoutOtherPolicies } from './other-policies.js';
import { isOrdinaryPerson, saysMore, saysWhoMay, soundsLikePerson } from './people.js';

/** With one of these a name says that a middleware lets only some callers through. */
const JUDGING: ReadonlySet<string> = new Set([
  'allow',
  'assert',
  'auth',
  'authenticate',
  'authorise',
  'authorize',
  'check',
  'control',
  'demand',
  'enforce',
  'ensure',
  'grant',
  'guard',
  'has',
  'is',
  'limit',
  'must',
  'need',
  'needs',
  'only',
  'protect',
  'require',
  'required',
  'requires',
  'restrict',
  'verify',
]);

/** A name that has nothing else but these says what a middleware is for: `managerMiddleware`. */
const ROLES_OF_FUNCTIONS: ReadonlySet<string> = new Set(['and', 'handler', 'middleware', 'or']);

/** It looks whether something is there, how it is written, or how it came. */
const FORMS =
  /^(?:duplicate[ds]?|exists?|existing|format|header|hosts?|ids|ips?|methods?|origins?|present|types?|unique)$/u;

/**
 * By its name a middleware of another file may ask for more than that somebody is signed in: `hasAccess`, `isManager`, `ensureCorrectUser`, `checkUserId`. A name
 * of which no word says so does not: `requireBody`, `JwtAuthGuard`, `verifyRecaptcha`.
 */
export function mayAuthorize(kit: Pick<Kit, 'libraries'>, name: string): boolean {
  const words = withoutTokens(withoutOtherPolicies(englishWordsOf(withWordsApart(name))));
  if (comparesUsers(words)) return true;
  const judging = words.filter((word) => JUDGING.has(word));
  const others = words.filter((word) => !JUDGING.has(word));
  if (others.some((word) => FORMS.test(word) || looksAtOther(kit, word))) return false;
  if (/ (?:check|compare|verify) (?:\w+ )?user id /u.test(` ${words.join(' ')} `)) return true;
  if (judging.length > 0) return others.some(saysMore) || letsIn(judging, others.at(-1) ?? '');
  return others.some(saysWhoMay) && others.every((word) => saysWhoMay(word) || ROLES_OF_FUNCTIONS.has(word));
}

/** `HRGuard` → `HR Guard`, `JWTAuth` → `JWT Auth`. */
function withWordsApart(name: string): string {
  return name.replaceAll(/([A-Z])([A-Z][a-z])/gu, '$1 $2');
}

/** That somebody shows an access token says nothing about what they may do, nor does the header that it is in. */
function withoutTokens(words: readonly string[]): readonly string[] {
  const isAboutTokens = words.some((word) => /^(?:jwt|refresh)$|tokens?$/u.test(word));
  const isAboutHeaders = words.some((word) => /^(?:bearer|headers?)$/u.test(word));
  return words.filter((word) => !(isAboutTokens && word === 'access') && !(isAboutHeaders && word === 'authorization'));
}

/** `isFarmer`, `customersOnly`, `StudentGuard` */
function letsIn(judging: readonly string[], whom: string): boolean {
  if (judging.some((word) => KEEPING_OUT.has(word))) return isOrdinaryPerson(whom) || soundsLikePerson(whom);
  return judging.some((word) => ASKING.has(word)) && isOrdinaryPerson(whom);
}

const KEEPING_OUT: ReadonlySet<string> = new Set(['is', 'must', 'only']);
const ASKING: ReadonlySet<string> = new Set(['ensure', 'guard', 'require', 'required', 'requires', 'restrict']);

/** `userMatches`, `belongsToUser` */
function comparesUsers(words: readonly string[]): boolean {
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  return has(/^(?:belongs|equals?|match(?:es)?)$/u) && has(/^(?:account|id|user)$/u);
}
