import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { variableAt } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import type { Slot } from '../libraries/types.js';
import type { Kit, SinkNode } from './kit.js';
import { argumentAt } from './arguments.js';

/** The secret or key that a token is signed or checked with. */
export interface TokenKey {
  readonly text: string;
  /** The text means the same in the whole file, and can check tokens. */
  readonly isPortable: boolean;
}

export function keyAt(kit: Kit, node: SinkNode, slot: Slot | undefined): TokenKey | undefined {
  const argument = slot ? argumentAt(node, slot.argument) : 'absent';
  if (typeof argument === 'string') return undefined;
  const text = kit.sourceCode.getText(argument);
  return { text, isPortable: isPortable(kit, argument) && !/private/iu.test(text) };
}

/** `SECRET`, `process.env.SECRET`, `config.jwt.secret`, text; no function that finds the key, which is called back. */
function isPortable(kit: Kit, expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
      return true;
    case AST_NODE_TYPES.TemplateLiteral:
      return node.expressions.length === 0;
    case AST_NODE_TYPES.MemberExpression:
      return !node.computed && isPortable(kit, node.object);
    case AST_NODE_TYPES.Identifier: {
      const variable = variableAt(kit.sourceCode, node);
      const isGlobal = !variable || ['global', 'module'].includes(variable.scope.type);
      return (
        isGlobal && kit.evaluator.value(node).kind !== 'function' && !/^(?:get|fetch|find|load)[A-Z]/u.test(node.name)
      );
    }
    default:
      return false;
  }
}
