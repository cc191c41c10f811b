import { expect } from 'vitest';

import type { RunStep, Step } from './pages.js';
import { packedPlugin, pinned, type TemporaryProject } from './temporary-project.js';

/**
 * Does what a page tells its reader to do; each command has to end and print as the page says.
 *
 * @returns what the commands printed
 */
export async function follow(project: TemporaryProject, steps: readonly Step[]): Promise<string> {
  let printed = '';
  for (const step of steps) {
    if (step.kind === 'write') await project.write(step.file, step.text);
    else printed += await runStep(project, step);
  }
  return printed;
}

async function runStep(project: TemporaryProject, { command, code, prints }: RunStep): Promise<string> {
  const { code: ended, output } = await project.shell(await runnable(command));
  expect({ command, code: ended, output }).toMatchObject({ command, code });
  if (prints !== undefined) expect(output.replaceAll(`${project.folder}/`, '').trim()).toBe(prints.trim());
  return output;
}

/** The same command, but npm installs the packed plugin and the versions of this repository. What `npx` would find is started without its delay. */
async function runnable(command: string): Promise<string> {
  if (/^npx [a-z]/.test(command)) return command.replace('npx ', 'node_modules/.bin/');
  if (!command.startsWith('npm install ')) return command;
  const tarball = await packedPlugin();
  const words = command.split(' ').map((word, index) => {
    if (word === 'eslint-plugin-session-security') return tarball;
    return index < 2 || word.startsWith('-') ? word : pinned(word);
  });
  return words.join(' ');
}
