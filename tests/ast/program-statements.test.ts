import type { TSESLint } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { programStatements } from '../../src/ast/program-statements.js';

it("finds the statements in Svelte's script elements", () => {
  const body = [
    { type: 'SvelteScriptElement', body: ['a', 'b'] },
    { type: 'SvelteText' },
    { type: 'SvelteScriptElement', body: ['c'] },
  ];
  const source = { ast: { body } } as unknown as TSESLint.SourceCode;
  expect(programStatements(source)).toEqual(['a', 'b', { type: 'SvelteText' }, 'c']);
});
