import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import type { Provenance } from '../ast/provenance.js';
import type { AddressForm, Library, Origin, Slot } from '../libraries/types.js';
import type { Kit, SinkNode } from './kit.js';
import type { Evidence } from './match.js';
import { calleeOf } from './recognise.js';
import { plain } from './session-keepers.js';
import { applies, slotPresence } from './slots.js';
import { valueExpression } from './value-expression.js';

/** A call or assignment by which somebody goes to an address. */
export interface Address {
  readonly node: SinkNode;
  readonly library: Library;
  readonly goes: AddressForm['goes'];
  /** The expression that gives the address. */
  readonly text: TSESTree.Node | undefined;
  /** The object of parameters that are put behind it. */
  readonly query: TSESTree.Node | undefined;
  /** Where the options of a request stand. */
  readonly options: Slot | undefined;
  /** How the same answer sets a cookie; `undefined` also where it is not known which library it is. */
  readonly cookie: AddressForm['cookie'];
}

interface Candidate {
  readonly library: Library;
  readonly form: AddressForm;
}

interface Reading extends Candidate {
  readonly evidence: Evidence;
}

const STRENGTH: readonly Evidence[] = ['written', 'proven', 'conventional'];

export function readAddresses(kit: Kit): readonly Address[] {
  const candidatesFor = createIndex(kit);
  return kit.nodes().flatMap((node) => {
    const readings = candidatesFor(node).flatMap((one): Reading[] => {
      const evidence = hasForm(node, one.form) && kit.matcher.match(calleeOf(node), one.form.callee);
      return evidence ? [{ ...one, evidence }] : [];
    });
    const address =
      readings.length > 0 && !kit.order.isUnreachable(node) && addressOf(kit, node, preferred(kit, readings));
    return address ? [address] : [];
  });
}

function hasForm({ type }: SinkNode, { form = 'call' }: AddressForm): boolean {
  return type === (form === 'assign' ? AST_NODE_TYPES.AssignmentExpression : AST_NODE_TYPES.CallExpression);
}

/** The best shown; among equals those of a library that the file imports, then of one that the application has. */
function preferred(kit: Kit, readings: readonly Reading[]): readonly Reading[] {
  const strongest = STRENGTH.find((evidence) => readings.some((one) => one.evidence === evidence));
  const equal = readings.filter(({ evidence }) => evidence === strongest);
  const used = (how: 'imported' | 'installed') => equal.filter(({ library }) => kit.uses(library) === how);
  return [used('imported'), used('installed'), equal].find((some) => some.length > 0) ?? [];
}

function addressOf(kit: Kit, node: SinkNode, readings: readonly Reading[]): Address | undefined {
  const [first, ...others] = readings;
  const layout = first?.form.layouts.find(({ when }) => applies(kit, node, when));
  if (!first || !layout) return undefined;
  const { library, form } = first;
  return {
    node,
    library,
    goes: form.goes,
    text: layout.address && expressionIn(kit, node, layout.address),
    query: layout.query && expressionIn(kit, node, layout.query),
    options: layout.options,
    cookie: others.every((other) => other.library === library) ? form.cookie : undefined,
  };
}

function expressionIn(kit: Kit, node: SinkNode, slot: Slot): TSESTree.Node | undefined {
  const presence = slotPresence(kit, node, slot);
  return presence.kind === 'present' ? valueExpression(presence) : undefined;
}

/** The forms by the name that is called, and for a variable by what it stands for. */
function createIndex(kit: Kit): (node: SinkNode) => readonly Candidate[] {
  const byKey = new Map<string, Candidate[]>();
  for (const library of kit.libraries) {
    for (const form of library.addresses ?? []) {
      for (const key of new Set(keysOf(form.callee))) byKey.set(key, [...(byKey.get(key) ?? []), { library, form }]);
    }
  }
  const lookUp = (key: string | undefined) => (key === undefined ? [] : (byKey.get(key) ?? []));

  function standsFor(thing: Provenance): readonly Candidate[] {
    if (thing.kind === 'import') return [...lookUp(thing.source), ...lookUp(thing.name)];
    if (thing.kind === 'member') return lookUp(thing.name);
    return thing.kind === 'result' ? lookUp(lastName(thing.call.callee)) : [];
  }

  return (node) => {
    const callee = calleeOf(node);
    const named = lookUp(lastName(callee));
    return callee.type === AST_NODE_TYPES.Identifier
      ? [...new Set([...named, ...standsFor(plain(kit.provenanceOf(callee)))])]
      : named;
  };
}

function keysOf(origin: Origin): readonly string[] {
  if ('anyOf' in origin) return origin.anyOf.flatMap(keysOf);
  if ('member' in origin) return [origin.member].flat();
  if ('global' in origin) return [origin.global];
  if ('import' in origin) return [origin.name ?? origin.import].flat();
  if ('autoImported' in origin) return [origin.autoImported];
  if ('called' in origin) return origin.called;
  return 'resultOf' in origin ? keysOf(origin.resultOf) : [];
}
