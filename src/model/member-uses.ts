import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { callOn } from '../ast/call-on.js';
import type { FunctionNode } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Kit } from './kit.js';

/** `controller.remove` for a method of an object or class of the file, also where it is bound to it. */
export function memberUses(kit: Kit, node: FunctionNode): readonly TSESTree.Node[] {
  const { parent } = wrapped(node);
  const isMember =
    parent?.type === AST_NODE_TYPES.Property ||
    parent?.type === AST_NODE_TYPES.MethodDefinition ||
    parent?.type === AST_NODE_TYPES.PropertyDefinition;
  const name = isMember ? propertyName(parent) : undefined;
  if (!isMember || name === undefined) return [];
  return holdersOf(kit, parent.parent).flatMap(({ references }) =>
    references.flatMap(({ identifier }): readonly TSESTree.Node[] => {
      const member = wrapped(identifier).parent;
      if (member?.type !== AST_NODE_TYPES.MemberExpression || propertyName(member) !== name) return [];
      const bound = callOn(member);
      if (bound && lastName(bound.callee) === 'bind') return [bound];
      return isCalled(member) ? [] : [member];
    }),
  );
}

function isCalled(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  return parent?.type === AST_NODE_TYPES.CallExpression && unwrap(parent.callee) === node;
}

/** The constants that are the object, or instances of the class. */
function holdersOf(kit: Kit, owner: TSESTree.Node): readonly TSESLint.Scope.Variable[] {
  const declared = (init: TSESTree.Node): readonly TSESLint.Scope.Variable[] => {
    const { parent } = wrapped(init);
    const isNamed = parent?.type === AST_NODE_TYPES.VariableDeclarator && parent.id.type === AST_NODE_TYPES.Identifier;
    const variable = isNamed ? variableAt(kit.sourceCode, parent.id as TSESTree.Identifier) : undefined;
    return variable ? [variable] : [];
  };
  if (owner.type === AST_NODE_TYPES.ObjectExpression) return declared(owner);
  if (owner.parent?.type !== AST_NODE_TYPES.ClassDeclaration) return [];
  const names = kit.sourceCode.scopeManager?.getDeclaredVariables(owner.parent) ?? [];
  return names
    .flatMap(({ references }) => references)
    .flatMap(({ identifier }) => {
      const { parent } = identifier;
      return parent.type === AST_NODE_TYPES.NewExpression && parent.callee === identifier ? declared(parent) : [];
    });
}
