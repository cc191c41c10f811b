import { modelOf } from './seen.js';

/** The session deletions in the body of a handler: `delete sessions by user_id` for what is called, on what, by which columns. */
export function deletionsIn(body: string): string[] {
  const code = `exports.handler = async (req, res, next) => {\n${body}\n};`;
  return modelOf(code)
    .sessionDeletions()
    .map(({ act, query }) => `${act} ${query.names.join('|')} by ${columnsOf(query.condition).join(', ')}`);
}

interface ConditionLike {
  readonly kind: string;
  readonly column?: string | undefined;
  readonly of?: readonly ConditionLike[];
}

function columnsOf({ kind, column, of }: ConditionLike): string[] {
  if (kind === 'criterion') return [column ?? '(key)'];
  if (kind === 'and' || kind === 'or') return (of ?? []).flatMap(columnsOf);
  return [kind];
}

/** What the request decides in a program, as the reports would name it. */
export function choicesIn(code: string): string[] {
  return modelOf(code)
    .sessionDeletions()
    .flatMap((deletion) => deletion.choices().map(({ call, means, label }) => `${call}: ${means} ${label}`));
}
