import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { addStatementBefore } from '../fix/add-statement-before.js';
import type { Edit } from '../fix/edit.js';
import { joinEdits } from '../fix/join-edits.js';
import { inQuotesNear } from '../fix/quotes.js';
import { removeProperty } from '../fix/remove-property.js';
import { replaceWhole } from '../fix/replace-expression.js';
import { replaceInterpolation } from '../fix/replace-interpolation.js';
import { replaceValue } from '../fix/replace-value.js';
import type { ErrorDetail } from '../model/answers/details.js';
import type { AnswerPart } from '../model/answers/repair.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'named' | 'session' | 'answerText';

export default createRule<Options, MessageId>({
  name: 'no-error-detail-in-session-response',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow answering a login, a logout or another request about sessions with the error itself',
      recommended: 'strict',
      edit: 'both',
      cwe: [209],
      standards: { asvs: ['16.5.1'], nist: ['SI-11'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      named:
        '`{{handler}}` sends `{{shown}}` to whoever asks: what fails on the way may be a database, a session store or a library, and its message names tables, addresses, files and accounts. Log the error, and answer a text of your own.',
      session:
        'This handler, which begins or ends a session, sends `{{shown}}` to whoever asks: what fails on the way may be a database, a session store or a library, and its message names tables, addresses, files and accounts. Log the error, and answer a text of your own.',
      answerText:
        'Answer a text that says only that it failed. Texts that were meant for users are no longer sent: answer those where they arise.',
    },
  },
  check(file) {
    for (const detail of file.model.errorDetails()) {
      const { at, handler, isForUsers } = detail;
      const { edit, isKept } = editOf(detail, file);
      file.report({
        node: at,
        messageId: handler === undefined ? 'session' : 'named',
        data: { handler: handler ?? '', shown: shownAs(file.sourceCode.getText(at)) },
        complete: isForUsers || !isKept ? undefined : edit,
        followUp: edit && (isForUsers || !isKept) ? [{ messageId: 'answerText', edit }] : [],
      });
    }
  },
});

/** `isKept`: the error is logged, by the program or by the edit. */
function editOf(
  { repair: { parts, log } }: ErrorDetail,
  { sourceCode }: RuleFile<never>,
): { readonly edit: Edit | undefined; readonly isKept: boolean } {
  const edits = parts.map((part) => partEdit(part, sourceCode));
  const known = edits.filter((edit) => edit !== undefined);
  if (known.length < edits.length) return { edit: undefined, isKept: true };
  const logged = typeof log === 'object' ? addStatementBefore(log.before, log.code, sourceCode) : undefined;
  return { edit: joinEdits(logged ? [logged, ...known] : known), isKept: log === 'told' || logged !== undefined };
}

function partEdit(part: AnswerPart, sourceCode: RuleFile<never>['sourceCode']): Edit | undefined {
  if (part.kind === 'removal') return removeProperty(part.node, sourceCode);
  const { node, text } = part;
  const { parent } = node;
  if (parent?.type === AST_NODE_TYPES.Property && parent.shorthand) return replaceValue(parent, text, sourceCode);
  const code = inQuotesNear(node, text, sourceCode);
  if (parent?.type === AST_NODE_TYPES.TemplateLiteral) return replaceInterpolation(node, code, sourceCode);
  return replaceWhole(node, code, sourceCode);
}

function shownAs(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
