import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const page: Origin = {
  anyOf: [{ global: 'window' }, { global: 'self' }, { global: 'globalThis' }, { global: 'top' }, { global: 'parent' }],
};

const local: Origin = { anyOf: [{ global: 'localStorage' }, { member: 'localStorage', of: page }] };

const session: Origin = { anyOf: [{ global: 'sessionStorage' }, { member: 'sessionStorage', of: page }] };

const storage: Origin = { anyOf: [local, session] };

export default {
  id: 'web-storage',
  title: 'web storage',
  packages: [],
  source: 'HTML Living Standard, section 12: Web storage',
  version: '2026-11',
  storageReads: [{ callee: { member: 'getItem', of: storage }, key: { argument: 0 } }, { memberOf: storage }],
  sinks: [
    {
      kind: 'storage',
      reader: 'getItem',
      callee: { member: 'setItem', of: storage },
      layouts: [{ key: { argument: 0 }, value: { argument: 1 } }],
      sample: "localStorage.setItem('token', response.token);",
    },
    {
      kind: 'storage',
      reader: 'getItem',
      form: 'assign',
      callee: { member: '*', of: storage },
      layouts: [{ value: { argument: 0 } }],
      sample: 'localStorage.token = response.token;',
    },
  ],
} satisfies Library;
