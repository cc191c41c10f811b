import { type ScopeOption, scopeOf, scopeProperty } from '../checks/attribute-options.js';
import { checkCookieAttribute } from '../checks/cookie-attribute.js';
import { domainsOfDeletions } from '../checks/domain-deletions.js';
import { isSharedWithSubdomains } from '../model/domains.js';
import { speltAttribute } from '../model/spelt-attribute.js';
import { createRule } from '../rule.js';

interface Option extends ScopeOption {
  readonly allowed?: readonly string[];
}
type Options = readonly [Option];
type MessageId = 'shared' | 'removeDomain';

export default createRule<Options, MessageId>({
  name: 'no-cookie-domain',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow cookies that are handed to every subdomain (`Domain`)',
      recommended: 'strict',
      edit: 'follow-up',
      cwe: [1275],
      standards: { asvs: ['3.3.3'], nist: ['SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          cookies: scopeProperty,
          allowed: {
            type: 'array',
            items: { type: 'string', minLength: 1 },
            uniqueItems: true,
            description: 'Domains whose subdomains may all have the cookie.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{}],
    messages: {
      shared:
        'Cookie {{cookie}} has a Domain ({{library}}): the browser hands it to every subdomain, so that one which somebody else runs or has taken over reads it. Leave `{{key}}` out: then only the host that sets it gets it.',
      removeDomain:
        'Leave the domain out. Users who have the old cookie keep it beside the new one until it ends, and other subdomains no longer get it.',
    },
  },
  check(file, [option]) {
    const allowed = option.allowed ?? [];
    checkCookieAttribute(file, {
      attribute: 'domain',
      scope: scopeOf(option, file.settings, 'all'),
      isLifetime: false,
      isAtFault: (_, reading) => isSharedWithSubdomains(reading, allowed),
      describe: ({ cookie, repairs: [{ reading, presence }] }) => ({
        messageId: 'shared',
        data: {
          cookie: cookie.label,
          library: reading.library.title,
          key: reading.attributes.domain ? speltAttribute(reading.attributes.domain, presence).key : '',
        },
      }),
      complete: () => undefined,
      followUp: {
        messageId: 'removeDomain',
        change: ({ reading: { attributes } }) => ({
          kind: 'unset',
          key: attributes.domain?.key ?? '',
          goesWith: attributes.domain?.goesWith,
        }),
        alongside: (cookie, sites) => domainsOfDeletions(file, cookie, sites),
      },
    });
  },
});
