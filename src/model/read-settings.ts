import { libraries } from '../libraries/index.js';
import type { AttributeName } from '../libraries/types/attributes.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';

export interface ReadSettings {
  readonly settings: Settings;
  /** One sentence a mistake, with the path of the setting. Faulty settings are ignored. */
  readonly problems: readonly string[];
}

interface Shape {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  /** What is at fault inside of a value that is not accepted; without, all of it is. */
  readonly faultIn?: (value: unknown) => Fault | undefined;
}

interface Fault {
  /** From the value on: `[0].arguments.name`. */
  readonly at: string;
  readonly expected: string;
}

const ROOT = "settings['session-security']";

const text: Shape = { expected: 'a non-empty string', accepts: (value) => typeof value === 'string' && value !== '' };
const flag: Shape = { expected: 'true or false', accepts: (value) => typeof value === 'boolean' };
const scalar: Shape = {
  expected: 'true, false, a number or a string',
  accepts: (value) => ['boolean', 'number', 'string'].includes(typeof value),
};
const position: Shape = {
  expected: 'a position from 0 on',
  accepts: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
};
const dotted: Shape = {
  expected: 'a name, or names joined by dots',
  accepts: (value) =>
    typeof value === 'string' &&
    /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u.test(value),
};
const texts: Shape = { ...arrayOf(text), expected: 'an array of non-empty strings' };

function oneOf(...values: readonly string[]): Shape {
  return {
    expected: values.map((value) => `'${value}'`).join(' or '),
    accepts: (value) => values.includes(value as string),
  };
}

function arrayOf(item: Shape): Shape {
  return {
    expected: `an array of ${item.expected}`,
    accepts: (value) => Array.isArray(value) && value.every(item.accepts),
    faultIn(value) {
      const index = Array.isArray(value) ? value.findIndex((one) => !item.accepts(one)) : -1;
      return index === -1 ? undefined : faultAt(`[${index}]`, item, (value as unknown[])[index]);
    },
  };
}

function object(required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  const shapes: Readonly<Record<string, Shape>> = { ...required, ...optional };
  const listed = Object.entries(shapes).map(
    ([key, { expected }]) => `${key}${key in required ? '' : '?'}: ${expected}`,
  );
  return {
    expected: `an object { ${listed.join(', ')} }`,
    accepts: (value) =>
      isRecord(value) &&
      Object.keys(required).every((key) => Object.hasOwn(value, key)) &&
      Object.entries(value).every(([key, inner]) => Object.hasOwn(shapes, key) && shapes[key]?.accepts(inner)),
    faultIn(value) {
      if (!isRecord(value) || Object.keys(value).some((key) => !Object.hasOwn(shapes, key))) return undefined;
      const isFaulty = ([key, { accepts }]: readonly [string, Shape]): boolean =>
        Object.hasOwn(value, key) ? !accepts(value[key]) : key in required;
      const [key, shape] = Object.entries(shapes).find(isFaulty) ?? [];
      return key === undefined || !shape ? undefined : faultAt(`.${key}`, shape, value[key]);
    },
  };
}

function faultAt(at: string, shape: Shape, value: unknown): Fault {
  const inner = shape.faultIn?.(value);
  return inner ? { at: at + inner.at, expected: inner.expected } : { at, expected: shape.expected };
}

const ATTRIBUTES = [
  'secure',
  'httpOnly',
  'sameSite',
  'maxAge',
  'expires',
  'domain',
  'path',
] satisfies readonly AttributeName[];

const helper = object(
  { call: dotted, arguments: object({}, { name: position, value: position, options: position }) },
  {
    from: text,
    like: oneOf(...libraries.filter(({ sinks }) => sinks.some(({ kind }) => kind === 'cookie')).map(({ id }) => id)),
    defaults: {
      ...object({}, Object.fromEntries(ATTRIBUTES.map((name) => [name, scalar]))),
      expected: 'attributes with true, false, a number or a string',
    },
    unit: oneOf('milliseconds', 'seconds'),
  },
);

const SHAPES: { readonly [key in keyof Settings]: Shape } = {
  fixes: oneOf('complete', 'all', 'suggest'),
  reportUnknown: flag,
  testFiles: flag,
  identity: texts,
  authentication: texts,
  authorization: texts,
  guard: object({ name: text, from: text }),
  store: object({ import: text, from: text, text }),
  privateHosts: texts,
  scriptReadableCookies: {
    expected: "an array of names or '/patterns/'",
    accepts: (value) => texts.accepts(value) && (value as string[]).every(isNameOrPattern),
  },
  lifetime: {
    expected: 'a positive whole number of seconds',
    accepts: (value) => Number.isSafeInteger(value) && (value as number) > 0,
  },
  secure: oneOf('always', 'production'),
  cookies: oneOf('all', 'notPreferences', 'session'),
  libraries: arrayOf(helper),
};

/** Validates `settings['session-security']` and fills in the defaults. */
export function readSettings(raw: unknown): ReadSettings {
  if (raw === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (!isRecord(raw)) return { settings: DEFAULT_SETTINGS, problems: [`${ROOT} must be an object.`] };
  const problems: string[] = [];
  const accepted: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    const shape = Object.hasOwn(SHAPES, key) ? SHAPES[key as keyof Settings] : undefined;
    if (!shape) problems.push(`${ROOT}.${key} is not a setting; there are ${Object.keys(SHAPES).join(', ')}.`);
    else if (shape.accepts(value)) accepted[key] = value;
    else {
      const { at, expected } = faultAt(`.${key}`, shape, value);
      problems.push(`${ROOT}${at} must be ${expected}.`);
    }
  }
  return { settings: { ...DEFAULT_SETTINGS, ...accepted }, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNameOrPattern(name: string): boolean {
  const pattern = patternIn(name);
  if (pattern === undefined) return true;
  try {
    return new RegExp(pattern, 'u').test('') || true;
  } catch {
    return false;
  }
}

/** The inside of `/…/`. */
export function patternIn(name: string): string | undefined {
  return /^\/(.+)\/$/u.exec(name)?.[1];
}
