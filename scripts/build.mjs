// Bundles src into one module, since loading hundreds of files is most of what an import costs, and writes the declarations that it needs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { build } from 'rolldown';

import packageJson from '../package.json' with { type: 'json' };
import { root } from './run.mjs';

const dist = path.join(root, 'dist');
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (status === 0) {
  await build({
    input: path.join(root, 'src/index.ts'),
    platform: 'node',
    external: Object.keys(packageJson.dependencies).map((name) => new RegExp(`^${name}(?:/|$)`)),
    // The source's names and comments stay: whoever reads a stack trace finds the place.
    output: { file: path.join(dist, 'index.js'), format: 'esm', minify: false },
    logLevel: 'warn',
  });
  removeAllBut(new Set(['index.js', ...declarationsFrom('index.d.ts')]));
}
process.exitCode = status ?? 1;

/**
 * The declaration and those that it imports, relative to dist.
 *
 * @param {string} file
 * @returns {string[]}
 */
function declarationsFrom(file) {
  const text = readFileSync(path.join(dist, file), 'utf8');
  const imported = [...text.matchAll(/\bfrom '(\.[^']+)\.js'/g)].map(([, name]) =>
    path.join(path.dirname(file), `${name}.d.ts`),
  );
  return [file, ...imported.flatMap(declarationsFrom)];
}

/** @param {ReadonlySet<string>} kept files relative to dist */
function removeAllBut(kept) {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(dist, file);
    const isNeeded = kept.has(name) || [...kept].some((one) => one.startsWith(`${name}${path.sep}`));
    if (!isNeeded && existsSync(file)) rmSync(file, { recursive: true });
  }
}
