import { lastName } from '../ast/property-name.js';
import type { Cookie } from './cookie.js';
import { patternIn } from './read-settings.js';
import type { Settings } from './settings.js';

/** Double-submit tokens, which the page's own script copies into a header; `_csrf` is the secret that stays with the server. */
const DOUBLE_SUBMIT = /^(?:x-)?[xc]srf/iu;

/** A script of the page has to read the cookie: by what is in it, by its name, by the name of the constant that holds it, or by the settings. */
export function isReadByScripts({ name, lacksSignature }: Cookie, { scriptReadableCookies }: Settings): boolean {
  if (lacksSignature) return true;
  const spelt = name.kind === 'scalar' ? String(name.value) : lastName(name.node);
  if (spelt === undefined) return false;
  return DOUBLE_SUBMIT.test(spelt) || scriptReadableCookies.some((listed) => isListed(spelt, listed));
}

function isListed(name: string, listed: string): boolean {
  const pattern = patternIn(listed);
  return pattern === undefined ? name === listed : new RegExp(pattern, 'u').test(name);
}
