// Installs the dependencies when they are missing or not the ones of the lock file, so that every command works in a
// fresh clone with nothing run before.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { npm, root } from './run.mjs';

/** What npm recorded as installed, against what the lock file asks for. Optional packages depend on the platform. */
function isInstalled() {
  const installedFile = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = readPackages(installedFile);
  const locked = readPackages(path.join(root, 'package-lock.json'));
  return Object.entries(locked).every(
    ([location, { version, optional, peer }]) =>
      location === '' || optional || peer || installed[location]?.version === version,
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

if (!isInstalled()) {
  console.log('Installing dependencies (npm ci) …');
  const { code } = await npm(['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { live: true });
  process.exitCode = code;
}
