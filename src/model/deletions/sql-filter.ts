import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { partsOf } from '../../evaluate/text.js';
import type { TextPart } from '../../evaluate/value.js';
import type { Filter } from '../../libraries/types/deletions.js';
import type { Kit, SinkNode } from '../kit.js';
import { argumentAt } from '../arguments.js';
import { calleeOf } from '../recognise.js';
import { type Condition, criterion, OPEN, UNKNOWN } from './condition.js';
import { boundTo } from './sql-named.js';
import { type SqlCondition, type SqlOperand, type SqlStatement, statementIn } from './sql-statement.js';
import { HOLE } from './sql-tokens.js';
import { receiverOf } from './subject.js';

type Sql = Extract<Filter, { dialect: 'sql' | 'sql template' }>;

export interface SqlQuery {
  readonly statement: SqlStatement;
  readonly condition: Condition;
  /** The text as pieces of the source, and the list of bindings where there is one: what an edit adds a condition to. */
  readonly text: readonly TextPart[];
  readonly bindings: TSESTree.Expression | undefined;
  /** Interpolations are bindings. */
  readonly isTemplate: boolean;
}

/** The statement that a call or a tagged template sends, and the rows that it means. */
export function readSqlQuery(kit: Kit, node: SinkNode, filter: Sql): SqlQuery | undefined {
  const text = statementParts(kit, node, filter);
  const statement = text && statementIn(kit, text.map((part) => (part.known ? part.text : HOLE)).join(''));
  if (!statement) return undefined;
  const bindings = bindingsOf(kit, node, filter);
  const operands: Operands = {
    holes: text.filter((part) => !part.known).map((part) => part.node as TSESTree.Expression),
    ...bindings,
  };
  const list = bindings.given.length === 1 && bindings.isList ? bindings.given[0] : undefined;
  return {
    statement,
    condition: conditionOf(statement.where, operands),
    text,
    bindings: list,
    isTemplate: filter.dialect === 'sql template',
  };
}

/** The condition of a builder as text: `'session.userId = :id', { id }`. */
export function readSqlCondition(kit: Kit, text: TSESTree.Node, parameters: TSESTree.Node | undefined): Condition {
  const parts = partsOf(kit.evaluator.value(text));
  const statement =
    parts && statementIn(kit, `DELETE FROM t WHERE ${parts.map((part) => (part.known ? part.text : HOLE)).join('')}`);
  if (!statement) return UNKNOWN;
  const holes = parts.filter((part) => !part.known).map((part) => part.node as TSESTree.Expression);
  const given = parameters ? [unwrap(parameters) as TSESTree.Expression] : [];
  return conditionOf(statement.where, { holes, given, isList: true });
}

export function statementParts(kit: Kit, node: SinkNode, filter: Sql): readonly TextPart[] | undefined {
  if (filter.dialect === 'sql template') {
    return node.type === AST_NODE_TYPES.TaggedTemplateExpression ? partsOfTemplate(node.quasi) : undefined;
  }
  const call = filter.prepared ? preparing(kit, node) : node;
  const argument = call && at(argumentAt(call, filter.text.argument), filter.text.path);
  if (!argument) return undefined;
  const inner = unwrap(argument);
  const parts = partsOf(kit.evaluator.value(argument));
  return parts ?? (inner.type === AST_NODE_TYPES.TemplateLiteral ? partsOfTemplate(inner) : undefined);
}

/** The call that made the statement on which a method is called. */
function preparing(kit: Kit, node: SinkNode): SinkNode | undefined {
  const receiver = receiverOf(calleeOf(node));
  const thing = receiver && kit.provenanceOf(receiver);
  const inner = thing?.kind === 'typed' ? thing.of : thing;
  return inner?.kind === 'result' ? inner.call : undefined;
}

function partsOfTemplate({ quasis, expressions }: TSESTree.TemplateLiteral): readonly TextPart[] {
  return quasis.flatMap((quasi, index): TextPart[] => {
    const hole = expressions[index];
    const text: TextPart = {
      known: true,
      text: quasi.value.cooked ?? '',
      node: quasi,
      range: [quasi.range[0] + 1, quasi.range[1] - 1],
    };
    return hole ? [text, { known: false, node: hole }] : [text];
  });
}

interface Bindings {
  readonly given: readonly TSESTree.Expression[];
  /** One expression holds them all: a list or an object. */
  readonly isList: boolean;
}

export interface Operands extends Bindings {
  readonly holes: readonly TSESTree.Expression[];
}

export function bindingsOf(kit: Kit, node: SinkNode, filter: Sql): Bindings {
  const none: Bindings = { given: [], isList: false };
  if (filter.dialect === 'sql template' || node.type !== AST_NODE_TYPES.CallExpression) return none;
  if (filter.rest !== undefined) {
    const given = node.arguments.slice(filter.rest);
    if (given.some((one) => one.type === AST_NODE_TYPES.SpreadElement)) return none;
    const isList = filter.prepared === true && given.length === 1 && isLiteralList(given[0]);
    return { given: given as TSESTree.Expression[], isList };
  }
  const list = filter.bindings && at(argumentAt(node, filter.bindings.argument), filter.bindings.path);
  if (!list) return none;
  const provenance = kit.provenanceOf(list);
  const literal = unwrap(provenance.kind === 'other' ? provenance.node : list);
  return isLiteralList(literal) ? { given: [literal], isList: true } : { given: [list], isList: false };
}

/** A list or an object of names. */
function isLiteralList(node: TSESTree.Node | undefined): node is TSESTree.ArrayExpression | TSESTree.ObjectExpression {
  return node?.type === AST_NODE_TYPES.ArrayExpression || node?.type === AST_NODE_TYPES.ObjectExpression;
}

/** The value at a path of object literals. */
function at(
  argument: TSESTree.Expression | 'absent' | 'unknown',
  path: readonly string[] = [],
): TSESTree.Expression | undefined {
  if (typeof argument === 'string') return undefined;
  const [key, ...deeper] = path;
  if (key === undefined) return argument;
  const literal = unwrap(argument);
  if (literal.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  for (const property of literal.properties) {
    if (property.type !== AST_NODE_TYPES.Property || propertyName(property) !== key) continue;
    return at(property.value as TSESTree.Expression, deeper);
  }
  return undefined;
}

function conditionOf(where: SqlCondition, operands: Operands): Condition {
  switch (where.kind) {
    case 'and':
    case 'or':
      return { kind: where.kind, of: where.of.map((one) => conditionOf(one, operands)) };
    case 'open':
      return OPEN;
    case 'unknown':
      return UNKNOWN;
    case 'equal':
      return { kind: 'or', of: where.to.map((operand) => criterionOf(where.column, operand, operands)) };
  }
}

function criterionOf(column: string, operand: SqlOperand, operands: Operands): Condition {
  if (operand.kind === 'constant') return OPEN;
  if (operand.kind === 'select') {
    return { kind: 'criterion', column, value: { kind: 'query', condition: conditionOf(operand.where, operands) } };
  }
  const node = expressionOf(operand, operands);
  return node ? criterion(column, node) : UNKNOWN;
}

function expressionOf(operand: SqlOperand, { holes, given, isList }: Operands): TSESTree.Expression | undefined {
  const [first] = given;
  switch (operand.kind) {
    case 'hole':
      return holes[operand.index];
    case 'named':
      return isList && first?.type === AST_NODE_TYPES.ObjectExpression ? boundTo(first, operand.name) : undefined;
    case 'binding': {
      if (!isList) return given[operand.index];
      if (first?.type !== AST_NODE_TYPES.ArrayExpression) return undefined;
      const before = first.elements.slice(0, operand.index + 1);
      const found = before.at(operand.index);
      return before.some((one) => one?.type === AST_NODE_TYPES.SpreadElement)
        ? undefined
        : (found as TSESTree.Expression);
    }
    default:
      return undefined;
  }
}
