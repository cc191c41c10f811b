import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isWithin } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { wordsOf } from './cookie-words.js';
import type { CookieRead } from './cookie-reads.js';
import { namesIn } from './guards/words.js';
import type { Handlers } from './handlers.js';
import { carriedBy } from './identity-values.js';
import {
  type Claim,
  claimOfMember,
  claimOfName,
  isAboutSomethingElse,
  isCheckName,
  isFlagName,
  isLoginName,
  isPersonName,
  isCallerName,
  isPersonWord,
  isProofName,
} from './identity-words.js';
import type { Kit } from './kit.js';
import { requestPart } from './request-input.js';
import { isFinding } from './sources/call-names.js';
import { EMPTY_ENVIRONMENT } from './sources/environment.js';
import type { Sources } from './sources/read.js';
import { readersOf } from './token-uses.js';

/** Somebody is taken for who a cookie says they are, or allowed what it says. */
export interface IdentityDecision {
  readonly read: CookieRead;
  readonly claim: Claim;
  /** The comparison, or the place at which the value is used. */
  readonly at: TSESTree.Node;
}

export interface DecisionContext {
  readonly kit: Kit;
  readonly handlers: Handlers;
  readonly sources: Sources;
  readonly reads: readonly CookieRead[];
  /** Cookies that the file writes with the id of whoever signs in, whatever they are called. */
  readonly namingCallers: ReadonlySet<string>;
}

/** What a followed expression holds: the cookie, or what stands under a key of it. */
interface Followed {
  readonly read: CookieRead;
  readonly name: string;
}

const MAX_DEPTH = 12;

/** What the program decides by the cookie. *Something else*: where it is missing, it is made up, or the program checks or decrypts it. */
export function decisionsBy(
  context: DecisionContext,
  read: CookieRead,
): readonly IdentityDecision[] | 'something else' {
  const { kit, sources } = context;
  const decisions: IdentityDecision[] = [];
  let isAnonymous = false;
  let isProtected = false;

  function decide(claim: Claim, at: TSESTree.Node): void {
    decisions.push({ read, claim, at });
  }

  function follow(expression: TSESTree.Node, what: Followed, depth: number): void {
    const node = wrapped(expression);
    const { parent } = node;
    if (!parent || depth > MAX_DEPTH) return;
    const next = (): void => {
      follow(parent, what, depth + 1);
    };
    switch (parent.type) {
      case AST_NODE_TYPES.AwaitExpression:
      case AST_NODE_TYPES.NewExpression:
        next();
        break;
      case AST_NODE_TYPES.LogicalExpression:
        if (parent.operator === '&&') {
          if (parent.left === node) test(node, what);
          else next();
          break;
        }
        if (parent.left === node && carriedBy(kit, parent.right) === 'other' && !isPlain(parent.right))
          isAnonymous = true;
        next();
        break;
      case AST_NODE_TYPES.ConditionalExpression:
        if (parent.test === node) test(node, what);
        else next();
        break;
      case AST_NODE_TYPES.IfStatement:
        test(node, what);
        break;
      case AST_NODE_TYPES.UnaryExpression:
        if (parent.operator === '!') test(node, what);
        else next();
        break;
      case AST_NODE_TYPES.BinaryExpression:
        compare(parent, node, what);
        break;
      case AST_NODE_TYPES.SwitchStatement:
        if (parent.discriminant === node && claimOf(what) === 'authority') decide('authority', node);
        break;
      case AST_NODE_TYPES.MemberExpression:
        if (parent.object === node) member(parent, what, depth);
        else index(parent, node, what);
        break;
      case AST_NODE_TYPES.VariableDeclarator:
        if (parent.init === node) bind(parent.id, what, depth);
        break;
      case AST_NODE_TYPES.AssignmentExpression:
        if (parent.right === node) assign(parent.left, node, what);
        break;
      case AST_NODE_TYPES.Property:
        if (parent.value === node) gather(parent, node, what);
        break;
      case AST_NODE_TYPES.ArrayExpression:
        if (wrapped(parent).parent?.type === AST_NODE_TYPES.CallExpression)
          pass(wrapped(parent).parent as TSESTree.CallExpression, node, undefined, what);
        break;
      case AST_NODE_TYPES.CallExpression:
        if (parent.callee === node) break;
        if (FORMS.has(lastName(parent.callee) ?? '')) next();
        else pass(parent, node, undefined, what);
        break;
      default:
        break;
    }
  }

  function claimOf({ read: { name: whole }, name }: Followed): Claim | undefined {
    return claimOfName(name) ?? (name === whole && context.namingCallers.has(name) ? 'identity' : undefined);
  }

  /** Whether it is there or true. */
  function test(node: TSESTree.Node, { name }: Followed): void {
    if (isFlagName(name)) decide('authority', node);
  }

  function compare(parent: TSESTree.BinaryExpression, node: TSESTree.Node, what: Followed): void {
    const claim = claimOf(what);
    const other = parent.left === node ? parent.right : parent.left;
    if (!claim || !EQUALITY.has(parent.operator)) return;
    const value = kit.evaluator.value(other);
    if (value.kind === 'scalar') {
      const isAsked = value.value !== null && value.value !== undefined && value.value !== '';
      if (isAsked && typeof value.value !== 'number') decide(claim, parent);
      return;
    }
    const source = sources.of(other, EMPTY_ENVIRONMENT);
    if (source.kind === 'input' || source.kind === 'identity') return;
    if (claim === 'authority' ? !isOfPerson(other) : isOwner(lastName(other) ?? '')) decide(claim, parent);
  }

  function member(parent: TSESTree.MemberExpression, what: Followed, depth: number): void {
    const key = propertyName(parent);
    const outer = wrapped(parent).parent;
    const isCalled = outer?.type === AST_NODE_TYPES.CallExpression && unwrap(outer.callee) === parent;
    if (key === undefined) return;
    if (isCalled) {
      if (METHODS.has(key)) follow(outer, what, depth + 1);
      else if (MEMBERSHIP.has(key) && claimOf(what) === 'authority') decide('authority', outer);
      return;
    }
    follow(parent, { ...what, name: key === 'value' ? what.name : nameBelow(what.name, key) }, depth + 1);
  }

  /** `users[req.cookies.userId]` */
  function index(parent: TSESTree.MemberExpression, node: TSESTree.Node, what: Followed): void {
    if (claimOf(what) === 'identity' && isAboutPersons(kit, parent.object) && !isProven(what)) decide('identity', node);
  }

  function bind(pattern: TSESTree.Node, what: Followed, depth: number): void {
    if (pattern.type === AST_NODE_TYPES.Identifier) {
      for (const reader of readersOf(kit, pattern)) follow(reader, what, depth + 1);
    }
    if (pattern.type !== AST_NODE_TYPES.ObjectPattern) return;
    for (const property of pattern.properties) {
      if (property.type !== AST_NODE_TYPES.Property || property.value.type !== AST_NODE_TYPES.Identifier) continue;
      const key = propertyName(property) ?? '';
      bind(property.value, { ...what, name: key === 'value' ? what.name : nameBelow(what.name, key) }, depth + 1);
    }
  }

  /** `req.user = …` */
  function assign(left: TSESTree.Node, node: TSESTree.Node, what: Followed): void {
    const target = unwrap(left);
    const claim = claimOf(what) ?? (isCallerName(what.name) ? 'identity' : undefined);
    if (!claim || target.type !== AST_NODE_TYPES.MemberExpression || isProven(what)) return;
    if (isIdentityOfRequest(context, read, target)) decide(claim, node);
  }

  /** An object that is put together of it. */
  function gather(property: TSESTree.Property, node: TSESTree.Node, what: Followed): void {
    const column = propertyName(property);
    let object = wrapped(property.parent);
    while (object.parent?.type === AST_NODE_TYPES.Property) object = wrapped(object.parent.parent);
    const { parent } = object;
    if (parent?.type === AST_NODE_TYPES.CallExpression && parent.callee !== object) pass(parent, node, column, what);
    if (parent?.type === AST_NODE_TYPES.AssignmentExpression && parent.right === object)
      assign(parent.left, node, what);
  }

  /** It is handed to a function: one that finds a person, or that asks whether something is among others. */
  function pass(call: TSESTree.CallExpression, node: TSESTree.Node, column: string | undefined, what: Followed): void {
    const name = lastName(call.callee) ?? '';
    const claim = claimOf(what);
    if (claim === 'authority' && MEMBERSHIP.has(name) && column === undefined && isListOfProgram(call))
      decide(claim, call);
    if (column === undefined && isCheckName(name)) isProtected = true;
    if (claim !== 'identity' || (column !== undefined && isProofName(column)) || isProven(what)) return;
    if (findsPerson(kit, call, name)) decide(claim, node);
  }

  /** `['admin', 'editor'].includes(…)`, and not what somebody has by the database. */
  function isListOfProgram({ callee }: TSESTree.CallExpression): boolean {
    const inner = unwrap(callee);
    if (inner.type !== AST_NODE_TYPES.MemberExpression) return false;
    const list = unwrap(inner.object);
    const source = sources.of(list, EMPTY_ENVIRONMENT);
    const isTheirs = source.kind === 'identity' || source.kind === 'input' || source.kind === 'found';
    return !isTheirs && (list.type === AST_NODE_TYPES.ArrayExpression || list.type === AST_NODE_TYPES.Identifier);
  }

  /** Something beside it lets the server check it. */
  function isProven({ read: { node } }: Followed): boolean {
    const around = enclosingFunction(node);
    return context.reads.some(
      (other) => isProofName(other.name) && around !== undefined && isWithin(other.node, around),
    );
  }

  const { node, name } = read;
  const what: Followed = { read, name };
  if (isAboutSomethingElse(name)) return [];
  if (node.type === AST_NODE_TYPES.Identifier && isBound(node)) bind(node, what, 0);
  else follow(node, what, 0);
  return isAnonymous || isProtected ? 'something else' : decisions;
}

/** A name in a pattern, and no place at which the variable is read. */
function isBound(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  const property = parent.type === AST_NODE_TYPES.AssignmentPattern ? parent.parent : parent;
  return property.type === AST_NODE_TYPES.Property && property.parent.type === AST_NODE_TYPES.ObjectPattern;
}

/** `user.role`: what the server knows of them. */
function isOfPerson(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.MemberExpression && isPersonName(lastName(inner.object) ?? '');
}

function isPlain(node: TSESTree.Node): boolean {
  return unwrap(node).type === AST_NODE_TYPES.Literal || lastName(node) === 'undefined';
}

/** The id in a cookie that is called `user` or `session` is the one of a user. */
function nameBelow(whole: string, key: string): string {
  const isCaller = isCallerName(whole) || isLoginName(whole);
  return isCaller && claimOfMember(key) === 'identity' ? 'userId' : key;
}

const EQUALITY: ReadonlySet<string> = new Set(['==', '===', '!=', '!==']);

const MEMBERSHIP: ReadonlySet<string> = new Set(['has', 'includes', 'indexOf']);

/** Calls that give their argument in another form. */
const FORMS: ReadonlySet<string> = new Set([
  'Number',
  'ObjectId',
  'String',
  'atob',
  'decodeURIComponent',
  'from',
  'parse',
  'parseInt',
]);

const METHODS: ReadonlySet<string> = new Set(['split', 'toLowerCase', 'toString', 'toUpperCase', 'trim']);

const OWNER_NAMES: ReadonlySet<string> = new Set(['author', 'authorId', 'createdBy', 'creator', 'owner']);

/** `post.authorId`, `user.id`. */
function isOwner(name: string): boolean {
  return OWNER_NAMES.has(name) || claimOfMember(name) === 'identity';
}

/** Calls that say of which rows a query is. */
const CONDITIONS: ReadonlySet<string> = new Set(['andWhere', 'eq', 'where']);

const PERSON_TABLE =
  /\bfrom\s+["'`]?(?:\w+\.)?["'`]?(?:accounts?|admins?|customers?|employees?|members?|students?|users?)\b/iu;

/** `User.findById(…)`, `getUser(…)`, `db.get('SELECT … FROM users …', […])`. */
function findsPerson(kit: Kit, call: TSESTree.CallExpression, name: string): boolean {
  const [first] = call.arguments;
  const text = first && (literalText(first) ?? '');
  if (text !== undefined && PERSON_TABLE.test(text)) return true;
  if (!isFinding(name) && !CONDITIONS.has(name)) return false;
  return isAboutPersons(kit, call.callee) || (name === 'eq' && first !== undefined && isAboutPersons(kit, first));
}

function isAboutPersons(kit: Kit, node: TSESTree.Node): boolean {
  return namesIn(kit, node).some((name) => wordsOf(name).some(isPersonWord));
}

/** The target is where the framework's middlewares put the caller. */
function isIdentityOfRequest(
  { kit, handlers }: DecisionContext,
  { handler }: CookieRead,
  target: TSESTree.Node,
): boolean {
  const path: string[] = [];
  let object = target;
  for (; object.type === AST_NODE_TYPES.MemberExpression; object = unwrap(object.object))
    path.unshift(propertyName(object) ?? '*');
  if (!handler || object.type !== AST_NODE_TYPES.Identifier) return false;
  if (handlers.variableOf(handler, 'request')?.name !== object.name) return false;
  return requestPart(handler, 'request', path, kit.settings).kind === 'identity';
}
