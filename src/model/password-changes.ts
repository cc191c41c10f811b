import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../ast/functions.js';
import { walk } from '../ast/walk.js';
import { isPasswordColumn, namesMoment, namesVersion } from './accounts/columns.js';
import { mayEndOthers, type Surroundings } from './accounts/endings.js';
import { keptFor, type Kept, type KeptContext } from './accounts/kept.js';
import { type ChangeRepair, type RepairContext, repairOfChange } from './accounts/repair.js';
import { saves } from './accounts/saved.js';
import type { AccountWrite } from './accounts/writes.js';
import { type Flow, flowsTo } from './deletions/flows.js';
import { namesIn } from './guards/words.js';
import { unwrap } from '../ast/unwrap.js';
import { methodNode } from './method-node.js';
import type { PurposesOf } from './purposes.js';

/** A handler gives somebody who has an account another password, and whoever is signed in as them stays so. */
export interface PasswordChange {
  /** Where a report stands. */
  readonly at: TSESTree.Node;
  readonly kept: Kept;
  readonly repair: () => ChangeRepair | undefined;
}

export interface ChangeContext extends KeptContext, Surroundings, RepairContext {
  readonly purposesOf: PurposesOf;
}

export function readPasswordChanges(about: ChangeContext): readonly PasswordChange[] {
  const { context, writes } = about;
  const { text } = context.kit.sourceCode;
  // Sessions from before that moment are refused: whether it is kept, another file may decide.
  if (namesMoment(text)) return [];
  return writes.flatMap((write): readonly PasswordChange[] => {
    if (!isPasswordColumn(write.column) || !isNewPassword(about, write)) return [];
    const changes = flowsTo(write.node, context.handlers, context.calls).filter((flow) => isChange(about, flow));
    const faulty = changes.filter((flow) => !mayEndOthers(about, flow) && isSaved(about, write, flow));
    const [first] = faulty;
    const kept = first && keptFor(about, first.handler);
    if (!first || !kept || (kept.kind !== 'version' && namesVersion(text))) return [];
    if (faulty.length === changes.length) {
      return [{ at: write.at, kept, repair: () => repairOfChange(about, write, kept) }];
    }
    // Others that run the same function see to it.
    return faulty.map((flow) => ({ at: placeIn(flow), kept, repair: () => undefined }));
  });
}

/** Where the handler runs the function that writes the password. */
function placeIn({ levels }: Flow): TSESTree.Node {
  const use = levels[0]?.use;
  return use?.type === AST_NODE_TYPES.CallExpression ? methodNode(use) : (use as TSESTree.Node);
}

/** Not one that is taken away before the row is sent to somebody, or a text of the program's own. */
function isNewPassword({ context: { kit } }: ChangeContext, { value, below }: AccountWrite): boolean {
  if (below !== undefined && below !== '$set') return false;
  if (!value) return true;
  const { kind } = kit.evaluator.value(value);
  return kind !== 'scalar' && !namesIn(kit, value).includes('undefined');
}

/** Who signs up or signs in had no other sessions, or keeps the password. */
function isChange({ purposesOf }: ChangeContext, { handler }: Flow): boolean {
  const purposes = purposesOf(handler);
  if (purposes.has('password change')) return true;
  return !(['sign-up', 'activation', 'login', 'account deletion', 'callback'] as const).some((one) =>
    purposes.has(one),
  );
}

/** A row that was changed is saved behind it. One of a list in the memory of the process needs no saving. */
function isSaved({ context }: ChangeContext, { saved, row, node }: AccountWrite, { levels }: Flow): boolean {
  if (saved) return true;
  const { kit } = context;
  let isSo = row !== undefined && isOfList(row);
  for (const level of levels) {
    walk(level.function.body, kit.sourceCode.visitorKeys, (inner) => {
      if (inner.type !== AST_NODE_TYPES.CallExpression || inner.range[1] <= node.range[0]) return;
      isSo ||= saves(inner);
    });
  }
  return isSo;

  function isOfList(found: TSESTree.Expression): boolean {
    const inner = unwrap(found);
    if (inner.type === AST_NODE_TYPES.MemberExpression) return inner.computed;
    const thing = kit.provenanceOf(inner);
    if (thing.kind !== 'result' || thing.of.kind !== 'member') return thing.kind === 'member';
    return /^(?:find|get|at)$/u.test(thing.of.name) && enclosingFunction(inner) !== undefined;
  }
}
