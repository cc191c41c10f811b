import { describe, expect, it } from 'vitest';

import { choicesIn, deletionsIn } from '../model/deletions-seen.js';

/** A handler that ends a session. */
function handler(call: string): string {
  return `import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
new Hono().delete('/sessions/:id', async (c) => { await ${call}; return c.body(null, 204); });`;
}

describe('Workers KV: what is recognised', () => {
  it.each([
    ['env.KV.delete(`session:${id}`);', 'delete session by (key)'],
    ['await platform.env.AUTH.delete("sess:" + id);', 'delete session by (key)'],
    ['env.SESSIONS.delete(id);', 'delete SESSIONS by (key)'],
    ['env.SESSIONS_KV.delete(id);', 'delete SESSIONS_KV by (key)'],
  ])('%s', (body, expected) => {
    expect(deletionsIn(body)).toEqual([expected]);
  });

  it('the request names a session', () => {
    expect(choicesIn(handler("c.env.SESSIONS.delete(c.req.param('id'))"))).toEqual([
      "c.env.SESSIONS.delete: session c.req.param('id')",
    ]);
  });
});

describe('Workers KV: what is not', () => {
  it.each([
    'env.CARTS.delete(id);',
    'env.KV.delete(`cart:${id}`);',
    'env.CHAT_SESSIONS.delete(id);',
    'sessions.delete(id);',
    'cache.SESSIONS.delete(id);',
  ])('%s', (body) => {
    expect(deletionsIn(body)).toEqual([]);
  });

  it("the caller's own cookie", () => {
    expect(choicesIn(handler("c.env.SESSIONS.delete(getCookie(c, 'session'))"))).toEqual([]);
  });
});
