import type { EditSite } from '../ast/edit-site.js';
import { isWithin } from '../ast/functions.js';
import { isNullish } from '../evaluate/truth.js';
import type { Value } from '../evaluate/value.js';
import type { CookieDeletionSink } from '../libraries/types/cookies.js';
import type { Slot } from '../libraries/types/origin.js';
import type { Cookie } from './cookie.js';
import type { Kit, Recognised, SinkNode } from './kit.js';
import { applies, below, slotPresence } from './slots.js';

/** A call that deletes a cookie: `clearCookie`, or a write whose time has passed. */
export interface CookieDeletion {
  readonly node: SinkNode;
  /** The cookie's name, where the call is told it. */
  readonly name: Value | undefined;
  /** Where its options spell the key, and whether that is in the call itself, not in options that other calls may share. */
  spelt(key: string): { readonly site: EditSite; readonly isOwn: boolean } | undefined;
}

export function readCookieDeletions(
  kit: Kit,
  recognised: readonly Recognised<CookieDeletionSink>[],
  cookies: readonly Cookie[],
): readonly CookieDeletion[] {
  const calls = recognised.flatMap(({ node, readings: [reading] }) => {
    const layout = reading?.sink.layouts.find(({ when }) => applies(kit, node, when));
    const name = layout?.name && slotPresence(kit, node, layout.name);
    return layout ? [deletion(kit, node, name?.kind === 'present' ? name.value : undefined, layout.options)] : [];
  });
  const writes = cookies
    .filter(({ isDeletion }) => isDeletion === 'yes')
    .map(({ node, name, readings: [reading] }) => deletion(kit, node, name, reading?.options));
  return [...calls, ...writes];
}

function deletion(kit: Kit, node: SinkNode, name: Value | undefined, options: Slot | undefined): CookieDeletion {
  return {
    node,
    name,
    spelt(key) {
      const given = options && below(slotPresence(kit, node, options), key);
      if (given?.kind !== 'present' || isNullish(given.value) === 'yes') return undefined;
      const { site } = given;
      return { site, isOwn: site.kind === 'property' && isWithin(site.node, node) };
    },
  };
}
