import type { EditSite } from '../ast/edit-site.js';
import { all, alternativesOf } from '../evaluate/presence.js';
import type { Tri, Value } from '../evaluate/value.js';
import type { Cookie, CookieReading } from './cookie.js';

const IPV4_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/u;

/** The cookie is handed to every subdomain of a domain that is not among the allowed ones. */
export function isSharedWithSubdomains(reading: CookieReading, allowed: readonly string[]): Tri {
  const { domain } = reading.attributes;
  if (!domain || domain.unavailable) return 'no';
  const named = new Set(allowed.map(plainDomain));
  return all(reading.presence('domain'), {
    absent: domain.default === 'unknown' ? 'unknown' : 'no',
    present: (value) => isShared(value, named),
  });
}

/** The cookie's domain is the one that stands there. */
export function hasDomainFrom({ readings }: Cookie, sites: readonly EditSite[]): boolean {
  return readings.some((reading) =>
    alternativesOf(reading.presence('domain')).some((one) => one.kind === 'present' && isAmong(one.site, sites)),
  );
}

export function isAmong(site: EditSite, sites: readonly EditSite[]): boolean {
  return site.kind === 'property' && sites.some((one) => one.kind === 'property' && one.node === site.node);
}

function isShared(value: Value, allowed: ReadonlySet<string>): Tri {
  if (value.kind === 'unknown' || value.kind === 'text') return 'unknown';
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return 'no';
  const domain = plainDomain(value.value);
  return domain === '' || hasNoSubdomains(domain) || allowed.has(domain) ? 'no' : 'yes';
}

/** `localhost`, and addresses, IPv6 ones among them. */
function hasNoSubdomains(domain: string): boolean {
  return domain === 'localhost' || IPV4_ADDRESS.test(domain) || domain.includes(':');
}

/** A leading dot means nothing: RFC 6265bis, section 5.6.3. */
function plainDomain(domain: string): string {
  return domain.trim().toLowerCase().replace(/^\./u, '');
}
