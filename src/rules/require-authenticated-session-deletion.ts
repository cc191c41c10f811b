import { guardEdit } from '../checks/guard-repair.js';
import type { OpenEnding } from '../model/authentication/open-endings.js';
import { createRule } from '../rule.js';

type Options = readonly [];
type MessageId = 'sessions' | 'accounts' | 'testIdentity';

const HARM = 'nothing before it asks who that is: no middleware on the way to the handler, and no test in it';

export default createRule<Options, MessageId>({
  name: 'require-authenticated-session-deletion',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require that only signed-in callers end sessions or accounts',
      recommended: 'strict',
      edit: 'both',
      cwe: [306],
      standards: { asvs: ['7.5.2', '8.2.1'], nist: ['AC-3', 'AC-14'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      sessions: `\`{{call}}\` {{act}} sessions for whoever sends the request, and ${HARM}. Anyone can log out others without being logged in. Let only signed-in callers through.`,
      accounts: `\`{{call}}\` {{act}} accounts for whoever sends the request, and ${HARM}. Anyone can take away others' accounts without being logged in. Let only signed-in callers through.`,
      testIdentity:
        'Refuse the request unless {{identity}} is there. Something that runs before has to put it there for those who are signed in.',
    },
  },
  check(file) {
    for (const { at, ends, act, call, repair } of file.model.openEndings()) {
      const found = repair();
      const edit = found && guardEdit(found, file.sourceCode);
      const isComplete = found?.kind === 'guard' || found?.isComplete === true;
      const isGuess = found?.kind === 'test' && found.isGuess;
      const identity = found?.kind === 'test' ? `\`${found.identity}\`` : '';
      file.report({
        node: at,
        messageId: ends,
        data: { call, act: verb(act, ends) },
        complete: isComplete ? edit : undefined,
        followUp: edit && !isComplete ? [{ messageId: 'testIdentity', data: { identity }, edit, isGuess }] : [],
      });
    }
  },
});

function verb(act: OpenEnding['act'], ends: OpenEnding['ends']): string {
  if (act === 'delete') return 'deletes';
  return ends === 'sessions' ? 'revokes' : 'closes';
}
