import type { TSESLint } from '@typescript-eslint/utils';

import { type Edit, IMPOSSIBLE } from './edit.js';

/** All edits as one. Equal parts are done once; where parts contradict each other, or one cannot be made, there is no change at all. */
export function joinEdits(edits: readonly Edit[]): Edit {
  if (edits.includes(IMPOSSIBLE)) return IMPOSSIBLE;
  return (fixer) => {
    const parts = new Map<string, TSESLint.RuleFix>();
    for (const edit of edits) for (const part of edit(fixer)) parts.set(`${part.range.join()}:${part.text}`, part);
    const sorted = [...parts.values()].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
    return sorted.some((part, index) => overlaps(sorted[index - 1], part)) ? [] : sorted;
  };
}

/** The same where there are edits and all of them can be made. */
export function joinAll(edits: readonly (Edit | undefined)[]): Edit | undefined {
  return edits.length > 0 && edits.every((edit) => edit !== undefined) ? joinEdits(edits) : undefined;
}

function overlaps(left: TSESLint.RuleFix | undefined, right: TSESLint.RuleFix): boolean {
  return left !== undefined && right.range[0] < left.range[1];
}
