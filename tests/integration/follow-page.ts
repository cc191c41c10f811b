import { expect } from 'vitest';

import type { RunStep, Step } from './pages.js';
import { packedPlugin, pinned, type TemporaryProject } from './temporary-project.js';

/** Does what a page tells its reader to do; each command has to end and print as the page says. */
export async function follow(project: TemporaryProject, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (step.kind === 'write') await project.write(step.file, step.text);
    else await runStep(project, step);
  }
}

async function runStep(project: TemporaryProject, { command, code, prints }: RunStep): Promise<void> {
  const { code: ended, output } = await project.shell(await installable(command));
  expect({ command, code: ended, output }).toMatchObject({ command, code });
  if (prints !== undefined) expect(output.replaceAll(`${project.folder}/`, '').trim()).toBe(prints.trim());
}

/** The same command, but npm installs the packed plugin and the versions of this repository. */
async function installable(command: string): Promise<string> {
  if (!command.startsWith('npm install ')) return command;
  const tarball = await packedPlugin();
  const words = command.split(' ').map((word, index) => {
    if (word === 'eslint-plugin-session-security') return tarball;
    return index < 2 || word.startsWith('-') ? word : pinned(word);
  });
  return words.join(' ');
}
