import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { median } from './measure.mjs';

const root = path.join(import.meta.dirname, '..');

/**
 * How long a fresh process takes to import a module of the built plugin: the median, in milliseconds.
 *
 * @param {string} name in dist
 * @param {number} rounds
 * @param {readonly string[]} before modules that the process has loaded by then
 */
export function importTime(name, rounds, before = []) {
  const program = `${before.map((name) => `await import('${name}');`).join('')}
    const start = performance.now();
    await import('./dist/${name}');
    console.log(performance.now() - start);`;
  const run = () => execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root });
  return median(Array.from({ length: rounds }, () => Number(run())));
}
