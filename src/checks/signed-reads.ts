import type { Edit } from '../fix/edit.js';
import { replaceExpression } from '../fix/replace-expression.js';
import type { CookieRead } from '../model/cookie-reads.js';
import type { RuleFile } from '../rule.js';

/**
 * The edits that make the places read a signed cookie. `undefined` where one of them cannot be, or where a complete edit is asked for and it takes a
 * secret that the file need not show.
 */
export function signedReads(
  file: RuleFile<never>,
  reads: readonly CookieRead[],
  kind: 'complete' | 'follow-up',
): readonly Edit[] | undefined {
  const edits = reads.map((read) => editOf(file, read, kind));
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

function editOf(
  { sourceCode }: RuleFile<never>,
  { signedReads: form, from, node }: CookieRead,
  kind: string,
): Edit | undefined {
  if (!form || !from || from.computed) return undefined;
  if ('member' in form) return replaceExpression(from.property, form.member, sourceCode);
  const request = sourceCode.getText(from.object);
  if (kind === 'complete' || node.type !== 'MemberExpression') return undefined;
  const code = form.code.replace('{request}', () => request).replace('{read}', () => sourceCode.getText(node));
  return replaceExpression(node, code, sourceCode);
}
