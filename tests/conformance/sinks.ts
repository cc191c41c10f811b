import { libraries } from '../../src/libraries/index.js';
import type { Attribute, AttributeName, Attributes } from '../../src/libraries/types/attributes.js';
import type { CookieSink, CookieTextSink } from '../../src/libraries/types/cookies.js';
import type { Library } from '../../src/libraries/types/library.js';
import type { SessionSink } from '../../src/libraries/types/sessions.js';
import { type Parser, parses } from './linting.js';

/** A sink that writes a cookie, with its sample taken apart. */
export interface SinkCase<S = CookieSink | SessionSink | CookieTextSink> {
  readonly title: string;
  readonly library: Library;
  readonly sink: S;
  readonly attributes: Attributes;
  /** The import lines of the sample. */
  readonly head: string;
  /** The rest, with the placeholder in it. */
  readonly body: string;
  readonly placeholder: '$options' | '$text';
  /** It exports or awaits something: nothing but the file can stand around it. */
  readonly isTopLevel: boolean;
  /** The parsers that read the sample. */
  readonly parsers: readonly Parser[];
}

export type OptionsCase = SinkCase<CookieSink | SessionSink>;
export type TextCase = SinkCase<CookieTextSink>;

/** The attributes of a cookie's text, by RFC 6265bis; a script cannot set HttpOnly. */
function textAttributes({ format }: CookieTextSink): Attributes {
  return {
    secure: { key: 'Secure', default: false },
    httpOnly: { key: 'HttpOnly', default: false, unavailable: format === 'document-cookie' },
    maxAge: { key: 'Max-Age', default: null, unit: 'seconds' },
    expires: { key: 'Expires', default: null, unit: 'date' },
    partitioned: { key: 'Partitioned', default: false },
  };
}

export const optionsCases: readonly OptionsCase[] = libraries.flatMap((library) =>
  library.sinks.flatMap((sink) =>
    (sink.kind === 'cookie' || sink.kind === 'session') && !hasNoOptions(sink) && !isTyped(sink) && !isOneByOne(sink)
      ? [sinkCase(library, sink, attributesOf(sink), '$options')]
      : [],
  ),
);

/**
 * What can be said at the sample's place for the options. Where the lifetime is what ends the session on the server, the cookie's expiry is no
 * substitute for it.
 */
function attributesOf(sink: CookieSink | SessionSink): Attributes {
  const { attributes } = sink;
  const bounds = sink.kind === 'session' && sink.expiry?.by === 'server' ? sink.expiry.bounds : [];
  const isBound = bounds.some(({ settings }) => settings.some(({ key }) => key === attributes.maxAge?.key));
  const isThere = ({ at, negated }: Attribute): boolean =>
    !negated && (at === undefined || at.some((key) => sink.sample.includes(`${key}: $options`)));
  return Object.fromEntries(
    Object.entries<Attribute>(attributes).filter(
      ([name, attribute]) => isThere(attribute) && !(isBound && name === 'expires'),
    ),
  );
}

/** Its attributes are arguments of their own: its own tests say what is judged. */
function isOneByOne({ sample }: CookieSink | SessionSink): boolean {
  return !sample.includes('$options');
}

/** The options are what tells that it is this sink, or that no other file gives them: without them something else is said. */
export function needsOptions({ sink }: OptionsCase): boolean {
  if (sink.kind === 'cookie' && sink.defaultsFrom?.orElsewhere) return true;
  return sink.layouts.every(({ when = [], options }) =>
    when.some((one) => one.argument === options.argument && one.path?.join() === options.path?.join()),
  );
}

/** What such an object lacks may be given where it is used: its own tests say what is judged. */
function isTyped({ form }: CookieSink | SessionSink): boolean {
  return form === 'typed';
}

/** The sink is there for programs that give the cookie no options. */
function hasNoOptions(sink: CookieSink | SessionSink): boolean {
  return (
    sink.kind === 'session' &&
    sink.layouts.every(({ when = [], options }) =>
      when.some((one) => 'is' in one && one.is === 'absent' && one.path?.join() === options.path?.join()),
    )
  );
}

export const textCases: readonly TextCase[] = libraries.flatMap((library) =>
  library.sinks.flatMap((sink) =>
    sink.kind === 'cookie-text' ? [sinkCase(library, sink, textAttributes(sink), '$text')] : [],
  ),
);

function sinkCase<S extends SinkCase['sink']>(
  library: Library,
  sink: S,
  attributes: Attributes,
  placeholder: SinkCase['placeholder'],
): SinkCase<S> {
  const lines = sink.sample.split('\n');
  const isHead = (line: string): boolean => /^import |^const .* = require\(|^\/\//u.test(line);
  const rest = lines.findIndex((line) => !isHead(line));
  const head = lines.slice(0, rest).join('\n');
  const body = lines.slice(rest).join('\n');
  const sample = sink.sample.replace(placeholder, () => 'x');
  return {
    title: `${library.title}: ${body.replace(/^.*=> \{ /su, '').replace(/(?: \}\);)?$/u, '')}`,
    library,
    sink,
    attributes: inEveryVersion(library, sink, attributes),
    head,
    body,
    placeholder,
    isTopLevel: /^(?:export |(?:const \w+ = )?await )/mu.test(body),
    parsers: (['espree', 'typescript'] as const).filter((parser) => parses(sample, { parser })),
  };
}

function isVersionOf(other: CookieSink | SessionSink, sink: SinkCase['sink']): boolean {
  if (other.sample === sink.sample) return true;
  if (sink.kind === 'cookie-text' || !sink.versions || !other.versions) return false;
  return JSON.stringify(other.callee) === JSON.stringify(sink.callee);
}

/** Without a version, nothing can be said of a default that only some versions have. */
function inEveryVersion(library: Library, sink: SinkCase['sink'], attributes: Attributes): Attributes {
  const versions = library.sinks.flatMap((other) =>
    (other.kind === 'cookie' || other.kind === 'session') && isVersionOf(other, sink) ? [other.attributes] : [],
  );
  const isSame = (name: string, attribute: unknown): boolean =>
    versions.every((other) => JSON.stringify(other[name as AttributeName]) === JSON.stringify(attribute));
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      isSame(name, attribute) ? attribute : { ...attribute, default: 'unknown', undefinedDefeatsDefault: false },
    ]),
  );
}
