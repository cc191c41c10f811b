import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { all, alternativesOf } from '../evaluate/presence.js';
import { triOf } from '../evaluate/tri.js';
import { isNullish } from '../evaluate/truth.js';
import type { Presence, ScalarType, Tri, Value } from '../evaluate/value.js';
import type { Library } from '../libraries/types/library.js';
import type { Slot } from '../libraries/types/origin.js';
import type { SessionStoreSink, StoreCleaning } from '../libraries/types/stores.js';
import type { Kit, Recognised, SinkNode } from './kit.js';
import { methodNode } from './method-node.js';
import { optionSites, type SharedWith } from './option-sites.js';
import { within } from './placed-attributes.js';
import { slotPresence } from './slots.js';

/** What keeps the sessions on the server, as it is made. */
export interface SessionStore {
  readonly node: SinkNode;
  readonly library: Library;
  /** Why expired sessions stay in it; `undefined` where they do not, or that is not known. */
  readonly uncleaned: Uncleaned | undefined;
  /** The secret that is missing for the sessions not to lie on the disk as they are. */
  readonly unencrypted: Unencrypted | undefined;
}

export interface Uncleaned {
  /** *off*: an option says so. *absent*: an option is missing. *never*: there is none. */
  readonly is: 'off' | 'absent' | 'never';
  /** The option, or the name of what is made. */
  readonly at: TSESTree.Node;
  readonly cleaning: StoreCleaning | undefined;
  /** Where the option is given, or could be. */
  readonly sites: (isAtFault: SharedWith) => readonly EditSite[];
}

export interface Unencrypted {
  /** The option that is there, or the name of what is made. */
  readonly at: TSESTree.Node;
  readonly key: string;
  readonly sites: (isAtFault: SharedWith) => readonly EditSite[];
}

export function readSessionStores(
  kit: Kit,
  recognised: readonly Recognised<SessionStoreSink>[],
): readonly SessionStore[] {
  return recognised.flatMap(({ node, readings: [reading] }) => {
    if (!reading) return [];
    const { library, sink } = reading;
    return [{ node, library, uncleaned: uncleanedIn(kit, node, sink), unencrypted: unencryptedIn(kit, node, sink) }];
  });
}

function unencryptedIn(kit: Kit, node: SinkNode, { encryption, options }: SessionStoreSink): Unencrypted | undefined {
  if (!encryption) return undefined;
  const { key, unless } = encryption;
  const presence = slotPresence(kit, node, within(options, [key]));
  const isOwnWay = unless.some((other) => slotPresence(kit, node, within(options, [other])).kind !== 'absent');
  if (isOwnWay || isMissing(presence) !== 'yes') return undefined;
  const given = alternativesOf(presence).find((one) => one.kind === 'present');
  return {
    at: given?.node ?? methodNode(node),
    key,
    sites: (isAtFault) => sitesOf(kit, node, options, presence, isAtFault),
  };
}

function isMissing(presence: Presence): Tri {
  return all(presence, { absent: 'yes', present: isNullish });
}

function uncleanedIn(kit: Kit, node: SinkNode, { cleaning, options }: SessionStoreSink): Uncleaned | undefined {
  if (cleaning === 'never') return { is: 'never', at: methodNode(node), cleaning: undefined, sites: () => [] };
  if (!cleaning || isCleanedByHand(kit, node, cleaning, options)) return undefined;
  const presence = slotPresence(kit, node, within(options, [cleaning.key]));
  if (isOff(presence, cleaning) !== 'yes') return undefined;
  const given = alternativesOf(presence).find((one) => one.kind === 'present');
  return {
    is: given ? 'off' : 'absent',
    at: given?.node ?? methodNode(node),
    cleaning,
    sites: (isAtFault) => sitesOf(kit, node, options, presence, isAtFault),
  };
}

function sitesOf(
  kit: Kit,
  node: SinkNode,
  { argument: index, path = [] }: Slot,
  presence: Presence,
  isAtFault: SharedWith,
): readonly EditSite[] {
  return optionSites(kit, { node, index, path, presence, isPerCall: false }, isAtFault);
}

function isCleanedByHand(
  kit: Kit,
  node: SinkNode,
  { byHand = [], table }: StoreCleaning,
  options: SessionStoreSink['options'],
): boolean {
  const text = kit.sourceCode.text.toLowerCase();
  if (byHand.some((word) => text.includes(word.toLowerCase()))) return true;
  if (!table) return false;
  const name = slotPresence(kit, node, within(options, table));
  return [...text.matchAll(DELETION)].some(([, of = '']) => mayBeTable(of, name));
}

/** Not the sessions of one visitor, `where sid = $1`, unless others go with them. */
const DELETION =
  /\bdelete\s+from\s+(?<table>\S+)(?!\S|\s+where\s(?:(?!expir|>=)[^<=]){1,80}=\s*[?$:](?![^"'`;]{0,200}\sor\s))/gu;

/** It is called after sessions or as the store is told, or one of the two is not spelt out. */
function mayBeTable(of: string, name: Presence): boolean {
  if (of.includes('sess') || !/^[^\w${]*\w/u.test(of)) return true;
  if (name.kind === 'absent') return false;
  const value = name.kind === 'present' && name.value.kind === 'scalar' ? name.value.value : undefined;
  return typeof value !== 'string' || of.includes(value.toLowerCase());
}

function isOff(presence: Presence, cleaning: StoreCleaning): Tri {
  return all(presence, {
    absent: triOf(cleaning.default === 'off'),
    present: (value) => isOffBy(value, cleaning.off),
  });
}

/** Whatever is no scalar is neither missing nor a number. */
function isOffBy(value: Value, off: StoreCleaning['off']): Tri {
  if (value.kind !== 'scalar') return 'unknown';
  if (typeof off === 'object') return triOf(off.includes(value.value as Exclude<ScalarType, undefined | bigint>));
  if (off === 'not positive') return triOf(!(Number(value.value) > 0));
  return triOf(Boolean(value.value) === (off === 'truthy'));
}
