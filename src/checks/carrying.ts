import type { Source } from '../fix/edit.js';
import { nameForKey } from '../fix/name-for-key.js';
import type { SignInRepair } from '../model/session-life/sign-in-repair.js';
import type { Around } from './session-settling.js';

/** What takes out of the old session before the call, and puts it into the new one; `undefined` where a key cannot be written so. */
export function carrying({ carried, session, settling }: SignInRepair, source: Source): Around | undefined {
  const { keys, cast } = carried;
  if (keys.length === 0) return {};
  if (!keys.every((key) => /^[a-z_$][\w$]*$/iu.test(key))) return undefined;
  const parts = keys.map((key) => {
    const name = nameForKey(key, settling.statement, source);
    return { key, name, code: name === key ? key : `${key}: ${name}` };
  });
  const list = parts.map(({ code }) => code).join(', ');
  const [only, ...others] = parts;
  const isAssigned = others.length === 0 && cast === '';
  return {
    before: [`const { ${list} } = ${session}${cast}`],
    behind: [isAssigned && only ? `${session}.${only.key} = ${only.name}` : `Object.assign(${session}, { ${list} })`],
  };
}
