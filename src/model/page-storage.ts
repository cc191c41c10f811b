import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { unwrap } from '../ast/unwrap.js';
import type { Slot } from '../libraries/types/origin.js';
import type { Kit, SinkNode } from './kit.js';
import { positionalPresence, slotPresence } from './slots.js';

/** The storage of the page that the program names instead of `store`; `undefined` where it may be another. */
export function storeGiven(kit: Kit, node: SinkNode, slot: Slot, store: string): string | undefined {
  const given = slot.path ? slotPresence(kit, node, slot) : positionalPresence(kit, node, slot.argument);
  if (given.kind === 'absent') return store;
  return given.kind === 'present' ? pageStorage(kit, given.value.node) : undefined;
}

/** `localStorage`, `createJSONStorage(() => sessionStorage)`, `() => window.localStorage`, `piniaPluginPersistedstate.localStorage()` */
function pageStorage(kit: Kit, expression: TSESTree.Node): string | undefined {
  const node = unwrap(expression);
  if (isFunction(node)) {
    const found = kit.evaluator.resultsOf(node).map((result) => pageStorage(kit, result));
    return found.length === 1 ? found[0] : undefined;
  }
  if (node.type === AST_NODE_TYPES.CallExpression) {
    const [first, ...others] = node.arguments;
    if (!first) return pageStorage(kit, node.callee);
    return first && others.length === 0 ? pageStorage(kit, first) : undefined;
  }
  if (node.type === AST_NODE_TYPES.ConditionalExpression)
    return pageStorage(kit, node.consequent) ?? pageStorage(kit, node.alternate);
  const thing = kit.provenanceOf(node);
  const isGlobal = thing.kind === 'global' || (thing.kind === 'member' && thing.of.kind === 'global');
  return isGlobal && /^(?:local|session)Storage$/u.test(thing.name) ? thing.name : undefined;
}
