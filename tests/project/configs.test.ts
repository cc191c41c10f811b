import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import oxlint from '../../oxlint.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import plugin from '../../src/index.js';
import { rules } from '../../src/rules/index.js';

const documented = Object.entries(rules).map(([name, { meta }]) => ({
  name: `session-security/${name}`,
  recommended: meta.docs?.recommended,
  strictOptions: meta.docs?.strictOptions ?? [],
}));

describe('configurations', () => {
  it('recommends exactly the rules that say so', () => {
    const expected = documented.filter(({ recommended }) => recommended === 'recommended').map(({ name }) => name);
    expect(plugin.configs.recommended.rules).toEqual(Object.fromEntries(expected.map((name) => [name, 'error'])));
  });

  it('has every rule in strict, with the strict options of its documentation', () => {
    expect(plugin.configs.strict.rules).toEqual(
      Object.fromEntries(documented.map(({ name, strictOptions }) => [name, ['error', ...strictOptions]])),
    );
  });

  it('reports in strict, and only there, what cannot be shown to be right', () => {
    expect(plugin.configs.strict.settings).toEqual({ 'session-security': { reportUnknown: true } });
    expect(plugin.configs.recommended.settings).toBeUndefined();
  });

  it.each(['recommended', 'strict'] as const)('%s is valid: ESLint accepts every option', (name) => {
    expect(new Linter().verify('', [plugin.configs[name]])).toEqual([]);
  });

  it.each(['recommended', 'strict'] as const)('%s holds the plugin itself', (name) => {
    expect(plugin.configs[name].plugins['session-security']).toBe(plugin);
  });
});

describe('oxlint.json', () => {
  it('has the rules of the recommended configuration, from the package as it is published', () => {
    expect(oxlint).toEqual({ jsPlugins: [packageJson.name], rules: plugin.configs.recommended.rules });
  });
});

describe('the plugin', () => {
  it('tells its name and version', () => {
    const { name, version } = packageJson;
    expect(plugin.meta).toEqual({ name, version, namespace: 'session-security' });
  });
});
