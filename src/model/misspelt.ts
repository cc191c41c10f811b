import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Presence } from '../evaluate/value.js';
import type { Attribute } from '../libraries/types.js';

/** A key that was meant to be the attribute's but that the library ignores: `httponly`, `max_age`, `samesite`. */
export interface MisspeltKey {
  readonly key: string;
  readonly presence: Extract<Presence, { kind: 'present' }>;
  readonly property: TSESTree.Property;
}

/** Among the keys of the options the one that differs from the attribute's in case, hyphens and underscores only. */
export function misspeltKey(options: Presence, attribute: Attribute): MisspeltKey | undefined {
  if (options.kind !== 'present' || options.value.kind !== 'object') return undefined;
  const { shape } = options.value;
  const accepted = [attribute.key, ...(attribute.aliases ?? [])];
  for (const key of shape.keys) {
    if (accepted.includes(key) || plain(key) !== plain(attribute.key)) continue;
    const presence = shape.get(key);
    if (presence.kind !== 'present' || presence.site.kind !== 'property') continue;
    const { node } = presence.site;
    if (node.type === AST_NODE_TYPES.Property) return { key, presence, property: node };
  }
  return undefined;
}

function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[-_]/gu, '');
}
