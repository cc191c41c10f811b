import type { Library } from '../../libraries/types/library.js';
import type { Origin } from '../../libraries/types/origin.js';
import { type DeclaredType, packageNamed } from './declared.js';

/** The type is the one that the origin describes. A package has a type under one name, whichever of its modules it is imported from. */
export function isNamedBy(type: DeclaredType, origin: Origin): boolean {
  if ('anyOf' in origin) return origin.anyOf.some((one) => isNamedBy(type, one));
  if ('global' in origin) return type.from === 'standard' && type.name === origin.global;
  if ('member' in origin) return list(origin.member).includes(type.name) && isOf(type, origin.of);
  if (!('import' in origin) || !isOf(type, origin)) return false;
  return origin.name === undefined ? type.isDefault : list(origin.name).includes(type.name);
}

function isOf({ from }: DeclaredType, origin: Origin): boolean {
  if (typeof from === 'string' || !('import' in origin)) return false;
  return list(origin.import).some((specifier) => packageNamed(specifier) === from.package);
}

function list(one: string | readonly string[]): readonly string[] {
  return typeof one === 'string' ? [one] : one;
}

const spoken = new WeakMap<readonly Library[], WeakMap<object, ReadonlySet<string>>>();

/** The packages of which the data of the library speaks that has this origin. */
export function packagesAround(libraries: readonly Library[], origin: Origin): ReadonlySet<string> {
  let known = spoken.get(libraries);
  if (!known) spoken.set(libraries, (known = index(libraries)));
  return known.get(origin) ?? new Set();
}

function index(libraries: readonly Library[]): WeakMap<object, ReadonlySet<string>> {
  const packages = new WeakMap<object, ReadonlySet<string>>();
  for (const library of libraries) {
    const objects: object[] = [];
    const named = new Set<string>();
    gather(library, objects, named);
    // The origins of a helper in the settings are those of the library that it is like.
    for (const object of objects) packages.set(object, new Set([...(packages.get(object) ?? []), ...named]));
  }
  return packages;
}

const SPECIFIERS: ReadonlySet<string> = new Set(['import', 'importing', 'impliedBy', 'packages']);

function gather(data: object, objects: object[], named: Set<string>): void {
  objects.push(data);
  for (const [key, value] of Object.entries(data) as [string, unknown][]) {
    if (SPECIFIERS.has(key)) {
      const specifiers = [value].flat().filter((one) => typeof one === 'string');
      for (const one of specifiers) named.add(packageNamed(one.replace(/^@types\//u, '')));
    } else if (typeof value === 'object' && value !== null) {
      gather(value, objects, named);
    }
  }
}
