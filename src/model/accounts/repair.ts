import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../../ast/edit-site.js';
import { isFunction, isWithin } from '../../ast/functions.js';
import { unwrap } from '../../ast/unwrap.js';
import { wordsOf } from '../cookie-words.js';
import { isNullish } from '../../evaluate/truth.js';
import type { Deletion, DeletionContext } from '../deletions/context.js';
import { siteAt } from '../deletions/owner-place.js';
import { isSessionColumn } from './columns.js';
import { chainAround, copiedEnding, madeEnding } from './ending-code.js';
import type { Kept } from './kept.js';
import { savingStatement } from './saved.js';
import { idOfAccount } from './account-id.js';
import type { AccountWrite } from './writes.js';

/** What ends the other sessions. */
export type ChangeRepair =
  /** A statement behind the one that writes the password. */
  | {
      readonly kind: 'statement';
      readonly behind: TSESTree.Statement;
      readonly code: string;
      readonly isComplete: true;
    }
  /** Another column beside the password. */
  | {
      readonly kind: 'column';
      readonly site: EditSite;
      readonly key: string;
      readonly text: string;
      readonly isComplete: boolean;
    };

export interface RepairContext {
  readonly context: DeletionContext;
  readonly deletions: readonly Deletion[];
  readonly writes: readonly AccountWrite[];
}

export function repairOfChange(about: RepairContext, write: AccountWrite, kept: Kept): ChangeRepair | undefined {
  switch (kept.kind) {
    case 'column':
      return besidePassword(write, kept.name, emptyText(about, kept.name), true);
    case 'version': {
      const row = write.row && about.context.kit.sourceCode.getText(write.row);
      const isCounted = row !== undefined && !write.saved && !write.literal;
      return isCounted ? besidePassword(write, kept.name, `${row}.${kept.name} + 1`, true) : undefined;
    }
    default:
      return endingStatement(about, write) ?? moment(write);
  }
}

/** All sessions of whoever has the new password now. */
function endingStatement(about: RepairContext, write: AccountWrite): ChangeRepair | undefined {
  const { context } = about;
  const behind = savingStatement(context, write);
  const id = behind && idOfAccount(context, write, behind);
  if (!behind || id === undefined) return undefined;
  const code = copiedEnding(context, about.deletions, id, behind) ?? madeEnding(context, id, behind);
  return code === undefined ? undefined : { kind: 'statement', behind, code: `await ${code}`, isComplete: true };
}

/** When the password changed: whoever checks sessions has to refuse those from before. */
function moment(write: AccountWrite): ChangeRepair | undefined {
  const { sql } = write.query ?? {};
  if (sql) {
    const site = sql.statement.setEnd === undefined ? undefined : siteAt(sql.text, sql.statement.setEnd);
    const key = 'password_changed_at';
    return site && { kind: 'column', site, key, text: `, ${key} = CURRENT_TIMESTAMP`, isComplete: false };
  }
  const names = write.literal?.properties.flatMap((one) =>
    one.type === AST_NODE_TYPES.Property && one.key.type === AST_NODE_TYPES.Identifier ? one.key.name : [],
  );
  const isSnake = [...(names ?? []), write.column].some((name) => /^[a-z\d]+(?:_[a-z\d]+)+$/u.test(name));
  return besidePassword(write, isSnake ? 'password_changed_at' : 'passwordChangedAt', 'new Date()', false);
}

function besidePassword(write: AccountWrite, key: string, text: string, isComplete: boolean): ChangeRepair | undefined {
  const site = siteOf(write);
  return site && { kind: 'column', site, key, text, isComplete };
}

function siteOf({ node, row, literal }: AccountWrite): EditSite | undefined {
  // A literal that stands elsewhere may be handed to other calls as well.
  if (literal) return isWithin(literal, chainAround(node)) ? { kind: 'object', node: literal } : undefined;
  const statement = node.parent;
  if (node.type !== AST_NODE_TYPES.AssignmentExpression || statement.type !== AST_NODE_TYPES.ExpressionStatement) {
    return undefined;
  }
  const member = unwrap(node.left);
  const object = row ?? (member.type === AST_NODE_TYPES.MemberExpression ? member.object : undefined);
  return object && { kind: 'member statement', node: statement, object };
}

/** How the file writes that there is none: `null`, `''`, `[]`. */
function emptyText({ context: { kit }, writes }: RepairContext, column: string): string {
  const written = writes.find((one) => {
    if (one.column !== column || !one.value || one.below !== undefined) return false;
    const value = unwrap(one.value);
    if (isFunction(value)) return false;
    const known = kit.evaluator.value(value);
    const isEmptyText = known.kind === 'scalar' && known.value === '';
    const isEmptyList = value.type === AST_NODE_TYPES.ArrayExpression && value.elements.length === 0;
    return isEmptyText || isEmptyList || isNullish(known) === 'yes';
  });
  if (written?.value) return kit.sourceCode.getText(written.value);
  const isList = isSessionColumn(column) && (wordsOf(column).at(-1) ?? '').endsWith('s');
  return isList ? '[]' : 'null';
}
