import type { TSESTree } from '@typescript-eslint/utils';

import type { Provenance } from '../ast/provenance.js';
import type { Value } from '../evaluate/value.js';
import type { Cookie, CookieReading } from './cookie.js';
import { isRandomName } from './identity-words.js';
import type { Kit, SinkNode } from './kit.js';
import { mayBeLoginState, shortLifetimeOf } from './short-lived-words.js';
import type { TokenIssue } from './tokens.js';

/**
 * Seconds that suit a cookie which has no lifetime: as long as the program says that what it unlocks is kept, as long as a cookie of that name is needed,
 * or what the settings say.
 */
export function fittingLifetime(
  kit: Kit,
  issues: ReadonlyMap<SinkNode, TokenIssue>,
  cookie: Cookie,
  { keptFor }: CookieReading,
): number {
  const { lifetime } = kit.settings;
  const given = keptFor() ?? tokenLifetime(kit, issues, cookie.value);
  if (given !== undefined) return given;
  return Math.min(neededFor(kit, cookie) ?? lifetime, lifetime);
}

/** The token in it is good for so long. */
function tokenLifetime(
  kit: Kit,
  issues: ReadonlyMap<SinkNode, TokenIssue>,
  value: Value | undefined,
): number | undefined {
  const carried = expressionsOf(value).flatMap((node) => {
    const call = callAt(kit.provenanceOf(node));
    return (call && issues.get(call)) ?? [];
  });
  const [issue, ...others] = carried;
  if (!issue || others.length > 0 || issue.expires !== 'yes') return undefined;
  const given = issue.lifetimes.filter(({ isGiven }) => isGiven === 'yes').map(({ seconds }) => seconds);
  const seconds = given.length > 0 ? given : [issue.byDefault];
  const [only] = seconds;
  const isKnown = seconds.length === 1 && only !== undefined && only > 0 && Number.isFinite(only);
  return isKnown ? Math.round(only) : undefined;
}

function expressionsOf(value: Value | undefined): readonly TSESTree.Node[] {
  if (!value || value.kind === 'oneOf') return [];
  return value.kind === 'text' ? value.parts.flatMap((part) => (part.known ? [] : [part.node])) : [value.node];
}

function callAt(thing: Provenance): SinkNode | undefined {
  if (thing.kind === 'typed') return callAt(thing.of);
  return thing.kind === 'result' ? thing.call : undefined;
}

function neededFor(kit: Kit, { name, value }: Cookie): number | undefined {
  if (name.kind !== 'scalar' || typeof name.value !== 'string') return undefined;
  const known = shortLifetimeOf(name.value);
  if (known !== undefined || !mayBeLoginState(name.value)) return known;
  return expressionsOf(value).some((node) => isRandom(kit.provenanceOf(node))) ? shortLifetimeOf('nonce') : undefined;
}

function isRandom(thing: Provenance): boolean {
  switch (thing.kind) {
    case 'typed':
    case 'result':
    case 'instance':
      return isRandom(thing.of);
    case 'member':
      return isRandomName(thing.name) || isRandom(thing.of);
    case 'import':
    case 'global':
      return isRandomName(thing.name);
    case 'variable':
      return isRandomName(thing.variable.name);
    default:
      return false;
  }
}
