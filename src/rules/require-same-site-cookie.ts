import type { AttributeChange } from '../checks/attribute-change.js';
import { checkCookieAttribute, spelling } from '../checks/cookie-attribute.js';
import { type ScopeOption, scopeOf, scopeProperty } from '../checks/attribute-options.js';
import { secureChange } from '../checks/secure-spelling.js';
import type { CookieReading } from '../model/cookie.js';
import { isNoneInOne, isSameSite, isSameSiteAtFault } from '../model/same-site.js';
import { createRule } from '../rule.js';

interface Option extends ScopeOption {
  readonly explicit?: boolean;
}
type Options = readonly [Option];
type MessageId = 'absent' | 'off' | 'invalid' | 'insecure' | 'crossSite' | 'stayOnSite' | 'unknown';

export default createRule<Options, MessageId>({
  name: 'require-same-site-cookie',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require cookies to stay out of requests that other sites make (`SameSite`)',
      recommended: 'recommended',
      strictOptions: [{ explicit: true }],
      edit: 'complete',
      cwe: [1275],
      standards: { asvs: ['3.3.2'], nist: ['SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          cookies: scopeProperty,
          explicit: {
            type: 'boolean',
            description:
              'Ask for Lax or Strict: also report a cookie that says nothing of SameSite, and a session with None.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{}],
    messages: {
      absent:
        'Cookie {{cookie}} is set without SameSite ({{library}}): what is sent along with a request that another site makes is left to the browser, and browsers differ. Set {{set}}.',
      off: 'SameSite is off for cookie {{cookie}} ({{library}}): what is sent along with a request that another site makes is left to the browser, and browsers differ. Set {{set}}.',
      invalid:
        'SameSite of cookie {{cookie}} has a value that no browser knows ({{library}}): it counts as absent, and other sites may act in the name of whoever visits them. Set {{set}}.',
      insecure:
        'Cookie {{cookie}} has SameSite=None without Secure ({{library}}): browsers refuse it, and what depends on it, such as a login, does not work. Set {{set}}.',
      crossSite:
        'Cookie {{cookie}} goes along with the requests of every site (SameSite=None, {{library}}): a page of an attacker acts in the name of whoever opens it. Set {{set}}, unless other sites are meant to use it.',
      stayOnSite:
        'Keep the cookie out of the requests of other sites (`Lax`). Pages of other sites that use it can then do so no longer.',
      unknown:
        'Cookie {{cookie}} cannot be shown to have a SameSite that holds ({{library}}): if it has none, other sites may act in the name of whoever visits them. Say so where the cookie is written.',
    },
  },
  check(file, [option]) {
    const scope = scopeOf(option, file.settings, 'all');
    const explicit = option.explicit ?? false;
    checkCookieAttribute(file, {
      attribute: 'sameSite',
      scope,
      isLifetime: false,
      isAtFault: (_, reading) =>
        isSameSite(reading, 'none') === 'yes' ? 'no' : isSameSiteAtFault(reading, { explicit }),
      unknown: 'unknown',
      describe: ({ cookie, isExplicit, misspelt, repairs: [{ reading }] }) => ({
        messageId: isSameSite(reading, 'invalid') === 'yes' ? 'invalid' : isExplicit ? 'off' : 'absent',
        data: { cookie: cookie.label, library: reading.library.title, set: spelling(lax(reading), reading, misspelt) },
      }),
      // Whoever asks for None elsewhere is not given something else: all that it lacks is Secure.
      complete: ({ reading }) => (isNoneInOne(reading) ? undefined : lax(reading)),
    });
    checkCookieAttribute(file, {
      attribute: 'secure',
      reportedAt: 'sameSite',
      scope,
      isLifetime: false,
      isAtFault: (_, reading) =>
        isSameSite(reading, 'none') === 'yes' ? isSameSiteAtFault(reading, { explicit }) : 'no',
      unknown: 'unknown',
      describe: ({ cookie, misspelt, repairs: [{ reading }] }) => ({
        messageId: 'insecure',
        data: {
          cookie: cookie.label,
          library: reading.library.title,
          set: spelling(secureChange(reading, file.settings), reading, misspelt),
        },
      }),
      complete: ({ reading }) => secureChange(reading, file.settings),
    });
    if (!explicit) return;
    checkCookieAttribute(file, {
      attribute: 'sameSite',
      scope: 'session',
      isLifetime: false,
      isAtFault: (_, reading) =>
        isSameSiteAtFault(reading, { explicit }) === 'yes'
          ? 'no'
          : isSameSiteAtFault(reading, { explicit, sameSiteOnly: true }),
      describe: ({ cookie, repairs: [{ reading }] }) => ({
        messageId: 'crossSite',
        data: { cookie: cookie.label, library: reading.library.title, set: spelling(lax(reading), reading) },
      }),
      complete: () => undefined,
      followUp: { messageId: 'stayOnSite', change: ({ reading }) => lax(reading) },
    });
  },
});

function lax({ attributes, text }: CookieReading): AttributeChange {
  const { key = '', values } = attributes.sameSite ?? {};
  const spelt = values?.find((value) => value.toLowerCase() === 'lax') ?? 'lax';
  return { kind: 'set', key, text: text ? `; ${key}=Lax` : `'${spelt}'` };
}
