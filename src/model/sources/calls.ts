import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode, isFunction } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import { criterion } from '../deletions/condition.js';
import { meaningOfName } from '../deletions/meaning.js';
import { handlerAround } from '../handlers.js';
import { perLibraries } from '../per-libraries.js';
import { requestCall, type RequestInput, requestPart } from '../request-input.js';
import {
  foundBy,
  isConversion,
  isFinding,
  isRearranging,
  isSelecting,
  PASSING_METHODS,
  PICKING_METHODS,
  SCHEMA_CHECKS,
  SCHEMA_RESULTS,
  TEXT_METHODS,
} from './call-names.js';
import { entered, extend, partOf, type Reader } from './reader.js';
import { inputsIn, inputsOf, passedThrough, several, type Source, unknown, type Where } from './source.js';

type Path = readonly string[];
type Call = TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression;
type Attempt = (self: Reader, call: TSESTree.CallExpression, path: Path) => Source | undefined;

/** What a call gives. A call that is not understood gives something unknown, which may well be the caller's identity. */
export function readCall(self: Reader, call: Call, path: Path): Source {
  if (call.type === AST_NODE_TYPES.NewExpression) {
    return inAddress(self, call, path) ?? converted(self, call, path) ?? unknown(call, true);
  }
  const query = self.lookupOf(call);
  if (query) return { kind: 'found', names: query.names, where: self.where(query.condition), path };
  if (call.type === AST_NODE_TYPES.TaggedTemplateExpression) return unknown(call, true);
  for (const attempt of ATTEMPTS) {
    const source = attempt(self, call, path);
    if (source) return source;
  }
  return unknown(call, true);
}

const ATTEMPTS: readonly Attempt[] = [
  fromRequest,
  fromReader,
  fromOwnReader,
  fromPromises,
  fromFunction,
  fromCaller,
  fromCookieHeader,
  throughMethod,
  mapped,
  checkedBySchema,
  converted,
  decoded,
  foundByName,
];

/** `req.get('x-user-id')`. */
function fromRequest(self: Reader, call: TSESTree.CallExpression, path: Path): Source | undefined {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const object = self.read(callee.object, []);
  const method = propertyName(callee);
  if (object.kind !== 'whole' || object.role !== 'request' || method === undefined) return undefined;
  const argument = first && { name: literalText(first) };
  const part = requestCall(object.handler, [...object.path, method], argument, self.kit.settings);
  return part && extend(self, partOf(part), path);
}

/** `getQuery(event)`. */
function fromReader(self: Reader, call: TSESTree.CallExpression, path: Path): Source | undefined {
  const [first] = call.arguments;
  if (first?.type !== AST_NODE_TYPES.Identifier) return undefined;
  const whole = self.read(first, []);
  if (whole.kind !== 'whole' || whole.role !== 'request' || whole.path.length > 0) return undefined;
  const { handler } = whole;
  const read = handler.form.readers?.find(
    ({ callee, request }) => request === 0 && self.kit.matcher.match(call.callee, callee) !== undefined,
  );
  if (!read) return undefined;
  const name = read.name === undefined ? undefined : call.arguments[read.name];
  const keys = name ? [literalText(name) ?? '*'] : [];
  return { kind: 'input', handler, source: read.source, path: [...keys, ...path], read };
}

/** `await cookies()`. */
function fromOwnReader(self: Reader, call: TSESTree.CallExpression, path: Path): Source | undefined {
  const handler = handlerAround(self.handlers, call);
  const read = handler?.form.readers?.find(
    ({ callee, request }) => request === undefined && self.kit.matcher.match(call.callee, callee) !== undefined,
  );
  return handler && read && { kind: 'input', handler, source: read.source, path, read };
}

/** `await auth()`: whoever the server takes the caller for. */
function fromCaller(self: Reader, call: TSESTree.CallExpression, path: Path): Source | undefined {
  const handler = handlerAround(self.handlers, call);
  const caller = handler?.form.callers?.find(({ callee }) => self.kit.matcher.match(call.callee, callee) !== undefined);
  if (!handler || !caller || self.calls.target(call)) return undefined;
  if (call.arguments.some((argument) => inputsOf(self.read(argument, [])).length > 0)) return undefined;
  return partOf(requestPart(handler, 'caller', [...caller.path, ...path], self.kit.settings));
}

/** `parse(req.headers.cookie)`: the cookies by their names. */
function fromCookieHeader(self: Reader, call: TSESTree.CallExpression, path: Path): Source | undefined {
  const parser = cookieParsersIn(self.kit.libraries).find(
    ({ callee }) => self.kit.matcher.match(call.callee, callee) !== undefined,
  );
  const header = parser && call.arguments[parser.header.argument];
  const source = header && self.read(header, []);
  const inputs = source ? inputsOf(source) : [];
  const [first] = inputs;
  const isHeader = ({ source: from, path: key }: RequestInput): boolean =>
    from === 'headers' && key.length === 1 && key[0]?.toLowerCase() === 'cookie';
  return first && inputs.every(isHeader) ? { ...first, source: 'cookies', path } : undefined;
}

const cookieParsersIn = perLibraries((libraries) => libraries.flatMap(({ cookieParsers = [] }) => cookieParsers));

/** The query of an address: `new URL(request.url).searchParams`. */
function inAddress(
  self: Reader,
  { callee, arguments: [first] }: TSESTree.NewExpression,
  path: Path,
): Source | undefined {
  const [key, ...rest] = path;
  if (!first || lastName(callee) !== 'URL' || key !== 'searchParams') return undefined;
  const address = self.read(first, []);
  const isAddress = address.kind === 'input' && 'isAddress' in address.read && address.read.isAddress;
  return isAddress ? extend(self, address, rest) : undefined;
}

/** `const [user, sessions] = await Promise.all([…])`. */
function fromPromises(self: Reader, call: TSESTree.CallExpression, path: Path): Source | undefined {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (callee.type !== AST_NODE_TYPES.MemberExpression || lastName(callee.object) !== 'Promise' || !first)
    return undefined;
  return self.read(first, path);
}

/** A function of the file with one way out gives what it returns. */
function fromFunction(self: Reader, call: TSESTree.CallExpression, path: Path): Source | undefined {
  const target = self.calls.target(call);
  const returned = target && onlyReturn(self, target);
  const environment = returned && entered(self, target, { call, argument: undefined });
  if (!environment) return undefined;
  return self.read(returned, path, environment);
}

function onlyReturn({ kit }: Reader, node: FunctionNode): TSESTree.Expression | undefined {
  if (node.body.type !== AST_NODE_TYPES.BlockStatement) return node.body;
  const returns: TSESTree.ReturnStatement[] = [];
  walk(node.body, kit.sourceCode.visitorKeys, (inner) => {
    if (inner.type === AST_NODE_TYPES.ReturnStatement && enclosingFunction(inner) === node) returns.push(inner);
  });
  const [only] = returns;
  return returns.length === 1 && only === node.body.body.at(-1) ? (only?.argument ?? undefined) : undefined;
}

/** `.trim()`, `.exec()`, `.find((one) => …)`: still what the method is called on, or an element of it. */
function throughMethod(self: Reader, call: TSESTree.CallExpression, path: Path): Source | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const method = propertyName(callee) ?? '';
  if (TEXT_METHODS.has(method)) return passedThrough(self.read(callee.object, path), 'conversion');
  if (PASSING_METHODS.has(method)) return self.read(callee.object, path);
  if (PICKING_METHODS.has(method)) return narrowed(self, call, callee.object, ['*', ...path]);
  if (method === 'filter') return narrowed(self, call, callee.object, path);
  const [first] = call.arguments;
  const key = first && literalText(first);
  if ((method !== 'get' && method !== 'getAll') || key === undefined) return undefined;
  const object = self.read(callee.object, []);
  if (object.kind === 'input') return extend(self, { ...object, isGot: true }, [key, ...path]);
  return object.kind === 'found' ? extend(self, object, [key, ...path]) : undefined;
}

/** What a function of the program lets through may be the caller's own. */
function narrowed(self: Reader, call: TSESTree.CallExpression, list: TSESTree.Node, path: Path): Source {
  const [first] = call.arguments;
  const isPlain = first === undefined || (first.type === AST_NODE_TYPES.Identifier && first.name === 'Boolean');
  const source = self.read(list, path);
  return isPlain || source.kind === 'constant' || source.kind === 'identity' ? source : unknown(call, true);
}

/** `users.map((user) => user.id)`. */
function mapped(self: Reader, call: TSESTree.CallExpression, [, ...path]: Path): Source | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const method = propertyName(callee);
  const [callback] = call.arguments;
  if ((method !== 'map' && method !== 'flatMap' && method !== 'then') || !callback) return undefined;
  const target = unwrap(callback);
  if (!isFunction(target))
    return method === 'map' && isConversion(lastName(target) ?? '')
      ? passedThrough(self.read(callee.object, ['*', ...path]), 'conversion')
      : undefined;
  const returned = onlyReturn(self, target);
  return returned && self.read(returned, path);
}

/** `schema.parse(req.query).userId` is still the caller's choice. */
function checkedBySchema(self: Reader, call: TSESTree.CallExpression, path: Path): Source | undefined {
  if (!SCHEMA_CHECKS.has(lastName(call.callee) ?? '')) return undefined;
  const sources = call.arguments.map((argument) => self.read(argument, []));
  const checked = call.arguments[sources.findIndex((source) => inputsOf(source).length > 0)];
  if (!checked) return undefined;
  const [key = '', ...rest] = path;
  const source = kept(self.read(checked, []), () => self.read(checked, SCHEMA_RESULTS.has(key) ? rest : path), path);
  return passedThrough(source, isDecoder(call) ? 'decoding' : 'schema');
}

/** `JSON.parse` checks nothing. */
export function isDecoder({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const inner = unwrap(callee);
  return inner.type === AST_NODE_TYPES.MemberExpression && lastName(inner.object) === 'JSON';
}

/** What is read out of a single value that was parsed or decoded is not that value: `parse(req.body.token).userId`. */
function kept(whole: Source, at: () => Source, path: Path): Source {
  const isPart = path.length > 0 && inputsOf(whole).some((input) => isSecret(input.path));
  return isPart ? unknown(undefined, true) : at();
}

function isSecret(path: Path): boolean {
  return path.some((key) => meaningOfName(key) === 'token');
}

function converted(
  self: Reader,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  path: Path,
): Source | undefined {
  const [first] = call.arguments;
  if (!first || !isConversion(lastName(call.callee) ?? '')) return undefined;
  if (lastName(call.callee) === 'assign') return several(call.arguments.map((one) => self.read(one, path)));
  const whole = self.read(first, []);
  const source = path.length === 0 ? whole : kept(whole, () => self.read(first, path), path);
  const name = lastName(call.callee) ?? '';
  if (isRearranging(name)) return source;
  return passedThrough(source, isSelecting(name) ? 'selection' : 'conversion');
}

/** A token that is decoded and not verified says whatever its bearer wants. */
function decoded(self: Reader, call: TSESTree.CallExpression, path: Path): Source | undefined {
  const isDecoding = self.kit.recognise(call)?.readings.every(({ sink }) => sink.kind === 'token-decode');
  const [first] = call.arguments;
  return isDecoding && first ? passedThrough(extend(self, self.read(first, []), path), 'decoding') : undefined;
}

/** `findUserByEmail(req.body.email)`: a function of another file that finds whom its arguments name, and nothing else. */
function foundByName(self: Reader, call: TSESTree.CallExpression, path: Path): Source | undefined {
  const name = lastName(call.callee) ?? '';
  if (!isFinding(name) || self.calls.target(call)) return undefined;
  const given = call.arguments.filter((one) => !isFunction(one)) as TSESTree.Expression[];
  const column = foundBy(name);
  const where = self.where({ kind: 'and', of: given.map((argument) => criterion(column, argument)) });
  const inputs = inputsIn(where);
  if (
    inputs.length === 0 ||
    !isNamedOnly(where) ||
    inputs.some((input) => isSecret(input.path) || input.path.length === 0)
  ) {
    return undefined;
  }
  return { kind: 'found', names: [], where, path };
}

/** Nothing in it brings the caller's identity along: not `db`, not `{ lean: true }`. */
function isNamedOnly(where: Where): boolean {
  if (where.kind === 'criterion') return isHarmless(where.source);
  return where.kind !== 'unknown' && where.of.every(isNamedOnly);
}

function isHarmless(source: Source): boolean {
  if (source.kind === 'several' || source.kind === 'composed') return source.of.every(isHarmless);
  if (source.kind === 'unknown') return !source.nearIdentity && source.node === undefined;
  if (source.kind === 'found') return isNamedOnly(source.where);
  return source.kind === 'input' || source.kind === 'constant';
}
