/**
 * What each layer of src may import from the others: values and types from `values`, types only from `types`. A layer may
 * always import from itself unless `isolated` says that its files do not see each other.
 *
 * @typedef {{ values: readonly string[]; types?: readonly string[]; isolated?: boolean; packages?: readonly string[] }} Layer
 * @type {Readonly<Record<string, Layer>>}
 */
export const layers = {
  ast: { values: [] },
  // Data files see the shape of a library and nothing else; the generated registry is not held to this.
  libraries: { values: [], types: ['libraries/types'], isolated: true, packages: [] },
  evaluate: { values: ['ast'] },
  fix: { values: ['ast'] },
  model: { values: ['ast', 'evaluate', 'libraries'] },
  rule: { values: ['ast', 'evaluate', 'fix', 'libraries', 'model', 'version'] },
  checks: { values: ['fix', 'model', 'rule'], types: ['ast', 'evaluate', 'libraries'] },
  rules: { values: ['checks', 'fix', 'model', 'rule'], types: ['ast', 'evaluate', 'libraries'], isolated: true },
  configs: { values: ['rules', 'version'], types: ['rule'] },
  index: { values: ['configs', 'rules', 'version'] },
  version: { values: [] },
};

/** Packages that may be imported at run time: subpaths that do not load ESLint. */
export const runtimePackages = [
  '@typescript-eslint/types',
  '@typescript-eslint/utils/ast-utils',
  '@typescript-eslint/utils/eslint-utils',
];
