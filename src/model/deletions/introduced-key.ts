import type { TSESTree } from '@typescript-eslint/utils';

import type { Handler } from '../handlers.js';
import type { IdentityProperty } from '../identity.js';
import type { DeletionContext } from './context.js';
import { mentionsName } from './mentions-name.js';

/** A further key of the pattern by which a handler takes the request apart. */
export interface NewKey {
  readonly kind: 'key';
  readonly pattern: TSESTree.ObjectPattern;
  readonly key: string;
}

/** `({ params, locals }) => …`, where other handlers of the file find the caller in `locals`. */
export function introducedByKey(
  { kit, identities }: DeletionContext,
  handler: Handler,
  property: IdentityProperty,
  at: TSESTree.Node,
): { readonly text: string; readonly by: NewKey } | undefined {
  const found = identities.byKey(handler, property, at);
  if (!found || mentionsName(kit, handler.function, found.key)) return undefined;
  const { text, pattern, key } = found;
  return { text, by: { kind: 'key', pattern, key } };
}
