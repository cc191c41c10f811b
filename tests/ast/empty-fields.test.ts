import * as typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, it } from 'vitest';

import plugin from '../../src/index.js';

// What a node lacks is undefined for some parsers, null for others, oxlint's among them.

const parser = {
  parseForESLint(code: string, options: typescript.ParserOptions) {
    const parsed = typescript.parseForESLint(code, options);
    emptied(parsed.ast, new Set());
    return parsed;
  },
};

function emptied(node: unknown, seen: Set<unknown>): void {
  if (typeof node !== 'object' || node === null || seen.has(node)) return;
  seen.add(node);
  const fields = node as Record<string, unknown>;
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) fields[key] = null;
    else emptied(value, seen);
  }
  if (fields.type === 'ExpressionStatement') fields.directive ??= null;
}

it.each([
  [
    "import createStore from 'memorystore';\nimport session from 'express-session';\nconst Store = createStore(session);\nexport const store = new Store();",
    "import createStore from 'memorystore';\nimport session from 'express-session';\nconst Store = createStore(session);\nexport const store = new Store({ checkPeriod: 24 * 60 * 60 * 1000 });",
  ],
])('%s', (code, fixed) => {
  const config = { ...plugin.configs.recommended, languageOptions: { parser } } as Linter.Config;
  expect(new Linter().verifyAndFix(code, [config]).output).toBe(fixed);
});
