import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';
import { parse } from 'yaml';

import packageJson from '../../package.json' with { type: 'json' };
import { root } from './source-files.js';

interface Workflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions: unknown; readonly steps: readonly Step[] }>>;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

const text = readFileSync(path.join(root, '.github/workflows/release.yml'), 'utf8');
const workflow = parse(text) as Workflow;
const jobs = Object.values(workflow.jobs);
const steps = jobs.flatMap((job) => job.steps);
const commands = steps.flatMap(({ run }) => run ?? []);

it('publishes tags of versions, and nothing else starts it', () => {
  expect(workflow.on).toEqual({ push: { tags: ['v*'] } });
  expect(commands).toContain(`test "v$(node -p "require('./package.json').version")" = "$GITHUB_REF_NAME"`);
});

it('publishes with a statement of where the package comes from', () => {
  const publishing = commands.filter((command) => command.includes('npm publish'));
  expect(publishing).toEqual(['npm publish --provenance --access public']);
  expect(packageJson.repository).toEqual({
    type: 'git',
    url: 'git+https://github.com/eslint-plugin-session-security/eslint-plugin-session-security.git',
  });
});

it('may sign that statement and read the source, and holds no secret', () => {
  expect(workflow.permissions).toEqual({});
  expect(jobs.map(({ permissions }) => permissions)).toEqual([{ contents: 'read', 'id-token': 'write' }]);
  expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN|pull_request/u);
});

it('publishes what has passed, with dependencies that are known to be sound and run no scripts', () => {
  expect(commands.slice(1)).toEqual([
    'npm ci --ignore-scripts',
    'npm audit --omit=dev',
    'npm audit signatures',
    'npm test',
    'npm publish --provenance --access public',
  ]);
});

it('uses actions at one commit each', () => {
  const used = steps.flatMap(({ uses }) => uses ?? []);
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[\da-f]{40}$/u);
});
