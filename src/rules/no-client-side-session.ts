import { type InCookie, isInCookie, twinRepair } from '../checks/twin-repair.js';
import type { CookieSession } from '../model/hand-made-sessions.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'readable' | 'encrypted' | 'handMade' | 'move' | 'set';

export default createRule<Options, MessageId>({
  name: 'no-client-side-session',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow sessions that are kept in the cookie itself, where the server cannot end them',
      recommended: 'strict',
      edit: 'follow-up',
      cwe: [539],
      standards: { asvs: ['7.4.1'], nist: ['SC-23(1)'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      readable:
        'The cookie holds the session itself, signed at most and readable by whoever has it ({{library}}): signing out does not end a copy of it, an old one brings back what it said, and it is limited to 4 KB. Keep the state on the server.',
      encrypted:
        'The cookie holds the session itself, encrypted ({{library}}): signing out does not end a copy of it, an old one brings back what it said, and it is limited to 4 KB. Keep the state on the server.',
      handMade:
        'Cookie {{cookie}} holds the session itself ({{library}}): signing out does not end a copy of it, an old one brings back what it said, and it is limited to 4 KB. Keep the state on the server, and only a random identifier in the cookie.',
      move: 'Move to {{twin}}, which keeps the state on the server. It has to be installed and given a store for production, and everybody has to sign in again.',
      set: 'Keep the state on the server with `{{twin}}`. Everybody has to sign in again.',
    },
  },
  check(file) {
    const setups = file.model.sessionSetups();
    checkLibraries(file, setups.filter(isInCookie));
    for (const setup of setups) if (setup.kind === 'hand-made') reportHandMade(file, setup);
  },
});

/** Calls that share one configuration are one session. */
function checkLibraries(file: RuleFile<MessageId>, sessions: readonly InCookie[]): void {
  const seen = new Set<string>();
  for (const session of sessions) {
    const { at, library, content, configuration } = session;
    const identity = JSON.stringify([library.id, configuration]);
    if (seen.has(identity)) continue;
    seen.add(identity);
    const repair = twinRepair(session, sessions, file.sourceCode);
    file.report({
      node: at,
      messageId: content === 'clear' ? 'readable' : 'encrypted',
      data: { library: library.title },
      followUp: repair && [
        { messageId: repair.isMove ? 'move' : 'set', data: { twin: repair.text }, edit: repair.edit },
      ],
    });
  }
}

function reportHandMade(file: RuleFile<MessageId>, { cookie }: CookieSession): void {
  file.report({
    node: cookie.at,
    messageId: 'handMade',
    data: { cookie: cookie.label, library: cookie.readings[0]?.library.title ?? '' },
  });
}
