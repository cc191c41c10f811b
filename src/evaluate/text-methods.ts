import type { TSESTree } from '@typescript-eslint/utils';

import { unknown } from './alternatives.js';
import type { Context } from './context.js';
import { list, ofItems } from './lists.js';
import { MAX_TEXT, scalar } from './text.js';
import type { ScalarType, Value } from './value.js';

type Scalars = readonly ScalarType[];

/** A method of a known string with known arguments; the result is bounded. */
export function textMethod(
  context: Context,
  text: string,
  name: string,
  values: Scalars,
  node: TSESTree.Node,
): Value | undefined {
  if (name === 'split') return split(context, text, values, node);
  if (name === 'repeat' || name === 'padStart' || name === 'padEnd') return grown(text, name, values, node);
  if (name === 'replace' || name === 'replaceAll') return replaced(text, name, values, node);
  const method = METHODS.get(name);
  return method && scalar(method(text, values), node);
}

type Method = (text: string, values: Scalars) => ScalarType;

const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['at', (text, [index]) => text.at(optional(index) ?? 0)],
  ['charAt', (text, [index]) => text.charAt(optional(index) ?? 0)],
  ['charCodeAt', (text, [index]) => text.charCodeAt(optional(index) ?? 0)],
  ['endsWith', (text, [end, length]) => text.endsWith(String(end), optional(length))],
  ['includes', (text, [part, from]) => text.includes(String(part), optional(from))],
  ['indexOf', (text, [part, from]) => text.indexOf(String(part), optional(from))],
  ['lastIndexOf', (text, [part, from]) => text.lastIndexOf(String(part), optional(from))],
  ['slice', (text, [start, end]) => text.slice(optional(start), optional(end))],
  ['startsWith', (text, [start, from]) => text.startsWith(String(start), optional(from))],
  ['substring', (text, [start, end]) => text.substring(optional(start) ?? 0, optional(end))],
  ['toLocaleLowerCase', (text) => text.toLowerCase()],
  ['toLocaleUpperCase', (text) => text.toUpperCase()],
  ['toLowerCase', (text) => text.toLowerCase()],
  ['toString', (text) => text],
  ['toUpperCase', (text) => text.toUpperCase()],
  ['trim', (text) => text.trim()],
  ['trimEnd', (text) => text.trimEnd()],
  ['trimStart', (text) => text.trimStart()],
  ['valueOf', (text) => text],
]);

function optional(value: ScalarType): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function grown(text: string, name: 'repeat' | 'padStart' | 'padEnd', values: Scalars, node: TSESTree.Node): Value {
  const [count, filler] = values;
  const times = Number(count);
  const length = name === 'repeat' ? text.length * times : times;
  if (Number.isNaN(times) || times < 0) return unknown('not followed', node);
  if (length > MAX_TEXT) return unknown('budget', node);
  if (name === 'repeat') return scalar(text.repeat(times), node);
  return scalar(text[name](times, filler === undefined ? ' ' : String(filler)), node);
}

function replaced(text: string, name: 'replace' | 'replaceAll', [from, to]: Scalars, node: TSESTree.Node): Value {
  if (typeof from !== 'string' || typeof to !== 'string') return unknown('not followed', node);
  if (to.includes('$')) return unknown('not followed', node);
  const places = name === 'replace' ? 1 : from === '' ? text.length + 1 : text.split(from).length;
  if (text.length + places * to.length > MAX_TEXT) return unknown('budget', node);
  return scalar(text[name](from, to), node);
}

function split(context: Context, text: string, [separator, limit]: Scalars, node: TSESTree.Node): Value {
  if (typeof separator !== 'string' || limit !== undefined) return unknown('not followed', node);
  return list(context, ofItems(text.split(separator).map((part) => scalar(part, node))), node);
}
