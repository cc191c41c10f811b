import { removalOfWrite } from '../checks/remove-write.js';
import { areMoved } from '../checks/twin-repair.js';
import { createRule } from '../rule.js';

type Options = readonly [];
type MessageId = 'once' | 'count' | 'remove';

export default createRule<Options, MessageId>({
  name: 'no-replayable-client-session-state',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow state that must never go back in sessions of which the client can send an old copy',
      recommended: 'strict',
      edit: 'follow-up',
      cwe: [294],
      standards: { asvs: ['2.3.2'], nist: ['SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      once: 'That `{{name}}` is true stands in a session that {{library}} keeps in the browser: whoever sends an older copy of the cookie has it untrue again. Keep it on the server, with the user or with what is used up.',
      count:
        '`{{name}}` is counted in a session that {{library}} keeps in the browser: whoever sends an older copy of the cookie has the older number again. Keep it on the server, with the user or their address.',
      remove: 'Remove the write. The server then has to keep what was written.',
    },
  },
  check(file) {
    for (const { is, at, name, library, removes } of file.model.replayableState()) {
      // In a session on the server the state may stay.
      const edit = areMoved(file, library) ? undefined : removalOfWrite(removes, file.sourceCode);
      file.report({
        node: at,
        messageId: is,
        data: { name, library: library.title },
        followUp: edit && [{ messageId: 'remove', edit }],
      });
    }
  },
});
