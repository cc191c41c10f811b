import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { lastName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { isFlag } from './carries.js';
import type { Value } from '../evaluate/value.js';
import type { Cookie, CookieReading } from './cookie.js';
import { patternIn } from './read-settings.js';
import type { Settings } from './settings.js';

/** Double-submit tokens, which the page's own script copies into a header; `_csrf` is the secret that stays with the server. */
const DOUBLE_SUBMIT = /^(?:x-)?[xc]srf/iu;

/** A script of the page has to read the cookie: by its name, by the name of the constant that holds it, or by the settings. */
export function isReadByScripts({ name }: Cookie, { scriptReadableCookies }: Settings): boolean {
  const spelt = name.kind === 'scalar' ? String(name.value) : lastName(name.node);
  if (spelt === undefined) return false;
  return DOUBLE_SUBMIT.test(spelt) || scriptReadableCookies.some((listed) => isListed(spelt, listed));
}

function isListed(name: string, listed: string): boolean {
  const pattern = patternIn(listed);
  return pattern === undefined ? name === listed : new RegExp(pattern, 'u').test(name);
}

/** What it says is nobody's secret, whoever reads it: yes or no, or the time, in a cookie that is not called after a session. */
export function holdsNoSecret({ carries, value }: Cookie): boolean {
  return carries !== 'session' && value !== undefined && (isFlag(value) || isTime(value));
}

/** `new Date().toISOString()`, `Date.now()` */
function isTime({ kind, node }: Value): boolean {
  const call = unwrap(node);
  return kind === 'date' || (call.type === AST_NODE_TYPES.CallExpression && TIMES.has(lastName(call.callee) ?? ''));
}

const TIMES: ReadonlySet<string> = new Set(['getTime', 'now', 'toGMTString', 'toISOString', 'toUTCString']);

/** The author has written `httpOnly: false` for a cookie that does not show to be a session's: scripts are meant to read it. */
export function isOpenedToScripts({ carries }: Cookie, reading: CookieReading): boolean {
  const presence = reading.presence('httpOnly');
  if (carries === 'session' || presence.kind !== 'present') return false;
  const node = unwrap(presence.value.node);
  return node.type === AST_NODE_TYPES.Literal && node.value === false;
}
