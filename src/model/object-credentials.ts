import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { memberOf } from '../ast/member-of.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { credentialNamed } from './credential-words.js';
import type { Kit } from './kit.js';
import { isStrongToken, isLoginText } from './login-words.js';

/**
 * Where the file itself takes a token out of the object, or puts one in: `if (data.accessToken)` beside `JSON.stringify(data)`. Nothing where it is also taken
 * away from it.
 */
export function tokenOf(kit: Kit, object: TSESTree.Node, key: string | undefined): TSESTree.Node | undefined {
  const members = membersOf(kit, object).filter(({ name }) => isToken(name, key));
  return members.some(({ node }) => isDeleted(node)) ? undefined : members[0]?.node;
}

/** A coin may be called `token` as well. */
function isToken(name: string, key: string | undefined): boolean {
  return credentialNamed(name) === 'token' && (isStrongToken(name) || isOfPerson(key ?? ''));
}

function isOfPerson(key: string): boolean {
  return isLoginText(key) || /user|account|profile|member|customer|admin|token|jwt|credential/iu.test(key);
}

/** What is taken out of an object. */
export interface Member {
  readonly name: string;
  /** The access, or the name in a pattern. */
  readonly node: TSESTree.Node;
}

function membersOf(kit: Kit, object: TSESTree.Node): readonly Member[] {
  const { root, path } = pathTo(object);
  const variable = root.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, root) : undefined;
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const whole = followed(identifier, path);
    return whole ? takenFrom(whole) : [];
  });
}

/** `response.data`: the variable, and the keys on the way. */
function pathTo(expression: TSESTree.Node): { root: TSESTree.Node; path: readonly string[] } {
  const node = unwrap(expression);
  if (node.type !== AST_NODE_TYPES.MemberExpression) return { root: node, path: [] };
  const name = propertyName(node);
  const { root, path } = pathTo(node.object);
  return name === undefined ? { root: node, path: [] } : { root, path: [...path, name] };
}

/** The same member of the variable at another place. */
function followed(identifier: TSESTree.Node, path: readonly string[]): TSESTree.Node | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return identifier;
  const member = memberOf(identifier);
  return member && propertyName(member) === first ? followed(member, rest) : undefined;
}

/** `{ token }` of `const { token } = data`, and `data.token`. */
function takenFrom(object: TSESTree.Node): readonly Member[] {
  const member = memberOf(object);
  const name = member && propertyName(member);
  if (member && name !== undefined) return [{ name, node: member }];
  const { parent } = wrapped(object);
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.id.type !== AST_NODE_TYPES.ObjectPattern) return [];
  return parent.id.properties.flatMap((property) => {
    const key = property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined;
    return key === undefined ? [] : [{ name: key, node: property }];
  });
}

function isDeleted(node: TSESTree.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type === AST_NODE_TYPES.UnaryExpression) return parent.operator === 'delete';
  if (parent?.type !== AST_NODE_TYPES.AssignmentExpression || parent.left !== outer) return false;
  const given = unwrap(parent.right);
  return lastName(given) === 'undefined' || (given.type === AST_NODE_TYPES.Literal && !given.value);
}

/** A token that is taken out of the object whose text is read there: `JSON.parse(localStorage.getItem('user')).token`. */
export function tokenRead(kit: Kit, text: TSESTree.Node, key: string | undefined): Member | undefined {
  return objectsIn(kit, text, 'text', 0)
    .flatMap((object) => takenFrom(object))
    .find(({ name }) => isToken(name, key));
}

const MAX_DEPTH = 8;

/** The expressions that have the object, from where its text is read. */
function objectsIn(
  kit: Kit,
  expression: TSESTree.Node,
  phase: 'text' | 'object',
  depth: number,
): readonly TSESTree.Node[] {
  const node = wrapped(expression);
  const { parent } = node;
  if (!parent || depth > MAX_DEPTH) return [];
  const further = (next: TSESTree.Node, as: typeof phase = phase): readonly TSESTree.Node[] =>
    objectsIn(kit, next, as, depth + 1);
  switch (parent.type) {
    case AST_NODE_TYPES.VariableDeclarator: {
      const name = parent.id.type === AST_NODE_TYPES.Identifier ? parent.id : undefined;
      const references = name ? (variableAt(kit.sourceCode, name)?.references ?? []) : [];
      const uses = references
        .filter((reference) => reference.isRead())
        .flatMap(({ identifier }) => further(identifier));
      return phase === 'object' ? [node, ...uses] : uses;
    }
    case AST_NODE_TYPES.LogicalExpression:
      return further(parent);
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test === node ? [] : further(parent);
    case AST_NODE_TYPES.CallExpression:
      return phase === 'text' && parent.arguments[0] === node && lastName(parent.callee) === 'parse'
        ? further(parent, 'object')
        : [];
    default:
      return phase === 'object' ? [node] : [];
  }
}
