import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt, variableNamed } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { HandlerRole } from '../libraries/types/handlers.js';
import { type Handler, type Handlers, plain } from './handlers.js';
import type { Kit } from './kit.js';
import { startsWith } from './request-input.js';
import { member } from './request-label.js';
import { EMPTY_ENVIRONMENT } from './sources/environment.js';
import type { Sources } from './sources/read.js';
import { isTyped } from './typescript.js';

/** A place at which the file reads or writes the identity. */
export interface IdentityMention {
  readonly handler: Handler;
  readonly role: HandlerRole;
  readonly path: readonly string[];
  /** The path to the authenticated user or to their id: `['user']`. */
  readonly base: readonly string[];
  /** The member expression, where it starts at a parameter of the handler or at a name in one that is taken apart. */
  readonly node: TSESTree.MemberExpression | undefined;
  /** The file takes the identity apart, as what is always there. */
  readonly isTakenApart: boolean;
  /** How many keys of the path the parameter has behind it already. */
  readonly skipped: number;
}

/** A way to the property. */
export interface IdentityCandidate {
  readonly role: HandlerRole;
  readonly path: readonly string[];
  readonly base: readonly string[];
  /** What the file has of the same base. */
  readonly mentions: readonly IdentityMention[];
  readonly isConfigured: boolean;
  /** A token was put there, or TypeScript knows what it has, and nothing in the file says that it has this. */
  readonly isGuess?: boolean;
}

/** The code of a way to the caller's identity at a place in a handler, as the file writes it elsewhere. Never an optional chain. */
export function identityText(
  kit: Kit,
  handlers: Handlers,
  handler: Handler,
  candidate: IdentityCandidate,
  at: TSESTree.Node,
): string | undefined {
  const { role, path, base } = candidate;
  const variable = handlers.variableOf(handler, role);
  if (!variable) return fromParameters(kit, handler, candidate, at);
  if (!isVisible(kit, variable, at)) return undefined;
  const accessed = role === 'request' ? throughAccessor(handler, variable.name, path) : undefined;
  if (accessed !== undefined) return accessed;
  const spelt = candidate.mentions.find(
    ({ node, path: other, skipped }) => node && skipped === 0 && startsWith(other, path),
  );
  const cast = spelt ? undefined : throughCast(kit, candidate, variable.name, at);
  if (cast !== undefined) return cast;
  const written = spelt?.node && writtenText(kit, spelt.node, path.length, variable.name);
  const text = written ?? path.reduce(member, variable.name);
  const absentAfter = absentAfterOf(handler, base);
  const mayBeAbsent = absentAfter > 0 && isTyped(kit) && isNullable(kit, candidate, at);
  return mayBeAbsent ? asserted(text, path.slice(absentAfter)) : text;
}

/** `(req.user as User).id`: the file says what stands there wherever it takes it (`const user = req.user as User`). */
function throughCast(
  { sourceCode }: Kit,
  { path, base, mentions }: IdentityCandidate,
  root: string,
  at: TSESTree.Node,
): string | undefined {
  for (const { node, path: other, skipped } of mentions) {
    if (!node || skipped > 0 || other.length !== base.length) continue;
    const cast = wrapped(node);
    if (cast.type !== AST_NODE_TYPES.TSAsExpression && cast.type !== AST_NODE_TYPES.TSTypeAssertion) continue;
    let start: TSESTree.Node = node;
    while (start.type === AST_NODE_TYPES.MemberExpression) start = unwrap(start.object);
    const text = sourceCode.getText(cast);
    if (
      start.type !== AST_NODE_TYPES.Identifier ||
      text.includes('\n') ||
      !offers(cast.typeAnnotation, path[base.length]) ||
      !namesTheSameTypes(sourceCode, cast, at)
    )
      continue;
    const begin = start.range[0] - cast.range[0];
    const end = begin + start.name.length;
    return path.slice(base.length).reduce(member, `(${text.slice(0, begin)}${root}${text.slice(end)})`);
  }
  return undefined;
}

/** A type that is written out has the member; of one that has a name, or is `any`, that is taken for granted. */
function offers(type: TSESTree.TypeNode, key: string | undefined): boolean {
  switch (type.type) {
    case AST_NODE_TYPES.TSAnyKeyword:
      return true;
    case AST_NODE_TYPES.TSTypeReference:
      return type.typeArguments === undefined;
    case AST_NODE_TYPES.TSTypeLiteral:
      return type.members.some((one) => one.type === AST_NODE_TYPES.TSPropertySignature && lastName(one.key) === key);
    default:
      return false;
  }
}

/** No type of the cast is known only around it, such as the parameter of a generic function. */
function namesTheSameTypes(sourceCode: Kit['sourceCode'], cast: TSESTree.Node, at: TSESTree.Node): boolean {
  let isSame = true;
  walk(cast, sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.TSTypeReference || node.typeName.type !== AST_NODE_TYPES.Identifier) return;
    const { name } = node.typeName;
    isSame &&= variableNamed(sourceCode, name, node) === variableNamed(sourceCode, name, at);
  });
  return isSame;
}

/** How much of the path leads to what may be absent by the types. */
function absentAfterOf({ form }: Handler, base: readonly string[]): number {
  const place = form.identity.find(({ path }) => path.length === base.length && startsWith(path, base));
  return place?.absentAfter ?? base.length;
}

/** `c.get('user').id`. */
function throughAccessor({ form }: Handler, root: string, path: readonly string[]): string | undefined {
  const accessor = form.accessors?.find((one) => startsWith(path, one.path) && path.length > one.path.length);
  if (!accessor) return undefined;
  const [key = '', ...rest] = path.slice(accessor.path.length);
  return rest.reduce(member, `${accessor.call.reduce(member, root)}('${key}')`);
}

/** `req.user.id` → `req.user!.id`. */
function asserted(text: string, rest: readonly string[]): string {
  const end = rest.reduce(member, '');
  const base = text.slice(0, text.length - end.length);
  return !text.endsWith(end) || base.endsWith('!') ? text : `${base}!${end}`;
}

/** The handler takes the request apart, `({ user, body }, res)`, or is handed the parts: `(@CurrentUser() user, @Body() body)`. */
function fromParameters(
  kit: Kit,
  handler: Handler,
  candidate: IdentityCandidate,
  at: TSESTree.Node,
): string | undefined {
  const { role, path, base, mentions } = candidate;
  const absentAfter = absentAfterOf(handler, base);
  for (const [index, part] of handler.parts.entries()) {
    const parameter = handler.function.params[index];
    if (!parameter || part?.role !== role || !startsWith(path, part.path)) continue;
    const text = inPattern(kit, plain(parameter), path.slice(part.path.length), at);
    if (text === undefined) continue;
    // A parameter that is the user has a type of its own.
    const isDeclared = part.path.length >= base.length && mentions.every((one) => one.node === undefined);
    const mayBeAbsent = absentAfter > 0 && isTyped(kit) && !isDeclared && isNullable(kit, candidate, at);
    return mayBeAbsent ? asserted(text, path.slice(absentAfter)) : text;
  }
  return undefined;
}

/** The identity by a further key of the pattern that takes the request apart. */
export interface IdentityByKey {
  readonly text: string;
  readonly pattern: TSESTree.ObjectPattern;
  readonly key: string;
}

/** `locals` for `({ params }) => …`: the caller is in what the handler is handed, and it takes something else of that. */
export function identityByKey(
  kit: Kit,
  handler: Handler,
  candidate: IdentityCandidate,
  at: TSESTree.Node,
): IdentityByKey | undefined {
  const { role, path, base } = candidate;
  const [key] = path;
  const index = handler.parts.findIndex((part) => part?.role === role && part.path.length === 0);
  const parameter = handler.function.params[index];
  const pattern = parameter && plain(parameter);
  if (key === undefined || pattern?.type !== AST_NODE_TYPES.ObjectPattern || !hasPlace(kit, pattern, key))
    return undefined;
  const text = path.slice(1).reduce(member, key);
  const absentAfter = absentAfterOf(handler, base);
  const mayBeAbsent = absentAfter > 0 && isTyped(kit) && isNullable(kit, candidate, at);
  return { text: mayBeAbsent ? asserted(text, path.slice(absentAfter)) : text, pattern, key };
}

/** Nothing takes the rest, the key is not there, and a type that is written is one of the framework, or of another file. */
function hasPlace(kit: Kit, { properties, typeAnnotation }: TSESTree.ObjectPattern, key: string): boolean {
  const type = typeAnnotation?.typeAnnotation;
  const name = type?.type === AST_NODE_TYPES.TSTypeReference ? type.typeName : undefined;
  const isImported =
    name?.type === AST_NODE_TYPES.Identifier && variableAt(kit.sourceCode, name)?.defs[0]?.type === 'ImportBinding';
  return (
    (!type || isImported) &&
    properties.every((one) => one.type === AST_NODE_TYPES.Property && propertyName(one) !== key)
  );
}

function inPattern(kit: Kit, pattern: TSESTree.Node, path: readonly string[], at: TSESTree.Node): string | undefined {
  if (pattern.type === AST_NODE_TYPES.Identifier) {
    const variable = variableAt(kit.sourceCode, pattern);
    return variable && isVisible(kit, variable, at) ? path.reduce(member, variable.name) : undefined;
  }
  if (pattern.type !== AST_NODE_TYPES.ObjectPattern) return undefined;
  const [first, ...rest] = path;
  for (const property of pattern.properties) {
    if (property.type !== AST_NODE_TYPES.Property || propertyName(property) !== first) continue;
    const text = inPattern(kit, property.value, rest, at);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A constant of the handler that holds the caller, or something on the way: `const session = await auth()`. */
export function fromConstant(
  kit: Kit,
  sources: Sources,
  { function: node }: Handler,
  { role, path }: IdentityCandidate,
  at: TSESTree.Node,
): { readonly text: string; readonly isTested: boolean } | undefined {
  let best: { readonly variable: TSESLint.Scope.Variable; readonly length: number } | undefined;
  walk(node.body, kit.sourceCode.visitorKeys, (inner) => {
    if (inner.type !== AST_NODE_TYPES.VariableDeclarator || inner.range[1] > at.range[0]) return;
    for (const variable of kit.sourceCode.scopeManager?.getDeclaredVariables(inner) ?? []) {
      const name = variable.identifiers[0];
      const source = name && sources.of(name, EMPTY_ENVIRONMENT);
      if (source?.kind !== 'identity' && source?.kind !== 'whole') continue;
      if (source.role !== role || !startsWith(path, source.path) || !isVisible(kit, variable, at)) continue;
      if (!best || source.path.length > best.length) best = { variable, length: source.path.length };
    }
  });
  if (!best) return undefined;
  const { variable, length } = best;
  return { text: path.slice(length).reduce(member, variable.name), isTested: isTestedBefore(variable, at) };
}

/** Where it may be absent the function has asked, or reads it as if it were there. */
function isTestedBefore({ references }: TSESLint.Scope.Variable, at: TSESTree.Node): boolean {
  return references.some(({ identifier }) => {
    if (identifier.range[0] > at.range[0] || enclosingFunction(identifier) !== enclosingFunction(at)) return false;
    let node: TSESTree.Node = wrapped(identifier);
    while (node.parent?.type === AST_NODE_TYPES.MemberExpression && node.parent.object === node) {
      if (!node.parent.optional && node.type === AST_NODE_TYPES.Identifier) return true;
      node = wrapped(node.parent);
    }
    return isAskedFor(node);
  });
}

function isVisible({ sourceCode }: Kit, variable: TSESLint.Scope.Variable, at: TSESTree.Node): boolean {
  const name = { type: AST_NODE_TYPES.Identifier, name: variable.name, parent: at } as unknown as TSESTree.Identifier;
  return variableAt(sourceCode, name) === variable;
}

/** The text of the first members of a chain, on the parameter of this handler and with every `?.` as a plain one. */
function writtenText(
  { sourceCode }: Kit,
  node: TSESTree.MemberExpression,
  length: number,
  root: string,
): string | undefined {
  const chain: TSESTree.MemberExpression[] = [];
  let object: TSESTree.Node = node;
  for (; object.type === AST_NODE_TYPES.MemberExpression; object = unwrap(object.object)) chain.unshift(object);
  const last = chain[length - 1];
  if (!last || object.type !== AST_NODE_TYPES.Identifier) return undefined;
  const text = sourceCode.getText(last);
  if (text.includes('\n') || sourceCode.getCommentsInside(last).length > 0) return undefined;
  const start = object.range[0] - last.range[0];
  const end = start + object.name.length;
  return (text.slice(0, start) + root + text.slice(end)).replaceAll('?.[', '[').replaceAll('?.', '.');
}

/** What compiles in one of the handlers compiles in the other. */
export function isSameRequest(kit: Kit, one: Handler, other: Handler, path: readonly string[]): boolean {
  return one === other || annotationOf(kit, one, path) === annotationOf(kit, other, path);
}

/** Of the parameter that is handed the request, or the part of it in which the path begins. */
function annotationOf({ sourceCode }: Kit, handler: Handler, path: readonly string[]): string {
  const index = handler.parts.findIndex((part) => part?.role === 'request' && startsWith(path, part.path));
  const parameter = handler.function.params[index];
  const isPattern = parameter?.type === AST_NODE_TYPES.Identifier || parameter?.type === AST_NODE_TYPES.ObjectPattern;
  // Type arguments are about parameters, bodies and queries.
  return isPattern && parameter.typeAnnotation
    ? withoutTypeArguments(sourceCode.getText(parameter.typeAnnotation))
    : '';
}

function withoutTypeArguments(text: string): string {
  const [from, to] = [text.indexOf('<'), text.lastIndexOf('>')];
  return from === -1 || to < from ? text : text.slice(0, from) + text.slice(to + 1);
}

/**
 * In TypeScript the identity may be declared as possibly absent: then the file asserts, tests or chains it wherever it reads it. Where the
 * function itself has tested it before, its type is narrow already.
 */
function isNullable({ sourceCode }: Kit, { base, mentions }: IdentityCandidate, at: TSESTree.Node): boolean {
  if (mentions.some(({ isTakenApart }) => isTakenApart)) return false;
  const seen = mentions.flatMap(({ node, skipped }) => (node ? [{ node, rest: base.length - skipped }] : []));
  const tests = seen.filter(({ node, rest }) => isTest(node, rest)).map(({ node }) => node);
  const tested = new Set(tests.map(enclosingFunction));
  if (tests.some((node) => enclosingFunction(node) === enclosingFunction(at) && node.range[0] < at.range[0])) {
    return false;
  }
  const isPlain = ({ node, rest }: (typeof seen)[number]) =>
    lengthOf(node) > rest && !/[!?]/u.test(sourceCode.getText(node)) && !tested.has(enclosingFunction(node));
  return !seen.some(isPlain);
}

/** `!req.user`, `if (req.user)`, `req.user == null`. */
function isTest(node: TSESTree.MemberExpression, length: number): boolean {
  if (lengthOf(node) !== length) return false;
  return isAskedFor(wrapped(node));
}

function isAskedFor(node: TSESTree.Node): boolean {
  switch (node.parent?.type) {
    case AST_NODE_TYPES.UnaryExpression:
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.BinaryExpression:
    case AST_NODE_TYPES.LogicalExpression:
      return true;
    default:
      return false;
  }
}

function lengthOf(node: TSESTree.MemberExpression): number {
  const object = unwrap(node.object);
  return object.type === AST_NODE_TYPES.MemberExpression ? lengthOf(object) + 1 : 1;
}
