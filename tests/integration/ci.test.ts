import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import plugin from '../../src/index.js';
import { rules } from '../../src/rules/index.js';
import { isWhole } from '../conformance/sampling.js';
import { follow } from './follow-page.js';
import { readInspectorPayload } from './inspector-payload.js';
import { readSteps } from './pages.js';
import { createTemporaryProject, type TemporaryProject } from './temporary-project.js';

const sections = readSteps('docs/ci.md');
const wrong = "\napp.get('/late', (req, res) => res.cookie('late', 'yes', { secure: true, maxAge: 1000 }));\n";

let project: TemporaryProject;
/** What a plain run prints. */
let printed: string;

beforeAll(async () => {
  project = await createTemporaryProject();
  await project.copy('examples/express-app/src', 'src');
});

afterAll(() => project.remove());

it('has these sections', () => {
  expect([...sections.keys()]).toEqual([
    'Set up',
    'Code scanning on GitHub',
    'Faster',
    'Only new reports fail',
    'Before a commit',
    'Which rules are on',
  ]);
});

it('Set up: a report fails the build', async () => {
  const steps = sections.get('Set up') ?? [];
  await follow(project, steps.slice(0, -1));
  printed = await follow(project, steps.slice(-1));
  expect(printed).toContain('session-security/require-secure-cookie');
});

describe('Code scanning on GitHub', () => {
  interface Workflow {
    readonly jobs: Readonly<Record<string, { readonly permissions: object; readonly steps: readonly WorkflowStep[] }>>;
  }
  interface WorkflowStep {
    readonly uses?: string;
    readonly run?: string;
    readonly if?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }

  it('the workflow installs, lints and hands over the file that was written', async () => {
    const [workflow, formatter] = sections.get('Code scanning on GitHub') ?? [];
    expect(formatter).toMatchObject({ file: 'sarif.mjs' });
    const { jobs } = parse(workflow?.kind === 'write' ? workflow.text : '') as Workflow;
    const { permissions, steps } = jobs.eslint!;
    expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' });

    const commands = steps.flatMap(({ run }) => run ?? []);
    const outcomes: number[] = [];
    for (const command of commands) outcomes.push((await project.shell(everyDay(command))).code);
    expect(commands.map((command) => command.split(' ', 2).join(' '))).toEqual(['npm ci', 'npx eslint']);
    expect(outcomes).toEqual([0, 1]);

    const upload = steps.at(-1)!;
    expect(upload.uses).toMatch(/^github\/codeql-action\/upload-sarif@/);
    expect(upload.if).toBe('success() || failure()');
    expect((await sarif(String(upload.with?.sarif_file))).results.length).toBeGreaterThan(20);
  });

  it('a rule has its page, its description and its weaknesses', async () => {
    const { tool, results } = await sarif('eslint.sarif');
    expect(tool.driver.rules.length).toBeGreaterThan(5);
    for (const { id, helpUri, shortDescription, properties } of tool.driver.rules) {
      const { docs } = ruleOf(id).meta;
      expect({ id, helpUri, text: shortDescription.text }).toEqual({ id, helpUri: docs?.url, text: docs?.description });
      expect(properties).toEqual({ category: docs?.cwe.map((number) => `CWE-${number}`).join(', ') });
    }
    const secure = tool.driver.rules.find(({ id }) => id === 'session-security/require-secure-cookie');
    expect(secure?.properties).toEqual({ category: 'CWE-614' });
    expect(new Set(results.map(({ ruleId }) => ruleId))).toEqual(new Set(tool.driver.rules.map(({ id }) => id)));
  });

  it('a result has its message and marks what the report marks; there are no tags and no edits', async () => {
    const { tool, results } = await sarif('eslint.sarif');
    const reports = (await lint()).flatMap(({ messages }) => messages);
    expect(
      results.map(({ level, message, locations: [{ physicalLocation }] }) => ({
        level,
        message: message.text,
        ...physicalLocation.region,
      })),
    ).toEqual(
      reports.map(({ message, line, column, endLine, endColumn }) => ({
        ...{ level: 'error', message },
        ...{ startLine: line, startColumn: column, endLine, endColumn },
      })),
    );
    expect(reports.some(({ fix }) => fix !== undefined)).toBe(true);
    expect(JSON.stringify({ tool, results })).not.toMatch(/"(?:tags|fixes|security-severity)"/);
  });

  it('the formatter around it adds the tags', async () => {
    await followSection('Code scanning on GitHub');
    const { tool } = await sarif('eslint.sarif');
    expect(tool.driver.rules.length).toBeGreaterThan(5);
    for (const { id, properties } of tool.driver.rules) {
      const numbers = ruleOf(id).meta.docs?.cwe ?? [];
      expect(properties.tags).toEqual(['security', ...numbers.map((number) => `external/cwe/cwe-${number}`)]);
    }
  });
});

it('Faster: the cache and threads give what a plain run gives', async () => {
  const plain = await lint();
  expect(plain.flatMap(({ messages }) => messages).length).toBeGreaterThan(20);
  const [cached, threads] = sections.get('Faster') ?? [];
  expect(await follow(project, [cached!])).toBe(printed);
  expect(await project.read('.eslintcache')).toContain('preferences.js');
  expect(await lint('--cache', '--concurrency=2')).toEqual(plain);
  expect(await lint('--concurrency=2')).toEqual(plain);
  expect(await follow(project, [threads!])).toContain(printed);
});

it('Faster: the cache does not know the versions of libraries', async () => {
  const program = "import yaml from 'js-yaml';\nexport const read = (req) => yaml.load(req.cookies.a);\n";
  const install = (version: string) =>
    project.write('old/node_modules/js-yaml/package.json', JSON.stringify({ name: 'js-yaml', version }));
  const count = async (...options: string[]) => {
    const results = await lint(...options);
    return results.find(({ filePath }) => path.basename(filePath) === 'yaml.js')?.messages.length;
  };
  await project.write('old/yaml.js', program);
  await install('3.14.1');
  expect(await count('--cache')).toBe(1);
  await install('4.1.0');
  expect(await count('--cache')).toBe(1);
  expect(await count()).toBe(0);
  await expect(project.read('.eslintcache')).rejects.toThrow('ENOENT');
  await project.shell('rm -r old');
});

it('Only new reports fail', async () => {
  const [suppress, again, prune] = sections.get('Only new reports fail') ?? [];
  await follow(project, [suppress!, again!]);
  const file = 'src/routes/preferences.js';
  const before = await project.read(file);

  await project.write(file, before + wrong);
  const more = await project.shell('node_modules/.bin/eslint .');
  expect(more.code).toBe(1);
  expect(more.output).toContain('"late"');

  await project.shell(`npx eslint --fix ${file}`);
  expect(await project.read(file)).toContain("'yes', { secure: true, maxAge: 1000, httpOnly: true }");

  const fewer = await project.shell('node_modules/.bin/eslint .');
  expect(fewer.code).toBe(2);
  expect(fewer.output).toContain('--prune-suppressions');
  await follow(project, [prune!, again!]);

  await project.shell(
    'node_modules/.bin/eslint --format @microsoft/eslint-formatter-sarif --output-file eslint.sarif .',
  );
  const { results } = await sarif('eslint.sarif');
  expect(new Set(results.map(({ suppressions }) => suppressions?.[0]?.kind))).toEqual(new Set(['external']));
  await project.shell(
    'SARIF_ESLINT_IGNORE_SUPPRESSED=true node_modules/.bin/eslint --format @microsoft/eslint-formatter-sarif --output-file eslint.sarif .',
  );
  expect((await sarif('eslint.sarif')).results).toEqual([]);
});

it('Before a commit: a report in a file of the commit refuses it', async () => {
  await project.write('.gitignore', 'node_modules/\n');
  await project.shell('git init --quiet && git config user.name Test && git config user.email test@example.com');
  await project.shell('git add . && git commit --quiet --message Before');
  await followSection('Before a commit');
  const commit = () => project.shell('git add . && git commit --message Change');

  await project.write('src/late.js', `import express from 'express';\nconst app = express();${wrong}`);
  const refused = await commit();
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('session-security/require-http-only-cookie');

  await project.shell('node_modules/.bin/eslint --fix src/late.js');
  expect(await commit()).toMatchObject({ code: 0 });
  await project.write('notes.txt', 'No program at all.\n');
  expect(await commit()).toMatchObject({ code: 0 });
});

it('Which rules are on: the inspector shows every rule with its page', async () => {
  await followSection('Which rules are on');
  const payload = readInspectorPayload(path.join(project.folder, 'inspector'));
  const shown = Object.entries(payload.rules)
    .filter(([name]) => name.startsWith('session-security/'))
    .map(([name, { docs }]) => [name, docs?.url, docs?.description]);
  expect(shown).toEqual(
    Object.entries(rules).map(([name, { meta }]) => [
      `session-security/${name}`,
      meta.docs?.url,
      meta.docs?.description,
    ]),
  );
  const on = payload.configs.flatMap(({ rules: entries = {} }) => Object.keys(entries));
  expect(on).toEqual(Object.keys(plugin.configs.recommended.rules));
});

/** What is installed already is installed again only in `npm run soak`; before that, npm looks whether it could be. */
function everyDay(command: string): string {
  return command === 'npm ci' && !isWhole ? 'npm ci --dry-run' : command;
}

async function followSection(title: string): Promise<string> {
  const steps = sections.get(title) ?? [];
  expect(steps).not.toEqual([]);
  return follow(project, steps);
}

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly fix?: object;
  }[];
}

async function lint(...options: readonly string[]): Promise<readonly LintResult[]> {
  const file = 'reports.json';
  await project.run('eslint/bin/eslint.js', '--format', 'json', '--output-file', file, ...options, '.');
  return JSON.parse(await project.read(file)) as readonly LintResult[];
}

interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly {
        readonly id: string;
        readonly helpUri: string;
        readonly shortDescription: { readonly text: string };
        readonly properties: { readonly category?: string; readonly tags?: readonly string[] };
      }[];
    };
  };
  readonly results: readonly {
    readonly ruleId: string;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly [{ readonly physicalLocation: { readonly region: object } }];
    readonly suppressions?: readonly { readonly kind: string }[];
  }[];
}

async function sarif(file: string): Promise<SarifRun> {
  const { runs } = JSON.parse(await project.read(file)) as { runs: readonly [SarifRun] };
  return runs[0];
}

function ruleOf(id: string) {
  return rules[id.replace('session-security/', '')]!;
}
