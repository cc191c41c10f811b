import type { TSESTree } from '@typescript-eslint/utils';

import { alternativesOf } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { AttributeName } from '../libraries/types.js';
import type { Cookie, CookieReading } from './cookie.js';
import type { MisspeltKey } from './misspelt.js';

/** An attribute of a cookie that is not what it should be, in every library that may be meant. */
export interface Fault {
  readonly cookie: Cookie;
  readonly attribute: AttributeName;
  /** Where the report stands: the property at fault, else the called method's name. */
  readonly node: TSESTree.Node;
  readonly isExplicit: boolean;
  /** A key that was meant for the attribute: the report stands there, and it has to be renamed. */
  readonly misspelt: MisspeltKey | undefined;
  /** What has to be repaired, by reading. */
  readonly repairs: readonly [Repair, ...Repair[]];
}

export interface Repair {
  readonly reading: CookieReading;
  readonly presence: Presence;
}

/** Asks every reading about the attribute; a fault is shown only when all agree. */
export function faultOf(
  cookie: Cookie,
  attribute: AttributeName,
  presenceAtFault: (reading: CookieReading) => Presence | undefined,
): Fault | undefined {
  const repairs: Repair[] = [];
  for (const reading of cookie.readings) {
    const presence = presenceAtFault(reading);
    if (!presence) return undefined;
    repairs.push({ reading, presence });
  }
  const [first, ...others] = repairs;
  if (!first) return undefined;
  const alternatives = repairs.flatMap(({ presence }) => alternativesOf(presence));
  const explicit = alternatives.every((one) => one.kind === 'present') ? alternatives[0] : undefined;
  const misspelt = explicit ? undefined : first.reading.misspelt(attribute);
  const given = explicit?.kind === 'present' && explicit.site.kind !== 'argument' ? explicit.node : undefined;
  const node = misspelt?.property ?? given ?? cookie.at;
  return { cookie, attribute, node, isExplicit: given !== undefined, misspelt, repairs: [first, ...others] };
}
