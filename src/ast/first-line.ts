import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** Where a node stands, as far as its first line goes: an editor underlines that much of it and not a whole block. */
export function firstLineOf({ loc }: TSESTree.Node, { lines }: Readonly<TSESLint.SourceCode>): TSESTree.SourceLocation {
  const { line, column } = loc.start;
  const end = line === loc.end.line ? loc.end : { line, column: lines[line - 1]?.trimEnd().length ?? column };
  return { start: loc.start, end };
}
