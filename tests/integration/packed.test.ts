import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  createTemporaryProject,
  installedPlugin,
  packedPlugin,
  pinned,
  type TemporaryProject,
} from './temporary-project.js';

const eslint8 = pinned('eslint8');
const eslint9 = pinned('eslint9');
const eslint10 = pinned('eslint');
const typescript7 = 'typescript@7.0.2';

const program = `import express from 'express';

const app = express();
app.post('/start', (request, response) => {
  response.cookie('sid', request.body.id);
  response.sendStatus(204);
});
`;

const configs = {
  'eslint.config.mjs': `import sessionSecurity from 'eslint-plugin-session-security';
export default [sessionSecurity.configs.recommended];
`,
  'eslint.config.cjs': `const sessionSecurity = require('eslint-plugin-session-security');
module.exports = [sessionSecurity.configs.recommended];
`,
  'extends.config.mjs': `import { defineConfig } from 'eslint/config';
import sessionSecurity from 'eslint-plugin-session-security';
export default defineConfig({
  files: ['**/*.js'],
  plugins: { 'session-security': sessionSecurity },
  extends: ['session-security/recommended'],
});
`,
  'renamed.config.mjs': `import { defineConfig } from 'eslint/config';
import sessionSecurity from 'eslint-plugin-session-security';
export default defineConfig({ plugins: { ss: sessionSecurity }, extends: ['ss/recommended'] });
`,
};

const typedConfigs = {
  'eslint.config.ts': `import { defineConfig } from 'eslint/config';
import sessionSecurity from 'eslint-plugin-session-security';

export default defineConfig(
  { files: ['**/*.js'], plugins: { 'session-security': sessionSecurity }, extends: ['session-security/strict'] },
  { extends: [sessionSecurity.configs.recommended] },
  sessionSecurity.configs.strict,
);
`,
};

const strictestOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  module: 'NodeNext',
  target: 'ES2023',
  types: [],
  noEmit: true,
};

interface Case {
  readonly name: string;
  /** Beside the plugin; without it, the installation that other test files use too. */
  readonly install?: readonly string[];
  readonly configs: readonly [keyof typeof configs, ...(keyof typeof configs)[]];
  /** What the project compiles with its own TypeScript. */
  readonly compiles: readonly (keyof typeof typedConfigs)[];
  /** What `npm ls typescript` finds, sorted. */
  readonly typescript: readonly string[];
}

const arrays = ['eslint.config.mjs', 'eslint.config.cjs'] as const;
const typed = ['eslint.config.ts'] as const;
const all = [...arrays, 'extends.config.mjs', 'renamed.config.mjs'] as const;

const cases: readonly Case[] = [
  { name: 'ESLint 8, JavaScript only', install: [eslint8], configs: arrays, compiles: [], typescript: ['6'] },
  {
    name: 'ESLint 9, TypeScript 6',
    install: [eslint9, pinned('typescript')],
    configs: all,
    compiles: typed,
    typescript: ['6'],
  },
  {
    name: 'ESLint 10, TypeScript 6',
    configs: all,
    compiles: typed,
    typescript: ['6'],
  },
  {
    // npm nests a TypeScript 6 for @typescript-eslint/utils beside the project's own.
    name: 'ESLint 10, TypeScript 7',
    install: [eslint10, typescript7],
    configs: ['eslint.config.mjs'],
    compiles: typed,
    typescript: ['6', '7'],
  },
  {
    name: 'ESLint 10, JavaScript only, no TypeScript at all',
    install: [eslint10, '--legacy-peer-deps'],
    configs: ['eslint.config.mjs'],
    compiles: [],
    typescript: [],
  },
];

describe.each(cases)('$name', ({ install, configs: names, compiles, typescript }) => {
  let project: TemporaryProject;
  let installed: string;

  beforeAll(async () => {
    if (install === undefined) {
      installed = await installedPlugin();
      project = await createTemporaryProject(installed);
    } else {
      project = await createTemporaryProject();
      installed = project.folder;
      const { code, output } = await project.npm('install', await packedPlugin(), ...install);
      if (code !== 0) throw new Error(output);
    }
  });

  afterAll(() => project.remove());

  it('installs with the expected TypeScript versions', async () => {
    const { output } = await project.npm('query', '#typescript', '--prefix', installed);
    const found = (JSON.parse(output) as { version: string }[]).map(({ version }) => version.split('.')[0]);
    expect(found.toSorted()).toEqual(typescript);
  });

  it('reports', async () => {
    const [name] = names;
    await project.write(name, configs[name]);
    await project.write('server.js', program);
    const { ruleIds } = await lint(project, name);
    expect(ruleIds).toContain('require-secure-cookie');
    expect(ruleIds).toContain('require-http-only-cookie');
  });

  it.each(names)('repairs with %s, and nothing is left', async (name) => {
    await project.write(name, configs[name]);
    await project.write('server.js', program);
    const after = await lint(project, name, '--fix');
    expect(after.ruleIds).toEqual([]);
    expect(after.source).toContain('secure: true');
    expect(after.source).toContain('httpOnly: true');
  });

  it.each(compiles)('compiles %s', async (name) => {
    await project.write(name, typedConfigs[name]);
    await project.write('tsconfig.json', JSON.stringify({ compilerOptions: strictestOptions, files: [name] }));
    expect(await project.run('typescript/bin/tsc')).toEqual({ code: 0, output: '' });
  });
});

/** Lints server.js and gives the names of the rules that report, without the prefix, and the file as it is then. */
async function lint(project: TemporaryProject, config: string, ...options: string[]) {
  const { output } = await project.run(
    'eslint/bin/eslint.js',
    ...['--config', config, '--format', 'json', ...options, 'server.js'],
  );
  const [result] = JSON.parse(output) as { messages: { ruleId: string }[]; source?: string; output?: string }[];
  return {
    ruleIds: result?.messages.map(({ ruleId }) => ruleId.split('/')[1]) ?? [],
    source: result?.output ?? result?.source ?? '',
  };
}
