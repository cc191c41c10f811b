import { logoutEdit } from '../checks/logout-repair.js';
import type { OpenLogout } from '../model/session-life/logouts.js';
import { createRule } from '../rule.js';

type Options = readonly [];
type MessageId = 'forgotten' | 'takenOff' | 'cookie' | 'entry' | 'noCallback' | 'keeping' | 'tellCallback';

const MESSAGES = {
  forgotten: 'forgotten',
  'taken off': 'takenOff',
  cookie: 'cookie',
  entry: 'entry',
  'no callback': 'noCallback',
  keeping: 'keeping',
} as const;

export default createRule<Options, MessageId>({
  name: 'require-session-destroy-on-logout',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a logout to end the session on the server',
      recommended: 'recommended',
      edit: 'both',
      cwe: [613],
      standards: { asvs: ['7.4.1'], nist: ['AC-12', 'SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      forgotten:
        'This logout forgets who is signed in, and the session of {{library}} stays alive with all else that it holds: its id goes on working for whoever else has it. End it{{how}}.',
      takenOff:
        'This logout takes the session off the request, and {{library}} leaves it in the store: its id goes on working for whoever has it. End it{{how}}.',
      cookie:
        'This logout deletes the cookie in one browser, and the session of {{library}} stays alive on the server: whoever copied the id is still signed in. End it{{how}}.',
      entry:
        'This logout deletes the cookie in one browser, and what its id leads to stays in `{{store}}`: whoever copied the id is still signed in. Delete the entry.',
      noCallback:
        'This logout calls {{library}} without a callback: before {{version}} that leaves the session alive on the server, from then on it throws. Tell it what to do when the session has ended.',
      keeping:
        'This logout tells {{library}} to keep what the session holds: whoever uses the browser next goes on with it.',
      tellCallback: 'Tell the call a callback, which {{library}} before {{version}} does not call.',
    },
  },
  check(file) {
    for (const logout of file.model.openLogouts()) {
      const data = dataOf(logout);
      const repair = logout.repair();
      const edit = logoutEdit(logout, file.sourceCode);
      const isComplete = repair?.isSure ?? true;
      file.report({
        node: logout.at,
        messageId: MESSAGES[logout.kind],
        data,
        complete: isComplete ? edit : undefined,
        followUp: edit && !isComplete ? [{ messageId: 'tellCallback', data, edit }] : [],
      });
    }
  },
});

function dataOf(logout: OpenLogout): Readonly<Record<string, string>> {
  if ('act' in logout) {
    const { title, renewing } = logout.act.accounts;
    return { library: title, version: renewing.from ?? '' };
  }
  if (logout.kind === 'entry') return { store: logout.store };
  const [method] = logout.keeper.life.end;
  return { library: logout.keeper.library.title, how: method ? ` (\`${method.name}\`)` : '' };
}
