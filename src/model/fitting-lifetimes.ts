import type { TSESTree } from '@typescript-eslint/utils';

import type { Provenance } from '../ast/provenance.js';
import { argumentAt } from './arguments.js';
import type { Calls } from './calls.js';
import type { Cookie, CookieReading } from './cookie.js';
import { isWrittenEmpty } from './empty-cookies.js';
import { isRandomName } from './identity-words.js';
import type { Kit, SinkNode } from './kit.js';
import type { Lifetime } from './named-lengths.js';
import { plain } from './session-keepers.js';
import { mayBeLoginState, shortLifetimeOf } from './short-lived-words.js';
import type { TokenIssue } from './tokens.js';

/** What tells for how long the tokens of the file are good. */
export interface Issued {
  readonly issues: ReadonlyMap<SinkNode, TokenIssue>;
  readonly calls: Calls;
}

/**
 * What suits a cookie which has no lifetime: nothing where it is emptied, as long as the program says that what it unlocks is kept, as long as a cookie of that name is needed,
 * or what the settings say.
 */
export function fittingLifetime(kit: Kit, issued: Issued, cookie: Cookie, { keptFor }: CookieReading): Lifetime {
  const { lifetime } = kit.settings;
  if (isMeantToGo(kit, cookie)) return 0;
  const given = keptFor() ?? tokenLifetime(kit, issued, cookie);
  if (given !== undefined) return given;
  return Math.min(neededFor(kit, cookie) ?? lifetime, lifetime);
}

/** It is left empty where a lifetime of nothing would take it away. */
function isMeantToGo(kit: Kit, cookie: Cookie): boolean {
  if (!isWrittenEmpty(cookie)) return false;
  const sinks = kit.recognise(cookie.node)?.readings.map(({ sink }) => sink) ?? [];
  return (
    sinks.length > 0 &&
    sinks.every((sink) => sink.kind === 'cookie-text' || (sink.kind === 'cookie' && sink.deletion.maxAge === true))
  );
}

/** The token in it is good for so long, whichever of those of the file it is. */
function tokenLifetime(kit: Kit, issued: Issued, cookie: Cookie): number | undefined {
  const lifetimes = expressionsOf(cookie).flatMap((node) => lifetimesAt(kit, issued, node, 0));
  const [first] = lifetimes;
  return lifetimes.every((one) => one === first) ? first : undefined;
}

const MAX_DEPTH = 3;

/** Those of the tokens that may stand there, through functions of the file; `undefined` for one of which nothing is known, and nothing for what is none. */
function lifetimesAt(kit: Kit, issued: Issued, node: TSESTree.Node, depth: number): readonly (number | undefined)[] {
  if (depth > MAX_DEPTH) return [undefined];
  const on = (next: TSESTree.Node) => lifetimesAt(kit, issued, next, depth + 1);
  const thing = plain(kit.provenanceOf(node));
  if (thing.kind === 'result') {
    const issue = issued.issues.get(thing.call);
    if (issue) return [lifetimeOf(issue)];
    const made = issued.calls.target(thing.call);
    return made ? kit.evaluator.resultsOf(made).flatMap(on) : [];
  }
  if (thing.kind !== 'parameter') return [];
  return issued.calls.sites(thing.function).flatMap(({ call, argument }) => {
    const given = argument === undefined ? argumentAt(call, thing.index) : 'unknown';
    return typeof given === 'string' ? [undefined] : on(given);
  });
}

function lifetimeOf({ expires, lifetimes, byDefault }: TokenIssue): number | undefined {
  if (expires !== 'yes') return undefined;
  const given = lifetimes.filter(({ isGiven }) => isGiven === 'yes').map(({ seconds }) => seconds);
  const [only, ...others] = given.length > 0 ? given : [byDefault];
  const isKnown = others.length === 0 && only !== undefined && only > 0 && Number.isFinite(only);
  return isKnown ? Math.round(only) : undefined;
}

/** What the value is, or is made of. */
function expressionsOf({ value, given }: Pick<Cookie, 'value' | 'given'>): readonly TSESTree.Node[] {
  if (value?.kind === 'text') return value.parts.flatMap((part) => (part.known ? [] : [part.node]));
  return [given ?? value?.node].filter((node) => node !== undefined);
}

function neededFor(kit: Kit, { name, value, given }: Cookie): number | undefined {
  if (name.kind !== 'scalar' || typeof name.value !== 'string') return undefined;
  const known = shortLifetimeOf(name.value);
  if (known !== undefined || !mayBeLoginState(name.value)) return known;
  return expressionsOf({ value, given }).some((node) => isRandom(kit.provenanceOf(node)))
    ? shortLifetimeOf('nonce')
    : undefined;
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
