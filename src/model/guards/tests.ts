import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../ast/functions.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Calls } from '../calls.js';
import type { LookupOf } from '../deletions/lookups.js';
import { verdictOf } from '../deletions/verdict.js';
import { handlerAround, type Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';
import { keyOf } from '../request-input.js';
import { type Environment, withEntry } from '../sources/environment.js';
import type { MentionsOf } from '../sources/mentions.js';
import type { Sources } from '../sources/read.js';
import { inputsIn, inputsOf, type Source } from '../sources/source.js';
import { ALLOWED, both, either, type Facts, NOBODY, own } from './facts.js';
import { isOfInput, mayEntitle, mayRank, unknownMember, type UnknownMember } from './unknown-members.js';
import {
  comparesPassword,
  compares,
  isAuthorizationName,
  isNegative,
  isPrivileged,
  isSecretName,
  judges,
  namesIn,
} from './words.js';

export interface GuardContext {
  readonly kit: Kit;
  readonly handlers: Handlers;
  readonly sources: Sources;
  readonly mentionsOf: MentionsOf;
  readonly calls: Calls;
  readonly lookupOf: LookupOf;
}

const known = new WeakMap<Environment, Map<TSESTree.Node, Map<boolean, Facts>>>();

/** What holds when the test came out like this. Judged once for every moment. */
export function factsOfTest(
  context: GuardContext,
  test: TSESTree.Node,
  outcome: boolean,
  environment: Environment,
): Facts {
  const tests = getOrAdd(known, environment, () => new Map<TSESTree.Node, Map<boolean, Facts>>());
  const outcomes = getOrAdd(tests, test, () => new Map<boolean, Facts>());
  return getOrAdd(outcomes, outcome, () => new Test(context, environment, { left: MAX_STEPS }).facts(test, outcome));
}

function getOrAdd<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** The call runs a function of the file that does not look at the identity: it cannot be a guard. */
export function ignoresIdentity(
  { calls, mentionsOf }: GuardContext,
  call: TSESTree.CallExpression,
  environment: Environment,
): boolean {
  const target = calls.target(call);
  if (!target || environment.entries.has(target)) return false;
  const { identity, request } = mentionsOf(target.body, withEntry(environment, target, { call, argument: undefined }));
  return !identity && !request;
}

/** Where functions can find out by themselves who the caller is, one whose name says that it judges may do so: `await requireAdmin()`, `canRevoke(id)`. */
export function asksForCaller({ handlers, calls }: GuardContext, call: TSESTree.CallExpression): boolean {
  if (!handlerAround(handlers, call)?.form.callers || calls.target(call)) return false;
  return judges(lastName(call.callee) ?? '');
}

/** What holds when the two are equal, or are not. */
export function factsOfEquality(
  context: GuardContext,
  left: TSESTree.Node,
  right: TSESTree.Node,
  isEqual: boolean,
  environment: Environment,
): Facts {
  return new Test(context, environment, { left: MAX_STEPS }).equality(left, right, isEqual);
}

/** Steps for one test: the parts of `a && b || c && d …` are looked at from both sides. */
const MAX_STEPS = 300;

class Test {
  constructor(
    private readonly context: GuardContext,
    private readonly environment: Environment,
    private readonly budget: { left: number },
  ) {}

  facts(node: TSESTree.Node, outcome: boolean): Facts {
    if (this.budget.left-- <= 0) return [];
    const inner = unwrap(node);
    switch (inner.type) {
      case AST_NODE_TYPES.AwaitExpression:
        return this.facts(inner.argument, outcome);
      case AST_NODE_TYPES.Literal:
        return Boolean(inner.value) === outcome ? [] : 'never';
      case AST_NODE_TYPES.UnaryExpression:
        return inner.operator === '!' ? this.facts(inner.argument, !outcome) : [];
      case AST_NODE_TYPES.LogicalExpression:
        return this.logical(inner, outcome);
      case AST_NODE_TYPES.ConditionalExpression:
        return either(
          both(this.facts(inner.test, true), this.facts(inner.consequent, outcome)),
          both(this.facts(inner.test, false), this.facts(inner.alternate, outcome)),
        );
      case AST_NODE_TYPES.BinaryExpression:
        return this.comparison(inner, outcome);
      case AST_NODE_TYPES.CallExpression:
        return this.call(inner, outcome);
      case AST_NODE_TYPES.Identifier:
        return this.name(inner, outcome);
      default:
        return this.atom(inner, outcome);
    }
  }

  /** `a && b` that is false: `a` is false, or it is true and `b` is not. */
  private logical({ operator, left, right }: TSESTree.LogicalExpression, outcome: boolean): Facts {
    const isAnd = operator === '&&';
    if (isAnd === outcome) return both(this.facts(left, outcome), this.facts(right, outcome));
    return either(this.facts(left, outcome), both(this.facts(left, !outcome), this.facts(right, outcome)));
  }

  /** A variable stands for what it was last given. */
  private name(node: TSESTree.Identifier, outcome: boolean): Facts {
    const { kit } = this.context;
    const variable = variableAt(kit.sourceCode, node);
    const assigned = variable && this.environment.assigned.get(variable);
    if (assigned) return assigned.node ? this.facts(assigned.node, outcome) : this.atom(node, outcome);
    const definition = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
    if (definition?.type !== AST_NODE_TYPES.VariableDeclarator || definition.id.type !== AST_NODE_TYPES.Identifier) {
      return this.atom(node, outcome);
    }
    const value = definition.init && unwrap(definition.init);
    return value && !isFunction(value) && isTestLike(value) ? this.facts(value, outcome) : this.atom(node, outcome);
  }

  private comparison({ operator, left, right }: TSESTree.BinaryExpression, outcome: boolean): Facts {
    if (operator === '===' || operator === '==') return this.equality(left, right, outcome);
    if (operator === '!==' || operator === '!=') return this.equality(left, right, !outcome);
    if (ORDER.has(operator) && [left, right].some((side) => this.mayTell(chosenBy(side), mayRank))) return ALLOWED;
    const isThere = meaningOfBound(operator, right);
    return isThere === undefined ? [] : this.facts(left, isThere === outcome);
  }

  equality(left: TSESTree.Node, right: TSESTree.Node, isEqual: boolean): Facts {
    const given = plainValue(right);
    if (given) return this.equalTo(left, given.value, isEqual);
    if (plainValue(left)) return this.equality(right, left, isEqual);
    const role = this.role(left, right, isEqual) ?? this.role(right, left, isEqual);
    if (role) return role;
    if (this.isSharedSecret(left, right) || this.isSharedSecret(right, left)) return isEqual ? ALLOWED : [];
    const keys = this.identifiedKeys(left, right) ?? this.identifiedKeys(right, left);
    if (keys) return isEqual ? own(keys) : [];
    return [];
  }

  /** A comparison with a literal. */
  private equalTo(node: TSESTree.Node, value: unknown, isEqual: boolean): Facts {
    if (typeof value === 'boolean') return this.facts(node, value === isEqual);
    const isNothing = value === null || value === undefined;
    if (isNothing || value === -1 || value === 0) {
      return isCallLikeOrLength(node) || isNothing ? this.facts(node, !isEqual) : [];
    }
    if (typeof value === 'number' && isCallLikeOrLength(node)) return this.atom(node, isEqual);
    if (value === '') return [];
    if (typeof value === 'string' && this.isProof(node)) return isEqual ? ALLOWED : [];
    if (this.mayTell(node, mayRank)) return ALLOWED;
    if (typeof value !== 'string' || !this.isAuthorization(node)) return [];
    if (isPrivileged(value)) return isEqual ? ALLOWED : [];
    return isEqual ? [] : ALLOWED;
  }

  /** `req.user.role === Roles.ADMIN`. */
  private role(node: TSESTree.Node, value: TSESTree.Node, isEqual: boolean): Facts | undefined {
    const isUnknown = this.mayTell(node, mayRank);
    if (!isUnknown && !this.isAuthorization(node)) return undefined;
    const name = lastName(value);
    const mentions = this.context.mentionsOf(value, this.environment);
    if (name === undefined || mentions.identity || mentions.inputs.size > 0) return undefined;
    if (isUnknown) return ALLOWED;
    return isPrivileged(name) === isEqual ? ALLOWED : [];
  }

  /** A secret that the request has to show: the application's own, a signature, a code that was sent to somebody. */
  private isSharedSecret(node: TSESTree.Node, value: TSESTree.Node): boolean {
    const { mentionsOf, kit, sources } = this.context;
    const { inputs } = mentionsOf(node, this.environment);
    if (inputs.size === 0) return false;
    if (this.isProof(node)) return sources.of(value, this.environment).kind !== 'input';
    const mentions = mentionsOf(value, this.environment);
    if (mentions.inputs.size > 0 || mentions.identity) return false;
    const names = namesIn(kit, value);
    return names.includes('env') || names.some(isSecretName);
  }

  /** The request shows something that only its rightful sender knows. */
  private isProof(node: TSESTree.Node): boolean {
    return [...this.context.mentionsOf(node, this.environment).inputs].some(isProofKey);
  }

  /** One side is from the request, the other is, or may be, the caller. */
  private identifiedKeys(node: TSESTree.Node, identity: TSESTree.Node): Iterable<string> | undefined {
    const { mentionsOf, sources } = this.context;
    const identifier = mentionsOf(node, this.environment);
    const other = mentionsOf(identity, this.environment);
    const source = sources.of(identity, this.environment);
    const mayBeCaller = other.identity || other.request || (source.kind === 'unknown' && source.nearIdentity);
    return identifier.inputs.size > 0 && mayBeCaller ? identifier.inputs : undefined;
  }

  private call(call: TSESTree.CallExpression, outcome: boolean): Facts {
    const name = lastName(call.callee) ?? '';
    const callee = unwrap(call.callee);
    const receiver = callee.type === AST_NODE_TYPES.MemberExpression ? callee.object : undefined;
    const [first, second] = call.arguments;
    if (name === 'Boolean' && first) return this.facts(first, outcome);
    if (EQUALITY.has(name) && first) {
      const other = second ?? receiver;
      if (other) return this.equality(first, other, outcome);
    }
    const possession = this.possession(call, name);
    if (possession) return outcome ? ALLOWED : [];
    const mentions = this.context.mentionsOf(call, this.environment);
    if (MEMBERSHIP.has(name) && receiver && !this.context.lookupOf(call)) {
      if (call.arguments.some((one) => this.mayTell(one, mayRank))) return ALLOWED;
      if (!outcome) return [];
      if (this.isAuthorization(call)) return ALLOWED;
      return mentions.identity ? own(mentions.inputs) : [];
    }
    const known = this.lookup(call, outcome) ?? this.ownFunction(call, outcome);
    if (known) return known;
    if (mentions.inputs.size > 0 && asksForCaller(this.context, call)) {
      return outcome !== isNegative(name) ? own(mentions.inputs) : [];
    }
    return ignoresIdentity(this.context, call, this.environment) ? [] : this.atom(call, outcome);
  }

  /** A row is there that was found by more than the request says: `Session.findOne({ _id: id, userId: req.user.id })`. */
  private lookup(call: TSESTree.CallExpression, outcome: boolean): Facts | undefined {
    const query = this.context.lookupOf(call);
    if (!query) return undefined;
    const where = this.context.sources.where(query.condition, this.environment);
    const verdict = verdictOf(where, () => false);
    const isFoundByMore = verdict.kind === 'own' || verdict.kind === 'unknown';
    return isFoundByMore && outcome ? own(inputsIn(where).map(keyOf)) : [];
  }

  /** A function of the file that is one expression. */
  private ownFunction(call: TSESTree.CallExpression, outcome: boolean): Facts | undefined {
    const target = this.context.calls.target(call);
    if (!target || this.environment.entries.has(target)) return undefined;
    const only = target.body.type === AST_NODE_TYPES.BlockStatement ? target.body.body : undefined;
    const [statement] = only ?? [];
    const returned =
      statement?.type === AST_NODE_TYPES.ReturnStatement && only?.length === 1 ? statement.argument : undefined;
    const expression = target.body.type === AST_NODE_TYPES.BlockStatement ? returned : target.body;
    if (!expression) return undefined;
    const environment = withEntry(this.environment, target, { call, argument: undefined });
    return new Test(this.context, environment, this.budget).facts(expression, outcome);
  }

  /** The caller shows that they know the password, or hold the code. */
  private possession(call: TSESTree.CallExpression, name: string): boolean {
    if (comparesPassword(name)) return true;
    if (!compares(name)) return false;
    return this.isProof(call);
  }

  /** Any other test. */
  private atom(node: TSESTree.Node, outcome: boolean): Facts {
    const { inputs, identity, request } = this.context.mentionsOf(node, this.environment);
    const source = this.context.sources.of(node, this.environment);
    if (this.mayTell(node, mayEntitle)) return ALLOWED;
    // A value that is not there names nobody.
    if (isInputOnly(source) && !outcome) return own(inputsOf(source).map(keyOf));
    if (source.kind === 'identity' && !this.isAuthorization(node)) return outcome ? [] : NOBODY;
    if (this.isAuthorization(node)) return outcome !== isNegative(nameOf(node)) ? ALLOWED : [];
    if (!request && !(identity && inputs.size > 0)) return [];
    return [{ kind: 'undecided', node, outcome, keys: request ? 'all' : inputs }];
  }

  /** It is in what some middleware has put on the request, and may say what the caller may do. */
  private mayTell(node: TSESTree.Node, says: (member: UnknownMember) => boolean): boolean {
    const member = unknownMember(this.context, node, this.environment);
    return member !== undefined && says(member);
  }

  /** It is about what the caller may do, and not about what the request says. */
  private isAuthorization(node: TSESTree.Node): boolean {
    const { kit, mentionsOf } = this.context;
    const configured = new Set(kit.settings.authorization);
    const names = namesIn(kit, node);
    if (!names.some((name) => isAuthorizationName(name) || configured.has(name))) return false;
    if (this.mayTell(node, isOfInput)) return false;
    const { inputs, identity } = mentionsOf(node, this.environment);
    return inputs.size === 0 || identity;
  }
}

/** `req.body ?? {}` included. */
function isInputOnly(source: Source): boolean {
  const parts = source.kind === 'several' ? source.of : [source];
  return (
    parts.some(({ kind }) => kind === 'input') && parts.every(({ kind }) => kind === 'input' || kind === 'constant')
  );
}

/** The name of what is asked: `cannot` of `ability.cannot('delete', 'Session')`. */
function nameOf(node: TSESTree.Node): string {
  return lastName(node.type === AST_NODE_TYPES.CallExpression ? node.callee : node) ?? '';
}

/** A token against forged requests says nothing about who sends one. */
function isProofKey(key: string): boolean {
  return isSecretName(key.split('.').at(-1) ?? '') && !/[cx]srf/iu.test(key);
}

const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/** `req.staffer.rank` of `LEVELS[req.staffer.rank]`. */
function chosenBy(side: TSESTree.Node): TSESTree.Node {
  const node = unwrap(side);
  return node.type === AST_NODE_TYPES.MemberExpression && node.computed ? node.property : node;
}

const EQUALITY: ReadonlySet<string> = new Set([
  'deepEqual',
  'eq',
  'equal',
  'equals',
  'is',
  'isEqual',
  'timingSafeEqual',
]);
const MEMBERSHIP: ReadonlySet<string> = new Set([
  'contains',
  'find',
  'findIndex',
  'has',
  'includes',
  'indexOf',
  'some',
]);

function isTestLike(node: TSESTree.Node): boolean {
  switch (node.type) {
    case AST_NODE_TYPES.AwaitExpression:
    case AST_NODE_TYPES.BinaryExpression:
    case AST_NODE_TYPES.CallExpression:
    case AST_NODE_TYPES.ConditionalExpression:
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.Literal:
    case AST_NODE_TYPES.LogicalExpression:
    case AST_NODE_TYPES.UnaryExpression:
      return true;
    default:
      return false;
  }
}

function plainValue(node: TSESTree.Node): { readonly value: unknown } | undefined {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.Literal) return { value: inner.value };
  if (inner.type === AST_NODE_TYPES.Identifier && inner.name === 'undefined') return { value: undefined };
  if (inner.type !== AST_NODE_TYPES.UnaryExpression || inner.operator !== '-') return undefined;
  return inner.argument.type === AST_NODE_TYPES.Literal ? { value: -Number(inner.argument.value) } : undefined;
}

/** What `x > 0` or `x < 1` says: that there is something, or that there is nothing. */
function meaningOfBound(operator: string, right: TSESTree.Node): boolean | undefined {
  const value = plainValue(right)?.value;
  if (operator === '>' && (value === 0 || value === -1)) return true;
  if (operator === '>=' && (value === 0 || value === 1)) return true;
  if (operator === '<' && (value === 0 || value === 1)) return false;
  return operator === '<=' && (value === 0 || value === -1) ? false : undefined;
}

function isCallLikeOrLength(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.MemberExpression)
    return propertyName(inner) === 'length' || propertyName(inner) === 'rowCount';
  return (
    inner.type === AST_NODE_TYPES.CallExpression ||
    inner.type === AST_NODE_TYPES.AwaitExpression ||
    inner.type === AST_NODE_TYPES.Identifier
  );
}
