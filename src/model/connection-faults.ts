import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { isWithin } from '../ast/functions.js';
import { wrapped } from '../ast/unwrap.js';
import { all, alternativesOf } from '../evaluate/presence.js';
import { partsOf } from '../evaluate/text.js';
import { or, triOf } from '../evaluate/tri.js';
import { truthOf } from '../evaluate/truth.js';
import type { Presence, TextPart, Tri, Value } from '../evaluate/value.js';
import type { Slot } from '../libraries/types/origin.js';
import type { Unprotected } from '../libraries/types/stores.js';
import { type Address, type AddressParameter, readAddress } from './connection-addresses.js';
import type { Kit, SinkNode } from './kit.js';
import { usesOfLiteral } from './literal-uses.js';
import { optionSites, wholeArgument } from './option-sites.js';
import { isPrivateHost } from './private-hosts.js';
import { isCallLike, slotPresence } from './slots.js';
import type { StoreConnection } from './store-connections.js';

/** Sessions go to their store over a connection that others can read or take over. */
export interface ConnectionFault {
  readonly connection: StoreConnection;
  readonly lacks: Unprotected['lacks'];
  /** It stands in the address, which asks for no encryption at all, or is a switch that takes it away. */
  readonly is: 'address' | 'switch';
  readonly at: TSESTree.Node;
  /** What the program says: `redis://cache.example.com`, `rejectUnauthorized: false`. */
  readonly written: string;
  readonly repairs: readonly ConnectionRepair[];
}

export interface ConnectionRepair {
  readonly site: EditSite;
  /** Key of the option, at sites of options. */
  readonly key?: string;
  /** What is written; without it, what stands there is left out. */
  readonly text?: string;
}

type Found = Omit<ConnectionFault, 'repairs'> & {
  readonly repairsOf: (isAtFault: (call: SinkNode) => boolean) => readonly ConnectionRepair[];
};

export function readConnectionFaults(kit: Kit, connections: readonly StoreConnection[]): readonly ConnectionFault[] {
  const found = connections.flatMap((connection) => faultsOf(kit, connection));
  return [...new Map(found.map((fault) => [fault.at, fault])).values()].map(({ repairsOf, ...fault }) => {
    const calls = new Set(found.filter(({ at }) => at === fault.at).map(({ connection: { node } }) => node));
    return { ...fault, repairs: repairsOf((call) => calls.has(call)) };
  });
}

function faultsOf(kit: Kit, connection: StoreConnection): readonly Found[] {
  const { node, form } = connection;
  const addresses = (form.addresses ?? []).flatMap((slot) => addressesAt(slotPresence(kit, node, slot)));
  const hosts = [
    ...addresses.flatMap(({ address }) => address.hosts),
    ...(form.hosts ?? []).flatMap((slot) => hostsAt(slotPresence(kit, node, slot))),
  ];
  const isOutside = (host: string | undefined): boolean =>
    host !== undefined && !isPrivateHost(host, kit.settings.privateHosts);
  const isElsewhere = hosts.length === 0 || hosts.some((host) => host === undefined || isOutside(host));
  // Where the other end is not known, nobody asks for its certificate without a reason; in clear it may as well be on the same machine.
  const counts = ({ lacks }: Unprotected): boolean =>
    lacks === 'verification' ? isElsewhere : hosts.some(isOutside) && hosts.every((host) => host !== undefined);
  return [
    ...addresses.flatMap((one) =>
      connection.isCertain && one.address.hosts.some(isOutside) ? (inClear(kit, connection, one) ?? []) : [],
    ),
    ...addresses.flatMap((one) => parameterFaults(kit, connection, one, counts)),
    ...(form.switches ?? []).flatMap((one) => (counts(one) ? (switchFault(kit, connection, one) ?? []) : [])),
  ];
}

interface WrittenAddress {
  readonly address: Address;
  /** The expression that spells it. */
  readonly node: TSESTree.Node;
}

/** None where some of the alternatives are not known. */
function addressesAt(presence: Presence): readonly WrittenAddress[] {
  const values = valuesOf(presence);
  const found = values?.flatMap((value) => {
    const parts: readonly TextPart[] | undefined = partsOf(value);
    const address = parts && readAddress(parts);
    return address ? [{ address, node: value.node }] : [];
  });
  return found && found.length === values?.length ? found : [];
}

function valuesOf(presence: Presence): readonly Value[] | undefined {
  const alternatives = alternativesOf(presence);
  const values = alternatives.flatMap((one): readonly Value[] => {
    if (one.kind !== 'present') return [];
    return one.value.kind === 'oneOf' ? one.value.values : [one.value];
  });
  return alternatives.every(({ kind }) => kind === 'present') ? values : undefined;
}

function hostsAt(presence: Presence): readonly (string | undefined)[] {
  if (presence.kind === 'absent') return [];
  const values = valuesOf(presence) ?? [undefined];
  return values.map((value) => (value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined));
}

function inClear(kit: Kit, connection: StoreConnection, { address, node }: WrittenAddress): Found | undefined {
  const { scheme = '', schemeSite } = address;
  const { clear = {}, encrypted = [] } = connection.form;
  const text = Object.hasOwn(clear, scheme) ? clear[scheme] : undefined;
  if (text === undefined) return undefined;
  const others = encrypted.map((slot) => slotPresence(kit, connection.node, slot));
  const isEncrypted = or(...others.map((presence) => all(presence, { absent: 'no', present: truthOf })));
  if (isEncrypted !== 'no') return undefined;
  // An option that says the same would then contradict the address.
  const isEditable = others.every(({ kind }) => kind === 'absent');
  const [host = ''] = address.hosts.filter(
    (one) => one !== undefined && !isPrivateHost(one, kit.settings.privateHosts),
  );
  return {
    connection,
    lacks: 'encryption',
    is: 'address',
    at: node,
    written: `${scheme}://${host}`,
    repairsOf: (isAtFault) => (isEditable ? textRepair(kit, schemeSite, node, isAtFault, text) : []),
  };
}

function parameterFaults(
  kit: Kit,
  connection: StoreConnection,
  { address, node }: WrittenAddress,
  counts: (unprotected: Unprotected) => boolean,
): readonly Found[] {
  const { parameters = [] } = connection.form;
  return address.parameters.flatMap((given): readonly Found[] => {
    const meant = parameters.find((one) => one.name === given.name && one.value === given.value && counts(one));
    if (!meant) return [];
    return [
      {
        connection,
        lacks: meant.lacks,
        is: 'switch',
        at: node,
        written: `${given.name}=${given.value}`,
        repairsOf: (isAtFault) => parameterRepair(kit, given, meant, node, isAtFault),
      },
    ];
  });
}

function parameterRepair(
  kit: Kit,
  { site, valueSite }: AddressParameter,
  { instead }: Unprotected,
  node: TSESTree.Node,
  isAtFault: (call: SinkNode) => boolean,
): readonly ConnectionRepair[] {
  return instead === undefined
    ? textRepair(kit, site, node, isAtFault, '')
    : textRepair(kit, valueSite, node, isAtFault, instead);
}

/** Only where nothing else reads the text. */
function textRepair(
  kit: Kit,
  site: EditSite | undefined,
  text: TSESTree.Node,
  isAtFault: (call: SinkNode) => boolean,
  instead: string,
): readonly ConnectionRepair[] {
  return site && isOwn(kit, text, isAtFault) ? [{ site, text: instead }] : [];
}

function isOwn(kit: Kit, text: TSESTree.Node, isAtFault: (call: SinkNode) => boolean): boolean {
  if (isInCall(text, isAtFault)) return true;
  const { parent } = wrapped(text);
  if (parent?.type === AST_NODE_TYPES.Property && parent.parent.type === AST_NODE_TYPES.ObjectExpression) {
    const { arrivals, complete } = kit.destinationsOf(parent.parent);
    return complete && arrivals.length > 0 && arrivals.every(({ call }) => isAtFault(call));
  }
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || isExported(parent)) return false;
  const uses = usesOfLiteral(kit, text);
  return uses.length > 0 && uses.every((use) => isInCall(use, isAtFault));
}

function isInCall(node: TSESTree.Node, isAtFault: (call: SinkNode) => boolean): boolean {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (isCallLike(outer) && isAtFault(outer)) return outer.arguments.some((argument) => isWithin(node, argument));
  }
  return false;
}

function isExported({ parent }: TSESTree.VariableDeclarator): boolean {
  return parent.parent.type === AST_NODE_TYPES.ExportNamedDeclaration;
}

function switchFault(
  kit: Kit,
  connection: StoreConnection,
  { slot, value, lacks, instead }: Unprotected & { readonly slot: Slot },
): Found | undefined {
  const { node } = connection;
  const { argument: index, path = [] } = slot;
  const key = path.at(-1);
  const presence = slotPresence(kit, node, slot);
  const isAt: Tri = all(presence, {
    absent: 'no',
    present: (given) => (given.kind === 'scalar' ? triOf(given.value === value) : 'unknown'),
  });
  const given = alternativesOf(presence).find((one) => one.kind === 'present');
  if (isAt !== 'yes' || !given || key === undefined) return undefined;
  const option = { node, index, path: path.slice(0, -1), presence, isPerCall: false };
  return {
    connection,
    lacks,
    is: 'switch',
    at: given.node,
    written: `${key}: ${typeof value === 'string' ? `'${value}'` : String(value)}`,
    repairsOf: (isAtFault) =>
      optionSites(kit, option, isAtFault).map((site) => ({
        site: instead === undefined ? wholeArgument(kit, node, site) : site,
        key,
        ...(instead !== undefined && { text: instead }),
      })),
  };
}
