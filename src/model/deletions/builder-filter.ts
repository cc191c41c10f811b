import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { callOn } from '../../ast/call-on.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName } from '../../ast/property-name.js';
import type { Provenance } from '../../ast/provenance.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Conditions, Filter } from '../../libraries/types/deletions.js';
import type { Kit } from '../kit.js';
import { type Condition, criterion, OPEN, UNKNOWN } from './condition.js';
import { readObjectFilter } from './object-filter.js';
import { readSqlCondition } from './sql-filter.js';
import { namesOfModel, receiverOf } from './subject.js';

type Builder = Extract<Filter, { dialect: 'builder' }>;

export interface BuilderQuery {
  /** Names of the table or model; empty where the chain names none. */
  readonly names: readonly string[];
  readonly condition: Condition;
}

/** A chain of calls: `knex('sessions').where({ user_id: id }).del()`. */
export function readBuilder(
  kit: Kit,
  call: TSESTree.CallExpression,
  builder: Builder,
  namedBy: readonly string[] = [],
): BuilderQuery {
  let names: readonly string[] = [];
  let begun: readonly string[] = [];
  const tableOf = (link: TSESTree.CallExpression) =>
    builder.reference ? referredBy(kit, link, namedBy) : namedByText(link);
  let condition: Condition = OPEN;
  for (const [index, link] of chainOf(kit, call).entries()) {
    const name = lastName(link.callee) ?? '';
    const isMethod = unwrap(link.callee).type === AST_NODE_TYPES.MemberExpression;
    if (isMethod && builder.and.includes(name))
      condition = { kind: 'and', of: [condition, readWhere(kit, link, name, builder)] };
    else if (isMethod && builder.or.includes(name))
      condition = { kind: 'or', of: [condition, readWhere(kit, link, name, builder)] };
    else if (isMethod && builder.table.includes(name)) names = tableOf(link) ?? begun;
    else if (isMethod && builder.begunBy?.includes(name)) names = begun = namesOfReceiver(kit, link, namedBy);
    else if (isMethod && builder.neutral.includes(name)) continue;
    // `knex('sessions')`, `this.db('sessions')`.
    else if (index === 0) names = tableOf(link) ?? [];
    else condition = { kind: 'and', of: [condition, UNKNOWN] };
  }
  return { names, condition };
}

/** The calls on one object around `call`, first to last. */
export function chainOf(kit: Kit, call: TSESTree.CallExpression): readonly TSESTree.CallExpression[] {
  const before = new Set<TSESTree.CallExpression>();
  // `const routes = routes.get(…)`, as while it is typed, leads back to itself.
  for (let link: TSESTree.CallExpression | undefined = call; link && !before.has(link); link = calledOn(kit, link))
    before.add(link);
  const links = [...before].reverse();
  for (let link = callOn(call); link; link = callOn(link)) links.push(link);
  return links;
}

/** The call whose result the method is called on, directly or through a constant. */
function calledOn(kit: Kit, call: TSESTree.CallExpression): TSESTree.CallExpression | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const receiver: Provenance = kit.provenanceOf(callee.object);
  return receiver.kind === 'result' ? receiver.call : undefined;
}

/** `sessions as s` and `auth.sessions` name the table `sessions`. */
function namedByText({ arguments: [first] }: TSESTree.CallExpression): readonly string[] | undefined {
  const text = first && literalText(first);
  return text?.trim().split(/\s+/u)[0]?.split('.').slice(-1);
}

function namesOfReceiver(kit: Kit, { callee }: TSESTree.CallExpression, namedBy: readonly string[]): readonly string[] {
  const model = receiverOf(callee);
  return model ? namesOfModel(model, kit.provenanceOf, namedBy) : [];
}

function referredBy(
  kit: Kit,
  { arguments: [first, second] }: TSESTree.CallExpression,
  namedBy: readonly string[],
): readonly string[] | undefined {
  // With more than a table it is the call of another library: `manager.delete(Session, { id })`.
  const table = first && !second ? unwrap(first) : undefined;
  const isReference = table?.type === AST_NODE_TYPES.Identifier || table?.type === AST_NODE_TYPES.MemberExpression;
  return isReference ? namesOfModel(table, kit.provenanceOf, namedBy) : undefined;
}

function readWhere(
  kit: Kit,
  { arguments: given }: TSESTree.CallExpression,
  name: string,
  { conditions, sql }: Builder,
): Condition {
  const [first, second, third] = given.filter((one) => one.type !== AST_NODE_TYPES.SpreadElement);
  if (!first || given.length > 3) return UNKNOWN;
  if (conditions) return readCondition(first, conditions);
  if (sql) return readSqlCondition(kit, first, second);
  if (!second) return isFilterObject(first) ? readObjectFilter(kit, first, NO_OPERATORS) : UNKNOWN;
  const column = literalText(first);
  if (column === undefined) return UNKNOWN;
  if (!third) return { ...criterion(column, second), isList: name === 'in' || name.includes('In') };
  const operator = literalText(second)?.toLowerCase();
  if (operator === undefined) return UNKNOWN;
  return name.includes('In') || EQUAL.has(operator) ? criterion(column, third) : OPEN;
}

/** `and(eq(sessions.id, id), eq(sessions.userId, user.id))`. */
function readCondition(node: TSESTree.Node, conditions: Conditions): Condition {
  const call = unwrap(node);
  if (call.type !== AST_NODE_TYPES.CallExpression) return UNKNOWN;
  const name = lastName(call.callee) ?? '';
  const given = call.arguments.filter((one) => one.type !== AST_NODE_TYPES.SpreadElement);
  if (given.length < call.arguments.length) return UNKNOWN;
  if (name === conditions.and) return { kind: 'and', of: given.map((one) => readCondition(one, conditions)) };
  if (conditions.or.includes(name)) return { kind: 'or', of: given.map((one) => readCondition(one, conditions)) };
  if (conditions.open.includes(name)) return OPEN;
  const isList = conditions.list.includes(name);
  const [first, second] = given;
  const column = first && lastName(first);
  if ((!isList && !conditions.equal.includes(name)) || column === undefined || !second) return UNKNOWN;
  return { ...criterion(column, second), isList };
}

const NO_OPERATORS = { and: [], or: [], equal: [], open: [] };
const EQUAL: ReadonlySet<string> = new Set(['=', '==', '===', 'in', 'like', 'ilike', 'is']);

function isFilterObject(node: TSESTree.Node): boolean {
  return (
    unwrap(node).type !== AST_NODE_TYPES.ArrowFunctionExpression &&
    unwrap(node).type !== AST_NODE_TYPES.FunctionExpression
  );
}
