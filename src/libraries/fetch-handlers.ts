import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const bun: Origin = {
  anyOf: [
    { member: 'serve', of: { global: 'Bun' } },
    { import: 'bun', name: 'serve' },
  ],
};

const deno: Origin = {
  anyOf: [
    { member: 'serve', of: { global: 'Deno' } },
    { import: ['jsr:@std/http', '@std/http', 'https://deno.land/std/http/server.ts'], name: 'serve' },
  ],
};

/** What such servers hand requests to, and keys of objects below which it stands. */
const request: Origin = {
  anyOf: [
    { parameter: 0, exportedAs: ['default'], below: ['fetch'], called: ['request', 'req'], taking: [] },
    { parameter: 0, ofCallbackTo: bun, below: ['*'], notBelow: ['error', 'websocket'] },
    { parameter: 0, ofCallbackTo: deno, below: ['handler'] },
    {
      typedAs: {
        anyOf: [
          { member: 'BunRequest', of: { global: 'Bun' } },
          { import: 'bun', name: 'BunRequest' },
        ],
      },
    },
  ],
};

export default {
  id: 'fetch-handlers',
  title: 'Fetch handlers',
  packages: [],
  source:
    'bun-types: serve.d.ts; https://jsr.io/@std/http; https://developers.cloudflare.com/workers/runtime-apis/handlers/fetch/; https://docs.deno.com/api/deno/~/Deno.serve',
  version: 'November 2026',
  sinks: [],
  handlers: [
    {
      order: ['request'],
      alone: 'always',
      request,
      inputs: [
        { path: ['url'], source: 'query', isAddress: true },
        { path: ['json'], source: 'body', call: 'all' },
        { path: ['formData'], source: 'body', call: 'all', holds: 'text' },
        { path: ['text'], source: 'body', call: 'all', holds: 'text' },
        { path: ['headers'], source: 'headers' },
        { path: ['params'], source: 'params' },
        { path: ['cookies', 'get'], source: 'cookies', call: 'value' },
      ],
      identity: [],
      own: [],
    },
  ],
} satisfies Library;
