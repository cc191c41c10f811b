import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import packageJson from '../../package.json' with { type: 'json' };
import { root } from './source-files.js';

it('packs what rules say and what they do, the declarations, and nothing else', () => {
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
    'dist/engine.cjs',
    'dist/index.d.ts',
    'dist/index.js',
    'oxlint.json',
    'package.json',
  ]);
});

it('loads what the rules do for the first file, not for who asks what they say', () => {
  const program = `import { createRequire } from 'node:module';
    import plugin from './dist/index.js';
    import { Linter } from 'eslint';
    const { cache } = createRequire(import.meta.url);
    const isLoaded = () => Object.keys(cache).some((file) => file.endsWith('engine.cjs'));
    const before = [isLoaded(), Object.keys(plugin.configs.recommended.rules).length > 10];
    const found = new Linter().verify("app.get('/', (req, res) => res.cookie('sid', id, {}))", plugin.configs.recommended);
    console.log(JSON.stringify([...before, isLoaded(), found.map(({ ruleId }) => ruleId)]));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  });
  const [isLoadedBefore, hasRules, isLoaded, found] = JSON.parse(output) as [boolean, boolean, boolean, string[]];
  expect([isLoadedBefore, hasRules, isLoaded]).toEqual([false, true, true]);
  expect(found).toContain('session-security/require-secure-cookie');
});

it('compares types of nodes with texts, not through the getter of their package', () => {
  const engine = readFileSync(path.join(root, 'dist/engine.cjs'), 'utf8');
  expect(engine).toMatch(/\.type === ["']CallExpression["']/u);
  expect(engine).not.toMatch(/AST_(?:NODE|TOKEN)_TYPES/u);
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
