import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isFunction, isWithin } from '../ast/functions.js';
import { literalText } from '../ast/literal-text.js';
import { lastName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { StoredValue } from './database-writes.js';
import type { Kit } from './kit.js';
import { readersOf } from './token-uses.js';

type Reads = readonly TSESTree.Expression[] | undefined;

/** A key that begins as the one that is written, and what it goes on with. */
interface Mention {
  readonly key: TSESTree.Node;
  readonly held: TSESTree.Expression | undefined;
}

/**
 * Where the file uses a token by a key that begins as the one it is kept in or under; `undefined` where it is used in a way of which it cannot be told whether it
 * is the token as its holder has it.
 */
export function readsByKey(kit: Kit, stored: StoredValue): Reads {
  const [start] = /^\S{3,}/u.exec(stored.names[0] ?? '') ?? [];
  if (start === undefined) return [];
  const mentions = mentionsOf(kit, start).filter(({ key }) => !isWithin(key, stored.node));
  const isInKey = isPartOfText(stored.value);
  return joined(mentions.map((one) => (isInKey ? heldToken(kit, stored, one) : readUnder(kit, one.key))));
}

function joined(all: readonly Reads[]): Reads {
  const known = all.flatMap((reads) => reads ?? []);
  return all.includes(undefined) ? undefined : known;
}

/** `session:${id}`, `'session:' + id` */
function mentionsOf(kit: Kit, start: string): readonly Mention[] {
  const found: Mention[] = [];
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type === AST_NODE_TYPES.TemplateLiteral) {
      if (node.quasis[0]?.value.cooked?.startsWith(start)) found.push({ key: node, held: node.expressions[0] });
    } else if (node.type === AST_NODE_TYPES.BinaryExpression && node.operator === '+') {
      if (literalText(node.left)?.startsWith(start)) found.push({ key: node, held: node.right });
    }
  });
  return found;
}

function isPartOfText(value: TSESTree.Expression): boolean {
  const { parent } = wrapped(value);
  return parent?.type === AST_NODE_TYPES.TemplateLiteral || parent?.type === AST_NODE_TYPES.BinaryExpression;
}

/** The token itself, a parameter, or what the client sends; an id that comes out of the store may be hashed already. */
function heldToken(kit: Kit, stored: StoredValue, { held }: Mention): Reads {
  if (!held) return [];
  const node = unwrap(held);
  if (kit.sourceCode.getText(node) === kit.sourceCode.getText(unwrap(stored.value))) {
    if (enclosingFunction(node) === enclosingFunction(stored.value)) return [held];
  }
  return isSent(kit, node) ? [held] : undefined;
}

const REQUEST_PARTS = /^(?:body|cookies|headers|params|query|signedCookies)$/u;

function isSent(kit: Kit, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === AST_NODE_TYPES.MemberExpression) return REQUEST_PARTS.test(lastName(inner.object) ?? '');
  if (inner.type === AST_NODE_TYPES.ChainExpression) return isSent(kit, inner.expression);
  if (inner.type !== AST_NODE_TYPES.Identifier) return false;
  const definition = variableAt(kit.sourceCode, inner)?.defs[0];
  if (definition?.type === 'Parameter') return isNamedFunction(definition.node);
  const declared = definition?.node;
  if (declared?.type !== AST_NODE_TYPES.VariableDeclarator || !declared.init) return false;
  const init = unwrap(declared.init);
  return declared.id.type === AST_NODE_TYPES.Identifier ? isSent(kit, init) : REQUEST_PARTS.test(lastName(init) ?? '');
}

/** Not the callback of `ids.map((id) => …)`. */
function isNamedFunction(fn: TSESTree.Node): boolean {
  return isFunction(fn) && wrapped(fn).parent?.type !== AST_NODE_TYPES.CallExpression;
}

const WITHOUT_CONTENT: ReadonlySet<string> = new Set([
  'del',
  'exists',
  'expire',
  'persist',
  'pexpire',
  'ttl',
  'unlink',
]);
const WRITES = /^p?set(?:ex|nx)?$/u;

/** What the file compares with what it reads under the key. */
function readUnder(kit: Kit, key: TSESTree.Node): Reads {
  const outer = wrapped(key);
  const { parent } = outer;
  if (parent?.type === AST_NODE_TYPES.VariableDeclarator && parent.id.type === AST_NODE_TYPES.Identifier)
    return joined(readersOf(kit, parent.id).map((use) => readUnder(kit, use)));
  if (parent?.type !== AST_NODE_TYPES.CallExpression || parent.callee === outer) return undefined;
  const name = (lastName(parent.callee) ?? '').toLowerCase();
  if (WITHOUT_CONTENT.has(name) || WRITES.test(name)) return [];
  return name === 'get' ? comparedWith(kit, parent) : undefined;
}

function comparedWith(kit: Kit, content: TSESTree.Node): Reads {
  const outer = wrapped(content);
  const { parent } = outer;
  switch (parent?.type) {
    case AST_NODE_TYPES.AwaitExpression:
      return comparedWith(kit, parent);
    case AST_NODE_TYPES.VariableDeclarator:
      return parent.id.type === AST_NODE_TYPES.Identifier
        ? joined(readersOf(kit, parent.id).map((use) => comparedWith(kit, use)))
        : undefined;
    case AST_NODE_TYPES.UnaryExpression:
      return parent.operator === '!' ? [] : undefined;
    case AST_NODE_TYPES.IfStatement:
      return [];
    case AST_NODE_TYPES.BinaryExpression:
      return /^[!=]==?$/u.test(parent.operator)
        ? [(parent.left === outer ? parent.right : parent.left) as TSESTree.Expression]
        : undefined;
    default:
      return undefined;
  }
}
