import { type Edit, replaceRange } from '../fix/edit.js';
import { joinEdits } from '../fix/join-edits.js';
import type { TokenFault } from '../model/token-faults.js';
import type { LifetimeChange } from './token-lifetime.js';

/** Text becomes the `sub` of an object, which has a place for the expiry, or is allowed to have one beside it. */
export function wrapText(
  { issue: { payload, spelling } }: TokenFault,
  { key, text }: LifetimeChange,
  edit: Edit | undefined,
): Edit | undefined {
  if (!payload?.node || key === undefined) return undefined;
  const [from, to] = payload.node.range;
  const isInside = payload.argument === spelling.insertAt;
  const end = `${payload.isBytes ? '.toString()' : ''}${isInside ? `, ${key}: ${text}` : ''} }`;
  const wrap = [replaceRange(from, from, '{ sub: '), replaceRange(to, to, end)];
  if (isInside) return joinEdits(wrap);
  return edit && joinEdits([...wrap, edit]);
}
