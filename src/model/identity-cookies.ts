import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import { alternativesOf } from '../evaluate/presence.js';
import { createCalls } from './calls.js';
import type { Cookie, CookieReading } from './cookie.js';
import { type CookieRead, readCookieReads } from './cookie-reads.js';
import { createLookups } from './deletions/lookups.js';
import { createHandlers } from './handlers.js';
import { decisionsBy, type IdentityDecision } from './identity-decisions.js';
import { isAlone } from './alone.js';
import { carriedIn, type Carried } from './identity-values.js';
import {
  type Claim,
  claimOfName,
  isAboutSomethingElse,
  isDisplayName,
  isLoginName,
  isCallerName,
} from './identity-words.js';
import type { Kit } from './kit.js';
import { cookiesNamingCallers, type Written } from './naming-cookies.js';
import type { PurposesOf } from './purposes.js';
import { slotPresence } from './slots.js';
import { createSources } from './sources/read.js';

/** Where cookies say who somebody is, and nothing shows that the server wrote them. */
export interface IdentityCookies {
  readonly writes: readonly IdentityWrite[];
  readonly decisions: readonly IdentityDecision[];
  /** The places at which the file reads a cookie of that name. */
  readonly readsOf: (name: string) => readonly CookieRead[];
}

export interface IdentityWrite {
  readonly cookie: Cookie;
  readonly claim: Claim;
  /** Every place that reads it stands in the file, and so does the secret. */
  readonly isWhole: boolean;
}

export function readIdentityCookies(kit: Kit, cookies: readonly Cookie[], purposesOf: PurposesOf): IdentityCookies {
  const handlers = createHandlers(kit);
  const sources = createSources({ kit, handlers, calls: createCalls(kit), lookupOf: createLookups(kit) });
  const { reads, signed, isOpen } = readCookieReads(kit, sources);
  const written = cookies.flatMap((cookie) => writtenBy(kit, cookie) ?? []);
  const readsOf = (name: string) => reads.filter((read) => read.name === name);

  const others = new Set(
    written.filter(({ carried }) => carried === 'other' || carried === 'opaque').map(({ name }) => name),
  );
  const namingCallers = cookiesNamingCallers({ handlers, sources, purposesOf }, written);
  const context = { kit, handlers, sources, reads, namingCallers };
  const decided = reads.map((read) => ({ read, decisions: decisionsBy(context, read) }));
  for (const { read, decisions } of decided) if (decisions === 'something else') others.add(read.name);
  const decisions = decided.flatMap(({ read, decisions: found }) =>
    found === 'something else' || others.has(read.name) ? [] : found,
  );

  const isSetUp = !isOpen && isAlone(kit) && hasSecret(kit);
  const writes = written.flatMap(({ cookie, name, carried }): readonly IdentityWrite[] => {
    const isShown =
      isDisplayName(name) && readsOf(name).length > 0 && decisions.every(({ read }) => read.name !== name);
    const isBelieved = namingCallers.has(name) && decisions.some(({ read }) => read.name === name);
    const claim =
      others.has(name) || isShown
        ? undefined
        : (claimOf(cookie, name, carried) ?? (isBelieved ? 'identity' : undefined));
    return claim ? [{ cookie, claim, isWhole: isSetUp && (readsOf(name).length > 0 || signed.has(name)) }] : [];
  });
  return { writes, decisions: oncePerStatement(decisions), readsOf };
}

function writtenBy(kit: Kit, cookie: Cookie): Written | undefined {
  const { name, value, written, isDeletion } = cookie;
  if (!value || written === 'by session' || isDeletion === 'yes') return undefined;
  return { cookie, name: nameOf(name), carried: carriedIn(kit, value) };
}

/** The cookie's name, or that of the constant that holds it. */
export function nameOf(name: Cookie['name']): string {
  return name.kind === 'scalar' ? String(name.value) : (lastName(name.node) ?? '');
}

function claimOf(cookie: Cookie, name: string, carried: Carried): Claim | undefined {
  if (carried === 'other' || carried === 'opaque') return undefined;
  if (cookie.carries === 'preference' || isAboutSomethingElse(name)) return undefined;
  const claim = claimOfName(name);
  const isKnown = carried !== 'unknown';
  // What a script shows is no decision of the server; what a script says somebody may do is made for one.
  if (isForScripts(cookie)) return claim === 'authority' && isKnown ? claim : undefined;
  if (claim) return claim;
  if (carried === 'literal') return isCallerName(name) && isText(cookie) ? 'identity' : undefined;
  if (carried === 'unknown') return undefined;
  return isCallerName(name) || isLoginName(name) ? carried : undefined;
}

function isForScripts({ byScript, readings }: Cookie): boolean {
  return byScript || readings.some(isOpenToScripts);
}

function isOpenToScripts(reading: CookieReading): boolean {
  return alternativesOf(reading.presence('httpOnly')).some(
    (one) => one.kind === 'present' && one.value.kind === 'scalar' && one.value.value === false,
  );
}

/** More than yes or no. */
function isText({ value }: Cookie): boolean {
  return value?.kind === 'scalar' && !/^(?:true|false|yes|no|\d)$/u.test(String(value.value));
}

function oncePerStatement(decisions: readonly IdentityDecision[]): readonly IdentityDecision[] {
  const byStatement = new Map<TSESTree.Node, IdentityDecision>();
  for (const decision of decisions) {
    const statement = statementAround(decision.at);
    if (!byStatement.has(statement)) byStatement.set(statement, decision);
  }
  return [...byStatement.values()];
}

function statementAround(node: TSESTree.Node): TSESTree.Node {
  let outer = node;
  while (outer.parent && !/Statement$|^VariableDeclaration$/u.test(outer.type)) outer = outer.parent;
  return outer;
}

/** The secret with which the application's cookies are signed is given in the file. */
function hasSecret(kit: Kit): boolean {
  return kit.recognised().some(({ node, readings }) =>
    readings.some(({ sink }) =>
      (sink.kind === 'none' ? [] : (sink.secrets ?? [])).some((slot) => {
        const presence = slotPresence(kit, node, slot);
        return slot.protects === 'cookie' && presence.kind === 'present' && !isNothing(presence.value);
      }),
    ),
  );
}

function isNothing(value: Cookie['name']): boolean {
  return value.kind === 'scalar' && !value.value;
}
