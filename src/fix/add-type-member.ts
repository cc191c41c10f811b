import type { TSESTree } from '@typescript-eslint/utils';

import { type Edit, replaceRange, type Source } from './edit.js';
import { commentsBehind, indentationAt, indentationUnit, lineBreak, startsLine } from './layout.js';
import { firstToken, lastToken } from './tokens.js';

/** Adds a member at the end of a type, in the form that it has: `expiresAt?: number`. */
export function addTypeMember(
  body: TSESTree.TSInterfaceBody | TSESTree.TSTypeLiteral,
  code: string,
  source: Source,
): Edit | undefined {
  const members = body.type === 'TSInterfaceBody' ? body.body : body.members;
  const last = members.at(-1);
  if (!last) return fillEmpty(body, code, source);
  const end = lastToken(last, source);
  const mark = end.value === ';' || end.value === ',' ? end.value : '';
  if (!startsLine(last, source)) {
    return replaceRange(last.range[1], last.range[1], `${mark ? '' : ';'} ${code}${mark}`);
  }
  const place = commentsBehind(last, source).at(-1) ?? last;
  const line = lineBreak(source) + indentationAt(last.range[0], source);
  return replaceRange(place.range[1], place.range[1], line + code + mark);
}

function fillEmpty(body: TSESTree.Node, code: string, source: Source): Edit | undefined {
  if (source.getCommentsInside(body).length > 0) return undefined;
  const outer = indentationAt(firstToken(body, source).range[0], source);
  const newLine = lineBreak(source);
  return replaceRange(...body.range, `{${newLine}${outer}${indentationUnit(source, outer)}${code};${newLine}${outer}}`);
}
