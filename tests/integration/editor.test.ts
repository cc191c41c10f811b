import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rules } from '../../src/rules/index.js';
import { someOf } from '../conformance/sampling.js';
import {
  type EditorBuffer,
  type CodeAction,
  type Diagnostic,
  type LanguageServer,
  startLanguageServer,
  textAt,
} from './language-server.js';
import { readSteps } from './pages.js';
import { createTemporaryProject, installedPlugin, type TemporaryProject } from './temporary-project.js';

const root = path.resolve(import.meta.dirname, '../..');
const FIX_ON_SAVE = 'source.fixAll.eslint';
/** The light bulb's entry for a complete edit where `fixes` is 'suggest'. */
const REPAIR = 'Apply the repair that `eslint --fix` would make.';

let project: TemporaryProject;
let server: LanguageServer;

beforeAll(async () => {
  project = await createTemporaryProject(await installedPlugin());
  for (const step of [...readSteps('docs/editors.md').values()].flat()) {
    if (step.kind === 'write') await project.write(step.file, step.text);
  }
  await project.write(
    'strict/eslint.config.js',
    "import sessionSecurity from 'eslint-plugin-session-security';\nexport default [sessionSecurity.configs.strict];\n",
  );
  server = await startLanguageServer(project.folder);
});

afterAll(async () => {
  await server.stop();
  await project.remove();
});

/** Where each of these programs is underlined, marked in it by «». */
const marked = {
  'a property that is wrong': [
    'require-http-only-cookie',
    "app.get('/', (req, res) => res.cookie('a', b, { «httpOnly: false», secure: true, maxAge: 1000 }));",
  ],
  'the name of what is called where something is missing': [
    'require-secure-cookie',
    "app.get('/', (req, res) => res.«cookie»('a', b, { httpOnly: true, maxAge: 1000 }));",
  ],
  'that name in a chain over many lines': [
    'require-http-only-cookie',
    "app.get('/', (req, res) => {\n  res\n    .status(200)\n    .«cookie»('a', b, {\n      secure: true,\n      maxAge: 1000,\n    });\n});",
  ],
  'a function without an object before it': [
    'require-cookie-max-age',
    "import session from 'express-session';\napp.use(\n  «session»({\n    secret: env.SECRET,\n    store,\n  }),\n);",
  ],
  'a method of a module': [
    'require-token-expiry',
    "import jwt from 'jsonwebtoken';\njwt.«sign»(\n  {\n    sub: user.id,\n  },\n  key,\n);",
  ],
  'a property among others': [
    'no-ignored-token-expiry',
    "import jwt from 'jsonwebtoken';\njwt.verify(token, key, {\n  «ignoreExpiration: true»,\n});",
  ],
  'the first line of a property that is an object': [
    'no-unknown-cookie-option',
    "import cookieSession from 'cookie-session';\napp.use(\n  cookieSession({\n    keys,\n    «cookie: {»\n      maxAge: 1000,\n    },\n  }),\n);",
  ],
  'a value that must not stand there': [
    'no-hardcoded-session-secret',
    "import session from 'express-session';\napp.use(session({ «secret: 'keyboard cat'», store }));",
  ],
} as const;

describe('a squiggle', () => {
  it.each(Object.entries(marked))('marks %s', async (_, [rule, program]) => {
    const [before = '', part = '', after = ''] = program.split(/[«»]/);
    const text = `${before}${part}${after}`;
    const buffer = await server.open('src/marked.js', text);
    const { range } = await reportOf(buffer, rule);
    expect(range.start).toEqual(positionBehind(before));
    expect(textAt(text, range)).toBe(part);
    await buffer.close();
  });

  it.each(Object.entries(rules))('of %s stays in one line and leads to its page', async (name, { meta }) => {
    const programs = someOf(incorrectPrograms(name), 1);
    const found: Diagnostic[] = [];
    for (const text of programs) {
      const buffer = await server.open('strict/src/page.js', text);
      found.push(...(await buffer.diagnostics()).filter(({ code }) => code === `session-security/${name}`));
      await buffer.close();
    }
    expect(found).not.toEqual([]);
    for (const { range, codeDescription } of found) {
      expect(range.end.line).toBe(range.start.line);
      expect(codeDescription?.href).toBe(meta.docs?.url);
      expect(codeDescription?.href).toMatch(new RegExp(`/docs/rules/${name}\\.md$`));
    }
  });
});

describe('the light bulb', () => {
  const text = `import session from 'express-session';

const isDev = process.env.NODE_ENV === 'development';
app.use(session({ secret: process.env.SECRET, store, cookie: { maxAge: 60_000, secure: isDev } }));
`;

  it('repairs what is underlined and nothing else', async () => {
    const [before, after] = readmePrograms();
    const buffer = await server.open('src/server.js', before);
    for (const rule of ['require-token-expiry', 'require-http-only-cookie']) {
      const report = await reportOf(buffer, rule);
      await buffer.apply(await entry(buffer, report, `Fix this session-security/${rule} problem`));
    }
    const lines = buffer.text().split('\n');
    const changed = lines.filter((line) => !before.split('\n').includes(line));
    expect(changed).toEqual([
      "const cookie = { sameSite: 'lax', httpOnly: true };",
      "  const token = jwt.sign({ sub: user.id }, process.env.JWT_KEY, { expiresIn: '14d' });",
    ]);
    expect(after).toContain(changed[1]);
    await buffer.close();
  });

  it('repairs all reports of a rule, and all that can be repaired', async () => {
    const text = handler("res.cookie('a', b, { secure: true, maxAge: 1000 });", "res.cookie('c', d);");
    const buffer = await server.open('src/cookies.js', text);
    const report = await reportOf(buffer, 'require-http-only-cookie');
    await buffer.apply(await entry(buffer, report, 'Fix all session-security/require-http-only-cookie problems'));
    expect(buffer.text()).toBe(
      handler(
        "res.cookie('a', b, { secure: true, maxAge: 1000, httpOnly: true });",
        "res.cookie('c', d, { httpOnly: true });",
      ),
    );
    const left = await reportOf(buffer, 'require-secure-cookie');
    await buffer.apply(await entry(buffer, left, 'Fix all auto-fixable problems'));
    expect(await buffer.diagnostics()).toEqual([]);
    await buffer.close();
  });

  it('offers a complete edit and a follow-up edit that says what has to follow', async () => {
    const buffer = await server.open('src/session.js', text);
    const report = await reportOf(buffer, 'require-secure-cookie');
    const offered = (await buffer.actions(report)).filter(({ title }) => !/^(?:Disable|Show|Fix all) /.test(title));
    expect(offered.map(({ title, isPreferred = false }) => ({ title, isPreferred }))).toEqual([
      { title: 'Fix this session-security/require-secure-cookie problem', isPreferred: true },
      {
        title:
          'Send the cookie over TLS only; behind a proxy the application has to trust the proxy, or the cookie is not sent at all. (session-security/require-secure-cookie)',
        isPreferred: false,
      },
    ]);
    const outcomes: string[] = [];
    for (const action of offered) {
      await buffer.apply(action);
      outcomes.push(/secure: .*?(?= \})/.exec(buffer.text())?.[0] ?? '');
      await buffer.change(text);
      await buffer.actions(await reportOf(buffer, 'require-secure-cookie'));
    }
    expect(outcomes).toEqual(["secure: 'auto'", 'secure: true']);
    await buffer.close();
  });
});

describe('saving', () => {
  it('makes all complete edits at once', async () => {
    const [before, after] = readmePrograms();
    const buffer = await server.open('src/server.js', before);
    expect(await buffer.diagnostics()).toHaveLength(5);
    for (const kind of savedKinds()) await buffer.save(kind);
    expect(buffer.text()).toBe(after);
    await buffer.close();
  });

  it('makes no follow-up edit', async () => {
    const text = `import { RedisStore } from 'connect-redis';
import { createClient } from 'redis';

const client = createClient({ url: 'redis://cache.example.com' });
export const store = new RedisStore({ client });
`;
    const buffer = await server.open('strict/src/store.js', text);
    const report = await reportOf(buffer, 'require-session-store-tls');
    const offered = (await buffer.actions(report)).filter(({ title }) => !/^(?:Disable|Show) /.test(title));
    expect(offered.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Write `rediss:\/\/`\. The server has to/),
    ]);
    for (const kind of savedKinds()) await buffer.save(kind);
    expect(buffer.text()).toBe(text);
    await buffer.apply(offered[0]!);
    expect(buffer.text()).toBe(text.replace('redis://', 'rediss://'));
    await buffer.close();
  });

  it("changes nothing where `fixes` is 'suggest', and the light bulb offers every edit", async () => {
    const [before, after] = readmePrograms();
    const buffer = await server.open('suggest/src/server.js', before);
    await buffer.diagnostics();
    for (const kind of savedKinds()) await buffer.save(kind);
    expect(buffer.text()).toBe(before);

    let count = 0;
    for (let reports = await buffer.diagnostics(); reports.length > 0; reports = await buffer.diagnostics()) {
      const [report] = reports;
      await buffer.apply(await entry(buffer, report!, `${REPAIR} (${report!.code ?? ''})`));
      count += 1;
    }
    expect(count).toBe(5);
    expect(buffer.text()).toBe(after);
    await buffer.close();
  });
});

describe('a buffer', () => {
  const right = handler("res.cookie('a', b, { secure: true, maxAge: 1000, httpOnly: true });");
  const wrong = handler("res.cookie('a', b, { secure: true, maxAge: 1000 });");

  it('is judged as it is typed, not as it stands on the disk', async () => {
    await project.write('src/unsaved.js', right);
    const buffer = await server.open('src/unsaved.js', right);
    expect(await rulesIn(buffer)).toEqual([]);
    await buffer.change(wrong);
    expect(await rulesIn(buffer)).toEqual(['session-security/require-http-only-cookie']);
    await buffer.save(FIX_ON_SAVE);
    expect(buffer.text()).toBe(right);
    expect(await rulesIn(buffer)).toEqual([]);
    expect(await project.read('src/unsaved.js')).toBe(right);
    await buffer.close();
  });

  it('that does not parse has no report of ours', async () => {
    const buffer = await server.open('src/half.js', wrong.slice(0, -5));
    expect(await rulesIn(buffer)).toEqual([undefined]);
    expect((await buffer.diagnostics()).map(({ message }) => message)).toEqual([
      expect.stringContaining('Parsing error'),
    ]);
    await buffer.change(wrong);
    expect(await rulesIn(buffer)).toEqual(['session-security/require-http-only-cookie']);
    await buffer.close();
  });
});

it('leaves no complaint in the log of the server', () => {
  expect(server.complaints).toEqual([]);
});

/** The kinds of edits on save that the settings on the page ask for. */
function savedKinds(): readonly string[] {
  const steps = [...readSteps('docs/editors.md').values()].flat();
  const settings = steps.find((step) => step.kind === 'write' && step.file === '.vscode/settings.json');
  const { 'editor.codeActionsOnSave': kinds } = JSON.parse(settings?.kind === 'write' ? settings.text : '{}') as {
    'editor.codeActionsOnSave': Readonly<Record<string, string>>;
  };
  expect(Object.keys(kinds)).toEqual([FIX_ON_SAVE]);
  return Object.keys(kinds);
}

async function rulesIn(buffer: EditorBuffer): Promise<readonly (string | undefined)[]> {
  return (await buffer.diagnostics()).map(({ code }) => code);
}

/** A program with these statements in a handler of Express. */
function handler(...statements: readonly string[]): string {
  return `app.get('/', (req, res) => {\n${statements.map((each) => `  ${each}\n`).join('')}});\n`;
}

async function reportOf(buffer: EditorBuffer, rule: string): Promise<Diagnostic> {
  const report = (await buffer.diagnostics()).find(({ code }) => code === `session-security/${rule}`);
  expect(report, `${rule} reports`).toBeDefined();
  return report!;
}

async function entry(buffer: EditorBuffer, report: Diagnostic, title: string): Promise<CodeAction> {
  const actions = await buffer.actions(report);
  const action = actions.find((each) => each.title === title);
  expect(action, `${title} among ${actions.map((each) => each.title).join('\n')}`).toBeDefined();
  return action!;
}

/** The program of the README before and after `eslint --fix`. */
function readmePrograms(): readonly [string, string] {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const [before, after] = ['incorrect', 'fixed'].map(
    (kind) => new RegExp(`^<!-- ${kind} -->\n\n\`\`\`js\n(.*?)^\`\`\`$`, 'ms').exec(readme)?.[1],
  );
  return [before!, after!];
}

function positionBehind(text: string): Diagnostic['range']['start'] {
  const lines = text.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The programs in JavaScript that the page of a rule shows as wrong, without options or settings. */
function incorrectPrograms(rule: string): readonly string[] {
  const page = readFileSync(path.join(root, `docs/rules/${rule}.md`), 'utf8');
  return [...page.matchAll(/^<!-- incorrect -->\n\n```jsx?\n(.*?)^```$/gms)].map(([, program = '']) => program);
}
