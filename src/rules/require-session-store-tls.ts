import { editAt } from '../fix/apply.js';
import type { Edit, Source } from '../fix/edit.js';
import { joinAll } from '../fix/join-edits.js';
import type { ConnectionFault, ConnectionRepair } from '../model/connection-faults.js';
import { createRule } from '../rule.js';

type Options = readonly [];
type MessageId = 'clear' | 'unencrypted' | 'unverified' | 'encrypt';

export default createRule<Options, MessageId>({
  name: 'require-session-store-tls',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require connections to session stores to be encrypted, and the store to show a certificate',
      recommended: 'strict',
      edit: 'both',
      cwe: [319],
      standards: { asvs: ['12.3.1', '12.3.2'], nist: ['SC-8', 'SC-8(1)'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      clear:
        'The sessions of {{store}} go over the network in clear: {{library}} does not encrypt a connection to `{{written}}`. Whoever is on the way reads them, and changes who is signed in.',
      unencrypted:
        'The sessions of {{store}} go over the network in clear: with `{{written}}`, {{library}} encrypts nothing. Whoever is on the way reads them, and changes who is signed in.',
      unverified:
        'With `{{written}}`, {{library}} takes any certificate: whoever is on the way can pass for what keeps the sessions of {{store}}, reads them, and changes who is signed in.',
      encrypt: 'Write `{{scheme}}://`. The server has to take encrypted connections, often at another port.',
    },
  },
  check(file) {
    for (const fault of file.model.connectionFaults()) {
      const { connection, at, written } = fault;
      const { library, store } = connection;
      const edit = repair(fault.repairs, file.sourceCode);
      const messageId = messageOf(fault);
      file.report({
        node: at,
        messageId,
        data: { library, store, written },
        ...(messageId === 'clear'
          ? { followUp: edit && [{ messageId: 'encrypt', data: { scheme: fault.repairs[0]?.text ?? '' }, edit }] }
          : { complete: edit }),
      });
    }
  },
});

function messageOf({ is, lacks }: ConnectionFault): 'clear' | 'unencrypted' | 'unverified' {
  if (lacks === 'verification') return 'unverified';
  return is === 'address' ? 'clear' : 'unencrypted';
}

function repair(repairs: readonly ConnectionRepair[], source: Source): Edit | undefined {
  const edits = repairs.map(({ site, key, text }) => {
    if (key === undefined) return editAt(site, { kind: 'rename', key: text ?? '' }, source);
    return text === undefined
      ? editAt(site, { kind: 'remove' }, source)
      : editAt(site, { kind: 'set', key, text }, source);
  });
  return joinAll(edits);
}
