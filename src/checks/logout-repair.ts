import { addStatementBefore } from '../fix/add-statement-before.js';
import { editAt } from '../fix/apply.js';
import { type Edit, replaceRange, type Source } from '../fix/edit.js';
import { joinEdits } from '../fix/join-edits.js';
import { removeArgument } from '../fix/remove-argument.js';
import type { AccountLogout, OpenLogout } from '../model/session-life/logouts.js';
import { settleInstead } from './session-settling.js';

/** Ends what the logout leaves: the session, the entry of a store, or what an option keeps. */
export function logoutEdit(logout: OpenLogout, source: Source): Edit | undefined {
  if (logout.kind === 'keeping') {
    if (isAlone(logout)) return removeArgument(logout.act.node, 0, source);
    return logout.keeping && editAt(logout.keeping, { kind: 'remove' }, source);
  }
  if (logout.kind === 'entry') {
    if (logout.deletion === undefined) return undefined;
    const added = addStatementBefore(logout.at, logout.deletion, source);
    // Never in one pass with an edit that has something else stored.
    const [from] = logout.written?.range ?? logout.at.range;
    return added && joinEdits([added, replaceRange(from, from, '')]);
  }
  const repair = logout.repair();
  return repair && settleInstead(repair.settling, repair.instead, source);
}

/** `req.logout({ keepSessionInfo: true }, …)`: the options say nothing else. */
function isAlone({ act, keeping }: AccountLogout): boolean {
  const [options] = act.node.arguments;
  return keeping?.kind === 'property' && options?.type === 'ObjectExpression' && options.properties.length === 1;
}
