import { repairEdit } from '../checks/deletion-repair.js';
import type { Edit } from '../fix/edit.js';
import type { ChosenDeletion } from '../model/deletions/choices.js';
import { createRule } from '../rule.js';

type Source = 'query' | 'params' | 'body' | 'headers' | 'cookies';
type Options = readonly [{ readonly sources?: readonly Source[] }];
type MessageId =
  'user' | 'session' | 'other' | 'useIdentity' | 'bringIdentity' | 'addOwner' | 'bringOwner' | 'useOwnSession';

const SOURCES: readonly Source[] = ['query', 'params', 'body', 'headers', 'cookies'];

export default createRule<Options, MessageId>({
  name: 'no-user-controlled-session-deletion',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow deleting the sessions of whomever the request names',
      recommended: 'recommended',
      edit: 'both',
      cwe: [639],
      standards: { asvs: ['8.2.2'], nist: ['AC-3'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          sources: {
            description: 'The parts of a request whose values are taken as chosen by the caller.',
            type: 'array',
            items: { type: 'string', enum: [...SOURCES] },
            uniqueItems: true,
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{}],
    messages: {
      user: '`{{call}}` {{act}} the sessions of whomever {{input}} names, and nothing on the way compares that with the authenticated user: anyone can log out anyone. Take the user from the authenticated session ({{identity}}).',
      session:
        '`{{call}}` {{act}} the session that {{input}} names, and nothing on the way shows that it belongs to the caller: anyone who knows or guesses an id can log somebody else out. Ask for the owner as well ({{identity}}).',
      other:
        '`{{call}}` {{act}} every session that {{input}} picks out, whoever it belongs to: anyone can log others out. Restrict it to the sessions of the authenticated user ({{identity}}).',
      useIdentity: 'Use {{text}} instead of {{input}}.',
      bringIdentity:
        'Use {{text}} instead of {{input}}, and find out who calls as another function of this file does. Check that nothing lets callers through here who are not signed in.',
      addOwner:
        'Restrict the call to sessions of the caller: {{column}} = {{text}}. Check that the column is the one of the owner.',
      bringOwner:
        'Restrict the call to sessions of the caller, {{column}} = {{text}}, and find out who calls as another function of this file does. Check that the column is the one of the owner.',
      useOwnSession: 'End the session of the caller ({{text}}) instead of the one that {{input}} names.',
    },
  },
  check(file, [{ sources = SOURCES }]) {
    for (const deletion of file.model.sessionDeletions()) {
      for (const choice of deletion.choices()) {
        if (!sources.includes(choice.input.source)) continue;
        const { repair } = choice;
        const edit = repair && repairEdit(repair, file.sourceCode);
        const data = {
          call: choice.call,
          act: deletion.act === 'delete' ? 'deletes' : 'revokes',
          input: `\`${choice.label}\``,
          identity: choice.identity,
        };
        file.report({
          node: choice.node,
          messageId: choice.means,
          data,
          complete: repair?.isComplete ? edit : undefined,
          followUp:
            repair && edit && !repair.isComplete ? [{ ...followUp(choice, edit), isGuess: repair.isGuess }] : [],
        });
      }
    }
  },
});

function followUp({ repair, label }: ChosenDeletion, edit: Edit) {
  const data = {
    text: repair?.text ?? '',
    input: `\`${label}\``,
    column: repair?.kind === 'add owner' ? repair.column : '',
  };
  const isBrought = repair?.introduced !== undefined;
  if (repair?.kind === 'add owner') return { messageId: isBrought ? 'bringOwner' : 'addOwner', data, edit } as const;
  if (repair?.isSession) return { messageId: 'useOwnSession', data, edit } as const;
  return { messageId: isBrought ? 'bringIdentity' : 'useIdentity', data, edit } as const;
}
