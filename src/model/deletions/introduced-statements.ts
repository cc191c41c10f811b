import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction, isWithin } from '../../ast/functions.js';
import { exportedName } from '../../ast/exported-name.js';
import { isMemberName } from '../../ast/member-name.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt, variableNamed } from '../../ast/scope.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { Handler } from '../handlers.js';
import { type IdentityProperty, propertyPath } from '../identity.js';
import type { Kit } from '../kit.js';
import { requestPart, startsWith } from '../request-input.js';
import { member } from '../request-label.js';
import type { DeletionContext } from './context.js';
import { mentionsName } from './mentions-name.js';
import { refusalBehind } from './refusal-behind.js';

/** Statements of one handler that another one begins with as well: `const session = await auth()`, and the answer where there is none. */
export interface NewStatements {
  readonly kind: 'statements';
  readonly body: TSESTree.BlockStatement;
  readonly statements: readonly TSESTree.Statement[];
}

/** What it is called says that it does not go on where nobody is signed in. */
const REQUIRING = /^(?:require|ensure|assert|must)/iu;

/** How a function of the file begins that asks for the caller and reads the property of theirs. */
export function introducedByStatements(
  context: DeletionContext,
  handler: Handler,
  property: IdentityProperty,
): { readonly text: string; readonly by: NewStatements } | undefined {
  const { kit } = context;
  const { form, function: target } = handler;
  if (!form.callers || target.body.type !== AST_NODE_TYPES.BlockStatement) return undefined;
  for (const { declarator, call, body, owner } of declaratorsIn(kit)) {
    if (owner === target || !answersLike(context, owner, handler)) continue;
    const caller = form.callers.find(({ callee }) => kit.matcher.match(call.callee, callee) !== undefined);
    if (!caller || context.calls.target(call)) continue;
    const refusal = refusalBehind(kit, declarator.parent, body);
    if (!refusal && !REQUIRING.test(lastName(call.callee) ?? '')) continue;
    const statements = [declarator.parent, ...(refusal ? [refusal] : [])];
    const behind = (refusal ?? declarator.parent).range[1];
    const text = readIn(context, handler, declarator, { property, before: caller.path, behind });
    if (text === undefined || !statements.every((one) => mayStandIn(kit, one, { declarator, owner, target }))) continue;
    return { text, by: { kind: 'statements', body: target.body, statements } };
  }
  return undefined;
}

interface Declared {
  readonly declarator: TSESTree.VariableDeclarator;
  readonly call: TSESTree.CallExpression;
  readonly body: TSESTree.BlockStatement;
  readonly owner: FunctionNode;
}

const declaredIn = new WeakMap<object, readonly Declared[]>();

/** `const session = await auth()` at the top level of functions. */
function declaratorsIn({ sourceCode }: Kit): readonly Declared[] {
  const known = declaredIn.get(sourceCode);
  if (known) return known;
  const found: Declared[] = [];
  walk(sourceCode.ast, sourceCode.visitorKeys, (owner) => {
    if (!isFunction(owner) || owner.body.type !== AST_NODE_TYPES.BlockStatement) return;
    for (const statement of owner.body.body) {
      if (statement.type !== AST_NODE_TYPES.VariableDeclaration || statement.kind !== 'const') continue;
      const [declarator, ...others] = statement.declarations;
      const init = declarator?.init && unwrap(declarator.init);
      const call = init?.type === AST_NODE_TYPES.AwaitExpression ? unwrap(init.argument) : init;
      if (!declarator || others.length > 0 || call?.type !== AST_NODE_TYPES.CallExpression) continue;
      found.push({ declarator, call, body: owner.body, owner });
    }
  });
  declaredIn.set(sourceCode, found);
  return found;
}

/** What it returns is an answer of the same kind: it is a handler of the same form, or serves another method of HTTP. */
function answersLike({ handlers }: DeletionContext, owner: FunctionNode, { form, function: target }: Handler): boolean {
  // A type that is written may not allow the other's answer.
  if (target.returnType) return false;
  if (handlers.of(owner)?.form === form) return true;
  return [owner, target].every((one) => /^[A-Z]+$/u.test(exportedName(one) ?? ''));
}

/** The property as the function reads it behind the declaration: `session.user.id`. */
function readIn(
  { kit }: DeletionContext,
  handler: Handler,
  declarator: TSESTree.VariableDeclarator,
  {
    property,
    before,
    behind,
  }: { readonly property: IdentityProperty; readonly before: readonly string[]; readonly behind: number },
): string | undefined {
  for (const variable of kit.sourceCode.scopeManager?.getDeclaredVariables(declarator) ?? []) {
    const key = keyOf(declarator.id, variable.name);
    if (key === undefined) continue;
    for (const { identifier } of variable.references.filter((one) => one.identifier.range[0] >= behind)) {
      const read = membersBelow(identifier);
      const path = [...before, ...key, ...read];
      const part = requestPart(handler, 'caller', path, kit.settings);
      const bases = handler.form.identity.filter((one) => one.on === 'caller' && startsWith(path, one.path));
      const isIt = bases.some(
        ({ path: base, id }) => propertyPath(base, path, property, id)?.join('.') === path.join('.'),
      );
      if (part.kind === 'identity' && isIt) return read.reduce(member, variable.name);
    }
  }
  return undefined;
}

/** Where a name stands in what it is taken from: `['user']` for `const { user } = …`. */
function keyOf(id: TSESTree.Node, name: string): readonly string[] | undefined {
  if (id.type === AST_NODE_TYPES.Identifier) return [];
  if (id.type !== AST_NODE_TYPES.ObjectPattern) return undefined;
  for (const property of id.properties) {
    if (property.type !== AST_NODE_TYPES.Property || property.value.type !== AST_NODE_TYPES.Identifier) continue;
    const key = propertyName(property);
    if (property.value.name === name && key !== undefined) return [key];
  }
  return undefined;
}

/** `['user', 'id']` of `session.user.id`; nothing behind a `?.` or a call. */
function membersBelow(identifier: TSESTree.Node): readonly string[] {
  const path: string[] = [];
  let node = wrapped(identifier);
  while (node.parent?.type === AST_NODE_TYPES.MemberExpression && unwrap(node.parent.object) === unwrap(node)) {
    const key = propertyName(node.parent);
    if (key === undefined || node.parent.optional) break;
    path.push(key);
    node = wrapped(node.parent);
  }
  return path;
}

/** It names nothing that only its own function has, and declares nothing that the other one has already. */
function mayStandIn(
  kit: Kit,
  statement: TSESTree.Statement,
  { declarator, owner, target }: Pick<Declared, 'declarator' | 'owner'> & { readonly target: FunctionNode },
): boolean {
  const { sourceCode } = kit;
  let isFree = true;
  walk(statement, sourceCode.visitorKeys, (node) => {
    if (isFunction(node)) isFree = false;
    if (node.type === AST_NODE_TYPES.AwaitExpression) isFree &&= target.async;
    if (node.type !== AST_NODE_TYPES.Identifier) return;
    const variable = variableAt(sourceCode, node);
    const definition = variable?.defs[0]?.name;
    if (!definition || !isWithin(definition, owner)) {
      isFree &&= isMemberName(node) || variableNamed(sourceCode, node.name, target.body) === variable;
      return;
    }
    isFree &&= isWithin(definition, declarator) && !mentionsName(kit, target, node.name);
  });
  return isFree;
}
