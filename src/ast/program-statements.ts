import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isWithin } from './functions.js';

type Source = Readonly<TSESLint.SourceCode>;
type Script = readonly TSESTree.ProgramStatement[];

/** The statements at the top level of the file, whatever page its scripts stand in. */
export function programStatements(source: Source): Script {
  return scriptsOf(source).flat();
}

/** Those of the script that the node stands in; of the last one for what stands in the markup. */
export function statementsAround(node: TSESTree.Node, source: Source): Script {
  const scripts = scriptsOf(source);
  if (scripts.length === 1) return scripts[0] ?? [];
  const isAround = (script: Script): boolean => script.some((statement) => isWithin(node, statement));
  return scripts.find(isAround) ?? scripts.at(-1) ?? [];
}

/** The node holds the statements of a file or, in Svelte, those of a script of it. */
export function isProgram(node: TSESTree.Node | undefined): node is TSESTree.Program {
  return node?.type === AST_NODE_TYPES.Program || (node !== undefined && isScriptElement(node));
}

const scriptsOfFile = new WeakMap<Source, readonly Script[]>();

/** The scripts of a page one after the other; one for a file that is no page. */
function scriptsOf(source: Source): readonly Script[] {
  const known = scriptsOfFile.get(source);
  if (known) return known;
  const scripts = readScripts(source);
  scriptsOfFile.set(source, scripts);
  return scripts;
}

function readScripts(source: Source): readonly Script[] {
  const { body } = source.ast;
  const elements = (body as readonly TSESTree.Node[]).filter(isScriptElement);
  if (elements.length > 0) return elements.map((element) => element.body);
  const scripts: TSESTree.ProgramStatement[][] = [];
  let script: TSESTree.ProgramStatement[] | undefined;
  for (const statement of body.filter((node) => !isMarkup(node))) {
    if (script) script.push(statement);
    else scripts.push((script = [statement]));
    if (source.getTokenAfter(statement)?.value === SCRIPT_END) script = undefined;
  }
  return scripts;
}

/** Vue's parser puts the statements of all scripts into one list, and this token between them. */
const SCRIPT_END: string = '</script>';

/** Svelte's parser puts the statements of a script into an element of the page. */
function isScriptElement(node: TSESTree.Node): node is TSESTree.Node & { readonly body: TSESTree.ProgramStatement[] } {
  return (node.type as string) === 'SvelteScriptElement';
}

/** What stands beside the scripts of a page. */
function isMarkup(node: TSESTree.Node): boolean {
  return /^(?:Svelte|Astro)/u.test(node.type);
}
