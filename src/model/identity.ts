import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isFunction, isWithin } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { HandlerRole } from '../libraries/types.js';
import type { Handler, Handlers } from './handlers.js';
import type { Kit } from './kit.js';
import { requestPart, settingsPaths, startsWith } from './request-input.js';
import { EMPTY_ENVIRONMENT } from './sources/environment.js';
import { pathInPattern } from './sources/pattern.js';
import type { Sources } from './sources/read.js';

/** The caller as the server authenticated them, written as code. */
export interface IdentitySpelling {
  readonly text: string;
  /**
   * The file or the settings say that the identity is there. Otherwise it is where the framework's middlewares put it, which in TypeScript
   * need not compile.
   */
  readonly isSure: boolean;
}

export interface Identities {
  /** How the property of the caller is written at a place in a handler; `undefined` where it cannot be. */
  spell(handler: Handler, property: 'id' | 'email' | 'username', at: TSESTree.Node): IdentitySpelling | undefined;
}

type Path = readonly string[];

/** A place at which the file reads or writes the identity. */
interface Mention {
  readonly handler: Handler;
  readonly role: HandlerRole;
  readonly path: Path;
  /** The member expression, where it starts at the handler's own parameter. */
  readonly node: TSESTree.MemberExpression | undefined;
}

interface Candidate {
  readonly role: HandlerRole;
  readonly path: Path;
  readonly mentions: readonly Mention[];
  readonly isKnown: boolean;
}

export function createIdentities(kit: Kit, handlers: Handlers, sources: Sources): Identities {
  let found: readonly Mention[] | undefined;
  const mentions = () => (found ??= mentionsIn(kit, handlers, sources));

  return {
    spell(handler, property, at) {
      const candidates = candidatesFor(kit, handler, property, mentions());
      for (const candidate of candidates) {
        const text = spelling(kit, handlers, handler, candidate, at);
        if (text !== undefined) return { text, isSure: candidate.isKnown || !isTyped(kit) };
      }
      return undefined;
    },
  };
}

/** Paths to the property, best first: as this handler has it, as the file has it, as the settings and the framework have it. */
function candidatesFor(
  kit: Kit,
  handler: Handler,
  property: 'id' | 'email' | 'username',
  mentions: readonly Mention[],
): readonly Candidate[] {
  const known = new Map<string, Candidate>();
  for (const mention of mentions) {
    const path = propertyPath(kit, mention, property);
    if (!path) continue;
    const key = [mention.role, ...path].join('.');
    const before = known.get(key)?.mentions ?? [];
    known.set(key, { role: mention.role, path, mentions: [...before, mention], isKnown: true });
  }
  const score = ({ mentions: all, path }: Candidate) =>
    (all.some((one) => one.handler === handler) ? 1000 : 0) +
    (all.some((one) => startsWith(one.path, path)) ? 2000 : 0) +
    all.length;
  const spelt = [...known.values()].sort((a, b) => score(b) - score(a));
  const configured = settingsPaths(kit.settings, 'request').map((path) => ({
    role: 'request' as const,
    path,
    isKnown: true,
  }));
  const usual = handler.form.identity
    .slice(0, 1)
    .map(({ path, on = 'request' }) => ({ role: on, path, isKnown: false }));
  const assumed = [...configured, ...usual].flatMap((one): Candidate[] => {
    const path = isIdName(one.path) ? (property === 'id' ? one.path : undefined) : [...one.path, property];
    return path ? [{ role: one.role as HandlerRole, path, mentions: [], isKnown: one.isKnown }] : [];
  });
  return [...spelt, ...assumed];
}

const ID_PROPERTIES: ReadonlySet<string> = new Set([
  '_id',
  'id',
  'sub',
  'uid',
  'userId',
  'user_id',
  'userID',
  'accountId',
  'account_id',
  'uuid',
  'oid',
]);

function isIdName(path: Path): boolean {
  return ID_PROPERTIES.has(path.at(-1) ?? '');
}

/** `['user', 'id']` for a mention of `req.user.id` or `req.user.name`; `['session', 'userId']` for that very path. */
function propertyPath(
  kit: Kit,
  { handler, role, path }: Mention,
  property: 'id' | 'email' | 'username',
): Path | undefined {
  const built = handler.form.identity.filter(({ on = 'request' }) => on === role).map((one) => one.path);
  const bases = [...settingsPaths(kit.settings, role), ...built].filter((base) => startsWith(path, base));
  const base = bases.sort((a, b) => b.length - a.length)[0];
  if (!base) return undefined;
  if (isIdName(base)) return property === 'id' ? base : undefined;
  const next = path[base.length];
  if (property === 'id' && next !== undefined && ID_PROPERTIES.has(next)) return [...base, next];
  return [...base, property];
}

function mentionsIn(kit: Kit, handlers: Handlers, sources: Sources): readonly Mention[] {
  const mentions: Mention[] = [];
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.MemberExpression && !isInLongerChain(node)) {
      const mention = onParameter(kit, handlers, node) ?? throughVariables(sources, node);
      if (mention) mentions.push(mention);
    } else if (node.type === AST_NODE_TYPES.ObjectPattern) mentions.push(...takenApart(kit, handlers, sources, node));
  });
  return mentions;
}

function isInLongerChain(node: TSESTree.MemberExpression): boolean {
  const { parent } = wrapped(node);
  if (parent?.type !== AST_NODE_TYPES.MemberExpression || unwrap(parent.object) !== node) return false;
  // `req.user.id.toString()` reads `req.user.id`.
  const outer = wrapped(parent).parent;
  return !(outer?.type === AST_NODE_TYPES.CallExpression && unwrap(outer.callee) === parent);
}

/** `req.user.id`, also on the left of an assignment. */
function onParameter(kit: Kit, handlers: Handlers, node: TSESTree.MemberExpression): Mention | undefined {
  const path: string[] = [];
  let object: TSESTree.Node = node;
  for (; object.type === AST_NODE_TYPES.MemberExpression; object = unwrap(object.object))
    path.unshift(propertyName(object) ?? '*');
  if (object.type !== AST_NODE_TYPES.Identifier) return undefined;
  const definition = variableAt(kit.sourceCode, object)?.defs[0];
  if (!definition || !isFunction(definition.node) || String(definition.type) !== 'Parameter') return undefined;
  const handler = handlers.of(definition.node);
  const index = definition.node.params.findIndex(
    (parameter) => pathInPattern(parameter, definition.name)?.length === 0,
  );
  const role = handler?.roles[index];
  return handler && role && isIdentity(kit, handler, role, path) ? { handler, role, path, node } : undefined;
}

function isIdentity(kit: Kit, handler: Handler, role: HandlerRole, path: Path): boolean {
  return requestPart(handler, role, path, kit.settings).kind === 'identity';
}

/** `const { user } = req; user.id`. */
function throughVariables(sources: Sources, node: TSESTree.MemberExpression): Mention | undefined {
  const source = sources.of(node, EMPTY_ENVIRONMENT);
  return source.kind === 'identity'
    ? { handler: source.handler, role: source.role, path: source.path, node: undefined }
    : undefined;
}

/** `const { id } = req.user`. */
function takenApart(
  kit: Kit,
  handlers: Handlers,
  sources: Sources,
  pattern: TSESTree.ObjectPattern,
): readonly Mention[] {
  return pattern.properties.flatMap((property) => {
    if (property.type !== AST_NODE_TYPES.Property || property.value.type !== AST_NODE_TYPES.Identifier) return [];
    const source = sources.of(property.value, EMPTY_ENVIRONMENT);
    if (source.kind !== 'identity' || !isIdentity(kit, source.handler, source.role, source.path)) return [];
    return handlers.of(source.handler.function)
      ? [{ handler: source.handler, role: source.role, path: source.path, node: undefined }]
      : [];
  });
}

function spelling(
  kit: Kit,
  handlers: Handlers,
  handler: Handler,
  candidate: Candidate,
  at: TSESTree.Node,
): string | undefined {
  const { role, path } = candidate;
  const variable = handlers.variableOf(handler, role);
  if (!variable) return fromPattern(kit, handler, role, path, at);
  if (!isVisible(kit, variable, at)) return undefined;
  const written = candidate.mentions.find(
    ({ node, path: other }) => node && startsWith(other, path) && rootName(node) === variable.name,
  );
  const text = written?.node && textOf(kit, written.node, path.length);
  const plain = text ?? [variable.name, ...path].reduce(member);
  return isTyped(kit) ? nonNull(kit, plain, handler, candidate, at) : plain;
}

function member(object: string, key: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? `${object}.${key}` : `${object}['${key}']`;
}

/** The handler takes the request apart: `({ user, body }, res)`. */
function fromPattern(
  kit: Kit,
  handler: Handler,
  role: HandlerRole,
  [first = '', ...rest]: Path,
  at: TSESTree.Node,
): string | undefined {
  const parameter = handler.function.params[handler.roles.indexOf(role)];
  if (parameter?.type !== AST_NODE_TYPES.ObjectPattern) return undefined;
  for (const property of parameter.properties) {
    if (property.type !== AST_NODE_TYPES.Property || propertyName(property) !== first) continue;
    const name = property.value;
    const variable = name.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, name) : undefined;
    if (variable && isVisible(kit, variable, at)) return [variable.name, ...rest].reduce(member);
  }
  return undefined;
}

function isVisible(kit: Kit, variable: TSESLint.Scope.Variable, at: TSESTree.Node): boolean {
  const name = { type: AST_NODE_TYPES.Identifier, name: variable.name, parent: at } as unknown as TSESTree.Identifier;
  return variableAt(kit.sourceCode, name) === variable;
}

function rootName(node: TSESTree.Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.MemberExpression) return rootName(inner.object);
  return inner.type === AST_NODE_TYPES.Identifier ? inner.name : undefined;
}

/** The text of the first `length` members of a chain, an optional one as a plain one. */
function textOf({ sourceCode }: Kit, node: TSESTree.MemberExpression, length: number): string | undefined {
  const chain: TSESTree.MemberExpression[] = [];
  for (let inner: TSESTree.Node = node; inner.type === AST_NODE_TYPES.MemberExpression; inner = unwrap(inner.object))
    chain.unshift(inner);
  const last = chain[length - 1];
  if (!last || sourceCode.getCommentsInside(last).length > 0 || last.loc.start.line !== last.loc.end.line)
    return undefined;
  return sourceCode.getText(last).replaceAll('?.[', '[').replaceAll('?.', '.');
}

/** The file is written in TypeScript, and not only read by its parser. */
function isTyped({ sourceCode }: Kit): boolean {
  let found = false;
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    found ||= node.type.startsWith('TS');
  });
  return found;
}

/**
 * In TypeScript the identity may be declared as possibly absent: it is where the file asserts, tests or chains it. Where the handler itself
 * has tested it, its type is narrow already.
 */
function nonNull(kit: Kit, text: string, handler: Handler, { path, mentions }: Candidate, at: TSESTree.Node): string {
  const base = path.slice(0, -1);
  const parts = text.split('.');
  const holder = parts.slice(0, -1).join('.');
  if (holder === '' || holder.endsWith('!') || base.length === 0) return text;
  const isTested = mentions.some(({ node }) => node !== undefined && isTest(node, base.length));
  const isNarrowed = mentions.some(
    ({ node }) => node !== undefined && isTest(node, base.length) && isIn(handler, node) && node.range[0] < at.range[0],
  );
  const isLoose = mentions.some(({ node }) => node !== undefined && isOptional(kit, node, base.length));
  const isSpelt = mentions.some(({ node }) => node !== undefined);
  if (isNarrowed || (isSpelt && !isTested && !isLoose)) return text;
  return `${holder}!.${parts.at(-1) ?? ''}`;
}

function isIn(handler: Handler, node: TSESTree.Node): boolean {
  return isWithin(node, handler.function) && enclosingFunction(node) === handler.function;
}

/** `!req.user`, `if (req.user)`, `req.user == null`. */
function isTest(node: TSESTree.MemberExpression, length: number): boolean {
  const { parent } = wrapped(node);
  if (lengthOf(node) !== length || !parent) return false;
  return (
    parent.type === AST_NODE_TYPES.UnaryExpression ||
    parent.type === AST_NODE_TYPES.IfStatement ||
    parent.type === AST_NODE_TYPES.BinaryExpression ||
    parent.type === AST_NODE_TYPES.LogicalExpression
  );
}

/** `req.user?.id`, `req.user!.id`. */
function isOptional({ sourceCode }: Kit, node: TSESTree.MemberExpression, length: number): boolean {
  if (lengthOf(node) <= length) return false;
  return /[!?]\.?/u.test(sourceCode.getText(node));
}

function lengthOf(node: TSESTree.MemberExpression): number {
  const object = unwrap(node.object);
  return object.type === AST_NODE_TYPES.MemberExpression ? lengthOf(object) + 1 : 1;
}
