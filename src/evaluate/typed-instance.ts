import type { TSESTree } from '@typescript-eslint/utils';

import { brought } from './brought.js';
import type { Context } from './context.js';
import { originAt } from './origin.js';
import type { Value } from './value.js';

/** What a parameter receives, or a field holds that somebody else fills, by its type. */
export function typedInstance(context: Context, place: TSESTree.Node): Value | undefined {
  const exported = context.hooks.instanceAt?.(place);
  if (exported?.kind !== 'value') return undefined;
  return brought(exported.value(), { context, node: place, origin: originAt(context, place), file: exported.file });
}
