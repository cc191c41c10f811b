import { AST_NODE_TYPES } from '@typescript-eslint/types';

import type { HandlerReader } from '../libraries/types/handlers.js';
import type { Origin } from '../libraries/types/origin.js';
import { type Handler, type Handlers, plain } from './handlers.js';
import { type RequestInput, startsWith } from './request-input.js';

/** A value of the request as the handler reads it: `req.query.userId`, `c.req.query('userId')`, `getQuery(event).userId`. */
export function labelOf(handlers: Handlers, handler: Handler, { read, path, isGot = false }: RequestInput): string {
  const root = handlers.variableOf(handler, 'request')?.name;
  const keys = path.filter((key) => key !== '*');
  if ('callee' in read) return ofReader(read, root, keys, isGot);
  if (read.call === 'value') return called(below(root, read.path), keys[0]);
  if (read.call === 'all') return valueIn(called(below(root, read.path), read.argument), keys, isGot);
  if (read.isAddress) return valueIn(`new URL(${below(root, read.path)}).searchParams`, keys, true);
  return ofParameter(handler, [...read.path, ...path], isGot) ?? valueIn(below(root, read.path), keys, isGot);
}

function ofReader(
  { callee, name, request: place }: HandlerReader,
  root: string | undefined,
  keys: readonly string[],
  isGot: boolean,
): string {
  const reader = nameOf(callee) ?? 'read';
  const request = place === undefined ? '' : (root ?? 'event');
  return name === undefined
    ? valueIn(`${reader}(${request})`, keys, isGot)
    : `${reader}(${request}, '${keys[0] ?? ''}')`;
}

function nameOf(origin: Origin): string | undefined {
  if ('anyOf' in origin) return origin.anyOf.map(nameOf).find((name) => name !== undefined);
  return 'name' in origin ? [origin.name ?? []].flat()[0] : undefined;
}

/** Where a parameter of its own is handed the value, or something that it is read from. */
function ofParameter({ function: node, parts }: Handler, path: readonly string[], isGot: boolean): string | undefined {
  for (const [index, part] of parts.entries()) {
    if (!part || part.path.length === 0 || !startsWith(path, part.path)) continue;
    const rest = path.slice(part.path.length).filter((key) => key !== '*');
    const parameter = node.params[index];
    const name = parameter && plain(parameter);
    if (name?.type === AST_NODE_TYPES.Identifier) return valueIn(name.name, rest, isGot);
    const [first, ...more] = rest;
    if (first !== undefined) return valueIn(first, more, isGot);
  }
  return undefined;
}

function below(root: string | undefined, path: readonly string[]): string {
  return [...(root === undefined ? [] : [root]), ...path].join('.');
}

function called(callee: string, argument: string | undefined): string {
  return argument === undefined ? `${callee}()` : `${callee}('${argument}')`;
}

function valueIn(whole: string, keys: readonly string[], isGot: boolean): string {
  const [first, ...rest] = keys;
  return isGot && first !== undefined ? rest.reduce(member, `${whole}.get('${first}')`) : keys.reduce(member, whole);
}

/** `object.key`, or `object['the key']`. */
export function member(object: string, key: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? `${object}.${key}` : `${object}['${key}']`;
}
