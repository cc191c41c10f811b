import type { EditSite } from '../ast/edit-site.js';
import { importEdit } from '../checks/twin-repair.js';
import { editAt } from '../fix/apply.js';
import type { Edit, Entry } from '../fix/edit.js';
import { joinEdits } from '../fix/join-edits.js';
import type { MemoryStore } from '../model/memory-stores.js';
import type { LibrarySession } from '../model/session-setups.js';
import type { SessionStore, Unencrypted } from '../model/session-stores.js';
import { createRule, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'memory' | 'readable' | 'useStore' | 'encrypt';

/** A session whose state is in the memory of the process. */
type InMemory = LibrarySession & { readonly memoryStore: MemoryStore };

/** A store that writes the sessions to the disk as they are. */
type Readable = SessionStore & { readonly unencrypted: Unencrypted };

export default createRule<Options, MessageId>({
  name: 'no-insecure-session-store',
  meta: {
    type: 'problem',
    docs: {
      description:
        'Disallow keeping the sessions of production in the memory of the process, or in files that can be read',
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
      readable:
        '{{library}} writes the sessions to disk as they are: whoever gets at the folder, a backup or an image of it, reads who the users are and what their sessions hold. Give it a `{{key}}`, with which it encrypts them.',
      useStore: 'Use `{{text}}`, the store of the settings. What it connects to has to be set up.',
      encrypt:
        'Encrypt them with `process.env.SESSION_SECRET`, which has to be set wherever this runs. Delete the files that are there first: {{library}} throws on what it cannot decrypt.',
    },
  },
  check(file) {
    reportMemory(file);
    reportReadable(file);
  },
});

function reportMemory(file: RuleFile<MessageId>): void {
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
}

function reportReadable(file: RuleFile<MessageId>): void {
  const found = file.model.sessionStores().filter((store): store is Readable => store.unencrypted !== undefined);
  const nodes = new Set<unknown>(found.map(({ node }) => node));
  for (const { library, unencrypted } of new Map(found.map((store) => [store.unencrypted.at, store])).values()) {
    const { at, key, sites } = unencrypted;
    const edit = settingEdit(
      sites((call) => nodes.has(call)),
      { key, text: 'process.env.SESSION_SECRET' },
      file,
    );
    file.report({
      node: at,
      messageId: 'readable',
      data: { library: library.title, key },
      followUp: edit && [{ messageId: 'encrypt', data: { library: library.title }, edit }],
    });
  }
}

function settingEdit(sites: readonly EditSite[], entry: Entry, { sourceCode }: RuleFile<never>): Edit | undefined {
  const edits = sites.map((site) => editAt(site, { kind: 'set', ...entry }, sourceCode));
  return edits.length > 0 && edits.every((edit) => edit !== undefined) ? joinEdits(edits) : undefined;
}

/** Which store an application should use, its settings have to say. */
function storeEdit(
  file: RuleFile<never>,
  { node, memoryStore: { key, sites } }: InMemory,
  isAtFault: (call: unknown) => boolean,
): Edit | undefined {
  const {
    settings: { store },
    sourceCode,
  } = file;
  if (!store || key === undefined) return undefined;
  const edits = [settingEdit(sites(isAtFault), { key, text: store.text }, file), importEdit(store, node, sourceCode)];
  return edits.every((edit) => edit !== undefined) ? joinEdits(edits) : undefined;
}
