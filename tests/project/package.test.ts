import { execFileSync } from 'node:child_process';

import { expect, it } from 'vitest';

import packageJson from '../../package.json' with { type: 'json' };
import { readSourceFiles, root } from './source-files.js';

it('packs the compiled modules, their declarations, the configuration for oxlint, and nothing else', () => {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const packed = JSON.parse(output) as PackReport[] | Record<string, PackReport>;
  const [report] = Object.values(packed);
  const modules = readSourceFiles().flatMap(({ name }) => [`dist/${name}.d.ts`, `dist/${name}.js`]);
  expect(report?.files.map((file) => file.path).toSorted()).toEqual(
    ['LICENSE', 'README.md', 'oxlint.json', 'package.json', ...modules].toSorted(),
  );
});

it('runs nothing when it is installed', () => {
  const onInstall = ['preinstall', 'install', 'postinstall', 'prepare'];
  expect(Object.keys(packageJson.scripts).filter((script) => onInstall.includes(script))).toEqual([]);
});

it('depends at run time on parts of typescript-eslint only', () => {
  expect(Object.keys(packageJson.dependencies)).toEqual(['@typescript-eslint/types', '@typescript-eslint/utils']);
});

interface PackReport {
  readonly files: readonly { readonly path: string }[];
}
