import type { EditSite } from '../ast/edit-site.js';
import type { TextPart } from '../evaluate/value.js';

/** A URL as far as it is known. */
export interface Address {
  /** Without the colon, in lower case. */
  readonly scheme: string | undefined;
  /** Without ports; `undefined` for one that is not known. */
  readonly hosts: readonly (string | undefined)[];
  readonly parameters: readonly AddressParameter[];
  /** Where the scheme stands in the source. */
  readonly schemeSite: TextSite | undefined;
}

export interface AddressParameter {
  readonly name: string;
  readonly value: string;
  /** Where the value stands in the source. */
  readonly valueSite: TextSite | undefined;
  /** Where the whole of it stands, with what separates it from the others. */
  readonly site: TextSite | undefined;
}

type TextSite = Extract<EditSite, { kind: 'text' }>;

/** Stands for a piece that is not known. */
const UNKNOWN = '\0';

/** Reads an address; `undefined` for text that is none. */
export function readAddress(parts: readonly TextPart[]): Address | undefined {
  const text = parts.map((part) => (part.known ? part.text : UNKNOWN)).join('');
  const found = /^([^:/?#@]+):\/\/([^/?#]*)/u.exec(text);
  // All before the query may be known nowhere: `${process.env.DATABASE_URL}?sslmode=disable`.
  if (!found && !text.startsWith(UNKNOWN)) return undefined;
  const [, scheme = UNKNOWN, authority = UNKNOWN] = found ?? [];
  const start = text.indexOf('?') + 1;
  const query = start === 0 ? '' : text.slice(start).replace(/#.*$/su, '');
  return {
    scheme: scheme.includes(UNKNOWN) ? undefined : scheme.toLowerCase(),
    hosts: hostsOf(authority),
    parameters: parametersOf(query, start, (from, to) => siteOf(parts, from, to)),
    schemeSite: siteOf(parts, 0, scheme.length),
  };
}

function hostsOf(authority: string): readonly (string | undefined)[] {
  const hosts = authority.slice(authority.lastIndexOf('@') + 1).split(',');
  return hosts.map((host) => {
    const name = /^\[([^\]]*)\]/u.exec(host)?.[1] ?? host.replace(/:[\d\0]*$/u, '');
    return name.includes(UNKNOWN) ? undefined : name;
  });
}

function parametersOf(
  query: string,
  start: number,
  placeAt: (from: number, to: number) => TextSite | undefined,
): readonly AddressParameter[] {
  const pieces = query === '' ? [] : query.split('&');
  let at = start;
  return pieces.flatMap((piece, index) => {
    const from = at;
    const to = from + piece.length;
    at = to + 1;
    const equals = piece.indexOf('=');
    if (equals === -1 || piece.includes(UNKNOWN)) return [];
    // With the `&` behind it, or what stands before the last one.
    const whole = index < pieces.length - 1 ? ([from, to + 1] as const) : ([from - 1, to] as const);
    return [
      {
        name: piece.slice(0, equals),
        value: piece.slice(equals + 1),
        valueSite: placeAt(from + equals + 1, to),
        site: placeAt(...whole),
      },
    ];
  });
}

/** Where the piece of the text stands, if one literal spells all of it. */
function siteOf(parts: readonly TextPart[], from: number, to: number): TextSite | undefined {
  let start = 0;
  for (const part of parts) {
    const length = part.known ? part.text.length : UNKNOWN.length;
    if (from >= start && to <= start + length) {
      if (!part.known || !part.range) return undefined;
      const [at] = part.range;
      return { kind: 'text', node: part.node, range: [at + from - start, at + to - start] };
    }
    start += length;
  }
  return undefined;
}
