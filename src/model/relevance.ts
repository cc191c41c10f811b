import type { HandlerForm } from '../libraries/types/handlers.js';
import type { Library } from '../libraries/types/library.js';
import type { Origin } from '../libraries/types/origin.js';
import type { Sink } from '../libraries/types/sink.js';
import { escaped } from './escaped.js';
import type { FileWords } from './file-words.js';
import { lastNames, patternsOf, patternsOfCallee, tellingTexts, wholly } from './telling-words.js';
import { searchFor, type TextSearch } from './text-search.js';

/** Tells files that the rules need not look at. */
export interface Relevance {
  /** One of these words stands in every program that a rule has something to say of. */
  readonly words: TextSearch;
  /** The text has one of the words. */
  mayMatter(text: string): boolean;
  /** The file also has what else belongs to such a word: the object of a member, a package and what it exports. */
  matters(text: string, words: FileWords): boolean;
}

export function createRelevance(libraries: readonly Library[]): Relevance {
  const sinks = libraries.flatMap((library) => library.sinks).filter((sink) => sink.kind !== 'none');
  const forms = libraries.flatMap(({ handlers = [] }) => handlers);
  const texts = searchFor(libraries.flatMap(textPatterns));
  const answering = [
    ...libraries.flatMap(({ answers = [] }) => answers.map(({ callee }) => callee)),
    ...forms.filter((form) => form.answersByReturn).flatMap(parametersOf),
  ];
  const failing = searchFor(answering.length > 0 ? [FAILING_LOGIN] : []);
  const extractors = libraries.flatMap(({ queryExtractors = [] }) => queryExtractors.map(({ callee }) => callee));
  const reads = libraries.flatMap(({ cookieReads = [], cookieParsers = [] }) =>
    [...cookieReads, ...cookieParsers].map(({ callee }) => callee),
  );
  const told = forms.map(toldForm);
  const needs = indexed([
    ...sinks.flatMap(needOf),
    ...libraries.flatMap(({ lookups = [], databaseWrites = [] }) => [
      ...lookups.map(({ callee, filter }): Need => ({ callee, beside: besideQuery(filter.dialect === 'sql') })),
      ...databaseWrites.map((write): Need => {
        const callee = 'form' in write ? { instanceOf: write.callee } : write.callee;
        return { callee, beside: besideQuery('text' in write) };
      }),
    ]),
    ...extractors.map((callee): Need => ({ callee })),
    ...reads.map((callee): Need => ({ callee, beside: [COOKIES] })),
  ]);
  const words = searchFor([
    ...sinks.flatMap(patternsOf),
    ...forms.flatMap((form) => [...cookiePatterns(form), ...sessionPatterns(form)]),
    ...libraries.flatMap(textPatterns),
    ...(answering.length > 0 ? [FAILING_LOGIN] : []),
    ...reads.flatMap((callee) => patternsOfCallee(callee)),
    ...extractors.flatMap(lastNames).map((last) => escaped(last.package ?? last.name)),
  ]);

  return {
    words,
    mayMatter: (text) => words.finds(text.toLowerCase()),
    matters(text, file) {
      const lower = text.toLowerCase();
      const beside = new Map<RegExp, boolean>();
      const stands = (pattern: RegExp): boolean => {
        const found = beside.get(pattern) ?? pattern.test(lower);
        beside.set(pattern, found);
        return found;
      };
      return (
        texts.finds(lower) ||
        needs(file).some(
          (need) => (need.beside ?? []).every(stands) && file.mayHave(need.callee) && hasPlugin(need, file),
        ) ||
        told.some(
          ({ paths, parameters }) =>
            (stands(COOKIES) || paths.some((path) => path.every(file.has))) && parameters.some(file.mayHave),
        ) ||
        (failing.finds(lower) && answering.some(file.mayHave))
      );
    },
  };
}

/** What a file has to have for something to be there. */
interface Need {
  readonly callee: Origin;
  /** What else its text has to say. */
  readonly beside?: readonly RegExp[];
  /** What has to be registered by the call. */
  readonly plugin?: Origin;
}

const TABLES = /session|token|sess:/u;
const SQL = /(?:delete\s+from|insert\s+into|select|update)\s/u;
const SESSIONS = /cookie|sess/u;
const COOKIES = /cookie/u;
const HEADER = /set-cookie/u;

/** A connection alone is nothing: it matters where sessions are kept at its other end. */
function needOf(sink: Exclude<Sink, { kind: 'none' }>): readonly Need[] {
  const { callee, registers } = sink;
  if (sink.kind === 'connection') return [];
  if (sink.kind === 'session-deletion' && sink.subject !== 'sessions')
    return [{ callee, beside: besideQuery(sink.filter.dialect === 'sql') }];
  if (sink.kind === 'revival') return [{ callee, beside: [SESSIONS] }];
  if (sink.kind === 'cookie-text' && sink.format === 'set-cookie') return [{ callee, beside: [HEADER] }];
  return [registers ? { callee, plugin: registers.origin } : { callee }];
}

/** What takes SQL may be called as anything is: `db.run(…)`, `db.get(…)`. */
function besideQuery(isSql: boolean): readonly RegExp[] {
  return isSql ? [TABLES, SQL] : [TABLES];
}

function hasPlugin({ plugin }: Need, file: FileWords): boolean {
  return !plugin || file.mayHave(plugin);
}

/** Those for which the file has a name that they cannot do without. */
function indexed(needs: readonly Need[]): (file: FileWords) => readonly Need[] {
  const byName = new Map<string, Need[]>();
  const others: Need[] = [];
  for (const need of needs) {
    const names = tellingTexts(need.plugin ?? need.callee) ?? tellingTexts(need.callee);
    if (!names) others.push(need);
    for (const name of names ?? []) byName.set(name, [...(byName.get(name) ?? []), need]);
  }
  return ({ names }) => (names ? [...others, ...[...names].flatMap((name) => byName.get(name) ?? [])] : needs);
}

/** How a file says that handlers of a form have to do with sessions, or signing in and out; cookies are read in too many ways. */
interface ToldForm {
  /** What is read from a request, key by key, or called on it. */
  readonly paths: readonly (readonly string[])[];
  readonly parameters: readonly Origin[];
}

function toldForm(form: HandlerForm): ToldForm {
  const methods = [...(form.accounts?.login ?? []), ...(form.accounts?.logout ?? [])];
  return {
    paths: [...form.own, ...methods.map((name) => [name])],
    parameters: parametersOf(form),
  };
}

/** The things by which a function is known for a handler of the form. */
export function parametersOf({ request, response, parameters = [] }: HandlerForm): readonly Origin[] {
  return [request, response, ...parameters.map(({ is }) => is)].filter((origin) => origin !== undefined);
}

/** What stands for itself, whatever else a file has. */
function textPatterns({ sinks, addresses, handlers = [] }: Library): readonly string[] {
  return [
    ...(sinks.some(takesSecret) ? [SECRET_SETTING] : []),
    ...(addresses ? [QUERY_TOKEN, PARAMETER_TOKEN] : []),
    ...handlers.flatMap(routePatterns),
  ];
}

/** A credential in the text of an address: `?token=`. */
const QUERY_TOKEN = String.raw`[?&][\w-]{0,40}(?:token|jwt|sess|sid|auth)[\w-]{0,40}=`;

/** One among the parameters of a query: `searchParams.set('token', …)`, `new URLSearchParams({ token })`, `params: { token }`. */
const PARAMETER_TOKEN = String.raw`(?:searchParams|stringify|query|params)\b[^;]{0,80}(?:token|jwt|sess|sid)`;

/** A setting that is a secret by its name: `JWT_SECRET`, `SESSION_SECRET_KEY`, `secretOrKey`, `set('jwtSecret', …)`. */
const SECRET_SETTING = String.raw`(?:jwt|sess|cookie|token|auth)\w{0,30}_secret|secrets?(?:_?(?:or_?)?key)?(?:["'\x60]?\s{0,9}[:=]|["'\x60],)`;

function takesSecret(sink: Sink): boolean {
  return sink.kind === 'token-issue' || ('secret' in sink && sink.secret !== undefined);
}

/** A login that may fail; other handlers about sessions bring words of their own. */
const FAILING_LOGIN = String.raw`^(?=[^]*?(?:log|sign)[_-]?in)(?=[^]*?(?:catch|err))`;

/** Members of the request that are its cookies: handlers may decide by them without any sink. */
function cookiePatterns({ inputs }: HandlerForm): readonly string[] {
  const paths = inputs.filter(({ source, argument }) => source === 'cookies' && argument === undefined);
  return paths.map(({ path }) => escaped(path.find((key) => /cookie/iu.test(key)) ?? path.at(-1) ?? ''));
}

/** Members of the request that are the caller's own session, and methods that sign somebody in or out. */
function sessionPatterns({ own, accounts }: HandlerForm): readonly string[] {
  const members = own.map((path) => wholly(tellingKey(path)).pattern);
  const methods = [...(accounts?.login ?? []), ...(accounts?.logout ?? [])];
  return [...members, ...methods.map((name) => String.raw`\.${wholly(name).pattern}`)];
}

/** Of `client.data`, both of which stand in many programs, the longer one; else the one that says what it is. */
function tellingKey(path: readonly string[]): string {
  return (
    path.find((key) => /sess|cookie/iu.test(key)) ?? [...path].sort((one, other) => other.length - one.length)[0] ?? ''
  );
}

/** A file of routes may say no more than what they are called. */
function routePatterns({ registration, decorators, exports }: HandlerForm): readonly string[] {
  return (registration?.routes ?? decorators ?? exports) ? [String.raw`(?:log|sign)[_-]?o(?:ut|ff)`] : [];
}
