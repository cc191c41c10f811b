import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isFunction, isWithin } from '../ast/functions.js';
import { isProgram } from '../ast/program-statements.js';
import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Kit } from './kit.js';
import { asksForMissing, asksForThere, nothingAt } from './missing-tests.js';
import type { SessionReading } from './session-readings.js';

type Variable = TSESLint.Scope.Variable;

/** A place at which a session that is read can be refused, in the way in which one that is missing already is. */
export type Refusal =
  /** The test of a statement that sends away whoever has none: `if (!session) return …`. */
  | { readonly kind: 'negative test'; readonly test: TSESTree.Expression; readonly session: NamedSession }
  /** The test of a statement that goes on only where something is kept: `if (raw) { const session = JSON.parse(raw); … }`. */
  | { readonly kind: 'positive test'; readonly test: TSESTree.Expression; readonly session: TSESTree.Node }
  /** Behind the statement that gives it its name. */
  | {
      readonly kind: 'statement';
      readonly statement: ListedStatement;
      readonly session: NamedSession;
      readonly exit: Exit;
    }
  /** Where it is declared, and may be nothing. */
  | { readonly kind: 'declaration'; readonly declarator: NamedDeclarator; readonly none: string }
  /** Where it is given back or assigned without a name, and may be nothing. */
  | { readonly kind: 'value'; readonly statement: ValueStatement; readonly none: string }
  /** Before the statement that uses it without a name. */
  | {
      readonly kind: 'use';
      readonly statement: TSESTree.Statement;
      readonly session: TSESTree.Expression;
      readonly exit: Exit;
    }
  /** The body of an arrow function. */
  | { readonly kind: 'body'; readonly function: TSESTree.ArrowFunctionExpression; readonly none: string };

/** The variable that has the session, or the pattern that takes it apart. */
export type NamedSession = { readonly name: string } | { readonly pattern: TSESTree.ObjectPattern };

/** A statement that ends the function, or an exception that the `try` around it catches. */
export type Exit = TSESTree.Statement | 'throw';

type ValueStatement = TSESTree.ReturnStatement | TSESTree.ExpressionStatement;

export type NamedDeclarator = TSESTree.VariableDeclarator & {
  readonly id: TSESTree.Identifier;
  readonly init: TSESTree.Expression;
};

type ListedStatement = TSESTree.VariableDeclaration | TSESTree.ExpressionStatement;

/** `undefined` where it is not clear how a missing one is treated. */
export function refusalOf(kit: Kit, session: TSESTree.Node, reading: SessionReading): Refusal | undefined {
  const { value, none } = widest(session, reading);
  const found: Found = { session, none, reading };
  const { parent } = value;
  if (!parent) return undefined;
  if (parent.type === AST_NODE_TYPES.VariableDeclarator && parent.init === value)
    return atDeclarator(kit, parent, found);
  if (parent.type === AST_NODE_TYPES.AssignmentExpression && parent.right === value)
    return atAssignment(kit, parent, found);
  if (none === undefined) return atUse(kit, found);
  if (parent.type === AST_NODE_TYPES.ReturnStatement)
    return isListed(parent) ? { kind: 'value', statement: parent, none } : undefined;
  if (parent.type === AST_NODE_TYPES.ArrowFunctionExpression && parent.body === value)
    return { kind: 'body', function: parent, none };
  return atUse(kit, found);
}

interface Found {
  readonly session: TSESTree.Node;
  /** What stands for a missing one; `undefined` where there always is one. */
  readonly none: string | undefined;
  readonly reading: SessionReading;
}

/** The expression that is the session or what stands for none: `raw ? JSON.parse(raw) : null`. */
function widest(
  session: TSESTree.Node,
  reading: SessionReading,
): { readonly value: TSESTree.Node; readonly none: string | undefined } {
  let value = wrapped(session);
  let none = noneOf(session, reading);
  for (;;) {
    const parent: TSESTree.Node | undefined = value.parent;
    if (parent?.type === AST_NODE_TYPES.ConditionalExpression && parent.test !== value) {
      const other = nothingAt(parent.consequent === value ? parent.alternate : parent.consequent);
      if (other === undefined) return { value, none };
      none = other;
    } else if (
      parent?.type === AST_NODE_TYPES.LogicalExpression &&
      parent.operator === '&&' &&
      parent.right === value
    ) {
      none = 'null';
    } else if (parent?.type === AST_NODE_TYPES.LogicalExpression && parent.left === value && parent.operator !== '&&') {
      const other = nothingAt(parent.right);
      if (other === undefined) return { value, none };
      none = other;
    } else if (parent?.type !== AST_NODE_TYPES.AwaitExpression) {
      return { value, none };
    }
    value = wrapped(parent);
  }
}

/** What the session itself is where nothing was kept: `JSON.parse(raw || '{}')`, `JSON.parse(localStorage.getItem('session'))`. */
function noneOf(session: TSESTree.Node, { read }: SessionReading): string | undefined {
  if (session === read.node) return 'undefined';
  const call = unwrap(session);
  const [argument] = call.type === AST_NODE_TYPES.CallExpression ? call.arguments : [];
  const text = argument && unwrap(argument);
  if (text?.type === AST_NODE_TYPES.LogicalExpression && text.operator !== '&&') {
    const fallback = unwrap(text.right);
    const written = fallback.type === AST_NODE_TYPES.Literal ? fallback.value : undefined;
    return written === '{}' || written === 'null' ? written : undefined;
  }
  return text && read.givesNull && text === unwrap(read.node) ? 'null' : undefined;
}

function atDeclarator(kit: Kit, declarator: TSESTree.VariableDeclarator, found: Found): Refusal | undefined {
  const { parent: statement, id } = declarator;
  if (statement.declarations.length > 1 || !isListed(statement)) return undefined;
  const { none } = found;
  if (id.type === AST_NODE_TYPES.ObjectPattern) {
    if (id.properties.some(({ type }) => type === AST_NODE_TYPES.RestElement)) return undefined;
    const names = id.properties.flatMap(({ value }) => (value?.type === AST_NODE_TYPES.Identifier ? value : []));
    const test = names.map((name) => guardBehind(kit, name, statement, true)).find((guard) => guard !== undefined);
    if (test) return { kind: 'negative test', test, session: { pattern: id } };
    return none === undefined ? behind(kit, statement, { pattern: id }, found) : undefined;
  }
  if (id.type !== AST_NODE_TYPES.Identifier || declarator.init === null) return undefined;
  const test = guardBehind(kit, id, statement, false);
  if (test) return { kind: 'negative test', test, session: { name: id.name } };
  if (none === undefined) return behind(kit, statement, { name: id.name }, found);
  const isPlain = (variableAt(kit.sourceCode, id)?.references ?? []).every(
    (one) => !one.isWrite() || one.init === true,
  );
  const isExported = statement.parent.type === AST_NODE_TYPES.ExportNamedDeclaration;
  return isPlain && !isExported ? { kind: 'declaration', declarator: declarator as NamedDeclarator, none } : undefined;
}

/** `session = JSON.parse(raw);`, `req.user = JSON.parse(raw);`. */
function atAssignment(kit: Kit, assignment: TSESTree.AssignmentExpression, found: Found): Refusal | undefined {
  const statement = wrapped(assignment).parent;
  if (statement?.type !== AST_NODE_TYPES.ExpressionStatement || !isListed(statement)) return undefined;
  if (assignment.operator !== '=') return undefined;
  const target = unwrap(assignment.left);
  const { none } = found;
  if (target.type === AST_NODE_TYPES.Identifier) {
    const test = guardBehind(kit, target, statement, false);
    if (test) return { kind: 'negative test', test, session: { name: target.name } };
    if (none === undefined) return behind(kit, statement, { name: target.name }, found);
  }
  return none === undefined ? atUse(kit, found) : { kind: 'value', statement, none };
}

/** `return JSON.parse(raw).userId;`, `res.json(JSON.parse(raw).user);`. */
function atUse(kit: Kit, found: Found): Refusal | undefined {
  let node = wrapped(found.session);
  const session = node as TSESTree.Expression;
  while (node.parent && !STATEMENTS.has(node.type)) {
    if (isFunction(node)) return undefined;
    node = node.parent;
  }
  const statement = node as TSESTree.Statement;
  const isTested = statement.type !== AST_NODE_TYPES.IfStatement || isWithin(session, statement.test);
  if (!isTested || !USES.has(statement.type) || !isListed(statement)) return undefined;
  return refusedBefore(kit, statement, found, (exit) => ({ kind: 'use', statement, session, exit }));
}

const USES: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.ExpressionStatement,
  AST_NODE_TYPES.IfStatement,
  AST_NODE_TYPES.ReturnStatement,
  AST_NODE_TYPES.VariableDeclaration,
]);

const STATEMENTS: ReadonlySet<string> = new Set([
  ...USES,
  AST_NODE_TYPES.DoWhileStatement,
  AST_NODE_TYPES.ForInStatement,
  AST_NODE_TYPES.ForOfStatement,
  AST_NODE_TYPES.ForStatement,
  AST_NODE_TYPES.SwitchStatement,
  AST_NODE_TYPES.ThrowStatement,
  AST_NODE_TYPES.WhileStatement,
]);

function behind(kit: Kit, statement: ListedStatement, session: NamedSession, found: Found): Refusal | undefined {
  return refusedBefore(kit, statement, found, (exit) => ({ kind: 'statement', statement, session, exit }));
}

/** As a missing one is refused before it is parsed, or where parsing fails. */
function refusedBefore(
  kit: Kit,
  statement: TSESTree.Statement,
  { session, reading }: Found,
  refuse: (exit: Exit) => Refusal,
): Refusal | undefined {
  const exit = exitBefore(kit, statement, reading);
  if (exit) return refuse(exit);
  const test = testAround(kit, statement, session, reading);
  if (test) return { kind: 'positive test', test, session };
  return isCaught(kit, statement) ? refuse('throw') : undefined;
}

/** It stands beside others: it is not the body of an `if` or a loop. */
function isListed({ parent }: TSESTree.Statement): boolean {
  return parent.type === AST_NODE_TYPES.BlockStatement || isProgram(parent);
}

/**
 * The test of the first statement behind that sends away whoever has no session, before anything else is done with it: `if (!session) return …`. For a part of
 * a session it is asked whether that is there.
 */
function guardBehind(
  kit: Kit,
  name: TSESTree.Identifier,
  statement: TSESTree.Statement,
  isPart: boolean,
): TSESTree.Expression | undefined {
  const variable = variableAt(kit.sourceCode, name);
  const uses = (variable?.references ?? []).filter(
    (one) => one.isRead() && !isWithin(one.identifier, statement) && one.identifier.range[0] > statement.range[1],
  );
  const earlier = (variable?.references ?? []).filter(
    (one) => one.isRead() && one.identifier.range[0] < statement.range[0],
  );
  const [first] = uses.map(({ identifier }) => identifier).toSorted((a, b) => a.range[0] - b.range[0]);
  const guard = first && ifAround(first);
  if (!guard || earlier.length > 0 || !isListed(guard) || enclosingFunction(guard) !== enclosingFunction(statement))
    return undefined;
  const isAfter = isListBehind(statement, guard);
  const isWhole =
    uses.every(({ identifier }) => isWithin(identifier as TSESTree.Node, guard)) || exits(guard.consequent);
  const isNegative = asksForMissing(guard.test, (node) => nameIn(kit, node, !isPart) === variable);
  return isAfter && isWhole && isNegative ? guard.test : undefined;
}

/** The statement is reached from the other one: it stands behind it in the same list, or in one around. */
function isListBehind(statement: TSESTree.Node, guard: TSESTree.Node): boolean {
  return guard.range[0] > statement.range[1] && guard.parent !== undefined && isWithin(statement, guard.parent);
}

/** The `if` of whose test the node is a part. */
function ifAround(node: TSESTree.Node): TSESTree.IfStatement | undefined {
  for (let inner = node; inner.parent; inner = inner.parent) {
    if (inner.parent.type === AST_NODE_TYPES.IfStatement) return inner.parent.test === inner ? inner.parent : undefined;
    if (isFunction(inner.parent)) return undefined;
  }
  return undefined;
}

/** The variable that is named, or of which a member is. */
function nameIn(kit: Kit, node: TSESTree.Node, withMembers: boolean): Variable | undefined {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.Identifier) return variableAt(kit.sourceCode, inner);
  return withMembers && inner.type === AST_NODE_TYPES.MemberExpression
    ? nameIn(kit, inner.object, withMembers)
    : undefined;
}

/** What is kept, in the words of the read or of a variable that has it. */
function isText(kit: Kit, { read, texts }: SessionReading): (node: TSESTree.Node) => boolean {
  const spelt = codeOf(kit, read.node);
  const isIt = (node: TSESTree.Node): boolean => {
    const inner = unwrap(node);
    if (codeOf(kit, inner) === spelt) return true;
    if (inner.type === AST_NODE_TYPES.Identifier) {
      const variable = variableAt(kit.sourceCode, inner);
      return variable !== undefined && texts.has(variable);
    }
    return inner.type === AST_NODE_TYPES.MemberExpression && propertyName(inner) === 'value' && isIt(inner.object);
  };
  return isIt;
}

function codeOf({ sourceCode }: Kit, node: TSESTree.Node): string {
  return sourceCode.getText(node).replaceAll('?.', '.');
}

/** What is done before the statement with somebody of whom nothing is kept, if that ends the function. */
function exitBefore(kit: Kit, statement: TSESTree.Statement, reading: SessionReading): TSESTree.Statement | undefined {
  for (let inner: TSESTree.Node = statement; inner.parent && !isFunction(inner); inner = inner.parent) {
    const { parent } = inner;
    if (parent.type !== AST_NODE_TYPES.BlockStatement && !isProgram(parent)) continue;
    for (const before of parent.body.filter((one) => one.range[1] <= inner.range[0]).toReversed()) {
      if (before.type !== AST_NODE_TYPES.IfStatement || before.alternate || !exits(before.consequent)) continue;
      if (asksForMissing(before.test, isText(kit, reading)) && !isFallthrough(before)) return before.consequent;
    }
  }
  return undefined;
}

/** It stands at the top level: there is nothing to return from. */
function isFallthrough(statement: TSESTree.Node): boolean {
  return enclosingFunction(statement) === undefined;
}

/** The test of the `if` in whose first branch the statement stands, if it asks whether something is kept. */
function testAround(
  kit: Kit,
  statement: TSESTree.Statement,
  session: TSESTree.Node,
  reading: SessionReading,
): TSESTree.Expression | undefined {
  for (let inner: TSESTree.Node = statement; inner.parent && !isFunction(inner); inner = inner.parent) {
    const parent: TSESTree.Node = inner.parent;
    if (parent.type === AST_NODE_TYPES.TryStatement && parent.block === inner) return undefined;
    if (parent.type !== AST_NODE_TYPES.IfStatement || parent.consequent !== inner) continue;
    if (!asksForThere(parent.test, isText(kit, reading))) continue;
    const isOutside = namesWithin(kit, session).every((variable) =>
      variable.defs.every(({ name }) => !isWithin(name as TSESTree.Node, inner)),
    );
    return isOutside ? parent.test : undefined;
  }
  return undefined;
}

/** Variables that an expression reads. */
function namesWithin(kit: Kit, expression: TSESTree.Node): readonly Variable[] {
  const [from, to] = expression.range;
  const scopes = kit.sourceCode.scopeManager?.scopes ?? [];
  return scopes.flatMap(({ references }) =>
    references.flatMap(({ identifier, resolved }) =>
      resolved && identifier.range[0] >= from && identifier.range[1] <= to ? resolved : [],
    ),
  );
}

/** Whoever gets to the end of it leaves the function. */
function exits(statement: TSESTree.Statement): boolean {
  if (statement.type === AST_NODE_TYPES.BlockStatement) {
    const last = statement.body.at(-1);
    return last !== undefined && exits(last);
  }
  return statement.type === AST_NODE_TYPES.ReturnStatement || statement.type === AST_NODE_TYPES.ThrowStatement;
}

/** What a `catch` does that sends somebody away. */
const REFUSES =
  /\b(?:null|undefined|false|40[13]|30[237])\b|redirect|clear|remove|delete|log(?:in|out)|sign|unauth|forbid|invalid|expire|next\(\)/iu;

/** A text that is missing or makes no sense is dealt with by the `catch` around, and not as an error of the server. */
function isCaught({ sourceCode }: Kit, statement: TSESTree.Node): boolean {
  for (let inner = statement; inner.parent && !isFunction(inner); inner = inner.parent) {
    const parent: TSESTree.Node = inner.parent;
    if (parent.type !== AST_NODE_TYPES.TryStatement || parent.block !== inner) continue;
    const { handler } = parent;
    return handler !== null && (handler.body.body.length === 0 || REFUSES.test(sourceCode.getText(handler.body)));
  }
  return false;
}
