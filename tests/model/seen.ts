import * as typescript from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';

import { fileOf, type FileContext } from '../../src/model/files.js';
import type { Model } from '../../src/model/model.js';
import { noteProgram } from '../conformance/asked-programs.js';

/** What the model sees in a program. */
export function modelOf(code: string, { settings = {}, filename = '/application/src/app.ts' } = {}): Model {
  noteProgram(code);
  let model: Model | undefined;
  const look: Rule.RuleModule = {
    create: ({ sourceCode }) => {
      const context = { sourceCode, filename, cwd: '/application', settings } as unknown as FileContext;
      ({ model } = fileOf(context));
      return {};
    },
  };
  const linter = new Linter();
  const [problem] = linter.verify(code, {
    plugins: { throwaway: { rules: { look } } },
    rules: { 'throwaway/look': 'error' },
    languageOptions: { parser: typescript },
  });
  if (!model) throw new Error(problem?.message ?? 'The program was not looked at.');
  return model;
}
