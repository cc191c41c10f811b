import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

describe('h3 handlers: what is recognised', () => {
  it.each([
    [
      `export default defineEventHandler(async (event) => { await Session.deleteMany({ userId: getQuery(event).userId }); });`,
      `getQuery(event).userId`,
    ],
    [
      `export default defineEventHandler(async (event) => { await Session.deleteMany({ userId: (await readBody(event)).userId }); });`,
      `readBody(event).userId`,
    ],
    [
      `export default defineEventHandler(async (event) => { await Session.deleteMany({ userId: getRouterParam(event, 'id') }); });`,
      `getRouterParam(event, 'id')`,
    ],
    [
      `export default defineEventHandler(async (event) => { await Session.deleteMany({ userId: getHeader(event, 'x-user-id') }); });`,
      `getHeader(event, 'x-user-id')`,
    ],
    [
      `export default defineEventHandler(async (event) => { await Session.deleteMany({ userId: getCookie(event, 'userId') }); });`,
      `getCookie(event, 'userId')`,
    ],
    [
      `export default defineEventHandler(async (event) => { await Session.deleteMany({ userId: event.context.params.id }); });`,
      `event.context.params.id`,
    ],
    [
      `export default defineEventHandler(async (event) => { const { userId } = await readValidatedBody(event, schema.parse); await Session.deleteMany({ userId: userId }); });`,
      `readValidatedBody(event).userId`,
    ],
    [
      `import { eventHandler, getQuery as query } from 'h3';
router.get('/', eventHandler(async (event) => { await Session.deleteMany({ userId: query(event).userId }); }));`,
      `getQuery(event).userId`,
    ],
    [
      `import { H3 } from 'h3';
new H3().post('/', async (event) => { await Session.deleteMany({ userId: event.url.searchParams.get('user') }); });`,
      `event.url.searchParams.get('user')`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('h3 handlers: what is not', () => {
  it.each([
    `export default defineEventHandler(async (event) => { await Session.deleteMany({ userId: event.context.user.id }); });`,
    `export default defineEventHandler(async (event) => { const { user } = await requireUserSession(event); await Session.deleteMany({ userId: user.id }); });`,
    `export default defineEventHandler(async (event) => { await Session.deleteMany({ userId: (await useSession(event, config)).data.userId }); });`,
    `export default async (event) => { await Session.deleteMany({ userId: getQuery(event).userId }); };`,
    `import { defineEventHandler } from './handlers';
export default defineEventHandler(async (event) => { await Session.deleteMany({ userId: event.context.params.id }); });`,
    `window.addEventListener('click', async (event) => { await Session.deleteMany({ userId: getQuery(event).userId }); });`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
