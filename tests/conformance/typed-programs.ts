import path from 'node:path';

import { type Linter, SourceCode } from 'eslint';
import ts from 'typescript';

import { rules } from '../../src/rules/index.js';
import { projectOf } from '../model/typed-project.js';
import { expectNone, type Wrong } from './wrong.js';

/** Beside the packages, so that imports lead to them. */
const FOLDER = path.resolve(import.meta.dirname, '../runtime/ecosystem/in-memory');

const OPTIONS = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };

/** With the types of the real packages, the rules say of each program what they say without. All are in one project, which costs less. */
export function expectSameWithTypes(programs: readonly string[]): void {
  const files = new Map(programs.map((text, at) => [`program-${at}.ts`, text]));
  const { linter, languageOptions } = projectOf(Object.fromEntries(files), { folder: FOLDER, options: OPTIONS });
  const wrong = [...files].flatMap(([name, text]): readonly Wrong[] => {
    const filename = `${FOLDER}/${name}`;
    const found = (code: string | SourceCode, on: Linter.RulesRecord) =>
      linter
        .verify(code, [{ files: ['**/*.ts'], plugins: PLUGINS, rules: on, languageOptions }], { filename })
        .map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId} ${message}`)
        .join('\n');
    const isJavaScriptOnly = found(text, {}) !== '';
    if (isJavaScriptOnly) return [];
    const sourceCode = linter.getSourceCode();
    const { ast, scopeManager, visitorKeys } = sourceCode;
    const without = found(new SourceCode({ text, ast, scopeManager, visitorKeys, parserServices: {} }), ALL);
    const withTypes = found(sourceCode, ALL);
    return withTypes === without ? [] : [{ program: text, problem: `with types\n${withTypes}\nwithout\n${without}` }];
  });
  expectNone(wrong);
}

const PLUGINS = { 'session-security': { rules: rules as never } };

const ALL: Linter.RulesRecord = Object.fromEntries(
  Object.keys(rules).map((name) => [`session-security/${name}`, 'error']),
);
