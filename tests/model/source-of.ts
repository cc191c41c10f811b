import { parse } from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';

/** As much of a file as its words are read from. */
export function sourceOf(program: string): TSESLint.SourceCode {
  return {
    ast: parse(program, {
      range: true,
      tokens: true,
      sourceType: 'module',
    }),
  } as unknown as TSESLint.SourceCode;
}
