import type { HandlerForm, Library, Origin, Sink } from '../libraries/types.js';
import { escaped } from './escaped.js';

/** A sink together with the library that it belongs to. */
export interface Entry {
  readonly library: Library;
  readonly sink: Exclude<Sink, { kind: 'none' }>;
}

/** The sinks by what a callee's last name or import says, so that a call costs a lookup. */
export interface Vocabulary {
  /** Sinks whose callee ends in this name. */
  byName(name: string): readonly Entry[];
  /** Sinks that are this package itself or an export of it, under whatever local name. */
  byPackage(source: string): readonly Entry[];
  /** Sinks that are objects with this key, and maybe others. */
  byKey(key: string): readonly Entry[];
  /** One of these words stands in every program that has a sink, when it is read in lower case. */
  readonly words: RegExp;
  /** The text has one of the words. */
  mayHaveSinks(text: string): boolean;
}

export function createVocabulary(libraries: readonly Library[]): Vocabulary {
  const names = new Map<string, Entry[]>();
  const packages = new Map<string, Entry[]>();
  const keys = new Map<string, Entry[]>();
  const words = new Set<string>();
  for (const library of libraries) {
    for (const sink of library.sinks) {
      if (sink.kind === 'none') continue;
      const entry: Entry = { library, sink };
      for (const last of lastNames(sink.callee)) {
        const [map, key] = last.package === undefined ? [names, last.name] : [packages, last.package];
        map.set(key, [...new Set([...(map.get(key) ?? []), entry])]);
      }
      for (const key of firstKeys(sink.callee)) keys.set(key, [...(keys.get(key) ?? []), entry]);
      for (const pattern of patternsOf(sink)) words.add(pattern);
    }
    for (const form of library.handlers ?? []) {
      for (const pattern of [...cookiePatterns(form), ...sessionPatterns(form), ...routePatterns(form)])
        words.add(pattern);
    }
    if (library.sinks.some(takesSecret)) words.add(SECRET_SETTING);
    if (library.addresses) words.add(QUERY_TOKEN).add(PARAMETER_TOKEN);
    if (library.answers) words.add(FAILING_LOGIN);
    for (const { callee } of library.queryExtractors ?? [])
      for (const last of lastNames(callee)) words.add(escaped(last.package ?? last.name));
  }
  const pattern = oneOf([...words]);
  return {
    byName: (name) => names.get(name) ?? [],
    byPackage: (source) => packages.get(source) ?? [],
    byKey: (key) => keys.get(key) ?? [],
    words: pattern,
    mayHaveSinks: (text) => pattern.test(text.toLowerCase()),
  };
}

/** A credential in the text of an address: `?token=`. */
const QUERY_TOKEN = String.raw`[?&][\w-]{0,40}(?:token|jwt|sess|sid|auth)[\w-]{0,40}=`;

/** One among the parameters of a query: `searchParams.set('token', …)`, `new URLSearchParams({ token })`, `params: { token }`. */
const PARAMETER_TOKEN = String.raw`(?:searchParams|stringify|query|params)\b[^;]{0,80}(?:token|jwt|sess|sid)`;

/** A setting that is a secret by its name: `JWT_SECRET`, `SESSION_SECRET_KEY`. */
const SECRET_SETTING = String.raw`(?:jwt|sess|cookie|token|auth)\w{0,30}_secret`;

function takesSecret(sink: Sink): boolean {
  return sink.kind === 'token-issue' || ('secret' in sink && sink.secret !== undefined);
}

/** A login that may fail; other handlers about sessions bring words of their own. */
const FAILING_LOGIN = String.raw`^(?=[^]*?(?:log|sign)[_-]?in)(?=[^]*?(?:catch|err))`;

/** For texts in lower case: to look for both cases takes five times as long. */
function oneOf(patterns: readonly string[]): RegExp {
  const lower = patterns.map((pattern) =>
    pattern.replaceAll(/\\.|[A-Z]/gu, (part) => (part.length > 1 ? part : part.toLowerCase())),
  );
  return new RegExp(patterns.length > 0 ? lower.join('|') : '(?!)', 'u');
}

type LastName = { readonly name: string; readonly package?: never } | { readonly package: string };

function lastNames(origin: Origin): LastName[] {
  if ('member' in origin) return list(origin.member).map((name) => ({ name }));
  if ('global' in origin) return [{ name: origin.global }];
  if ('import' in origin) {
    return [
      ...list(origin.import).map((source) => ({ package: source })),
      ...list(origin.name ?? []).map((name) => ({ name })),
    ];
  }
  if ('called' in origin) return origin.called.map((name) => ({ name }));
  if ('anyOf' in origin) return origin.anyOf.flatMap(lastNames);
  if ('anything' in origin) return (origin.named ?? []).map((name) => ({ name }));
  if ('fluent' in origin) return lastNames(origin.fluent);
  if ('resultOf' in origin) return lastNames(origin.resultOf);
  if ('typedAs' in origin) return lastNames(origin.typedAs);
  if ('superOf' in origin) return [{ name: 'super' }];
  return [];
}

/** Of the keys by which an object is known, one is enough to ask for the others. */
function firstKeys(origin: Origin): readonly string[] {
  if ('keys' in origin) return [origin.keys[0]];
  return 'anyOf' in origin ? origin.anyOf.flatMap(firstKeys) : [];
}

/** Members of the request that are its cookies: handlers may decide by them without any sink. */
function cookiePatterns({ inputs }: HandlerForm): readonly string[] {
  const paths = inputs.filter(({ source, argument }) => source === 'cookies' && argument === undefined);
  return paths.map(({ path }) => escaped(path.find((key) => /cookie/iu.test(key)) ?? path.at(-1) ?? ''));
}

/** Members of the request that are the caller's own session, and methods that sign somebody in or out. */
function sessionPatterns({ own, accounts }: HandlerForm): readonly string[] {
  const members = own.map((path) => wholly(path.at(-1) ?? '').pattern);
  const methods = [...(accounts?.login ?? []), ...(accounts?.logout ?? [])];
  return [...members, ...methods.map((name) => String.raw`\.${wholly(name).pattern}`)];
}

/** A file of routes may say no more than what they are called. */
function routePatterns({ registration, decorators, exports }: HandlerForm): readonly string[] {
  return (registration?.routes ?? decorators ?? exports) ? [String.raw`(?:log|sign)[_-]?o(?:ut|ff)`] : [];
}

/** A text in a program. */
interface Word {
  readonly pattern: string;
  /** A longer word is a rarer one, and a package the rarest. */
  readonly rarity: number;
}

/** Below it, the name of a member and that of its object have to be there. */
const RARE = 7;

/** A package of fewer letters is part of many words: `vm`. */
const SHORT = 4;

/** What is revived is a session or a cookie by one of these words in a name. */
const SESSION_WORDS = ['cookie', 'sess'];

/** A header's name where the sink is known by one; a package where there is no other way to it; else the last names. */
function patternsOf(sink: Entry['sink']): readonly string[] {
  // It matters where sessions are kept at its other end: the store brings the words.
  if (sink.kind === 'connection') return [];
  if (sink.kind === 'cookie-text' && sink.format === 'set-cookie') return ['set-cookie'];
  // `sess:` is how stores begin their keys.
  if (sink.kind === 'session-deletion' && sink.subject === 'key') return ['session', 'token', 'sess:'];
  if (sink.kind === 'session-deletion' && sink.subject !== 'sessions') return ['session', 'token'];
  const { callee, registers } = sink;
  if (sink.kind === 'revival' && !neededPackages(callee)) {
    const names = lastNames(callee).map((last) => wholly(last.package ?? last.name));
    return [`^${ahead(SESSION_WORDS.map(named))}${ahead(names)}`];
  }
  const words = tellingWords(registers?.origin ?? callee) ?? tellingWords(callee);
  if (!words) return lastNames(callee).map((last) => escaped(last.package ?? last.name));
  const ofObject = 'member' in callee && rarity(words) < RARE ? tellingWords(callee.of) : undefined;
  if (!('member' in callee) || !ofObject || callee.member === '*') return words.map(({ pattern }) => pattern);
  return [`^${ahead(list(callee.member).map(named))}${ahead(ofObject)}`];
}

/**
 * Words of which one stands in every program with the thing; of a member its own or its object's, whichever fewer programs have. `undefined` where a thing
 * can do without any.
 */
function tellingWords(origin: Origin): readonly Word[] | undefined {
  const packages = neededPackages(origin);
  if (packages) {
    return packages.map((name) => ({
      pattern: name.length < SHORT ? wholly(name).pattern : specifier(name),
      rarity: Number.POSITIVE_INFINITY,
    }));
  }
  if ('anyOf' in origin) {
    const words = origin.anyOf.map(tellingWords);
    return words.every((each) => each !== undefined) ? words.flat() : undefined;
  }
  if ('member' in origin) {
    const ofObject = tellingWords(origin.of) ?? [];
    const own = list(origin.member).map(named);
    return rarity(ofObject) > rarity(own) ? ofObject : own;
  }
  if ('parameter' in origin && 'named' in origin) return origin.named[origin.parameter]?.map(wholly);
  const names = namesOf(origin);
  if (names) return names.map(named);
  const inner = innerOrigin(origin);
  return inner && tellingWords(inner);
}

function namesOf(origin: Origin): readonly string[] | undefined {
  if ('parameterNamed' in origin) return origin.parameterNamed;
  if ('exportedAs' in origin) return origin.exportedAs;
  if ('keys' in origin) return [origin.keys[0]];
  if ('autoImported' in origin) return [origin.autoImported];
  if ('global' in origin) return [origin.global];
  return 'anything' in origin ? origin.named : undefined;
}

function named(name: string): Word {
  return { pattern: escaped(name), rarity: name.length };
}

/** A short name is part of many others. */
function wholly(name: string): Word {
  return { pattern: String.raw`(?<![\w$])${escaped(name)}(?![\w$])`, rarity: name.length };
}

function rarity(words: readonly Word[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map((word) => word.rarity));
}

/** One of the words stands anywhere behind. */
function ahead(words: readonly Word[]): string {
  const patterns = new Set(words.map(({ pattern }) => pattern));
  return `(?=[^]*?(?:${[...patterns].join('|')}))`;
}

/** A specifier with a scheme may name a version: `jsr:@std/http@1/cookie`. */
function specifier(name: string): string {
  const pattern = escaped(name);
  return /^(?:jsr|npm|https):/u.test(name)
    ? pattern.replaceAll(String.raw`\/`, String.raw`(?:@[^/]{0,40})?\/`)
    : pattern;
}

/** The packages of which one has to be imported for anything to match; `undefined` when there is a way without. */
function neededPackages(origin: Origin): readonly string[] | undefined {
  if ('import' in origin) return list(origin.import);
  if ('importing' in origin) return list(origin.importing);
  if ('anyOf' in origin) {
    const needed = origin.anyOf.map(neededPackages);
    return needed.every((packages) => packages !== undefined) ? needed.flat() : undefined;
  }
  const inner = innerOrigin(origin);
  return inner && neededPackages(inner);
}

function innerOrigin(origin: Origin): Origin | undefined {
  if ('of' in origin) return origin.of;
  if ('resultOf' in origin) return origin.resultOf;
  if ('superOf' in origin) return origin.superOf;
  if ('instanceOf' in origin) return origin.instanceOf;
  if ('fluent' in origin) return origin.fluent;
  if ('typedAs' in origin) return origin.typedAs;
  if ('ofCallbackTo' in origin) return origin.ofCallbackTo;
  return 'decoratedBy' in origin ? origin.decoratedBy : undefined;
}

function list(one: string | readonly string[]): readonly string[] {
  return typeof one === 'string' ? [one] : one;
}
