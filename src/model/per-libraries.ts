import type { Library } from '../libraries/types/library.js';

/** Computes once for a list of libraries what follows from their data alone: a file of ten lines does not pay for all of them. */
export function perLibraries<T>(compute: (libraries: readonly Library[]) => T): (libraries: readonly Library[]) => T {
  const known = new WeakMap<readonly Library[], { readonly value: T }>();
  return (libraries) => {
    let made = known.get(libraries);
    if (!made) known.set(libraries, (made = { value: compute(libraries) }));
    return made.value;
  };
}
