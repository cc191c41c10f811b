import { wordsOf } from '../cookie-words.js';

/** Calls that only change the form of their first argument. */
const CONVERSIONS: ReadonlySet<string> = new Set([
  'BigInt',
  'Number',
  'ObjectID',
  'ObjectId',
  'RegExp',
  'Set',
  'String',
  'UUID',
  'assign',
  'castArray',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'from',
  'fromEntries',
  'omit',
  'parseFloat',
  'parseInt',
  'pick',
  'structuredClone',
  'stringify',
  'trim',
  'unescape',
  'xss',
]);

/** Of these, those that give something of which every part is as it was. */
const REARRANGING: ReadonlySet<string> = new Set([
  'Set',
  'assign',
  'castArray',
  'fromEntries',
  'omit',
  'structuredClone',
]);

/** What it gives may hold anything that it is handed. */
export function isRearranging(name: string): boolean {
  return REARRANGING.has(name);
}

/** It gives those parts that it is told, as they are. */
export function isSelecting(name: string): boolean {
  return name === 'pick';
}

const CONVERTING_WORDS: ReadonlySet<string> = new Set([
  'as',
  'cast',
  'clean',
  'convert',
  'ensure',
  'normalise',
  'normalize',
  'sanitise',
  'sanitize',
  'strip',
  'to',
]);

export function isConversion(name: string): boolean {
  return CONVERSIONS.has(name) || CONVERTING_WORDS.has(wordsOf(name)[0] ?? '');
}

/** Calls that check a value against a schema and give it back, some of them below a key of their own. */
export const SCHEMA_CHECKS: ReadonlySet<string> = new Set([
  'attempt',
  'cast',
  'create',
  'mask',
  'parse',
  'parseAsync',
  'plainToClass',
  'plainToInstance',
  'safeParse',
  'safeParseAsync',
  'validate',
  'validateAsync',
  'validateSync',
]);

export const SCHEMA_RESULTS: ReadonlySet<string> = new Set(['data', 'output', 'value']);

/** Methods whose result stands for what they are called on. */
export const PASSING_METHODS: ReadonlySet<string> = new Set([
  'catch',
  'concat',
  'entries',
  'exec',
  'finally',
  'lean',
  'limit',
  'normalize',
  'orFail',
  'populate',
  'replace',
  'replaceAll',
  'reverse',
  'select',
  'skip',
  'slice',
  'sort',
  'split',
  'substring',
  'toArray',
  'toHexString',
  'toJSON',
  'toLocaleLowerCase',
  'toLowerCase',
  'toObject',
  'toString',
  'toUpperCase',
  'trim',
  'valueOf',
]);

/** Of these, those that only text has, or that give text. */
export const TEXT_METHODS: ReadonlySet<string> = new Set([
  'normalize',
  'replace',
  'replaceAll',
  'slice',
  'split',
  'substring',
  'toHexString',
  'toLocaleLowerCase',
  'toLowerCase',
  'toString',
  'toUpperCase',
  'trim',
]);

/** Methods that give one element of a list. */
export const PICKING_METHODS: ReadonlySet<string> = new Set(['at', 'find', 'findLast', 'pop', 'shift', 'next']);

/** Methods that hand the elements of a list to a function, one by one. */
export const ITERATING_METHODS: ReadonlySet<string> = new Set([
  'each',
  'eachSeries',
  'every',
  'filter',
  'find',
  'findIndex',
  'flatMap',
  'forEach',
  'map',
  'some',
]);

const FINDING_WORDS: ReadonlySet<string> = new Set([
  'fetch',
  'find',
  'get',
  'load',
  'look',
  'lookup',
  'query',
  'read',
  'resolve',
  'search',
  'select',
]);

/** `findByEmail`, `getUser`: whoever it finds is the one that its arguments name. */
export function isFinding(name: string): boolean {
  return FINDING_WORDS.has(wordsOf(name)[0] ?? '');
}

/** What the arguments of `findByEmail` are. */
export function foundBy(name: string): string | undefined {
  const by = /By(?<what>[A-Z].*)$/su.exec(name)?.groups?.['what'];
  return by && by.charAt(0).toLowerCase() + by.slice(1);
}
