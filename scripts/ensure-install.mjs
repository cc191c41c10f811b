// Installs the dependencies when they are missing or not the ones of the lock file, so that every command works in a
// fresh clone with nothing run before. With `--ecosystem` also the libraries that only the runtime tests start, with `--compare` also
// the plugins that the bench measures beside ours.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { npm, root } from './run.mjs';

const folders = [root];
if (process.argv.includes('--compare')) folders.push(path.join(root, 'bench/compare'));
if (process.argv.includes('--ecosystem')) folders.push(path.join(root, 'tests/runtime/ecosystem'));

for (const folder of folders) {
  if (isInstalled(folder)) continue;
  console.log(`Installing dependencies (npm ci in ${path.relative(root, folder) || '.'}) …`);
  const { code } = await npm(['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], {
    live: true,
    folder,
  });
  if (code !== 0) process.exitCode = code;
}

/**
 * What npm recorded as installed, against what the lock file asks for. Optional packages depend on the platform.
 *
 * @param {string} folder
 */
function isInstalled(folder) {
  const installedFile = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = readPackages(installedFile);
  const locked = readPackages(path.join(folder, 'package-lock.json'));
  return Object.entries(locked).every(
    ([location, { version, optional, peer }]) =>
      location === '' || optional || peer || installed[location]?.version === version,
  );
}

/** @param {string} file */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
