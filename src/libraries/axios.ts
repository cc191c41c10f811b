import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const client: Origin = {
  anyOf: [
    { import: 'axios' },
    { resultOf: { member: 'create', of: { import: 'axios' } } },
    { called: ['api', 'axiosInstance', 'client', 'http', 'instance'], importing: 'axios' },
  ],
};

export default {
  id: 'axios',
  title: 'axios',
  packages: ['axios'],
  source: 'axios: lib/core/Axios.js',
  version: '1.21.1',
  addresses: [
    {
      callee: { member: ['get', 'delete', 'head', 'options'], of: client },
      goes: 'in request',
      layouts: [{ address: { argument: 0 }, query: { argument: 1, path: ['params'] }, options: { argument: 1 } }],
    },
    {
      callee: { member: ['post', 'put', 'patch'], of: client },
      goes: 'in request',
      layouts: [{ address: { argument: 0 }, query: { argument: 2, path: ['params'] }, options: { argument: 2 } }],
    },
    {
      callee: { anyOf: [client, { member: 'request', of: client }] },
      goes: 'in request',
      layouts: [
        {
          when: [{ argument: 0, is: 'object' }],
          address: { argument: 0, path: ['url'] },
          query: { argument: 0, path: ['params'] },
          options: { argument: 0 },
        },
        { address: { argument: 0 }, query: { argument: 1, path: ['params'] }, options: { argument: 1 } },
      ],
    },
  ],
  sinks: [],
} satisfies Library;
