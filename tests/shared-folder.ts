import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** An empty folder for work that several test files share; see `tests/integration/shared-work.ts`. */
    sharedFolder: string;
  }
}

/** Makes the folder before the first test file and removes it behind the last; a second run in watch mode starts anew. */
export default async function provideSharedFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'session-security-shared-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  project.provide('sharedFolder', folder);
  project.onTestsRerun(async () => {
    await remove();
    await mkdir(folder);
  });
  return remove;
}
