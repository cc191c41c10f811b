import { anyVersion, type Interval, versionsIn } from './versions.js';

/** What the `package.json` files around a source file say. Without a file system (a browser bundle) nothing is known. */
export interface Manifests {
  /** The nearest manifest declares the package in any of its sections. */
  declares(packageName: string): boolean;
  /** The versions of a package that may run: the installed one, else what the nearest manifest asks for, else any. */
  versionsOf(packageName: string): Interval;
}

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

type Manifest = Partial<Record<(typeof SECTIONS)[number] | 'version', unknown>>;

/** Reads on demand, each manifest once: no state outlives the file that is linted. */
export function createManifests(filename: string): Manifests {
  const folders = foldersAround(filename);
  let nearest: { readonly ranges: ReadonlyMap<string, unknown> } | undefined;
  const versions = new Map<string, Interval>();

  function ranges(): ReadonlyMap<string, unknown> {
    nearest ??= { ranges: rangesIn(firstManifest(folders, (folder) => `${folder}/package.json`)) };
    return nearest.ranges;
  }

  function readVersions(packageName: string): Interval {
    const installed = firstManifest(folders, (folder) => `${folder}/node_modules/${packageName}/package.json`)?.version;
    const asked = typeof installed === 'string' ? installed : ranges().get(packageName);
    return typeof asked === 'string' ? versionsIn(asked) : anyVersion;
  }

  return {
    declares: (packageName) => ranges().has(packageName),
    versionsOf(packageName) {
      const known = versions.get(packageName) ?? readVersions(packageName);
      versions.set(packageName, known);
      return known;
    },
  };
}

function rangesIn(manifest: Manifest | undefined): ReadonlyMap<string, unknown> {
  return new Map(SECTIONS.flatMap((section) => Object.entries(manifest?.[section] ?? {})));
}

/** Not imported: the plugin also runs where there is no such module. */
function builtin(): typeof process.getBuiltinModule | undefined {
  return (globalThis as { process?: { getBuiltinModule?: NodeJS.Process['getBuiltinModule'] } }).process
    ?.getBuiltinModule;
}

function foldersAround(filename: string): readonly string[] {
  const path = builtin()?.('node:path');
  if (!path?.isAbsolute(filename)) return [];
  const folders = [path.dirname(filename)];
  for (let folder = folders[0]; folder !== undefined && folder !== path.dirname(folder);) {
    folder = path.dirname(folder);
    folders.push(folder);
  }
  return folders;
}

function firstManifest(folders: readonly string[], fileIn: (folder: string) => string): Manifest | undefined {
  for (const folder of folders) {
    const manifest = readManifest(fileIn(folder));
    if (manifest) return manifest;
  }
  return undefined;
}

function readManifest(file: string): Manifest | undefined {
  try {
    const parsed: unknown = JSON.parse(builtin()?.('node:fs').readFileSync(file, 'utf8') ?? '');
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
