import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Tri } from '../evaluate/value.js';
import { createCalls } from './calls.js';
import { wordsOf } from './cookie-words.js';
import type { StoredValue } from './database-writes.js';
import { criteriaOf } from './deletions/condition.js';
import { createLookups } from './deletions/lookups.js';
import { type Query, readQuery } from './deletions/query.js';
import type { Handlers } from './handlers.js';
import { readsByKey } from './keyed-reads.js';
import type { Kit, SinkNode } from './kit.js';
import { plain } from './session-keepers.js';
import { EMPTY_ENVIRONMENT } from './sources/environment.js';
import { createSources } from './sources/read.js';
import { inputsOf } from './sources/source.js';
import { comparedInList, comparedWith } from './token-comparisons.js';

/** Where the file finds or ends what is stored under a token by what the holder sends, or compares the two; `undefined` where that cannot be told. */
export type StoredTokenReads = (stored: StoredValue) => readonly TSESTree.Expression[] | undefined;

/** What is written stands in no filter, whatever else the call may be: `session.update({ token })`. */
export function createStoredTokenReads(kit: Kit, handlers: Handlers, writes: readonly StoredValue[]): StoredTokenReads {
  const written = new Set<TSESTree.Node>(writes.map(({ value }) => value));
  const lookupOf = createLookups(kit);
  const sources = createSources({ kit, handlers, calls: createCalls(kit), lookupOf });
  let known: readonly Query[] | undefined;

  function queriesAt(node: SinkNode): readonly Query[] {
    const lookup = node.type === AST_NODE_TYPES.CallExpression ? lookupOf(node) : undefined;
    const deletions = (kit.recognise(node)?.readings ?? []).flatMap(({ sink }) =>
      sink.kind === 'session-deletion' ? (readQuery(kit, node, sink) ?? []) : [],
    );
    return lookup ? [lookup, ...deletions] : deletions;
  }

  /** What a row has is what was stored. The id of a row may stand in a list that was sent before, as it is stored. */
  function isSent(node: TSESTree.Expression, column: string): Tri {
    const source = sources.of(node, EMPTY_ENVIRONMENT);
    if (source.kind === 'found') return 'no';
    const inputs = inputsOf(source);
    // `end(session)`: it may be handed the row.
    if (inputs.length === 0 && isOfParameter(kit, node, column)) return 'unknown';
    if (!/^_?id$/iu.test(column)) return 'yes';
    if (inputs.length === 0) return saysToken(kit, node) ? 'yes' : 'unknown';
    return inputs.every(({ source: part }) => part === 'cookies' || part === 'headers') ? 'yes' : 'no';
  }

  const answers = new Map<string, readonly TSESTree.Expression[] | undefined>();
  return (stored) => {
    const { column, names, below } = stored;
    if (column === undefined) return readsByKey(kit, stored);
    const key = [column, below, ...names].join();
    if (!answers.has(key)) answers.set(key, readsOf(column, stored));
    return answers.get(key);
  };

  function readsOf(column: string, { names, below }: StoredValue): readonly TSESTree.Expression[] | undefined {
    // What it takes out of a list is not read.
    if (/\$pull(?:All)?\b/u.test(kit.sourceCode.text)) return undefined;
    const compared = below === undefined ? comparedWith(kit, column) : comparedInList(kit, column, below);
    // A row of `User` is called `user`, or `foundUser`.
    const rows = new Set(names.flatMap((name) => [name.toLowerCase(), wordsOf(name).at(-1) ?? '']));
    const searched = below === undefined ? column : `${column}.${below}`;
    known ??= kit.nodes().flatMap(queriesAt);
    const ofThese = known.filter(({ names: rowNames }) => rowNames.some((name) => rows.has(name.toLowerCase())));
    const meant = ofThese.flatMap((query) =>
      criteriaOf(query.condition).flatMap(({ column: named, value, isList }) =>
        named === searched && value.kind === 'expression' && !written.has(value.node)
          ? [{ node: value.node, isSent: isList ? 'unknown' : isSent(value.node, column) } as const]
          : [],
      ),
    );
    if (meant.some((one) => one.isSent === 'unknown')) return undefined;
    const sent = compared.filter((node) => sources.of(node, EMPTY_ENVIRONMENT).kind !== 'found');
    return [...new Set([...sent, ...meant.filter((one) => one.isSent === 'yes').map(({ node }) => node)])];
  }
}

/** `session.token`, `{ token }` of what a function is handed. */
function isOfParameter(kit: Kit, node: TSESTree.Expression, column: string): boolean {
  const thing = plain(kit.provenanceOf(node));
  return thing.kind === 'member' && thing.name === column && plain(thing.of).kind === 'parameter';
}

/** A token as its holder sends it. */
function saysToken(kit: Kit, read: TSESTree.Expression): boolean {
  if (/token|cookie/iu.test(kit.sourceCode.getText(read))) return true;
  let thing = plain(kit.provenanceOf(read));
  while ((thing.kind === 'member' && !/cookie/iu.test(thing.name)) || thing.kind === 'result') thing = plain(thing.of);
  return 'name' in thing && /cookie/iu.test(thing.name);
}
