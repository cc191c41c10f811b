import path from 'node:path';

import { AST_NODE_TYPES, AST_TOKEN_TYPES } from '@typescript-eslint/types';
import { rolldown } from 'rolldown';

import packageJson from '../package.json' with { type: 'json' };
import { root } from './run.mjs';

const enums = { AST_NODE_TYPES, AST_TOKEN_TYPES };

/**
 * A module of the source with all that it imports, but for the packages that the plugin depends on, as one module of JavaScript.
 * Names and comments stay: whoever reads a stack trace finds the place.
 *
 * @param {string} input relative to the root
 * @param {object} [how]
 * @param {'esm' | 'cjs'} [how.format]
 * @param {Readonly<Record<string, string>>} [how.instead] text of modules, by their paths from the root
 * @returns {Promise<string>}
 */
export async function bundle(input, { format = 'esm', instead = {} } = {}) {
  const build = await rolldown({
    input: path.join(root, input),
    platform: 'node',
    external: Object.keys(packageJson.dependencies).map((name) => new RegExp(`^${name}(?:/|$)`)),
    plugins: [
      { name: 'instead', load: (file) => instead[path.relative(root, file).replaceAll(path.sep, '/')] ?? null },
      { name: 'enums', transform: (code) => withoutEnums(code) },
    ],
    logLevel: 'warn',
  });
  const { output } = await build.generate({ format, minify: false });
  await build.close();
  return output[0].code;
}

/**
 * Types of nodes and tokens as the texts that they are: their package hands the enums out through a getter, which every comparison would call.
 *
 * @param {string} code
 */
function withoutEnums(code) {
  return code.replaceAll(/\b(AST_NODE_TYPES|AST_TOKEN_TYPES)\.(\w+)/g, (whole, name, key) => {
    const value = enums[/** @type {keyof typeof enums} */ (name)][/** @type {never} */ (key)];
    if (value === undefined) throw new Error(`There is no ${whole}.`);
    return `'${value}'`;
  });
}

/**
 * What a module of the source exports.
 *
 * @param {string} input relative to the root; it may not import packages
 * @returns {Promise<any>}
 */
export async function importSource(input) {
  return import(`data:text/javascript,${encodeURIComponent(await bundle(input))}`);
}
