import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { lastName } from '../ast/property-name.js';
import type { Provenance } from '../ast/provenance.js';
import type { Library } from '../libraries/types/library.js';
import type { Origin } from '../libraries/types/origin.js';
import type { Kit, SinkNode } from './kit.js';
import type { Evidence } from './match.js';
import { calleeOf } from './recognise.js';
import { plain } from './session-keepers.js';
import { perLibraries } from './per-libraries.js';

/** A description of something that is called, made or assigned. */
interface Form {
  readonly callee: Origin;
  readonly form?: 'call' | 'new' | 'call or new' | 'assign';
}

/** A library and a form of it that fits a node. */
export interface FormReading<F extends Form> {
  readonly library: Library;
  readonly form: F;
  readonly evidence: Evidence;
}

const STRENGTH: readonly Evidence[] = ['written', 'proven', 'conventional'];

/** What a node is in the words of some list that libraries have: the best shown; among equals what the file imports, then what the application has. */
export function createFormIndex<F extends Form>(
  kit: Kit,
  index: FormIndex<F>,
): (node: SinkNode) => readonly FormReading<F>[] {
  const candidatesFor = createCandidates(kit, index(kit.libraries));
  return (node) => {
    const readings = candidatesFor(node).flatMap(({ library, form }): FormReading<F>[] => {
      const evidence = hasForm(node, form) && kit.matcher.match(calleeOf(node), form.callee);
      return evidence ? [{ library, form, evidence }] : [];
    });
    return readings.length === 0 ? [] : preferred(kit, readings);
  };
}

function hasForm({ type }: SinkNode, { form = 'call' }: Form): boolean {
  switch (type) {
    case AST_NODE_TYPES.AssignmentExpression:
      return form === 'assign';
    case AST_NODE_TYPES.NewExpression:
      return form === 'new' || form === 'call or new';
    case AST_NODE_TYPES.CallExpression:
      return form === 'call' || form === 'call or new';
    default:
      return false;
  }
}

function preferred<F extends Form>(kit: Kit, readings: readonly FormReading<F>[]): readonly FormReading<F>[] {
  const strongest = STRENGTH.find((evidence) => readings.some((one) => one.evidence === evidence));
  const equal = readings.filter(({ evidence }) => evidence === strongest);
  const used = (how: 'imported' | 'installed') => equal.filter(({ library }) => kit.uses(library) === how);
  return [used('imported'), used('installed'), equal].find((some) => some.length > 0) ?? [];
}

interface Candidate<F extends Form> {
  readonly library: Library;
  readonly form: F;
}

/** The forms of all libraries by their names: made once, for all files. */
export type FormIndex<F extends Form> = (libraries: readonly Library[]) => ReadonlyMap<string, readonly Candidate<F>[]>;

export function indexedForms<F extends Form>(formsOf: (library: Library) => readonly F[]): FormIndex<F> {
  return perLibraries((libraries) => {
    const byKey = new Map<string, Candidate<F>[]>();
    for (const library of libraries) {
      for (const form of formsOf(library)) {
        for (const key of new Set(keysOf(form.callee))) byKey.set(key, [...(byKey.get(key) ?? []), { library, form }]);
      }
    }
    return byKey;
  });
}

/** The forms by the name that is called, and for a variable by what it stands for. */
function createCandidates<F extends Form>(
  kit: Kit,
  byKey: ReadonlyMap<string, readonly Candidate<F>[]>,
): (node: SinkNode) => readonly Candidate<F>[] {
  const possible = new Map<string, readonly Candidate<F>[]>();

  function lookUp(key: string | undefined): readonly Candidate<F>[] {
    if (key === undefined) return [];
    let found = possible.get(key);
    if (!found)
      possible.set(key, (found = (byKey.get(key) ?? []).filter(({ form }) => kit.words.mayHave(form.callee))));
    return found;
  }

  function standsFor(thing: Provenance): readonly Candidate<F>[] {
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
