import { addSetting, offeredStore, storeOfSettings, storeOverConnection } from '../checks/store-repair.js';
import type { DatabaseStore, StoreOffer } from '../libraries/types/sessions.js';
import type { MemoryStore } from '../model/memory-stores.js';
import type { LibrarySession } from '../model/session-setups.js';
import type { SessionStore, Unencrypted } from '../model/session-stores.js';
import { createRule, type Report, type RuleFile } from '../rule.js';

type Options = readonly [];
type MessageId = 'memory' | 'readable' | 'useStore' | 'offerStore' | 'offerStoreHere' | 'offerStoreOver' | 'encrypt';

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
      offerStore:
        'Keep them in {{title}}. It takes {{packages}}, and `{{variable}}` in the environment wherever this runs.',
      offerStoreHere: 'Keep them in {{title}}, by the address that this file connects by. It takes {{packages}}.',
      offerStoreOver: 'Keep them in {{title}}, over `{{connection}}`, which this file has. It takes {{packages}}.',
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
    const isAtFault = (call: unknown) => nodes.has(call);
    // Several sessions would each make a client of the same name.
    const offers = found.length === 1 ? offered(file, setup, isAtFault) : [];
    file.report({
      node: memoryStore.at,
      messageId: 'memory',
      data: { library: library.title, key: key === undefined ? '' : ` (\`${key}\`)` },
      followUp: file.settings.store ? ofSettings(file, setup, isAtFault) : offers,
    });
  }
}

type FollowUps = NonNullable<Report<MessageId>['followUp']>;
type IsAtFault = (call: unknown) => boolean;

function ofSettings(file: RuleFile<MessageId>, setup: InMemory, isAtFault: IsAtFault): FollowUps {
  const edit = storeOfSettings(file, setup, isAtFault);
  return edit ? [{ messageId: 'useStore', data: { text: file.settings.store?.text ?? '' }, edit }] : [];
}

function offered(file: RuleFile<MessageId>, setup: InMemory, isAtFault: IsAtFault): FollowUps {
  const { connections, offers } = setup.memoryStore;
  const over = connections.flatMap((wanted) => {
    const found = storeOverConnection(file, setup, wanted, isAtFault);
    return found ? [{ ...found, wanted }] : [];
  });
  const isOver = ({ title }: StoreOffer): boolean => over.some(({ wanted }) => wanted.title === title);
  return [
    ...over.map(({ wanted, connection, edit }) => {
      const data = { title: wanted.title, connection, packages: packagesOf(wanted) };
      return { messageId: 'offerStoreOver' as const, data, edit };
    }),
    ...offers.flatMap((offer) => {
      const found = isOver(offer) ? undefined : offeredStore(file, setup, offer, isAtFault);
      const messageId = found?.isByOwnAddress ? ('offerStoreHere' as const) : ('offerStore' as const);
      const data = { title: offer.title, packages: packagesOf(offer), variable: offer.variable };
      return found ? [{ messageId, data, edit: found.edit }] : [];
    }),
  ];
}

function packagesOf({ packages, imports }: DatabaseStore): string {
  const names = new Set(packages ?? imports.map(({ from }) => from));
  return [...names].map((name) => `\`${name}\``).join(', ');
}

function reportReadable(file: RuleFile<MessageId>): void {
  const found = file.model.sessionStores().filter((store): store is Readable => store.unencrypted !== undefined);
  const nodes = new Set<unknown>(found.map(({ node }) => node));
  for (const { library, unencrypted } of new Map(found.map((store) => [store.unencrypted.at, store])).values()) {
    const { at, key, sites } = unencrypted;
    const edit = addSetting(
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
