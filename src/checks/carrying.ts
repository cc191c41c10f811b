import type { Source } from '../fix/edit.js';
import { nameForKey } from '../fix/name-for-key.js';
import { isIdentifierName, memberCode, propertyCode, quoted } from '../fix/property-key.js';
import { quoteNear } from '../fix/quotes.js';
import type { SignInRepair } from '../model/session-life/sign-in-repair.js';
import type { Around } from './session-settling.js';

/** What takes out of the old session before the call, and puts it into the new one; `undefined` where two keys would be called alike. */
export function carrying({ carried, session, settling }: SignInRepair, source: Source): Around | undefined {
  const { keys, cast } = carried;
  if (keys.length === 0) return {};
  const quote = quoteNear(settling.statement, source);
  const parts = keys.map((key) => {
    const name = nameForKey(key, settling.statement, source);
    return { key, name, code: propertyCode(isIdentifierName(key) ? key : quoted(key, quote), name) };
  });
  if (new Set(parts.map(({ name }) => name)).size < parts.length) return undefined;
  const list = parts.map(({ code }) => code).join(', ');
  const [only, ...others] = parts;
  const isAssigned = others.length === 0 && cast === '';
  return {
    before: [`const { ${list} } = ${session}${cast}`],
    behind: [
      isAssigned && only
        ? `${session}${memberCode(only.key, quote)} = ${only.name}`
        : `Object.assign(${session}, { ${list} })`,
    ],
  };
}
