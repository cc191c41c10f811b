import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { CookieSink } from '../libraries/types/cookies.js';
import type { Library } from '../libraries/types/library.js';
import type { TokenIssueSink } from '../libraries/types/tokens.js';
import { isWithin } from '../ast/functions.js';
import { argumentsOf } from './arguments.js';
import type { Cookie } from './cookie.js';
import type { Kit } from './kit.js';
import { createPayloadRemoval, type MayLeave, type Tokens } from './payload-removal.js';
import { type SensitiveDatum, sensitiveIn } from './sensitive-data.js';
import type { SessionWrite } from './session-writes.js';
import type { TokenIssue } from './tokens.js';
import type { WholeRow } from './whole-rows.js';
import { isOwn, type Removable, statementOf } from './write-removal.js';

/** Something sensitive is handed to the browser, which can read it. */
export interface ClientDatum extends Pick<SensitiveDatum, 'is' | 'isPersonal' | 'shown'> {
  /** Where the report stands. */
  readonly at: TSESTree.Node;
  readonly by: 'session' | 'token' | 'cookie';
  readonly library: Library;
  /** The name of the cookie. */
  readonly label: string;
  readonly removes: Removable | undefined;
  /** The row that goes as a whole, where it stands in the write itself. */
  readonly row?: WholeRow | undefined;
}

export interface Carriers {
  readonly writes: readonly SessionWrite[];
  readonly tokens: Tokens;
  readonly cookies: readonly Cookie[];
}

export function readClientData(kit: Kit, { writes, tokens, cookies }: Carriers): readonly ClientDatum[] {
  const mayLeave = createPayloadRemoval(kit, tokens);
  return [
    ...writes.flatMap((write) => inSession(kit, write)),
    ...tokens.issues.flatMap((issue) => inToken(kit, issue, mayLeave)),
    ...cookies.flatMap((cookie) => inCookie(kit, cookie, cookies)),
  ].filter((datum, index, all) => all.findIndex((other) => isSame(datum, other)) === index);
}

/** What is given in one of two ways is one thing that is handed over. */
function isSame(one: ClientDatum, other: ClientDatum): boolean {
  return one.at === other.at && one.is === other.is && one.shown === other.shown;
}

function inSession(kit: Kit, { content, value, path, operator, node, library }: SessionWrite): readonly ClientDatum[] {
  if (content !== 'clear' || !value || operator === '+=' || operator === '-=') return [];
  return sensitiveIn(kit, path, value).map((datum) =>
    clientDatum(kit, datum, value, { by: 'session', library, label: '', write: node }),
  );
}

function inToken(kit: Kit, { node, payload, library }: TokenIssue, mayLeave: MayLeave): readonly ClientDatum[] {
  const sinks = kit.recognise(node)?.readings.map(({ sink }) => sink as TokenIssueSink) ?? [];
  if (!payload?.node || sinks.some(({ content }) => content === 'encrypted')) return [];
  const given = payload.node;
  return sensitiveIn(kit, [], given)
    .filter(({ holder, row }) => holder !== undefined || row !== undefined)
    .map((datum) => {
      const found = clientDatum(kit, datum, given, { by: 'token', library, label: '', write: node });
      const { holder } = datum;
      if (datum.row) return found;
      const mayGo = holder?.type === AST_NODE_TYPES.Property && mayLeave(holder, node);
      return { ...found, removes: mayGo ? holder : undefined };
    });
}

/** Kinds that a cookie of that very name is not said to hold: what is called so may be anything. */
const WEAK: ReadonlySet<string> = new Set(['hash of a password', 'salt of a password']);

function inCookie(kit: Kit, cookie: Cookie, all: readonly Cookie[]): readonly ClientDatum[] {
  const { node, written, name, value, isDeletion, label, readings } = cookie;
  const sinks = kit.recognise(node)?.readings.map(({ sink }) => sink as CookieSink) ?? [];
  const [reading] = readings;
  if (written === 'by session' || !value || !reading || isDeletion === 'yes') return [];
  if (sinks.some(({ content }) => content !== undefined)) return [];
  const key = name.kind === 'scalar' ? [String(name.value)] : [];
  return partsOf(kit, cookie)
    .flatMap((part) => sensitiveIn(kit, key, part).map((datum) => ({ datum, part })))
    .filter(({ datum }) => datum.holder !== undefined || datum.row !== undefined || !WEAK.has(datum.is))
    .map(({ datum, part }) => {
      const found = clientDatum(kit, datum, part, { by: 'cookie', library: reading.library, label, write: node });
      return datum.holder || isAllOfCall(kit, cookie, all) ? found : { ...found, removes: undefined };
    });
}

/** The call does nothing but write that cookie: it sets no other one, and no status or other headers, as `writeHead` does. */
function isAllOfCall(kit: Kit, cookie: Cookie, all: readonly Cookie[]): boolean {
  const { node, readings } = cookie;
  const isAmongOthers = readings.some(({ textAt }) => {
    const given = textAt && argumentsOf(node)[textAt.argument];
    return given !== undefined && kit.evaluator.value(given).kind === 'object';
  });
  return !isAmongOthers && all.every((other) => other === cookie || other.node !== node);
}

/** The expressions of which the value consists. */
function partsOf(kit: Kit, { node, value, written }: Cookie): readonly TSESTree.Node[] {
  if (value?.kind === 'text') return value.parts.flatMap((part) => (part.known ? [] : [part.node]));
  const given = argumentsOf(node).find((argument) => kit.evaluator.value(argument) === value);
  if (given && written === 'by call') return [given];
  return value ? [value.node] : [];
}

type Carrier = Pick<ClientDatum, 'by' | 'library' | 'label'> & { readonly write: TSESTree.Node };

function clientDatum(
  kit: Kit,
  { is, isPersonal, shown, node, holder, row }: SensitiveDatum,
  given: TSESTree.Node,
  { write, ...carrier }: Carrier,
): ClientDatum {
  const about = { is, isPersonal, shown, ...carrier };
  if (row) {
    const isHere = isWithin(row.node, write);
    return { ...about, at: isHere ? row.node : given, removes: undefined, row: isHere ? row : undefined };
  }
  if (holder?.type === AST_NODE_TYPES.Property && isOwn(kit, holder, write))
    return { ...about, at: holder, removes: holder };
  if (holder) return { ...about, at: given, removes: undefined };
  return {
    ...about,
    at: write.type === AST_NODE_TYPES.AssignmentExpression ? write : node,
    removes: statementOf(write),
  };
}
