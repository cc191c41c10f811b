import type { Edit } from '../fix/edit.js';
import { removeStatement } from '../fix/remove-statement.js';
import { replaceExpression } from '../fix/replace-expression.js';
import { hasSideEffects } from '../fix/side-effects.js';
import type { StoredCredential } from '../model/storage-writes.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'value' | 'key' | 'remove';

export default createRule<Options, MessageId>({
  name: 'no-script-readable-session',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow keeping sessions and tokens where every script of the page can read them',
      recommended: 'recommended',
      edit: 'follow-up',
      cwe: [922],
      standards: { asvs: ['3.3.4', '10.1.1'], nist: ['SC-23', 'SC-28'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      value:
        'The {{what}} `{{shown}}` is kept in {{store}}, where every script of the page reads it: one injected script takes it away, and whoever has it is signed in. Let the server keep it in a cookie with HttpOnly.',
      key: 'A {{what}} ("{{shown}}") is kept in {{store}}, where every script of the page reads it: one injected script takes it away, and whoever has it is signed in. Let the server keep it in a cookie with HttpOnly.',
      remove: 'Remove the write. The server then has to set a cookie with HttpOnly, and requests have to send it.',
    },
  },
  check(file) {
    for (const stored of file.model.storedCredentials()) {
      const { at, store, credential } = stored;
      const { is, shownBy } = credential;
      const edit = removal(file, stored);
      file.report({
        node: at,
        messageId: 'key' in shownBy ? 'key' : 'value',
        data: {
          what: is,
          store,
          shown: 'key' in shownBy ? shownBy.key : shortened(file.sourceCode.getText(shownBy.node)),
        },
        followUp: edit && [{ messageId: 'remove', edit }],
      });
    }
  },
});

const LONGEST = 40;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** Not where what is kept comes from a call that has to be made all the same, nor where the page would have it no longer. */
function removal(
  { sourceCode }: RuleFile<never>,
  { write, statement, kept, isState }: StoredCredential,
): Edit | undefined {
  if (isState || hasSideEffects(kept, sourceCode)) return undefined;
  return statement ? removeStatement(statement, sourceCode) : replaceExpression(write, 'undefined', sourceCode);
}
