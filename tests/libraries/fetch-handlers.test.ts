import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

const REVOKE = 'await Session.deleteMany({ userId: (await request.json()).userId });';
const CHOICE = ['Session.deleteMany: user request.json().userId'];

describe('Fetch handlers: what is recognised', () => {
  it.each([
    `export default { async fetch(request, env, ctx) { ${REVOKE} } };`,
    `export default { fetch: async (request) => { ${REVOKE} } } satisfies ExportedHandler<Env>;`,
    `const worker = { async fetch(request, env) { ${REVOKE} } };\nexport default worker;`,
    `Bun.serve({ async fetch(request) { ${REVOKE} } });`,
    `import { serve } from 'bun';\nserve({ routes: { '/sessions': { DELETE: async (request) => { ${REVOKE} } } } });`,
    `import type { BunRequest } from 'bun';\nexport const h = async (request: BunRequest) => { ${REVOKE} };`,
    `Deno.serve(async (request) => { ${REVOKE} });`,
    `Deno.serve({ port: 80 }, async (request) => { ${REVOKE} });`,
    `Deno.serve({ port: 80, handler: async (request) => { ${REVOKE} } });`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual(CHOICE);
  });

  it.each([
    ["new URL(request.url).searchParams.get('id')", "new URL(request.url).searchParams.get('id')"],
    ['request.params.id', 'request.params.id'],
    ["request.headers.get('x-user-id')", "request.headers.get('x-user-id')"],
    ["request.cookies.get('user')", "request.cookies.get('user')"],
    ["(await request.formData()).get('user')", "request.formData().get('user')"],
  ])('%s', (given, shown) => {
    const code = `Bun.serve({ async fetch(request) { await Session.deleteMany({ userId: ${given} }); } });`;
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${shown}`]);
  });
});

describe('Fetch handlers: what is not', () => {
  it.each([
    `export default { async queue(request, env) { ${REVOKE} } };`,
    `export default { async fetch({ request }) { ${REVOKE} } };`,
    `export default { async fetch(context) { const { request } = context; ${REVOKE} } };`,
    `Bun.serve({ fetch, async error(request) { ${REVOKE} } });`,
    `Bun.serve({ fetch, websocket: { async message(request) { ${REVOKE} } } });`,
    `export const client = { async fetch(request) { ${REVOKE} } };`,
    `const client = { async fetch(request) { ${REVOKE} } };`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
