import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

describe('React Router handlers: what is recognised', () => {
  it.each([
    [
      `export async function action({ request }) { const form = await request.formData(); await Session.deleteMany({ userId: form.get('userId') }); }`,
      `request.formData().get('userId')`,
    ],
    [
      `export async function loader({ params }) { await Session.deleteMany({ userId: params.userId }); }`,
      `params.userId`,
    ],
    [
      `export const loader = async ({ request }) => { const url = new URL(request.url); await Session.deleteMany({ userId: url.searchParams.get('user') }); };`,
      `new URL(request.url).searchParams.get('user')`,
    ],
    [
      `import type { ActionFunctionArgs } from 'react-router';
export const action = async (args: ActionFunctionArgs) => { await Session.deleteMany({ userId: args.params.id }); };`,
      `args.params.id`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('React Router handlers: what is not', () => {
  it.each([
    `export async function action({ request }) { const userId = await requireUserId(request); await Session.deleteMany({ userId: userId }); }`,
    `export async function action({ request }) { const user = await authenticator.isAuthenticated(request); await Session.deleteMany({ userId: user.id }); }`,
    `export async function action({ payload }) { await Session.deleteMany({ userId: payload.userId }); }`,
    `async function action({ params }) { await Session.deleteMany({ userId: params.userId }); }`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
