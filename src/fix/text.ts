import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import type { Edit, Source } from './edit.js';

export type TextSite = Extract<EditSite, { kind: 'text' }>;

/** Inserts text at the end of a string's or quasi's range, escaped for its quotes. */
export function insertTextAtEnd(site: TextSite, text: string, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}

/** Inserts text at the start of a string's or quasi's range, escaped for its quotes. */
export function insertTextAtStart(site: TextSite, text: string, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}

/** Replaces the range by text, escaped for its quotes; `''` removes it. */
export function replaceTextAt(site: TextSite, text: string, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}

/** Appends text to any expression that is a string at run time: inside its last literal, or `expr + '; Secure'`. */
export function appendText(expression: TSESTree.Expression, text: string, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}
