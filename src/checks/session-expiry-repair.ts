import { objectText } from '../model/object-text.js';
import { addBehind } from '../fix/add-behind.js';
import { addToPattern } from '../fix/add-to-pattern.js';
import { addTypeMember } from '../fix/add-type-member.js';
import { editAt } from '../fix/apply.js';
import { copiedStatement } from '../fix/copied-statement.js';
import type { Edit, Source } from '../fix/edit.js';
import { filterDeclared } from '../fix/filter-declared.js';
import { freeNameAt } from '../fix/free-name.js';
import { joinAll } from '../fix/join-edits.js';
import { nameBefore } from '../fix/name-before.js';
import { nameBody } from '../fix/name-body.js';
import { nameValue } from '../fix/name-value.js';
import { inQuotesNear } from '../fix/quotes.js';
import { fillLifetime } from '../fix/template.js';
import { widenTest } from '../fix/widen-test.js';
import type { ExpiryFault } from '../model/expiry-faults.js';
import type { HandMadeSession } from '../model/hand-made-sessions.js';
import { lifetimeGiven } from '../model/lifetimes.js';
import type { PayloadTime } from '../model/payload-times.js';
import type { Exit, NamedSession, Refusal } from '../model/session-refusals.js';
import type { RuleFile } from '../rule.js';
import { goesOn, hasEnded } from './expiry-code.js';

/** The edit for a session that never ends. Where the file does not show who reads it, the session says when it ends, and no more. */
export function sessionExpiryRepair(
  { sourceCode, settings }: RuleFile<never>,
  { writes, refusals, types, time }: ExpiryFault,
): { readonly isComplete: boolean; readonly edit: Edit } | undefined {
  const [first] = writes;
  const lifetimeOf = (write: HandMadeSession): number => givenLifetime(write) ?? settings.lifetime;
  const lifetime = first ? lifetimeOf(first) : settings.lifetime;
  const written = writes.flatMap((write) => writtenExpiries(write, time, lifetimeOf(write), sourceCode));
  const refused = refusals?.map((refusal) => refuse(refusal, time, lifetime, sourceCode));
  const typed = types.map((body) => addTypeMember(body, `${time.key}?: number`, sourceCode));
  const whole = refused && joinAll([...written, ...refused, ...typed]);
  if (whole) return { isComplete: true, edit: whole };
  const edit = first && joinAll(writtenExpiries(first, time, lifetime, sourceCode));
  return edit && { isComplete: false, edit };
}

/** The browser is told to keep it for so long. */
function givenLifetime(session: HandMadeSession): number | undefined {
  const [reading, ...others] = session.kind === 'hand-made' ? session.cookie.readings : [];
  const seconds = reading && lifetimeGiven(reading);
  return others.every((other) => lifetimeGiven(other) === seconds) ? seconds : undefined;
}

function writtenExpiries(
  { sites }: HandMadeSession,
  { key }: PayloadTime,
  lifetime: number,
  source: Source,
): readonly (Edit | undefined)[] {
  const text = fillLifetime('Date.now() + {milliseconds}', lifetime);
  return sites.length === 0 ? [undefined] : sites.map((site) => editAt(site, { kind: 'set', key, text }, source));
}

function refuse(refusal: Refusal, time: PayloadTime, lifetime: number, source: Source): Edit | undefined {
  const ended = (name: string, isOptional: boolean): string => {
    const code = `${name}.${time.key}`;
    return hasEnded({ code, first: isOptional ? `${name}?.${time.key}` : code }, time, lifetime);
  };
  switch (refusal.kind) {
    case 'negative test': {
      const named = access(refusal.session, time.key, source);
      const test = widenTest(refusal.test, '||', hasEnded(named, time, lifetime));
      return joinAll([test, ...named.edits]);
    }
    case 'positive test': {
      const { session, test } = refusal;
      if (source.getCommentsInside(session).length > 0) return undefined;
      const code = `${objectText(session, source)}.${time.key}`;
      return widenTest(test, '&&', goesOn(code, time, lifetime));
    }
    case 'statement': {
      const { statement, session, exit } = refusal;
      const named = access(session, time.key, source);
      const left = exitCode(exit, statement, source);
      const code = left && `if (${hasEnded(named, time, lifetime)}) ${left}`;
      return code === undefined ? undefined : joinAll([addBehind(statement, [code], source), ...named.edits]);
    }
    case 'declaration': {
      const { declarator, none } = refusal;
      const code = (name: string): string => `${ended(name, none !== '{}')} ? ${none} : ${name}`;
      return filterDeclared(declarator, code, source);
    }
    case 'value': {
      const { statement, none } = refusal;
      const name = freeNameAt('session', statement, source);
      const code = `${ended(name, none !== '{}')} ? ${none} : ${name}`;
      return nameValue(statement, name, (taking) => [`${taking} ${code}`], source);
    }
    case 'use': {
      const { statement, session, exit } = refusal;
      const name = freeNameAt('session', statement, source);
      const left = exitCode(exit, statement, source);
      return left === undefined
        ? undefined
        : nameBefore(session, statement, { name, codes: [`if (${ended(name, false)}) ${left}`] }, source);
    }
    case 'body': {
      const { none } = refusal;
      const name = freeNameAt('session', refusal.function.body, source);
      return nameBody(refusal.function, name, `${ended(name, none !== '{}')} ? ${none} : ${name}`, source);
    }
  }
}

function access(
  session: NamedSession,
  key: string,
  source: Source,
): { readonly code: string; readonly first: string; readonly edits: readonly (Edit | undefined)[] } {
  if ('name' in session) {
    const code = `${session.name}.${key}`;
    return { code, first: code, edits: [] };
  }
  const name = freeNameAt(key, session.pattern, source);
  return { code: name, first: name, edits: [addToPattern(session.pattern, { key, name }, source)] };
}

function exitCode(exit: Exit, place: Parameters<typeof addBehind>[0], source: Source): string | undefined {
  if (exit === 'throw') return inQuotesNear(source.ast, "throw new Error('The session has expired.')", source);
  return copiedStatement(exit, place, source);
}
