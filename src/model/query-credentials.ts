import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode, isFunction } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { TokenCheckSink } from '../libraries/types/tokens.js';
import { argumentAt } from './arguments.js';
import { createCalls } from './calls.js';
import { credentialNamed, namesSomethingElse } from './credential-words.js';
import { createLookups } from './deletions/lookups.js';
import { namesAround } from './function-names.js';
import { createHandlers, type Handlers } from './handlers.js';
import { keyAt } from './keys.js';
import type { Kit, Recognised } from './kit.js';
import { isOneTimeFlow, isOtherParameter, namesOneTime } from './one-time-words.js';
import { calleeOf } from './recognise.js';
import { requestPart } from './request-input.js';
import { plain } from './session-keepers.js';
import { applies, slotPresence } from './slots.js';
import { EMPTY_ENVIRONMENT } from './sources/environment.js';
import { createSources, type Sources } from './sources/read.js';
import { perLibraries } from './per-libraries.js';

/** A credential that is read from the query of the address. */
export interface QueryCredential {
  /** Where it is read. */
  readonly node: TSESTree.Node;
  readonly repair: QueryRepair | undefined;
}

export type QueryRepair =
  /** The alternative to it does, for instance the header: the expression with both becomes that one. */
  | { readonly kind: 'alternative'; readonly whole: TSESTree.Node; readonly other: TSESTree.Node }
  /** A method of the same object has the library read it from the header instead. */
  | { readonly kind: 'method'; readonly call: TSESTree.CallExpression; readonly instead: string }
  /** One of several that are tried. */
  | { readonly kind: 'element'; readonly list: TSESTree.ArrayExpression; readonly node: TSESTree.Expression };

export function readQueryCredentials(
  kit: Kit,
  checks: readonly Recognised<TokenCheckSink>[],
): readonly QueryCredential[] {
  const text = kit.sourceCode.text;
  const extracted = extractorsIn(kit);
  if (!/query|searchParams/iu.test(text)) return extracted;
  const handlers = createHandlers(kit);
  const sources = createSources({ kit, handlers, calls: createCalls(kit), lookupOf: createLookups(kit) });
  const reader: Reader = { kit, handlers, sources };
  const found = [...checks.flatMap((check) => shownTo(reader, check)), ...shownToOthers(reader)];
  const reads = new Map(found.map((read) => [read.node, read]));
  return [...extracted, ...reads.values()];
}

interface Reader {
  readonly kit: Kit;
  readonly handlers: Handlers;
  readonly sources: Sources;
  /** The function that is handed the request to find the token in it. */
  readonly finder?: FunctionNode;
}

const extractorsOf = perLibraries((libraries) => libraries.flatMap(({ queryExtractors = [] }) => queryExtractors));
const credentialChecksOf = perLibraries((libraries) =>
  libraries.flatMap(({ credentialChecks = [] }) => credentialChecks),
);

/** `ExtractJwt.fromUrlQueryParameter('token')` */
function extractorsIn(kit: Kit): readonly QueryCredential[] {
  const extractors = extractorsOf(kit.libraries);
  return kit.nodes().flatMap((node): QueryCredential[] => {
    if (node.type !== AST_NODE_TYPES.CallExpression || !EXTRACTING.test(lastName(node.callee) ?? '')) return [];
    const extractor = extractors.find(({ callee }) => kit.matcher.match(node.callee, callee));
    if (!extractor || kit.order.isUnreachable(node)) return [];
    const { parent } = node;
    const isOneOf = parent.type === AST_NODE_TYPES.ArrayExpression && parent.elements.length > 1;
    const repair: QueryRepair = isOneOf
      ? { kind: 'element', list: parent, node }
      : { kind: 'method', call: node, instead: extractor.instead };
    return [{ node, repair }];
  });
}

const EXTRACTING = /query/iu;

/** `jwt.verify(req.query.token, key)` that says who the caller is, and functions that find the token. */
function shownTo(reader: Reader, { node, readings }: Recognised<TokenCheckSink>): readonly QueryCredential[] {
  const { kit } = reader;
  const [reading, ...others] = readings;
  const layout = others.length === 0 ? reading?.sink.layouts.find(({ when }) => applies(kit, node, when)) : undefined;
  if (!layout) return [];
  if (layout.tokenFrom) {
    const finder = slotPresence(kit, node, layout.tokenFrom);
    const fn = finder.kind === 'present' && finder.value.kind === 'function' ? finder.value.node : undefined;
    return isFunction(fn)
      ? kit.evaluator.resultsOf(fn).flatMap((result) => readsIn({ ...reader, finder: fn }, result))
      : [];
  }
  const token = layout.token ? argumentAt(node, layout.token.argument) : 'absent';
  if (typeof token === 'string') return [];
  const key = keyAt(kit, node, layout.key);
  if (key && namesOneTime(key.text)) return [];
  const reads = readsIn(reader, token);
  return reads.length > 0 && authenticates(reader, node) ? reads : [];
}

/** Other calls that are shown what signs somebody in. */
function shownToOthers(reader: Reader): readonly QueryCredential[] {
  const { kit } = reader;
  const checks = credentialChecksOf(kit.libraries).filter(({ callee }) => kit.words.mayHave(callee));
  if (checks.length === 0) return [];
  return kit.nodes().flatMap((node) => {
    if (node.type !== AST_NODE_TYPES.CallExpression || node.arguments.length === 0) return [];
    const check = checks.find(({ callee }) => kit.matcher.match(calleeOf(node), callee));
    const shown = check ? argumentAt(node, check.credential.argument) : 'absent';
    if (typeof shown === 'string' || isInOneTimeFlow(reader, node)) return [];
    return readsIn(reader, shown);
  });
}

const MAX_DEPTH = 6;

/** The places at which the expression takes a credential from the query. */
function readsIn(reader: Reader, expression: TSESTree.Node, depth = 0): readonly QueryCredential[] {
  const { kit } = reader;
  const node = unwrap(expression);
  if (depth > MAX_DEPTH) return [];
  const inner = (one: TSESTree.Node) => readsIn(reader, one, depth + 1);
  switch (node.type) {
    case AST_NODE_TYPES.LogicalExpression:
      return node.operator === '&&' ? inner(node.right) : [...inner(node.left), ...inner(node.right)];
    case AST_NODE_TYPES.ConditionalExpression:
      return [...inner(node.consequent), ...inner(node.alternate)];
    case AST_NODE_TYPES.AwaitExpression:
      return inner(node.argument);
    case AST_NODE_TYPES.Identifier: {
      const variable = variableAt(kit.sourceCode, node);
      const values = variable ? assignedTo(variable) : [];
      if (values.length > 0) return values.flatMap((value) => inner(value));
      break;
    }
    case AST_NODE_TYPES.CallExpression: {
      const callee = unwrap(node.callee);
      const [first] = node.arguments;
      if (lastName(callee) === 'String' && first) return inner(first);
      if (callee.type === AST_NODE_TYPES.MemberExpression && KEEPING.has(lastName(callee) ?? ''))
        return inner(callee.object);
      break;
    }
    default:
      break;
  }
  const key = keyInQuery(reader, node);
  if (key === undefined || isOtherParameter(key) || namesSomethingElse(key) || !isCredentialKey(key)) return [];
  return [{ node, repair: alternativeTo(reader, node) }];
}

/** The key of a value of the query that an expression is. */
function keyInQuery({ kit, sources, finder }: Reader, node: TSESTree.Node): string | undefined {
  const source = sources.of(node, EMPTY_ENVIRONMENT);
  if (source.kind === 'input')
    return source.source === 'query' && source.path.length === 1 ? source.path[0] : undefined;
  if (!finder || node.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const query = unwrap(node.object);
  const request = query.type === AST_NODE_TYPES.MemberExpression ? plain(kit.provenanceOf(query.object)) : undefined;
  const isOwn = request?.kind === 'parameter' && request.function === finder && request.index === 0;
  return isOwn && lastName(query) === 'query' ? propertyName(node) : undefined;
}

const KEEPING: ReadonlySet<string> = new Set(['replace', 'slice', 'substring', 'toString', 'trim']);

function isCredentialKey(key: string): boolean {
  return credentialNamed(key) !== undefined || /^(?:auth|authorization|bearer|sess|session|t)$/iu.test(key);
}

/** The initialiser of a variable and what is assigned to it; nothing for one that is taken apart. */
function assignedTo(variable: TSESLint.Scope.Variable): readonly TSESTree.Node[] {
  const [definition, ...others] = variable.defs;
  if (others.length > 0 || definition?.node.type !== AST_NODE_TYPES.VariableDeclarator) return [];
  const { id, init } = definition.node;
  if (id.type !== AST_NODE_TYPES.Identifier) return [];
  const assigned = variable.references.flatMap(({ identifier, init: isInit }) => {
    const { parent } = identifier;
    const isAssigned =
      isInit !== true && parent.type === AST_NODE_TYPES.AssignmentExpression && parent.left === identifier;
    return isAssigned ? [parent.right] : [];
  });
  return [...(init ? [init] : []), ...assigned];
}

/** `req.headers.authorization || req.query.token` */
function alternativeTo(reader: Reader, read: TSESTree.Node): QueryRepair | undefined {
  let part = wrapped(read);
  let { parent } = part;
  while (parent?.type === AST_NODE_TYPES.LogicalExpression && parent.operator === '&&' && parent.right === part) {
    part = wrapped(parent);
    ({ parent } = part);
  }
  if (parent?.type !== AST_NODE_TYPES.LogicalExpression || parent.operator === '&&') return undefined;
  const other = parent.left === part ? parent.right : parent.left;
  const source = reader.sources.of(other, EMPTY_ENVIRONMENT);
  const isQuery = source.kind === 'input' && source.source === 'query';
  return isQuery || unwrap(other).type === AST_NODE_TYPES.Literal
    ? undefined
    : { kind: 'alternative', whole: parent, other };
}

/** What the check gives is put on the request, or the function that makes it is called after it. */
function authenticates(reader: Reader, check: TSESTree.Node): boolean {
  if (isInOneTimeFlow(reader, check)) return false;
  const handler = handlerNode(reader, check);
  return handler !== undefined && putsOnRequest(reader, handler);
}

function handlerNode({ handlers }: Reader, node: TSESTree.Node): FunctionNode | undefined {
  for (let outer = enclosingFunction(node); outer; outer = enclosingFunction(outer))
    if (handlers.of(outer)) return outer;
  return undefined;
}

function putsOnRequest(reader: Reader, handler: FunctionNode): boolean {
  const { kit, sources } = reader;
  let found = false;
  walk(handler.body, kit.sourceCode.visitorKeys, (node) => {
    if (found) return;
    if (node.type === AST_NODE_TYPES.AssignmentExpression) {
      const left = unwrap(node.left);
      found = left.type === AST_NODE_TYPES.MemberExpression && isOfCaller(reader, left);
    } else if (node.type === AST_NODE_TYPES.CallExpression) {
      const callee = unwrap(node.callee);
      const [first] = node.arguments;
      const isSetting =
        callee.type === AST_NODE_TYPES.MemberExpression && lastName(callee) === 'set' && node.arguments.length === 2;
      const isContext = isSetting && sources.of(callee.object, EMPTY_ENVIRONMENT).kind === 'whole';
      found =
        isContext &&
        first?.type === AST_NODE_TYPES.Literal &&
        /user|auth|session|jwt|payload|claims|account/iu.test(String(first.value));
    }
  });
  return found;
}

/** `req.user`, `res.locals.userId`, `ctx.state.user`: all of the request that is no part of what the caller sends. */
function isOfCaller({ kit, handlers }: Reader, member: TSESTree.MemberExpression): boolean {
  const path: string[] = [];
  let object: TSESTree.Node = member;
  for (; object.type === AST_NODE_TYPES.MemberExpression; object = unwrap(object.object))
    path.unshift(propertyName(object) ?? '*');
  const thing = plain(kit.provenanceOf(object));
  const handler = thing.kind === 'parameter' ? handlers.of(thing.function) : undefined;
  const part = thing.kind === 'parameter' ? handler?.parts[thing.index] : undefined;
  if (!handler || !part) return false;
  const { kind } = requestPart(handler, part.role, [...part.path, ...path], kit.settings);
  return kind === 'identity' || (kind === 'unknown' && part.role === 'request');
}

function isInOneTimeFlow({ kit, handlers }: Reader, node: TSESTree.Node): boolean {
  return namesAround(kit, handlers, node).some((name) => isOneTimeFlow(name) && !VERIFYING.test(name));
}

/** What checks the tokens of those who have signed in is called so as well. */
const VERIFYING = /^verify_?-?(?:jwt|auth|access|user|session|id)?_?-?tokens?$/iu;
