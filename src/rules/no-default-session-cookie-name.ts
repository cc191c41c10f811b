import { changeAt } from '../checks/cookie-attribute.js';
import { editAt } from '../fix/apply.js';
import type { Edit } from '../fix/edit.js';
import { joinEdits } from '../fix/join-edits.js';
import type { SessionName } from '../model/session-names.js';
import type { LibrarySession } from '../model/session-setups.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'telling' | 'rename';

/** A session whose cookie's name gives its library away. */
type Telling = LibrarySession & { readonly name: SessionName };

export default createRule<Options, MessageId>({
  name: 'no-default-session-cookie-name',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow default names of session cookies, which tell what the server runs',
      recommended: 'strict',
      edit: 'follow-up',
      cwe: [200],
      standards: { asvs: ['3.3.1', '13.4.6'], nist: ['SC-30'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      telling:
        'The session cookie has the default name "{{default}}" of {{library}}: it tells everyone what the server runs, and so which holes to try first. Set `{{key}}: \'{{name}}\'`, or a name of your own.',
      rename:
        'Call the session cookie "{{name}}". Whoever is signed in has to sign in again, and what reads the cookie elsewhere has to follow.',
    },
  },
  check(file) {
    const found = file.model.sessionSetups().filter(isTelling);
    for (const { at, library, name } of found) {
      const { text, key, presence } = name;
      const sharing = found.filter((other) => other.name.text === text);
      const better = sharing.every((other) => other.name.allowsHostPrefix) ? '__Host-sid' : 'sid';
      const edit = editOf(file, name, better, found);
      const isHeld =
        presence.kind === 'present' &&
        (presence.site.kind === 'property' || file.model.fileBehind(presence.node) !== undefined);
      file.report({
        node: isHeld ? presence.node : at,
        messageId: 'telling',
        data: { default: text, library: library.title, key, name: better },
        followUp: edit ? [{ messageId: 'rename', data: { name: better }, edit }] : [],
      });
    }
  },
});

function isTelling(setup: ReturnType<RuleFile<MessageId>['model']['sessionSetups']>[number]): setup is Telling {
  return setup.kind === 'library' && setup.name?.isTelling === 'yes';
}

/** The name where the session is set up, and wherever else the file spells the old one. */
function editOf(
  { sourceCode }: RuleFile<MessageId>,
  name: SessionName,
  better: string,
  found: readonly Telling[],
): Edit | undefined {
  const targets = name.targets((call) => found.some(({ node }) => node === call));
  const named = targets.map((target) => {
    const change = changeAt(target, { kind: 'set', key: name.key, text: `'${better}'` });
    return change && editAt(target.site, change, sourceCode);
  });
  const renamed = name.mentions().map((site) => editAt(site, { kind: 'rename', key: better }, sourceCode));
  const edits = [...named, ...renamed].filter((edit) => edit !== undefined);
  const isPossible = edits.length > 0 && edits.length === named.length + renamed.length;
  return isPossible ? joinEdits(edits) : undefined;
}
