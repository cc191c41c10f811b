import { englishWordsOf } from '../foreign-words.js';

/** People who may do more than others, or to whom something belongs. */
const PEOPLE: ReadonlySet<string> = new Set(
  'administrator approver assistant author boss captain chief coach collaborator contributor coordinator creator dean developer director doctor driver editor employee employer founder head hr instructor landlord lead leader lecturer librarian maintainer manager member mentor merchant mod moderator nurse officer operator organiser organizer president professor recruiter reviewer seller supervisor teacher trainer treasurer tutor vendor'.split(
    ' ',
  ),
);

/** What an application may call all of its users: only `is`, `only` and their like say that others are kept out. */
const ORDINARY: ReadonlySet<string> = new Set(
  'buyer customer guardian parent participant partner patient player resident student subscriber volunteer'.split(' '),
);

/** Parts of an organisation, or groups of people: who is in one may do more in it. */
const GROUPS: ReadonlySet<string> = new Set(
  'branch clinic club community company department district faculty family finance franchise group guild hospital household membership org organisation organization payroll project sales school shop team tenant university workspace'.split(
    ' ',
  ),
);

/** `manager`, `managers` */
function isPerson(word: string): boolean {
  return isIn(PEOPLE, word);
}

function isIn(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || words.has(word.replace(/s$/u, '')) || words.has(word.replace(/ies$/u, 'y'));
}

export function isOrdinaryPerson(word: string): boolean {
  return isIn(ORDINARY, word);
}

/** A word that is made as those for people are: `farmer`, `inspector`, `historian`. */
export function soundsLikePerson(word: string): boolean {
  return /..(?:er|or|ist|ian|ee)s?$/u.test(word) && !THINGS.test(word);
}

const THINGS =
  /^(?:bearer|browser|caller|computer|crawler|docker|error|header|identifier|integer|number|order|owner|parameter|register|server|superuser|user)s?$/u;

/** What tells people with rights from others, or compares somebody with the caller. */
const RIGHTS: ReadonlySet<string> = new Set(
  'access allowed authorisation authorization clearance correct elevated eligible entitled entitlement grade hierarchy himself level master me mine myself permitted privileged rank relationship right rights root sudo super superior themselves yourself'.split(
    ' ',
  ),
);

/** It is about more than that somebody is a user: `access`, `manager`, `company`. */
export function saysMore(word: string): boolean {
  return saysWhoMay(word) || isIn(GROUPS, word);
}

/** The same of a word that needs no verb: `manager`, `privileged`; a `company` alone may be what is looked up. */
export function saysWhoMay(word: string): boolean {
  return RIGHTS.has(word) || isPerson(word);
}

/** What is somebody's, and not what they are: `user.id`, `member.isActive`. */
const ANYBODYS =
  /^(?:aborted|activated|active|banned|blocked|confirmed|connected|deleted|disabled|email|enabled|exists?|hash|ids?|name|phone|sessions?|sub|tokens?|username|uuid|valid|verified)$/u;

/** `req.employee.position`, not `req.member.id`, and not `req.targetUser.rank`, who is not the caller. */
export function isSomethingOf(holder: string, property: string): boolean {
  const words = englishWordsOf(holder);
  if (words.some((word) => /^(?:found|other|requested|selected|target|targeted)$/u.test(word))) return false;
  return isPerson(words.at(-1) ?? '') && !englishWordsOf(property).some((word) => ANYBODYS.test(word));
}
