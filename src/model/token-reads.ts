import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { Kit } from './kit.js';
import { leavesFunction } from './token-reach.js';
import type { TokenCheck, TokenIssue } from './tokens.js';

/**
 * The names of all properties that are read where tokens are checked: in the functions that do so, or in the whole file but the content of its own tokens
 * where one of them hands on what it has found (`req.user = jwt.verify(…)`).
 */
export function namesReadOfTokens(
  kit: Kit,
  checks: readonly TokenCheck[],
  issues: readonly TokenIssue[],
): ReadonlySet<string> {
  const seen = new Set<TSESTree.Node>();
  const isHandedOn = checks.some(({ node }) => leavesFunction(kit, node, seen));
  if (isHandedOn) return namesIn(kit, kit.sourceCode.ast, new Set(issues.map((issue) => contentOf(kit, issue))));
  const places = new Set(checks.flatMap(({ node }) => enclosingFunction(node) ?? []));
  return new Set([...places].flatMap((place) => [...namesIn(kit, place, new Set())]));
}

function contentOf(kit: Kit, { payload }: TokenIssue): TSESTree.Node | undefined {
  if (!payload?.node) return undefined;
  const value = kit.evaluator.value(payload.node);
  return value.kind === 'object' && value.shape.site.kind === 'object' ? value.shape.site.node : unwrap(payload.node);
}

function namesIn(
  { sourceCode }: Kit,
  place: TSESTree.Node,
  except: ReadonlySet<TSESTree.Node | undefined>,
): ReadonlySet<string> {
  const names = new Set<string>();
  const left = new Set<TSESTree.Node>();
  walk(place, sourceCode.visitorKeys, (node) => {
    if (except.has(node) || (node.parent && left.has(node.parent))) {
      left.add(node);
      return;
    }
    const isAccess =
      node.type === AST_NODE_TYPES.MemberExpression ||
      (node.type === AST_NODE_TYPES.Property && node.parent.type === AST_NODE_TYPES.ObjectPattern);
    const name = isAccess ? propertyName(node) : undefined;
    if (name !== undefined) names.add(name);
  });
  return names;
}
