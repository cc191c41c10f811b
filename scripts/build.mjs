// Compiles src to dist, then removes what deleted source files left behind. dist stays usable while it is rebuilt.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { root } from './run.mjs';

const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (status === 0) removeStaleFiles();
process.exitCode = status ?? 1;

function removeStaleFiles() {
  const dist = path.join(root, 'dist');
  for (const file of readdirSync(dist, { recursive: true })) {
    const source = path.join(root, 'src', file.replace(/(?:\.d\.ts|\.js)$/, '.ts'));
    if (!existsSync(source)) rmSync(path.join(dist, file), { recursive: true, force: true });
  }
}
