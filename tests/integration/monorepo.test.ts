import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { follow } from './follow-page.js';
import { readSteps } from './pages.js';
import {
  createTemporaryProject,
  type Outcome,
  packedPlugin,
  pinned,
  type TemporaryProject,
} from './temporary-project.js';

let project: TemporaryProject;

beforeAll(async () => {
  project = await createTemporaryProject();
  await project.copy('examples/monorepo', '.');
  const { code, output } = await project.npm('install', await packedPlugin(), pinned('eslint'), pinned('turbo'));
  if (code !== 0) throw new Error(output);
});

afterAll(() => project.remove());

it('is what the page shows, and its commands run', async () => {
  const steps = readSteps('docs/adopting.md').get('A monorepo') ?? [];
  const files = steps.flatMap((step) => (step.kind === 'write' ? step : []));
  expect(files).toHaveLength(3);
  for (const { file, text } of files) expect(await project.read(file)).toBe(text);
  const [lint, ...others] = steps.flatMap((step) => (step.kind === 'run' ? step : []));
  expect([lint?.command, ...others.map(({ command }) => command)]).toEqual([
    'npx turbo run lint --continue',
    'npx turbo run lint -- --fix',
    'npx turbo run lint',
  ]);

  const { code, output } = await project.shell(`${lint?.command ?? ''} --summarize`);
  expect(code).toBe(lint?.code);
  await expectThreeAtATime();
  expect(reports(output)).toEqual(['@monorepo/api require-http-only-cookie', '@monorepo/web require-cookie-max-age']);

  await follow(project, others);
  expect(await project.read('apps/api/src/server.js')).toContain(
    "setCookie(res, 'token', req.id, { maxAge: 60 * 60 * 1000, httpOnly: true });",
  );
  expect(await project.read('apps/web/src/theme.js')).toContain(
    "res.cookie('theme', 'dark', { secure: true, maxAge: 7 * 24 * 60 * 60 * 1000 });",
  );
});

it('lints again only what has changed, and everything when the shared configuration has', async () => {
  expect(cached(await project.shell('npm run lint'))).toBe(3);

  await project.write('apps/web/src/new.js', 'export {};\n');
  expect(cached(await project.shell('npm run lint'))).toBe(2);

  const config = 'packages/eslint-config/index.js';
  const shared = await project.read(config);
  await project.write(config, shared.replace('recommended', 'strict'));
  const strict = await project.shell('npm run lint');
  expect(cached(strict)).toBe(0);
  expect(reports(strict.output)).toContain('@monorepo/web require-same-site-cookie');

  // It is the task between that does this.
  await project.write('turbo.json', JSON.stringify({ tasks: { lint: {} } }));
  await project.write(config, shared);
  expect(cached(await project.shell('npm run lint'))).toBe(0);
  await project.write(config, shared.replace('recommended', 'strict'));
  expect(cached(await project.shell('npm run lint'))).toBe(3);
});

/** `package rule` of each report in the output of Turborepo, sorted. */
function reports(output: string): readonly string[] {
  const lines = [...output.matchAll(/^(@monorepo\/\w+):lint: +\d+:\d+ .* session-security\/(\S+)$/gm)];
  return lines.map(([, name, rule]) => `${name ?? ''} ${rule ?? ''}`).toSorted();
}

/** How many of the three packages had not to be linted again. */
function cached({ output }: Outcome): number {
  const [, count] = /Cached: +(\d+) cached, 3 total/.exec(output) ?? [];
  return Number(count);
}

interface Task {
  readonly taskId: string;
  readonly execution: { readonly startTime: number; readonly endTime: number; readonly exitCode: number };
}

/** By what Turborepo says of the only run that it has summarised. */
async function expectThreeAtATime(): Promise<void> {
  const [file = ''] = await readdir(path.join(project.folder, '.turbo/runs'));
  const { tasks } = JSON.parse(await project.read(`.turbo/runs/${file}`)) as { tasks: readonly Task[] };
  const exits = tasks.map(({ taskId, execution }) => `${taskId}: ${execution.exitCode}`);
  expect(exits.toSorted()).toEqual(['@monorepo/api#lint: 1', '@monorepo/cookies#lint: 0', '@monorepo/web#lint: 1']);
  const lastStart = Math.max(...tasks.map(({ execution }) => execution.startTime));
  const firstEnd = Math.min(...tasks.map(({ execution }) => execution.endTime));
  expect(lastStart).toBeLessThan(firstEnd);
}
