import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { SinkNode } from '../kit.js';
import { EMPTY_ENVIRONMENT } from '../sources/environment.js';
import type { Deletion, DeletionContext } from './context.js';
import { isSessionName, namesOfModel, receiverOf, wordsOfModel } from './subject.js';

/**
 * The file writes whatever a request says into the rows of which one is deleted: `Session.create(req.body)`. Those are lessons, visits or bookings. Who signs in does
 * not say what the row of the login is.
 */
export function areFilledByRequests(context: DeletionContext, { query }: Deletion): boolean {
  const deleted = new Set(namesOf(context, query).map(plainName));
  return context.kit
    .nodes()
    .some(
      (node) =>
        isWrite(node) &&
        writtenNames(context, node).some((name) => isSessionName(name) && deleted.has(plainName(name))) &&
        node.arguments.some((one) => isWholeRow(context, node, one)),
    );
}

/** What the deleted rows are called; those of a row that was found are the names of where it was. */
function namesOf({ sources }: DeletionContext, { names, condition }: Deletion['query']): readonly string[] {
  if (condition.kind !== 'row') return names;
  const row = sources.rowOf(condition.row, EMPTY_ENVIRONMENT);
  return row.kind === 'found' ? row.names : names;
}

/** `user session` of `UserSessionModel` and `user_sessions`. */
function plainName(name: string): string {
  return wordsOfModel(name).join(' ').replace(/s$/u, '');
}

type Write = TSESTree.CallExpression | TSESTree.NewExpression;

function isWrite(node: SinkNode): node is Write {
  if (node.type === AST_NODE_TYPES.NewExpression) return true;
  if (node.type !== AST_NODE_TYPES.CallExpression) return false;
  const name = lastName(node.callee) ?? '';
  return CREATES.test(name) || CHANGES.test(name);
}

function writtenNames({ kit }: DeletionContext, { type, callee }: Write): readonly string[] {
  if (type === AST_NODE_TYPES.NewExpression) return [lastName(callee) ?? ''];
  const model = receiverOf(callee);
  return model ? namesOfModel(model, kit.provenanceOf, []) : [];
}

const CREATES = /^(?:add|build|bulkCreate|create|createMany|insert|insertMany|insertOne)$/u;
const CHANGES = /^(?:findByIdAndUpdate|findOneAndUpdate|merge|save|update|updateOne|upsert)$/u;

/** `req.body`, `{ ...req.body }`; `{ data: req.body }` of a new row. */
function isWholeRow(context: DeletionContext, write: Write, argument: TSESTree.Node): boolean {
  const node = unwrap(argument);
  if (node.type !== AST_NODE_TYPES.ObjectExpression) return isBody(context, node);
  const [only, ...others] = node.properties;
  if (only?.type === AST_NODE_TYPES.SpreadElement) return others.length === 0 && isBody(context, only.argument);
  const data = CREATES.test(lastName(write.callee) ?? '')
    ? node.properties.find((one) => one.type === AST_NODE_TYPES.Property && propertyName(one) === 'data')
    : undefined;
  return data?.type === AST_NODE_TYPES.Property && isWholeRow(context, write, data.value);
}

function isBody({ sources }: DeletionContext, node: TSESTree.Node): boolean {
  const source = sources.of(node, EMPTY_ENVIRONMENT);
  return source.kind === 'input' && source.source === 'body' && source.path.length === 0;
}
