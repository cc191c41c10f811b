import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../../ast/functions.js';
import { programStatements } from '../../ast/program-statements.js';
import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { HandlerForm, HttpMethods, ServedExport } from '../../libraries/types/handlers.js';
import type { Calls } from '../calls.js';
import type { Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';
import { functionsOf } from './functions-of.js';
import type { MethodSpelling, Served } from './served.js';
import { perLibraries } from '../per-libraries.js';

/** Something that leaves the file. */
interface Exported {
  readonly name: string;
  /** Where the name stands; without, where the thing begins. */
  readonly at: TSESTree.Node;
  readonly value: TSESTree.Node;
  /** The name can be changed there. */
  readonly spelt: TSESTree.Identifier | undefined;
}

interface Context {
  readonly kit: Kit;
  readonly handlers: Handlers;
}

const servedExports = perLibraries((libraries) =>
  libraries
    .flatMap(({ handlers = [] }) => handlers)
    .flatMap((form) => (form.exports ?? []).map((one) => ({ form, one }))),
);

/** Functions that serve a method of HTTP by the name under which the file exports them. */
export function servedByExports(kit: Kit, handlers: Handlers, calls: Calls): readonly Served[] {
  const described = servedExports(kit.libraries);
  return programStatements(kit.sourceCode)
    .flatMap(exportsOf)
    .flatMap((exported): readonly Served[] => {
      const functions = functionsOf(kit, calls, exported.value);
      const found = described.find(
        ({ form, one }) =>
          one.name === exported.name && (isPlaced(kit, one) || functions.some((fn) => handlers.of(fn)?.form === form)),
      );
      if (!found || (functions.length === 0 && exported.name === 'default')) return [];
      const methods = methodsIn(kit, found.form, found.one);
      const spelling = spellingOf(exported, found.one, functions, { kit, handlers });
      const { name: exportedAs, value, at } = exported;
      return [{ methods, path: undefined, given: [value], functions, at, exportedAs, spelling }];
    });
}

function isPlaced(kit: Kit, { where }: ServedExport): boolean {
  if (where === 'everywhere') return true;
  const path = `/${kit.filename.replaceAll('\\', '/')}`;
  return where.below.some((part) => path.includes(`/${part}`));
}

const SUFFIX = /\.(get|post|put|patch|delete|head|options)\.[cm]?[jt]sx?$/iu;

function methodsIn(kit: Kit, { methodInFileName }: HandlerForm, { serves }: ServedExport): HttpMethods {
  const suffix = methodInFileName ? SUFFIX.exec(kit.filename)?.[1] : undefined;
  return suffix === undefined ? serves : [suffix.toUpperCase()];
}

function spellingOf(
  { spelt, value }: Exported,
  { forPost, refusal }: ServedExport,
  [fn]: readonly FunctionNode[],
  { kit, handlers }: Context,
): MethodSpelling {
  if (spelt && forPost !== undefined) return { kind: 'export', name: spelt, forPost };
  const [first] = fn?.body.type === AST_NODE_TYPES.BlockStatement ? fn.body.body : [];
  const handler = fn && handlers.of(fn);
  // What the file's name says it would have to say otherwise.
  if (!refusal || !first || !handler || SUFFIX.test(kit.filename)) return { kind: 'none' };
  const named = (role: 'request' | 'response') => handlers.variableOf(handler, role)?.name;
  const lines = refusal.lines.map((line) =>
    line.replaceAll(/\{(request|response)\}/gu, (whole, role: 'request' | 'response') => named(role) ?? whole),
  );
  if (lines.some((line) => /\{re/u.test(line))) return { kind: 'none' };
  const from = refusal.named === undefined ? undefined : moduleOf(kit, value);
  const needs = from !== undefined && refusal.named !== undefined ? { from, named: refusal.named } : undefined;
  return { kind: 'refusal', before: first, lines, needs };
}

/** What the function around it is imported from; `undefined` where the framework imports it by itself. */
function moduleOf(kit: Kit, value: TSESTree.Node): string | undefined {
  const call = unwrap(value);
  const thing = call.type === AST_NODE_TYPES.CallExpression ? kit.provenanceOf(call.callee) : undefined;
  return thing?.kind === 'import' ? thing.source : undefined;
}

function exportsOf(statement: TSESTree.ProgramStatement): readonly Exported[] {
  switch (statement.type) {
    case AST_NODE_TYPES.ExportDefaultDeclaration:
      return [byDefault(statement.declaration)];
    case AST_NODE_TYPES.ExportNamedDeclaration:
      return statement.source ? [] : [...declared(statement.declaration), ...statement.specifiers.flatMap(specified)];
    case AST_NODE_TYPES.ExpressionStatement:
      return assigned(statement.expression);
    default:
      return [];
  }
}

function byDefault(value: TSESTree.Node): Exported {
  const inner = unwrap(value);
  const name = isFunction(inner) && 'id' in inner ? inner.id : undefined;
  const called = inner.type === AST_NODE_TYPES.CallExpression ? inner.callee : undefined;
  return { name: 'default', at: name ?? called ?? inner, value: inner, spelt: undefined };
}

function declared(declaration: TSESTree.ExportNamedDeclaration['declaration']): readonly Exported[] {
  if (declaration?.type === AST_NODE_TYPES.FunctionDeclaration && declaration.id) {
    return [{ name: declaration.id.name, at: declaration.id, value: declaration, spelt: declaration.id }];
  }
  if (declaration?.type !== AST_NODE_TYPES.VariableDeclaration) return [];
  return declaration.declarations.flatMap(({ id, init }) =>
    id.type === AST_NODE_TYPES.Identifier && init ? [{ name: id.name, at: id, value: init, spelt: id }] : [],
  );
}

function specified({ local, exported }: TSESTree.ExportSpecifier): readonly Exported[] {
  if (exported.type !== AST_NODE_TYPES.Identifier || local.type !== AST_NODE_TYPES.Identifier) return [];
  return [{ name: exported.name, at: exported, value: local, spelt: local === exported ? undefined : exported }];
}

/** `module.exports = async (req, res) => …` */
function assigned(expression: TSESTree.Node): readonly Exported[] {
  if (expression.type !== AST_NODE_TYPES.AssignmentExpression) return [];
  const { left, right } = expression;
  const isWhole =
    left.type === AST_NODE_TYPES.MemberExpression && lastName(left) === 'exports' && lastName(left.object) === 'module';
  return isWhole ? [byDefault(right)] : [];
}
