import { describe, expect, it } from 'vitest';

import { modelOf } from './seen.js';

/** Cookies that are seen to hold a session without a time. */
function timeless(body: string): string[] {
  const model = modelOf(`export function login(req, res) {\n${body}\n}`);
  return model
    .sessionSetups()
    .flatMap((setup) => (setup.kind === 'hand-made' && setup.isTimeless ? [setup.cookie.label] : []));
}

describe('hand-made sessions: the content is found', () => {
  it.each([
    "res.cookie('session', JSON.stringify({ userId: user.id }));",
    "res.cookie('session', { userId: user.id });",
    "res.cookie('session', btoa(JSON.stringify({ userId: user.id })));",
    "res.cookie('session', Buffer.from(JSON.stringify({ userId: user.id }), 'utf8').toString('base64'));",
    "res.cookie('session', encodeURIComponent(JSON.stringify({ userId: user.id })));",
    "const value = JSON.stringify({ userId: user.id }); res.cookie('session', value);",
    "const content = { userId: user.id }; res.cookie('session', JSON.stringify(content));",
    "const content = { userId: user.id }; content.role = user.role; res.cookie('session', JSON.stringify(content));",
    "res.cookie('session', JSON.stringify(admin ? { userId: 1, admin } : { userId: user.id }));",
    "res.cookie('session', `j:${JSON.stringify({ userId: user.id })}`);",
    "res.cookie('session', JSON.stringify({ user: { id: user.id, name: user.name } }));",
  ])('%s', (body) => {
    expect(timeless(body)).toEqual(['"session"']);
  });
});

describe('hand-made sessions: the content is not known, has a time or is no session', () => {
  it.each([
    "res.cookie('session', JSON.stringify(content));",
    "res.cookie('session', JSON.stringify({ ...content }));",
    "res.cookie('session', JSON.stringify({ [key]: user.id }));",
    "res.cookie('session', JSON.stringify({ userId: user.id, data: req.body }));",
    "res.cookie('session', JSON.stringify({ userId: user.id, exp: 1 }));",
    "res.cookie('session', JSON.stringify({ user: { id: user.id, expiresAt: soon() } }));",
    "res.cookie('session', JSON.stringify(admin ? { userId: 1 } : { userId: user.id, exp: soon() }));",
    "const content = { userId: user.id }; stamp(content); res.cookie('session', JSON.stringify(content));",
    "res.cookie('session', seal({ userId: user.id }));",
    "res.cookie('session', JSON.stringify({ id: session.id }));",
    "res.cookie('session', JSON.stringify([user.id]));",
    "res.cookie('session', JSON.stringify({}));",
    "res.cookie('session', JSON.stringify({ userId: user.id }), { maxAge: 0 });",
    "res.cookie('theme', JSON.stringify({ role: 'dark' }));",
    "document.cookie = 'session=' + JSON.stringify({ userId: user.id });",
  ])('%s', (body) => {
    expect(timeless(body)).toEqual([]);
  });
});
