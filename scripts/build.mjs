// Compiles src to dist. Only what has changed is written, and what deleted source files left behind is removed: dist stays
// usable while it is rebuilt, also for those who build the same again beside it.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { root } from './run.mjs';

const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
const dist = path.join(root, 'dist');
const compiled = mkdtempSync(path.join(tmpdir(), 'session-security-build-'));

try {
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', compiled], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status === 0) update();
  process.exitCode = status ?? 1;
} finally {
  rmSync(compiled, { recursive: true, force: true });
}

function update() {
  const files = readdirSync(compiled, { recursive: true }).filter((file) =>
    statSync(path.join(compiled, file)).isFile(),
  );
  for (const file of files) {
    const target = path.join(dist, file);
    const content = readFileSync(path.join(compiled, file));
    if (existsSync(target) && readFileSync(target).equals(content)) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  for (const file of readdirSync(dist, { recursive: true })) {
    if (!existsSync(path.join(compiled, file))) rmSync(path.join(dist, file), { recursive: true, force: true });
  }
}
