import { settleInstead } from '../checks/session-settling.js';
import { addStatementBefore } from '../fix/add-statement-before.js';
import { editAt } from '../fix/apply.js';
import type { Edit } from '../fix/edit.js';
import { removeArgument } from '../fix/remove-argument.js';
import type { AccountLogout, OpenLogout } from '../model/session-life/logouts.js';
import { createRule, type RuleFile } from '../rule.js';

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
      const edit = editOf(file, logout);
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

function editOf({ sourceCode }: RuleFile<never>, logout: OpenLogout): Edit | undefined {
  if (logout.kind === 'keeping') {
    if (isAlone(logout)) return removeArgument(logout.act.node, 0, sourceCode);
    return logout.keeping && editAt(logout.keeping, { kind: 'remove' }, sourceCode);
  }
  if (logout.kind === 'entry') {
    return logout.deletion === undefined ? undefined : addStatementBefore(logout.at, logout.deletion, sourceCode);
  }
  const repair = logout.repair();
  return repair && settleInstead(repair.settling, repair.instead, sourceCode);
}

/** `req.logout({ keepSessionInfo: true }, …)`: the options say nothing else. */
function isAlone({ act, keeping }: AccountLogout): boolean {
  const [options] = act.node.arguments;
  return keeping?.kind === 'property' && options?.type === 'ObjectExpression' && options.properties.length === 1;
}
