import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../../ast/property-name.js';
import type { SessionAct, SessionWrite } from './acts.js';
import { type Carried, carriedOver, NOTHING } from './carried-keys.js';
import { statementOf } from './continuation.js';
import type { RepairContext } from './repair-context.js';
import { sessionIn, type SessionName, sessionNames, type Settling, settlingOf } from './settling.js';

/** The session gets a new id before anything is written into it. */
export interface SignInRepair {
  readonly settling: Settling;
  /** The session as the program spells it. */
  readonly session: string;
  /** What the old session held and the program reads afterwards. */
  readonly carried: Carried;
}

export function signInRepair(context: RepairContext, write: SessionWrite): SignInRepair | undefined {
  const { kit, handlers, places } = context;
  const { handler, keeper } = write;
  const [method] = keeper.life.renew;
  const own = statementOf(write.node);
  const target = sessionIn(places, writtenTo(write));
  if (!method || !own || !target) return undefined;
  const replaces = method.done !== 'at once';
  const place = { statement: firstWrite(context, own), session: target };
  const named = replaces ? beforeNames(sessionNames(kit, places, handler), place) : place;
  if (!named) return undefined;
  const { statement } = named;
  const session = kit.sourceCode.getText(named.session);
  const settling = settlingOf(kit, handlers, handler, { statement, session, method });
  const carried = replaces ? carriedOver(context, write, session, statement) : NOTHING;
  return settling && carried && { settling, session, carried };
}

interface Place {
  readonly statement: TSESTree.Statement;
  readonly session: TSESTree.Node;
}

/** Before the statement that gives the session its only other name, where that stands directly before the writes; `undefined` where such names would go stale. */
function beforeNames(names: readonly SessionName[], place: Place): Place | undefined {
  const [only, ...others] = names;
  if (!only) return place;
  const { parent } = place.statement;
  if (others.length > 0 || !only.statement || !only.session || parent.type !== AST_NODE_TYPES.BlockStatement)
    return undefined;
  const before = parent.body[parent.body.indexOf(place.statement) - 1];
  return before === only.statement ? { statement: only.statement, session: only.session } : undefined;
}

/** What a write writes to: a member of the session, or the session of which a method is called. */
export function writtenTo({ node }: SessionWrite): TSESTree.Node {
  switch (node.type) {
    case AST_NODE_TYPES.AssignmentExpression:
      return node.left;
    case AST_NODE_TYPES.UnaryExpression:
      return node.argument;
    default: {
      const {
        callee,
        arguments: [first],
      } = node;
      const isAssign = lastName(callee) === 'assign' && first !== undefined;
      return isAssign || callee.type !== AST_NODE_TYPES.MemberExpression ? (first ?? node) : callee.object;
    }
  }
}

/** What stands directly before the write and writes into the session as well would be lost. */
function firstWrite({ acts }: RepairContext, own: TSESTree.ExpressionStatement): TSESTree.Statement {
  const written = writingStatements(acts);
  const { parent } = own;
  if (parent.type !== AST_NODE_TYPES.BlockStatement) return own;
  let index = parent.body.indexOf(own);
  while (index > 0 && written.has(parent.body[index - 1] as TSESTree.Statement)) index--;
  return parent.body[index] ?? own;
}

/** By the acts of a file: every login asks. */
const known = new WeakMap<readonly SessionAct[], ReadonlySet<TSESTree.Statement>>();

function writingStatements(acts: readonly SessionAct[]): ReadonlySet<TSESTree.Statement> {
  let found = known.get(acts);
  if (!found) {
    found = new Set(acts.flatMap((act) => (act.kind === 'write' ? (statementOf(act.node) ?? []) : [])));
    known.set(acts, found);
  }
  return found;
}
