import { hashRepair } from '../checks/hash-repair.js';
import { createRule } from '../rule.js';

type Options = readonly [];
type MessageId = 'plain' | 'hash';

export default createRule<Options, MessageId>({
  name: 'no-plaintext-session-token-storage',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow storing tokens and session ids in a database as they are',
      recommended: 'strict',
      edit: 'follow-up',
      cwe: [256],
      standards: { asvs: ['11.4.1', '13.3.1'], nist: ['IA-5', 'SC-28'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      plain:
        'The token `{{shown}}` is stored as it is ({{where}}), and its holder signs in with it: whoever reads the database, a backup or a log of queries takes over every session in it. Store a hash of it, and look it up by the hash.',
      hash: 'Store a hash of it. All that looks it up has to hash what it is sent, and what is stored so far no longer counts.',
    },
  },
  check(file) {
    for (const stored of file.model.storedTokens()) {
      const edit = hashRepair(stored, file.sourceCode);
      file.report({
        node: stored.value,
        messageId: 'plain',
        data: { shown: file.sourceCode.getText(stored.value), where: stored.label },
        followUp: edit && [{ messageId: 'hash', edit }],
      });
    }
  },
});
