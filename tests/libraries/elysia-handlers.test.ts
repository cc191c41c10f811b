import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

describe('Elysia handlers: what is recognised', () => {
  it.each([
    [
      `import { Elysia } from 'elysia';
new Elysia().get('/', async ({ query }) => { await Session.deleteMany({ userId: query.userId }); });`,
      `query.userId`,
    ],
    [
      `import { Elysia } from 'elysia';
const app = new Elysia();
app.use(auth).post('/', async ({ body: { userId } }) => { await Session.deleteMany({ userId: userId }); });`,
      `body.userId`,
    ],
    [
      `import { Elysia } from 'elysia';
new Elysia().group('/users', (app) => app.delete('/:id', async (context) => { await Session.deleteMany({ userId: context.params.id }); }));`,
      `context.params.id`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('Elysia handlers: what is not', () => {
  it.each([
    `import { Elysia } from 'elysia';
new Elysia().get('/', async ({ user }) => { await Session.deleteMany({ userId: user.id }); });`,
    `app.get('/', async ({ query }) => { await Session.deleteMany({ userId: query.userId }); });`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
