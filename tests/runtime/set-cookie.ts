/** One `Set-Cookie` header as the browser gets it. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  /** By name in lower case; flags are `true`. */
  readonly attributes: ReadonlyMap<string, string | true>;
  /** Seconds that the browser keeps it, rounded to ten where only a date says so; `undefined`: until the browser ends. */
  readonly lifetime: number | undefined;
  /** The header with what changes from run to run put in words: `sid=…; Path=/; Expires=in 60 s`. */
  readonly text: string;
}

export function readSetCookie(header: string): SetCookie {
  const [pair = '', ...rest] = header.split('; ');
  const [name, value] = split(pair);
  const attributes = new Map(
    rest.map(split).map(([key, setting]) => [key.toLowerCase(), setting ?? (true as const)] as const),
  );
  return {
    name,
    value: value ?? '',
    attributes,
    lifetime: lifetimeOf(attributes),
    text: [`${name}=${shorten(value ?? '')}`, ...rest.map(inWords)].join('; '),
  };
}

function split(text: string): [key: string, value: string | undefined] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text, undefined] : [text.slice(0, equals), text.slice(equals + 1)];
}

/** Ids, signatures and tokens differ in each run. */
function shorten(value: string): string {
  return value.length > 20 ? '…' : value;
}

function inWords(attribute: string): string {
  const [key, date] = split(attribute);
  if (key.toLowerCase() !== 'expires' || date === undefined) return attribute;
  const seconds = secondsUntil(date);
  return `${key}=${seconds < 0 ? 'past' : `in ${seconds} s`}`;
}

function lifetimeOf(attributes: ReadonlyMap<string, string | true>): number | undefined {
  const maxAge = attributes.get('max-age');
  if (typeof maxAge === 'string') return Number(maxAge);
  const expires = attributes.get('expires');
  return typeof expires === 'string' ? secondsUntil(expires) : undefined;
}

function secondsUntil(date: string): number {
  return Math.round((Date.parse(date) - Date.now()) / 10_000) * 10;
}
