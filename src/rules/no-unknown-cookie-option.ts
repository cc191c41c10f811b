import { attributeMeant, strayRepair } from '../checks/stray-key.js';
import type { FoundStray } from '../model/found-strays.js';
import { createRule } from '../rule.js';

type Options = readonly [];
type MessageId = 'unknown' | 'written' | 'superfluous' | 'misplaced' | 'nested' | 'requireTls';

export default createRule<Options, MessageId>({
  name: 'no-unknown-cookie-option',
  meta: {
    type: 'problem',
    docs: {
      description:
        'Disallow cookie options that the library ignores: misspelt, of another library, or at the wrong level',
      recommended: 'recommended',
      edit: 'both',
      cwe: [614],
      standards: { asvs: ['3.3.1', '3.3.2', '3.3.4'], nist: ['SC-23', 'SI-10'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      unknown:
        '{{library}} does not know `{{key}}` and ignores it: {{sent}} as if it were not there. Write `{{right}}`.',
      written:
        '{{library}} writes `{{key}}` into {{cookie}} as it is: browsers know no attribute of that name, and a number makes the call throw. Write `{{right}}`.',
      superfluous:
        '{{library}} ignores `{{key}}` here: only `{{right}}` counts, which is given as well. Remove `{{key}}`.',
      misplaced:
        '{{library}} does not read `{{key}}` at this level and ignores it: {{sent}} as if it were not there. Move it to {{place}}.',
      nested:
        '{{library}} does not know `{{key}}` and ignores what is in it: {{sent}} as if it were not there. Put its options directly into the object around it.',
      requireTls:
        'Have it count as it stands: the cookie then goes over TLS only; behind a proxy the application has to trust the proxy, or the cookie is not sent at all.',
    },
  },
  check(file) {
    const reported = new Set<unknown>();
    for (const found of file.model.strayKeys()) {
      const { cookie, reading, stray } = found;
      if (reported.has(stray.holder)) continue;
      reported.add(stray.holder);
      const { complete, followUp } = strayRepair(file, found);
      file.report({
        node: stray.holder,
        messageId: messageFor(found),
        data: {
          library: reading.library.title,
          cookie: cookie ? `cookie ${cookie.label}` : 'all cookies',
          sent: cookie ? `cookie ${cookie.label} is sent` : 'all cookies are sent',
          key: stray.key,
          right: rightKey(found),
          place: `\`${pathOf(found)}\``,
        },
        complete,
        followUp: followUp && [{ messageId: 'requireTls', edit: followUp }],
      });
    }
  },
});

function messageFor({ stray: { is, isRightGiven, isWritten } }: FoundStray): MessageId {
  if (is === 'nested') return 'nested';
  if (isWritten) return 'written';
  if (isRightGiven === 'yes') return 'superfluous';
  return is === 'misplaced' ? 'misplaced' : 'unknown';
}

function rightKey(found: FoundStray): string {
  const { is } = found.stray;
  const name = attributeMeant(found);
  const key = (name && found.reading.attributes[name]?.key) ?? '';
  return is === 'misplaced' ? `${pathOf(found)}.${key}` : key;
}

function pathOf({ reading: { options } }: FoundStray): string {
  return options?.path?.join('.') ?? '';
}
