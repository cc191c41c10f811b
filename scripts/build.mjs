// Makes dist: one module, since loading hundreds of files is most of what an import costs, and the declarations of what it exports.
// Types are checked by `npm run check:types`. Only what has changed is written, at once and whole: several may build beside each other.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import { bundle } from './bundle.mjs';
import { root } from './run.mjs';

const dist = path.join(root, 'dist');
const files = new Map([['index.js', await bundle('src/index.ts')], ...declarationsFrom('index')]);
for (const [name, text] of files) write(path.join(dist, name), text);
for (const name of readdirSync(dist, { recursive: true })) {
  const isNeeded = [...files.keys()].some((file) => file === name || file.startsWith(`${name}${path.sep}`));
  if (!isNeeded) rmSync(path.join(dist, name), { recursive: true, force: true });
}

/**
 * The declaration of a module and those that it imports, by their names in dist.
 *
 * @param {string} module relative to src, without extension
 * @returns {[string, string][]}
 */
function declarationsFrom(module) {
  const fileName = path.join(root, 'src', `${module}.ts`);
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(fileName, 'utf8'), {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, declaration: true, target: ts.ScriptTarget.ES2023 },
  });
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, ts.createCompilerHost({})));
  const imported = [...outputText.matchAll(/\bfrom '(\.[^']+)\.js'/g)].map(([, name]) =>
    path.join(path.dirname(module), name ?? ''),
  );
  return [[`${module}.d.ts`, outputText], ...imported.flatMap(declarationsFrom)];
}

/** @param {string} file @param {string} text */
function write(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  writeFileSync(part, text);
  renameSync(part, file);
}
