import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { chainStart } from '../ast/chain-start.js';
import { wrapped } from '../ast/unwrap.js';
import type { AddressForm } from '../libraries/types/answers.js';
import type { Library } from '../libraries/types/library.js';
import type { Slot } from '../libraries/types/origin.js';
import { createFormIndex, indexedForms, type FormReading } from './form-index.js';
import type { Kit, SinkNode } from './kit.js';
import { applies, slotPresence } from './slots.js';
import { valueExpression } from './value-expression.js';

/** A call or assignment by which somebody goes to an address. */
export interface Address {
  readonly node: SinkNode;
  readonly library: Library;
  readonly goes: AddressForm['goes'];
  /** The expression that gives the address. */
  readonly text: TSESTree.Node | undefined;
  /** The object of parameters that are put behind it. */
  readonly query: TSESTree.Node | undefined;
  /** Where the options of a request stand. */
  readonly options: Slot | undefined;
  /** How the same answer sets a cookie; `undefined` also where it is not known which library it is. */
  readonly cookie: AddressForm['cookie'];
  /** What the chain of the call starts with, as it is written there. A call is none: a second one may give another response. */
  readonly response: TSESTree.Node | undefined;
}

type Reading = FormReading<AddressForm>;

const addressForms = indexedForms<AddressForm>(({ addresses = [] }) => addresses);

export function readAddresses(kit: Kit): readonly Address[] {
  const readingsOf = createFormIndex(kit, addressForms);
  return kit.nodes().flatMap((node) => {
    const readings = readingsOf(node);
    const address = readings.length > 0 && !kit.order.isUnreachable(node) && addressOf(kit, node, readings);
    return address ? [address] : [];
  });
}

function addressOf(kit: Kit, node: SinkNode, readings: readonly Reading[]): Address | undefined {
  const [first, ...others] = readings;
  const layout = first?.form.layouts.find(({ when }) => applies(kit, node, when));
  if (!first || !layout) return undefined;
  const { library, form } = first;
  return {
    node,
    library,
    goes: form.goes,
    text: layout.address && expressionIn(kit, node, layout.address),
    query: layout.query && expressionIn(kit, node, layout.query),
    options: layout.options,
    cookie: others.every((other) => other.library === library) ? form.cookie : undefined,
    response: responseOf(node),
  };
}

function responseOf(node: SinkNode): TSESTree.Node | undefined {
  const start = node.type === AST_NODE_TYPES.CallExpression ? chainStart(node) : undefined;
  return start && start.type !== AST_NODE_TYPES.CallExpression ? wrapped(start) : undefined;
}

function expressionIn(kit: Kit, node: SinkNode, slot: Slot): TSESTree.Node | undefined {
  const presence = slotPresence(kit, node, slot);
  return presence.kind === 'present' ? valueExpression(presence) : undefined;
}
