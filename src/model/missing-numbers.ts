import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Provenance } from '../ast/provenance.js';
import { rootName } from '../ast/root-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import type { Kit } from './kit.js';
import { bodiesOf, memberName, membersOf } from './payload-types.js';

/** There may be nothing, or no number by its type: `options?.ttl`, `options.ttl` of a caller's options, `{ ttl } = {}`. */
export function mayBeMissing(kit: Kit, expression: TSESTree.Node): boolean {
  if (isOptional(expression)) return true;
  const root = rootName(expression);
  const [definition] = (root && variableAt(kit.sourceCode, root)?.defs) ?? [];
  if (!definition || definition.name.parent.type === AST_NODE_TYPES.AssignmentPattern) return false;
  if (definition.type === 'Parameter')
    return unwrap(expression) !== root || !isAskedFor(kit, definition.name as TSESTree.Identifier);
  if (isOfParameter(kit.provenanceOf(expression))) return true;
  return definition.type === 'Variable' && definition.node.init !== null && isOptional(definition.node.init);
}

function isOptional(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  return node.type === AST_NODE_TYPES.MemberExpression && (node.optional || isOptional(node.object));
}

function isOfParameter(thing: Provenance): boolean {
  if (thing.kind === 'typed') return isOfParameter(thing.of);
  return thing.kind === 'parameter' || (thing.kind === 'member' && isOfParameter(thing.of));
}

/** The function takes it, and does not say that it may be left out: a parameter, or a key of one that is taken apart. */
function isAskedFor(kit: Kit, name: TSESTree.Identifier): boolean {
  if (name.optional) return false;
  if (name.typeAnnotation) return isNumber(name.typeAnnotation.typeAnnotation);
  const { parent: property } = name;
  if (property.type !== AST_NODE_TYPES.Property) return true;
  const pattern = property.parent as TSESTree.ObjectPattern;
  if (pattern.parent.type === AST_NODE_TYPES.AssignmentPattern || pattern.parent.type === AST_NODE_TYPES.Property)
    return false;
  const type = pattern.typeAnnotation?.typeAnnotation;
  if (!type) return true;
  const members = bodiesOf(kit, type)?.flatMap(membersOf) ?? [];
  return members.some(
    (member) =>
      memberName(member) === name.name &&
      member.type === AST_NODE_TYPES.TSPropertySignature &&
      !member.optional &&
      isNumber(member.typeAnnotation?.typeAnnotation),
  );
}

function isNumber(type: TSESTree.TypeNode | undefined): boolean {
  return type?.type === AST_NODE_TYPES.TSNumberKeyword;
}
