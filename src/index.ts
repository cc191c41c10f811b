import { recommended } from './configs/recommended.js';
import { strict } from './configs/strict.js';
import type { PluginConfig, RuleEntries, SessionSecurityPlugin } from './configs/types.js';
import { rules } from './rules/index.js';
import { packageName, version } from './version.js';

const base = { meta: { name: packageName, version, namespace: 'session-security' }, rules };

/** The strict configuration also asks for what cannot be shown. */
const settings = { 'session-security': { reportUnknown: true } };

// The configurations hold the very object that is exported: ESLint refuses two different plugins under one name.
const plugin: SessionSecurityPlugin = Object.assign(base, {
  configs: { recommended: config('recommended', recommended), strict: { ...config('strict', strict), settings } },
});

function config(name: string, entries: RuleEntries): PluginConfig {
  return { name: `session-security/${name}`, plugins: { 'session-security': base }, rules: entries };
}

export { plugin as 'module.exports' };
export default plugin;
