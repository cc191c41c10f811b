import type { TSESTree } from '@typescript-eslint/utils';

import type { Lookup } from '../../libraries/types/deletions.js';
import type { Library } from '../../libraries/types/library.js';
import { byLastName } from '../by-last-name.js';
import type { Kit, SinkNode } from '../kit.js';
import { calleeOf } from '../recognise.js';
import { type Query, readQuery } from './query.js';
import { perLibraries } from '../per-libraries.js';

/** Rows that are looked for, as a library describes it. */
export interface LookupQuery extends Query {
  readonly library: Library;
}

/** A call that finds rows. */
export type LookupOf = (call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression) => LookupQuery | undefined;

interface Described {
  readonly library: Library;
  readonly lookup: Lookup;
}

export function createLookups(kit: Kit): LookupOf {
  const describing = lookupsOf(kit.libraries);
  const known = new Map<SinkNode, LookupQuery | undefined>();

  function read(call: SinkNode): LookupQuery | undefined {
    const callee = calleeOf(call);
    for (const { library, lookup } of describing(callee)) {
      const query = kit.matcher.match(callee, lookup.callee) && readQuery(kit, call, lookup);
      if (query) return { ...query, library };
    }
    return undefined;
  }

  return (call) => {
    if (!known.has(call)) known.set(call, read(call));
    return known.get(call);
  };
}

const lookupsOf = perLibraries((libraries) => {
  const lookups = libraries.flatMap((library) => (library.lookups ?? []).map((lookup) => ({ library, lookup })));
  const isTold = ({ lookup }: Described) => lookup.subject === 'model argument';
  // Those that are told the model do not fit where none is.
  const all: readonly Described[] = [...lookups.filter(isTold), ...lookups.filter((other) => !isTold(other))];
  return byLastName(all, ({ lookup }) => lookup.callee);
});
