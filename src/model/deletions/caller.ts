import type { SessionDeletionSink } from '../../libraries/types/deletions.js';
import type { Handler } from '../handlers.js';
import type { IdentitySpelling } from '../identity.js';
import { isTyped } from '../typescript.js';
import type { DeletionContext } from './context.js';

/** As the library that keeps the sessions says who calls. In TypeScript the type of the request has to say so, too. */
export function callerOf(
  { kit, handlers }: DeletionContext,
  { caller }: SessionDeletionSink,
  handler: Handler,
): IdentitySpelling | undefined {
  const request = handlers.variableOf(handler, 'request')?.name;
  if (caller === undefined || request === undefined) return undefined;
  const text = caller.replace('{request}', request);
  return { text: isTyped(kit) ? text : text.replaceAll('!', ''), isSure: !isTyped(kit), isShown: true };
}
