import { execFileSync } from 'node:child_process';

import { expect, it } from 'vitest';

import packageJson from '../../package.json' with { type: 'json' };
import { root } from './source-files.js';

it('packs one module, the declarations that it needs, and nothing else', () => {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const packed = JSON.parse(output) as PackReport[] | Record<string, PackReport>;
  const [report] = Object.values(packed);
  expect(report?.files.map((file) => file.path).toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'dist/configs/types.d.ts',
    'dist/index.d.ts',
    'dist/index.js',
    'oxlint.json',
    'package.json',
  ]);
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
