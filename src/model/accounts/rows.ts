import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { wordsOf } from '../cookie-words.js';
import type { DeletionContext } from '../deletions/context.js';
import { EMPTY_ENVIRONMENT } from '../sources/environment.js';
import { isAccountRowName, isAccountTable } from './columns.js';

/** The expression is a row of somebody who has an account already: found before, or the caller's own. */
export function isAccountRow(context: DeletionContext, node: TSESTree.Expression): boolean {
  const inner = unwrap(node);
  if (inner.type !== AST_NODE_TYPES.Identifier && inner.type !== AST_NODE_TYPES.MemberExpression) return false;
  if (isMade(context, inner) || isInSession(inner)) return false;
  const source = context.sources.of(inner, EMPTY_ENVIRONMENT);
  if (source.kind === 'input' || source.kind === 'constant' || source.kind === 'whole') return false;
  if (source.kind === 'found' && source.names.some(isAccountTable)) return true;
  return isAccountRowName(nameOf(inner));
}

/** `req.session.user` is a copy. */
function isInSession(node: TSESTree.Node): boolean {
  for (let inner = node; inner.type === AST_NODE_TYPES.MemberExpression; inner = unwrap(inner.object)) {
    if (lastName(inner.object)?.toLowerCase() === 'session') return true;
  }
  return false;
}

/** `user`, `req.user`, `users[index]`. */
function nameOf(node: TSESTree.Identifier | TSESTree.MemberExpression): string {
  if (node.type === AST_NODE_TYPES.Identifier) return node.name;
  const name = propertyName(node);
  if (name !== undefined && !/^\d+$/u.test(name)) return name;
  return (lastName(node.object) ?? '').replace(/s$/u, '');
}

const MAKING: ReadonlySet<string> = new Set([
  'build',
  'clone',
  'create',
  'insert',
  'instance',
  'json',
  'make',
  'new',
  'object',
  'omit',
  'pick',
  'register',
  'sanitize',
  'serialize',
  'signup',
  'to',
]);

/** A row that did not exist before, or a copy for an answer: `new User()`, `User.create(…)`, `{ ...user }`, `user.toObject()`. */
function isMade({ kit }: DeletionContext, node: TSESTree.Node): boolean {
  const variable = node.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, node) : undefined;
  const values = variable?.defs.flatMap(({ node: definition }) =>
    definition.type === AST_NODE_TYPES.VariableDeclarator && definition.id.type === AST_NODE_TYPES.Identifier
      ? (definition.init ?? [])
      : [],
  );
  const written = variable?.references.flatMap(({ writeExpr, init }) =>
    writeExpr && init !== true ? [writeExpr] : [],
  );
  return [...(values ?? []), ...(written ?? [])].some((value) => makes(value));
}

function makes(value: TSESTree.Node): boolean {
  const inner = unwrap(value);
  switch (inner.type) {
    case AST_NODE_TYPES.AwaitExpression:
      return makes(inner.argument);
    case AST_NODE_TYPES.LogicalExpression:
      return makes(inner.left) || makes(inner.right);
    case AST_NODE_TYPES.NewExpression:
    case AST_NODE_TYPES.ObjectExpression:
      return true;
    case AST_NODE_TYPES.CallExpression:
      return MAKING.has(wordsOf(lastName(inner.callee) ?? '')[0] ?? '');
    default:
      return false;
  }
}
