import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { programStatements } from '../ast/program-statements.js';
import { lastName } from '../ast/property-name.js';
import type { Kit } from './kit.js';

/** No other file of the application belongs to it. */
export function isAlone({ sourceCode, nodes }: Kit): boolean {
  const isOwn = (source: unknown) => typeof source === 'string' && /^[./~#@]\/|^\.\.?(?:\/|$)/u.test(source);
  const imports = programStatements(sourceCode).some((one) => 'source' in one && one.source && isOwn(one.source.value));
  return !(
    imports ||
    nodes().some(
      (node) =>
        node.type === AST_NODE_TYPES.CallExpression &&
        lastName(node.callee) === 'require' &&
        node.arguments[0]?.type === AST_NODE_TYPES.Literal &&
        isOwn(node.arguments[0].value),
    )
  );
}
