import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { exportedNames } from '../ast/exported-names.js';
import { enclosingFunction, type FunctionNode } from '../ast/functions.js';
import { isOwnModule } from '../ast/own-module.js';
import { propertyName, spelledKeys } from '../ast/property-name.js';
import type { Provenance, ProvenanceOf } from '../ast/provenance.js';
import { isTransparent, unwrap, wrapped } from '../ast/unwrap.js';
import type { Origin } from '../libraries/types/origin.js';
import { isConventional } from './conventional.js';
import type { IsModule } from './modules.js';
import type { TypeEvidence } from './types/evidence.js';

/**
 * How strong a match is. *Written*: a type or decorator of the library itself stands at the place. *Proven*: an import, a global or a callback
 * registered on such an object. *Conventional*: names and parameter order.
 */
export type Evidence = 'written' | 'proven' | 'conventional';

export interface Matcher {
  /** The thing at this node is the one that `origin` describes; `undefined` when it is not. */
  match: Match;
  /** By the code of the file alone, and with types where that finds nothing: what the code shows, they do not take back. One way without types. */
  readonly ways: readonly Match[];
}

/** What is found in the first way that finds something. */
export function firstFound<T>({ ways }: Matcher, find: (match: Match) => readonly T[]): readonly T[] {
  for (const way of ways) {
    const found = find(way);
    if (found.length > 0) return found;
  }
  return [];
}

/** What it is either way: `remember ? localStorage : sessionStorage`. */
function waysOf(thing: Provenance): readonly TSESTree.Expression[] {
  const node = thing.kind === 'other' ? thing.node : undefined;
  if (node?.type === AST_NODE_TYPES.ConditionalExpression) return [node.consequent, node.alternate];
  return node?.type === AST_NODE_TYPES.LogicalExpression ? [node.left, node.right] : [];
}

export type Match = (node: TSESTree.Node, origin: Origin) => Evidence | undefined;

interface Context {
  readonly provenanceOf: ProvenanceOf;
  /** The file imports one of these packages. */
  readonly imports: (packages: readonly string[]) => boolean;
  readonly isModule: IsModule;
  /** What the program's types say; absent without types. */
  readonly types?: TypeEvidence | undefined;
}

const WEAKER: Readonly<Record<Evidence, number>> = { written: 2, proven: 1, conventional: 0 };

export function createMatcher(context: Context): Matcher {
  const matchByCode = createMatch(context, undefined);
  if (!context.types) return { match: matchByCode, ways: [matchByCode] };
  const matchByTypes = createMatch(context, context.types);
  const match: Match = (node, origin) => matchByCode(node, origin) ?? matchByTypes(node, origin);
  return { match, ways: [matchByCode, match] };
}

/** Compares provenances with origins, with proofs by types or without. Every pair is compared once. */
function createMatch(context: Context, proofs: TypeEvidence | undefined): Match {
  const { provenanceOf } = context;
  const cache = new WeakMap<Provenance, Map<Origin, Evidence | undefined>>();

  function matchProvenance(thing: Provenance, origin: Origin): Evidence | undefined {
    let known = cache.get(thing);
    if (!known) cache.set(thing, (known = new Map<Origin, Evidence | undefined>()));
    if (known.has(origin)) return known.get(origin);
    known.set(origin, undefined);
    const evidence = compare(thing, origin);
    known.set(origin, evidence);
    return evidence;
  }

  function compare(thing: Provenance, origin: Origin): Evidence | undefined {
    const [one, other] = waysOf(thing).map((way) => matchProvenance(provenanceOf(way), origin));
    if (one && other) return WEAKER[one] < WEAKER[other] ? one : other;
    if ('anyOf' in origin) return strongest(origin.anyOf.map((one) => matchProvenance(thing, one)));
    if ('fluent' in origin) return fluent(thing, origin);
    if ('typedAs' in origin) return typedAs(thing, origin.typedAs);
    if (thing.kind === 'typed') return contradicts(thing, origin) ? undefined : matchProvenance(thing.of, origin);
    if (isConventional(origin) && context.types?.isOfOther(thing, origin)) return undefined;
    if ('import' in origin) return isImport(context.isModule, thing, origin) ? 'proven' : undefined;
    if ('global' in origin) return thing.kind === 'global' && thing.name === origin.global ? 'proven' : undefined;
    if ('member' in origin) return member(thing, origin);
    if ('resultOf' in origin) return result(thing, origin);
    if ('superOf' in origin) return thing.kind === 'super' ? matchProvenance(thing.of, origin.superOf) : undefined;
    if ('instanceOf' in origin) return instance(thing, origin);
    if ('ofCallbackTo' in origin) return callbackParameter(thing, origin);
    if ('ofTyped' in origin) return parameterOfTyped(thing, origin);
    if ('exportedAs' in origin) return exportedParameter(thing, origin);
    if ('inObject' in origin) return parameterInObject(thing, origin);
    if ('directive' in origin)
      return thing.kind === 'parameter' && hasDirective(thing.function, origin.directive) ? 'proven' : undefined;
    if ('autoImported' in origin) return autoImported(thing, origin);
    if ('decoratedBy' in origin) return decorated(thing, origin.decoratedBy);
    if ('named' in origin && 'parameter' in origin) return namedParameters(thing, origin);
    if ('parameterNamed' in origin) return namedParameter(thing, origin);
    if ('called' in origin) return called(thing, origin);
    if ('keys' in origin) return hasKeys(thing, origin.keys) ? 'conventional' : undefined;
    return anything(thing, origin.named);
  }

  /** An export of a module is a member of the module: `require('p').set`. */
  function member(
    thing: Provenance,
    origin: Extract<Origin, { member: string | readonly string[] }>,
  ): Evidence | undefined {
    if (thing.kind === 'import' && includes(origin.member, thing.name))
      return matchProvenance({ ...thing, name: '*' }, origin.of) ?? calledOn(thing.node, origin.of);
    if (thing.kind !== 'member' || !includes(origin.member, thing.name)) return undefined;
    return matchProvenance(thing.of, origin.of) ?? calledOn(thing.node, origin.of);
  }

  function fluent(thing: Provenance, origin: Extract<Origin, { fluent: Origin }>): Evidence | undefined {
    const direct = matchProvenance(thing, origin.fluent);
    if (direct) return direct;
    if (thing.kind === 'typed' && thing.of.kind === 'result') return matchProvenance(thing.of, origin);
    if (thing.kind !== 'result' || thing.of.kind !== 'member') return undefined;
    return origin.methods.includes(thing.of.name) ? matchProvenance(thing.of.of, origin) : undefined;
  }

  function result(thing: Provenance, origin: Extract<Origin, { resultOf: Origin }>): Evidence | undefined {
    if (thing.kind !== 'result') return undefined;
    const [first] = thing.call.arguments;
    const isGiven = !origin.given || (first && matchProvenance(provenanceOf(first), origin.given));
    return isGiven ? matchProvenance(thing.of, origin.resultOf) : undefined;
  }

  function instance(thing: Provenance, origin: Extract<Origin, { instanceOf: Origin }>): Evidence | undefined {
    if (thing.kind !== 'instance' || (origin.bare && !isBare(thing.node))) return undefined;
    return matchProvenance(thing.of, origin.instanceOf);
  }

  function callbackParameter(
    thing: Provenance,
    origin: Extract<Origin, { ofCallbackTo: Origin }>,
  ): Evidence | undefined {
    if (thing.kind !== 'parameter') return undefined;
    const { params, parent } = thing.function;
    if (origin.arity && !origin.arity.includes(params.length)) return undefined;
    if (thing.index !== (origin.parameter < 0 ? params.length + origin.parameter : origin.parameter)) return undefined;
    // What looks like a wrapper around a handler may be what makes it one: `router.get('/', defineEventHandler((event) => …))`.
    const direct = parent.type === AST_NODE_TYPES.CallExpression ? parent : undefined;
    const evidence = direct && matchProvenance(provenanceOf(direct.callee), origin.ofCallbackTo);
    if (evidence) return evidence;
    const call = enclosingCall(parent, thing.function, origin);
    return call && matchProvenance(provenanceOf(call.callee), origin.ofCallbackTo);
  }

  function decorated(thing: Provenance, by: Origin): Evidence | undefined {
    if (thing.kind !== 'parameter' || !('decorators' in thing.node)) return undefined;
    const matches = thing.node.decorators.map(({ expression }) =>
      matchProvenance(
        provenanceOf(expression.type === AST_NODE_TYPES.CallExpression ? expression.callee : expression),
        by,
      ),
    );
    return strongest(matches);
  }

  function called(thing: Provenance, origin: Extract<Origin, { called: readonly string[] }>): Evidence | undefined {
    const name = nameOf(thing);
    if (name === undefined || !origin.called.includes(name)) return undefined;
    const packages = typeof origin.importing === 'string' ? [origin.importing] : origin.importing;
    return context.imports(packages) ? 'conventional' : undefined;
  }

  function autoImported(thing: Provenance, origin: Extract<Origin, { autoImported: string }>): Evidence | undefined {
    if (thing.kind !== 'global' || thing.name !== origin.autoImported) return undefined;
    for (let outer = enclosingFunction(thing.node); outer; outer = enclosingFunction(outer)) {
      const call = configuredCall(outer);
      const registrar = call && provenanceOf(call.callee);
      if (registrar?.kind === 'global' && origin.within.includes(registrar.name)) return 'conventional';
      const { told } = origin;
      if (told && outer.params.some((parameter) => typedAs(provenanceOf(parameter), told))) return 'conventional';
    }
    return undefined;
  }

  function typedAs(thing: Provenance, type: Origin): Evidence | undefined {
    if (thing.kind === 'typed') return matchProvenance(thing.type, type) ? 'written' : typedAs(thing.of, type);
    // What is made in sight is judged by how it is made.
    if (thing.kind === 'instance' && matchProvenance(thing.of, type)) return undefined;
    return proofs?.isOfType(thing, type) ? 'proven' : undefined;
  }

  /** `const revoke: Handler = async (event) => …`, `(async (event) => …) satisfies Handler` */
  function parameterOfTyped(
    thing: Provenance,
    { parameter, ofTyped }: Extract<Origin, { ofTyped: Origin }>,
  ): Evidence | undefined {
    if (thing.kind !== 'parameter' || thing.index !== parameter) return undefined;
    let outer: TSESTree.Node = thing.function;
    while (isTransparent(outer.parent)) outer = outer.parent;
    const { parent } = outer;
    const name = parent?.type === AST_NODE_TYPES.VariableDeclarator ? parent.id : undefined;
    return strongest([outer, name].map((one) => one && typedAs(provenanceOf(one), ofTyped)));
  }

  /** A written type from some package speaks against a convention; types of the program's own files do not. */
  function contradicts(thing: Extract<Provenance, { kind: 'typed' }>, origin: Origin): boolean {
    if (!isConventional(origin) || !isForeign(thing.type)) return false;
    const told = 'keys' in origin ? origin.told : undefined;
    return !told || matchProvenance(thing.type, told) === undefined;
  }

  return (node, origin) => matchProvenance(provenanceOf(node), origin);
}

function strongest(found: readonly (Evidence | undefined)[]): Evidence | undefined {
  let best: Evidence | undefined;
  for (const evidence of found) if (evidence && (!best || WEAKER[evidence] > WEAKER[best])) best = evidence;
  return best;
}

function includes(names: string | readonly string[], name: string): boolean {
  return typeof names === 'string' ? names === name || names === '*' : names.includes(name);
}

function isImport(
  isModule: IsModule,
  thing: Provenance,
  origin: Extract<Origin, { import: string | readonly string[] }>,
): boolean {
  if (thing.kind === 'import') {
    const wanted = typeof origin.import === 'string' ? isModule(thing.source, origin.import) : undefined;
    if (!(wanted ?? (origin.import as readonly string[]).some((one) => isModule(thing.source, one)))) return false;
    return origin.name === undefined
      ? thing.name === '*' || thing.name === 'default'
      : includes(origin.name, thing.name);
  }
  // `import jwt from 'jsonwebtoken'; jwt.sign`
  if (thing.kind !== 'member' || origin.name === undefined || !includes(origin.name, thing.name)) return false;
  return isImport(isModule, thing.of, { import: origin.import });
}

function exportedParameter(
  thing: Provenance,
  origin: Extract<Origin, { exportedAs: readonly string[] }>,
): Evidence | undefined {
  if (thing.kind !== 'parameter' || thing.index !== origin.parameter) return undefined;
  if (!exportedNames(thing.function).some((name) => origin.exportedAs.includes(name))) return undefined;
  return isBelow(thing.function, origin.below) && fitsName(thing.node, origin) ? 'conventional' : undefined;
}

/** The function stands below one of the keys, where there are any. */
function isBelow(node: FunctionNode, keys: readonly string[] | undefined): boolean {
  const { parent } = wrapped(node);
  if (!keys || parent?.type !== AST_NODE_TYPES.Property) return !keys;
  return keys.includes(propertyName(parent) ?? '');
}

function fitsName(
  parameter: TSESTree.Parameter,
  { called, taking }: Extract<Origin, { exportedAs: readonly string[] }>,
): boolean {
  const pattern = parameter.type === AST_NODE_TYPES.AssignmentPattern ? parameter.left : parameter;
  if (pattern.type !== AST_NODE_TYPES.ObjectPattern) {
    const name = parameterName(parameter);
    return !called || (name !== undefined && called.includes(name.replace(/^_/u, '')));
  }
  const keys = pattern.properties.map((one) => (one.type === AST_NODE_TYPES.Property ? propertyName(one) : undefined));
  return !taking || keys.every((key) => key !== undefined && taking.includes(key));
}

function parameterInObject(
  thing: Provenance,
  { parameter, inObject }: Extract<Origin, { inObject: readonly string[] }>,
): Evidence | undefined {
  if (thing.kind !== 'parameter' || thing.index !== parameter) return undefined;
  const name = nameOfObjectAround(thing.function);
  return name !== undefined && inObject.includes(name) ? 'conventional' : undefined;
}

/** The key or variable that holds the object in which the function stands, with or without a wrapper around it. */
function nameOfObjectAround(node: FunctionNode): string | undefined {
  let inner: TSESTree.Node = node;
  while (inner.parent?.type === AST_NODE_TYPES.CallExpression && inner.parent.callee !== inner) inner = inner.parent;
  const property = inner.parent;
  if (property?.type !== AST_NODE_TYPES.Property || property.value !== inner) return undefined;
  const { parent } = wrapped(property.parent);
  if (parent?.type === AST_NODE_TYPES.Property) return propertyName(parent);
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator) return undefined;
  return parent.id.type === AST_NODE_TYPES.Identifier ? parent.id.name : undefined;
}

/** The directive stands in the function, or at the top of a file that the function leaves. */
export function hasDirective(node: FunctionNode, directive: string): boolean {
  // What a wrapper hands over is its own business: `withUser(async (user, id) => …)`.
  if (node.parent.type === AST_NODE_TYPES.CallExpression) return false;
  const { body } = node.body.type === AST_NODE_TYPES.BlockStatement ? node.body : { body: [] };
  if (body.some((one) => isDirective(one, directive))) return true;
  if (exportedNames(node).length === 0) return false;
  let outer: TSESTree.Node = node;
  while (outer.parent) outer = outer.parent;
  return outer.type === AST_NODE_TYPES.Program && outer.body.some((one) => isDirective(one, directive));
}

function isDirective(node: TSESTree.Node, directive: string): boolean {
  return node.type === AST_NODE_TYPES.ExpressionStatement && node.directive === directive;
}

/** The call of which the function is an argument, directly, in an array of handlers or below a key of an object. */
function enclosingCall(
  parent: TSESTree.Node,
  argument: TSESTree.Node,
  keys: { readonly below?: readonly string[]; readonly notBelow?: readonly string[] } = {},
): TSESTree.CallExpression | undefined {
  if (parent.type === AST_NODE_TYPES.ArrayExpression || isWrapperCall(parent, argument)) {
    return enclosingCall(parent.parent as TSESTree.Node, parent, keys);
  }
  if (parent.type === AST_NODE_TYPES.Property) {
    const { below = [], notBelow = [] } = keys;
    const key = propertyName(parent) ?? '';
    const isBelow =
      parent.value === argument && (below.includes(key) || (below.includes('*') && !notBelow.includes(key)));
    return isBelow ? enclosingCall(parent.parent.parent, parent.parent, keys) : undefined;
  }
  if (parent.type !== AST_NODE_TYPES.CallExpression) return undefined;
  return parent.arguments.some((one) => one === argument) ? parent : undefined;
}

/** The call that is handed the function, by itself or in an object: `defineEventHandler({ handler: async (event) => … })`. */
function configuredCall(given: FunctionNode): TSESTree.CallExpression | undefined {
  const { parent } = given;
  const object = parent.type === AST_NODE_TYPES.Property ? parent.parent : undefined;
  return object?.type === AST_NODE_TYPES.ObjectExpression
    ? enclosingCall(object.parent, object)
    : enclosingCall(parent, given);
}

/** `asyncHandler(async (req, res) => …)`: a call by a bare name with the one function as its only argument. */
function isWrapperCall(parent: TSESTree.Node, argument: TSESTree.Node): boolean {
  return (
    parent.type === AST_NODE_TYPES.CallExpression &&
    parent.callee.type === AST_NODE_TYPES.Identifier &&
    parent.arguments.length === 1 &&
    parent.arguments[0] === argument &&
    parent.parent.type === AST_NODE_TYPES.CallExpression
  );
}

function namedParameters(
  thing: Provenance,
  origin: { parameter: number; named: readonly (readonly string[])[] },
): Evidence | undefined {
  if (thing.kind !== 'parameter' || thing.index !== origin.parameter) return undefined;
  const { params } = thing.function;
  if (params.length > origin.named.length) return undefined;
  const fits = params.every((parameter, index) => {
    const name = parameterName(parameter);
    return name === undefined ? index !== origin.parameter : origin.named[index]?.includes(name);
  });
  return fits ? 'conventional' : undefined;
}

function namedParameter(
  thing: Provenance,
  { parameterNamed, whole }: Extract<Origin, { parameterNamed: readonly string[] }>,
): Evidence | undefined {
  const member = whole ? undefined : destructuredName(thing);
  const name = thing.kind === 'parameter' ? parameterName(thing.node) : member;
  return name !== undefined && parameterNamed.includes(name) ? 'conventional' : undefined;
}

/** `({ req, res }) => …` names its parameter's members, unless a type from a package says what they are. */
function destructuredName(thing: Provenance): string | undefined {
  if (thing.kind !== 'member') return undefined;
  const whole = thing.of.kind === 'typed' && !isForeign(thing.of.type) ? thing.of.of : thing.of;
  return whole.kind === 'parameter' && whole.node.type === AST_NODE_TYPES.ObjectPattern ? thing.name : undefined;
}

function parameterName(parameter: TSESTree.Parameter): string | undefined {
  let plain: TSESTree.Node = parameter.type === AST_NODE_TYPES.TSParameterProperty ? parameter.parameter : parameter;
  if (plain.type === AST_NODE_TYPES.AssignmentPattern) plain = plain.left;
  return plain.type === AST_NODE_TYPES.Identifier ? plain.name : undefined;
}

/** `new Cookies()`, `new Cookies(null, options)`. */
function isBare({ arguments: [first] }: TSESTree.NewExpression): boolean {
  if (!first) return true;
  const isNull = first.type === AST_NODE_TYPES.Literal && first.value === null;
  return isNull || (first.type === AST_NODE_TYPES.Identifier && first.name === 'undefined');
}

function nameOf(thing: Provenance): string | undefined {
  switch (thing.kind) {
    case 'member':
      return thing.name;
    case 'global':
      return thing.name;
    case 'variable':
      return thing.variable.name;
    case 'parameter':
      return parameterName(thing.node);
    case 'import':
      return thing.name;
    case 'this':
      return 'this';
    case 'typed':
      return nameOf(thing.of);
    default:
      return undefined;
  }
}

function hasKeys(thing: Provenance, keys: readonly string[]): boolean {
  if (thing.kind !== 'other' || thing.node.type !== AST_NODE_TYPES.ObjectExpression) return false;
  const spelt = spelledKeys(thing.node);
  return keys.every((key) => spelt.includes(key));
}

/** What the file itself calls a module: `import authService from './auth-service'`. */
function calledOn(node: TSESTree.Node | undefined, origin: Origin): Evidence | undefined {
  if (!('anything' in origin) || node?.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const object = unwrap(node.object);
  return object.type === AST_NODE_TYPES.Identifier && origin.named?.includes(object.name) ? 'conventional' : undefined;
}

function anything(thing: Provenance, names: readonly string[] | undefined): Evidence | undefined {
  if (!names) return 'conventional';
  const name = nameInFile(thing) ?? nameOf(thing);
  return name !== undefined && names.includes(name) ? 'conventional' : undefined;
}

/** What a module of the program exports by default has no other name than the one that the file gives it. */
function nameInFile(thing: Provenance): string | undefined {
  if (thing.kind !== 'import' || thing.name !== 'default' || !isOwnModule(thing.source)) return undefined;
  return thing.node?.type === AST_NODE_TYPES.Identifier ? thing.node.name : undefined;
}

/** The type comes from a package. */
function isForeign(type: Provenance): boolean {
  const root = rootOf(type);
  return root.kind === 'import' && !isOwnModule(root.source);
}

function rootOf(thing: Provenance): Provenance {
  return thing.kind === 'member' ? rootOf(thing.of) : thing;
}
