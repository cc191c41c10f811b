import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Cookie } from './cookie.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Its author says that it has no lifetime on purpose: a comment in the write, before it, or before the function around it speaks of the browser's end. */
export function isSaidToEndWithBrowser({ node }: Pick<Cookie, 'node'>, source: Source): boolean {
  const text = commentsAbout(node, source)
    .map(({ value }) => value)
    .join(' ')
    .replaceAll(/\s+\*?\s*/gu, ' ');
  return END.test(text) && !OUTLIVES.test(text);
}

const END =
  /\bend of (?:the |a |this |their |your )?(?:(?:browser|user|current)(?:'s)? |browsing )?session\b|\bbrowser(?: window| tab)? (?:is |gets |has )?(?:been )?(?:clos(?:es|ed)|quit|shut)|\bclos(?:es?|ed|ing) (?:the |their |its |your )?(?:browser|tab|window)\b|\bbrowser[- ]session\b|\b(?:dies|ends|expires|goes|lives) with the (?:browser|tab|window)\b/iu;

/** It is to outlive the browser. */
const OUTLIVES = /n't\b|\b(?:not|never|surviv\w*|beyond|outlive\w*|persist\w*|even|still|across|between)\b/iu;

/** The comments in it, and before the statements that it stands in, up to the function or method that has a name. */
function commentsAbout(node: TSESTree.Node, source: Source): readonly TSESTree.Comment[] {
  const comments = [...source.getCommentsInside(node)];
  for (let outer: TSESTree.Node | undefined = node; outer; outer = outer.parent) {
    if (COMMENTED.test(outer.type)) comments.push(...source.getCommentsBefore(outer));
    if (NAMED.test(outer.type) && !/^Export/u.test(outer.parent?.type ?? '')) break;
  }
  return comments;
}

const COMMENTED = /(?:Statement|Declaration|Definition)$|^Property$/u;
const NAMED = /^(?:FunctionDeclaration|MethodDefinition|PropertyDefinition|ExportNamedDeclaration)$/u;
