import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../ast/functions.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import { comparesPassword, compares } from '../guards/words.js';
import type { Kit } from '../kit.js';
import type { PurposesOf } from '../purposes.js';
import type { SessionAct, SessionWrite } from './acts.js';
import { leaves } from './leaves.js';
import { isPasswordName, passwordEquality } from './password-equality.js';
import { isUnderWay } from './written-identity.js';

/** Keys under which logins of the file keep somebody whose password they have compared, whatever these are called. */
export function checkedKeys(kit: Kit, acts: readonly SessionAct[], purposesOf: PurposesOf): ReadonlySet<string> {
  const logins = [...checkedPersons(kit, acts)].filter(({ handler }) => purposesOf(handler).has('login'));
  return new Set(logins.flatMap(({ path }) => path));
}

/** By the acts of a file: every login asks. */
const known = new WeakMap<readonly SessionAct[], ReadonlySet<SessionWrite>>();

/** The writes that put somebody into the session whose password has been compared. */
export function checkedPersons(kit: Kit, acts: readonly SessionAct[]): ReadonlySet<SessionWrite> {
  let found = known.get(acts);
  if (!found) {
    const writes = acts.filter((act): act is SessionWrite => act.kind === 'write');
    const isOneStep = !SECOND_FACTOR.test(kit.sourceCode.text);
    found = new Set(isOneStep ? writes.filter((write) => isCheckedPerson(kit, write)) : []);
    known.set(acts, found);
  }
  return found;
}

/** `if (verify(password, found.password)) req.session.current = found`. */
function isCheckedPerson(kit: Kit, { node, path: [key = '', ...below], value, handler }: SessionWrite): boolean {
  const person =
    value && below.length === 0 && !isUnderWay(key) && !UNDECIDED.test(key) ? personIn(kit, value) : undefined;
  if (!person) return false;
  for (let at: TSESTree.Node = node; at.parent && at !== handler.function; at = at.parent) {
    const parent: TSESTree.Node = at.parent;
    if (parent.type === AST_NODE_TYPES.IfStatement && at !== parent.test) {
      if (tells(parent.test, at === parent.consequent)) return true;
    } else if (parent.type === AST_NODE_TYPES.BlockStatement) {
      const before = parent.body.slice(0, parent.body.indexOf(at as TSESTree.Statement));
      if (before.some(turnsAway)) return true;
    }
  }
  return false;

  function turnsAway(statement: TSESTree.Statement): boolean {
    return (
      statement.type === AST_NODE_TYPES.IfStatement && leaves(statement.consequent) && tells(statement.test, false)
    );
  }

  /** The password is the right one where the test gives that. */
  function tells(test: TSESTree.Node, result: boolean): boolean {
    const inner = plainOf(test);
    if (inner.type === AST_NODE_TYPES.UnaryExpression && inner.operator === '!') return tells(inner.argument, !result);
    if (inner.type === AST_NODE_TYPES.LogicalExpression) {
      const isBoth = inner.operator === (result ? '&&' : '||');
      return isBoth && (tells(inner.left, result) || tells(inner.right, result));
    }
    const equality = passwordEquality(inner);
    if (equality) return equality.isEqual === result && equality.sides.some(isTheirPassword);
    if (!result) return false;
    return inner.type === AST_NODE_TYPES.Identifier ? isOutcome(inner) : isComparison(inner);
  }

  /** `const isRight = await compare(…)`, and what a callback of it is handed. */
  function isOutcome(name: TSESTree.Identifier): boolean {
    const [definition, ...others] = variableAt(kit.sourceCode, name)?.defs ?? [];
    if (!definition || others.length > 0) return false;
    const { node: defined } = definition;
    if (defined.type === AST_NODE_TYPES.VariableDeclarator) {
      return defined.id === definition.name && !!defined.init && isComparison(plainOf(defined.init));
    }
    const call = isFunction(defined) ? wrapped(defined).parent : undefined;
    const isResult = isFunction(defined) && defined.params.at(-1) === definition.name;
    return isResult && call !== undefined && isComparison(call);
  }

  function isComparison(call: TSESTree.Node): boolean {
    if (call.type !== AST_NODE_TYPES.CallExpression) return false;
    const callee = unwrap(call.callee);
    const name = lastName(callee) ?? '';
    const isOwn =
      callee.type === AST_NODE_TYPES.MemberExpression && comparesPassword(name) && isOfPerson(callee.object);
    return isOwn || ((compares(name) || comparesPassword(name)) && call.arguments.some(isTheirPassword));
  }

  function isTheirPassword(argument: TSESTree.Node): boolean {
    const inner = unwrap(argument);
    if (inner.type !== AST_NODE_TYPES.MemberExpression || !isOfPerson(inner.object)) return false;
    return isPasswordName(propertyName(inner) ?? '');
  }

  function isOfPerson(object: TSESTree.Node): boolean {
    const inner = unwrap(object);
    return inner.type === AST_NODE_TYPES.Identifier && variableAt(kit.sourceCode, inner) === person;
  }
}

/** Something has to happen before they are in, and a key that is not known. */
const UNDECIDED = /^\*|await|blocked|confirm|expired|inactive|locked|must|need|require|step/iu;

/** Whoever has given the password is not in yet. */
const SECOND_FACTOR = /2fa|mfa|otp|(?:two|second|multi)[\s_-]?(?:factor|step)|authenticator|speakeasy/iu;

/** `user` of `user` and `user.id`. */
function personIn(kit: Kit, value: TSESTree.Expression): TSESLint.Scope.Variable | undefined {
  const inner = unwrap(value);
  const isId = inner.type === AST_NODE_TYPES.MemberExpression && /^(?:_?id|uuid)$/u.test(propertyName(inner) ?? '');
  const root = isId ? unwrap(inner.object) : inner;
  return root.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, root) : undefined;
}

function plainOf(expression: TSESTree.Node): TSESTree.Node {
  const inner = unwrap(expression);
  return inner.type === AST_NODE_TYPES.AwaitExpression ? unwrap(inner.argument) : inner;
}
