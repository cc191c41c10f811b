import type { Edit, Source } from '../fix/edit.js';
import { freeName } from '../fix/free-name.js';
import { indentationUnit } from '../fix/layout.js';
import { inQuotesNear } from '../fix/quotes.js';
import { joinEdits } from '../fix/join-edits.js';
import { enclose, insertBefore, makeAsync } from '../fix/wait-before.js';
import type { Settling } from '../model/session-life/settling.js';

export interface Around {
  /** Statements before the call. */
  readonly before?: readonly string[];
  /** Statements behind it, when it is done. */
  readonly behind?: readonly string[];
}

/** The edit that makes a call and has the program go on from a statement when it is done. */
export function settleBefore(
  { statement, call, method, isTyped, continuation }: Settling,
  { before = [], behind = [] }: Around,
  source: Source,
): Edit | undefined {
  const given = method.given ? inQuotesNear(statement, method.given.code, source) : '';
  if (!continuation) return insertBefore(statement, [...before, `${call}(${given});`, ...behind], source);
  if (continuation.kind === 'callback') {
    const error = freeName('error', source);
    const opening = `${continuation.returns ? 'return ' : ''}${call}((${error}) => {`;
    const inner = [`if (${error}) ${continuation.onError.replace('{error}', error)}`, ...behind];
    return enclose(continuation.statements, { before, opening, inner, closing: '});' }, source);
  }
  const async = continuation.makeAsync && makeAsync(continuation.makeAsync);
  if (continuation.makeAsync && !async) return undefined;
  const waiting = method.done === 'callback' ? promiseOf(call, isTyped, source) : [`await ${call}(${given});`];
  const inserted = insertBefore(statement, [...before, ...waiting, ...behind], source);
  return async ? joinEdits([async, inserted]) : inserted;
}

/** A callback is all that it takes. */
function promiseOf(call: string, isTyped: boolean, source: Source): readonly string[] {
  return [
    `await new Promise${isTyped ? '<void>' : ''}((resolve, reject) => {`,
    `${indentationUnit(source)}${call}((error) => (error ? reject(error) : resolve()));`,
    '});',
  ];
}
