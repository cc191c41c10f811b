import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../ast/functions.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt, variableNamed } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { childrenOf } from '../../ast/walk.js';
import type { Library } from '../../libraries/types/library.js';
import { wordsOf } from '../cookie-words.js';
import { criteriaOf } from '../deletions/condition.js';
import type { Deletion, DeletionContext } from '../deletions/context.js';
import { identityProperty } from '../deletions/meaning.js';
import { isSessionName, namesOfModel, receiverOf } from '../deletions/subject.js';
import { columnsIn } from '../deletions/revocation.js';
import { endsSessions } from './ending-words.js';

/** A call of the file that ends all sessions of somebody, with another id in it. */
export function copiedEnding(
  context: DeletionContext,
  deletions: readonly Deletion[],
  id: string,
  at: TSESTree.Node,
): string | undefined {
  const calls: readonly Ending[] = [
    ...deletions.flatMap((deletion) => ofOwner(deletion) ?? []),
    ...context.kit
      .nodes()
      .flatMap((node) => (node.type === AST_NODE_TYPES.CallExpression ? (ofHelper(node) ?? []) : [])),
  ];
  const call = calls.find(({ node, value }) => canStandAt(context, node, value, at));
  if (!call) return undefined;
  const text = context.kit.sourceCode.getText(call.node);
  const [start] = call.node.range;
  const { parent } = call.value;
  const isShort = parent?.type === AST_NODE_TYPES.Property && parent.shorthand;
  const code = isShort ? `${context.kit.sourceCode.getText(parent.key)}: ${id}` : id;
  return text.slice(0, call.value.range[0] - start) + code + text.slice(call.value.range[1] - start);
}

/** A call, and the value in it that says whose sessions they are. */
interface Ending {
  readonly node: TSESTree.Node;
  readonly value: TSESTree.Node;
}

/** `Session.deleteMany({ userId })`: what it means is all sessions of somebody, and nothing else. */
function ofOwner({ node, query, sink }: Deletion): Ending | undefined {
  const [only, ...others] = criteriaOf(query.condition);
  if (!only || others.length > 0 || only.isList || only.value.kind !== 'expression') return undefined;
  const isUser = only.means === 'user' || (only.column !== undefined && identityProperty(only.column) === 'id');
  if (!isUser || sink.subject === 'row') return undefined;
  return { node: chainAround(node), value: only.value.node };
}

/** The whole of `db.delete(sessions).where(eq(sessions.userId, id))`. */
export function chainAround(node: TSESTree.Node): TSESTree.Node {
  let outer = node;
  while (outer.parent && isLink(outer.parent, outer)) outer = outer.parent;
  return outer;
}

function isLink(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  if (parent.type === AST_NODE_TYPES.MemberExpression) return parent.object === node;
  return parent.type === AST_NODE_TYPES.CallExpression && parent.callee === node;
}

/** `revokeAllSessions(user.id)`, which another file explains. */
function ofHelper(call: TSESTree.CallExpression): Ending | undefined {
  const [first, ...others] = call.arguments;
  const callee = unwrap(call.callee);
  const receiver = callee.type === AST_NODE_TYPES.MemberExpression ? (lastName(callee.object) ?? '') : '';
  const names = [receiver, lastName(callee) ?? ''];
  const isAll = names.flatMap(wordsOf).some((word) => /^(?:all|everywhere|sessions|tokens|devices)$/u.test(word));
  if (!first || others.length > 0 || !isAll || !endsSessions(names)) return undefined;
  const inner = unwrap(first);
  const isOfUser = inner.type === AST_NODE_TYPES.MemberExpression && identityProperty(nameWithOwner(inner)) === 'id';
  return isOfUser ? { node: call, value: first } : undefined;
}

function nameWithOwner(member: TSESTree.MemberExpression): string {
  return [lastName(member.object), propertyName(member)].filter((one) => one !== undefined).join('.');
}

/** Everything that it names but the value means the same there, and it is short enough to be written twice. */
function canStandAt({ kit }: DeletionContext, call: TSESTree.Node, value: TSESTree.Node, at: TSESTree.Node): boolean {
  const stack = [call];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node === value) continue;
    if (isFunction(node) || node.type === AST_NODE_TYPES.AwaitExpression) return false;
    if (node.type === AST_NODE_TYPES.ThisExpression && classAround(node) !== classAround(at)) return false;
    if (node.type === AST_NODE_TYPES.Identifier && isReference(node)) {
      if (variableAt(kit.sourceCode, node) !== variableNamed(kit.sourceCode, node.name, at)) return false;
    }
    stack.push(...childrenOf(node, kit.sourceCode.visitorKeys));
  }
  return kit.sourceCode.getCommentsInside(call).length === 0;
}

function isReference(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  if (parent.type === AST_NODE_TYPES.MemberExpression) return parent.object === node || parent.computed;
  return parent.type !== AST_NODE_TYPES.Property || parent.value === node || parent.computed;
}

function classAround(node: TSESTree.Node): TSESTree.Node | undefined {
  for (let outer: TSESTree.Node | undefined = node; outer; outer = outer.parent) {
    if (outer.type === AST_NODE_TYPES.ClassBody) return outer;
  }
  return undefined;
}

interface Model {
  readonly model: TSESTree.Node;
  readonly column: string;
  readonly library: Library;
}

/** How the library of the model deletes, where the file makes sessions or looks for them by their owner. */
export function madeEnding(context: DeletionContext, id: string, at: TSESTree.Node): string | undefined {
  const { kit } = context;
  const models = kit
    .nodes()
    .flatMap((node) => (node.type === AST_NODE_TYPES.CallExpression ? modelsIn(context, node) : []))
    .filter(({ model }) => canStandAt(context, model, at, at));
  const [first] = models;
  const isSure = models.every(({ library, column }) => library === first?.library && column === first.column);
  if (!first?.library.rows || !isSure) return undefined;
  return first.library.rows.deletion
    .replace('{model}', kit.sourceCode.getText(first.model))
    .replace('{column}', first.column)
    .replace('{value}', id);
}

function modelsIn(context: DeletionContext, call: TSESTree.CallExpression): readonly Model[] {
  const model = receiverOf(call.callee);
  if (!model || !namesOfModel(model, context.kit.provenanceOf, []).some(isSessionName)) return [];
  const query = context.lookupOf(call);
  if (query) {
    const columns = criteriaOf(query.condition).flatMap(({ column }) => column ?? []);
    return ownersIn(columns).map((column) => ({ model, column, library: query.library }));
  }
  return librariesOf(context).flatMap((library) => {
    const { made = [], below } = library.rows ?? {};
    const [first] = call.arguments;
    const given = first && unwrap(first);
    if (!made.includes(lastName(call.callee) ?? '') || given?.type !== AST_NODE_TYPES.ObjectExpression) return [];
    const whole = columnsIn(given, undefined);
    const inner = whole.find(({ name }) => name === below)?.value;
    if (below !== undefined && inner?.type !== AST_NODE_TYPES.ObjectExpression) return [];
    const columns = inner?.type === AST_NODE_TYPES.ObjectExpression ? columnsIn(inner, undefined) : whole;
    const plain = columns.filter(({ value }) => value.type !== AST_NODE_TYPES.ObjectExpression);
    return ownersIn(plain.map(({ name }) => name)).map((column) => ({ model, column, library }));
  });
}

function ownersIn(columns: readonly string[]): readonly string[] {
  return columns.filter((column) => !column.includes('.') && identityProperty(column) === 'id').slice(0, 1);
}

/** The libraries that the file or the application uses for rows; where neither says so, those whose calls the file has. */
function librariesOf({ kit, lookupOf }: DeletionContext): readonly Library[] {
  const candidates = kit.libraries.filter(({ rows }) => rows);
  for (const how of ['imported', 'installed'] as const) {
    const used = candidates.filter((library) => kit.uses(library) === how);
    if (used.length > 0) return used;
  }
  const seen = new Set(
    kit.nodes().map((node) => (node.type === AST_NODE_TYPES.CallExpression ? lookupOf(node)?.library : undefined)),
  );
  return candidates.filter((library) => seen.has(library));
}
