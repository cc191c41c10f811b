/**
 * The plugin's own types. They are structural, so that `defineConfig` of ESLint 9 and 10 accepts the plugin and a consumer
 * needs neither ESLint's nor typescript-eslint's declarations to compile against it.
 */

interface PluginRule {
  readonly meta: object;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- ESLint and typescript-eslint declare visitors that exclude each other
  readonly create: (context: never) => any;
}

/** What a configuration says about each rule, by its full name. */
export type RuleEntries = Record<string, 'error' | ['error', ...unknown[]]>;

export interface PluginConfig {
  name: string;
  plugins: { 'session-security': Omit<SessionSecurityPlugin, 'configs'> };
  rules: RuleEntries;
  settings?: { 'session-security': { reportUnknown: boolean } };
}

export interface SessionSecurityPlugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<string, PluginRule>;
  configs: { recommended: PluginConfig; strict: PluginConfig };
}
