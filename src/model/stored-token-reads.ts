import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { Tri } from '../evaluate/value.js';
import { createCalls } from './calls.js';
import type { StoredValue } from './database-writes.js';
import { criteriaOf } from './deletions/condition.js';
import { createLookups } from './deletions/lookups.js';
import { type Query, readQuery } from './deletions/query.js';
import type { Handlers } from './handlers.js';
import { readsByKey } from './keyed-reads.js';
import type { Kit, SinkNode } from './kit.js';
import { isStrongToken } from './login-words.js';
import { EMPTY_ENVIRONMENT } from './sources/environment.js';
import { createSources } from './sources/read.js';
import { inputsOf } from './sources/source.js';

/** Where the file finds or ends what is stored under a token by what the holder sends, or compares the two; `undefined` where that cannot be told. */
export type StoredTokenReads = (stored: StoredValue) => readonly TSESTree.Expression[] | undefined;

export function createStoredTokenReads(kit: Kit, handlers: Handlers): StoredTokenReads {
  const lookupOf = createLookups(kit);
  const sources = createSources({ kit, handlers, calls: createCalls(kit), lookupOf });
  let known: readonly MeantRows[] | undefined;

  function rowsMeantAt(node: SinkNode): readonly MeantRows[] {
    const lookup = node.type === AST_NODE_TYPES.CallExpression ? lookupOf(node) : undefined;
    const deletions = (kit.recognise(node)?.readings ?? []).flatMap(({ sink }) =>
      sink.kind === 'session-deletion' ? (readQuery(kit, node, sink) ?? []) : [],
    );
    const ended = deletions.map((query) => ({ query, isEnded: true }));
    return lookup ? [{ query: lookup, isEnded: false }, ...ended] : ended;
  }

  /** What a row has is what was stored. The id of a row may stand in a list that was sent before, as it is stored. */
  function isSent(node: TSESTree.Expression, column: string, isEnded: boolean): Tri {
    const source = sources.of(node, EMPTY_ENVIRONMENT);
    if (source.kind === 'found') return 'no';
    if (!/^_?id$/iu.test(column)) return 'yes';
    const inputs = inputsOf(source);
    if (inputs.length === 0) return isEnded ? 'unknown' : 'yes';
    return inputs.every(({ source: part }) => part === 'cookies' || part === 'headers') ? 'yes' : 'no';
  }

  return (stored) => {
    const { column, names, below } = stored;
    if (column === undefined) return readsByKey(kit, stored);
    const compared = below === undefined ? comparedWith(kit, column) : comparedInList(kit, column, below);
    // A row of `User` is called `user`.
    const rows = new Set(names.map((name) => name.toLowerCase()));
    const searched = below === undefined ? column : `${column}.${below}`;
    known ??= kit.nodes().flatMap(rowsMeantAt);
    const ofThese = known.filter(({ query }) => query.names.some((name) => rows.has(name.toLowerCase())));
    const meant = ofThese.flatMap(({ query, isEnded }) =>
      criteriaOf(query.condition).flatMap(({ column: named, value, isList }) =>
        named === searched && value.kind === 'expression' && !isList
          ? [{ node: value.node, isSent: isSent(value.node, column, isEnded) }]
          : [],
      ),
    );
    if (meant.some((one) => one.isSent === 'unknown')) return undefined;
    return [...new Set([...compared, ...meant.filter((one) => one.isSent === 'yes').map(({ node }) => node)])];
  };
}

/** A call that finds rows, or ends them. */
interface MeantRows {
  readonly query: Query;
  readonly isEnded: boolean;
}

/** `user.refreshToken !== sent` */
function comparedWith(kit: Kit, column: string): readonly TSESTree.Expression[] {
  return isStrongToken(column) ? comparisonsWith(kit, column) : [];
}

/** `user.tokens.some((one) => one.token === sent)` */
function comparedInList(kit: Kit, column: string, below: string): readonly TSESTree.Expression[] {
  return comparisonsWith(kit, below).filter((node) => {
    const call = enclosingFunction(node)?.parent;
    const callee = call?.type === AST_NODE_TYPES.CallExpression ? unwrap(call.callee) : undefined;
    return callee?.type === AST_NODE_TYPES.MemberExpression && lastName(callee.object) === column;
  });
}

function comparisonsWith(kit: Kit, column: string): readonly TSESTree.Expression[] {
  const found: TSESTree.Expression[] = [];
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.BinaryExpression || !/^[!=]==?$/u.test(node.operator)) return;
    const isColumn = [node.left, node.right].map((side) => isMemberNamed(side, column));
    if (isColumn[0] !== isColumn[1]) found.push((isColumn[0] ? node.right : node.left) as TSESTree.Expression);
  });
  return found;
}

function isMemberNamed(node: TSESTree.Node, name: string): boolean {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.MemberExpression && propertyName(inner) === name && !isOfRequest(inner.object);
}

function isOfRequest(node: TSESTree.Node): boolean {
  return /^(?:body|cookies|headers|query|params|signedCookies)$/u.test(lastName(node) ?? '');
}
