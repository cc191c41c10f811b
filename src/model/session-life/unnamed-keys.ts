import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../../ast/functions.js';
import { propertyName } from '../../ast/property-name.js';
import { wrapped } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { Handler } from '../handlers.js';
import type { Kit } from '../kit.js';
import type { Places } from './places.js';

/** `req.session[field]`: the file keeps something in the session, and under which key cannot be told. What the login itself writes from a place on is kept. */
export function usesUnnamedKeys(
  { sourceCode }: Kit,
  { sessionAt }: Places,
  login: Handler,
  from: TSESTree.Node,
): boolean {
  let isSo = false;
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    if (isSo || node.type !== AST_NODE_TYPES.MemberExpression || propertyName(node) !== undefined) return;
    if (sessionAt(node.object)?.path.length !== 0) return;
    const outer = wrapped(node);
    const isGiven = outer.parent?.type === AST_NODE_TYPES.AssignmentExpression && outer.parent.left === outer;
    isSo = !(isGiven && isWithin(node, login.function) && node.range[0] >= from.range[0]);
  });
  return isSo;
}
