import type { Edit } from '../fix/edit.js';
import { wrapInCall } from '../fix/wrap-in-call.js';
import type { OpenIdentifier } from '../model/identifiers/read.js';
import type { RuleFile } from '../rule.js';

type File = Pick<RuleFile<never>, 'enabled' | 'model' | 'settings' | 'sourceCode'>;

/** Makes text of the value; nothing where another rule is about to put somebody else's in its place, and text of that might be wrong. */
export function identifierRepair(file: File, { expression }: OpenIdentifier): Edit | undefined {
  return expression && !isReplaced(file, expression) ? wrapInCall(expression, 'String', file.sourceCode) : undefined;
}

function isReplaced({ enabled, model, settings }: File, expression: OpenIdentifier['expression']): boolean {
  if (!enabled.has('no-user-controlled-session-deletion')) return false;
  const repairs = model.sessionDeletions().flatMap((deletion) => deletion.choices().map(({ repair }) => repair));
  return repairs.some(
    (repair) =>
      repair?.kind === 'replace' && repair.expression === expression && (repair.isComplete || settings.fixes === 'all'),
  );
}
