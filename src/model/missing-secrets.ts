import type { EditSite } from '../ast/edit-site.js';
import type { Kit, SinkNode } from './kit.js';
import { positionalPresence, slotPresence } from './slots.js';
import type { SecretSlot } from '../libraries/types/recognised.js';

/** Where a library is set up without the secret that its signed cookies take. */
export interface MissingSecret {
  readonly call: SinkNode;
  readonly site: EditSite;
  /** Under which it is given; empty where it is an argument of its own. */
  readonly key: string;
}

/** `cookieParser()`, `fastify.register(cookie)`: whoever asks these for a signed cookie gets an exception. */
export function readMissingSecrets(kit: Kit): readonly MissingSecret[] {
  return kit
    .recognised()
    .flatMap(({ node, readings }) =>
      readings.flatMap(({ sink }) =>
        (sink.kind === 'none' ? [] : (sink.secrets ?? [])).flatMap((slot) =>
          slot.isNeededToSign ? (missingAt(kit, node, slot) ?? []) : [],
        ),
      ),
    );
}

function missingAt(kit: Kit, node: SinkNode, slot: SecretSlot): MissingSecret | undefined {
  const presence = slot.path ? slotPresence(kit, node, slot) : positionalPresence(kit, node, slot.argument);
  return presence.kind === 'absent' ? { call: node, site: presence.site, key: slot.path?.at(-1) ?? '' } : undefined;
}
