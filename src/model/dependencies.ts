/** Reads the names of the dependencies that the nearest `package.json` above the file declares; `undefined` without one. */
export function nearestDependencies(filename: string): ReadonlySet<string> | undefined {
  // Not imported: the plugin also runs where there is no file system (a browser bundle).
  const runtime = (globalThis as { process?: { getBuiltinModule?: NodeJS.Process['getBuiltinModule'] } }).process;
  const fs = runtime?.getBuiltinModule?.('node:fs');
  const path = runtime?.getBuiltinModule?.('node:path');
  if (!fs || !path || !path.isAbsolute(filename)) return undefined;
  for (let folder = path.dirname(filename); ; folder = path.dirname(folder)) {
    const declared = parse(read(fs, path.join(folder, 'package.json')));
    if (declared) return declared;
    if (folder === path.dirname(folder)) return undefined;
  }
}

function read(fs: { readFileSync(path: string, encoding: 'utf8'): string }, path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

function parse(text: string | undefined): ReadonlySet<string> | undefined {
  if (text === undefined) return undefined;
  try {
    const manifest = JSON.parse(text) as Partial<Record<(typeof SECTIONS)[number], unknown>> | null;
    return new Set(SECTIONS.flatMap((section) => Object.keys(manifest?.[section] ?? {})));
  } catch {
    return undefined;
  }
}
