import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isStandIn } from '../ast/stand-in.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { all, alternativesOf } from '../evaluate/presence.js';
import { triOf } from '../evaluate/tri.js';
import type { Presence, Tri, Value } from '../evaluate/value.js';
import type { TokenSlot } from '../libraries/types/tokens.js';
import type { Kit, SinkNode } from './kit.js';
import { isTimeKey } from './payload-words.js';
import { filledSlot } from './token-slots.js';

/** What a token says. */
export interface TokenPayload {
  /** The expression that is handed over; `undefined` when there is none, or several. */
  readonly node: TSESTree.Expression | undefined;
  readonly argument: number;
  /** It is plain text, which has no place for an expiry. */
  readonly isText: Tri;
  /** It is the bytes of a text. */
  readonly isBytes: boolean;
  /** A key of it is a time, at which the program itself may look. */
  readonly hasTime: boolean;
}

export function readPayload(kit: Kit, node: SinkNode, slot: TokenSlot): TokenPayload {
  const { presence } = filledSlot(kit, node, slot);
  return {
    node: presence.kind === 'present' && !isStandIn(presence.node) ? (presence.node as TSESTree.Expression) : undefined,
    argument: slot.argument,
    isText: all(presence, { absent: 'no', present: isText }),
    isBytes: alternativesOf(presence).some(isBytesOf),
    hasTime: alternativesOf(presence).some(hasTimeKey),
  };
}

function isText(value: Value): Tri {
  if (value.kind === 'unknown') return isTextCall(value.node) || isBuffer(value.node) ? 'yes' : 'unknown';
  return triOf(value.kind === 'text' || (value.kind === 'scalar' && typeof value.value === 'string'));
}

function isBytesOf(presence: Presence): boolean {
  return presence.kind === 'present' && presence.value.kind === 'unknown' && isBuffer(presence.value.node);
}

function hasTimeKey(presence: Presence): boolean {
  return presence.kind === 'present' && presence.value.kind === 'object' && presence.value.shape.keys.some(isTimeKey);
}

/** `String(id)`, `JSON.stringify(user)`, `user._id.toString()`. */
function isTextCall(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type !== AST_NODE_TYPES.CallExpression) return false;
  const callee = unwrap(node.callee);
  if (callee.type === AST_NODE_TYPES.Identifier) return callee.name === 'String';
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return false;
  const name = propertyName(callee);
  return name === 'toString' || name === 'toHexString' || (name === 'stringify' && lastName(callee.object) === 'JSON');
}

/** `Buffer.from(id)` */
function isBuffer(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type !== AST_NODE_TYPES.CallExpression) return false;
  const callee = unwrap(node.callee);
  return (
    callee.type === AST_NODE_TYPES.MemberExpression &&
    propertyName(callee) === 'from' &&
    lastName(callee.object) === 'Buffer'
  );
}
