import type { Library } from './types/library.js';

export default {
  id: 'localforage',
  title: 'localForage',
  packages: ['localforage'],
  source: 'localforage: dist/localforage.js',
  version: '1.10.0',
  sinks: [
    {
      kind: 'storage',
      reader: 'getItem',
      callee: {
        member: 'setItem',
        of: {
          anyOf: [{ import: 'localforage' }, { resultOf: { member: 'createInstance', of: { import: 'localforage' } } }],
        },
      },
      layouts: [{ key: { argument: 0 }, value: { argument: 1 } }],
      sample: "import localforage from 'localforage';\nlocalforage.setItem('token', response.token);",
    },
  ],
} satisfies Library;
