import { type AttributeChange, checkCookieAttribute, spelling } from '../checks/cookie-attribute.js';
import { type ScopeOption, scopeOf, scopeProperty } from '../checks/attribute-options.js';
import { isInEffect } from '../model/attributes.js';
import type { CookieReading } from '../model/cookie.js';
import type { Settings } from '../model/settings.js';
import { createRule } from '../rule.js';

type Options = readonly [ScopeOption];
type MessageId = 'absent' | 'off' | 'requireTls';

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
      requireTls:
        'Send the cookie over TLS only; behind a proxy the application has to trust it, or the cookie is not sent at all.',
    },
  },
  check(file, [option]) {
    checkCookieAttribute(file, {
      attribute: 'secure',
      scope: scopeOf(option, file.settings, 'all'),
      isLifetime: false,
      presenceAtFault(_, reading) {
        const { secure } = reading.attributes;
        const presence = reading.presence('secure');
        return secure && !secure.unavailable && isInEffect(secure, presence) === 'no' ? presence : undefined;
      },
      describe: ({ cookie, isExplicit, misspelt, repairs: [{ reading }] }) => ({
        messageId: isExplicit ? 'off' : 'absent',
        data: {
          cookie: cookie.label,
          library: reading.library.title,
          set: spelling(complete(reading, file.settings), reading, misspelt),
        },
      }),
      complete: ({ reading }) => complete(reading, file.settings),
      followUp: {
        messageId: 'requireTls',
        change: ({ reading }) => (reading.onPlainHttp === 'sends' ? undefined : on(reading, file.settings)),
      },
    });
  },
});

/** Over plain HTTP the library would drop the cookie or throw: then it decides by the connection. */
function complete(reading: CookieReading, settings: Settings): AttributeChange {
  const { key = '', automatic, default: byDefault } = reading.attributes.secure ?? {};
  if (reading.onPlainHttp === 'sends') return on(reading, settings);
  if (byDefault === 'automatic') return { kind: 'unset', key };
  return automatic?.[0] === undefined ? on(reading, settings) : { kind: 'set', key, text: `'${automatic[0]}'` };
}

function on(reading: CookieReading, { secure }: Settings): AttributeChange {
  const key = reading.attributes.secure?.key ?? '';
  if (reading.text) return { kind: 'set', key, text: `; ${key}` };
  return { kind: 'set', key, text: secure === 'production' ? "process.env.NODE_ENV === 'production'" : 'true' };
}
