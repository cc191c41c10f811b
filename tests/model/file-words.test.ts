import type { TSESLint } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import type { Origin } from '../../src/libraries/types/origin.js';
import { createFileWords } from '../../src/model/file-words.js';
import { sourceOf } from './source-of.js';

const jar: Origin = { import: 'jar' };

describe('a file has what is described', () => {
  it.each<[string, Origin, string]>([
    ['an import', jar, "import keep from 'jar';"],
    ['an import of a version', { import: 'npm:jar' }, "import keep from 'npm:jar@4';"],
    ['a template without parts', jar, 'const keep = await import(`jar`);'],
    ['an export under another name', { import: 'jar', name: 'keep' }, "import { keep as put } from 'jar';"],
    ['a default export', { import: 'jar', name: 'default' }, "import put from 'jar';"],
    ['a path, however it is spelt', { import: './src/jar', name: 'keep' }, "import { keep } from '../jar.js';"],
    ['a member', { member: 'put', of: { global: 'jar' } }, 'const { put: keep } = jar;'],
    ['a key in brackets', { member: 'put', of: { global: 'jar' } }, "jar['put']();"],
    ['an element of a list', { member: '1', of: { resultOf: jar } }, "import jar from 'jar'; const [, put] = jar();"],
    ['a global with a dot', { global: 'import.meta' }, 'use(import.meta.env);'],
    ['a parameter', { parameter: 1, named: [['request'], ['h']] }, 'const f = (request, h) => h;'],
    ['keys', { keys: ['lid', 'glass'] }, 'const jar = { lid, glass };'],
    ['one of several', { anyOf: [{ global: 'pot' }, { global: 'jar' }] }, 'jar();'],
    ['anything', { anything: true }, ''],
  ])('%s', (_, origin, program) => {
    expect(createFileWords(sourceOf(program)).mayHave(origin)).toBe(true);
  });
});

describe('a file lacks', () => {
  it.each<[string, Origin, string]>([
    ['a package of a longer name', jar, "import keep from 'jars';"],
    ['an export that nobody names', { import: 'jar', name: 'keep' }, "import { put } from 'jar';"],
    ['a member of nothing', { member: 'put', of: { global: 'jar' } }, 'pot.put();'],
    ['an instance that nobody makes', { instanceOf: { global: 'Jar' } }, 'Jar();'],
    ['a key', { keys: ['lid', 'glass'] }, 'const jar = { lid };'],
    ['a convention without its package', { called: ['jar'], importing: 'jars' }, 'jar();'],
    ['a name of the prototype chain', { global: 'constructor' }, 'jar();'],
  ])('%s', (_, origin, program) => {
    expect(createFileWords(sourceOf(program)).mayHave(origin)).toBe(false);
  });
});

it('knows nothing without tokens', () => {
  const bare = { ast: { type: 'Program', body: [] } } as unknown as TSESLint.SourceCode;
  expect(createFileWords(bare).mayHave(jar)).toBe(true);
});

it('knows nothing of written types where the program has types', () => {
  const { ast } = sourceOf('keep();');
  const typed = { ast, parserServices: { program: {} } } as unknown as TSESLint.SourceCode;
  expect(createFileWords(typed).mayHave({ typedAs: jar })).toBe(true);
  expect(createFileWords(sourceOf('keep();')).mayHave({ typedAs: jar })).toBe(false);
});
