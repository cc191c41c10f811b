import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import { isNullish } from '../../evaluate/truth.js';
import type { Deletion, DeletionContext } from '../deletions/context.js';
import type { Flow } from '../deletions/flows.js';
import { namesIn } from '../guards/words.js';
import type { SessionAct } from '../session-life/acts.js';
import { isAccountRowName, isSessionColumn, namesVersion } from './columns.js';
import {
  concernsOther,
  endsSessions,
  followsPasswordChange,
  isEndingName,
  mayEndSessions,
  namesSessions,
  tellsOfPassword,
} from './ending-words.js';
import { wordsOf } from '../cookie-words.js';
import type { AccountWrite } from './writes.js';

/** What else the file does that matters to whether sessions end. */
export interface Surroundings {
  readonly context: DeletionContext;
  /** Calls that end sessions, as the libraries describe them. */
  readonly deletions: readonly Deletion[];
  /** What is done with the caller's own session: the others stay. */
  readonly own: readonly SessionAct[];
  readonly writes: readonly AccountWrite[];
}

/** Something on the way, or in a function of the file that is called there, ends the other sessions, or may do so. */
export function mayEndOthers(surroundings: Surroundings, flow: Flow): boolean {
  const functions = reached(surroundings.context, flow);
  return [...functions].some((node) => endsIn(surroundings, node)) || handsOn(surroundings.context, flow);
}

const MAX_FUNCTIONS = 30;

/** The functions of the flow, and those of the file that they call. */
function reached({ kit, calls }: DeletionContext, { levels }: Flow): ReadonlySet<FunctionNode> {
  const found = new Set(levels.map((level) => level.function));
  for (const node of found) {
    if (found.size > MAX_FUNCTIONS) break;
    walk(node.body, kit.sourceCode.visitorKeys, (inner) => {
      const target = inner.type === AST_NODE_TYPES.CallExpression ? calls.target(inner) : undefined;
      if (target) found.add(target);
    });
  }
  return found;
}

function endsIn(surroundings: Surroundings, node: FunctionNode): boolean {
  const { kit } = surroundings.context;
  const deletions = new Set<TSESTree.Node>(surroundings.deletions.map((one) => one.node));
  let ends = surroundings.writes.some((write) => isInside(write.node, node) && isEnding(surroundings, write));
  walk(node.body, kit.sourceCode.visitorKeys, (inner) => {
    ends ||= deletions.has(inner);
    if (inner.type === AST_NODE_TYPES.CallExpression) ends ||= endsByCall(surroundings, inner);
    if (inner.type === AST_NODE_TYPES.TemplateElement) ends ||= endsByText(inner.value.raw);
    if (inner.type === AST_NODE_TYPES.Literal && typeof inner.value === 'string') ends ||= endsByText(inner.value);
    if (inner.type === AST_NODE_TYPES.UpdateExpression) ends ||= namesVersion(lastName(inner.argument) ?? '');
    // `req.sessionStore`: what is done with the sessions of others is not looked at.
    if (inner.type === AST_NODE_TYPES.MemberExpression) ends ||= /^sessionStore$/iu.test(propertyName(inner) ?? '');
  });
  return ends;
}

function isInside(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}

/** `user.refreshToken = null`, `$set: { sessions: [] }`, `tokenVersion: { increment: 1 }`. */
function isEnding({ context: { kit } }: Surroundings, { column, value, below }: AccountWrite): boolean {
  if (namesVersion(column)) return true;
  if (!isSessionColumn(column)) return false;
  if (below !== undefined && /^\$(?:unset|pull|pullAll|pop)$/u.test(below)) return true;
  if (!value) return true;
  const inner = unwrap(value);
  if (inner.type === AST_NODE_TYPES.ArrayExpression) return true;
  if (inner.type === AST_NODE_TYPES.CallExpression) return lastName(inner.callee) === 'filter';
  const known = kit.evaluator.value(inner);
  return isNullish(known) === 'yes' || (known.kind === 'scalar' && known.value === '');
}

function endsByCall({ context, own }: Surroundings, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const method = lastName(callee) ?? '';
  // The caller's own session, of which only the id changes or which ends alone.
  if (own.some((act) => act.kind !== 'write' && (act.node === callee || act.node === call))) return false;
  const receiver = callee.type === AST_NODE_TYPES.MemberExpression ? (lastName(callee.object) ?? '') : '';
  if (endsSessions([receiver, method])) return !isOneToken(context, call, receiver);
  const texts = call.arguments.flatMap((one) => literalText(one) ?? []);
  if (tellsOfPassword(method, texts) || followsPasswordChange(method)) return true;
  const isOther = concernsOther(namesIn(context.kit, callee).flatMap(wordsOf));
  if (!isOther && isEndingName(method) && call.arguments.some((one) => isSessionKey(context, one))) return true;
  return mayEndSessions(method) && call.arguments.some((one) => namesIn(context.kit, one).some(isAccountRowName));
}

/** `token.deleteOne()`, `Token.deleteOne({ _id: token._id })`: the token that was shown to get here is used up. */
function isOneToken(
  { kit }: DeletionContext,
  { arguments: given }: TSESTree.CallExpression,
  receiver: string,
): boolean {
  if (!/^(?:tokens?|token(?:Model|Repository|Repo)|(?:saved|stored|found|db)Token|tokenDoc)$/iu.test(receiver))
    return false;
  const names = given.filter((one) => !isFunction(one)).flatMap((one) => namesIn(kit, one));
  return !names.some((name) => wordsOf(name).some((word) => /^(?:users?|userid|owner|account|member)$/u.test(word)));
}

/** `redis.del(`sess:${id}`)`, also where a constant has the key. */
function isSessionKey({ kit }: DeletionContext, argument: TSESTree.Node): boolean {
  if (isFunction(argument)) return false;
  const inner = unwrap(argument);
  const thing = inner.type === AST_NODE_TYPES.Identifier ? kit.provenanceOf(inner) : undefined;
  const made = thing?.kind === 'other' ? thing.node : thing?.kind === 'result' ? thing.call : inner;
  const names = [...namesIn(kit, made)];
  walk(made, kit.sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.TemplateElement) names.push(node.value.raw);
  });
  return namesSessions(names) && !concernsOther(names.flatMap(wordsOf));
}

/** `DELETE FROM user_sessions`, in a statement that is not understood. */
function endsByText(text: string): boolean {
  const table = TABLES.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined);
  return table !== undefined && namesSessions([table]);
}

const TABLES = [/(?:delete\s+from|truncate(?:\s+table)?)\s+["`]?([\w.]+)/iu, /update\s+["`]?([\w.]+)["`]?\s+set\b/iu];

/** `next()`: what follows may do it. */
function handsOn({ handlers }: DeletionContext, { handler }: Flow): boolean {
  const next = handlers.variableOf(handler, 'next');
  return (next?.references ?? []).some(({ identifier }) => {
    const call = identifier.parent;
    return call.type === AST_NODE_TYPES.CallExpression && call.callee === identifier && call.arguments.length === 0;
  });
}
