import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import plugin from '../../src/index.js';
import { follow } from './follow-page.js';
import { startLanguageServer } from './language-server.js';
import { readSteps } from './pages.js';
import { createTemporaryProject, type TemporaryProject } from './temporary-project.js';

const sections = readSteps('docs/adopting.md');

let project: TemporaryProject;

beforeAll(async () => {
  project = await createTemporaryProject();
  await project.copy('examples/express-app/src', 'src');
});

afterAll(() => project.remove());

it('has these steps', () => {
  expect([...sections].map(([title, steps]) => [title, steps.length])).toEqual([
    ['From nothing to green', 4],
    ['Repair, a folder or a rule at a time', 3],
    ['Tell it what it cannot know', 5],
    ['Strict, folder by folder', 4],
    ['A monorepo', 6],
    ['From then on', 0],
  ]);
});

it('From nothing to green: what is new fails, what moves does not, an editor still shows it', async () => {
  await follow(project, stepsOf('From nothing to green'));
  expect(Object.keys(await suppressions())).toContain('src/routes/preferences.js');

  const file = 'src/routes/preferences.js';
  const before = await project.read(file);
  await project.write(file, `\n\n${before}`);
  expect(await project.shell('node_modules/.bin/eslint .')).toMatchObject({ code: 0 });
  await project.write(
    file,
    `${before}\nexport const late = (req, res) => res.cookie('late', 'yes', { secure: true });\n`,
  );
  const { code, output } = await project.shell('node_modules/.bin/eslint .');
  expect(code).toBe(1);
  expect(output).toContain('"late"');
  await project.write(file, before);

  const server = await startLanguageServer(project.folder);
  const buffer = await server.open(file, before);
  expect(await buffer.diagnostics()).toHaveLength(2);
  await server.stop();
});

it('Repair: what is repaired leaves the file of suppressions, and nothing else does', async () => {
  const [folder, rule, prune] = stepsOf('Repair, a folder or a rule at a time');
  const before = await suppressions();
  await follow(project, [folder!]);
  const { [MIDDLEWARE]: left, ...others } = await suppressions();
  const { [MIDDLEWARE]: had, ...othersBefore } = before;
  expect(others).toEqual(othersBefore);
  expect(Object.keys(had ?? {}).filter((name) => !(name in (left ?? {})))).toEqual([
    'session-security/require-cookie-max-age',
    'session-security/require-secure-cookie',
  ]);
  expect(await project.read(MIDDLEWARE)).toContain('maxAge: 14 * 24 * 60 * 60 * 1000');

  const repaired = 'session-security/require-http-only-cookie';
  expect(rulesIn(await suppressions())).toContain(repaired);
  const rest = rulesIn(await suppressions()).filter((name) => name !== repaired);
  await follow(project, [rule!, prune!]);
  expect(rulesIn(await suppressions())).toEqual(rest);
  expect(await project.shell('node_modules/.bin/eslint .')).toMatchObject({ code: 0 });
});

it('Tell it what it cannot know: a helper is judged where the settings describe it', async () => {
  const [helper, user, config, report, repair] = stepsOf('Tell it what it cannot know');
  await follow(project, [helper!, user!]);
  expect(await project.shell('node_modules/.bin/eslint .')).toMatchObject({ code: 0 });
  await follow(project, [config!, report!, repair!]);
  expect(await project.read('src/routes/language.js')).toContain('{ maxAge: 60 * 60 * 1000, httpOnly: true }');
  expect(await project.shell('node_modules/.bin/eslint .')).toMatchObject({ code: 0 });
});

it('Strict: adds reports, in the folder only', async () => {
  const [config, report, suppress, again] = stepsOf('Strict, folder by folder');
  await follow(project, [config!, report!]);
  await project.run('eslint/bin/eslint.js', '--format', 'json', '--output-file', 'reports.json', '.');
  const results = JSON.parse(await project.read('reports.json')) as {
    filePath: string;
    messages: { ruleId: string }[];
  }[];
  const added = results.filter(({ messages }) => messages.length > 0);
  expect(added.length).toBeGreaterThan(0);
  for (const { filePath } of added) {
    expect(path.relative(project.folder, filePath).split(path.sep).slice(0, 2)).toEqual(['src', 'routes']);
  }
  const names = added.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  expect(names.some((name) => !(name in plugin.configs.recommended.rules))).toBe(true);
  await follow(project, [suppress!, again!]);
});

const MIDDLEWARE = 'src/middleware/sessions.js';

/** What `eslint-suppressions.json` has: the number of each rule in each file. */
async function suppressions(): Promise<Readonly<Record<string, Readonly<Record<string, object>>>>> {
  return JSON.parse(await project.read('eslint-suppressions.json')) as Record<string, Record<string, object>>;
}

function rulesIn(files: Readonly<Record<string, object>>): readonly string[] {
  return [...new Set(Object.values(files).flatMap((rules) => Object.keys(rules)))].toSorted();
}

function stepsOf(title: string) {
  const steps = sections.get(title) ?? [];
  expect(steps).not.toEqual([]);
  return steps;
}
