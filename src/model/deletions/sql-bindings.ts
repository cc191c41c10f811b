import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../../ast/unwrap.js';
import type { DatabaseWrite } from '../../libraries/types/deletions.js';
import { escaped } from '../escaped.js';
import type { Kit, SinkNode } from '../kit.js';
import { bindingsOf, type Operands, statementParts } from './sql-filter.js';
import { boundTo } from './sql-named.js';
import { statementIn } from './sql-statement.js';
import { HOLE } from './sql-tokens.js';

interface Bound {
  readonly table: string;
  readonly columns: readonly { readonly column: string; readonly value: TSESTree.Expression }[];
}

/** What an INSERT or UPDATE gives the columns of a table, where that is a binding or an interpolation. */
export function bindingsIn(
  kit: Kit,
  node: SinkNode,
  write: Exclude<DatabaseWrite, { row: unknown } | { key: unknown } | { saves: unknown }>,
): Bound | undefined {
  const filter = 'template' in write ? ({ dialect: 'sql template' } as const) : ({ dialect: 'sql', ...write } as const);
  const parts = statementParts(kit, node, filter);
  const text = parts?.map((part) => (part.known ? part.text : HOLE)).join('');
  const statement = text === undefined ? undefined : statementIn(kit, text);
  if (!parts || !statement || (statement.verb !== 'insert' && statement.verb !== 'update')) return undefined;
  const operands = {
    holes: parts.filter((part) => !part.known).map((part) => part.node as TSESTree.Expression),
    ...bindingsOf(kit, node, filter),
  };
  const names = [...statement.set.keys()];
  const spelt = statement.verb === 'insert' ? valuesIn(text ?? '') : assignedIn(text ?? '', names);
  const columns = names.flatMap((column, index) => {
    const operand = spelt[index];
    const value = operand && valueOf(operands, operand);
    return value ? [{ column, value }] : [];
  });
  return { table: statement.table, columns };
}

interface Operand {
  readonly text: string;
  /** How many question marks, and holes, stand before it. */
  readonly marks: number;
  readonly holes: number;
}

/** The operands of the first row behind VALUES. */
function valuesIn(sql: string): readonly Operand[] {
  const start = /\bvalues\s*\(/iu.exec(sql);
  if (!start) return [];
  const found: Operand[] = [];
  let depth = 0;
  let from = start.index + start[0].length;
  for (let at = from; at < sql.length; at++) {
    const sign = sql.charAt(at);
    if (sign === '(') depth++;
    if ((sign === ',' && depth === 0) || (sign === ')' && depth-- === 0)) {
      found.push(operandAt(sql, from, at));
      from = at + 1;
      if (sign === ')') break;
    }
  }
  return found;
}

function assignedIn(sql: string, columns: readonly string[]): readonly (Operand | undefined)[] {
  return columns.map((column) => {
    const found = new RegExp(String.raw`\b${escaped(column)}["'\x60\]]?\s*=\s*`, 'iu').exec(sql);
    if (!found) return undefined;
    const from = found.index + found[0].length;
    const length = sql.slice(from).search(/[\s,;)]|$/u);
    return operandAt(sql, from, from + length);
  });
}

function operandAt(sql: string, from: number, to: number): Operand {
  const before = sql.slice(0, from);
  return {
    text: sql.slice(from, to).trim(),
    marks: before.split('?').length - 1,
    holes: before.split(HOLE).length - 1,
  };
}

function valueOf(
  { holes, given, isList }: Operands,
  { text, marks, holes: before }: Operand,
): TSESTree.Expression | undefined {
  if (text === HOLE) return holes[before];
  const [first] = given;
  const list = isList && first ? unwrap(first) : undefined;
  if (list?.type === AST_NODE_TYPES.ObjectExpression) {
    const [, name] = /^[:@$](\w+)$/u.exec(text) ?? [];
    return name === undefined ? undefined : boundTo(list, name);
  }
  const [, number] = /^[$?](\d+)$/u.exec(text) ?? [];
  const index = text === '?' ? marks : number === undefined ? -1 : Number(number) - 1;
  const elements = isList ? (list?.type === AST_NODE_TYPES.ArrayExpression ? list.elements : []) : given;
  const element = elements[index];
  return element && element.type !== AST_NODE_TYPES.SpreadElement ? element : undefined;
}
