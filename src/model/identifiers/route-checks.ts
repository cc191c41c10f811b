import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../ast/functions.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { GuardContext } from '../guards/tests.js';
import { namesIn } from '../guards/words.js';
import { type Handler, middlewaresOf } from '../handlers.js';
import { type RequestInput, startsWith } from '../request-input.js';
import { usesOf } from '../enclosures.js';
import { EMPTY_ENVIRONMENT } from '../sources/environment.js';
import { checksShape, isFieldCheck } from './check-words.js';
import { looksAt } from './checks.js';

/** What stands around the handler checks the value, or may well do so: a middleware, the schema of its route, the type of a parameter. */
export function isCheckedBefore(context: GuardContext, input: RequestInput): boolean {
  const { handler } = input;
  return (
    middlewaresOf(handler).some((one) => isValidator(context, one, input)) ||
    decoratorsOf(handler).some((one) => namesIn(context.kit, one).some((name) => checksShape(context.kit, name))) ||
    hasSchema(context, input) ||
    isTyped(context, input)
  );
}

function isValidator(context: GuardContext, middleware: TSESTree.Node, input: RequestInput): boolean {
  if (isFunction(middleware)) return false;
  if (namesIn(context.kit, middleware).some((name) => checksShape(context.kit, name) || isFieldCheck(name)))
    return true;
  const target = context.calls.functionAt(middleware);
  return target !== undefined && looksAt(context, input, target.body, EMPTY_ENVIRONMENT);
}

function decoratorsOf({ function: { parent } }: Handler): readonly TSESTree.Decorator[] {
  if (parent.type !== AST_NODE_TYPES.MethodDefinition) return [];
  const places: readonly { readonly decorators?: readonly TSESTree.Decorator[] }[] = [parent, parent.parent.parent];
  return places.flatMap((place) => place.decorators ?? []);
}

/** Without a registration in sight the schema may stand wherever that is. */
function hasSchema({ kit }: GuardContext, { handler, source }: RequestInput): boolean {
  const { schemas } = handler.form;
  if (!schemas) return false;
  const routes = handler.routes();
  if (routes.length === 0 || routes.some(({ isOpen }) => isOpen)) return true;
  const parts = schemas.parts[source] ?? [];
  if (middlewaresOf(handler).some((one) => isKey(one) && parts.includes(lastName(one) ?? ''))) return true;
  return usesOf(kit, handler.function, handler.form.registration)
    .flatMap(objectsAround)
    .some((object) => schemas.at.some((path) => hasPart(object, path, parts)));
}

/** A key that stands for what it says, of options for one route or for a group. */
function isKey({ parent }: TSESTree.Node): boolean {
  return parent?.type === AST_NODE_TYPES.Property && parent.parent.type === AST_NODE_TYPES.ObjectExpression;
}

/** Objects in which the handler stands, and those beside it. */
function objectsAround(use: TSESTree.Node): readonly TSESTree.ObjectExpression[] {
  const found: TSESTree.ObjectExpression[] = [];
  for (let node = use; node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type === AST_NODE_TYPES.ObjectExpression) found.push(parent);
    else if (parent.type === AST_NODE_TYPES.CallExpression)
      found.push(...parent.arguments.filter((one) => one.type === AST_NODE_TYPES.ObjectExpression));
    else if (parent.type !== AST_NODE_TYPES.Property) break;
  }
  return found;
}

/** What is not spelt there may have it. */
function hasPart(object: TSESTree.Node, [key, ...path]: readonly string[], parts: readonly string[]): boolean {
  const literal = unwrap(object);
  if (literal.type !== AST_NODE_TYPES.ObjectExpression) return true;
  return literal.properties.some((property) => {
    if (property.type === AST_NODE_TYPES.SpreadElement) return true;
    const name = propertyName(property) ?? '';
    return key === undefined ? parts.includes(name) : name === key && hasPart(property.value, path, parts);
  });
}

/** A class is checked, one value of a simple type is not; a pipe in the decorator checks either. */
function isTyped(context: GuardContext, { handler, read, path }: RequestInput): boolean {
  if (handler.form.checksTypes !== true || 'callee' in read) return false;
  const whole = [...read.path, ...path];
  return handler.function.params.some((parameter, index) => {
    const part = handler.parts[index];
    if (!part || part.path.length === 0 || !startsWith(whole, part.path)) return false;
    return isOfClass(context, parameter) || isPiped(parameter);
  });
}

const BUILT_IN = /^(?:Array|Map|Object|Omit|Partial|Pick|Promise|Readonly|Record|Required|Set|String|Number|Boolean)$/u;

function isOfClass({ kit }: GuardContext, parameter: TSESTree.Parameter): boolean {
  const type = 'typeAnnotation' in parameter ? parameter.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type !== AST_NODE_TYPES.TSTypeReference) return false;
  const name = lastName(type.typeName) ?? kit.sourceCode.getText(type.typeName);
  return !BUILT_IN.test(name) && !isErased(kit.sourceCode.ast, name);
}

/** Of an interface or an alias nothing is left when the program runs. */
function isErased(program: TSESTree.Program, name: string): boolean {
  return program.body.some((statement) => {
    const declared = statement.type === AST_NODE_TYPES.ExportNamedDeclaration ? statement.declaration : statement;
    const isType =
      declared?.type === AST_NODE_TYPES.TSInterfaceDeclaration ||
      declared?.type === AST_NODE_TYPES.TSTypeAliasDeclaration;
    return isType && declared.id.name === name;
  });
}

/** `@Query('id', ParseUUIDPipe)`, `@Body(new ValidationPipe())`. */
function isPiped(parameter: TSESTree.Parameter): boolean {
  const decorators = 'decorators' in parameter ? parameter.decorators : [];
  return decorators.some(
    ({ expression }) =>
      expression.type === AST_NODE_TYPES.CallExpression &&
      expression.arguments.some(({ type }) => type !== AST_NODE_TYPES.Literal),
  );
}
