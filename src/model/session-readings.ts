import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { exportedNames } from '../ast/exported-names.js';
import { enclosingFunction, type FunctionNode } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Calls } from './calls.js';
import { isLogging } from './claims.js';
import type { KeptRead } from './kept-reads.js';
import type { Kit } from './kit.js';
import { isTimeKey } from './payload-words.js';
import { usesOf } from './enclosures.js';
import { readersOf } from './token-uses.js';

type Variable = TSESLint.Scope.Variable;

/** What the file does with a session that it reads. */
export interface SessionReading {
  readonly read: KeptRead;
  /** The expressions that have the session, or names in a pattern: what parses its text, or what reads it. */
  readonly sessions: readonly TSESTree.Node[];
  /** Variables that have its text before it is parsed. */
  readonly texts: ReadonlySet<Variable>;
  /** The text goes to where it is not followed. */
  readonly isLost: boolean;
  /** So does the session: somebody else may look at its times. */
  readonly leaves: boolean;
  /** It becomes a member of something, such as the request: the rest of the application may. */
  readonly isAttached: boolean;
  /** A function that is not followed judges its form, and may mind another key. */
  readonly isJudged: boolean;
  /** Something is done with what it says. */
  readonly isUsed: boolean;
  /** The keys of its times that are looked at. */
  readonly times: ReadonlySet<string>;
}

/** What an expression has: what the browser kept, the same in a function that is also called with something else, or the session. */
type Phase = 'text' | 'shared text' | 'session';

/** What is kept, and how. */
interface Content {
  readonly keys: ReadonlySet<string>;
  /** It is no text: what reads it gives the object. */
  readonly isObject: boolean;
}

const MAX_DEPTH = 24;

/** Follows what is read, within the file. */
export function sessionReadingOf(kit: Kit, calls: Calls, read: KeptRead, content: Content): SessionReading {
  const sessions = new Set<TSESTree.Node>();
  const texts = new Set<Variable>();
  const times = new Set<string>();
  const seen = new Set<TSESTree.Node>();
  let isLost = false;
  let leaves = false;
  let isAttached = false;
  let isWrapped = false;
  let isJudged = false;
  let isUsed = false;

  function lose(phase: Phase): void {
    if (phase === 'session') leaves = true;
    else isLost = true;
  }

  function follow(expression: TSESTree.Node, phase: Phase, depth: number): void {
    const node = wrapped(expression);
    const { parent } = node;
    if (!parent || seen.has(node)) return;
    seen.add(node);
    if (depth > MAX_DEPTH) {
      lose(phase);
      return;
    }
    switch (parent.type) {
      case AST_NODE_TYPES.AwaitExpression:
        follow(parent, phase, depth + 1);
        break;
      case AST_NODE_TYPES.LogicalExpression:
        if (parent.operator !== '&&' || parent.right === node) follow(parent, phase, depth + 1);
        break;
      case AST_NODE_TYPES.ConditionalExpression:
        if (parent.test !== node) follow(parent, phase, depth + 1);
        break;
      case AST_NODE_TYPES.MemberExpression:
        if (parent.object === node) member(parent, phase, depth);
        else lose(phase);
        break;
      case AST_NODE_TYPES.VariableDeclarator:
        if (parent.init === node) bind(parent.id, phase, depth, node);
        break;
      case AST_NODE_TYPES.AssignmentExpression:
        if (parent.right === node) assign(parent, phase, depth);
        break;
      case AST_NODE_TYPES.CallExpression:
        if (parent.callee !== node) pass(parent, node, phase, depth);
        break;
      case AST_NODE_TYPES.Property:
        if (parent.value === node) gather(parent, phase);
        break;
      case AST_NODE_TYPES.ReturnStatement:
      case AST_NODE_TYPES.ArrowFunctionExpression:
        giveBack(parent.type === AST_NODE_TYPES.ReturnStatement ? enclosingFunction(node) : parent, phase, depth);
        break;
      case AST_NODE_TYPES.IfStatement:
      case AST_NODE_TYPES.UnaryExpression:
      case AST_NODE_TYPES.BinaryExpression:
      case AST_NODE_TYPES.ExpressionStatement:
      case AST_NODE_TYPES.TemplateLiteral:
        break;
      default:
        lose(phase);
    }
  }

  /** The expression has the session. */
  function found(expression: TSESTree.Node, phase: Phase, depth: number): void {
    if (phase === 'shared text') isLost = true;
    else if (!isTested(expression)) sessions.add(expression);
    seen.delete(wrapped(expression));
    follow(expression, 'session', depth + 1);
  }

  function member(parent: TSESTree.MemberExpression, phase: Phase, depth: number): void {
    const name = propertyName(parent);
    const outer = wrapped(parent).parent;
    const call = outer?.type === AST_NODE_TYPES.CallExpression && unwrap(outer.callee) === parent ? outer : undefined;
    if (isAssigned(parent)) return;
    if (name === undefined) lose(phase);
    else if (phase === 'session' && content.isObject && !content.keys.has(name) && isObjectOf(name, call)) {
      isWrapped = true;
      found(call ?? parent, phase, depth);
    } else if (phase === 'session') {
      isUsed = true;
      if (isTimeKey(name)) times.add(name);
    } else if (!call && content.keys.has(name)) found(unwrap(parent.object), phase, depth);
    else if (call && TO_OBJECT.has(name)) found(call, phase, depth);
    else if (call ? TEXT_METHODS.has(name) : TEXT_MEMBERS.has(name) || /^\d+$/u.test(name))
      follow(call ?? parent, phase, depth + 1);
    else if (!TEXT_QUESTIONS.has(name)) lose(phase);
  }

  function bind(pattern: TSESTree.Node, phase: Phase, depth: number, from: TSESTree.Node | undefined): void {
    switch (pattern.type) {
      case AST_NODE_TYPES.Identifier: {
        const variable = variableAt(kit.sourceCode, pattern);
        if (variable && (phase !== 'session' || content.isObject)) texts.add(variable);
        for (const reader of readersOf(kit, pattern)) follow(reader, phase, depth + 1);
        break;
      }
      case AST_NODE_TYPES.AssignmentPattern:
        bind(pattern.left, phase, depth, from);
        break;
      case AST_NODE_TYPES.ArrayPattern:
        for (const element of pattern.elements) if (element) bind(element, phase, depth, undefined);
        break;
      case AST_NODE_TYPES.ObjectPattern:
        takeApart(pattern, phase, depth, from);
        break;
      default:
        lose(phase);
    }
  }

  function takeApart(
    { properties }: TSESTree.ObjectPattern,
    phase: Phase,
    depth: number,
    from: TSESTree.Node | undefined,
  ): void {
    for (const property of properties) {
      const name = property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined;
      if (property.type === AST_NODE_TYPES.RestElement) bind(property.argument, phase, depth, undefined);
      else if (name === undefined) lose(phase);
      else if (phase === 'session') {
        isUsed = true;
        if (isTimeKey(name)) times.add(name);
      } else if (from && content.keys.has(name)) {
        found(unwrap(from), phase, depth);
        return;
      } else if (TEXT_MEMBERS.has(name)) bind(property.value, phase, depth, undefined);
    }
  }

  function assign({ left }: TSESTree.AssignmentExpression, phase: Phase, depth: number): void {
    const target = unwrap(left);
    if (target.type === AST_NODE_TYPES.MemberExpression && phase === 'session') isAttached = true;
    else if (target.type === AST_NODE_TYPES.MemberExpression) lose(phase);
    else bind(target, phase, depth, undefined);
  }

  function pass(call: TSESTree.CallExpression, node: TSESTree.Node, phase: Phase, depth: number): void {
    const name = lastName(call.callee) ?? '';
    const callee = unwrap(call.callee);
    const owner = callee.type === AST_NODE_TYPES.MemberExpression ? lastName(callee.object) : undefined;
    if (isLogging(call)) return;
    if (phase === 'session') {
      if (ANSWERS.has(name)) isUsed = true;
      else enter(call, node, phase, depth);
      if (JUDGES.test(name) && !calls.target(call)) isJudged = true;
    } else if (name === 'parse' && /json/iu.test(owner ?? '')) found(call, phase, depth);
    else if (FORMS.has(name)) follow(call, phase, depth + 1);
    else if (!TEXT_CHECKS.has(name)) enter(call, node, phase, depth);
  }

  /** A function of the file gets it, and nothing else. */
  function enter(call: TSESTree.CallExpression, node: TSESTree.Node, phase: Phase, depth: number): void {
    const target = calls.target(call);
    const parameter = target?.params[call.arguments.findIndex((argument) => argument === node)];
    const isShared = phase === 'text' && target !== undefined && calls.sites(target).length > 1;
    if (!parameter) lose(phase);
    else bind(parameter, isShared ? 'shared text' : phase, depth, undefined);
  }

  /** It becomes part of an object. */
  function gather(property: TSESTree.Property, phase: Phase): void {
    const { parent } = wrapped(property.parent);
    const isShown = parent?.type === AST_NODE_TYPES.CallExpression && ANSWERS.has(lastName(parent.callee) ?? '');
    if (!isShown) lose(phase);
    else if (phase === 'session') isUsed = true;
  }

  /** To where the function is called; of one that others may call nobody knows where that is. */
  function giveBack(fn: FunctionNode | undefined, phase: Phase, depth: number): void {
    const sites = fn ? calls.sites(fn) : [];
    const uses = fn ? usesOf(kit, fn).filter((use) => use !== fn) : [];
    const direct = sites.filter(({ argument }) => argument === undefined);
    if (
      phase === 'shared text' ||
      !fn ||
      exportedNames(fn).length > 0 ||
      direct.length === 0 ||
      direct.length !== uses.length
    )
      lose(phase);
    if (phase !== 'shared text') for (const { call } of direct) follow(call, phase, depth + 1);
  }

  const { node } = read;
  const isName = node.type === AST_NODE_TYPES.Identifier;
  const phase = content.isObject ? 'session' : 'text';
  if (isName) bind(node, phase, 0, undefined);
  else follow(node, phase, 0);
  if (content.isObject && !isWrapped && (isUsed || leaves || isAttached)) sessions.add(node);
  return {
    read,
    sessions: [...sessions],
    texts,
    isLost,
    leaves,
    isAttached,
    isJudged,
    isUsed: isUsed || isAttached,
    times,
  };
}

/** It is only asked whether it is there. */
function isTested(expression: TSESTree.Node): boolean {
  const node = wrapped(expression);
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.UnaryExpression:
    case AST_NODE_TYPES.BinaryExpression:
      return true;
    case AST_NODE_TYPES.LogicalExpression:
      return parent.operator === '&&' && parent.left === node;
    case AST_NODE_TYPES.ConditionalExpression:
    case AST_NODE_TYPES.IfStatement:
      return parent.test === node;
    default:
      return false;
  }
}

function isAssigned(node: TSESTree.MemberExpression): boolean {
  const outer = wrapped(node);
  return outer.parent?.type === AST_NODE_TYPES.AssignmentExpression && outer.parent.left === outer;
}

/** What frameworks give for a cookie has the object there. */
function isObjectOf(name: string, call: TSESTree.CallExpression | undefined): boolean {
  return call ? TO_OBJECT.has(name) : TEXT_MEMBERS.has(name);
}

/** Members and methods of what frameworks give for a cookie, and of texts, that give the text or a part of it. */
const TEXT_MEMBERS: ReadonlySet<string> = new Set(['value']);
const TEXT_METHODS: ReadonlySet<string> = new Set([
  'replace',
  'replaceAll',
  'slice',
  'split',
  'substr',
  'substring',
  'toString',
  'trim',
  'valueOf',
]);

/** Methods that give the object. */
const TO_OBJECT: ReadonlySet<string> = new Set(['json']);

/** What is asked of a text. */
const TEXT_QUESTIONS: ReadonlySet<string> = new Set([
  'endsWith',
  'includes',
  'indexOf',
  'length',
  'match',
  'name',
  'startsWith',
  'valid',
]);

/** Calls that give a text in another form, or a part of it. */
const FORMS: ReadonlySet<string> = new Set([
  'String',
  'atob',
  'decode',
  'decodeURI',
  'decodeURIComponent',
  'from',
  'unescape',
  'unsign',
  'unsignCookie',
]);

/** Calls that check a text and give something else. */
const TEXT_CHECKS: ReadonlySet<string> = new Set(['timingSafeEqual', 'update']);

const JUDGES = /parse|valid|assert|check|decode|schema|verify|cast/iu;

/** Calls that show something to somebody else. */
const ANSWERS: ReadonlySet<string> = new Set(['end', 'json', 'render', 'send', 'stringify', 'write']);
