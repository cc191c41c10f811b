import { checkCookieAttribute, spelling } from '../checks/cookie-attribute.js';
import { type ScopeOption, scopeOf, scopeProperty } from '../checks/attribute-options.js';
import { alwaysSecure, secureChange } from '../checks/secure-spelling.js';
import { isMissing } from '../model/attributes.js';
import { createRule } from '../rule.js';

type Options = readonly [ScopeOption];
type MessageId = 'absent' | 'off' | 'unknown' | 'requireTls';

export default createRule<Options, MessageId>({
  name: 'require-secure-cookie',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require cookies to be sent over TLS only (`Secure`)',
      recommended: 'recommended',
      edit: 'both',
      cwe: [614],
      standards: { asvs: ['3.3.1'], nist: ['SC-8', 'SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [{ type: 'object', properties: { cookies: scopeProperty }, additionalProperties: false }],
    defaultOptions: [{}],
    messages: {
      absent:
        'Cookie {{cookie}} is set without Secure ({{library}}): the browser also sends it over plain HTTP, where anyone on the network can read and reuse it. Set {{set}}.',
      off: 'Secure is off in production for cookie {{cookie}} ({{library}}): the browser also sends it over plain HTTP, where anyone on the network can read and reuse it. Set {{set}}.',
      unknown:
        'Cookie {{cookie}} cannot be shown to be set with Secure ({{library}}): if it is not, the browser also sends it over plain HTTP. Say so where the cookie is written.',
      requireTls:
        'Send the cookie over TLS only; behind a proxy the application has to trust the proxy, or the cookie is not sent at all.',
    },
  },
  check(file, [option]) {
    checkCookieAttribute(file, {
      attribute: 'secure',
      scope: scopeOf(option, file.settings, 'all'),
      isLifetime: false,
      isAtFault: (_, reading) => isMissing(reading, 'secure'),
      unknown: 'unknown',
      describe: ({ cookie, isExplicit, misspelt, repairs: [{ reading }] }) => ({
        messageId: isExplicit ? 'off' : 'absent',
        data: {
          cookie: cookie.label,
          library: reading.library.title,
          set: spelling(secureChange(reading, file.settings), reading, misspelt),
        },
      }),
      complete: ({ reading }) => secureChange(reading, file.settings),
      followUp: {
        messageId: 'requireTls',
        change: ({ reading }) => (reading.onPlainHttp === 'sends' ? undefined : alwaysSecure(reading, file.settings)),
      },
    });
  },
});
