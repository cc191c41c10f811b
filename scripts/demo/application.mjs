import { spawn } from 'node:child_process';

const startLimit = 15_000;

/**
 * Starts the application of a folder in production mode on a free port of the loopback interface.
 *
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} secrets environment variables
 * @returns {Promise<{ url: string; stop: () => Promise<void> }>}
 */
export function startApplication(folder, secrets) {
  const child = spawn(process.execPath, ['src/server.js'], {
    cwd: folder,
    env: { ...process.env, ...secrets, NODE_ENV: 'production', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill();
    await ended;
  };

  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => void fail(`did not start within ${startLimit / 1000} s`), startLimit);
    const fail = async (reason) => {
      clearTimeout(timer);
      await stop();
      reject(new Error(`${folder} ${reason}:\n${output}`));
    };
    child.once('error', (error) => void fail(error.message));
    child.once('exit', (code) => void fail(`ended with ${code ?? 'a signal'}`));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (url === undefined) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve({ url, stop });
    });
  });
}
