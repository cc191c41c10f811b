import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../ast/literal-text.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { Library } from '../libraries/types/library.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import type { ClientPlace, ClientPlaces } from './client-places.js';
import type { Kit, SinkNode } from './kit.js';

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

export function readSessionWrites(
  kit: Kit,
  { placeOf, placeRead }: ClientPlaces,
  { nodes, updates }: { readonly nodes: readonly SinkNode[]; readonly updates: readonly TSESTree.UpdateExpression[] },
): readonly SessionWrite[] {
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
    const place = placeOf(kit.provenanceOf(target));
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
      const place = isObject ? placeOf(kit.provenanceOf(first)) : undefined;
      if (place && !place.sink.writers)
        return [writeTo(place, { path: place.path, operator: '=', value: second, node })];
    }
    const place = placeOf(kit.provenanceOf(callee.object));
    const takes = place?.path.length === 0 ? place.sink.writers?.[method] : undefined;
    if (!place || !takes) return [];
    if (takes === 'object') return [writeTo(place, { path: [], operator: '=', value: first, node })];
    const key = literalText(first);
    if (key === undefined || !second || second.type === AST_NODE_TYPES.SpreadElement) return [];
    return [writeTo(place, { path: [key], operator: '=', value: second, node })];
  }

  function writeTo(
    place: ClientPlace,
    write: Pick<SessionWrite, 'path' | 'operator' | 'value' | 'node'>,
  ): SessionWrite {
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
}
