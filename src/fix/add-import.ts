import { type Edit, IMPOSSIBLE, type Source } from './edit.js';
import { existingImport } from './existing-import.js';
import { freeName } from './free-name.js';
import { addImportStatement, requireKeyword } from './import-place.js';
import { namedOf } from './import-request.js';
import type { ImportRequest } from './import-request.js';
import { importedAs, mergeImport, requiredAs } from './merge-import.js';
import { isDefined, usesRequire } from './module-style.js';
import { quoted } from './property-key.js';
import { quoteOfFile } from './quotes.js';

export type { ImportRequest } from './import-request.js';

export interface Imported {
  /** The code to refer to it by: a name, or a member of a namespace that is there already. */
  readonly name: string;
  /** Does nothing where the import is there already; impossible where the file imports in no way that is known. */
  readonly edit: Edit;
}

/** Makes sure that the file imports this, or requires it where that is how it gets its other modules. */
export function addImport(request: ImportRequest, source: Source): Imported {
  const existing = existingImport(request, source);
  if (existing !== undefined) return { name: existing, edit: () => [] };
  const name = freeName(request.local ?? namedOf(request) ?? nameOfModule(request.from), source);
  const edit = mergeImport(request, name, source) ?? addStatement(request, name, source);
  return { name, edit };
}

function addStatement(request: ImportRequest, name: string, source: Source): Edit {
  if (isDefined(source)) return IMPOSSIBLE;
  const isRequire = usesRequire(source);
  const module = quoted(request.from, quoteOfFile(source));
  const code = isRequire
    ? `${requireKeyword(request.at, source)} ${requireTarget(request, name)} = require(${module})`
    : `import ${importClause(request, name)} from ${module}`;
  return addImportStatement(code, isRequire, request.at, source);
}

function importClause(request: ImportRequest, name: string): string {
  const named = namedOf(request);
  if (named !== undefined) return `{ ${importedAs(named, name)} }`;
  return request.what === 'namespace' ? `* as ${name}` : name;
}

function requireTarget(request: ImportRequest, name: string): string {
  const named = namedOf(request);
  return named === undefined ? name : `{ ${requiredAs(named, name)} }`;
}

/** `connectRedis` for `connect-redis`, `guards` for `../lib/guards.js`. */
function nameOfModule(module: string): string {
  const last = module.split('/').at(-1) ?? module;
  const words = last
    .replace(/\.\w+$/u, '')
    .split(/\P{ID_Continue}+/u)
    .filter(Boolean);
  const name = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  return /^\p{ID_Start}/u.test(name) ? name : `_${name}`;
}
