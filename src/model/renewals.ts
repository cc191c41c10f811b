import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode, isWithin } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { propertyName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import { wordsOf } from './cookie-words.js';
import type { Kit, SinkNode } from './kit.js';

/** An expired token is read on purpose: another token stands for the user as well, or the user signs out. */
export function mayReadExpired(kit: Kit, node: SinkNode): boolean {
  if (isForRenewal(kit, node)) return true;
  for (let around = enclosingFunction(node); around; around = enclosingFunction(around)) {
    if (namesOfFunction(around).some(isSignOut) || hasRefreshToken(kit, around, node)) return true;
  }
  return false;
}

/** `class JwtRefreshStrategy extends PassportStrategy(Strategy, 'jwt-refresh')`, `passport.use('jwt-expired', new Strategy(…))` */
function isForRenewal({ sourceCode }: Kit, node: SinkNode): boolean {
  if (node.type === AST_NODE_TYPES.CallExpression && node.callee.type === AST_NODE_TYPES.Super) {
    const owner = classAround(node);
    return [owner?.id, owner?.superClass].some((one) => one && RENEWAL.test(sourceCode.getText(one)));
  }
  const { parent } = wrapped(node);
  const isArgument = node.type === AST_NODE_TYPES.NewExpression && parent?.type === AST_NODE_TYPES.CallExpression;
  return isArgument && parent.arguments.slice(0, 1).some((name) => RENEWAL.test(literalText(name) ?? ''));
}

function classAround(node: TSESTree.Node): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.type === AST_NODE_TYPES.ClassDeclaration || outer.type === AST_NODE_TYPES.ClassExpression) return outer;
  }
  return undefined;
}

const RENEWAL = /expired|ignore|logout|refresh|renew/iu;

/** `logout() {}`, `exports.logout = …`, `router.post('/logout', …)`. */
function namesOfFunction(node: FunctionNode): readonly string[] {
  const { parent } = wrapped(node);
  if (node.id) return [node.id.name];
  switch (parent?.type) {
    case AST_NODE_TYPES.VariableDeclarator:
      return parent.id.type === AST_NODE_TYPES.Identifier ? [parent.id.name] : [];
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.left.type === AST_NODE_TYPES.MemberExpression ? [propertyName(parent.left) ?? ''] : [];
    case AST_NODE_TYPES.Property:
    case AST_NODE_TYPES.MethodDefinition:
    case AST_NODE_TYPES.PropertyDefinition:
      return [propertyName(parent) ?? ''];
    case AST_NODE_TYPES.CallExpression:
      return parent.arguments.slice(0, 1).map((first) => literalText(first) ?? '');
    default:
      return [];
  }
}

function isSignOut(name: string): boolean {
  return /log-?out|sign-?out|log-?off/iu.test(name);
}

/** A refresh token takes part, and is not the token that the call reads. */
function hasRefreshToken(kit: Kit, around: FunctionNode, call: SinkNode): boolean {
  const others: TSESTree.Node[] = [];
  walk(around, kit.sourceCode.visitorKeys, (node) => {
    const isNamed = node.type === AST_NODE_TYPES.Identifier && isRefreshToken(node.name) && isValue(node);
    if (isNamed && !isWithin(node, call)) others.push(node);
  });
  return others.length > 0 && !readsRefreshToken(kit, call);
}

function isRefreshToken(name: string): boolean {
  const words = wordsOf(name);
  return words.includes('refresh') && words.includes('token');
}

function isValue(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  if (parent.type === AST_NODE_TYPES.MemberExpression && parent.property === node) {
    return parent.parent.type !== AST_NODE_TYPES.CallExpression || parent.parent.callee !== parent;
  }
  return parent.type !== AST_NODE_TYPES.CallExpression || parent.callee !== node;
}

function readsRefreshToken({ sourceCode }: Kit, call: SinkNode): boolean {
  return 'arguments' in call && call.arguments.slice(0, 1).some((token) => /refresh/iu.test(sourceCode.getText(token)));
}
