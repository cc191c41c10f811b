import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { enclosingFunction, type FunctionNode, isFunction, isWithin } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import { all } from '../evaluate/presence.js';
import { triOf } from '../evaluate/tri.js';
import type { Presence, Tri, Value } from '../evaluate/value.js';
import type { Library } from '../libraries/types/library.js';
import type { CheckLimit, TokenCheckSink } from '../libraries/types/tokens.js';
import { keyAt, type TokenKey } from './keys.js';
import { CONTINUATIONS, isLogging, TIME_CLAIMS } from './claims.js';
import type { Kit, SinkNode } from './kit.js';
import { methodNode } from './method-node.js';
import { optionSites, type SharedWith, wholeArgument } from './option-sites.js';
import { argumentsOf } from './arguments.js';
import { applies, slotPresence } from './slots.js';
import { mayReadExpired } from './renewals.js';
import { callsOfResult } from './result-calls.js';
import { becomesIdentity } from './signed-text.js';
import { namespaceAt, type Setup } from './token-configurations.js';
import { readLifetime, type TokenLifetime } from './token-lifetimes.js';
import { usesOf } from './token-uses.js';

/** A token whose signature is checked. */
export interface TokenVerification {
  readonly kind: 'verification';
  readonly node: SinkNode;
  /** The called method's name. */
  readonly at: TSESTree.Node;
  readonly library: Library;
  /** The secret or public key. */
  readonly key: TokenKey | undefined;
  /** What it says of tokens that are issued elsewhere, where it sets the library up. */
  readonly issues: Setup['issues'];
  /** A switch that turns the check of the expiry off in production. */
  readonly ignored: Switch | undefined;
  /** Bounds the token's age whatever its expiry says. */
  readonly maxAge: Limit | undefined;
  /** How long an expired token is still accepted. */
  readonly clockTolerance: Limit | undefined;
  /** Only a signature is checked, and what is signed becomes somebody's identity: nothing ends it. */
  readonly isEndless: () => boolean;
  /** The code behind the check may look at the token's times itself, or means to read an expired token. */
  readonly isDeliberate: () => boolean;
  /** Where to edit an option. */
  readonly sites: (option: Switch | Limit, isAtFault: SharedWith) => readonly EditSite[];
  /** What to remove so that an option which stands at the site is gone. */
  readonly removal: (site: EditSite) => EditSite;
}

export interface Switch {
  readonly key: string;
  /** From the argument to the object that has the key. */
  readonly path: readonly string[];
  readonly presence: Presence;
  /** The code of the value with which the library checks. */
  readonly off: string;
  /** A bound on the age counts nevertheless. */
  readonly isBoundable: boolean;
  readonly acceptsEndless: boolean;
}

export interface Limit extends TokenLifetime {
  readonly key: string;
  /** The keys from the options to it, as a program writes them. */
  readonly name: string;
  readonly path: readonly string[];
  /** Durations are spelt as text: `'14d'`. */
  readonly isText: boolean;
  readonly isInEffect: Tri;
}

export function readVerification(
  kit: Kit,
  node: SinkNode,
  library: Library,
  sink: TokenCheckSink,
): TokenVerification | undefined {
  const layout = sink.layouts.find(({ when }) => applies(kit, node, when));
  if (!layout) return undefined;
  const { options, ignores, maxAge, clockTolerance, key } = layout;
  const index = options?.argument ?? 0;
  const path = options?.path ?? [];
  const presenceOf = (name: string): Presence => slotPresence(kit, node, { argument: index, path: [...path, name] });
  const limit = (option: CheckLimit): Limit => {
    const below = option.below === undefined ? path : [...path, option.below];
    const slot = { argument: index, path: [...below, option.key] };
    const lifetime = readLifetime(kit, node, {
      slot,
      unit: option.unit,
      ...(option.text ? { text: option.text } : {}),
    });
    const isInEffect = all(lifetime.presence, { absent: 'no', present: (value) => is(value, true) });
    const name = option.below === undefined ? option.key : `${option.below}.${option.key}`;
    return { ...lifetime, key: option.key, name, path: below, isText: option.text !== undefined, isInEffect };
  };
  const ignored = ignores
    .map((one) => ({
      ...one,
      path,
      presence: presenceOf(one.key),
      off: one.value === false ? 'true' : 'false',
      isBoundable: typeof one.value === 'boolean',
      acceptsEndless: one.acceptsEndless ?? false,
    }))
    .find(
      ({ presence, value }) => all(presence, { absent: 'no', present: (given) => isSet(kit, given, value) }) === 'yes',
    );
  return {
    kind: 'verification',
    node,
    at: methodNode(node),
    library,
    key: keyAt(kit, node, key),
    issues: layout.lifetime && {
      namespace: namespaceAt(kit, node, layout.namespace, layout.namespaceByDefault),
      lifetimes: layout.lifetime.map((one) => readLifetime(kit, node, one)),
    },
    ignored,
    maxAge: maxAge && limit(maxAge),
    clockTolerance: clockTolerance && limit(clockTolerance),
    isEndless: () => sink.isTimeless === true && becomesIdentity(kit, node),
    isDeliberate: () =>
      usesOf(kit, contentOf(kit, node, sink)).mayLookAtTime ||
      (sink.gives === 'nothing' && looksAtTime(kit, node)) ||
      isReadElsewhere(kit, node) ||
      mayReadExpired(kit, node),
    removal: (site) => wholeArgument(kit, node, site),
    sites: (option, isAtFault) =>
      optionSites(kit, { node, index, path: option.path, presence: option.presence, isPerCall: false }, isAtFault),
  };
}

/** Where the content of the token is handed to the program. */
function contentOf(kit: Kit, node: SinkNode, { gives }: TokenCheckSink): readonly TSESTree.Node[] {
  switch (gives) {
    case 'function':
      return callsOfResult(kit, node);
    case 'middleware':
      return handedParameters(node);
    case 'nothing':
      return [];
    default:
      return [node, ...callbackParameters(node)];
  }
}

function isSet(kit: Kit, value: Value, expected: boolean | 'function that returns'): Tri {
  if (expected !== 'function that returns') return is(value, expected);
  if (value.kind === 'unknown') return 'unknown';
  return triOf(value.kind === 'function' && isFunction(value.node) && onlyReturns(kit, value.node));
}

/** It neither throws nor calls anything that might, and leaves nothing behind that others could look at. */
function onlyReturns({ sourceCode }: Kit, { body }: FunctionNode): boolean {
  let answer = true;
  walk(body, sourceCode.visitorKeys, (node) => {
    const isCall = node.type === AST_NODE_TYPES.CallExpression || node.type === AST_NODE_TYPES.NewExpression;
    if (isCall && !(node.type === AST_NODE_TYPES.CallExpression && isLogging(node))) answer = false;
    if (LASTING.has(node.type)) answer = false;
  });
  return answer;
}

const LASTING: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.ThrowStatement,
  AST_NODE_TYPES.AssignmentExpression,
  AST_NODE_TYPES.UpdateExpression,
]);

/** Truthy for `true`, falsy for `false`, as libraries read their switches. */
function is(value: Value, expected: boolean): Tri {
  switch (value.kind) {
    case 'scalar':
      return Boolean(value.value) === expected ? 'yes' : 'no';
    case 'unknown':
    case 'oneOf':
    case 'text':
      return 'unknown';
    default:
      return expected ? 'yes' : 'no';
  }
}

/** The content as a callback gets it: `(error, decoded) => …`. */
function callbackParameters(node: SinkNode): readonly TSESTree.Node[] {
  const last = argumentsOf(node).at(-1);
  const callback = last && unwrap(last);
  if (!isFunction(callback)) return [];
  const [, content] = callback.params;
  return content && isName(content) ? [content] : [];
}

/** A time of some token is read in the function around the call. */
function looksAtTime({ sourceCode }: Kit, call: SinkNode): boolean {
  let answer = false;
  walk(enclosingFunction(call) ?? sourceCode.ast, sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.MemberExpression) answer ||= TIME_CLAIMS.has(propertyName(node) ?? '');
  });
  return answer;
}

/** Other functions of the file read when some token expires: it may be this one, on ways that are not followed. */
function isReadElsewhere({ sourceCode: { ast, visitorKeys } }: Kit, call: SinkNode): boolean {
  const around = enclosingFunction(call);
  let answer = false;
  walk(ast, visitorKeys, (node) => {
    if (answer || node.type !== AST_NODE_TYPES.MemberExpression || propertyName(node) !== 'exp') return;
    answer = around !== undefined && !isWithin(node, around) && !isChanged(node);
  });
  return answer;
}

function isChanged(node: TSESTree.MemberExpression): boolean {
  const { parent } = node;
  if (parent.type === AST_NODE_TYPES.AssignmentExpression) return parent.left === node;
  return parent.type === AST_NODE_TYPES.UnaryExpression && parent.operator === 'delete';
}

/** `new Strategy(options, (payload, done) => …)`; methods of the class whose `super(…)` is called. */
function handedParameters(node: SinkNode): readonly TSESTree.Node[] {
  const last = argumentsOf(node).at(-1);
  const callback = last && unwrap(last);
  const methods = 'callee' in node && node.callee.type === AST_NODE_TYPES.Super ? methodsAround(node) : [];
  const functions = isFunction(callback) ? [callback, ...methods] : methods;
  return functions.flatMap(({ params }) => params.filter((each) => isName(each) && !isContinuation(each)));
}

/** `done` of `(payload, done) => …` */
function isContinuation(node: TSESTree.Node): boolean {
  return node.type === AST_NODE_TYPES.Identifier && (CONTINUATIONS.has(node.name) || node.name === 'next');
}

function methodsAround(node: SinkNode): readonly FunctionNode[] {
  const constructor = enclosingFunction(node)?.parent;
  if (constructor?.type !== AST_NODE_TYPES.MethodDefinition) return [];
  return constructor.parent.body.flatMap((member) =>
    member.type === AST_NODE_TYPES.MethodDefinition && member !== constructor && isFunction(member.value)
      ? [member.value]
      : [],
  );
}

function isName(node: TSESTree.Node): boolean {
  return node.type === AST_NODE_TYPES.Identifier || node.type === AST_NODE_TYPES.ObjectPattern;
}
