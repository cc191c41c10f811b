import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Kit } from './kit.js';
import { usesOfLiteral } from './literal-uses.js';
import { namesReadOfTokens } from './token-reads.js';
import type { TokenCheck, TokenIssue } from './tokens.js';
import { wholeObject } from './write-removal.js';

export interface Tokens {
  readonly issues: readonly TokenIssue[];
  readonly checks: readonly TokenCheck[];
}

/** A property may go from the payload of tokens: nothing else gets the object, it says more than that, and the file does not read it from a token. */
export type MayLeave = (holder: TSESTree.Property, write: TSESTree.Node) => boolean;

export function createPayloadRemoval(kit: Kit, { issues, checks }: Tokens): MayLeave {
  let names: ReadonlySet<string> | undefined;
  let payloads: ReadonlySet<TSESTree.Node | undefined> | undefined;
  return (holder, write) => {
    const given = (payloads ??= new Set(issues.map(({ payload }) => payload?.node && unwrap(payload.node))));
    const uses = usesOfLiteral(kit, wholeObject(holder)).map((use) => unwrap(use as TSESTree.Expression));
    const name = propertyName(holder);
    return (
      uses.every((use) => given.has(use) || isAddedTo(use)) &&
      uses.some((use) => given.has(use)) &&
      enclosingFunction(holder) === enclosingFunction(write) &&
      (uses.some(isAddedTo) || saysMoreThan(holder)) &&
      name !== undefined &&
      !(names ??= namesReadOfTokens(kit, checks, issues)).has(name)
    );
  };
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
