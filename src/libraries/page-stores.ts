import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const storeJs: Origin = {
  import: ['store', 'store/dist/store.modern', 'store/dist/store.legacy', 'store/dist/store.everything'],
};

const store2: Origin = {
  anyOf: [{ import: 'store2' }, { member: ['local', 'session'], of: { import: 'store2' } }],
};

const ngxWebstorage: Origin = {
  anyOf: [
    { typedAs: { import: 'ngx-webstorage', name: ['LocalStorageService', 'SessionStorageService'] } },
    {
      called: ['localStorage', 'localStorageService', 'sessionStorage', 'sessionStorageService'],
      importing: 'ngx-webstorage',
    },
  ],
};

/** Calls around the browser's own storage. */
export default {
  id: 'page-stores',
  title: 'wrappers of web storage',
  packages: ['store', 'store2', 'lscache', 'local-storage', 'ngx-webstorage'],
  source:
    'store: src/store-engine.js; store2: dist/store2.js; lscache: lscache.js; local-storage: local-storage.js; ngx-webstorage: fesm2022/ngx-webstorage.mjs',
  version: '2.0.12, 2.14.4, 1.3.2, 2.0.0, 21.0.1',
  sinks: [
    {
      kind: 'storage',
      reader: 'get',
      store: "the page's storage",
      callee: { member: 'set', of: storeJs },
      // Its plugin `expire` takes a moment after which nothing is given.
      layouts: [{ key: { argument: 0 }, value: { argument: 1 }, lifetime: { argument: 2 } }],
      sample: "import store from 'store';\nstore.set('token', response.token);",
    },
    {
      kind: 'storage',
      reader: 'get',
      store: "the page's storage",
      callee: { member: 'set', of: store2 },
      layouts: [{ key: { argument: 0 }, value: { argument: 1 } }],
      sample: "import store from 'store2';\nstore.set('token', response.token);",
    },
    {
      kind: 'storage',
      store: "the page's storage",
      callee: store2,
      layouts: [{ when: [{ argument: 1, is: 'present' }], key: { argument: 0 }, value: { argument: 1 } }],
      sample: "import store from 'store2';\nstore('token', response.token);",
    },
    {
      kind: 'storage',
      reader: 'get',
      store: 'localStorage',
      callee: { member: 'set', of: { import: 'lscache' } },
      // Minutes.
      layouts: [{ key: { argument: 0 }, value: { argument: 1 }, lifetime: { argument: 2 } }],
      sample: "import lscache from 'lscache';\nlscache.set('token', response.token, 60);",
    },
    {
      kind: 'storage',
      reader: 'get',
      store: 'localStorage',
      callee: { anyOf: [{ import: 'local-storage' }, { import: 'local-storage', name: 'set' }] },
      layouts: [{ when: [{ argument: 1, is: 'present' }], key: { argument: 0 }, value: { argument: 1 } }],
      sample: "import ls from 'local-storage';\nls.set('token', response.token);",
    },
    {
      kind: 'storage',
      reader: 'retrieve',
      store: "the page's storage",
      callee: { member: 'store', of: ngxWebstorage },
      layouts: [{ key: { argument: 0 }, value: { argument: 1 } }],
      sample:
        "import { LocalStorageService } from 'ngx-webstorage';\nexport class Auth { constructor(private storage: LocalStorageService) {} keep(answer) { this.storage.store('token', answer.token); } }",
    },
  ],
} satisfies Library;
