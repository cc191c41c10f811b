import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import packageJson from '../../package.json' with { type: 'json' };
import { isWhole } from '../conformance/sampling.js';
import { hosts } from '../conformance/hosts.js';
import { readPage } from '../project/pages.js';
import { createTemporaryProject, installPacked, type Outcome, type TemporaryProject } from './temporary-project.js';

// The packed plugin with the configuration that the documentation shows for pages, on every Node.js that it is for.

/** Each has the program in a package of its own. */
const OTHERS = isWhole ? ['22', '24'] : [];
const SYSTEM = process.platform === 'win32' ? 'win' : process.platform;
const NEEDED = ['eslint', 'astro-eslint-parser', 'svelte', 'svelte-eslint-parser', 'vue-eslint-parser'] as const;

const PROGRAM = "document.cookie = 'theme=' + theme + '; Max-Age=3600';\n";
const REPAIRED = "document.cookie = 'theme=' + theme + '; Max-Age=3600; Secure';\n";

const files = new Map(
  hosts.flatMap(({ page, extension }) => {
    const { before, after } = page?.('js') ?? { before: '', after: '' };
    return [[`page.${extension}`, { before, after }]];
  }),
);

let project: TemporaryProject;
let installed: Outcome;

beforeAll(async () => {
  project = await createTemporaryProject();
  installed = await installPacked(
    project,
    ...NEEDED.map((name) => `${name}@${versionOf(name)}`),
    ...OTHERS.map((major) => `node${major}@npm:node-${SYSTEM}-${process.arch}@${major}`),
  );
  const { blocks } = readPage('docs/hosts.md');
  await project.write('eslint.config.mjs', blocks.find(({ language }) => language === 'js')?.code ?? '');
}, 300_000);

afterAll(() => project.remove());

it('is installed', () => {
  expect(installed).toMatchObject({ code: 0 });
});

describe.each([
  [`Node.js ${process.versions.node}`, () => process.execPath],
  ...OTHERS.map((major) => [`Node.js ${major}`, () => nodeOf(major)] as const),
] as const)('%s', (title, node) => {
  it('is that version', async () => {
    await project.write('node_modules/version.mjs', 'console.log(`Node.js ${process.versions.node}`);');
    expect((await project.runOn([node()], 'version.mjs')).output.startsWith(title)).toBe(true);
  });

  it(`repairs ${[...files.keys()].join(', ')}`, async () => {
    for (const [name, { before, after }] of files) await project.write(name, before + PROGRAM + after);
    const outcome = await project.runOn([node()], 'eslint/bin/eslint.js', '--fix', ...files.keys());
    expect(outcome).toEqual({ code: 0, output: '' });
    for (const [name, { before, after }] of files) expect(await project.read(name)).toBe(before + REPAIRED + after);
  });

  it('reports where nothing may be written or started', async () => {
    await project.write('page.js', PROGRAM);
    const permission = title.startsWith('Node.js 20.') ? '--experimental-permission' : '--permission';
    const flags = ['--no-warnings', permission, '--allow-fs-read=*'];
    const { code, output } = await project.runOn([node(), ...flags], 'eslint/bin/eslint.js', 'page.js');
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('require-secure-cookie') });
  });
});

function versionOf(name: (typeof NEEDED)[number]): string {
  return packageJson.devDependencies[name];
}

function nodeOf(major: string): string {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(project.folder, 'node_modules', `node${major}`, 'bin', program);
}
