import type { Presence } from '../evaluate/value.js';
import type { Slot } from '../libraries/types/origin.js';
import type { Cookie } from './cookie.js';
import type { Kit } from './kit.js';
import type { SharedWith } from './option-sites.js';
import type { Sharing } from './sharing.js';
import type { Target } from './target.js';
import { targetsOf } from './targets.js';

/** The places to edit for a key of the object at the slot, which has it, or would have it. */
export function configurationTargets(
  kit: Kit,
  cookie: Cookie | undefined,
  { slot, presence }: { readonly slot: Slot; readonly presence: Presence },
  isAtFault: SharedWith,
): readonly Target[] {
  const [reading] = cookie?.readings ?? [];
  if (!cookie || !reading) return [];
  const sharing: Sharing = {
    isAtFaultAt: ({ call, index, path }) =>
      isAtFault(call) && index === slot.argument && path.every((key, depth) => key === slot.path?.[depth]),
    isAtFaultIn: () => false,
  };
  return targetsOf(kit, cookie, { ...reading, options: slot, restated: undefined }, presence, sharing);
}
