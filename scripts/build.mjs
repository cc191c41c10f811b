// Makes dist: what the rules say of themselves as one small module, what they do as another that the first file loads (reading it takes
// longer than everything else of an import), and the declarations of what is exported.
// Types are checked by `npm run check:types`. Only what has changed is written, at once and whole: several may build beside each other.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import ts from 'typescript';

import { bundle } from './bundle.mjs';
import { root } from './run.mjs';

const dist = path.join(root, 'dist');
const ENGINE = 'engine.cjs';

write(ENGINE, await bundle('src/rules/index.ts', { format: 'cjs' }));
const { rules } = createRequire(import.meta.url)(path.join(dist, ENGINE));
write('index.js', await bundle('src/index.ts', { instead: { 'src/rules/index.ts': rulesOnDemand(rules) } }));
const declarations = declarationsFrom('index');
for (const [name, text] of declarations) write(name, text);

const files = [ENGINE, 'index.js', ...declarations.map(([name]) => name)];
for (const name of readdirSync(dist, { recursive: true })) {
  const isNeeded = files.some((file) => file === name || file.startsWith(`${name}${path.sep}`));
  if (!isNeeded) rmSync(path.join(dist, name), { recursive: true, force: true });
}

/**
 * A module like `src/rules/index.ts`, whose rules load what they do when the first of them is asked to look at a file.
 *
 * @param {Record<string, { name: string, meta: object }>} rules
 */
function rulesOnDemand(rules) {
  const described = Object.fromEntries(Object.values(rules).map(({ name, meta }) => [name, { name, meta }]));
  return `import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
let engine;
const onDemand = ([name, said]) => [
  name,
  { ...said, create: (context) => (engine ??= load('./${ENGINE}')).rules[name].create(context) },
];
export const rules = Object.fromEntries(Object.entries(${asJson(described)}).map(onDemand));
`;
}

/**
 * @param {Record<string, object>} described
 * @throws {TypeError} where JSON cannot say what a rule says of itself
 */
function asJson(described) {
  const text = JSON.stringify(described, null, 2);
  if (!isDeepStrictEqual(JSON.parse(text), described)) throw new TypeError('A rule has more in its meta than JSON.');
  return text;
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

/** @param {string} name in dist @param {string} text */
function write(name, text) {
  const file = path.join(dist, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  writeFileSync(part, text);
  renameSync(part, file);
}
