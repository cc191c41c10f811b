import { readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import { rules } from '../../src/rules/index.js';
import { root } from './source-files.js';

const ruleNames = Object.keys(rules).toSorted();
const libraryIds = libraries.map(({ id }) => id).toSorted();

/** The names of the files of a folder that end so, without that end. */
function namesIn(folder: string, end: string, without: readonly string[] = []): string[] {
  return readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith(end))
    .map((file) => file.slice(0, -end.length))
    .filter((name) => !without.includes(name))
    .toSorted();
}

describe('rules', () => {
  it('has every file of src/rules in the registry', () => {
    expect(namesIn('src/rules', '.ts', ['index'])).toEqual(ruleNames);
  });

  it('has a test file for each rule, and none left over', () => {
    expect(namesIn('tests/rules', '.test.ts')).toEqual(ruleNames);
  });

  it('has a page for each rule, and none left over', () => {
    expect(namesIn('docs/rules', '.md')).toEqual(ruleNames);
  });

  it.each(Object.entries(rules))('%s says what it finds and how it is repaired', (name, rule) => {
    const { docs, schema } = rule.meta;
    expect(docs).toMatchObject({
      url: expect.stringMatching(new RegExp(`/docs/rules/${name}\\.md$`)),
      description: expect.stringMatching(/^[A-Z].*[^.]$/),
      recommended: expect.stringMatching(/^(?:recommended|strict)$/),
      edit: expect.stringMatching(/^(?:complete|follow-up|both)$/),
    });
    expect(docs?.cwe).not.toEqual([]);
    expect([...(docs?.standards.asvs ?? []), ...(docs?.standards.nist ?? [])]).not.toEqual([]);
    expect(schema).toBeDefined();
  });
});

describe('libraries', () => {
  it('has every file of src/libraries in the registry, under its own name', () => {
    expect(namesIn('src/libraries', '.ts', ['index', 'types'])).toEqual(libraryIds);
  });

  it('has a test file for each library, and none left over', () => {
    expect(namesIn('tests/libraries', '.test.ts')).toEqual(libraryIds);
  });
});
