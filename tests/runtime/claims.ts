import type { Attribute, AttributeName, Attributes, OnPlainHttp, Unit } from '../../src/libraries/types/attributes.js';
import type { Deletion } from '../../src/libraries/types/cookies.js';
import type { SessionSink } from '../../src/libraries/types/sessions.js';
import type { Answer, Way } from './program-host.js';

/** Something that a data file says, in a form that can be held against the library. */
export interface Claim {
  readonly title: string;
  /** The options object's text. */
  readonly options: string;
  /** The cookie's value, as an expression. */
  readonly value: string;
  readonly read: (answer: Answer) => Outcome;
  readonly expected: Readonly<Record<Way, Outcome>>;
}

/** What became of an attribute: its value, `null` when it was not sent, or what became of the whole cookie. */
export type Outcome = boolean | number | string | null;

export function attributeClaims(attributes: Attributes, onPlainHttp: OnPlainHttp): Claim[] {
  const { secure, sameSite } = attributes;
  return Object.entries(attributes).flatMap(([name, attribute]) =>
    // Some libraries refuse a partitioned cookie without what browsers demand of one.
    name === 'partitioned' && secure && sameSite
      ? claimsOf(name, attribute, onPlainHttp, `, ${secure.key}: true, ${sameSite.key}: 'None'`)
      : claimsOf(name as AttributeName, attribute, onPlainHttp),
  );
}

/** What turns a write into a deletion, and what does not. */
export function deletionClaims(attributes: Attributes, deletion: Deletion): Claim[] {
  const read = (answer: Answer): Outcome =>
    outcome(answer, (lifetime) => lifetime !== null && Number(lifetime) <= 0, 'maxAge');
  const claim = (title: string, deletes: boolean | undefined, options: string, value = "'v'"): Claim => ({
    title: `${title} ${deletes ? 'deletes' : 'does not delete'}`,
    options,
    value,
    read,
    expected: always(deletes ?? false),
  });
  return [
    ...(attributes.maxAge ? [claim('maxAge of 0', deletion.maxAge, `{ ${attributes.maxAge.key}: 0 }`)] : []),
    ...(attributes.expires
      ? [claim('an expiry in the past', deletion.expires, `{ ${attributes.expires.key}: new Date(0) }`)]
      : []),
    claim('an empty value', deletion.value, '{}', "''"),
    ...(deletion.value ? [claim('a null value', true, '{}', 'null'), claim('no value', true, '{}', 'undefined')] : []),
  ];
}

/** Attributes that come from other places of the configuration when their own key is absent. */
export function elsewhereClaims(attributes: Attributes, onPlainHttp: OnPlainHttp): Claim[] {
  return Object.entries<Attribute>(attributes).flatMap(([name, attribute]) =>
    (attribute.elsewhere ?? []).flatMap((path) =>
      claimsOf(name as AttributeName, { ...attribute, key: path.at(-1) ?? '', aliases: [] }, onPlainHttp)
        .filter(({ title }) => /(?:given|off)$/u.test(title))
        .map((claim) => ({
          ...claim,
          title: `${name} by ${path.join('.')}${claim.title.endsWith('off') ? ', off' : ''}`,
          options: below(path.slice(0, -1), claim.options),
        })),
    ),
  );
}

/** The object's text, at the end of a path of keys. */
export function below(path: readonly string[], text: string): string {
  return path.reduceRight((inner, key) => `{ ${key}: ${inner} }`, text);
}

/** Under which name the session's cookie goes. */
export function nameClaims({ name }: SessionSink): Claim[] {
  if (name === undefined) return [];
  const claim = (title: string, options: string, expected: string): Claim => ({
    title,
    options,
    value: "'v'",
    read: ({ cookies }) => cookies[0]?.name ?? null,
    expected: always(expected),
  });
  return [
    ...(name.default === undefined ? [] : [claim('name by default', '{}', name.default)]),
    ...name.keys.map((key) => claim(`name by ${key}`, below(name.at ?? [], `{ ${key}: 'own' }`), 'own')),
  ];
}

/** Whether what the session holds can be read off its cookie. */
export function stateClaims({ state, content }: SessionSink): Claim[] {
  const readable = state !== 'server' && content === 'clear';
  return [
    {
      title: `the state is ${readable ? 'readable in' : 'not in'} the cookie`,
      options: '{}',
      value: "'what the session holds'",
      read: ({ cookies }) => Buffer.from(cookies[0]?.value ?? '', 'base64').includes('what the session holds'),
      expected: always(readable),
    },
  ];
}

function claimsOf(name: AttributeName, attribute: Attribute, onPlainHttp: OnPlainHttp, others = ''): Claim[] {
  const { key, aliases = [], automatic = [], ignored = [] } = attribute;
  if (attribute.negated) return negatedClaims(name, attribute);
  const given = sample(name, attribute);
  const claim = (title: string, options: string, expected: Claim['expected']): Claim => ({
    title,
    options,
    value: "'v'",
    read: (answer) => outcome(answer, (value) => value, name),
    expected,
  });
  const needsTls = name === 'secure' || others !== '';
  const on = { plain: needsTls && onPlainHttp !== 'sends' ? onPlainHttp : given.outcome, tls: given.outcome };
  const spelt = attribute.unavailable ? [] : [key, ...aliases];
  const claims = spelt.map((each) => claim(`${each} given`, `{ ${each}: ${given.text}${others} }`, on));
  if (attribute.takesDates) claims.push(claim(`${key} as a date`, `{ ${key}: ${minute('date')} }`, on));

  if (attribute.default !== 'unknown') {
    const byDefault = attribute.default === 'automatic' ? automaticOutcome(name) : always(defaultOutcome(attribute));
    claims.push(claim(`${key} by default`, '{}', byDefault));
    if (!attribute.undefinedDefeatsDefault) claims.push(claim(`${key} undefined`, `{ ${key}: undefined }`, byDefault));
  }
  if (typeof given.outcome === 'boolean' && !attribute.unavailable)
    claims.push(claim(`${key} off`, `{ ${key}: false }`, always(false)));
  for (const value of automatic) {
    claims.push(claim(`${key} automatic`, `{ ${key}: '${value}' }`, automaticOutcome(name)));
  }
  for (const value of ignored) {
    const none = claim(`${key} ${String(value)} sends none`, `{ ${key}: ${JSON.stringify(value)} }`, always(null));
    claims.push({ ...none, read: (answer) => notSent(none.read(answer)) });
  }
  return claims;
}

/** The option takes away what the library sends by itself. */
function negatedClaims(name: AttributeName, { key, default: byDefault }: Attribute): Claim[] {
  const claim = (title: string, options: string, isSent: boolean): Claim => ({
    title,
    options,
    value: "'v'",
    read: (answer) => {
      const seen = outcome(answer, (value) => value, name);
      return typeof seen === 'string' ? seen : seen !== null && seen !== false;
    },
    expected: always(isSent),
  });
  return [
    claim(`${name} by default`, '{}', byDefault === true),
    claim(`${name} without ${key}`, `{ ${key}: false }`, true),
    claim(`${name} with ${key}`, `{ ${key}: true }`, false),
  ];
}

/** Lifetimes are seen in seconds. */
function defaultOutcome({ default: value, unit }: Attribute): Outcome {
  return typeof value === 'number' && unit === 'milliseconds' ? value / 1000 : value;
}

/** A value to write, and what the browser should see of it. */
function sample(name: AttributeName, { unit, values }: Attribute): { text: string; outcome: Outcome } {
  switch (name) {
    case 'secure':
    case 'httpOnly':
    case 'partitioned':
    case 'signed':
      return { text: 'true', outcome: true };
    case 'sameSite':
      return { text: `'${values?.find((value) => /^lax$/iu.test(value)) ?? 'lax'}'`, outcome: 'lax' };
    case 'priority':
      return { text: "'high'", outcome: 'high' };
    case 'domain':
      return { text: "'shop.example'", outcome: 'shop.example' };
    case 'path':
      return { text: "'/basket'", outcome: '/basket' };
    case 'maxAge':
    case 'expires':
      return { text: minute(unit), outcome: 60 };
  }
}

/** One minute in a unit, as an expression. */
export function minute(unit: Unit | undefined): string {
  switch (unit) {
    case 'milliseconds':
      return '60000';
    case 'seconds':
      return '60';
    case 'date':
      return 'new Date(Date.now() + 60000)';
    case 'epoch milliseconds':
      return 'Date.now() + 60000';
    case 'epoch seconds':
      return 'Math.floor(Date.now() / 1000) + 60';
    case 'minutes':
      return '1';
    case 'days':
      return '1 / 24 / 60';
    case undefined:
      throw new Error('A lifetime needs a unit');
  }
}

function automaticOutcome(name: AttributeName): Claim['expected'] {
  return name === 'sameSite' ? { plain: 'lax', tls: 'none' } : { plain: false, tls: true };
}

function always(value: Outcome): Claim['expected'] {
  return { plain: value, tls: value };
}

function outcome(answer: Answer, judge: (value: Outcome) => Outcome, name: AttributeName): Outcome {
  if (answer.status >= 500) return 'throws';
  const [cookie, signature] = answer.cookies;
  if (cookie === undefined) return 'drops';
  switch (name) {
    case 'secure':
    case 'httpOnly':
    case 'partitioned':
      return judge(cookie.attributes.has(name.toLowerCase()));
    case 'maxAge':
    case 'expires':
      return judge(cookie.lifetime ?? null);
    case 'signed':
      return judge(/^(?:s%3A)?v\./u.test(cookie.value) || signature?.name === `${cookie.name}.sig`);
    case 'sameSite':
    case 'priority':
    case 'domain':
    case 'path':
      return judge(textOf(cookie.attributes.get(name.toLowerCase())));
  }
}

/** Some versions refuse what others leave out; either way the browser gets none. */
function notSent(value: Outcome): Outcome {
  return value === 'throws' ? null : value;
}

function textOf(value: string | true | undefined): string | null {
  return typeof value === 'string' ? value.toLowerCase() : null;
}
