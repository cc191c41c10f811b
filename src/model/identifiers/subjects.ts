import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { criteriaOf, type Criterion } from '../deletions/condition.js';
import type { Query } from '../deletions/query.js';
import { isSessionName, wordsOfModel } from '../deletions/subject.js';
import { nameIn } from '../deletions/verdict.js';
import { isStrongToken } from '../login-words.js';
import { namesOneTime } from '../one-time-words.js';
import type { RequestInput } from '../request-input.js';

/** As far as the query says without its values. */
export function mayFindSessions({ names, condition }: Query): boolean {
  return (
    names.some((name) => isSessionName(name) || isTokenName(name)) ||
    criteriaOf(condition).some(({ column = '' }) => isStrongToken(lastKey(column)))
  );
}

/** The query finds sessions by it: rows of sessions by anything, other rows by what a session goes by. */
export function findsSessions({ names }: Query, { column = '' }: Criterion, input: RequestInput): boolean {
  if (names.some(isSessionName)) return true;
  const sent = nameIn(input.path) ?? '';
  if (namesOneTime(column) || namesOneTime(sent) || names.some(namesOneTime)) return false;
  if (isStrongToken(lastKey(column))) return true;
  return names.some(isTokenName) && /token$/iu.test(column) && isStrongToken(sent);
}

function lastKey(column: string): string {
  return column.split('.').at(-1) ?? '';
}

/** `Token`, `tokens`: of what kind they are the value says. */
function isTokenName(name: string): boolean {
  const words = wordsOfModel(name);
  return words.length === 1 && /^tokens?$/u.test(words[0] ?? '');
}

/**
 * The value stands where the column is compared with it. Below an operator of its own (`{ $eq: … }`, `{ in: … }`) it is compared as it is, or refused; in text it is
 * text.
 */
export function isCompared({ filter }: Query, { column, value, isList = false }: Criterion): boolean {
  if (isList || value.kind !== 'expression') return false;
  const { node } = value;
  const { parent } = node;
  if (filter.dialect === 'object') return column !== undefined && keyOf(parent, node) === column;
  return (
    parent.type !== AST_NODE_TYPES.TemplateLiteral &&
    parent.type !== AST_NODE_TYPES.BinaryExpression &&
    parent.type !== AST_NODE_TYPES.SpreadElement
  );
}

function keyOf(holder: TSESTree.Node, value: TSESTree.Node): string | undefined {
  if (holder.type === AST_NODE_TYPES.Property && holder.value === value) return propertyName(holder);
  if (holder.type !== AST_NODE_TYPES.AssignmentExpression || holder.right !== value) return undefined;
  const target = unwrap(holder.left);
  return target.type === AST_NODE_TYPES.MemberExpression ? propertyName(target) : undefined;
}

/** The criterion is the filter itself: whoever makes it says which columns are compared, and with what. */
export function isWhole({ filter, literal }: Query, { column, means }: Criterion): boolean {
  if (filter.dialect !== 'object' || column !== undefined || means !== undefined) return false;
  return literal === undefined || literal.properties.length === 1;
}

/** What is called is a model of Mongoose and its kin by its name, and no collection: `Session`, `this.sessionModel`. */
export function isModelName(receiver: TSESTree.Node): boolean {
  return /^[A-Z]|[Mm]odel$/u.test(lastName(receiver) ?? '');
}
