import type { AttributeChange } from '../checks/attribute-change.js';
import { checkCookieAttribute, spelling } from '../checks/cookie-attribute.js';
import { type ScopeOption, scopeOf, scopeProperty } from '../checks/attribute-options.js';
import { isMissing } from '../model/attributes.js';
import { holdsFlag, saysWhether } from '../model/carries.js';
import type { Cookie, CookieReading } from '../model/cookie.js';
import type { Presence } from '../evaluate/value.js';
import type { Repair } from '../model/faults.js';
import { isReadByScripts } from '../model/script-readable.js';
import { createRule } from '../rule.js';

type Options = readonly [ScopeOption];
type MessageId = 'absent' | 'off' | 'answer' | 'unknown' | 'leaveToServer' | 'hideFlag' | 'ofAnyName';

export default createRule<Options, MessageId>({
  name: 'require-http-only-cookie',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require cookies to be out of reach of scripts (`HttpOnly`)',
      recommended: 'recommended',
      edit: 'both',
      cwe: [1004],
      standards: { asvs: ['3.3.4'], nist: ['SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [{ type: 'object', properties: { cookies: scopeProperty }, additionalProperties: false }],
    defaultOptions: [{}],
    messages: {
      absent:
        'Cookie {{cookie}} is set without HttpOnly ({{library}}): one injected script is enough to read it and take over the session of everyone who visits. Set {{set}}.',
      off: 'HttpOnly is off in production for cookie {{cookie}} ({{library}}): one injected script is enough to read it and take over the session of everyone who visits. Set {{set}}.',
      answer:
        'Cookie {{cookie}} is set without HttpOnly ({{library}}): every script of the page, an injected one as well, reads what it says of the visitor. Set {{set}}.',
      unknown:
        'Cookie {{cookie}} cannot be shown to be set with HttpOnly ({{library}}): if it is not, one injected script is enough to read it. Say so where the cookie is written.',
      leaveToServer:
        'Keep the cookie out of reach of scripts. Code that runs in the page can then neither read nor write it: leave that to the server.',
      hideFlag:
        'Keep the cookie out of reach of scripts. The page can then no longer read what it says: it has to ask the server.',
      ofAnyName:
        'Keep the cookies that are written here out of reach of scripts, whatever they are called. Those that the page has to read must then be written elsewhere.',
    },
  },
  check(file, [option]) {
    checkCookieAttribute(file, {
      attribute: 'httpOnly',
      scope: scopeOf(option, file.settings, 'notPreferences'),
      isLifetime: false,
      isAtFault: (cookie, reading) =>
        isReadByScripts(cookie, file.settings) || isOpenAnswer(cookie, reading) ? 'no' : isMissing(reading, 'httpOnly'),
      unknown: 'unknown',
      describe: ({ cookie, isExplicit, misspelt, repairs: [{ reading }] }) => ({
        messageId: isExplicit ? 'off' : saysWhether(cookie) ? 'answer' : 'absent',
        data: { cookie: cookie.label, library: reading.library.title, set: spelling(on(reading), reading, misspelt) },
      }),
      complete: ({ reading, presence }, cookie) => (needsMore(cookie, { reading, presence }) ? undefined : on(reading)),
      followUp: {
        messageId: ({ cookie, repairs: [{ reading }] }) => {
          if (reading.attributes.httpOnly?.followUp) return 'leaveToServer';
          return saysWhether(cookie) ? 'hideFlag' : 'ofAnyName';
        },
        change: (repair, cookie) => (needsMore(cookie, repair) ? on(repair.reading) : undefined),
      },
    });
  },
});

/** It says yes or no to the page, nothing that could be stolen, and the program says that scripts may read it. */
function isOpenAnswer(cookie: Cookie, reading: CookieReading): boolean {
  if (reading.text || !(holdsFlag(cookie) || saysWhether(cookie))) return false;
  return reading.presence('httpOnly').kind === 'present';
}

function needsMore(cookie: Cookie, { reading, presence }: Repair): boolean {
  // Yes or no is no secret, and mostly there for the page to read.
  return reading.attributes.httpOnly?.followUp === true || isMeantForAnyName(cookie, presence) || saysWhether(cookie);
}

/** A function that writes cookies of whatever name it is given says that scripts may read them: some of its callers may rely on it. */
function isMeantForAnyName({ name }: Cookie, presence: Presence): boolean {
  return name.kind === 'unknown' && name.why === 'parameter' && presence.kind !== 'absent';
}

function on({ attributes, text }: CookieReading): AttributeChange {
  const key = attributes.httpOnly?.key ?? '';
  return { kind: 'set', key, text: text ? `; ${key}` : 'true' };
}
