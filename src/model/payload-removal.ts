import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { Kit } from './kit.js';
import { usesOfLiteral } from './literal-uses.js';
import type { TokenCheck, TokenIssue } from './tokens.js';
import { wholeObject } from './write-removal.js';

export interface Tokens {
  readonly issues: readonly TokenIssue[];
  readonly checks: readonly TokenCheck[];
}

/** A property may go from the payload of tokens: nothing else gets the object, it says more than that, and the file does not read it from a token. */
export function mayLeavePayload(
  kit: Kit,
  holder: TSESTree.Property,
  write: TSESTree.Node,
  { issues, checks }: Tokens,
): boolean {
  const object = wholeObject(holder);
  const payloads = new Set(issues.map(({ payload }) => payload?.node && unwrap(payload.node)));
  const uses = usesOfLiteral(kit, object).map((use) => unwrap(use as TSESTree.Expression));
  return (
    uses.every((use) => payloads.has(use) || isAddedTo(use)) &&
    uses.some((use) => payloads.has(use)) &&
    enclosingFunction(holder) === enclosingFunction(write) &&
    (uses.some(isAddedTo) || saysMoreThan(holder)) &&
    !checks.some(({ node }) => isReadIn(kit, enclosingFunction(node) ?? kit.sourceCode.ast, holder))
  );
}

/** `payload.channel = channel;` */
function isAddedTo(use: TSESTree.Node): boolean {
  const member = wrapped(use).parent;
  const assignment = member?.type === AST_NODE_TYPES.MemberExpression ? member.parent : undefined;
  return (
    assignment?.type === AST_NODE_TYPES.AssignmentExpression &&
    assignment.left === member &&
    assignment.parent.type === AST_NODE_TYPES.ExpressionStatement
  );
}

/** Claims about the token itself. */
const OWN_CLAIMS: ReadonlySet<string> = new Set(['aud', 'exp', 'iat', 'iss', 'jti', 'nbf']);

/** A token that names nobody any more is good for nothing. */
function saysMoreThan(property: TSESTree.Property): boolean {
  const object = property.parent;
  if (object.type !== AST_NODE_TYPES.ObjectExpression) return false;
  const others = object.properties.filter((other) => other !== property);
  if (others.some((other) => other.type !== AST_NODE_TYPES.Property || !OWN_CLAIMS.has(propertyName(other) ?? '')))
    return true;
  const outer = wrapped(object).parent;
  return outer?.type === AST_NODE_TYPES.Property && saysMoreThan(outer);
}

/** Where tokens are checked, something of that name is read. */
function isReadIn(kit: Kit, place: TSESTree.Node, holder: TSESTree.Property): boolean {
  const name = propertyName(holder);
  let isRead = false;
  walk(place, kit.sourceCode.visitorKeys, (node) => {
    const isAccess =
      node.type === AST_NODE_TYPES.MemberExpression ||
      (node.type === AST_NODE_TYPES.Property && node.parent.type === AST_NODE_TYPES.ObjectPattern);
    if (isAccess && propertyName(node) === name) isRead = true;
  });
  return isRead;
}
