import type { TSESTree } from '@typescript-eslint/utils';

import { commentsWithin } from './comments.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { replaceWhole } from './replace-expression.js';
import { firstToken, lastToken, tokenAfter, tokenBefore } from './tokens.js';

/** A string that stands in a template as it is spelt. */
const PLAIN_TEXT = /^(['"])([^'"\\`$]*)\1$/u;

/** Replaces an expression in a template: a text becomes part of the template itself. */
export function replaceInterpolation(expression: TSESTree.Node, code: string, source: Source): Edit {
  const text = PLAIN_TEXT.exec(code)?.[2];
  const before = tokenBefore(firstToken(expression, source), source);
  const after = tokenAfter(lastToken(expression, source), source);
  const [from, to] = [before.range[1], after.range[0]];
  const isAlone = before.value.endsWith('${') && after.value.startsWith('}');
  if (text === undefined || !isAlone || commentsWithin(from, to, source).length > 0) {
    return replaceWhole(expression, code, source);
  }
  return replaceRange(from - '${'.length, to + '}'.length, text);
}
