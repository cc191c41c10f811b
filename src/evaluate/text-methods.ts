import type { TSESTree } from '@typescript-eslint/utils';

import { unknown } from './alternatives.js';
import type { Context } from './context.js';
import { list } from './lists.js';
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
  ['at', (text, [index]) => text.at(Number(index))],
  ['charAt', (text, [index]) => text.charAt(Number(index))],
  ['charCodeAt', (text, [index]) => text.charCodeAt(Number(index))],
  ['endsWith', (text, [end]) => text.endsWith(String(end))],
  ['includes', (text, [part]) => text.includes(String(part))],
  ['indexOf', (text, [part]) => text.indexOf(String(part))],
  ['lastIndexOf', (text, [part]) => text.lastIndexOf(String(part))],
  ['slice', (text, [start, end]) => text.slice(Number(start), end === undefined ? undefined : Number(end))],
  ['startsWith', (text, [start]) => text.startsWith(String(start))],
  ['substring', (text, [start, end]) => text.substring(Number(start), end === undefined ? undefined : Number(end))],
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
  const places = name === 'replace' || from === '' ? text.length + 1 : text.split(from).length;
  const isSimple = name === 'replace' || places * to.length + text.length <= MAX_TEXT;
  if (!isSimple) return unknown('budget', node);
  const result = text[name](from, to);
  return result.length > MAX_TEXT ? unknown('budget', node) : scalar(result, node);
}

function split(context: Context, text: string, [separator, limit]: Scalars, node: TSESTree.Node): Value {
  if (typeof separator !== 'string' || limit !== undefined) return unknown('not followed', node);
  return list(
    context,
    text.split(separator).map((part) => scalar(part, node)),
    false,
    node,
  );
}
