import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../ast/unwrap.js';
import type { Library } from '../libraries/types/library.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import { argumentsOf } from './arguments.js';
import { type Collection, collectionAt } from './collections.js';
import type { Cookie } from './cookie.js';
import { createHandlers, type Handlers } from './handlers.js';
import type { Kit, Recognised, SinkNode } from './kit.js';
import { jsonSource } from './payloads.js';
import { isSessionOfRequest, keeperOf } from './session-keepers.js';

/** A list of objects that the browser is made to keep: in a cookie, or in a session that travels in one. */
export interface CarriedList extends Collection {
  readonly by: 'cookie' | 'session';
  /** Where the report stands. */
  readonly node: TSESTree.Node;
  /** The cookie's name, or the member of the session, as messages show it. */
  readonly label: string;
  readonly library: Library;
  /** The list itself. */
  readonly list: TSESTree.Expression;
}

export function readCarriedLists(
  kit: Kit,
  nodes: readonly SinkNode[],
  sessions: readonly Recognised<SessionSink>[],
  cookies: readonly Cookie[],
): readonly CarriedList[] {
  return [...cookies.flatMap((cookie) => inCookie(kit, cookie)), ...inSessions(kit, nodes, sessions)];
}

type Found = Collection & Pick<CarriedList, 'node' | 'list'>;

function inCookie(kit: Kit, { node, written, isDeletion, value, label, readings: [reading] }: Cookie): CarriedList[] {
  if (written === 'by session' || isDeletion === 'yes' || !reading) return [];
  return carriersOf(node, written, value)
    .flatMap((carrier) => carriedBy(kit, carrier as TSESTree.Expression))
    .map((found) => ({ ...found, by: 'cookie', label, library: reading.library }));
}

/** The expressions of which the value may consist. */
function carriersOf(node: SinkNode, written: Cookie['written'], value: Cookie['value']): readonly TSESTree.Node[] {
  if (value?.kind === 'text') return value.parts.filter((part) => !part.known).map((part) => part.node);
  if (written === 'as text') return value ? [value.node] : [];
  return argumentsOf(node).filter((argument) => argument.type !== AST_NODE_TYPES.SpreadElement);
}

/** A list, its JSON text, or the JSON text of an object with lists in it. */
function carriedBy(kit: Kit, carrier: TSESTree.Expression): readonly Found[] {
  const source = jsonSource(kit, carrier)?.arguments[0];
  const expression = source === undefined || source.type === AST_NODE_TYPES.SpreadElement ? carrier : source;
  const object = source && unwrap(source);
  if (object?.type === AST_NODE_TYPES.ObjectExpression) return withinObject(kit, object);
  const collection = collectionAt(kit, expression);
  return collection ? [{ ...collection, node: carrier, list: expression }] : [];
}

function withinObject(kit: Kit, { properties }: TSESTree.ObjectExpression): readonly Found[] {
  return properties.flatMap((property) => {
    if (property.type !== AST_NODE_TYPES.Property || property.kind !== 'init') return [];
    const list = property.value as TSESTree.Expression;
    const collection = collectionAt(kit, list);
    return collection ? [{ ...collection, node: property, list }] : [];
  });
}

/** Writes to the session of the request, where the file sets up nothing but sessions that are kept in the browser. */
function inSessions(
  kit: Kit,
  nodes: readonly SinkNode[],
  sessions: readonly Recognised<SessionSink>[],
): readonly CarriedList[] {
  const keeper = sessions.length > 0 ? keeperOf(kit, sessions) : undefined;
  if (!keeper) return [];
  const handlers = createHandlers(kit);
  return nodes.flatMap((node) => {
    if (node.type !== AST_NODE_TYPES.AssignmentExpression || node.operator !== '=') return [];
    return writtenTo(kit, handlers, node, keeper.member).map((found) => ({
      ...found,
      by: 'session' as const,
      label: kit.sourceCode.getText(node.left),
      library: keeper.library,
    }));
  });
}

/** `req.session.items = rows`, `req.session = { items: rows }` */
function writtenTo(
  kit: Kit,
  handlers: Handlers,
  node: TSESTree.AssignmentExpression,
  member: string,
): readonly Found[] {
  const target = unwrap(node.left);
  if (target.type !== AST_NODE_TYPES.MemberExpression) return [];
  const written = unwrap(node.right);
  if (isSession(kit, handlers, target, member))
    return written.type === AST_NODE_TYPES.ObjectExpression ? withinObject(kit, written) : [];
  if (!isSession(kit, handlers, target.object, member)) return [];
  if (written.type === AST_NODE_TYPES.ObjectExpression) return withinObject(kit, written);
  return carriedBy(kit, node.right).map((found) => ({ ...found, node }));
}

function isSession(kit: Kit, handlers: Handlers, expression: TSESTree.Node, member: string): boolean {
  return isSessionOfRequest(handlers, kit.provenanceOf(expression), member);
}
