import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { lastName } from '../../ast/property-name.js';
import { literalText } from '../../ast/literal-text.js';
import type { Holds, QueryParser, RequestSource } from '../../libraries/types/handlers.js';
import type { Kit } from '../kit.js';
import type { RequestInput } from '../request-input.js';

/** What a value of the request can be: text, a list of texts as well, or anything that JSON can say. */
export type Form = 'text' | 'lists' | 'anything';

const BY_SOURCE: Readonly<Record<RequestSource, Holds>> = {
  query: 'lists',
  params: 'text',
  body: 'anything',
  headers: 'text',
  cookies: 'text',
};

/** As far as the way on which the program reads it says. */
export function formOf(kit: Kit, { source, path, read, isGot = false, through }: RequestInput): Form {
  if (through === 'decoding') return 'anything';
  const isAddress = 'isAddress' in read && read.isAddress;
  if (isChecked(read, through) || isGot || isAddress) return 'text';
  const holds = read.holds ?? BY_SOURCE[source];
  const form = typeof holds === 'string' ? (holds as Exclude<typeof holds, 'checked'>) : byParser(kit, holds);
  // An element of a list of texts.
  return form === 'lists' && path.length > 1 ? 'text' : form;
}

/** It is an object of which the request says what it has. */
export function isOfAnyShape({ source, read, through }: RequestInput): boolean {
  return SHAPED_BY_REQUEST.has(source) && !isChecked(read, through) && through !== 'selection';
}

const SHAPED_BY_REQUEST: ReadonlySet<RequestSource> = new Set(['query', 'body', 'cookies']);

function isChecked({ holds }: RequestInput['read'], through: RequestInput['through']): boolean {
  return holds === 'checked' || through === 'conversion' || through === 'schema';
}

function byParser(kit: Kit, { nestedIn, setting, nestedBy }: QueryParser): Form {
  const chosen = settingIn(kit, setting);
  const isNested = chosen ? chosen.value !== undefined && nestedBy.includes(chosen.value) : kit.mayRun(nestedIn);
  return isNested ? 'anything' : 'lists';
}

/** `app.set('query parser', 'simple')`; a value that is not known is `undefined`. */
function settingIn(kit: Kit, name: string): { readonly value: string | boolean | undefined } | undefined {
  if (!kit.sourceCode.text.includes(name)) return undefined;
  for (const node of kit.nodes()) {
    if (node.type !== AST_NODE_TYPES.CallExpression || lastName(node.callee) !== 'set') continue;
    const [first, second] = node.arguments;
    if (!first || !second || literalText(first) !== name) continue;
    const value = kit.evaluator.value(second);
    const scalar = value.kind === 'scalar' ? value.value : undefined;
    return { value: typeof scalar === 'string' || typeof scalar === 'boolean' ? scalar : undefined };
  }
  return undefined;
}
