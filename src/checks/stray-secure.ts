import type { Presence } from '../evaluate/value.js';
import type { Attribute } from '../libraries/types/attributes.js';
import type { CookieReading } from '../model/cookie.js';
import type { FoundStray } from '../model/found-strays.js';

/** The reading by which the cookie goes over TLS only, or not at all, once the library reads the key. */
export function tiedToTls({ cookie, reading, stray }: FoundStray): CookieReading | undefined {
  const { secure } = reading.attributes;
  if (!cookie || !secure || reading.onPlainHttp === 'sends') return undefined;
  const presence = secureMeant(stray, secure);
  return !presence || isLoose(presence, secure) ? undefined : reading;
}

/** What the library gets for `secure` when it reads the key; `undefined` where the edit does not change that. */
function secureMeant(stray: FoundStray['stray'], { key }: Attribute): Presence | undefined {
  const { is, attributes, duplicates, isRightGiven, presence } = stray;
  if (is !== 'nested') return attributes[0] === 'secure' && isRightGiven !== 'yes' ? presence : undefined;
  return presence.value.kind === 'object' && duplicates.length === 0 ? presence.value.shape.get(key) : undefined;
}

/** The cookie is sent on a connection without TLS, too. */
function isLoose(presence: Presence, { automatic = [] }: Attribute): boolean {
  if (presence.kind !== 'present') return presence.kind === 'absent';
  const { value } = presence;
  return value.kind === 'scalar' && (!value.value || automatic.some((one) => one === value.value));
}
