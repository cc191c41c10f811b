import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../../ast/property-name.js';
import type { Lookup, SessionDeletionSink } from '../../libraries/types/deletions.js';
import type { Library } from '../../libraries/types/library.js';
import { lastNames } from '../deletions/lookups.js';
import { type Query, readQuery } from '../deletions/query.js';
import type { Kit } from '../kit.js';
import { perLibraries } from '../per-libraries.js';

/** A call that finds, changes or deletes rows, as the libraries describe it that may be meant. */
export interface RowQuery {
  readonly call: TSESTree.CallExpression;
  /** Never empty. */
  readonly readings: readonly QueryReading[];
}

export interface QueryReading {
  readonly library: Library;
  readonly described: Described;
  readonly query: Query;
}

type Described = Lookup | SessionDeletionSink;

export function queriesIn(kit: Kit): readonly RowQuery[] {
  const byName = descriptionsOf(kit.libraries);
  return kit.nodes().flatMap((call): RowQuery[] => {
    if (call.type !== AST_NODE_TYPES.CallExpression) return [];
    const fitting = (byName.get(lastName(call.callee) ?? '') ?? []).flatMap(({ library, described }) => {
      const query = kit.matcher.match(call.callee, described.callee) && readQuery(kit, call, described);
      return query ? [{ library, described, query }] : [];
    });
    const readings = ofUsed(kit, fitting);
    return readings.length > 0 && !kit.order.isUnreachable(call) ? [{ call, readings }] : [];
  });
}

/** Of the libraries that a call fits, those that the file imports, else those that the application has, else all. */
function ofUsed(kit: Kit, fitting: readonly QueryReading[]): readonly QueryReading[] {
  for (const how of ['imported', 'installed'] as const) {
    const used = fitting.filter(({ library }) => kit.uses(library) === how);
    if (used.length > 0) return used;
  }
  return fitting;
}

type Descriptions = ReadonlyMap<string, readonly Omit<QueryReading, 'query'>[]>;

/** By the last name of what is called. A row that was found before has been chosen already. */
const descriptionsOf = perLibraries((libraries): Descriptions => {
  const byName = new Map<string, Omit<QueryReading, 'query'>[]>();
  for (const library of libraries) {
    const deletions = library.sinks.filter((sink) => sink.kind === 'session-deletion');
    for (const described of [...(library.lookups ?? []), ...deletions]) {
      if (described.filter.dialect === 'row' || described.subject === 'sessions') continue;
      for (const name of lastNames(described.callee))
        byName.set(name, [...(byName.get(name) ?? []), { library, described }]);
    }
  }
  return byName;
});
