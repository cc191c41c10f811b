import type { Origin } from '../libraries/types/origin.js';
import type { Sink } from '../libraries/types/sink.js';
import { escaped } from './escaped.js';
import { nameOfPath } from './modules.js';
import { BEFORE_PACKAGE } from './text-search.js';

/** A text in a program. */
interface Word {
  readonly text: string;
  readonly pattern: string;
  /** A longer word is a rarer one, and a package the rarest. */
  readonly rarity: number;
}

/** Below it, the name of a member and that of its object have to be there. */
const RARE = 7;

/** What is revived is a session or a cookie by one of these words in a name. */
const SESSION_WORDS = ['cookie', 'sess'];

/** A header's name where the sink is known by one; a package where there is no other way to it; else the last names. */
export function patternsOf(sink: Exclude<Sink, { kind: 'none' }>): readonly string[] {
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
  return patternsOfCallee(callee, registers?.origin);
}

export function patternsOfCallee(callee: Origin, registered: Origin = callee): readonly string[] {
  const words = tellingWords(registered) ?? tellingWords(callee);
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
    return packages.map((text) => ({ text, pattern: specifier(text), rarity: Number.POSITIVE_INFINITY }));
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
  const names = namesByConvention(origin);
  if (names) return names.map(named);
  const inner = innerOrigin(origin);
  return inner && tellingWords(inner);
}

/** The names, or whole texts, of which a file has one where it has the thing; `undefined` where a thing can do without any. */
export function tellingTexts(origin: Origin): readonly string[] | undefined {
  const texts = tellingWords(origin)?.map(({ text }) => text);
  return texts?.some(isUnwritten) ? undefined : texts;
}

/** What stands for a thing without being spelt so: every member, a default export, an element of a list, a path. */
export function isUnwritten(name: string): boolean {
  return name.startsWith('./') || /^(?:\*|default|\d+)$/u.test(name);
}

function namesByConvention(origin: Origin): readonly string[] | undefined {
  if ('parameterNamed' in origin) return origin.parameterNamed;
  if ('exportedAs' in origin) return origin.exportedAs;
  if ('keys' in origin) return [origin.keys[0]];
  if ('autoImported' in origin) return [origin.autoImported];
  if ('global' in origin) return [origin.global];
  return 'anything' in origin ? origin.named : undefined;
}

function named(name: string): Word {
  return { text: name, pattern: escaped(name), rarity: name.length };
}

/** A short name is part of many others. */
export function wholly(name: string): Word {
  return { text: name, pattern: String.raw`(?<![\w$])${escaped(name)}(?![\w$])`, rarity: name.length };
}

function rarity(words: readonly Word[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map((word) => word.rarity));
}

/** One of the words stands anywhere behind. */
function ahead(words: readonly Word[]): string {
  const patterns = new Set(words.map(({ pattern }) => pattern));
  return `(?=[^]*?(?:${[...patterns].join('|')}))`;
}

/** The end of a text, maybe with a version: `npm:hono@4`, `jsr:@std/http@1/cookie`. A path may begin anywhere, with or without its extension. */
function specifier(name: string): string {
  if (name.startsWith('./')) return escaped(nameOfPath(name));
  const pattern = escaped(name);
  const versioned = /^(?:jsr|npm|https):/u.test(name)
    ? pattern.replaceAll(String.raw`\/`, String.raw`(?:@[^/]{0,40})?\/`)
    : pattern;
  return `${BEFORE_PACKAGE}${versioned}(?:\\.[cm]?js)?["'\x60@]`;
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
  if ('ofTyped' in origin) return origin.ofTyped;
  return 'decoratedBy' in origin ? origin.decoratedBy : undefined;
}

type LastName = { readonly name: string; readonly package?: never } | { readonly package: string };

/** By what something is called, or the package that it is. */
export function lastNames(origin: Origin): LastName[] {
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

function list(one: string | readonly string[]): readonly string[] {
  return typeof one === 'string' ? [one] : one;
}
