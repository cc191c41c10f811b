import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../../ast/property-name.js';
import type { Lookup, Origin } from '../../libraries/types.js';
import type { Kit, SinkNode } from '../kit.js';
import { calleeOf } from '../recognise.js';
import { type Query, readQuery } from './query.js';

/** A call that finds rows, as the libraries describe it. */
export type LookupOf = (call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression) => Query | undefined;

export function createLookups(kit: Kit): LookupOf {
  const byName = new Map<string, Lookup[]>();
  const lookups = kit.libraries.flatMap((library) => library.lookups ?? []);
  const isTold = ({ subject }: Lookup) => subject === 'model argument';
  // Those that are told the model do not fit where none is.
  for (const lookup of [...lookups.filter(isTold), ...lookups.filter((one) => !isTold(one))]) {
    for (const name of lastNames(lookup.callee)) byName.set(name, [...(byName.get(name) ?? []), lookup]);
  }
  const known = new Map<SinkNode, Query | undefined>();

  function read(call: SinkNode): Query | undefined {
    const callee = calleeOf(call);
    for (const lookup of byName.get(lastName(callee) ?? '') ?? []) {
      const query = kit.matcher.match(callee, lookup.callee) && readQuery(kit, call, lookup);
      if (query) return query;
    }
    return undefined;
  }

  return (call) => {
    if (!known.has(call)) known.set(call, read(call));
    return known.get(call);
  };
}

function lastNames(origin: Origin): readonly string[] {
  if ('anyOf' in origin) return origin.anyOf.flatMap(lastNames);
  if (!('member' in origin)) return [];
  return typeof origin.member === 'string' ? [origin.member] : origin.member;
}
