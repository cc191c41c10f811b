import path from 'node:path';

import { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import packageJson from '../../package.json' with { type: 'json' };
import plugin from '../../src/index.js';
import { examples } from '../conformance/examples.js';
import { hosts, plain } from '../conformance/hosts.js';
import { someOf } from '../conformance/sampling.js';
import { readPage } from '../project/pages.js';
import { createTemporaryProject, installPacked, type Outcome, type TemporaryProject } from './temporary-project.js';

// oxlint runs the packed plugin as a stranger would install it, without ESLint, and says and writes what ESLint does.

interface File {
  readonly name: string;
  readonly text: string;
  /** The lines before the program. */
  readonly before: string;
  readonly program: string;
}

interface Diagnostic {
  readonly message: string;
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
}

const OXLINT = 'oxlint/bin/oxlint';
const PASSES = 10;

/** The one of the documentation, with our rules alone. */
const CONFIGURATION = {
  ...(JSON.parse(readPage('docs/hosts.md').blocks.find(({ language }) => language === 'json')?.code ?? '') as {
    extends: string[];
    settings: Linter.Config['settings'];
  }),
  categories: { correctness: 'off' },
};

/** Those in JavaScript that need nothing in the configuration. */
const programs = someOf(
  examples.filter(
    ({ language, options, settings }) =>
      language === 'js' && Object.values(options).flat().length === 0 && JSON.stringify(settings) === '{}',
  ),
  20,
);
const pages = hosts.filter(({ page }) => page);

const files: readonly File[] = programs.flatMap(({ code, language }, at) => {
  const page = pages[at % pages.length];
  const around = page?.page?.(language) ?? { before: '', after: '' };
  return [
    { name: `src/p${at}.${plain[language].extension}`, text: code, before: '', program: code },
    {
      name: `src/p${at}.${page?.extension ?? 'vue'}`,
      text: around.before + code + around.after,
      before: around.before,
      program: code,
    },
  ];
});

let project: TemporaryProject;
let installed: Outcome;

beforeAll(async () => {
  project = await createTemporaryProject();
  installed = await installPacked(project, `oxlint@${packageJson.devDependencies.oxlint}`, '--legacy-peer-deps');
  await project.write('.oxlintrc.json', JSON.stringify(CONFIGURATION));
  for (const { name, text } of files) await project.write(name, text);
}, 300_000);

afterAll(() => project.remove());

it('is installed without ESLint', async () => {
  expect(installed).toMatchObject({ code: 0 });
  expect(JSON.parse((await project.npm('query', '#eslint')).output)).toEqual([]);
});

describe(`${files.length} files`, () => {
  it('have the same reports', async () => {
    const { output } = await project.run(OXLINT, '--format', 'json', 'src');
    const { diagnostics } = JSON.parse(output) as { diagnostics: readonly Diagnostic[] };
    for (const file of files) {
      const own = diagnostics.filter(({ filename }) => filename === file.name);
      expect.soft(own.map(shown).toSorted(), file.text).toEqual(expectedReports(file));
    }
  });

  it('become the same', async () => {
    await repair(
      'src',
      files.map(({ name }) => name),
    );
    for (const { name, text, before, program } of files) {
      const after = text.slice(before.length + program.length);
      expect.soft(await project.read(name), name).toBe(before + expectedRepair({ name, program }) + after);
    }
  });
});

it('takes settings', async () => {
  const program = "import express from 'express';\nexpress().get('/', (req, res) => res.cookie('sid', id));\n";
  const ours = CONFIGURATION.extends.map((file) => path.join(project.folder, file));
  const settings = { 'session-security': { fixes: 'suggest' } };
  await project.write('other/.oxlintrc.json', JSON.stringify({ ...CONFIGURATION, extends: ours, settings }));
  await project.write('other/server.js', program);
  await repair('other', ['other/server.js']);
  expect(expectedRepair({ name: 'other/server.js', program })).not.toBe(program);
  expect(await project.read('other/server.js')).toBe(program);
});

/** oxlint makes one pass of edits where ESLint makes up to ten. */
async function repair(folder: string, names: readonly string[]): Promise<void> {
  for (let pass = 0, before = ''; pass < PASSES; pass++) {
    await project.run(OXLINT, '--fix', '--silent', folder);
    const texts = await Promise.all(names.map((name) => project.read(name)));
    if (texts.join('') === before) return;
    before = texts.join('');
  }
}

function shown({ code, message, labels }: Diagnostic): string {
  const { line, column } = labels[0]?.span ?? {};
  return `${line}:${column} ${code.replace(/^session-security\((.*)\)$/u, '$1')} ${message}`;
}

function expectedReports({ name, program, before }: File): readonly string[] {
  const lines = before.split('\n').length - 1;
  return new Linter({ cwd: project.folder })
    .verify(program, configuration(), { filename: fileOf(name) })
    .map(
      ({ ruleId, message, line, column }) =>
        `${line + lines}:${column} ${ruleId?.replace('session-security/', '')} ${message}`,
    )
    .toSorted();
}

function expectedRepair({ name, program }: Pick<File, 'name' | 'program'>): string {
  return new Linter({ cwd: project.folder }).verifyAndFix(program, configuration(), { filename: fileOf(name) }).output;
}

/** ESLint itself reads the program without the page around it. */
function fileOf(name: string): string {
  return path.join(project.folder, name);
}

function configuration(): Linter.Config[] {
  return [
    {
      ...plugin.configs.recommended,
      files: ['**'],
      languageOptions: { sourceType: 'module' },
      settings: CONFIGURATION.settings,
    },
  ] as never;
}
