import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

describe('SvelteKit handlers: what is recognised', () => {
  it.each([
    [
      `export async function DELETE({ params }) { await Session.deleteMany({ userId: params.userId }); }`,
      `params.userId`,
    ],
    [
      `export const POST = async (event) => { await Session.deleteMany({ userId: event.params.userId }); };`,
      `event.params.userId`,
    ],
    [
      `export async function POST({ url }) { await Session.deleteMany({ userId: url.searchParams.get('user') }); }`,
      `url.searchParams.get('user')`,
    ],
    [
      `export async function POST({ request }) { const { userId } = await request.json(); await Session.deleteMany({ userId: userId }); }`,
      `request.json().userId`,
    ],
    [
      `export const actions = { default: async ({ request }) => { const data = await request.formData(); await Session.deleteMany({ userId: data.get('userId') }); } };`,
      `request.formData().get('userId')`,
    ],
    [
      `export const load = async ({ cookies }) => { await Session.deleteMany({ userId: cookies.get('userId') }); };`,
      `cookies.get('userId')`,
    ],
    [
      `import type { RequestEvent } from '@sveltejs/kit';
export async function revoke(e: RequestEvent) { await Session.deleteMany({ userId: e.params.id }); }`,
      `e.params.id`,
    ],
    [
      `import { command } from '$app/server';
export const revoke = command(schema, async (userId) => { await Session.deleteMany({ userId: userId }); });`,
      `userId`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('SvelteKit handlers: what is not', () => {
  it.each([
    `export async function DELETE({ locals }) { await Session.deleteMany({ userId: locals.user.id }); }`,
    `export async function DELETE({ locals }) { const session = await locals.auth(); await Session.deleteMany({ userId: session.user.id }); }`,
    `async function DELETE({ params }) { await Session.deleteMany({ userId: params.userId }); }`,
    `export async function DELETE({ params, database }) { await Session.deleteMany({ userId: params.userId }); }`,
    `export const helpers = { revoke: async ({ params }) => { await Session.deleteMany({ userId: params.userId }); } };`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
