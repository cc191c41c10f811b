import { type AttributeChange, checkCookieAttribute, spelling } from '../checks/cookie-attribute.js';
import { editAt } from '../fix/apply.js';
import { joinEdits } from '../fix/join-edits.js';
import { spellChange, tokenLifetimeChange, tokenLifetimeEdit } from '../checks/token-lifetime.js';
import { lifetimeChange } from '../checks/lifetime-spelling.js';
import { fillLifetime } from '../fix/template.js';
import type { CookieReading } from '../model/cookie.js';
import type { SharedWith } from '../model/option-sites.js';
import { tokenFaultOf } from '../model/token-faults.js';
import { EXPIRY_KEY, type HandMadeSession } from '../model/payloads.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'library' | 'unbounded' | 'handMade' | 'seal' | 'addExpiry' | 'setUpExpiry';

export default createRule<Options, MessageId>({
  name: 'require-client-session-expiry',
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
        'Cookie {{cookie}} holds a session that never expires ({{library}}): its content says nothing of time, so a copy of it signs somebody in for ever, whatever lifetime the cookie has. Put an expiry into it, and refuse it where it is read once that has passed.',
      seal: 'What is sealed here can be opened for ever ({{library}}): without a lifetime a copy of it, from a browser or a log, signs its finder in whenever it is sent. Set {{set}}, or what suits the application.',
      addExpiry: 'Add `expiresAt` to the content. Then refuse the session where it is read once that time has passed.',
      setUpExpiry: 'Let the session end on the server; what that needs has to be installed or set up.',
    },
  },
  check(file) {
    checkLibraries(file);
    checkSeals(file);
    for (const setup of file.model.sessionSetups())
      if (setup.kind === 'hand-made' && setup.isTimeless) reportHandMade(file, setup);
  },
});

/** What the library offers to end a session is not used. */
function checkLibraries(file: RuleFile<MessageId>): void {
  const setups = file.model.sessionSetups().filter((setup) => setup.kind === 'library');
  const missing = new Map(setups.flatMap(({ unbounded }) => unbounded).map((one) => [one.cookie, one]));
  const change = (reading: CookieReading): AttributeChange | undefined =>
    lifetimeChange(reading, file.settings.lifetime);
  checkCookieAttribute(file, {
    attribute: 'maxAge',
    scope: 'all',
    cookies: [...missing.keys()],
    isLifetime: true,
    isAtFault: () => 'yes',
    describe: ({ cookie, misspelt, repairs: [{ reading }] }) => ({
      messageId: missing.get(cookie)?.endedBy === 'server' ? 'unbounded' : 'library',
      data: {
        cookie: cookie.label,
        library: reading.library.title,
        set: spelling(change(reading), reading, misspelt),
      },
    }),
    complete: ({ reading }) => (reading.attributes.maxAge?.followUp ? undefined : change(reading)),
    followUp: {
      messageId: 'setUpExpiry',
      change: ({ reading }) => (reading.attributes.maxAge?.followUp ? change(reading) : undefined),
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
    const change = tokenLifetimeChange(fault, file.settings.lifetime, file.sourceCode);
    file.report({
      node: fault.issue.at,
      messageId: 'seal',
      data: { library: fault.issue.library.title, set: spellChange(change) },
      complete: tokenLifetimeEdit(fault, change, isAtFault, file.sourceCode),
    });
  }
}

function reportHandMade(file: RuleFile<MessageId>, { cookie, sites }: HandMadeSession): void {
  const text = fillLifetime('Date.now() + {milliseconds}', file.settings.lifetime);
  const edits = sites.map((site) => editAt(site, { kind: 'set', key: EXPIRY_KEY, text }, file.sourceCode));
  const isPossible = edits.length > 0 && edits.every((edit) => edit !== undefined);
  file.report({
    node: cookie.at,
    messageId: 'handMade',
    data: { cookie: cookie.label, library: cookie.readings[0]?.library.title ?? '' },
    followUp: isPossible ? [{ messageId: 'addExpiry', edit: joinEdits(edits) }] : [],
  });
}
