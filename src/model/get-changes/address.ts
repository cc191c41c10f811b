import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { Kit } from '../kit.js';
import type { Served } from '../served/served.js';

/** `req.query.password`, `const { password } = req.params`. */
export function passwordOfAddress(kit: Kit, fn: FunctionNode): TSESTree.Node | undefined {
  let found: TSESTree.Node | undefined;
  walk(fn.body, kit.sourceCode.visitorKeys, (node) => {
    if (found) return;
    if (node.type === AST_NODE_TYPES.MemberExpression && isPassword(propertyName(node)) && isAddress(node.object))
      found = node;
    if (node.type === AST_NODE_TYPES.VariableDeclarator && node.init && isAddress(node.init) && hasPassword(node.id))
      found = node.init;
    if (node.type === AST_NODE_TYPES.CallExpression && isGetterOfPassword(node)) found = node.callee;
  });
  return found;
}

function hasPassword(pattern: TSESTree.Node): boolean {
  if (pattern.type !== AST_NODE_TYPES.ObjectPattern) return false;
  return pattern.properties.some((one) => one.type === AST_NODE_TYPES.Property && isPassword(propertyName(one)));
}

/** `c.req.query('password')`, `url.searchParams.get('password')`. */
function isGetterOfPassword({ callee, arguments: [first] }: TSESTree.CallExpression): boolean {
  const method = unwrap(callee);
  if (!first || method.type !== AST_NODE_TYPES.MemberExpression || !isPassword(literalText(first))) return false;
  return isAddress(method) || isAddress(method.object);
}

function isPassword(name: string | undefined): boolean {
  return /^(?:password|passwd|pwd|pass)$/iu.test(name ?? '');
}

function isAddress(node: TSESTree.Node): boolean {
  return /^(?:query|params|searchParams|param)$/u.test(lastName(node) ?? '');
}

/** A link that was sent to somebody: only its receiver can make the request. */
export function isByToken({ filename }: Kit, { path }: Served): boolean {
  return SECRET_PARAMETER.test(path ?? filename);
}

const SECRET_PARAMETER =
  /[:[{*<]\.{0,3}\w{0,64}(?:token|code|key|hash|secret|signature|ticket|nonce|jwt|otp|uuid|seal)/iu;

const SECRET = /^(?:token|code|key|hash|secret|signature|sig|ticket|nonce|jwt|otp|seal|hmac)$|(?:Token|Code|Hash)$/u;

/** It looks at such a secret in the query. */
export function readsToken(kit: Kit, fn: FunctionNode): boolean {
  let isRead = false;
  walk(fn.body, kit.sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.MemberExpression) {
      isRead ||= SECRET.test(propertyName(node) ?? '') && isAddress(node.object);
    }
    if (node.type === AST_NODE_TYPES.CallExpression) {
      const [first] = node.arguments;
      isRead ||=
        /^(?:get|query|param)$/u.test(lastName(node.callee) ?? '') && SECRET.test((first && literalText(first)) ?? '');
    }
  });
  return isRead;
}
