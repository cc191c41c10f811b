// The plugins that are measured beside ours. They are installed in `compare`, in the versions of its lock file.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What `eslint-plugin-sonarjs` has about cookies, sessions and tokens, of its 295 rules. */
const SONARJS = [
  'cookie-no-httponly',
  'csrf',
  'hardcoded-secret-signatures',
  'insecure-cookie',
  'insecure-jwt-token',
  'no-session-cookies-on-static-assets',
  'session-regeneration',
];

/** Installs what is missing, and gives a configuration for each plugin. */
export function loadOthers() {
  const install = path.join(import.meta.dirname, '../scripts/ensure-install.mjs');
  execFileSync(process.execPath, [install, '--compare'], { stdio: 'inherit' });
  const load = createRequire(path.join(import.meta.dirname, 'compare/package.json'));
  const sonarjs = load('eslint-plugin-sonarjs');
  const security = load('eslint-plugin-security');
  return [configOf('sonarjs', sonarjs, SONARJS), configOf('security', security, Object.keys(security.rules))];
}

/**
 * @param {string} name
 * @param {object} plugin
 * @param {readonly string[]} rules
 */
function configOf(name, plugin, rules) {
  return { plugins: { [name]: plugin }, rules: Object.fromEntries(rules.map((rule) => [`${name}/${rule}`, 'error'])) };
}
