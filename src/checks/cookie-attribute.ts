import type { EditSite } from '../ast/edit-site.js';
import { type Change, editAt } from '../fix/apply.js';
import type { Edit } from '../fix/edit.js';
import { keepingTypes } from '../fix/literal-types.js';
import { joinEdits } from '../fix/join-edits.js';
import type { Tri } from '../evaluate/value.js';
import type { AttributeName } from '../libraries/types/attributes.js';
import type { Slot } from '../libraries/types/origin.js';
import type { Cookie, CookieReading } from '../model/cookie.js';
import { hasLifetime } from '../model/lifetimes.js';
import { type Fault, faultOf, isUndecided, placeOf, type Repair } from '../model/faults.js';
import type { SinkNode } from '../model/kit.js';
import type { Model } from '../model/model.js';
import { isWrittenEmpty } from '../model/empty-cookies.js';
import type { FoundStray } from '../model/found-strays.js';
import type { CookieScope } from '../model/settings.js';
import type { Sharing } from '../model/sharing.js';
import type { Target } from '../model/target.js';
import type { Report, RuleFile } from '../rule.js';
import type { AttributeChange } from './attribute-change.js';
import { speaks } from './precedence.js';
import { strayRepair } from './stray-key.js';

/** How a message tells the user what to write. */
export function spelling(
  change: AttributeChange | undefined,
  reading: CookieReading,
  misspelt?: Fault['misspelt'],
): string {
  if (!change) return 'one';
  if (misspelt) return instead(misspelt, change.key);
  if (change.kind === 'unset') return `nothing for \`${change.key}\``;
  if (reading.text) return `\`${change.text.replace('; ', '')}\``;
  const position = reading.positions && positionOf(change.key, reading);
  if (position !== undefined) return `\`${change.text}\` as argument ${String(position + 1)} (\`${change.key}\`)`;
  const nested = (reading.below ?? []).reduceRight(
    (code, key) => `${key}: { ${code} }`,
    `${change.key}: ${change.text}`,
  );
  return `\`${nested}\``;
}

function positionOf(key: string, { attributes, positions = {} }: CookieReading): number | undefined {
  const names = Object.keys(positions) as AttributeName[];
  const name = names.find((one) => attributes[one]?.key === key);
  return name && positions[name];
}

function instead({ stray: { is, key, attributes }, reading }: FoundStray, asked: string): string {
  if (is === 'nested') return `\`${asked}\` outside of \`${key}\`, which the library ignores`;
  const [name] = attributes;
  const right = (name && reading.attributes[name]?.key) ?? asked;
  if (is === 'misplaced')
    return `\`${right}\` among the options of the cookie, not beside them, where the library ignores it`;
  return `\`${right}\` instead of \`${key}\`, which the library ignores`;
}

/** What a rule about a cookie attribute asks of each cookie. */
export interface AttributeCheck<MessageId extends string> {
  readonly attribute: AttributeName;
  /** The attribute on whose account the other is asked for: the report stands there. */
  readonly reportedAt?: AttributeName;
  /** Another one that would do: a key that was meant for it is put right instead. */
  readonly alternative?: AttributeName;
  readonly scope: CookieScope;
  /** The cookies to look at; without them all of the file's. */
  readonly cookies?: readonly Cookie[];
  /** It is about how long the cookie lives: an object that also reaches a deletion must not be given it. */
  readonly isLifetime: boolean;
  /** What the program says of it is not right. */
  readonly isAtFault: (cookie: Cookie, reading: CookieReading) => Tri;
  readonly describe: (fault: Fault) => Pick<Report<MessageId>, 'messageId' | 'data'>;
  /** What to say, with the setting `reportUnknown`, of a cookie that cannot be shown to be right. */
  readonly unknown?: MessageId;
  readonly complete: (repair: Repair, cookie: Cookie) => AttributeChange | undefined;
  /** What has to be changed together with the places of a complete edit; `undefined` where that is a follow-up, or cannot be. */
  readonly alongside?: (cookie: Cookie, sites: readonly EditSite[]) => readonly Edit[] | undefined;
  /** What is changed together with a cookie is another matter than what goes with the next one: what they share stays as it is. */
  readonly isEachItsOwn?: boolean;
  readonly followUp?: {
    readonly messageId: MessageId | ((fault: Fault) => MessageId);
    readonly change: (repair: Repair, cookie: Cookie) => AttributeChange | undefined;
    /** What has to be changed together with these places; `undefined` where it cannot be. */
    readonly alongside?: (cookie: Cookie, sites: readonly EditSite[]) => readonly Edit[] | undefined;
  };
}

/** Reports every cookie at fault once, with the edit that is right in every library that may be meant. */
export function checkCookieAttribute<MessageId extends string>(
  file: RuleFile<MessageId>,
  check: AttributeCheck<MessageId>,
): void {
  const cookies = (check.cookies ?? file.model.cookies()).filter(
    (cookie) =>
      cookie.isDeletion !== 'yes' && isInScope(cookie, check.scope) && (check.isLifetime || !isLeftEmpty(cookie)),
  );
  if (check.unknown !== undefined && file.settings.reportUnknown) reportUnknown(file, cookies, check, check.unknown);
  const faults = cookies
    .map((cookie) =>
      faultOf(cookie, check, (reading) => check.isAtFault(cookie, reading), file.model.handedFromElsewhere),
    )
    .filter((fault) => fault !== undefined);
  const sharingOf = sharingsByChange(file.model, faults, check);
  const reported = new Set<unknown>();
  for (const fault of faults) {
    if (fault.node !== fault.cookie.at && reported.has(fault.node)) continue;
    if (fault.misspelt && !speaks(file, undefined, { kind: 'stray key', node: fault.misspelt.stray.holder })) continue;
    reported.add(fault.node);
    const sharing = sharingOf(fault);
    const stray = fault.misspelt && strayRepair(file, fault.misspelt);
    const isByKey = stray?.complete !== undefined || stray?.followUp !== undefined;
    const followUp = fault.misspelt ? stray?.followUp : check.followUp && editOf(file, fault, sharing, check.followUp);
    file.report({
      node: fault.node,
      ...check.describe(fault),
      complete: isByKey
        ? stray.complete
        : editOf(file, fault, sharing, {
            change: check.complete,
            ...(check.alongside && { alongside: check.alongside }),
          }),
      followUp:
        check.followUp && followUp ? [{ messageId: spokenOf(check.followUp.messageId, fault), edit: followUp }] : [],
    });
  }
}

function spokenOf<MessageId extends string>(
  messageId: MessageId | ((fault: Fault) => MessageId),
  fault: Fault,
): MessageId {
  return typeof messageId === 'function' ? messageId(fault) : messageId;
}

/** Cookies of which it cannot be told whether they are at fault, one library among those that may be meant included. */
function reportUnknown<MessageId extends string>(
  file: RuleFile<MessageId>,
  cookies: readonly Cookie[],
  check: AttributeCheck<MessageId>,
  messageId: MessageId,
): void {
  const reported = new Set<unknown>();
  for (const cookie of cookies) {
    const { readings } = cookie;
    if (!isUndecided(cookie, (reading) => check.isAtFault(cookie, reading))) continue;
    const node = placeOf(readings.map((reading) => reading.presence(check.reportedAt ?? check.attribute))) ?? cookie.at;
    if (node !== cookie.at && reported.has(node)) continue;
    reported.add(node);
    file.report({ node, messageId, data: { cookie: cookie.label, library: readings[0]?.library.title ?? '' } });
  }
}

/** What is given another value is another matter, too. */
function sharingsByChange<MessageId extends string>(
  model: Model,
  faults: readonly Fault[],
  { complete, followUp, isEachItsOwn, isLifetime }: AttributeCheck<MessageId>,
): (fault: Fault) => Sharings {
  const indifferent = isLifetime ? new Set<SinkNode>() : callsThatLeaveNothing(model);
  const sharingOf = (alike: readonly Fault[]): Sharings => sharingsOf(model, alike, { isLifetime, indifferent });
  if (isEachItsOwn) return (fault) => sharingOf([fault]);
  const changes = new Map(
    faults.map((fault) => [
      fault,
      JSON.stringify(
        fault.repairs.map((repair) => [complete(repair, fault.cookie), followUp?.change(repair, fault.cookie)]),
      ),
    ]),
  );
  const sharings = new Map<string | undefined, Sharings>();
  return (fault) => {
    const change = changes.get(fault);
    const known = sharings.get(change);
    if (known) return known;
    const alike = faults.filter((other) => changes.get(other) === change);
    const made = sharingOf(alike);
    sharings.set(change, made);
    return made;
  };
}

function isInScope(cookie: Cookie, scope: CookieScope): boolean {
  if (scope === 'session') return cookie.carries === 'session';
  return scope === 'all' || cookie.carries !== 'preference';
}

/** There is nothing in it that could be read, or sent along: all that it lacks is a lifetime that takes it away. */
function isLeftEmpty(cookie: Cookie): boolean {
  return isWrittenEmpty(cookie) && cookie.readings.every((reading) => hasLifetime(reading) === 'no');
}

/** Calls that write nothing but cookies that are over at once, or empty: those may as well have what others are asked for. */
function callsThatLeaveNothing(model: Model): ReadonlySet<SinkNode> {
  const leavesNothing = (cookie: Cookie) => cookie.isDeletion === 'yes' || isLeftEmpty(cookie);
  const found = new Set(model.cookies().map(({ node }) => node));
  for (const cookie of model.cookies()) if (!leavesNothing(cookie)) found.delete(cookie.node);
  return found;
}

/** By what is done to the attribute. */
type Sharings = Readonly<Record<AttributeChange['kind'], Sharing>>;

/** A shared object may be edited when all that it reaches is at fault, or deletes a cookie and does not mind. */
function sharingsOf(
  model: Model,
  faults: readonly Fault[],
  { isLifetime, indifferent }: { readonly isLifetime: boolean; readonly indifferent: ReadonlySet<SinkNode> },
): Sharings {
  const byCall = new Map<unknown, Fault[]>();
  for (const fault of faults) byCall.set(fault.cookie.node, [...(byCall.get(fault.cookie.node) ?? []), fault]);
  const holders = new Set(faults.map(({ node }) => node));
  const sharing: Sharing = {
    isAtFaultAt({ call, index, path }) {
      const deletion = model.cookieDeletion(call);
      if (deletion) return deletion === 'always' || !isLifetime;
      if (indifferent.has(call)) return true;
      const here = byCall.get(call);
      if (here)
        return here.some(({ repairs }) =>
          repairs.every(({ reading }) => reading.text ?? isAt(reading.options, index, path)),
        );
      const takers = model.takersOf(call);
      return takers.every(({ options, node }) => byCall.has(node) && isAt(options, index, path)) && takers.length > 0;
    },
    faultsAt: (call) => byCall.get(call),
    isAtFaultIn: (holder) => holders.has(holder),
  };
  // A constant that is no longer read may stay.
  return { set: sharing, unset: { ...sharing, isAtFaultIn: () => false } };
}

/** The object at the path is the one that holds the options, or lies around it. */
function isAt(options: Slot | undefined, index: number, path: readonly string[]): boolean {
  return options?.argument === index && path.every((key, depth) => key === options.path?.[depth]);
}

/** The edit, when all readings agree on it. */
function editOf<MessageId extends string>(
  file: RuleFile<MessageId>,
  { cookie, repairs }: Fault,
  sharing: Sharings,
  { change: changeOf, alongside }: Pick<NonNullable<AttributeCheck<MessageId>['followUp']>, 'change' | 'alongside'>,
): Edit | undefined {
  const plans = repairs.map(({ reading, presence }) => {
    const change = changeOf({ reading, presence }, cookie);
    return change && { change, targets: file.model.targets(cookie, reading, presence, sharing[change.kind]) };
  });
  const [plan] = plans;
  if (!plan || plan.targets.length === 0 || plans.some((other) => other && !isSameChange(other.change, plan.change)))
    return undefined;
  const targets = withoutOverridden(cookie, plan.targets);
  const edits = targets.map((target) => {
    const change = changeAt(target, plan.change);
    const typed =
      change?.kind === 'set' && file.model.isTyped()
        ? { ...change, text: keepingTypes(target.site, change.text) }
        : change;
    return typed && editAt(target.site, typed, file.sourceCode);
  });
  const others = alongside
    ? alongside(
        cookie,
        targets.map(({ site }) => site),
      )
    : [];
  return others && edits.every((edit) => edit !== undefined) ? joinEdits([...edits, ...others]) : undefined;
}

/** What the call itself overrides needs no edit where it comes from. */
function withoutOverridden({ node }: Cookie, targets: readonly Target[]): readonly Target[] {
  const override = targets.find(
    ({ site, wrap }) => site.kind === 'argument' && site.call === node && wrap.length === 0,
  );
  return override ? [override] : targets;
}

function isSameChange(left: AttributeChange, right: AttributeChange): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Where nothing is taken away by saying nothing. */
const TAKES_UNDEFINED: ReadonlySet<EditSite['kind']> = new Set<EditSite['kind']>([
  'object',
  'argument',
  'positional argument',
]);

/**
 * The change as it has to be spelt at the target: inside the objects that are missing, as `undefined` where there is nothing to remove, if that does.
 */
export function changeAt({ site, wrap, keep = [] }: Target, change: AttributeChange): Change | undefined {
  const isThere = wrap.length === 0 && !TAKES_UNDEFINED.has(site.kind);
  if (change.kind === 'unset' && isThere) return { kind: 'remove', goesWith: change.goesWith };
  if (change.kind === 'unset' && change.byRemovalOnly) return undefined;
  const text = change.kind === 'set' ? change.text : 'undefined';
  if (site.kind === 'text' && site.range[0] < site.range[1]) return { kind: 'rename', key: text };
  const [key, ...deeper] = wrap;
  if (key === undefined) return { kind: 'set', key: change.key, text };
  const kept = wrap.map((_, depth) => (keep[depth] === undefined ? '' : `${keep[depth]}, `));
  const inner = [...deeper, change.key].reduceRight(
    (value, name, depth) => `{ ${kept[depth] ?? ''}${name}: ${value} }`,
    text,
  );
  return { kind: 'set', key, text: inner };
}
