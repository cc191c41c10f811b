import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { TextPart, Value } from '../evaluate/value.js';

const LONGEST = 40;

/** How a message shows a value: known text in quotes, an expression as the source spells it. */
export function labelOf(sourceCode: Readonly<TSESLint.SourceCode>, value: Value): string {
  if (value.kind === 'scalar')
    return typeof value.value === 'string' ? `"${shortened(value.value)}"` : String(value.value);
  if (value.kind === 'text') return labelOfParts(sourceCode, value.parts);
  return labelOfNode(sourceCode, value.node);
}

export function labelOfParts(sourceCode: Readonly<TSESLint.SourceCode>, parts: readonly TextPart[]): string {
  const [only, ...others] = parts.filter((part) => !part.known || part.text !== '');
  if (only && !only.known && others.length === 0) return labelOfNode(sourceCode, only.node);
  return `"${shortened(parts.map((part) => (part.known ? part.text : `\${${sourceCode.getText(part.node)}}`)).join(''))}"`;
}

function labelOfNode(sourceCode: Readonly<TSESLint.SourceCode>, node: TSESTree.Node): string {
  // The text of a parameter has its type.
  const text = node.type === AST_NODE_TYPES.Identifier ? node.name : sourceCode.getText(node);
  return `\`${shortened(text.replaceAll(/\s+/gu, ' '))}\``;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
