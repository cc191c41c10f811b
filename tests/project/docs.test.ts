import { existsSync } from 'node:fs';
import path from 'node:path';

import * as typescript from '@typescript-eslint/parser';
import { ESLint, Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import packageJson from '../../package.json' with { type: 'json' };
import plugin from '../../src/index.js';
import { readSettings } from '../../src/model/read-settings.js';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.js';
import { rules } from '../../src/rules/index.js';
import { type Block, EXECUTED, type Kind, readPage, rulePages as pages } from './pages.js';
import { readSourceFiles, root } from './source-files.js';

/** The headings of a rule's page, in this order. What an attacker does with it stands above the first. */
const HEADINGS = [
  'Incorrect',
  'Correct',
  'What the fix does',
  'Options',
  'Limitations',
  'When not to use it',
  'Standards',
];

const readme = readPage('README.md');
const settingsPage = readPage('docs/settings.md');
const documents = [
  ...pages,
  readme,
  settingsPage,
  ...[
    'docs/adopting.md',
    'docs/ci.md',
    'docs/editors.md',
    'docs/fixes.md',
    'docs/hosts.md',
    'docs/soak.md',
    'docs/types.md',
  ].map(readPage),
  ...['CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'AGENTS.md'].map(readPage),
];

/** The configuration under which a block of a rule's page runs: this rule alone. */
function configOf(rule: string, { language, options, settings }: Block): Linter.Config[] {
  return [
    {
      files: ['**'],
      plugins: { 'session-security': plugin },
      rules: { [`session-security/${rule}`]: ['error', ...options] },
      languageOptions: {
        ...(language.startsWith('ts') ? { parser: typescript as Linter.Parser } : {}),
        parserOptions: { ecmaFeatures: { jsx: language.endsWith('x') } },
      },
      settings: { 'session-security': settings },
    },
  ] as unknown as Linter.Config[];
}

/** The messages of a block and what `eslint --fix` makes of it. */
function run(block: Block, config: Linter.Config[]) {
  const filename = `example.${block.language}`;
  const linter = new Linter();
  const messages = linter.verify(block.code, config, { filename });
  const { output, messages: left } = linter.verifyAndFix(block.code, config, { filename });
  for (const { fatal, message } of [...messages, ...left]) expect(fatal ? message : undefined).toBeUndefined();
  return { messages: messages.map(({ message }) => message), output, left };
}

function titleOf({ kind, line }: Block): string {
  return `${kind ?? 'unmarked'}, line ${line}`;
}

describe.each(pages)('$file', ({ name, text, headings, blocks }) => {
  const rule = rules[name];
  const titles = headings.filter(({ level }) => level > 1).map(({ title }) => title);

  const hasOptions = JSON.stringify(rule?.meta.schema) !== '[]';

  it('has the headings of every page, in their order, and no other', () => {
    expect(titles).toEqual(HEADINGS.filter((title) => title !== 'Options' || hasOptions));
    expect(text.includes('<!-- begin auto-generated rule options list -->')).toBe(hasOptions);
  });

  it('tells in two to five sentences what an attacker does with it, before the first heading', () => {
    const [, introduction = ''] = /<!-- end auto-generated rule header -->\n\n(.+?)\n## /s.exec(text) ?? [];
    const [first = ''] = introduction.split('\n\n');
    expect(first.split(/[.?!](?:\s|$)/).filter((sentence) => sentence.trim() !== '').length).toBeGreaterThanOrEqual(2);
    expect(first).not.toMatch(/^(?:This rule|The rule|Rule)\b/);
  });

  it('marks every program and shows both kinds', () => {
    const programs = blocks.filter(({ language }) => EXECUTED.includes(language));
    const kinds = programs.map(({ kind }) => kind);
    expect(programs.filter(({ kind }) => kind === undefined).map(titleOf)).toEqual([]);
    expect(kinds).toContain('incorrect');
    expect(kinds).toContain('correct');
    expect(blocks.filter(({ language }) => !EXECUTED.includes(language)).map(({ kind }) => kind)).not.toContain(
      expect.any(String),
    );
  });

  it('names the standards that the rule names, and no other', () => {
    const standards = text.slice(text.indexOf('\n## Standards'));
    const numbers = [...standards.matchAll(/\bCWE-(\d+)\b/g)].map(([, number]) => Number(number));
    const { cwe, standards: meta } = rule?.meta.docs ?? {};
    expect([...new Set(numbers)].toSorted()).toEqual([...(cwe ?? [])].toSorted());
    expect(listed(standards, /OWASP ASVS 5\.0[^:\n]*: (.*)/)).toEqual(meta?.asvs);
    expect(listed(standards, /NIST SP 800-53[^:\n]*: (.*)/)).toEqual(meta?.nist);
  });

  it.each(titled(blocks, 'incorrect'))('%s, is reported and repaired as far as it goes', (_, block) => {
    const { messages, left } = run(block, configOf(name, block));
    expect(messages).not.toEqual([]);
    expect(left.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });

  it.each(titled(blocks, 'correct'))('%s, is not reported', (_, block) => {
    expect(run(block, configOf(name, block)).messages).toEqual([]);
  });

  it.each(fixedBlocks(blocks))('%s, is what the fix makes of the program before', (_, before, after) => {
    expect(run(before, configOf(name, { ...before, ...pick(after) })).output).toBe(after.code);
  });
});

/** The names of a line such as `NIST SP 800-53 Rev. 5: SC-8, SC-23`. */
function listed(text: string, line: RegExp): string[] {
  return (
    line
      .exec(text)?.[1]
      ?.split(',')
      .map((name) => name.trim().replace(/\.$/, '')) ?? []
  );
}

function titled(blocks: readonly Block[], kind: Kind): (readonly [string, Block])[] {
  return blocks.filter((block) => block.kind === kind).map((block) => [titleOf(block), block] as const);
}

/** Each block marked *fixed*, with the one marked *incorrect* before it. */
function fixedBlocks(blocks: readonly Block[]): (readonly [string, Block, Block])[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    return block.kind === 'fixed' && before ? [[titleOf(block), before, block] as const] : [];
  });
}

function pick({ options, settings }: Block): Pick<Block, 'options' | 'settings'> {
  return { options, settings };
}

describe('README.md', () => {
  const [before, after] = readme.blocks.filter(({ kind }) => kind !== undefined);

  it('shows a program before and after `eslint --fix` with the recommended configuration', () => {
    expect([before?.kind, after?.kind]).toEqual(['incorrect', 'fixed']);
    const { output } = run(before!, [plugin.configs.recommended]);
    expect(output).toBe(after?.code);
  });

  it('shows what ESLint prints', async () => {
    const eslint = new ESLint({
      cwd: root,
      overrideConfigFile: true,
      overrideConfig: plugin.configs.recommended as unknown as Linter.Config,
    });
    const results = await eslint.lintText(before?.code ?? '', { filePath: 'server.js' });
    const formatter = await eslint.loadFormatter('stylish');
    // eslint-disable-next-line no-control-regex -- colours
    const printed = (await formatter.format(results)).replaceAll(/\u001B\[\d+m/g, '').replace(root + path.sep, '');
    const shown = readme.blocks.find(({ language, code }) => language === 'text' && code.startsWith('server.js'));
    expect(`${printed.trim()}\n`).toBe(shown?.code);
  });

  it('names the commands for people who look at the repository directly after the configuration', () => {
    const titles = readme.headings.filter(({ level }) => level === 2).map(({ title }) => title);
    expect(titles[titles.indexOf('Configuration') + 1]).toBe('Try it in this repository');
  });
});

describe('docs/settings.md', () => {
  const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  const sections = settingsPage.text.split(/^## /m).slice(1);
  const sectionOf = (name: string) => sections.find((section) => section.startsWith(`\`${name}\`\n`)) ?? '';

  it('has every setting, in their order, and no other', () => {
    const titles = settingsPage.headings.filter(({ level }) => level === 2).map(({ title }) => title);
    expect(titles).toEqual(names.map((name) => `\`${name}\``));
  });

  it.each(names)('%s: shows an example that is accepted and is not the default', async (name) => {
    const code = settingsPage.blocks.find(({ code }) => code.includes(` ${name}: `))?.code ?? '';
    const settings = await settingsIn(code);
    expect(Object.keys(settings)).toEqual([name]);
    expect(readSettings(settings).problems).toEqual([]);
    expect(settings[name]).not.toEqual(DEFAULT_SETTINGS[name]);
  });

  it.each(names)('%s: tells its default', (name) => {
    const value = DEFAULT_SETTINGS[name];
    const spelt = value === undefined ? 'none' : `\`${JSON.stringify(value).replaceAll('"', "'")}\``;
    expect(sectionOf(name)).toContain(`\nDefault: ${spelt}.`);
  });

  it('says of a setting that no rule of this version reads it, exactly when that is so', () => {
    const readers = readSourceFiles().filter(({ name }) => !/^model\/(?:read-)?settings$/.test(name));
    const isRead = (name: string) =>
      readers.some(({ syntax }) => new RegExp(`\\b${name}\\b`).test(settingsUse(syntax.text)));
    const unread = names.filter((name) => sectionOf(name).includes('No rule of this version reads it'));
    expect(unread).toEqual(names.filter((name) => !isRead(name)));
  });
});

/** The places of a module that may read a setting: members of `settings`, and what is destructured from `Settings`. */
function settingsUse(text: string): string {
  const members = [...text.matchAll(/\bsettings\.(\w+)/g)].map(([, name]) => name);
  const destructured = [...text.matchAll(/\{([^{}]*)\}(?:: Settings\b| = (?:\w+\.)*settings\b)/g)].map(
    ([, inner]) => inner,
  );
  return [...members, ...destructured].join(' ');
}

/** The settings that the configuration in a block gives. */
async function settingsIn(code: string): Promise<Record<string, unknown>> {
  const url = `data:text/javascript,${encodeURIComponent(code)}`;
  const { default: config } = (await import(url)) as { default: readonly Linter.Config[] };
  const settings = config[0]?.settings?.['session-security'];
  return settings as Record<string, unknown>;
}

describe('SECURITY.md', () => {
  const identifiers = readSourceFiles().flatMap(({ name, syntax }) =>
    [...namesIn(syntax)].map((identifier) => ({ name, identifier })),
  );
  const usersOf = (...wanted: readonly string[]) => [
    ...new Set(identifiers.filter(({ identifier }) => wanted.includes(identifier)).map(({ name }) => name)),
  ];

  it('is right that only manifests of packages are read', () => {
    expect(usersOf('getBuiltinModule', 'readFileSync')).toEqual(['model/manifests']);
    expect(usersOf('require', 'createRequire', 'readFile', 'readdirSync', 'existsSync', 'statSync')).toEqual([]);
  });

  it('is right that nothing is written, sent, started or evaluated', () => {
    expect(usersOf('writeFileSync', 'writeFile', 'appendFileSync', 'createWriteStream')).toEqual([]);
    expect(usersOf('fetch', 'XMLHttpRequest', 'WebSocket', 'sendBeacon')).toEqual([]);
    expect(usersOf('spawn', 'execFile', 'execSync', 'spawnSync', 'eval', 'env')).toEqual([]);
  });
});

/** The identifiers of a module that are no keys of its data. */
function namesIn(syntax: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)) {
      names.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return names;
}

describe.each(documents)('$file', ({ file, text }) => {
  const links = [...text.replaceAll(/^```.+?^```$/gms, '').matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, target]) => target ?? '',
  );

  it('links to what is there', () => {
    const broken = links.filter((target) => !/^(?:https?:|mailto:)/.test(target) && !leadsSomewhere(file, target));
    expect(broken).toEqual([]);
  });

  it('names files and commands that are there', () => {
    const files = [...text.matchAll(/`((?:\.?\/)?(?:src|tests|docs|scripts|bench|examples)\/[^`\s<>*$]*)`/g)].map(
      ([, name]) => name ?? '',
    );
    const own = file === 'docs/settings.md' ? [] : files;
    expect(own.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
    const scripts = [...text.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name]) => name ?? '');
    expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  it('names nothing that stands only on one machine', () => {
    expect(text).not.toMatch(/\/(?:work|home|tmp|root)\//);
  });
});

function leadsSomewhere(from: string, target: string): boolean {
  const [relative = '', anchor] = target.split('#');
  const file = relative === '' ? from : path.posix.join(path.posix.dirname(from), relative);
  if (!existsSync(path.join(root, file))) return false;
  return anchor === undefined || readPage(file).headings.some(({ title }) => anchorOf(title) === anchor);
}

/** As GitHub makes it. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
