import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Sink } from '../libraries/types/sink.js';
import type { Kit } from './kit.js';
import { plain } from './session-keepers.js';

/** What stands there is the payload of a token: `req.user = jwt.verify(token, key)`, or the callback's parameter. */
export function holdsPayload(kit: Kit, node: TSESTree.MemberExpression): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type !== AST_NODE_TYPES.AssignmentExpression || parent.left !== outer) return false;
  const thing = plain(kit.provenanceOf(unwrap(parent.right)));
  if (thing.kind === 'result') return isOf(kit, thing.call, 'token-check');
  const call = thing.kind === 'parameter' ? wrapped(thing.function).parent : undefined;
  return call?.type === AST_NODE_TYPES.CallExpression && isOf(kit, call, 'token-check');
}

/** The keys of the payloads that the file signs, where it spells them. */
export function claimsSigned(kit: Kit): readonly string[] {
  return kit.nodes().flatMap((node) => {
    if (node.type !== AST_NODE_TYPES.CallExpression || !isOf(kit, node, 'token-issue')) return [];
    const [first] = node.arguments;
    const payload = first && unwrap(first);
    if (payload?.type !== AST_NODE_TYPES.ObjectExpression) return [];
    return payload.properties.flatMap((one) => (one.type === AST_NODE_TYPES.Property ? (propertyName(one) ?? []) : []));
  });
}

function isOf(kit: Kit, call: TSESTree.CallExpression, kind: Sink['kind']): boolean {
  return kit.recognise(call)?.readings.some(({ sink }) => sink.kind === kind) ?? false;
}
