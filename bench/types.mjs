// What types cost: `npm run build && node bench/types.mjs`. One project of routes that share their options, linted with and without types. The built plugin,
// one process, the packages of tests/runtime/ecosystem (`npm ci --prefix tests/runtime/ecosystem`).
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

import plugin from '../dist/index.js';

const FILES = 200;
const ROUNDS = 5;
const WARM_UP = 1;
const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'session-security-types-'));

mkdirSync(path.join(folder, 'src'));
symlinkSync(path.join(root, 'tests/runtime/ecosystem/node_modules'), path.join(folder, 'node_modules'));
write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext", "strict": true }, "include": ["src"] }');
write('src/options.ts', 'export const base = { httpOnly: true, secure: false, path: "/" } as const;');
write(
  'src/cookies.ts',
  `import { base } from './options.js';
export const cookieOptions = (maxAge: number) => ({ ...base, maxAge });
export { base } from './options.js';`,
);
for (let at = 0; at < FILES; at++) {
  write(
    `src/route-${at}.ts`,
    `import type { FastifyInstance, FastifyReply } from 'fastify';
import '@fastify/cookie';
import { base, cookieOptions } from './cookies.js';

export async function route${at}(app: FastifyInstance) {
  app.get('/${at}', async (request, reply) => {
    const { theme } = request.query as { theme: string };
    reply.setCookie('theme', theme, { ...base, sameSite: 'lax' });
    return reply.send({ theme });
  });
  app.post('/${at}', async (request, reply) => finish(reply, String(request.id)));
}

function finish(to: FastifyReply, id: string) {
  return to.setCookie('sid', id, cookieOptions(3600)).send({ ok: true });
}
`,
  );
}

try {
  /** @type {Record<'without types' | 'with types', Awaited<ReturnType<typeof lint>>[]>} */
  const rounds = { 'without types': [], 'with types': [] };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const [without, typed] = [await lint(false), await lint(true)];
    if (round < 0) continue;
    rounds['without types'].push(without);
    rounds['with types'].push(typed);
  }
  console.log(
    `ESLint ${ESLint.version}, Node ${process.version}, ${FILES + 2} files, median of ${ROUNDS} rounds, milliseconds`,
  );
  console.log(`${'parse'.padStart(23)}${'our rules'.padStart(12)}${'all'.padStart(8)}${'reports'.padStart(10)}`);
  for (const [title, found] of Object.entries(rounds)) {
    const middle = (/** @type {'parse' | 'rules' | 'all' | 'reports'} */ key) =>
      found
        .map((one) => one[key])
        .toSorted((left, right) => left - right)
        [Math.floor(ROUNDS / 2)].toFixed(0);
    console.log(
      title.padEnd(16) +
        middle('parse').padStart(7) +
        middle('rules').padStart(12) +
        middle('all').padStart(8) +
        middle('reports').padStart(10),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {boolean} projectService */
async function lint(projectService) {
  const eslint = new ESLint({
    cwd: folder,
    stats: true,
    overrideConfigFile: true,
    overrideConfig: [
      { ...plugin.configs.strict, files: ['**/*.ts'] },
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser, parserOptions: { projectService, tsconfigRootDir: folder } },
      },
    ],
  });
  const start = performance.now();
  const results = await eslint.lintFiles(['src']);
  const all = performance.now() - start;
  const passes = results.flatMap(({ stats }) => stats.times.passes);
  const rules = passes.flatMap((pass) => Object.values(pass.rules ?? {}).map(({ total }) => total));
  return {
    all,
    parse: passes.reduce((sum, pass) => sum + pass.parse.total, 0),
    rules: rules.reduce((sum, total) => sum + total, 0),
    reports: results.reduce((sum, { messages }) => sum + messages.length, 0),
  };
}

/**
 * @param {string} name
 * @param {string} text
 */
function write(name, text) {
  writeFileSync(path.join(folder, name), text);
}
