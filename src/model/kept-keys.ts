import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import type { Value } from '../evaluate/value.js';
import type { Kit } from './kit.js';

/** What something is kept under, so that equal keys are equal texts: the key itself, or the code of what always gives it. */
export type Key = string;

export function keyNamed(text: string): Key {
  return `"${text}"`;
}

/** `undefined` where the same code may mean another key elsewhere in the file. */
export function keyOfValue(kit: Kit, value: Value): Key | undefined {
  return value.kind === 'scalar' ? keyNamed(String(value.value)) : codeOf(kit, value.node);
}

export function keyOfNode(kit: Kit, node: TSESTree.Node): Key | undefined {
  const value = kit.evaluator.value(node);
  return value.kind === 'scalar' ? keyNamed(String(value.value)) : codeOf(kit, node);
}

/** `SESSION_COOKIE` of another file, `config.cookie.name`, `process.env.COOKIE`, `this.cookieName`. */
function codeOf(kit: Kit, node: TSESTree.Node): Key | undefined {
  const inner = unwrap(node);
  switch (inner.type) {
    case AST_NODE_TYPES.ThisExpression:
      return 'this';
    case AST_NODE_TYPES.Identifier: {
      const scope = variableAt(kit.sourceCode, inner)?.scope.type;
      return scope === undefined || scope === 'module' || scope === 'global' ? inner.name : undefined;
    }
    case AST_NODE_TYPES.MemberExpression: {
      const name = propertyName(inner);
      const object = name === undefined ? undefined : codeOf(kit, inner.object);
      return object && `${object}.${name ?? ''}`;
    }
    case AST_NODE_TYPES.CallExpression:
      return inner.arguments.length === 0 ? codeOf(kit, inner.callee) : undefined;
    default:
      return undefined;
  }
}
