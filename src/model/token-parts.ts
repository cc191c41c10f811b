import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { operandsOf } from '../ast/concatenation.js';
import { literalText } from '../ast/literal-text.js';
import { lastName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { Value } from '../evaluate/value.js';
import type { Kit } from './kit.js';

/** Header and payload of a token, which are worth nothing without its signature: `const [header, payload] = token.split('.')`. */
export function lacksSignature(kit: Kit, value: Value): boolean {
  const nodes = value.kind === 'text' ? value.parts.flatMap((part) => (part.known ? [] : [part.node])) : [value.node];
  const unknown = nodes.flatMap(operandsOf).filter((node) => literalText(node) === undefined);
  return unknown.length > 0 && unknown.every((node) => isUnsignedPart(kit, node));
}

function isUnsignedPart(kit: Kit, node: TSESTree.Node): boolean {
  const whole = joined(node);
  if (whole) return isSplit(kit, whole);
  const part = kit.provenanceOf(node);
  return part.kind === 'member' && (part.name === '0' || part.name === '1') && isSplitResult(part.of);
}

/** `parts` of `parts.slice(0, 2).join('.')` */
function joined(node: TSESTree.Node): TSESTree.Node | undefined {
  const sliced = ownerOf(node, 'join');
  const owner = sliced && ownerOf(sliced, 'slice');
  if (!owner || sliced.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const [from, to] = sliced.arguments.map((argument) => argument.type === AST_NODE_TYPES.Literal && argument.value);
  return from === 0 && (to === 1 || to === 2) ? owner : undefined;
}

function ownerOf(node: TSESTree.Node, method: string): TSESTree.Node | undefined {
  const callee = node.type === AST_NODE_TYPES.CallExpression ? unwrap(node.callee) : undefined;
  return callee?.type === AST_NODE_TYPES.MemberExpression && lastName(callee) === method
    ? unwrap(callee.object)
    : undefined;
}

function isSplit(kit: Kit, node: TSESTree.Node): boolean {
  return isSplitResult(kit.provenanceOf(node));
}

function isSplitResult(thing: ReturnType<Kit['provenanceOf']>): boolean {
  if (thing.kind !== 'result' || thing.call.callee.type === AST_NODE_TYPES.Super) return false;
  const [separator] = thing.call.arguments;
  return lastName(thing.call.callee) === 'split' && separator !== undefined && literalText(separator) === '.';
}
