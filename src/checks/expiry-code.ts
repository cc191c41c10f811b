import { fillLifetime } from '../fix/template.js';
import type { PayloadTime } from '../model/payload-times.js';

/** How the time of a session is read: `session.expiresAt`, and where there may be no session `session?.expiresAt`. */
export interface TimeAccess {
  readonly code: string;
  /** The first time that it is read. */
  readonly first: string;
}

/** The code of a condition that holds when the session has ended, or says nothing of its end. It may stand behind `||` and before `?`. */
export function hasEnded({ code, first }: TimeAccess, time: PayloadTime, lifetime: number): string {
  const { moment, now } = endOf(code, time, lifetime);
  return `!${first} || ${moment} < ${now}`;
}

/** The code of a condition that holds while the session goes on. It may stand behind `&&`. */
export function goesOn(code: string, time: PayloadTime, lifetime: number): string {
  const { moment, now } = endOf(code, time, lifetime);
  return `${moment} > ${now}`;
}

function endOf(
  code: string,
  { is, unit }: PayloadTime,
  lifetime: number,
): { readonly moment: string; readonly now: string } {
  const isStart = is === 'start';
  const added = (name: string): string => (isStart ? fillLifetime(` + {${name}}`, lifetime) : '');
  switch (unit) {
    case 'seconds':
      return { moment: code + added('seconds'), now: 'Date.now() / 1000' };
    case 'date':
      return isStart
        ? { moment: `new Date(${code}).getTime()${added('milliseconds')}`, now: 'Date.now()' }
        : { moment: `new Date(${code})`, now: 'new Date()' };
    default:
      return { moment: code + added('milliseconds'), now: 'Date.now()' };
  }
}
