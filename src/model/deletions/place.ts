import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { parameterOf } from '../definitions.js';
import { EMPTY_ENVIRONMENT } from '../sources/environment.js';
import { inputsOf } from '../sources/source.js';
import type { DeletionContext } from './context.js';
import type { Flow } from './flows.js';
import { valueOf } from './query.js';
import type { Choice } from './verdict.js';

/** Where the value that the request chooses goes into the deletion. */
export interface Place {
  /** The call that hands the value to a function of the file; `undefined` when the deletion takes it itself. */
  readonly call: TSESTree.CallExpression | undefined;
  /** The expression to replace there. */
  readonly expression: TSESTree.Expression | undefined;
  /** The constant that the expression names and that nothing else uses. */
  readonly declaration?: Declaration;
}

export interface Declaration {
  readonly declarator: TSESTree.VariableDeclarator;
  readonly name: string;
  /** Where the constant is one of several that a pattern gives values to. */
  readonly property: TSESTree.Property | undefined;
}

export function placeOf(context: DeletionContext, { criterion }: Pick<Choice, 'criterion'>, flow: Flow): Place {
  if (criterion.value.kind === 'query') return { call: undefined, expression: undefined };
  const here: Place = { call: undefined, expression: criterion.value.node };
  let place = here;
  for (let depth = 0; place.expression && depth < flow.levels.length; depth++) {
    const outer = handedOver(context, place.expression, flow);
    if (!outer) break;
    place = outer;
  }
  const expression = place.expression && innermost(context, place.expression);
  const declaration = expression && onlyUsedHere(context, expression);
  return { ...place, expression, ...(declaration && { declaration }) };
}

/** The place one call further out, when the expression is a parameter of a function of the file. */
function handedOver(context: DeletionContext, node: TSESTree.Expression, flow: Flow): Place | undefined {
  const { kit, handlers } = context;
  const path: string[] = [];
  let inner = unwrap(innermost(context, node));
  for (; inner.type === AST_NODE_TYPES.MemberExpression; inner = unwrap(inner.object))
    path.unshift(propertyName(inner) ?? '*');
  const definition = inner.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, inner)?.defs[0] : undefined;
  if (definition?.node.type === AST_NODE_TYPES.VariableDeclarator) {
    const { id, init } = definition.node;
    return id.type === AST_NODE_TYPES.Identifier && init && path.length === 0
      ? handedOver(context, init, flow)
      : undefined;
  }
  const parameter = parameterOf(definition);
  const site = parameter && !handlers.of(parameter.function) ? flow.entries.get(parameter.function) : undefined;
  if (!parameter || !site || site.argument !== undefined) return undefined;
  const argument = site.call.arguments[parameter.index];
  // Who is handed the request reads the value by itself.
  if (argument && context.sources.of(argument, EMPTY_ENVIRONMENT).kind === 'whole') return undefined;
  if (!argument || argument.type === AST_NODE_TYPES.SpreadElement) return { call: site.call, expression: undefined };
  return { call: site.call, expression: below(argument, [...parameter.path, ...path]) };
}

function onlyUsedHere({ kit }: DeletionContext, node: TSESTree.Expression): Declaration | undefined {
  const inner = unwrap(node);
  const variable = inner.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, inner) : undefined;
  const declarator = variable?.defs[0]?.node;
  if (!variable || declarator?.type !== AST_NODE_TYPES.VariableDeclarator || !declarator.init) return undefined;
  if (variable.references.length !== 2 || variable.defs.length !== 1) return undefined;
  const { name } = variable;
  if (declarator.id.type === AST_NODE_TYPES.Identifier) return { declarator, name, property: undefined };
  const property = declarator.id.type === AST_NODE_TYPES.ObjectPattern ? plainMember(declarator.id, name) : undefined;
  return property && { declarator, name, property };
}

/** A member of a pattern without a rest, which would grow by what is taken away. */
function plainMember({ properties }: TSESTree.ObjectPattern, name: string): TSESTree.Property | undefined {
  for (const property of properties) {
    if (property.type === AST_NODE_TYPES.RestElement) return undefined;
  }
  const members = properties.filter((one) => one.type === AST_NODE_TYPES.Property);
  return members.find(({ value }) => value.type === AST_NODE_TYPES.Identifier && value.name === name);
}

function below(node: TSESTree.Expression, path: readonly string[]): TSESTree.Expression | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return node;
  const inner = unwrap(node);
  const value = inner.type === AST_NODE_TYPES.ObjectExpression ? valueOf(inner, key) : undefined;
  return value && below(value, rest);
}

const WRAPPERS: ReadonlySet<string> = new Set(['ObjectId', 'ObjectID', 'RegExp', 'UUID']);

/** The part of an expression that is to be somebody else: `id` of `new ObjectId(id)`, of `` `sess:${id}` ``. */
function innermost(context: DeletionContext, node: TSESTree.Expression): TSESTree.Expression {
  const parts = partsOf(unwrap(node)).filter(
    (part) => inputsOf(context.sources.of(part, EMPTY_ENVIRONMENT)).length > 0 || isParameter(part),
  );
  const [only] = parts;
  return only && parts.length === 1 ? innermost(context, only) : node;
}

function isParameter(node: TSESTree.Node): boolean {
  return unwrap(node).type === AST_NODE_TYPES.Identifier;
}

function partsOf(node: TSESTree.Node): readonly TSESTree.Expression[] {
  switch (node.type) {
    case AST_NODE_TYPES.CallExpression:
    case AST_NODE_TYPES.NewExpression:
      return WRAPPERS.has(lastName(node.callee) ?? '') ? (node.arguments.slice(0, 1) as TSESTree.Expression[]) : [];
    case AST_NODE_TYPES.TemplateLiteral:
      return node.quasis.every(({ value }) => value.raw === '') ? [] : node.expressions;
    case AST_NODE_TYPES.BinaryExpression:
      return node.operator === '+' ? [node.left, node.right] : [];
    default:
      return [];
  }
}
