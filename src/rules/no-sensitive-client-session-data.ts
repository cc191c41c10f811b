import { removalOfWrite } from '../checks/remove-write.js';
import { spreadWithout } from '../fix/spread-without.js';
import { createRule } from '../rule.js';

type Options = readonly [{ readonly personalData?: boolean }];
type MessageId = 'session' | 'token' | 'cookie' | 'remove';

export default createRule<Options, MessageId>({
  name: 'no-sensitive-client-session-data',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow secrets in sessions, tokens and cookies that the browser can read',
      recommended: 'recommended',
      edit: 'follow-up',
      cwe: [312, 315],
      standards: { asvs: ['14.2.6', '14.3.3'], nist: ['SC-28'] },
      strictOptions: [{ personalData: true }],
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          personalData: {
            type: 'boolean',
            description: 'Report e-mail addresses, phone numbers, names and addresses of people as well.',
          },
        },
      },
    ],
    defaultOptions: [{ personalData: false }],
    messages: {
      session:
        'The {{what}} `{{shown}}` goes into a session that {{library}} keeps in the browser, signed but not encrypted: whoever has the cookie reads it. Keep it on the server, and only the id of the user in the session.',
      token:
        'The {{what}} `{{shown}}` goes into the payload of a token, signed but not encrypted: whoever has the token reads it. Keep it on the server, and only the id of the user in the token.',
      cookie:
        'The {{what}} `{{shown}}` goes into the cookie {{cookie}} in clear: whoever gets at the browser or the request reads it. Keep it on the server, and only the id of a session in the cookie.',
      remove: 'Remove it. What reads it has to look it up on the server.',
    },
  },
  check(file, [{ personalData }]) {
    for (const datum of file.model.clientData()) {
      if (datum.isPersonal && !personalData) continue;
      const edit = datum.row
        ? spreadWithout(datum.row.node, datum.row.column, file.sourceCode)
        : removalOfWrite(datum.removes, file.sourceCode);
      file.report({
        node: datum.at,
        messageId: datum.by,
        data: { what: datum.is, shown: datum.shown, library: datum.library.title, cookie: datum.label },
        followUp: edit && [{ messageId: 'remove', edit }],
      });
    }
  },
});
