import type { TSESTree } from '@typescript-eslint/utils';

import type { Edit, Source } from '../fix/edit.js';
import { removeStatement } from '../fix/remove-statement.js';
import { freeNameAt } from '../fix/free-name.js';
import { joinEdits } from '../fix/join-edits.js';
import { enclose } from '../fix/enclose.js';
import { makeAsync } from '../fix/make-async.js';
import { addBefore, putInstead } from '../fix/add-before.js';
import type { Continuation } from '../model/session-life/continuation.js';
import type { Settling } from '../model/session-life/settling.js';

export interface Around {
  /** Statements before the call, without semicolons. */
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
  { statement, call, method, isTyped, isOfAny, continuation }: Settling,
  { before = [], behind = [] }: Around,
  place: 'before' | 'instead',
  source: Source,
): Edit | undefined {
  const given = method.given?.code ?? '';
  const errorType = isOfAny ? ': unknown' : '';
  if (continuation?.kind === 'callback') {
    if (place === 'instead') return undefined;
    const error = freeNameAt('error', statement, source);
    const opening = `${continuation.returns === 'call' ? 'return ' : ''}${call}((${error}${errorType}) => {`;
    const inner = [...onErrorLines(continuation, error, isTyped), ...behind];
    const end = continuation.returns === 'nothing' ? ['return'] : [];
    return enclose(continuation.statements, { before, opening, inner, closing: '})', behind: end }, source);
  }
  const waiting =
    continuation && method.done === 'callback'
      ? promiseOf(call, isTyped, errorType)
      : [`${continuation ? 'await ' : ''}${call}(${given})`];
  const put = place === 'instead' ? putInstead : addBefore;
  const inserted = put(statement, [...before, ...waiting, ...behind], source);
  if (!continuation?.makeAsync) return inserted;
  const async = makeAsync(continuation.makeAsync);
  return async && joinEdits([async, inserted]);
}

/** TypeScript may ask for a value on every way where one way has one (`noImplicitReturns`); what `next` gives back is none. */
function onErrorLines(
  { onError, returns }: Extract<Continuation, { kind: 'callback' }>,
  error: string,
  isTyped: boolean,
): readonly string[] {
  const answer = onError.replace('{error}', error);
  const value = /^return (?!next\()(?<call>.+)$/u.exec(answer)?.groups?.['call'];
  if (!isTyped || returns === 'call' || value === undefined) return [`if (${error}) ${answer}`];
  return [`if (${error}) {`, `  ${value}`, '  return', '}'];
}

/** A callback is all that it takes. */
function promiseOf(call: string, isTyped: boolean, errorType: string): readonly string[] {
  return [
    `await new Promise${isTyped ? '<void>' : ''}((resolve, reject) => {`,
    `  ${call}((error${errorType}) => (error ? reject(error) : resolve()))`,
    '})',
  ];
}
