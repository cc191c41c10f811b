import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import plugin from '../../src/index.js';
import { root } from './source-files.js';

// The programs of docs/types.md, in a project on the disk, linted as the page says.

interface Block {
  readonly kind: 'file' | 'incorrect' | 'correct' | 'fixed';
  readonly name: string;
  readonly code: string;
}

const page = readFileSync(path.join(root, 'docs/types.md'), 'utf8');
const blocks = [...page.matchAll(/^<!-- (file|incorrect|correct|fixed) (\S+) -->\n\n```ts\n(.*?)^```$/gms)].map(
  ([, kind, name = '', code = '']) => ({ kind, name, code }) as Block,
);
const ofKind = (wanted: Block['kind']) =>
  blocks.filter(({ kind }) => kind === wanted).map((block) => [block.name, block] as const);

/** Stand-ins for the declarations of packages. */
const DECLARATIONS: Readonly<Record<string, string>> = {
  'node_modules/@types/express/package.json': '{ "name": "@types/express", "version": "5.0.0", "types": "index.d.ts" }',
  'node_modules/@types/express/index.d.ts': `declare namespace express {
  interface Request { sessionID: string }
  interface Response { cookie(name: string, value: string, options?: object): this }
  interface Express { post(path: string, handler: (req: Request, res: Response) => void): this }
}
declare function express(): express.Express;
export = express;
`,
  'node_modules/some-robots/package.json': '{ "name": "some-robots", "version": "1.0.0", "types": "index.d.ts" }',
  'node_modules/some-robots/index.d.ts': 'export interface Response { cookie(name: string, value: string): void }\n',
};

const TSCONFIG = {
  compilerOptions: { module: 'nodenext', strict: true, esModuleInterop: true, types: [] },
  include: ['src'],
};

describe('docs/types.md', () => {
  let folder = '';

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'session-security-types-')));
    write('tsconfig.json', JSON.stringify(TSCONFIG));
    write('package.json', '{ "type": "module" }');
    for (const [name, text] of Object.entries(DECLARATIONS)) write(name, text);
    for (const { kind, name, code } of blocks) if (kind !== 'fixed') write(name, code);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function write(name: string, text: string): void {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }

  async function lint(name: string, { fix = false, projectService = true } = {}): Promise<ESLint.LintResult> {
    const eslint = new ESLint({
      cwd: folder,
      fix,
      overrideConfigFile: true,
      overrideConfig: [
        plugin.configs.recommended,
        {
          files: ['**/*.ts'],
          languageOptions: {
            parser: typescriptParser,
            parserOptions: { projectService, tsconfigRootDir: folder },
          },
        },
      ],
    });
    const [result] = await eslint.lintFiles([name]);
    if (!result) throw new Error(`${name} is not linted`);
    expect(result.messages.filter(({ fatal }) => fatal)).toEqual([]);
    return result;
  }

  it('shows the way in which it is linted here', () => {
    expect(page).toContain('parser: tseslint.parser, parserOptions: { projectService: true }');
  });

  it.each(ofKind('incorrect'))('%s is reported, with types only', async (name) => {
    expect((await lint(name)).messages).not.toEqual([]);
    expect((await lint(name, { projectService: false })).messages).toEqual([]);
  });

  it.each(ofKind('correct'))('%s is not reported', async (name) => {
    expect((await lint(name)).messages).toEqual([]);
  });

  it.each(ofKind('fixed'))('%s is what `eslint --fix` makes of it, and nothing else', async (name, { code }) => {
    const { output, messages } = await lint(name, { fix: true });
    expect(output).toBe(code);
    expect(messages).toEqual([]);
  });

  it('shows what the messages say', async () => {
    const { messages } = await lint('src/login.ts');
    const printed = messages.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n');
    expect(page).toContain(`\`\`\`text\n${printed}\n\`\`\``);
  });
});
