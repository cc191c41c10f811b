import { importEdit } from '../checks/twin-repair.js';
import { editAt } from '../fix/apply.js';
import type { Edit } from '../fix/edit.js';
import { joinEdits } from '../fix/join-edits.js';
import type { MemoryStore } from '../model/memory-stores.js';
import type { LibrarySession } from '../model/session-setups.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'memory' | 'useStore';

/** A session whose state is in the memory of the process. */
type InMemory = LibrarySession & { readonly memoryStore: MemoryStore };

export default createRule<Options, MessageId>({
  name: 'no-insecure-session-store',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow keeping the sessions of production in the memory of the process',
      recommended: 'recommended',
      edit: 'follow-up',
      cwe: [312, 1051],
      standards: { asvs: ['15.2.2', '15.2.3'], nist: ['SC-5', 'SC-23'] },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      memory:
        '{{library}} keeps the sessions in the memory of the process: every restart signs everybody out, a second process knows none of them, and nothing bounds how much memory they take. Give it a store{{key}}.',
      useStore: 'Use `{{text}}`, the store of the settings. What it connects to has to be set up.',
    },
  },
  check(file) {
    const setups = file.model.sessionSetups();
    const found = setups.filter(
      (setup): setup is InMemory => setup.kind === 'library' && setup.memoryStore !== undefined,
    );
    const nodes = new Set<unknown>(found.map(({ node }) => node));
    for (const setup of found) {
      const { library, memoryStore } = setup;
      const { key } = memoryStore;
      const edit = storeEdit(file, setup, (call) => nodes.has(call));
      file.report({
        node: memoryStore.at,
        messageId: 'memory',
        data: { library: library.title, key: key === undefined ? '' : ` (\`${key}\`)` },
        followUp: edit && [{ messageId: 'useStore', data: { text: file.settings.store?.text ?? '' }, edit }],
      });
    }
  },
});

/** Which store an application should use, its settings have to say. */
function storeEdit(
  { settings: { store }, sourceCode }: RuleFile<never>,
  { node, memoryStore: { key, sites } }: InMemory,
  isAtFault: (call: unknown) => boolean,
): Edit | undefined {
  if (!store || key === undefined) return undefined;
  const edits = [
    ...sites(isAtFault).map((site) => editAt(site, { kind: 'set', key, text: store.text }, sourceCode)),
    importEdit(store, node, sourceCode),
  ];
  return edits.length > 1 && edits.every((edit) => edit !== undefined) ? joinEdits(edits) : undefined;
}
