import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { initialValue } from '../ast/initial-value.js';
import { memberOf } from '../ast/member-of.js';
import { spellsNothing } from '../ast/nothing.js';
import type { Provenance } from '../ast/provenance.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { createLookups, type LookupOf } from './deletions/lookups.js';
import { compares, comparesPassword } from './guards/words.js';
import type { Kit } from './kit.js';
import { mayChangeRow } from './row-changes.js';
import { sensitiveNamed } from './sensitive-words.js';
import { plain } from './session-keepers.js';

type Variable = TSESLint.Scope.Variable;

/** A row of a table goes somewhere as it is, and the file shows that somebody's password is in it. */
export interface WholeRow {
  /** The row, or what spreads it. */
  readonly node: TSESTree.Identifier | TSESTree.SpreadElement;
  readonly name: string;
  /** The column of the password or its hash. */
  readonly column: string;
}

/** `user` of `const user = await prisma.user.findUnique(…)`, of which the file compares `user.password` and leaves it where it is. */
export function wholeRowAt(kit: Kit, node: TSESTree.Identifier): Omit<WholeRow, 'node'> | undefined {
  const variable = variableAt(kit.sourceCode, node);
  if (!variable || !isWrittenOnce(variable)) return undefined;
  const column = usesOf(variable)
    .map((use) => comparedColumn(use))
    .find((one) => one !== undefined);
  if (column === undefined || [variable, ...takenFrom(kit, variable)].some((one) => isChanged(kit, one)))
    return undefined;
  return isPlainRow(kit, node, createLookups(kit)) ? { name: node.name, column } : undefined;
}

function isWrittenOnce({ references }: Variable): boolean {
  return references.filter((one) => one.isWrite()).length <= 1;
}

function usesOf({ references }: Variable): readonly TSESTree.Node[] {
  return references.filter((one) => !one.isWrite()).map(({ identifier }) => identifier);
}

function isChanged(kit: Kit, variable: Variable): boolean {
  return usesOf(variable).some((use) => mayChangeRow(kit, use));
}

/** `rows` of `const user = rows[0]` */
function takenFrom(kit: Kit, variable: Variable): readonly Variable[] {
  let node = initialValue(variable);
  while (node?.type === AST_NODE_TYPES.MemberExpression) node = unwrap(node.object) as TSESTree.Expression;
  const list = node?.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, node) : undefined;
  return list ? [list] : [];
}

/** `hash` of `compare(password, user.hash)`, `password` of `user.password !== hash`: there is one. */
function comparedColumn(use: TSESTree.Node): string | undefined {
  const read = memberOf(use);
  const column = read && propertyName(read);
  const around = read && wrapped(read).parent;
  if (!read || column === undefined) return undefined;
  const isComparison =
    around?.type === AST_NODE_TYPES.BinaryExpression &&
    ![around.left, around.right].some((side) => spellsNothing(side));
  const call = around?.type === AST_NODE_TYPES.CallExpression && around.callee !== read ? around : undefined;
  if (!call && !isComparison) return undefined;
  const { is } = sensitiveNamed([column]) ?? {};
  if (is === 'password' || is === 'hash of a password') return column;
  const name = (call && lastName(call.callee)) ?? '';
  const isCompared = call?.arguments.length === 2 && (compares(name) || comparesPassword(name));
  return isCompared && isPassword(call.arguments[0]) ? column : undefined;
}

function isPassword(node: TSESTree.Node | undefined): boolean {
  return sensitiveNamed([(node && lastName(node)) ?? ''])?.is === 'password';
}

type Parameter = Extract<Provenance, { kind: 'parameter' }>;

const IN_RESULT: ReadonlySet<string> = new Set(['0', 'rows', 'data']);

/** What a library finds that gives rows as plain objects: all that is in them is in their JSON. */
function isPlainRow(kit: Kit, node: TSESTree.Node, lookupOf: LookupOf): boolean {
  let thing = plain(kit.provenanceOf(node));
  while (thing.kind === 'member' && IN_RESULT.has(thing.name)) thing = plain(thing.of);
  const call = thing.kind === 'result' ? thing.call : thing.kind === 'parameter' ? callOfCallback(thing) : undefined;
  return call !== undefined && lookupOf(call)?.library.plainRows === true;
}

/** `db.query(sql, values, (error, rows) => …)` */
function callOfCallback({ function: fn, index }: Parameter): TSESTree.CallExpression | undefined {
  const { parent } = fn;
  return index === 1 && parent.type === AST_NODE_TYPES.CallExpression && parent.arguments.at(-1) === fn
    ? parent
    : undefined;
}
