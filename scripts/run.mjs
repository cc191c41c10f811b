import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.dirname(import.meta.dirname);

/**
 * Runs npm in the root of the repository, or in another folder, and gives its exit code and everything it printed.
 *
 * @param {readonly string[]} npmArguments
 * @param {{ live?: boolean; folder?: string }} options `live` prints at once instead of collecting
 * @returns {Promise<{ code: number; output: string }>}
 */
export function npm(npmArguments, { live = false, folder = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', npmArguments, {
      cwd: folder,
      shell: process.platform === 'win32',
      stdio: live ? 'inherit' : 'pipe',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
