import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { SinkNode } from '../kit.js';
import { EMPTY_ENVIRONMENT } from '../sources/environment.js';
import type { DeletionContext } from './context.js';
import { isSessionName, namesOfModel, receiverOf } from './subject.js';

/**
 * The file writes whatever a request says into rows that are called sessions: `Session.create(req.body)`. Those are lessons, visits or bookings. Who signs in does
 * not say what the row of the login is.
 */
export function areFilledByRequests(context: DeletionContext): boolean {
  return context.kit
    .nodes()
    .some((node) => isWriteOfSessions(context, node) && node.arguments.some((one) => isWholeBody(context, one)));
}

function isWriteOfSessions(
  { kit }: DeletionContext,
  node: SinkNode,
): node is TSESTree.CallExpression | TSESTree.NewExpression {
  if (node.type === AST_NODE_TYPES.NewExpression) return isSessionName(lastName(node.callee) ?? '');
  if (node.type !== AST_NODE_TYPES.CallExpression || !WRITES.test(lastName(node.callee) ?? '')) return false;
  const model = receiverOf(node.callee);
  return model !== undefined && namesOfModel(model, kit.provenanceOf, []).some(isSessionName);
}

const WRITES = /^(?:add|build|bulkCreate|create|insert|merge|save|update|upsert)|AndUpdate$/u;

/** `req.body`, `{ ...req.body }`, `{ data: req.body }` */
function isWholeBody(context: DeletionContext, argument: TSESTree.Node): boolean {
  const node = unwrap(argument);
  if (node.type === AST_NODE_TYPES.ObjectExpression)
    return node.properties.some((property) =>
      property.type === AST_NODE_TYPES.SpreadElement
        ? isWholeBody(context, property.argument)
        : propertyName(property) === 'data' && isWholeBody(context, property.value),
    );
  const source = context.sources.of(node, EMPTY_ENVIRONMENT);
  return source.kind === 'input' && source.source === 'body' && source.path.length === 0;
}
