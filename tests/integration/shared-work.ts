import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { inject } from 'vitest';

type Result = { readonly value: string } | { readonly error: string };

/**
 * Does a piece of work once for all test files that run together, whichever worker asks first; the others wait for it.
 *
 * @param work gets an empty folder of its own, which stays until all test files have run
 * @returns what `work` gave. Throws in every file when it threw in one.
 */
export async function once(name: string, work: (folder: string) => Promise<string>): Promise<string> {
  const folder = path.join(inject('sharedFolder'), name);
  const resultFile = `${folder}.json`;
  if (await isFirst(folder)) {
    const result = await work(folder).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: String(error) }),
    );
    await writeFile(`${resultFile}.part`, JSON.stringify(result));
    await rename(`${resultFile}.part`, resultFile);
  }
  const result = await resultIn(resultFile);
  if ('error' in result) throw new Error(result.error);
  return result.value;
}

/** Only one process can make a folder. */
async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function resultIn(file: string): Promise<Result> {
  for (;;) {
    try {
      return JSON.parse(await readFile(file, 'utf8')) as Result;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await setTimeout(50);
    }
  }
}
