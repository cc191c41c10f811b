import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { exportedName, isPassedOn, memberOfExports } from './exported-name.js';
import type { FunctionNode } from './functions.js';
import { unwrap } from './unwrap.js';

/**
 * All names under which a function leaves its file: where it is written (see `exportedName`), or by the name that the file gives it: `export { handler as GET, handler as POST }`,
 * `export const handle = sequence(auth, guard)`, `export const actions = { login }`, `export default withSession(handler)`. Empty for one that stays inside.
 */
export function exportedNames(node: FunctionNode): readonly string[] {
  const written = exportedName(node);
  const held = heldAs(node);
  const given = held ? namesOf(held.name, exportsOf(held.program), new Set()) : [];
  return written === undefined ? given : [written, ...given];
}

/** The variable at the top of the file that holds the function, or what a call makes of it. */
function heldAs(node: FunctionNode): { readonly name: string; readonly program: TSESTree.Program } | undefined {
  const { parent } = node;
  if (node.type === AST_NODE_TYPES.FunctionDeclaration && node.id) return atTop(node.id.name, parent);
  let inner: TSESTree.Node = node;
  while (inner.parent && isPassedOn(inner, inner.parent)) inner = inner.parent;
  const holder = inner.parent;
  if (holder?.type !== AST_NODE_TYPES.VariableDeclarator || holder.id.type !== AST_NODE_TYPES.Identifier)
    return undefined;
  return atTop(holder.id.name, holder.parent.parent);
}

function atTop(name: string, parent: TSESTree.Node): ReturnType<typeof heldAs> {
  const around = parent.type === AST_NODE_TYPES.ExportNamedDeclaration ? parent.parent : parent;
  return around.type === AST_NODE_TYPES.Program ? { name, program: around } : undefined;
}

/** Where what the variables of the top of a file hold goes: into other ones, and out of the file. */
interface Exports {
  readonly into: ReadonlyMap<string, readonly string[]>;
  readonly out: ReadonlyMap<string, readonly string[]>;
}

function namesOf(name: string, exports: Exports, seen: Set<string>): readonly string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const others = exports.into.get(name) ?? [];
  return [...(exports.out.get(name) ?? []), ...others.flatMap((other) => namesOf(other, exports, seen))];
}

const known = new WeakMap<TSESTree.Program, Exports>();

function exportsOf(program: TSESTree.Program): Exports {
  let exports = known.get(program);
  if (!exports) known.set(program, (exports = readExports(program)));
  return exports;
}

function readExports({ body }: TSESTree.Program): Exports {
  const into = new Map<string, string[]>();
  const out = new Map<string, string[]>();
  for (const statement of body) {
    if (statement.type === AST_NODE_TYPES.VariableDeclaration) readVariables(statement, into);
    else if (statement.type === AST_NODE_TYPES.ExportNamedDeclaration) readExport(statement, out);
    else if (statement.type === AST_NODE_TYPES.ExportDefaultDeclaration)
      note(out, passedOn(statement.declaration), 'default');
    else if (
      statement.type === AST_NODE_TYPES.ExpressionStatement &&
      statement.expression.type === AST_NODE_TYPES.AssignmentExpression
    ) {
      const { left, right } = statement.expression;
      note(out, passedOn(right), memberOfExports(left));
    }
  }
  return { into, out };
}

function readExport(statement: TSESTree.ExportNamedDeclaration, out: Map<string, string[]>): void {
  if (statement.declaration?.type === AST_NODE_TYPES.VariableDeclaration) readVariables(statement.declaration, out);
  if (statement.source) return;
  for (const { local, exported } of statement.specifiers) {
    const name = exported.type === AST_NODE_TYPES.Identifier ? exported.name : exported.value;
    if (local.type === AST_NODE_TYPES.Identifier) note(out, [local.name], name);
  }
}

function readVariables({ declarations }: TSESTree.VariableDeclaration, found: Map<string, string[]>): void {
  for (const { id, init } of declarations) {
    if (init && id.type === AST_NODE_TYPES.Identifier) note(found, passedOn(init), id.name);
  }
}

function note(found: Map<string, string[]>, from: readonly string[], to: string | undefined): void {
  if (to === undefined) return;
  for (const name of from) {
    const names = found.get(name);
    if (names) names.push(to);
    else found.set(name, [to]);
  }
}

/** The variables that an expression passes on: itself, those in its object, and what its calls are handed. */
function passedOn(node: TSESTree.Node): readonly string[] {
  const inner = unwrap(node);
  switch (inner.type) {
    case AST_NODE_TYPES.Identifier:
      return [inner.name];
    case AST_NODE_TYPES.CallExpression:
      return inner.arguments.flatMap(passedOn);
    case AST_NODE_TYPES.ObjectExpression:
      return inner.properties.flatMap((property) =>
        property.type === AST_NODE_TYPES.Property ? passedOn(property.value) : [],
      );
    default:
      return [];
  }
}
