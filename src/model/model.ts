import type { TSESTree } from '@typescript-eslint/utils';

import { createDestinations } from '../evaluate/destinations.js';
import { createOrder } from '../evaluate/order.js';
import type { Presence } from '../evaluate/value.js';
import type { SessionDeletionSink } from '../libraries/types/deletions.js';
import type { Sink } from '../libraries/types/sink.js';
import { type AddressToken, readAddressTokens } from './address-tokens.js';
import { mentionsPassword } from './accounts/columns.js';
import { type OpenEnding, readOpenEndings } from './authentication/open-endings.js';
import { readAccountWrites } from './accounts/writes.js';
import { argumentAt } from './arguments.js';
import { type ErrorDetail, readErrorDetails } from './answers/details.js';
import { type CarriedList, readCarriedLists } from './carried-lists.js';
import { createClientPlaces } from './client-places.js';
import { createCalls } from './calls.js';
import { type ClientDatum, readClientData } from './client-data.js';
import { type ConnectionFault, readConnectionFaults } from './connection-faults.js';
import type { Cookie, CookieReading } from './cookie.js';
import { type Taker, takersByGiver } from './cookie-defaults.js';
import { type CookieDeletion, readCookieDeletions } from './cookie-deletions.js';
import { cookiesOf } from './cookies.js';
import { type ExpiryFault, readExpiryFaults } from './expiry-faults.js';
import { createDeletionContext } from './deletions/create-context.js';
import { createEndings } from './get-changes/endings.js';
import type { HandedFromElsewhere } from './faults.js';
import { type GetChange, readGetChanges } from './get-changes/changes.js';
import { fittingLifetime } from './fitting-lifetimes.js';
import { isInDrivenPage } from './driven-pages.js';
import { createHandlers, type Handler } from './handlers.js';
import { type HandMadeSession, readHandMadeSessions } from './hand-made-sessions.js';
import { type IdentityCookies, readIdentityCookies } from './identity-cookies.js';
import { type OpenIdentifier, readOpenIdentifiers } from './identifiers/read.js';
import { type QueryCredential, readQueryCredentials } from './query-credentials.js';
import { type MissingSecret, readMissingSecrets } from './missing-secrets.js';
import { readKeptStates } from './kept-states.js';
import type { Kit, Recognised, SinkNode } from './kit.js';
import type { Lifetime } from './named-lengths.js';
import { createIsModule, specifierFrom } from './modules.js';
import { useOf } from './recognise.js';
import { type PasswordChange, readPasswordChanges } from './password-changes.js';
import { createPurposes, type PurposesOf } from './purposes.js';
import { readSecretSettings, type SecretSetting } from './secret-settings.js';
import { readSecretFaults, type SecretFault } from './secrets.js';
import { readSessionActs, type SessionAct } from './session-life/acts.js';
import { createKeepers } from './session-life/keeper.js';
import { type OpenLogout, readOpenLogouts } from './session-life/logouts.js';
import { type OldSignIn, readOldSignIns } from './session-life/old-sign-ins.js';
import { createPlaces } from './session-life/places.js';
import { type FixedSignIn, readFixedSignIns } from './session-life/sign-ins.js';
import { readSessionDeletions, type SessionDeletion } from './session-deletions.js';
import { readSessionSetups, type SessionSetup } from './session-setups.js';
import { readSessionStores, type SessionStore } from './session-stores.js';
import { createReader, type ReaderContext } from './reader.js';
import { readReplayableState, type ReplayableState } from './replayable-state.js';
import { readServed } from './served/read.js';
import type { Served } from './served/served.js';
import { readSessionWrites, type SessionWrite } from './session-writes.js';
import { readRevivals, type Revival } from './revivals.js';
import type { Settings } from './settings.js';
import { readPageReads, readPageWrites, readStoredCredentials, type StoredCredential } from './storage-writes.js';
import { type StoredToken, readStoredTokens } from './stored-tokens.js';
import { readStoreConnections } from './store-connections.js';
import { type FoundStray, strayDefaults, strayKeysOf } from './found-strays.js';
import type { Sharing } from './sharing.js';
import { survey } from './survey.js';
import type { Target } from './target.js';
import { targetsOf } from './targets.js';
import { isSetUpByCall } from './typed-configurations.js';
import { readTokenChecks, readTokenIssues, type TokenCheck, type TokenIssue } from './tokens.js';
import { readUnitFaults, type UnitFault } from './unit-faults.js';
import { mayBe } from './versions.js';
import { isTyped } from './typescript.js';

/** What a reviewer sees in a file: cookies written, sessions set up, tokens issued and checked, sessions deleted. */
export interface Model {
  readonly cookies: () => readonly Cookie[];
  readonly cookieDeletions: () => readonly CookieDeletion[];
  /** Cookies that say who somebody is, and what is decided by them. */
  readonly identityCookies: () => IdentityCookies;
  readonly missingSecrets: () => readonly MissingSecret[];
  /** Keys that were meant for attributes of cookies, where the library does not read them. */
  readonly strayKeys: () => readonly FoundStray[];
  readonly carriedLists: () => readonly CarriedList[];
  /** Lifetimes that are counted in the wrong unit. */
  readonly unitFaults: () => readonly UnitFault[];
  readonly sessionSetups: () => readonly SessionSetup[];
  /** What keeps the sessions on the server. */
  readonly sessionStores: () => readonly SessionStore[];
  /** Sessions that the application itself puts where the browser keeps them. */
  readonly handMadeSessions: () => readonly HandMadeSession[];
  /** Those of them that never end. */
  readonly expiryFaults: () => readonly ExpiryFault[];
  /** Connections over which sessions go to their store, and which others can read or take over. */
  readonly connectionFaults: () => readonly ConnectionFault[];
  readonly tokenIssues: () => readonly TokenIssue[];
  readonly tokenChecks: () => readonly TokenCheck[];
  /** What the browser keeps, encrypted and signed by the program itself. */
  readonly seals: () => readonly TokenIssue[];
  readonly sessionDeletions: () => readonly SessionDeletion[];
  /** Handlers of an application of the file that end sessions or accounts, whoever asks for it. */
  readonly openEndings: () => readonly OpenEnding[];
  /** Credentials that the page keeps where its scripts read them. */
  readonly storedCredentials: () => readonly StoredCredential[];
  /** What is put into sessions that the browser keeps. */
  readonly sessionWrites: () => readonly SessionWrite[];
  /** What must never go back, and may: the browser keeps it. */
  readonly replayableState: () => readonly ReplayableState[];
  /** Something sensitive that the browser is handed and can read. */
  readonly clientData: () => readonly ClientDatum[];
  /** Sessions and cookies that are revived by something that runs code. */
  readonly revivals: () => readonly Revival[];
  /** Credentials of whoever is signed in, in the query of an address. */
  readonly addressTokens: () => readonly AddressToken[];
  /** Credentials that are read from the query of an address. */
  readonly queryCredentials: () => readonly QueryCredential[];
  /** Values of requests that find sessions, and may be more than text. */
  readonly openIdentifiers: () => readonly OpenIdentifier[];
  /** Tokens that a database has as their holders have them. */
  readonly storedTokens: () => readonly StoredToken[];
  /** Secrets that stand in the source. */
  readonly secretFaults: () => readonly SecretFault[];
  /** Settings that are secrets by their name, and have a text of the source. */
  readonly secretSettings: () => readonly SecretSetting[];
  /** The functions to which a framework hands requests, in source order. */
  readonly handlers: () => readonly Handler[];
  readonly purposesOf: PurposesOf;
  /** What handlers do with sessions that the server keeps, and with who is signed in, in source order. */
  readonly sessionActs: () => readonly SessionAct[];
  /** Logins that go on with the session that was there before. */
  readonly fixedSignIns: () => readonly FixedSignIn[];
  /** The same, because the installed version of a library does so. */
  readonly oldSignIns: () => readonly OldSignIn[];
  /** Logouts that leave the session in the store. */
  readonly openLogouts: () => readonly OpenLogout[];
  /** New passwords after which whoever is signed in stays so. */
  readonly passwordChanges: () => readonly PasswordChange[];
  /** Where the file says by which methods of HTTP something can be reached. */
  readonly served: () => readonly Served[];
  /** Sign-outs, sign-ins and ends of sessions that a link is enough for. */
  readonly getChanges: () => readonly GetChange[];
  /** What handlers about sessions answer, and errors say. */
  readonly errorDetails: () => readonly ErrorDetail[];
  /** What suits a cookie which has no lifetime. */
  readonly lifetimeFor: (cookie: Cookie, reading: CookieReading) => Lifetime;
  /** Where an edit of the attribute goes. */
  readonly targets: (cookie: Cookie, reading: CookieReading, presence: Presence, sharing: Sharing) => readonly Target[];
  /** The writes for which the call gives options. */
  readonly takersOf: (call: SinkNode) => readonly Taker[];
  /** The call deletes a cookie, whatever its options say, or unless they give it a lifetime. */
  readonly cookieDeletion: (node: SinkNode) => 'always' | 'without lifetime' | undefined;
  /** The other file that gives what stands there. */
  readonly fileBehind: (node: TSESTree.Node) => string | undefined;
  readonly handedFromElsewhere: HandedFromElsewhere;
  /** The file is written in TypeScript. */
  readonly isTyped: () => boolean;
  readonly settings: Settings;
  /** Recognitions, evaluations and reference visits so far: the measure of work that tests bound. */
  readonly steps: number;
  /** Questions so far where something comes from, answered from memory or not: how often readers walk over the same code. */
  readonly questions: number;
}

export interface ModelContext extends ReaderContext {
  readonly settings: Settings;
}

/** The file as the rules share it. Everything is computed when first asked for. */
export function createModel(context: ModelContext): Model {
  const { sourceCode, filename, cwd, settings, libraries, vocabulary, words } = context;
  const surveyed = once(() => survey(sourceCode, vocabulary));
  const isModule = createIsModule(filename, cwd);
  const imports = (name: string) => surveyed().imports.has(name);
  const { provenanceOf, matcher, manifests, recogniser, evaluator, fileBehind } = createReader(context, imports);
  const order = createOrder(evaluator, sourceCode);
  let questions = 0;
  const kit: Kit = {
    sourceCode,
    filename,
    settings,
    libraries,
    words,
    provenanceOf(node) {
      questions++;
      return provenanceOf(node);
    },
    matcher,
    uses: (library) => useOf(library, imports, manifests.declares),
    specifierOf: (module) =>
      [...surveyed().imports].find((source) => isModule(source, module)) ?? specifierFrom(filename, cwd, module),
    mayRun: (versions) => mayBe(manifests.versionsOf(versions.of), versions),
    evaluator,
    fileBehind,
    order,
    destinationsOf: createDestinations(evaluator),
    recognise: (node) => recogniser.recognise(node),
    nodes: () => surveyed().nodes,
    recognised: () => recognised(),
  };

  const found = once((): readonly Recognised[] =>
    surveyed().nodes.flatMap((node) => {
      const one = recogniser.recognise(node);
      return one && !isSetUpByCall(kit, one) && !isInDrivenPage(kit, node) ? [one] : [];
    }),
  );

  /** Every recognised node that production reaches, but for calls that may delete rows. */
  const recognised = once(() => found().filter((one) => !mayDeleteRows(one) && !order.isUnreachable(one.node)));
  /** Every `delete` and `query` may be one: whether production reaches it is asked of those that are. */
  const rowCalls = once(() => found().filter(mayDeleteRows));

  function ofKind<K extends Sink['kind']>(...kinds: readonly K[]): readonly Recognised<Extract<Sink, { kind: K }>>[] {
    return recognised().filter((found): found is Recognised<Extract<Sink, { kind: K }>> =>
      found.readings.every(({ sink }) => (kinds as readonly string[]).includes(sink.kind)),
    );
  }

  const cookies = once(() => ofKind('cookie', 'cookie-text', 'session').flatMap((found) => cookiesOf(kit, found)));

  const takers = once(() => takersByGiver(cookies()));
  const tokenChecks = once(() => readTokenChecks(kit, ofKind('token-check', 'token-decode')));
  const verifications = once(() => tokenChecks().filter((check) => check.kind === 'verification'));
  const tokenIssues = once(() => readTokenIssues(kit, ofKind('token-issue'), verifications()));
  const issued = once(() => ({
    issues: new Map(tokenIssues().map((issue) => [issue.node, issue])),
    calls: calls(),
  }));
  const pageWrites = once(() => readPageWrites(kit, ofKind('storage'), cookies()));
  const pageReads = once(() => readPageReads(kit, pageWrites()));
  const handMadeSessions = once(() => readHandMadeSessions(kit, cookies(), pageWrites()));
  const sessionWrites = once(() => readSessionWrites(kit, clientPlaces(), surveyed()));
  const clientPlaces = once(() => createClientPlaces(kit, handlers(), ofKind('session')));
  const seals = once(() => readTokenIssues(kit, ofKind('seal'), []));
  const handlers = once(() => createHandlers(kit));
  const handlerList = once(() => surveyed().functions.flatMap((node) => handlers().of(node) ?? []));
  const cookieDeletions = once(() => readCookieDeletions(kit, ofKind('cookie-deletion'), cookies()));
  const purposesOf = createPurposes(kit);
  const life = () => ({ kit, handlers: handlers(), places: places(), acts: sessionActs(), calls: calls() });
  const secretFaults = once(() => readSecretFaults(kit, recognised(), cookies()));
  const sessionActs = once(() => readSessionActs(kit, places(), surveyed()));
  const queries = once(() => createDeletionContext(kit, handlers()));
  const sessionDeletions = once(() => readSessionDeletions(queries(), rowCalls()));
  const calls = once(() => createCalls(kit));
  const served = once(() => readServed({ kit, handlers: handlers(), calls: calls(), ...surveyed() }));
  const endings = once(() =>
    createEndings({
      kit,
      calls: calls(),
      acts: sessionActs(),
      clientPlaces: clientPlaces(),
      deletions: sessionDeletions(),
    }),
  );
  const places = once(() => createPlaces(kit, handlers(), createKeepers(kit, ofKind('session'))));

  const passwordChanges = () => {
    const reached = rowCalls().filter(({ node }) => !order.isUnreachable(node));
    return readPasswordChanges({
      context: queries(),
      recognised: reached,
      deletions: sessionDeletions(),
      writes: readAccountWrites(queries(), reached),
      own: sessionActs(),
      purposesOf,
      keeperOf: places().keeperOf,
      usesTokens: () => tokenIssues().length > 0 || tokenChecks().length > 0,
      usesSession: () => surveyed().members.some((node) => places().sessionAt(node) !== undefined),
    });
  };

  return {
    cookies,
    cookieDeletions,
    strayKeys: once(() => [
      ...cookies().flatMap(strayKeysOf),
      ...ofKind('cookie-defaults').flatMap((one) => strayDefaults(kit, one)),
    ]),
    identityCookies: once(() => readIdentityCookies(kit, cookies(), purposesOf)),
    missingSecrets: once(() => readMissingSecrets(kit)),
    carriedLists: once(() => readCarriedLists(kit, surveyed().nodes, ofKind('session'), cookies())),
    sessionStores: once(() => readSessionStores(kit, ofKind('session-store'))),
    sessionSetups: once(() => readSessionSetups(kit, ofKind('session'), cookies(), handMadeSessions())),
    handMadeSessions,
    expiryFaults: once(() =>
      readExpiryFaults(kit, { sessions: handMadeSessions(), cookies: cookies(), pageWrites: pageWrites() }),
    ),
    connectionFaults: once(() =>
      readConnectionFaults(
        kit,
        readStoreConnections(kit, ofKind('session-store'), ofKind('session'), ofKind('connection')),
      ),
    ),
    tokenIssues,
    unitFaults: once(() =>
      readUnitFaults(kit, { cookies: cookies(), issues: tokenIssues(), seals: seals(), checks: verifications() }),
    ),
    tokenChecks,
    seals,
    storedCredentials: once(() => [
      ...readStoredCredentials(kit, pageWrites(), pageReads),
      ...readKeptStates(kit, ofKind('kept-state')),
    ]),
    sessionDeletions,
    openEndings: once(() =>
      readOpenEndings({
        context: queries(),
        recognised: rowCalls(),
        sessions: sessionDeletions(),
        purposesOf,
        handlers: handlerList,
        hasSignIn: () =>
          ofKind('session', 'token-issue', 'token-check').length > 0 ||
          sessionActs().length > 0 ||
          sessionDeletions().length > 0 ||
          queries().identities.isMentioned() ||
          handlerList().some((handler) => purposesOf(handler).has('login')),
      }),
    ),
    sessionWrites,
    replayableState: once(() => readReplayableState(kit, sessionWrites())),
    clientData: once(() =>
      readClientData(kit, {
        writes: sessionWrites(),
        tokens: { issues: tokenIssues(), checks: tokenChecks() },
        cookies: cookies(),
      }),
    ),
    revivals: once(() => readRevivals(kit, ofKind('revival'), surveyed().nodes)),
    addressTokens: once(() => readAddressTokens(kit, tokenIssues)),
    queryCredentials: once(() => readQueryCredentials(kit, ofKind('token-check'))),
    openIdentifiers: once(() => readOpenIdentifiers(queries())),
    storedTokens: once(() => readStoredTokens(kit, () => ({ issues: tokenIssues(), cookies: cookies() }))),
    secretFaults,
    secretSettings: once(() => readSecretSettings(kit, surveyed(), secretFaults())),
    handlers: handlerList,
    purposesOf,
    sessionActs,
    oldSignIns: once(() => readOldSignIns(life())),
    openLogouts: once(() =>
      readOpenLogouts({ ...life(), purposesOf, cookieDeletions: cookieDeletions(), cookies: cookies() }),
    ),
    fixedSignIns: once(() => readFixedSignIns({ ...life(), purposesOf })),
    passwordChanges: once(() => (mentionsPassword(sourceCode.text) ? passwordChanges() : [])),
    served,
    getChanges: once(() => readGetChanges({ kit, handlers: handlers(), endings: endings(), served: served() })),
    errorDetails: once(() =>
      readErrorDetails({
        kit,
        handlers: handlers(),
        calls: calls(),
        served: served(),
        purposesOf,
        acts: sessionActs(),
        writes: sessionWrites(),
        cookies: cookies(),
        deletions: sessionDeletions(),
        functions: surveyed().functions,
      }),
    ),
    lifetimeFor: (cookie, reading) => fittingLifetime(kit, issued(), cookie, reading),
    targets: (cookie, reading, presence, sharing) => targetsOf(kit, cookie, reading, presence, sharing),
    takersOf: (call) => takers().get(call) ?? [],
    cookieDeletion(node) {
      const sinks = recogniser.recognise(node)?.readings.map(({ sink }) => sink) ?? [];
      const deletions = sinks.filter((sink) => sink.kind === 'cookie-deletion');
      if (deletions.length === 0 || deletions.length < sinks.length) return undefined;
      return deletions.some(({ lifetimeKeepsAlive }) => lifetimeKeepsAlive) ? 'without lifetime' : 'always';
    },
    fileBehind,
    handedFromElsewhere(node, { argument: index }) {
      const argument = argumentAt(node, index);
      return typeof argument !== 'string' && fileBehind(argument) !== undefined ? argument : undefined;
    },
    isTyped: () => isTyped(kit),
    settings,
    get steps() {
      return recogniser.steps + evaluator.steps;
    },
    get questions() {
      return questions;
    },
  };
}

function mayDeleteRows(found: Recognised): found is Recognised<SessionDeletionSink> {
  return found.readings.every(({ sink }) => sink.kind === 'session-deletion');
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}
