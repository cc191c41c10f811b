import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import { rules } from '../../src/rules/index.js';
import { projectOf } from '../model/typed-project.js';
import { parses } from './linting.js';
import { SEED, someOf } from './sampling.js';

// What is recognised without types is recognised with them: every program of the libraries' tests, with the types of the real packages.

const LIBRARY_TESTS = path.resolve(import.meta.dirname, '../libraries');

/** Beside the packages, so that imports lead to them. */
const FOLDER = path.resolve(import.meta.dirname, '../runtime/ecosystem/in-memory');

const PROGRAMS = someOf([...new Set([...samples(), ...textsInTests()])], 250).filter(isProgram);

describe(`with the types of the packages (seed ${SEED})`, () => {
  const files = PROGRAMS.map((text, at) => ({ name: `program-${at}.ts`, text }));
  const { linter, languageOptions } = projectOf(Object.fromEntries(files.map(({ name, text }) => [name, text])), {
    folder: FOLDER,
    options: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  });
  const { parser } = languageOptions as { parser: Linter.Parser };

  it.each(files)('$text', ({ name, text }) => {
    const found = (options: Linter.LanguageOptions) =>
      linter
        .verify(text, configuration(options), { filename: `${FOLDER}/${name}` })
        .map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId} ${message}`);
    expect(found(languageOptions)).toEqual(found({ parser }));
  });
});

function configuration(languageOptions: Linter.LanguageOptions): Linter.Config[] {
  return [
    {
      files: ['**/*.ts'],
      plugins: { 'session-security': { rules: rules as never } },
      rules: Object.fromEntries(Object.keys(rules).map((name) => [`session-security/${name}`, 'error'])),
      languageOptions,
    },
  ];
}

function samples(): readonly string[] {
  const texts = libraries.flatMap(({ sinks }) => sinks.map(({ sample }) => sample));
  return texts.map((text) => text.replace('$options', '{}').replace('$text', "'sid=1'"));
}

function textsInTests(): readonly string[] {
  return readdirSync(LIBRARY_TESTS).flatMap((name) => {
    const file = path.join(LIBRARY_TESTS, name);
    const texts: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) texts.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext));
    return texts;
  });
}

function isProgram(text: string): boolean {
  return /[(=]/u.test(text) && /[;}]\s*$/u.test(text) && parses(text, { parser: 'typescript' });
}
