import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Provenance } from '../ast/provenance.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { isAnswer } from './answers/forms.js';
import { isLogging } from './claims.js';
import { createLookups, type LookupOf } from './deletions/lookups.js';
import { compares, comparesPassword } from './guards/words.js';
import type { Kit } from './kit.js';
import { sensitiveNamed } from './sensitive-words.js';
import { plain } from './session-keepers.js';

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
  const uses = variable.references.map(({ identifier }) => identifier);
  const columns = uses.map((use) => passwordColumn(use));
  const column = columns.find((one) => one !== undefined);
  if (column === undefined || uses.some((use) => mayChange(kit, use))) return undefined;
  return isPlainRow(kit, node, createLookups(kit)) ? { name: node.name, column } : undefined;
}

function isWrittenOnce({ references }: TSESLint.Scope.Variable): boolean {
  return references.filter((one) => one.isWrite()).length <= 1;
}

/** `hash` of `compare(password, user.hash)`, `password` of `user.password`. */
function passwordColumn(use: TSESTree.Node): string | undefined {
  const read = memberOf(use);
  const column = read && propertyName(read);
  if (!read || column === undefined) return undefined;
  const { is } = sensitiveNamed([column]) ?? {};
  if (is === 'password' || is === 'hash of a password') return column;
  const call = wrapped(read).parent;
  if (call?.type !== AST_NODE_TYPES.CallExpression || call.callee === read) return undefined;
  const name = lastName(call.callee) ?? '';
  return call.arguments.length === 2 && (compares(name) || comparesPassword(name)) && isPassword(call.arguments[0])
    ? column
    : undefined;
}

function isPassword(node: TSESTree.Node | undefined): boolean {
  return sensitiveNamed([(node && lastName(node)) ?? ''])?.is === 'password';
}

/** `delete user.password`, `user.password = …`, `strip(user);`, `Object.assign(user, …);` */
function mayChange(kit: Kit, use: TSESTree.Node): boolean {
  const member = memberOf(use);
  const around = wrapped(member ?? use).parent;
  switch (around?.type) {
    case AST_NODE_TYPES.UnaryExpression:
      return around.operator === 'delete';
    case AST_NODE_TYPES.AssignmentExpression:
      return unwrap(around.left) === (member ?? use);
    case AST_NODE_TYPES.CallExpression: {
      const isWhole =
        around.arguments[0] === use && wrapped(around).parent?.type === AST_NODE_TYPES.ExpressionStatement;
      return isWhole && !isLogging(around) && !isAnswer(kit, around);
    }
    default:
      return false;
  }
}

function memberOf(use: TSESTree.Node): TSESTree.MemberExpression | undefined {
  const inner = wrapped(use);
  const { parent } = inner;
  return parent?.type === AST_NODE_TYPES.MemberExpression && parent.object === inner ? parent : undefined;
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
