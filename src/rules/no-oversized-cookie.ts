import { appendCall } from '../fix/append-call.js';
import type { CarriedList } from '../model/carried-lists.js';
import { bytesOf, MAX_BYTES } from '../model/cookie-size.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'tooLong' | 'list' | 'sessionList' | 'keepIdentifiers';

export default createRule<Options, MessageId>({
  name: 'no-oversized-cookie',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow cookies that are, or grow, too long for browsers to keep',
      recommended: 'strict',
      edit: 'follow-up',
      cwe: [770],
      standards: { asvs: ['3.3.5'], nist: ['SC-5'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      tooLong:
        'Cookie {{cookie}} has {{bytes}} bytes, its name included ({{library}}): browsers refuse more than 4096, and tell nobody. Keep the value on the server, and an identifier in the cookie.',
      list: 'Cookie {{cookie}} is given a list of objects ({{library}}), which grows with the data: browsers refuse a cookie of more than 4096 bytes, and tell nobody. Keep the identifiers only, and look the rest up on the server.',
      sessionList:
        '`{{cookie}}` is given a list of objects, and {{library}} keeps the whole session in a cookie: browsers refuse one of more than 4096 bytes, and tell nobody. Keep the identifiers only, and look the rest up on the server.',
      keepIdentifiers: 'Keep only `{{id}}` of each. What reads the list then has to look the objects up.',
    },
  },
  check(file) {
    for (const cookie of file.model.cookies()) {
      const bytes = cookie.isDeletion === 'yes' ? undefined : bytesOf(cookie);
      if (bytes === undefined || bytes <= MAX_BYTES) continue;
      const library = cookie.readings[0]?.library.title ?? '';
      file.report({
        node: cookie.at,
        messageId: 'tooLong',
        data: { cookie: cookie.label, bytes: String(bytes), library },
      });
    }
    for (const list of file.model.carriedLists()) reportList(file, list);
  },
});

function reportList(file: RuleFile<MessageId>, { by, node, label, library, list, id }: CarriedList): void {
  const edit = id === undefined ? undefined : appendCall(list, `.map(({ ${id} }) => ${id})`, file.sourceCode);
  file.report({
    node,
    messageId: by === 'cookie' ? 'list' : 'sessionList',
    data: { cookie: label, library: library.title },
    followUp: edit && id !== undefined ? [{ messageId: 'keepIdentifiers', data: { id }, edit }] : [],
  });
}
