import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { operandsOf } from '../ast/concatenation.js';
import { literalText } from '../ast/literal-text.js';
import { lastName } from '../ast/property-name.js';
import type { Provenance } from '../ast/provenance.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
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
  const isOneOfTwo = part.kind === 'member' && (part.name === '0' || part.name === '1');
  return isOneOfTwo && isSplitResult(part.of) && isOfThree(kit, part.of.call);
}

/** A JSON Web Token: it is called so, or taken apart into three. Of what has two parts, such as a selector with its validator, the second one is the secret. */
function isOfThree(kit: Kit, split: TSESTree.CallExpression): boolean {
  const { parent } = wrapped(split);
  const pattern = parent?.type === AST_NODE_TYPES.VariableDeclarator ? parent.id : undefined;
  if (pattern?.type === AST_NODE_TYPES.ArrayPattern && pattern.elements.length > 2) return true;
  const taken =
    pattern?.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, pattern)?.references : undefined;
  const isThirdUsed = taken?.some(({ identifier: { parent: outer } }) => isThird(outer));
  const whole = split.callee.type === AST_NODE_TYPES.MemberExpression ? lastName(split.callee.object) : undefined;
  return isThirdUsed === true || /jwt|(?:id|access)_?token$/iu.test(whole ?? '');
}

function isThird(node: TSESTree.Node | undefined): boolean {
  if (node?.type !== AST_NODE_TYPES.MemberExpression || !node.computed) return false;
  return node.property.type === AST_NODE_TYPES.Literal && node.property.value === 2;
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

function isSplitResult(thing: Provenance): thing is Extract<Provenance, { kind: 'result' }> {
  if (thing.kind !== 'result' || thing.call.callee.type === AST_NODE_TYPES.Super) return false;
  const [separator] = thing.call.arguments;
  return lastName(thing.call.callee) === 'split' && separator !== undefined && literalText(separator) === '.';
}
