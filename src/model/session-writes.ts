import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { propertyName } from '../ast/property-name.js';
import type { Provenance } from '../ast/provenance.js';
import { unwrap } from '../ast/unwrap.js';
import type { Library, Origin, SessionSink } from '../libraries/types.js';
import { createHandlers } from './handlers.js';
import type { Kit, Recognised, SinkNode } from './kit.js';
import { isSessionOfRequest, keeperOf, plain } from './session-keepers.js';

/** Something is put into a session that the browser keeps. */
export interface SessionWrite {
  readonly library: Library;
  readonly content: SessionSink['content'];
  /** The names below the session, the written one last; none where the whole session is replaced or filled. */
  readonly path: readonly string[];
  readonly operator: TSESTree.AssignmentExpression['operator'] | TSESTree.UpdateExpression['operator'];
  /** What is written; nothing where it is counted up or down. */
  readonly value: TSESTree.Expression | undefined;
  readonly node: TSESTree.AssignmentExpression | TSESTree.UpdateExpression | TSESTree.CallExpression;
  /** The expression gives what stands at the same place. */
  readonly gives: (expression: TSESTree.Node) => boolean;
}

/** A state that a call of a known library gives. */
interface StateObject {
  readonly library: Library;
  readonly sink: SessionSink;
  readonly origin: Origin;
}

interface Place extends Pick<SessionWrite, 'library' | 'path'> {
  readonly sink: SessionSink;
}

export function readSessionWrites(
  kit: Kit,
  sessions: readonly Recognised<SessionSink>[],
  { nodes, updates }: { readonly nodes: readonly SinkNode[]; readonly updates: readonly TSESTree.UpdateExpression[] },
): readonly SessionWrite[] {
  const keeper = keeperOf(kit, sessions);
  const objects = stateObjects(kit);
  const handlers = createHandlers(kit);
  return [...nodes, ...updates].flatMap(writesAt);

  function writesAt(node: SinkNode | TSESTree.UpdateExpression): readonly SessionWrite[] {
    switch (node.type) {
      case AST_NODE_TYPES.AssignmentExpression:
        return written(node, node.left, node.operator, node.right);
      case AST_NODE_TYPES.UpdateExpression:
        return written(node, node.argument, node.operator, undefined);
      case AST_NODE_TYPES.CallExpression:
        return writtenByCall(node);
      default:
        return [];
    }
  }

  function written(
    node: SessionWrite['node'],
    left: TSESTree.Node,
    operator: SessionWrite['operator'],
    value: TSESTree.Expression | undefined,
  ): readonly SessionWrite[] {
    const target = unwrap(left);
    if (target.type !== AST_NODE_TYPES.MemberExpression) return [];
    const place = placeOf(kit.provenanceOf(target), 0);
    if (!place || place.sink.writers) return [];
    return [writeTo(place, { path: place.path, operator, value, node })];
  }

  /** `session.set('key', value)`, `session.update({ key: value })`, `Object.assign(session, { key: value })` */
  function writtenByCall(node: TSESTree.CallExpression): readonly SessionWrite[] {
    const callee = unwrap(node.callee);
    const [first, second] = node.arguments;
    if (callee.type !== AST_NODE_TYPES.MemberExpression || !first || first.type === AST_NODE_TYPES.SpreadElement)
      return [];
    const method = propertyName(callee) ?? '';
    if (method === 'assign' && second && second.type !== AST_NODE_TYPES.SpreadElement) {
      const isObject = unwrap(callee.object).type === AST_NODE_TYPES.Identifier;
      const place = isObject ? placeOf(kit.provenanceOf(first), 0) : undefined;
      if (place && !place.sink.writers)
        return [writeTo(place, { path: place.path, operator: '=', value: second, node })];
    }
    const place = placeOf(kit.provenanceOf(callee.object), 0);
    const takes = place?.path.length === 0 ? place.sink.writers?.[method] : undefined;
    if (!place || !takes) return [];
    if (takes === 'object') return [writeTo(place, { path: [], operator: '=', value: first, node })];
    const key = literalText(first);
    if (key === undefined || !second || second.type === AST_NODE_TYPES.SpreadElement) return [];
    return [writeTo(place, { path: [key], operator: '=', value: second, node })];
  }

  function writeTo(place: Place, write: Pick<SessionWrite, 'path' | 'operator' | 'value' | 'node'>): SessionWrite {
    const { library, sink } = place;
    return {
      library,
      content: sink.content,
      ...write,
      gives(expression) {
        const read = placeRead(kit.provenanceOf(expression));
        return read?.sink === sink && read.path.join('.') === write.path.join('.');
      },
    };
  }

  /** A member, or what `session.get('key')` gives. */
  function placeRead(thing: Provenance): Place | undefined {
    const found = plain(thing);
    if (found.kind !== 'result' || found.of.kind !== 'member' || found.of.name !== 'get') return placeOf(found, 0);
    const [first] = found.call.arguments;
    const key = first && literalText(first);
    const place = placeOf(found.of.of, 0);
    return place?.sink.writers && key !== undefined ? { ...place, path: [...place.path, key] } : placeOf(found, 0);
  }

  /** Where below a session something stands. */
  function placeOf(thing: Provenance, depth: number): Place | undefined {
    const found = plain(thing);
    if (depth > MAX_DEPTH) return undefined;
    if (keeper && isSessionOfRequest(handlers, found, keeper.member)) return { ...keeper, path: [] };
    if (found.kind === 'result') return objectOf(found, depth);
    const outer = found.kind === 'member' ? placeOf(found.of, depth + 1) : undefined;
    return outer && found.kind === 'member' ? { ...outer, path: [...outer.path, found.name] } : undefined;
  }

  function objectOf(thing: Provenance & { readonly kind: 'result' }, depth: number): Place | undefined {
    const object = objects.find(({ origin }) => kit.matcher.match(thing.call, origin));
    if (object) return { ...object, path: [] };
    const fn = functionOf(plain(thing.of));
    const places = fn ? kit.evaluator.resultsOf(fn).map((result) => placeOf(kit.provenanceOf(result), depth + 1)) : [];
    const [place] = places;
    return place && places.every((one) => one?.sink === place.sink && one.path.length === 0) ? place : undefined;
  }
}

const MAX_DEPTH = 8;

function stateObjects(kit: Kit): readonly StateObject[] {
  return kit.libraries.flatMap((library) =>
    library.sinks.flatMap((sink) =>
      sink.kind === 'session' && sink.stateObject && sink.state === 'client'
        ? [{ library, sink, origin: sink.stateObject }]
        : [],
    ),
  );
}

/** A function of the file that is called. */
function functionOf(
  thing: Provenance,
): TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression | undefined {
  const node =
    thing.kind === 'variable' ? thing.variable.defs[0]?.node : thing.kind === 'other' ? thing.node : undefined;
  return node && isFunction(node) ? node : undefined;
}
