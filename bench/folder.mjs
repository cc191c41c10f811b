import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ignored = new Set(['node_modules', 'dist', 'build', 'coverage', '.git']);

/**
 * The JavaScript and TypeScript files of a folder. What is installed or built is left out.
 *
 * @param {string} folder
 * @returns {import('./measure.mjs').File[]}
 */
export function filesOf(folder) {
  return namesIn(folder, '').map((name) => ({ name, code: readFileSync(path.join(folder, name), 'utf8') }));
}

/**
 * @param {string} folder
 * @param {string} below relative to `folder`
 * @returns {string[]}
 */
function namesIn(folder, below) {
  return readdirSync(path.join(folder, below), { withFileTypes: true })
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const name = path.join(below, entry.name);
      if (entry.isDirectory()) return ignored.has(entry.name) ? [] : namesIn(folder, name);
      return entry.isFile() && /(?<!\.d)\.[cm]?[jt]sx?$/.test(name) ? [name] : [];
    });
}
