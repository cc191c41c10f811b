import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { ESLint } from 'eslint';

import { root } from '../run.mjs';

/**
 * Lints the JavaScript of a folder with the built plugin's recommended configuration and nothing else.
 *
 * @param {string} folder
 * @param {{ fix?: boolean }} options `fix` writes the repaired files
 * @returns {Promise<ESLint.LintResult[]>}
 */
export async function lint(folder, { fix = false } = {}) {
  const eslint = new ESLint({
    cwd: folder,
    fix,
    overrideConfigFile: true,
    overrideConfig: [(await builtPlugin()).configs.recommended],
  });
  const results = await eslint.lintFiles(['src/**/*.js']);
  if (fix) await ESLint.outputFixes(results);
  return results;
}

async function builtPlugin() {
  const entry = path.join(root, 'dist/index.js');
  if (!existsSync(entry)) throw new Error('There is no built plugin. Run `npm run build` first.');
  return (await import(pathToFileURL(entry).href)).default;
}
