import type { AttributeChange } from '../checks/attribute-change.js';
import { checkCookieAttribute, spelling } from '../checks/cookie-attribute.js';
import { spellChange, tokenLifetimeChange, tokenLifetimeEdit } from '../checks/token-lifetime.js';
import { lifetimeChange } from '../checks/lifetime-spelling.js';
import { speaks } from '../checks/precedence.js';
import { sessionExpiryRepair } from '../checks/session-expiry-repair.js';
import type { Cookie, CookieReading } from '../model/cookie.js';
import type { SharedWith } from '../model/option-sites.js';
import { tokenFaultOf } from '../model/token-faults.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'library' | 'unbounded' | 'handMade' | 'inPage' | 'unread' | 'seal' | 'addExpiry' | 'setUpExpiry';

const RULE = 'require-client-session-expiry';

export default createRule<Options, MessageId>({
  name: RULE,
  meta: {
    type: 'problem',
    docs: {
      description: 'Require sessions that are stored in the browser to expire',
      recommended: 'recommended',
      edit: 'both',
      cwe: [613],
      standards: { asvs: ['7.3.1', '7.3.2'], nist: ['AC-12', 'SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      library:
        'Cookie {{cookie}} holds the whole session and has no lifetime ({{library}}): whoever finds the browser open, or copies the cookie, stays signed in. Set {{set}}, or what suits the application.',
      unbounded:
        'Cookie {{cookie}} holds the whole session, and the server accepts it for ever ({{library}}): a copy of it signs somebody in for good, whatever lifetime the cookie has. Set {{set}}, or what suits the application.',
      handMade:
        'Cookie {{name}} holds a session that never expires ({{holder}}): its content says nothing of time, so a copy of it signs somebody in for ever, whatever lifetime the cookie has. Put an expiry into it, and refuse it where it is read once that has passed.',
      inPage:
        'The session that is kept in {{holder}} under {{name}} never expires: its content says nothing of time, so whoever opens the browser next, or gets a copy of it, is signed in for ever. Put an expiry into it, and refuse it where it is read once that has passed.',
      unread:
        'The session that is kept under {{name}} has a time in it, `{{key}}`, and nothing looks at that where it is read: a copy of it signs somebody in for ever. Refuse it once its time has passed.',
      seal: 'What is sealed here can be opened for ever ({{library}}): without a lifetime a copy of it, from a browser or a log, signs its finder in whenever it is sent. Set {{set}}, or what suits the application.',
      addExpiry: 'Add `expiresAt` to the content. Then refuse the session where it is read once that time has passed.',
      setUpExpiry: 'Let the session end on the server; what that needs has to be installed or set up.',
    },
  },
  check(file) {
    checkLibraries(file);
    checkSeals(file);
    checkHandMade(file);
  },
});

/** What the library offers to end a session is not used. */
function checkLibraries(file: RuleFile<MessageId>): void {
  const setups = file.model.sessionSetups().filter((setup) => setup.kind === 'library');
  const missing = new Map(setups.flatMap(({ unbounded }) => unbounded).map((one) => [one.cookie, one]));
  const change = (reading: CookieReading, cookie: Cookie): AttributeChange | undefined =>
    lifetimeChange(reading, file.model.lifetimeFor(cookie, reading), file.settings.lifetime);
  checkCookieAttribute(file, {
    attribute: 'maxAge',
    alternative: 'expires',
    scope: 'all',
    cookies: [...missing.keys()],
    isLifetime: true,
    isAtFault: () => 'yes',
    describe: ({ cookie, misspelt, repairs: [{ reading }] }) => ({
      messageId: missing.get(cookie)?.endedBy === 'server' ? 'unbounded' : 'library',
      data: {
        cookie: cookie.label,
        library: reading.library.title,
        set: spelling(change(reading, cookie), reading, misspelt),
      },
    }),
    complete: ({ reading }, cookie) => (reading.attributes.maxAge?.followUp ? undefined : change(reading, cookie)),
    followUp: {
      messageId: 'setUpExpiry',
      change: ({ reading }, cookie) => (reading.attributes.maxAge?.followUp ? change(reading, cookie) : undefined),
    },
  });
}

function checkSeals(file: RuleFile<MessageId>): void {
  const faults = file.model
    .seals()
    .filter(({ payload }) => !payload?.hasTime)
    .flatMap((seal) => tokenFaultOf(seal, Number.POSITIVE_INFINITY) ?? []);
  const isAtFault: SharedWith = (call) => faults.some(({ issue }) => issue.node === call);
  for (const fault of faults) {
    const change = tokenLifetimeChange(
      fault,
      { usual: file.settings.lifetime, maximum: Number.POSITIVE_INFINITY },
      file.sourceCode,
    );
    file.report({
      node: fault.issue.at,
      messageId: 'seal',
      data: { library: fault.issue.library.title, set: spellChange(change) },
      complete: tokenLifetimeEdit(fault, change, isAtFault, file.sourceCode),
    });
  }
}

function checkHandMade(file: RuleFile<MessageId>): void {
  for (const fault of file.model.expiryFaults()) {
    const { session, is, at, time } = fault;
    if (session.kind === 'kept by the page' && !speaks(file, RULE, { kind: 'kept by the page', node: session.node }))
      continue;
    const repair = sessionExpiryRepair(file, fault);
    file.report({
      node: at,
      messageId: is === 'unread' ? 'unread' : session.kind === 'hand-made' ? 'handMade' : 'inPage',
      data: { name: session.label, holder: session.holder, key: time.key },
      complete: repair?.isComplete ? repair.edit : undefined,
      followUp: repair && !repair.isComplete ? [{ messageId: 'addExpiry', edit: repair.edit }] : [],
    });
  }
}
