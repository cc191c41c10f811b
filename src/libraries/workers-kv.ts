import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

/** A namespace that is bound to the environment: `env.SESSIONS`, `c.env.KV`, `platform.env.AUTH_KV`. */
const namespace: Origin = { member: '*', of: { anything: true, named: ['env'] } };

export default {
  id: 'workers-kv',
  title: 'Cloudflare Workers KV',
  packages: [],
  source:
    'https://developers.cloudflare.com/kv/api/delete-key-value-pairs/; @cloudflare/workers-types: index.d.ts (KVNamespace)',
  version: 'November 2026; 5.20261117.1',
  databaseWrites: [{ callee: { member: 'put', of: namespace }, key: { argument: 0 }, value: { argument: 1 } }],
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: 'delete', of: namespace },
      filter: { dialect: 'key', slot: { argument: 0 } },
      subject: 'key',
      sample:
        "import { Hono } from 'hono';\nnew Hono().delete('/s/:id', async (c) => { await c.env.KV.delete(`session:${c.req.param('id')}`); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: 'delete', of: namespace },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'session' },
      subject: 'receiver',
      sample:
        "import { Hono } from 'hono';\nnew Hono().delete('/s/:id', async (c) => { await c.env.SESSIONS.delete(c.req.param('id')); });",
    },
    {
      kind: 'none',
      sample:
        "import { Hono } from 'hono';\nnew Hono().delete('/s/:id', async (c) => { await c.env.CARTS.delete(c.req.param('id')); });",
    },
  ],
} satisfies Library;
