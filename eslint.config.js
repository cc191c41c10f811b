import vitest from '@vitest/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import n from 'eslint-plugin-n';
import { configs as regexp } from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

import { layers, runtimePackages } from './scripts/layers.mjs';

export default defineConfig(
  // Examples and fixtures are input of the tests: they are broken on purpose.
  globalIgnores(['dist/', 'coverage/', 'examples/', 'tests/**/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  // What takes types is checked by oxlint (`.oxlintrc.json`), in a quarter of the time.
  tseslint.configs.strict,
  n.configs['flat/recommended-module'],
  regexp['flat/recommended'],
  {
    rules: {
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // TypeScript resolves the imports.
      'n/no-missing-import': 'off',
      'n/no-process-exit': 'off',
      // The whole of src, scripts and tests runs on the development Node; what users need is what the build emits.
      'n/no-unpublished-import': 'off',
      'n/no-unsupported-features/node-builtins': ['error', { ignores: ['import.meta.dirname'] }],
    },
  },
  Object.keys(layers).map(layerConfig),
  {
    files: ['src/rules/*.ts', 'src/rule.ts'],
    extends: [eslintPlugin.configs['rules-recommended']],
    rules: {
      // These two do not see edits that are made by a helper; a meta-test proves them from runs.
      'eslint-plugin/require-meta-fixable': 'off',
      'eslint-plugin/require-meta-has-suggestions': 'off',
      'max-lines': ['error', 150],
    },
  },
  { files: ['tests/rules/*.ts'], extends: [eslintPlugin.configs['tests-recommended']] },
  // The package file beside these tests is that of the programs they run.
  { files: ['tests/runtime/ecosystem/*.ts'], rules: { 'n/no-extraneous-import': 'off' } },
  {
    files: ['tests/**/*.ts'],
    extends: [vitest.configs.recommended],
    rules: {
      // Cases of the rule tester and assertions in named helpers are not seen.
      'vitest/expect-expect': 'off',
      'vitest/valid-title': 'off',
      // The second argument says which program failed.
      'vitest/valid-expect': ['error', { maxArgs: 2 }],
      'vitest/no-disabled-tests': 'error',
      'vitest/no-focused-tests': 'error',
      'max-depth': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);

/** The imports that `name` may not have, as restricted patterns over the specifier. */
function layerConfig(name) {
  const { values, types = [], isolated = false, packages = runtimePackages } = layers[name];
  const above = name === 'index' || name === 'rule' || name === 'version' ? String.raw`\./` : String.raw`\.\./`;
  const others = Object.keys(layers).filter((other) => other !== name && !values.includes(other));
  const typesOnly = others.filter((other) => types.includes(other));
  const never = others.filter((other) => !types.includes(other));
  const external = packages.map((each) => RegExp.escape?.(each) ?? each).join('|');
  const patterns = [
    { regex: `^${above}(?:${never.join('|')})(?:/|\\.js$)`, message: `A lower layer (${name}) may not import this.` },
    { regex: `^(?!\\.|node:)(?!(?:${external})$)`, allowTypeImports: packages.length > 0, message: 'Types only.' },
    { regex: '^node:', message: 'The plugin also runs in a browser.' },
  ];
  if (typesOnly.length > 0) {
    patterns.push({
      regex: `^${above}(?:${typesOnly.join('|')})(?:/|\\.js$)`,
      allowTypeImports: true,
      message: 'Types only.',
    });
  }
  if (isolated) {
    patterns.push({
      regex: String.raw`^\./`,
      allowTypeImports: types.includes(`${name}/types`),
      message: `Files of ${name} do not see each other.`,
    });
  }
  return {
    files: [`src/${name}/**/*.ts`, `src/${name}.ts`],
    ignores: [`src/${name}/index.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}
