import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
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

/** Says of something how long it lasts, and then of the browser or the session that it ends: `gone when the browser is closed`. */
const END =
  /\b(?:dies|deleted|dropped|ends?|expires?|forgotten|gone|kept|lasts?|lives|remember(?:s|ed)?|removed|valid)\b[^.;]{1,40}\b(?:(?:browser|tab|window)(?:'s)? (?:session|(?:is |gets |has )?(?:been )?(?:clos(?:es|ed)|ends|quit|shut))|clos(?:es?|ed|ing) (?:the |their |its |your )?(?:browser|tab|window)|with the (?:browser|tab|window)|end of (?:the |a |this )?(?:browser |browsing |current |user )?session)\b/iu;

/** It is to outlive the browser. */
const OUTLIVES = /n't\b|\b(?:not|never|surviv\w*|beyond|outlive\w*|persist\w*|even|still|across|between)\b/iu;

/** The comments in it, before the statements that it stands in, and before the function around it. */
function commentsAbout(node: TSESTree.Node, source: Source): readonly TSESTree.Comment[] {
  const comments = [...source.getCommentsInside(node)];
  let isInside = false;
  for (
    let outer: TSESTree.Node | undefined = node;
    outer && outer.type !== AST_NODE_TYPES.Program;
    outer = outer.parent
  ) {
    if (COMMENTED.test(outer.type)) comments.push(...source.getCommentsBefore(outer));
    if (isInside && ENDING.test(outer.type) && !/^Export/u.test(outer.parent?.type ?? '')) break;
    isInside ||= isFunction(outer);
  }
  return comments;
}

const COMMENTED = /(?:Statement|Declaration|Definition)$|^Property$/u;

/** Ends what the comments of a function may stand before. */
const ENDING = /(?:Statement|Declaration|Definition)$/u;
