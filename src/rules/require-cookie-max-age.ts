import type { AttributeChange } from '../checks/attribute-change.js';
import { checkCookieAttribute, spelling } from '../checks/cookie-attribute.js';
import { type ScopeOption, scopeOf, scopeProperty } from '../checks/attribute-options.js';
import { lifetimeChange } from '../checks/lifetime-spelling.js';
import { speaks } from '../checks/precedence.js';
import type { Cookie, CookieReading } from '../model/cookie.js';
import { isSaidToEndWithBrowser } from '../model/ends-with-browser.js';
import { hasLifetime, lifetimeAtFault } from '../model/lifetimes.js';
import { createRule } from '../rule.js';

interface Option extends ScopeOption {
  readonly maximumSeconds?: number;
}
type Options = readonly [Option];
type MessageId = 'absent' | 'emptied' | 'tooLong' | 'unknown';

export default createRule<Options, MessageId>({
  name: 'require-cookie-max-age',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require cookies to have a lifetime (`Max-Age` or `Expires`)',
      recommended: 'recommended',
      edit: 'complete',
      cwe: [613],
      standards: { asvs: ['7.3.1', '7.3.2'], nist: ['AC-12', 'SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          cookies: scopeProperty,
          maximumSeconds: {
            type: 'integer',
            minimum: 1,
            description: 'Longest lifetime that is accepted, in seconds.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{}],
    messages: {
      absent:
        'Cookie {{cookie}} has no lifetime ({{library}}): browsers that restore their tabs keep it for months, and whoever uses the device next has it too. Set {{set}}, or what suits the application.',
      emptied:
        'Cookie {{cookie}} is written empty and has no lifetime ({{library}}): that does not remove it, browsers keep an empty cookie until their session ends. A lifetime of 0 or an expiry in the past removes it. Set {{set}}.',
      tooLong:
        'Cookie {{cookie}} lives longer than {{maximum}} seconds ({{library}}): a stolen or forgotten one stays good for that long. Set {{set}}.',
      unknown:
        'Cookie {{cookie}} cannot be shown to have a lifetime ({{library}}): if it has none, browsers that restore their tabs keep it for months. Say how long it lives where it is written.',
    },
  },
  check(file, [option]) {
    const maximum = option.maximumSeconds ?? Number.POSITIVE_INFINITY;
    const change = (reading: CookieReading, cookie: Cookie): AttributeChange | undefined =>
      lifetimeChange(reading, file.model.lifetimeFor(cookie, reading), file.settings.lifetime, maximum);
    const faultIn = (cookie: Cookie, reading: CookieReading): MessageId => {
      const fault = lifetimeAtFault(reading, maximum) ?? 'absent';
      return fault === 'absent' && file.model.lifetimeFor(cookie, reading) === 0 ? 'emptied' : fault;
    };
    checkCookieAttribute(file, {
      attribute: 'maxAge',
      alternative: 'expires',
      scope: scopeOf(option, file.settings, 'all'),
      isLifetime: true,
      isAtFault(cookie, reading) {
        const fault = lifetimeAtFault(reading, maximum);
        // Nothing that could be written here removes it.
        if (fault && file.model.lifetimeFor(cookie, reading) === 0 && reading.attributes.maxAge?.ignored?.includes(0))
          return 'no';
        if (!fault) return hasLifetime(reading) === 'unknown' ? 'unknown' : 'no';
        if (fault === 'absent' && isSaidToEndWithBrowser(cookie, file.sourceCode)) return 'no';
        const kind = fault === 'tooLong' ? 'too long' : 'no lifetime';
        return speaks(file, 'require-cookie-max-age', { kind, node: cookie.node }) ? 'yes' : 'no';
      },
      unknown: 'unknown',
      describe: ({ cookie, misspelt, repairs: [{ reading }] }) => ({
        messageId: faultIn(cookie, reading),
        data: {
          cookie: cookie.label,
          library: reading.library.title,
          maximum: String(maximum),
          set: spelling(change(reading, cookie), reading, misspelt),
        },
      }),
      complete: ({ reading }, cookie) => change(reading, cookie),
    });
  },
});
