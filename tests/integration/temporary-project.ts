import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** An empty folder outside the repository, in which the packed plugin is installed as a stranger would do it. */
export interface TemporaryProject {
  readonly folder: string;
  write: (file: string, text: string) => Promise<void>;
  read: (file: string) => Promise<string>;
  /** Runs `npm` with these arguments. */
  npm: (...npmArguments: string[]) => Promise<Outcome>;
  /** Runs a program of an installed package. */
  run: (program: string, ...programArguments: string[]) => Promise<Outcome>;
  /** The same with another Node.js, which may be given flags. */
  runOn: (node: readonly [string, ...string[]], program: string, ...programArguments: string[]) => Promise<Outcome>;
  remove: () => Promise<void>;
}

export async function createTemporaryProject(): Promise<TemporaryProject> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'session-security-')));
  const project: TemporaryProject = {
    folder,
    async write(file, text) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    },
    read: (file) => readFile(path.join(folder, file), 'utf8'),
    npm: (...npmArguments) => outcome('npm', npmArguments, folder),
    run: (program, ...programArguments) => project.runOn([process.execPath], program, ...programArguments),
    runOn: ([node, ...flags], program, ...programArguments) =>
      outcome(node, [...flags, path.join('node_modules', program), ...programArguments], folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
  await project.write('package.json', JSON.stringify({ private: true, type: 'module' }));
  return project;
}

/** The project with the packed plugin and these packages in it. */
export async function installPacked(project: TemporaryProject, ...packages: readonly string[]): Promise<Outcome> {
  const tarball = await pack(project.folder);
  return project.npm(
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    tarball,
    ...packages,
  );
}

/** Packs the plugin, built afresh, and gives the path of the tarball in `folder`. */
export async function pack(folder: string): Promise<string> {
  const { stdout } = await execute('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: path.join(import.meta.dirname, '../..'),
    shell: process.platform === 'win32',
  });
  return path.join(folder, stdout.trim().split('\n').at(-1) ?? '');
}

async function outcome(command: string, commandArguments: string[], cwd: string): Promise<Outcome> {
  try {
    const { stdout } = await execute(command, commandArguments, { cwd, shell: process.platform === 'win32' });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: `${stdout}${stderr}` };
  }
}
