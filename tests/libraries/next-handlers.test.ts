import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

describe('Next.js handlers: what is recognised', () => {
  it.each([
    [
      `export async function DELETE(request) { await Session.deleteMany({ userId: (await request.json()).userId }); }`,
      `request.json().userId`,
    ],
    [
      `const handler = async (req) => { await Session.deleteMany({ userId: (await req.json()).userId }); };
export { handler as GET, handler as DELETE };`,
      `req.json().userId`,
    ],
    [
      `async function remove(req) { await Session.deleteMany({ userId: (await req.json()).userId }); }
export const DELETE = withAuth(remove);`,
      `req.json().userId`,
    ],
    [
      `'use server';
async function revoke(userId) { await Session.deleteMany({ userId: userId }); }
export { revoke };`,
      `userId`,
    ],
    [
      `export const POST = async (req: Request) => { await Session.deleteMany({ userId: (await req.formData()).get('userId') }); };`,
      `req.formData().get('userId')`,
    ],
    [
      `export async function GET(request) { await Session.deleteMany({ userId: request.nextUrl.searchParams.get('user') }); }`,
      `request.nextUrl.searchParams.get('user')`,
    ],
    [
      `export async function GET(request) { await Session.deleteMany({ userId: new URL(request.url).searchParams.get('user') }); }`,
      `new URL(request.url).searchParams.get('user')`,
    ],
    [
      `export async function PUT(request, { params }) { await Session.deleteMany({ userId: (await params).userId }); }`,
      `params.userId`,
    ],
    [
      `export async function PATCH(_request, context) { const { userId } = await context.params; await Session.deleteMany({ userId: userId }); }`,
      `context.params.userId`,
    ],
    [
      `export async function GET(request) { await Session.deleteMany({ userId: request.headers.get('x-user-id') }); }`,
      `request.headers.get('x-user-id')`,
    ],
    [
      `import type { NextRequest } from 'next/server';
export const h = withErrors(async (r: NextRequest) => { await Session.deleteMany({ userId: (await r.json()).userId }); });`,
      `r.json().userId`,
    ],
    [
      `'use server';
export async function revoke(userId) { await Session.deleteMany({ userId: userId }); }`,
      `userId`,
    ],
    [
      `'use server';
export const revoke = async (state, data) => { await Session.deleteMany({ userId: data.get('userId') }); };`,
      `data.get('userId')`,
    ],
    [
      `export default function Page() { async function revoke({ userId }) { 'use server'; await Session.deleteMany({ userId: userId }); } return revoke; }`,
      `userId`,
    ],
    [
      `import type { NextApiRequest, NextApiResponse } from 'next';
export default async function handler(req: NextApiRequest, res: NextApiResponse) { await Session.deleteMany({ userId: req.query.userId }); }`,
      `req.query.userId`,
    ],
    [
      `import { getServerSession } from 'next-auth';
export default async function handler(req, res) { await Session.deleteMany({ userId: req.body.userId }); }`,
      `req.body.userId`,
    ],
    [
      `export async function getServerSideProps({ query }) { await Session.deleteMany({ userId: query.userId }); }`,
      `query.userId`,
    ],
    [
      `export default async function Page({ searchParams }) { const { userId } = await searchParams; await Session.deleteMany({ userId: userId }); }`,
      `searchParams.userId`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('Next.js handlers: what is not', () => {
  it.each([
    `async function DELETE(request) { await Session.deleteMany({ userId: (await request.json()).userId }); }`,
    `export async function remove(request) { await Session.deleteMany({ userId: (await request.json()).userId }); }`,
    `export async function revoke(userId) { await Session.deleteMany({ userId: userId }); }`,
    `'use server';
async function revoke(userId) { await Session.deleteMany({ userId: userId }); }`,
    `'use client';
export async function revoke(userId) { await Session.deleteMany({ userId: userId }); }`,
    `export default async function Panel({ session, userId }) { await Session.deleteMany({ userId: userId }); }`,
    `export async function DELETE(request) { const session = await auth(); await Session.deleteMany({ userId: session.user.id }); }`,
    `export async function DELETE(request) { const { userId } = await auth(); await Session.deleteMany({ userId: userId }); }`,
    `export const DELETE = auth(async (request) => { await Session.deleteMany({ userId: request.auth.user.id }); });`,
    `'use server';
export async function revoke() { const user = await currentUser(); await Session.deleteMany({ userId: user.id }); }`,
    `'use server';
export async function revoke() { const payload = await readSession(); await Session.deleteMany({ userId: payload.userId }); }`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
