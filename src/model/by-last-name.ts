import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import type { Origin } from '../libraries/types/origin.js';

/** What the libraries describe that something called so may be. */
export type ByLastName<T> = (callee: TSESTree.Node) => readonly T[];

/** Descriptions of calls, by the last name of what is called; behind them those of what may be called anything. */
export function byLastName<T>(described: readonly T[], originOf: (one: T) => Origin): ByLastName<T> {
  const byName = new Map<string, T[]>();
  const anything: T[] = [];
  for (const one of described) {
    const names = lastNames(originOf(one));
    if (names === 'any') anything.push(one);
    else for (const name of names) byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  return (callee) => {
    const named = byName.get(lastName(callee) ?? '') ?? [];
    return anything.length === 0 ? named : [...named, ...anything];
  };
}

/** The names of methods that an origin is a member by, of globals, or those of a thing that is known by nothing else. */
function lastNames(origin: Origin): readonly string[] | 'any' {
  if ('member' in origin) return [origin.member].flat();
  if ('global' in origin) return [origin.global];
  if ('anything' in origin) return origin.named ?? 'any';
  if (!('anyOf' in origin)) return [];
  const names = origin.anyOf.map(lastNames);
  return names.includes('any') ? 'any' : names.flat();
}
