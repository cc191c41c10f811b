import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import packageJson from '../../package.json' with { type: 'json' };
import { once } from './shared-work.js';

const execute = promisify(execFile);
const root = path.join(import.meta.dirname, '../..');

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** A folder outside the repository, in which the packed plugin is installed as a stranger would do it. */
export interface TemporaryProject {
  readonly folder: string;
  /** Writes a file, with the folders above it. */
  write: (file: string, text: string) => Promise<void>;
  /** Writes what stands below a folder of this repository. */
  copy: (from: string, to: string) => Promise<void>;
  read: (file: string) => Promise<string>;
  /** Runs `npm` with these arguments. */
  npm: (...npmArguments: string[]) => Promise<Outcome>;
  /** Runs a program of an installed package. */
  run: (program: string, ...programArguments: string[]) => Promise<Outcome>;
  /** The same with another Node.js, which may be given flags. */
  runOn: (node: readonly [string, ...string[]], program: string, ...programArguments: string[]) => Promise<Outcome>;
  /** Runs a line as a shell does. */
  shell: (command: string) => Promise<Outcome>;
  remove: () => Promise<void>;
}

/** An empty one, or one that uses what is installed in the folder above it. */
export async function createTemporaryProject(above?: string): Promise<TemporaryProject> {
  const folder = await realpath(await mkdtemp(path.join(above ?? tmpdir(), 'session-security-')));
  const installed = path.join(above ?? folder, 'node_modules');
  const project: TemporaryProject = {
    folder,
    async write(file, text) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    },
    async copy(from, to) {
      for (const entry of await readdir(path.join(root, from), { recursive: true, withFileTypes: true })) {
        const source = path.join(entry.parentPath, entry.name);
        const target = path.join(to, path.relative(path.join(root, from), source));
        if (entry.isFile() && !target.split(path.sep).includes('node_modules')) {
          await project.write(target, await readFile(source, 'utf8'));
        }
      }
    },
    read: (file) => readFile(path.join(folder, file), 'utf8'),
    npm: (...npmArguments) => outcome('npm', npmArguments, folder),
    run: (program, ...programArguments) => project.runOn([process.execPath], program, ...programArguments),
    runOn: ([node, ...flags], program, ...programArguments) =>
      outcome(node, [...flags, path.join(installed, program), ...programArguments], folder),
    shell: (command) => outcome(command, [], folder, true),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
  await project.write('package.json', JSON.stringify({ private: true, type: 'module' }));
  return project;
}

/** The project with the packed plugin and these packages in it. */
export async function installPacked(project: TemporaryProject, ...packages: readonly string[]): Promise<Outcome> {
  return project.npm('install', await packedPlugin(), ...packages);
}

/** The path of the packed plugin, built afresh: once for all test files. */
export function packedPlugin(): Promise<string> {
  return once('packed', async (folder) => {
    const { stdout } = await execute('npm', ['pack', '--silent', '--pack-destination', folder], {
      cwd: root,
      shell: process.platform === 'win32',
    });
    return path.join(folder, stdout.trim().split('\n').at(-1) ?? '');
  });
}

/** A folder with the packed plugin and the newest ESLint and TypeScript: installed once for all test files, which make their projects below it. */
export function installedPlugin(): Promise<string> {
  return once('installed', async (folder) => {
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    const packages = [await packedPlugin(), ...['eslint', 'typescript', '@typescript-eslint/parser'].map(pinned)];
    const { code, output } = await outcome('npm', ['install', ...packages], folder);
    if (code !== 0) throw new Error(output);
    return folder;
  });
}

/** A package in the version that this repository has of it, for `npm install`. */
export function pinned(name: string): string {
  const version = (packageJson.devDependencies as Readonly<Record<string, string>>)[name];
  if (version === undefined) throw new Error(`${name} is no development dependency`);
  return version.startsWith('npm:') ? version.slice('npm:'.length) : `${name}@${version}`;
}

/** What commands see: no colours, no questions to the network that a test does not ask. */
function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    FORCE_COLOR: undefined,
    NO_COLOR: '1',
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_loglevel: 'error',
    npm_config_prefer_offline: 'true',
    npm_config_update_notifier: 'false',
  };
}

async function outcome(command: string, commandArguments: string[], cwd: string, shell = false): Promise<Outcome> {
  try {
    const { stdout, stderr } = await execute(command, commandArguments, {
      cwd,
      env: environment(),
      maxBuffer: 64 * 1024 * 1024,
      shell: shell || process.platform === 'win32',
    });
    return { code: 0, output: `${stdout}${shell ? stderr : ''}` };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: `${stdout}${stderr}` };
  }
}
