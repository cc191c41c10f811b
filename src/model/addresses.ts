import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { chainStart } from '../ast/chain-start.js';
import { wrapped } from '../ast/unwrap.js';
import type { AddressForm } from '../libraries/types/answers.js';
import type { Library } from '../libraries/types/library.js';
import type { Origin, Slot } from '../libraries/types/origin.js';
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
  /** What the chain of the call starts with, as it is written there, where that is the response and not something that gives it. */
  readonly response: TSESTree.Node | undefined;
}

type Reading = FormReading<AddressForm>;

const addressForms = indexedForms<AddressForm>(({ addresses = [] }) => addresses);

/** `redirect('/')`, `res.redirect('/')`: the answer sends the browser elsewhere. */
export function isRedirect(kit: Kit, call: SinkNode): boolean {
  return createFormIndex(kit, addressForms)(call).some(({ form }) => form.goes === 'by answer');
}

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
    response: responseOf(kit, node, form.callee),
  };
}

/** `res` of `res.status(302).redirect(…)`; `undefined` for `http.getResponse().redirect(…)`, as a second call may give another one. */
function responseOf(kit: Kit, node: SinkNode, callee: Origin): TSESTree.Node | undefined {
  const start = node.type === AST_NODE_TYPES.CallExpression ? chainStart(node) : undefined;
  if (!start || start.type === AST_NODE_TYPES.CallExpression) return undefined;
  return receiversIn(callee).some((origin) => kit.matcher.match(start, origin)) ? wrapped(start) : undefined;
}

/** What the methods on the way to a callee are called on. */
function receiversIn(callee: Origin): readonly Origin[] {
  if ('anyOf' in callee) return callee.anyOf.flatMap(receiversIn);
  if ('resultOf' in callee) return receiversIn(callee.resultOf);
  return 'member' in callee ? [callee.of, ...receiversIn(callee.of)] : [];
}

function expressionIn(kit: Kit, node: SinkNode, slot: Slot): TSESTree.Node | undefined {
  const presence = slotPresence(kit, node, slot);
  return presence.kind === 'present' ? valueExpression(presence) : undefined;
}
