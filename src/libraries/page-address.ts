import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const page: Origin = {
  anyOf: [{ global: 'window' }, { global: 'self' }, { global: 'globalThis' }, { global: 'top' }, { global: 'parent' }],
};

const location: Origin = {
  anyOf: [
    { global: 'location' },
    { member: 'location', of: { anyOf: [page, { global: 'document' }, { member: 'document', of: page }] } },
  ],
};

export default {
  id: 'page-address',
  title: 'the address of a page',
  packages: [],
  source: 'HTML Living Standard, section 7.2.4: The Location interface',
  version: '2026-11',
  addresses: [
    { form: 'assign', callee: location, goes: 'by script', layouts: [{ address: { argument: 0 } }] },
    {
      form: 'assign',
      callee: { member: 'href', of: location },
      goes: 'by script',
      layouts: [{ address: { argument: 0 } }],
    },
    {
      callee: { member: ['assign', 'replace'], of: location },
      goes: 'by script',
      layouts: [{ address: { argument: 0 } }],
    },
    {
      callee: { anyOf: [{ global: 'open' }, { member: 'open', of: page }] },
      goes: 'by script',
      layouts: [{ address: { argument: 0 } }],
    },
  ],
  sinks: [],
} satisfies Library;
