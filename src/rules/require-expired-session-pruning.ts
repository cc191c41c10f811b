import type { EditSite } from '../ast/edit-site.js';
import { editAt } from '../fix/apply.js';
import type { Edit, Source } from '../fix/edit.js';
import { joinAll } from '../fix/join-edits.js';
import type { StoreCleaning } from '../libraries/types/stores.js';
import type { SessionStore, Uncleaned } from '../model/session-stores.js';
import { createRule } from '../rule.js';

type Options = readonly [];
type MessageId = 'off' | 'absent' | 'never';

/** A store in which expired sessions stay. */
type Faulty = SessionStore & { readonly uncleaned: Uncleaned };

export default createRule<Options, MessageId>({
  name: 'require-expired-session-pruning',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require session stores to remove expired sessions',
      recommended: 'recommended',
      edit: 'complete',
      cwe: [459],
      standards: { asvs: ['14.2.7'], nist: ['AC-12', 'SI-12'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      off: 'With this `{{key}}`, {{library}} removes no expired sessions: {{consequence}}. {{advice}}.',
      absent: 'Without `{{key}}`, {{library}} removes no expired sessions: {{consequence}}. {{advice}}.',
      never:
        '{{library}} removes no expired sessions, and takes them: {{consequence}}. It has no option for it; use another store.',
    },
  },
  check(file) {
    const found = file.model.sessionStores().filter((store): store is Faulty => store.uncleaned !== undefined);
    const nodes = new Set<unknown>(found.map(({ node }) => node));
    const reported = new Set<unknown>();
    for (const { library, uncleaned } of found) {
      const { is, at, cleaning, sites } = uncleaned;
      if (reported.has(at)) continue;
      reported.add(at);
      file.report({
        node: at,
        messageId: is,
        data: {
          library: library.title,
          key: cleaning?.key ?? '',
          consequence: consequenceOf(cleaning),
          advice: cleaning ? adviceOf(cleaning) : '',
        },
        complete:
          cleaning &&
          repair(
            sites((call) => nodes.has(call)),
            cleaning,
            file.sourceCode,
          ),
      });
    }
  },
});

function consequenceOf(cleaning: StoreCleaning | undefined): string {
  return !cleaning || cleaning.endsSessions
    ? 'an old cookie signs its user in for good, and what sessions hold about users piles up'
    : 'what they hold about users piles up, until the store is full or somebody gets a copy of it';
}

function adviceOf({ key, default: usual, spelling }: StoreCleaning): string {
  return usual === 'on' ? `Leave it out, or write \`${key}: ${spelling}\`` : `Write \`${key}: ${spelling}\``;
}

/** Taking the option away restores the default, where that is right; at a call that shares its options it has to be written. */
function repair(sites: readonly EditSite[], cleaning: StoreCleaning, source: Source): Edit | undefined {
  const { key, default: usual, spelling } = cleaning;
  const edits = sites.map((site) => {
    const removal = usual === 'on' && site.kind === 'property' ? editAt(site, { kind: 'remove' }, source) : undefined;
    return removal ?? editAt(site, { kind: 'set', key, text: spelling }, source);
  });
  return joinAll(edits);
}
