import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../../ast/functions.js';
import { unwrap } from '../../ast/unwrap.js';
import { argumentsOf } from '../arguments.js';
import type { Handler } from '../handlers.js';
import type { SinkNode } from '../kit.js';
import { keyOf, type RequestInput } from '../request-input.js';
import { EMPTY_ENVIRONMENT } from '../sources/environment.js';
import { inputsOf } from '../sources/source.js';
import type { Deletion, DeletionContext } from './context.js';
import { readQuery } from './query.js';

/**
 * The handler deletes or changes something else of whoever the request names, such as the account itself: with the caller's identity in the one call alone, two
 * people would be meant.
 */
export function changesMoreOf(
  context: DeletionContext,
  { function: handler }: Handler,
  input: RequestInput,
  all: readonly Deletion[],
): boolean {
  const key = keyOf(input);
  const isChanged = (node: SinkNode) =>
    changedRecord(node).some((record) =>
      inputsOf(context.sources.rowOf(record, EMPTY_ENVIRONMENT)).some((one) => keyOf(one) === key),
    );
  const isOf = (node: TSESTree.Node) => context.mentionsOf(node, EMPTY_ENVIRONMENT).inputs.has(key);
  return context.kit
    .nodes()
    .some(
      (node) =>
        isWithin(node, handler) &&
        !all.some((deletion) => deletion.node === node) &&
        (mayChangeRows(context, node) ? argumentsOf(node).some(isOf) : isChanged(node)),
    );
}

/** `user` of `user.disabled = true`. */
function changedRecord(node: SinkNode): readonly TSESTree.Node[] {
  if (node.type !== AST_NODE_TYPES.AssignmentExpression) return [];
  const { left } = node;
  const record = left.type === AST_NODE_TYPES.MemberExpression ? unwrap(left.object) : undefined;
  return record?.type === AST_NODE_TYPES.Identifier ? [record] : [];
}

function mayChangeRows({ kit }: DeletionContext, node: SinkNode): boolean {
  return (kit.recognise(node)?.readings ?? []).some(({ sink }) => {
    if (sink.kind !== 'session-deletion') return false;
    const statement = sink.subject === 'sql' ? readQuery(kit, node, sink)?.sql?.statement : undefined;
    return sink.subject !== 'sql' || statement?.verb === 'delete' || statement?.verb === 'update';
  });
}
