import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../../ast/functions.js';
import { propertyName } from '../../ast/property-name.js';
import { wrapped } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { Handler } from '../handlers.js';
import type { Kit } from '../kit.js';
import type { Places } from './places.js';

/**
 * `req.session[field]`: the file keeps something in the session, and under which key cannot be told. What the login itself writes from a place on is kept.
 */
export function usesUnnamedKeys(kit: Kit, places: Places, login: Handler, from: TSESTree.Node): boolean {
  return unnamedUses(kit, places).some(
    (node) => !(isGiven(node) && isWithin(node, login.function) && node.range[0] >= from.range[0]),
  );
}

/** By what tells the places of a file: every login asks. */
const known = new WeakMap<Places, readonly TSESTree.MemberExpression[]>();

function unnamedUses({ sourceCode }: Kit, places: Places): readonly TSESTree.MemberExpression[] {
  const already = known.get(places);
  if (already) return already;
  const found: TSESTree.MemberExpression[] = [];
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.MemberExpression || propertyName(node) !== undefined) return;
    if (places.sessionAt(node.object)?.path.length === 0) found.push(node);
  });
  known.set(places, found);
  return found;
}

function isGiven(node: TSESTree.MemberExpression): boolean {
  const outer = wrapped(node);
  return outer.parent?.type === AST_NODE_TYPES.AssignmentExpression && outer.parent.left === outer;
}
