import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { singles } from '../evaluate/alternatives.js';
import { knownItems } from '../evaluate/lists.js';
import type { ListValue } from '../evaluate/value.js';
import { walk } from '../ast/walk.js';
import { plain } from './handlers.js';
import type { Kit } from './kit.js';
import { perLibraries } from './per-libraries.js';

/** A list of objects. */
export interface Collection {
  /** The key that identifies one of them, where that is known. */
  readonly id: string | undefined;
}

const MAX_DEPTH = 8;

/** Methods that give a list of the same objects. */
const SELECTING: ReadonlySet<string> = new Set(['concat', 'reverse', 'slice', 'sort', 'toReversed', 'toSorted']);

/** What the expression is shown to be; a name alone shows nothing. */
export function collectionAt(kit: Kit, expression: TSESTree.Node, depth = 0): Collection | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const lists = singles(kit.evaluator.value(expression));
  if (lists.every((value) => value.kind === 'list')) return ofLists(lists);
  const rows = rowsAt(kit, expression);
  if (rows) return rows;
  const call = callAt(kit, expression);
  const callee = call && unwrap(call.callee);
  if (!call || callee?.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const method = propertyName(callee) ?? '';
  if (method === 'map') return mappedTo(call.arguments[0]);
  if (SELECTING.has(method)) return collectionAt(kit, callee.object, depth + 1);
  if (method !== 'filter') return undefined;
  return collectionAt(kit, callee.object, depth + 1) ?? judgedBy(kit, call.arguments[0]);
}

/** The call that an expression is, or that its variable holds. */
function callAt(kit: Kit, expression: TSESTree.Node): TSESTree.CallExpression | undefined {
  const thing = kit.provenanceOf(expression);
  const inner = thing.kind === 'typed' ? thing.of : thing;
  return inner.kind === 'result' ? inner.call : undefined;
}

const collectionsOf = perLibraries((libraries) => libraries.flatMap(({ collections = [] }) => collections));

function rowsAt(kit: Kit, expression: TSESTree.Node): Collection | undefined {
  const found = collectionsOf(kit.libraries).find(({ is }) => kit.matcher.match(expression, is));
  return found && { id: found.id };
}

/** What stands before those that are seen need not have the same keys: it may be the list that was kept before. */
function ofLists(lists: readonly ListValue[]): Collection | undefined {
  const keys = lists.flatMap(knownItems).map((item) => (item.kind === 'object' ? item.shape.keys : []));
  const collection = ofItems(keys);
  return collection && lists.some(({ open }) => open) ? { id: undefined } : collection;
}

function ofItems(items: readonly (readonly string[])[]): Collection | undefined {
  if (items.length === 0 || items.some((keys) => keys.length === 0)) return undefined;
  return { id: ['id', '_id'].find((id) => items.every((keys) => keys.includes(id))) };
}

/** `.map((row) => ({ id: row.id, title: row.title }))` */
function mappedTo(callback: TSESTree.Node | undefined): Collection | undefined {
  const result = isFunction(callback) ? resultOf(callback) : undefined;
  if (result?.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  const keys = result.properties.map((property) =>
    property.type === AST_NODE_TYPES.Property ? (propertyName(property) ?? '') : '...',
  );
  return ofItems([keys]);
}

function resultOf({ body }: FunctionNode): TSESTree.Node | undefined {
  if (body.type !== AST_NODE_TYPES.BlockStatement) return unwrap(body);
  const last = body.body.at(-1);
  return last?.type === AST_NODE_TYPES.ReturnStatement && last.argument ? unwrap(last.argument) : undefined;
}

/** `.filter((item) => item.id !== id)`: what is kept has properties. Which list it is taken from is not known, so neither is what else reads it. */
function judgedBy(kit: Kit, callback: TSESTree.Node | undefined): Collection | undefined {
  const [parameter] = isFunction(callback) ? callback.params : [];
  if (!isFunction(callback) || !parameter) return undefined;
  const item = plain(parameter);
  let isJudged = item.type === AST_NODE_TYPES.ObjectPattern;
  walk(callback.body, kit.sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.MemberExpression || item.type !== AST_NODE_TYPES.Identifier) return;
    const isOfItem = node.object.type === AST_NODE_TYPES.Identifier && node.object.name === item.name;
    const isCalled = node.parent.type === AST_NODE_TYPES.CallExpression && node.parent.callee === node;
    isJudged ||= isOfItem && !isCalled && !node.computed && propertyName(node) !== 'length';
  });
  return isJudged ? { id: undefined } : undefined;
}
