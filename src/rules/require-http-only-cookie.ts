import type { AttributeChange } from '../checks/attribute-change.js';
import { checkCookieAttribute, spelling } from '../checks/cookie-attribute.js';
import { type ScopeOption, scopeOf, scopeProperty } from '../checks/attribute-options.js';
import { isMissing } from '../model/attributes.js';
import type { CookieReading } from '../model/cookie.js';
import { isReadByScripts } from '../model/script-readable.js';
import { createRule } from '../rule.js';

type Options = readonly [ScopeOption];
type MessageId = 'absent' | 'off' | 'unknown' | 'leaveToServer';

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
      unknown:
        'Cookie {{cookie}} cannot be shown to be set with HttpOnly ({{library}}): if it is not, one injected script is enough to read it. Say so where the cookie is written.',
      leaveToServer:
        'Keep the cookie out of reach of scripts. Code that runs in the page can then neither read nor write it: leave that to the server.',
    },
  },
  check(file, [option]) {
    checkCookieAttribute(file, {
      attribute: 'httpOnly',
      scope: scopeOf(option, file.settings, 'notPreferences'),
      isLifetime: false,
      isAtFault: (cookie, reading) => (isReadByScripts(cookie, file.settings) ? 'no' : isMissing(reading, 'httpOnly')),
      unknown: 'unknown',
      describe: ({ cookie, isExplicit, misspelt, repairs: [{ reading }] }) => ({
        messageId: isExplicit ? 'off' : 'absent',
        data: { cookie: cookie.label, library: reading.library.title, set: spelling(on(reading), reading, misspelt) },
      }),
      complete: ({ reading }) => (reading.attributes.httpOnly?.followUp ? undefined : on(reading)),
      followUp: {
        messageId: 'leaveToServer',
        change: ({ reading }) => (reading.attributes.httpOnly?.followUp ? on(reading) : undefined),
      },
    });
  },
});

function on({ attributes, text }: CookieReading): AttributeChange {
  const key = attributes.httpOnly?.key ?? '';
  return { kind: 'set', key, text: text ? `; ${key}` : 'true' };
}
