import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** Svelte's parser puts the statements of a script into an element of the page. */
interface ScriptElement {
  readonly type: 'SvelteScriptElement';
  readonly body: readonly TSESTree.ProgramStatement[];
}

/** The statements at the top level of the file, whatever page its scripts stand in. */
export function programStatements(source: Readonly<TSESLint.SourceCode>): readonly TSESTree.ProgramStatement[] {
  const body: readonly (TSESTree.ProgramStatement | ScriptElement)[] = source.ast.body;
  return body.flatMap((node) => (node.type === 'SvelteScriptElement' ? node.body : [node]));
}
