import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Lookup, SessionDeletionSink } from '../../libraries/types/deletions.js';
import type { Library } from '../../libraries/types/library.js';
import { byLastName } from '../by-last-name.js';
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

export type Described = Lookup | SessionDeletionSink;

/** The calls of which some description is meant, as all describe them. */
export function queriesIn(kit: Kit, isMeant: (described: Described) => boolean): readonly RowQuery[] {
  const describing = descriptionsOf(kit.libraries);
  return kit.nodes().flatMap((call): RowQuery[] => {
    if (call.type !== AST_NODE_TYPES.CallExpression) return [];
    const called = describing(call.callee);
    if (!called.some(({ described }) => isMeant(described))) return [];
    const fitting = called.flatMap(({ library, described }) => {
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

/** A row that was found before has been chosen already. */
const descriptionsOf = perLibraries((libraries) => {
  const all = libraries.flatMap((library) => {
    const deletions = library.sinks.filter((sink) => sink.kind === 'session-deletion');
    return [...(library.lookups ?? []), ...deletions].map((described) => ({ library, described }));
  });
  const chosen = all.filter(({ described: { filter, subject } }) => filter.dialect !== 'row' && subject !== 'sessions');
  return byLastName(chosen, ({ described }) => described.callee);
});
