/** Where a version may stand in a specifier: `jsr:@std/http@1/cookie`, `npm:hono@^4`, `https://deno.land/std@0.224.0/http/cookie.ts`. */
const VERSIONED = /^(?:jsr:|npm:|https:\/\/(?:deno\.land|esm\.sh|jsr\.io)\/)/u;

/** Whether an import specifier in a file means the wanted module: a package by its name, or a path (`./…`) from the working directory. */
export type IsModule = (source: string, wanted: string) => boolean;

/**
 * Paths are compared without extension and without a trailing `/index`. Of an alias of the program's own folders (`@/lib/x`, `~/lib/x`, `#lib/x`) only the part
 * behind the alias is known, and it must be the end of the wanted path.
 */
export function createIsModule(filename: string, cwd: string): IsModule {
  let folderOfFile: readonly string[] | undefined;
  const folder = (): readonly string[] => (folderOfFile ??= segmentsOf(relativeTo(cwd, filename)).slice(0, -1));
  return (source, wanted) => {
    // `./$types` is generated beside the file that imports it.
    if (!wanted.startsWith('./') || wanted.startsWith('./$'))
      return source === wanted || specifierInData(source) === wanted;
    const path = bare(segmentsOf(wanted));
    const alias = /^(?:@\/|~\/?|#\/?)(.+)$/u.exec(source)?.[1];
    if (alias !== undefined) return endsWith(path, bare(segmentsOf(alias)));
    if (!source.startsWith('.')) return false;
    return joined(path) === joined(bare(resolved(folder(), segmentsOf(source))));
  };
}

/** How a file writes a module that the settings name: a path (`./…`) from the working directory, as seen from its own folder; a package as it is. */
export function specifierFrom(filename: string, cwd: string, wanted: string): string {
  if (!wanted.startsWith('./')) return wanted;
  const below = relativeTo(cwd, filename);
  // Of a file elsewhere nothing is known but its name.
  const folder = /^(?:[A-Za-z]:)?\//u.test(below) ? [] : segmentsOf(below).slice(0, -1);
  const path = segmentsOf(wanted);
  let shared = 0;
  while (shared < folder.length && shared < path.length - 1 && folder[shared] === path[shared]) shared++;
  const up = folder.slice(shared).map(() => '..');
  return joined([...(up.length > 0 ? up : ['.']), ...path.slice(shared)]);
}

/** A module of the program itself, by a relative path or an alias of its folders, and not one of a package. */
export function isOfProgram(source: string): boolean {
  return /^(?:[.#~]|@\/)/u.test(source);
}

/** What a package exports, spelt as the file that it is: `next/headers.js`. */
const FILE_OF_PACKAGE = /^(?:@[^/]+\/)?[^./@#~][^/]*\/.+\.[cm]?js$/u;

/** A specifier as the libraries' data have it: without version, and without the extension of a file. */
export function specifierInData(source: string): string {
  if (FILE_OF_PACKAGE.test(source)) return source.replace(/\.[cm]?js$/u, '');
  return VERSIONED.test(source) ? source.replace(/(?<=[^/:])@[^/]+/u, '') : source;
}

/** The last segment that every specifier of a path has. */
export function nameOfPath(path: string): string {
  return bare(segmentsOf(path)).at(-1) ?? '';
}

/** The path below the folder; one that leads elsewhere as it is. */
export function relativeTo(cwd: string, filename: string): string {
  const [from, to] = [cwd, filename].map((path) => path.replaceAll('\\', '/')) as [string, string];
  return to.startsWith(`${from.replace(/\/$/u, '')}/`) ? to.slice(from.replace(/\/$/u, '').length + 1) : to;
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '' && segment !== '.');
}

function resolved(folder: readonly string[], segments: readonly string[]): readonly string[] {
  const path = [...folder];
  for (const segment of segments) {
    if (segment === '..') path.pop();
    else path.push(segment);
  }
  return path;
}

function bare(segments: readonly string[]): readonly string[] {
  const path = [...segments];
  const last = path.pop()?.replace(/\.[cm]?[jt]sx?$/u, '');
  return last === undefined || (last === 'index' && path.length > 0) ? path : [...path, last];
}

function endsWith(path: readonly string[], end: readonly string[]): boolean {
  return end.length > 0 && joined(path.slice(-end.length)) === joined(end);
}

function joined(segments: readonly string[]): string {
  return segments.join('/');
}
