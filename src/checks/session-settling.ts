import type { TSESTree } from '@typescript-eslint/utils';

import type { Edit, Source } from '../fix/edit.js';
import { removeStatement } from '../fix/remove-statement.js';
import { freeName } from '../fix/free-name.js';
import { indentationUnit } from '../fix/layout.js';
import { inQuotesNear } from '../fix/quotes.js';
import { joinEdits } from '../fix/join-edits.js';
import { enclose, insertStatements, makeAsync } from '../fix/wait-before.js';
import type { Settling } from '../model/session-life/settling.js';

export interface Around {
  /** Statements before the call. */
  readonly before?: readonly string[];
  /** Statements behind it, when it is done. */
  readonly behind?: readonly string[];
}

/** The edit that makes a call and has the program go on from a statement when it is done. */
export function settleBefore(settling: Settling, around: Around, source: Source): Edit | undefined {
  return settle(settling, around, 'before', source);
}

/** The same, and statements whose place the call takes go; where nothing stands behind them, it stands where the last one stood. */
export function settleInstead(
  settling: Settling,
  instead: readonly TSESTree.ExpressionStatement[],
  source: Source,
): Edit | undefined {
  const { statement } = settling;
  const settled = settle(settling, {}, instead.some((one) => one === statement) ? 'instead' : 'before', source);
  const others = instead.filter((one) => one !== statement);
  return settled && joinEdits([settled, ...others.map((one) => removeStatement(one, source))]);
}

function settle(
  { statement, call, method, isTyped, continuation }: Settling,
  { before = [], behind = [] }: Around,
  place: 'before' | 'instead',
  source: Source,
): Edit | undefined {
  const given = method.given ? inQuotesNear(statement, method.given.code, source) : '';
  if (continuation?.kind === 'callback') {
    if (place === 'instead') return undefined;
    const error = freeName('error', source);
    const opening = `${continuation.returns ? 'return ' : ''}${call}((${error}) => {`;
    const inner = [`if (${error}) ${continuation.onError.replace('{error}', error)}`, ...behind];
    return enclose(continuation.statements, { before, opening, inner, closing: '});' }, source);
  }
  const waiting =
    continuation && method.done === 'callback'
      ? promiseOf(call, isTyped, source)
      : [`${continuation ? 'await ' : ''}${call}(${given});`];
  const inserted = insertStatements([...before, ...waiting, ...behind], statement, place, source);
  if (!continuation?.makeAsync) return inserted;
  const async = makeAsync(continuation.makeAsync);
  return async && joinEdits([async, inserted]);
}

/** A callback is all that it takes. */
function promiseOf(call: string, isTyped: boolean, source: Source): readonly string[] {
  return [
    `await new Promise${isTyped ? '<void>' : ''}((resolve, reject) => {`,
    `${indentationUnit(source)}${call}((error) => (error ? reject(error) : resolve()));`,
    '});',
  ];
}
