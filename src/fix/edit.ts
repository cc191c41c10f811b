import type { TSESLint } from '@typescript-eslint/utils';

/** A change of the text. Pure: it only asks the fixer; no parts mean "no change". */
export type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/** Nothing can be done here, nor can anything of which it is a part. */
export const IMPOSSIBLE: Edit = () => [];

/** The file that is edited. */
export type Source = Readonly<TSESLint.SourceCode>;

/** A key and the code of its value. Strings in `text` are written with single quotes; edits turn them into the file's. */
export interface Entry {
  readonly key: string;
  readonly text: string;
}

/** The edit that puts text in the place of a range. */
export function replaceRange(from: number, to: number, text: string): Edit {
  return (fixer) => [fixer.replaceTextRange([from, to], text)];
}
