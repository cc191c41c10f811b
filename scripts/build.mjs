// Compiles src to dist, then removes what deleted source files left behind. dist stays usable while it is rebuilt. What
// has not changed since the last time is not compiled again: packing, testing and the demo all build first.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { root } from './run.mjs';

const remembered = path.join(root, 'node_modules/.cache/session-security/build.tsbuildinfo');
const dist = path.join(root, 'dist');

// The compiler remembers what it has read and not what became of its output.
if (!isComplete()) rmSync(remembered, { force: true });
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(
  process.execPath,
  [compiler, '-p', 'tsconfig.build.json', '--tsBuildInfoFile', remembered],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
if (status === 0) removeStaleFiles();
process.exitCode = status ?? 1;

function isComplete() {
  const sources = readdirSync(path.join(root, 'src'), { recursive: true }).filter((file) => file.endsWith('.ts'));
  const outputs = sources.flatMap((file) => [file.replace(/\.ts$/, '.js'), file.replace(/\.ts$/, '.d.ts')]);
  return outputs.every((file) => existsSync(path.join(dist, file)));
}

function removeStaleFiles() {
  for (const file of readdirSync(dist, { recursive: true })) {
    const source = path.join(root, 'src', file.replace(/(?:\.d\.ts|\.js)$/, '.ts'));
    if (!existsSync(source)) rmSync(path.join(dist, file), { recursive: true, force: true });
  }
}
