import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { literalText } from '../ast/literal-text.js';
import { lastName } from '../ast/property-name.js';
import type { Provenance } from '../ast/provenance.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Value } from '../evaluate/value.js';
import type { Origin, Slot } from '../libraries/types/origin.js';
import type { StorageRead } from '../libraries/types/storage.js';
import { type Address, readAddresses } from './addresses.js';
import { argumentAt } from './arguments.js';
import { createCalls } from './calls.js';
import { wordsOf } from './cookie-words.js';
import { type NamedCredential, credentialNamed, namesSomethingElse } from './credential-words.js';
import { serialisedBy } from './credentials.js';
import { createLookups } from './deletions/lookups.js';
import { namesAround } from './function-names.js';
import { createHandlers, handlerAround } from './handlers.js';
import type { Kit } from './kit.js';
import { isIssuing, isLoginText, isStrongToken } from './login-words.js';
import { isOneTimeFlow, isOtherParameter, namesOneTime } from './one-time-words.js';
import { parametersOf, type QueryParameter } from './query-parameters.js';
import { namesProvider } from './sensitive-words.js';
import { plain } from './session-keepers.js';
import { slotPresence } from './slots.js';
import { EMPTY_ENVIRONMENT } from './sources/environment.js';
import { createSources } from './sources/read.js';
import { inputsOf } from './sources/source.js';
import type { TokenIssue } from './tokens.js';
import { perLibraries } from './per-libraries.js';

/** The credential of somebody who is signed in, in the query of an address. */
export interface AddressToken {
  readonly address: Address;
  readonly parameter: QueryParameter;
  readonly is: NamedCredential;
  /** The browser has it already, or sends it by itself: nothing is lost where the address does not have it. */
  readonly keeps: 'script' | 'cookie' | undefined;
  /** All addresses of the program that the same text is. */
  readonly addresses: readonly Address[];
  /** Where an edit has a request send it in a header: in the headers that are there, or with them. */
  readonly header: () => { readonly site: EditSite; readonly key: string; readonly isWhole: boolean } | undefined;
}

/** Seconds within which a token that is handed on in an address is there to be exchanged for another one. */
const HANDED_ON = 300;

export function readAddressTokens(kit: Kit, issues: () => readonly TokenIssue[]): readonly AddressToken[] {
  if (!MAY_HAVE_QUERY.test(kit.sourceCode.text)) return [];
  const found = new Map<TSESTree.Node, AddressToken & { readonly addresses: Address[] }>();
  let judge: Judge | undefined;
  for (const address of readAddresses(kit)) {
    for (const parameter of parametersOf(kit, address)) {
      const known = found.get(parameter.value);
      if (known) {
        known.addresses.push(address);
        continue;
      }
      judge ??= createJudge(kit, issues);
      const verdict = judge(parameter, address);
      if (verdict)
        found.set(parameter.value, {
          address,
          parameter,
          ...verdict,
          addresses: [address],
          header: () => headerOf(kit, address),
        });
    }
  }
  return [...found.values()];
}

/** Without one of these no text of the file is an address with a query. */
const MAY_HAVE_QUERY = /[?&][\w.~-]{1,64}=|searchparams|querystring|stringify|\bquery\b|\bparams\b/iu;

type Verdict = Pick<AddressToken, 'is' | 'keeps'>;

type Judge = (parameter: QueryParameter, address: Address) => Verdict | undefined;

function createJudge(kit: Kit, issues: () => readonly TokenIssue[]): Judge {
  const handlers = createHandlers(kit);
  const sources = createSources({ kit, handlers, calls: createCalls(kit), lookupOf: createLookups(kit) });

  function judge(parameter: QueryParameter, address: Address): Verdict | undefined {
    const { key, value, path } = parameter;
    if (isOtherParameter(key) || namesSomethingElse(key)) return undefined;
    const isOwn = address.goes !== 'in request' || path.startsWith('/');
    const origins = originsOf(kit, value);
    for (const origin of origins) {
      const kept = keptInBrowser(origin);
      if (kept) return kept.is && !isForeign(address, path) ? { is: kept.is, keeps: kept.keeps } : undefined;
      const own = isOwn ? ownCredential(origin) : undefined;
      if (own) return own;
    }
    if (!isOwn || [value, ...origins].some(isSentByCaller)) return undefined;
    const names = origins.flatMap((origin) => namesOnTheWay(kit, value, origin));
    if (names.some((name) => namesSomethingElse(name) || namesOneTime(name) || namesProvider(name))) return undefined;
    if (namesOneTime(path) || isInOneTimeFlow(address.node) || isInOneTimeFlow(value)) return undefined;
    const isToken = origins.some((origin) => isLoginToken(parameter, origin, address));
    return isToken ? { is: 'token', keeps: undefined } : undefined;
  }

  function isSentByCaller(node: TSESTree.Node): boolean {
    return inputsOf(sources.of(node, EMPTY_ENVIRONMENT)).length > 0;
  }

  /** What the browser keeps of somebody who is signed in; nothing that is meant for something else. */
  function keptInBrowser(
    origin: TSESTree.Node,
  ): { readonly is: NamedCredential | undefined; readonly keeps: Verdict['keeps'] } | undefined {
    const stored = storedUnder(kit, origin);
    if (stored !== undefined) return { is: credentialUnder(stored), keeps: 'script' };
    const source = sources.of(origin, EMPTY_ENVIRONMENT);
    if (source.kind !== 'input' || source.source !== 'cookies' || source.path.length !== 1) return undefined;
    return { is: credentialUnder(source.path[0] ?? ''), keeps: 'cookie' };
  }

  /** The id of the caller's session, or a token that stands with who they are. */
  function ownCredential(origin: TSESTree.Node): Verdict | undefined {
    const source = sources.of(origin, EMPTY_ENVIRONMENT);
    if (source.kind !== 'identity' || source.path.length === 0) return undefined;
    const { path, handler } = source;
    const last = path.at(-1) ?? '';
    const isId = handler.form.sessionId?.join('.') === path.join('.') || path.join('.') === 'session.id';
    if (isId) return { is: 'session id', keeps: 'cookie' };
    const is = path.length < 2 ? undefined : credentialUnder(last);
    return is && { is, keeps: undefined };
  }

  function isLoginToken({ key, value }: QueryParameter, origin: TSESTree.Node, address: Address): boolean {
    const thing = plain(kit.provenanceOf(origin));
    const maker = thing.kind === 'parameter' ? wrapped(thing.function).parent : origin;
    const issue = issues().find(({ node }) => node === maker);
    if (issue) return isLogin(kit, issue);
    const called = thing.kind === 'result' && origin.type !== AST_NODE_TYPES.MemberExpression;
    const names = [lastName(unwrap(serialisedBy(value) ?? value)), lastName(origin), memberName(thing)];
    if (called && isIssuing(lastName(thing.call.callee) ?? '') === 'login') return true;
    if (called && isIssuing(lastName(thing.call.callee) ?? '') === 'some') {
      const given = thing.call.arguments.map((argument) => kit.sourceCode.getText(argument)).join(' ');
      if (address.goes === 'by answer' && (/user|account|profile|member/iu.test(given) || isInLogin(address.node)))
        return true;
    }
    if (names.some((name) => name !== undefined && isStrongToken(name)))
      return address.goes !== 'in request' || isStrongToken(key);
    const isToken = names.some((name) => name !== undefined && credentialNamed(name) === 'token');
    return isToken && isLoginText(callsAround(kit, thing));
  }

  function isInOneTimeFlow(node: TSESTree.Node): boolean {
    return namesAround(kit, handlers, node).some(isOneTimeFlow);
  }

  function isInLogin(node: TSESTree.Node): boolean {
    if (namesAround(kit, handlers, node).some((name) => isLoginText(name) || namesProvider(name))) return true;
    const before = handlerAround(handlers, node)?.around ?? [];
    return before.some((one) => /passport|auth/iu.test(kit.sourceCode.getText(one)));
  }

  return judge;
}

function headerOf(kit: Kit, { node, options }: Address): ReturnType<AddressToken['header']> {
  if (!options) return undefined;
  const path = options.path ?? [];
  const headers = slotPresence(kit, node, { ...options, path: [...path, 'headers'] });
  if (headers.kind === 'absent') return { site: headers.site, key: 'headers', isWhole: true };
  const header = slotPresence(kit, node, { ...options, path: [...path, 'headers', AUTHORIZATION] });
  return header.kind === 'absent' && headers.kind === 'present' && headers.value.kind === 'object'
    ? { site: header.site, key: AUTHORIZATION, isWhole: false }
    : undefined;
}

const AUTHORIZATION = 'Authorization';

function credentialUnder(name: string): NamedCredential | undefined {
  return namesOneTime(name) || namesProvider(name) ? undefined : credentialNamed(name);
}

/** The request goes to somebody else, whose interface may leave no choice. */
function isForeign({ goes }: Address, path: string): boolean {
  if (goes !== 'in request') return false;
  const [, host] = /^[a-z]+:\/\/([^/:]+)/iu.exec(path) ?? [];
  return host !== undefined && !/^(?:localhost|127\.|\[::1|0\.0\.0\.0)/u.test(host);
}

/** The innermost expressions that give the value: through variables, functions of the file and what makes a text of it. */
function originsOf(kit: Kit, expression: TSESTree.Node, depth = 0): readonly TSESTree.Node[] {
  const inner = serialisedBy(expression);
  if (inner && depth < 4) return originsOf(kit, inner, depth + 1);
  const value = kit.evaluator.value(expression);
  const alternatives: readonly Value[] = value.kind === 'oneOf' ? value.values : [value];
  return alternatives.flatMap((one): readonly TSESTree.Node[] => {
    if (one.kind === 'text') return one.parts.filter((part) => !part.known).map((part) => part.node);
    return one.kind === 'unknown' ? [unwrap(one.node)] : [];
  });
}

/** `token`, `user.accessToken`, `createToken`, as the value goes by on its way. */
function namesOnTheWay(kit: Kit, value: TSESTree.Expression, origin: TSESTree.Node): readonly string[] {
  const thing = plain(kit.provenanceOf(origin));
  const written = unwrap(serialisedBy(value) ?? value);
  const called = thing.kind === 'result' ? thing.call : undefined;
  const given = (called?.arguments ?? []).map((argument) => literalText(argument) ?? lastName(argument));
  const names = [lastName(written), lastName(origin), memberName(thing), called && lastName(called.callee), ...given];
  return names.filter((name) => name !== undefined);
}

function memberName(thing: Provenance): string | undefined {
  return thing.kind === 'member' ? thing.name : undefined;
}

const MAX_CALLS = 6;

/** The names of the calls whose answer something is a part of, and the texts that they are given. */
function callsAround(kit: Kit, thing: Provenance): string {
  const texts: string[] = [];
  let outer = thing;
  for (let step = 0; step < MAX_CALLS && (outer.kind === 'member' || outer.kind === 'result'); step++) {
    if (outer.kind === 'result') {
      texts.push(kit.sourceCode.getText(outer.call.callee).slice(-60));
      texts.push(...outer.call.arguments.map((argument) => addressText(kit, argument)));
    }
    outer = plain(outer.of);
  }
  return texts.join(' ');
}

function addressText(kit: Kit, argument: TSESTree.Node): string {
  if (argument.type === AST_NODE_TYPES.SpreadElement) return '';
  const value = kit.evaluator.value(argument);
  if (value.kind === 'scalar') return String(value.value);
  return value.kind === 'text' ? value.parts.map((part) => (part.known ? part.text : '')).join('') : '';
}

const storageReadsOf = perLibraries((libraries) => libraries.flatMap(({ storageReads = [] }) => storageReads));

/** The key under which the browser keeps what an expression reads, also as a part of a JSON text. */
function storedUnder(kit: Kit, expression: TSESTree.Node, depth = 0): string | undefined {
  if (depth > 4) return undefined;
  const thing = plain(kit.provenanceOf(unwrap(expression)));
  for (const read of storageReadsOf(kit.libraries)) {
    const key = 'memberOf' in read ? memberOf(kit, thing, read.memberOf) : keyOf(kit, thing, read);
    if (key !== undefined) return key;
  }
  // `JSON.parse(localStorage.getItem('user')).token`
  if (thing.kind !== 'member') return undefined;
  const inner = plain(thing.of);
  const [parsed] = inner.kind === 'result' && lastName(inner.call.callee) === 'parse' ? inner.call.arguments : [];
  return parsed && storedUnder(kit, parsed, depth + 1) !== undefined ? thing.name : undefined;
}

/** `localStorage.token` */
function memberOf(kit: Kit, thing: Provenance, storage: Origin): string | undefined {
  if (thing.kind !== 'member' || thing.node.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  return kit.matcher.match(thing.node.object, storage) ? thing.name : undefined;
}

/** `localStorage.getItem('token')` */
function keyOf(kit: Kit, thing: Provenance, read: Extract<StorageRead, { key: Slot }>): string | undefined {
  if (thing.kind !== 'result' || !kit.matcher.match(thing.call.callee, read.callee)) return undefined;
  const key = argumentAt(thing.call, read.key.argument);
  return typeof key === 'string' ? '' : (constantText(kit, key) ?? lastName(key) ?? '');
}

function constantText(kit: Kit, node: TSESTree.Node): string | undefined {
  const value = kit.evaluator.value(node);
  return value.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** Words of what a token says that is there for the way to somebody and back: `cancelRedirectUrl`. */
const FOR_THE_WAY: ReadonlySet<string> = new Set([
  'csrf',
  'nonce',
  'purpose',
  'redirect',
  'redirecturi',
  'redirecturl',
  'return',
  'returnto',
  'returnurl',
  'state',
]);

/** What it says and what it is signed with make it a token of somebody who has signed in, and it lives for longer than a redirect. */
function isLogin(kit: Kit, { payload, key, lifetimes }: TokenIssue): boolean {
  if (key && namesOneTime(key.text)) return false;
  if (lifetimes.some(({ seconds }) => seconds !== undefined && seconds <= HANDED_ON)) return false;
  if (!payload?.node) return true;
  const value = kit.evaluator.value(payload.node);
  if (value.kind !== 'object') return true;
  return value.shape.keys.every((name) => {
    const presence = value.shape.get(name);
    const text = presence.kind === 'present' && presence.value.kind === 'scalar' ? String(presence.value.value) : '';
    return (
      !wordsOf(name).some((word) => FOR_THE_WAY.has(word)) &&
      !(namesOneTime(name) && name !== 'email') &&
      !namesOneTime(text)
    );
  });
}
