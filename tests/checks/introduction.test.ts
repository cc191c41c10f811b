import { describe, expect, it } from 'vitest';

import { repair } from '../conformance/linting.js';

/** A program, the handler in it that does not know who calls, and what comes in its place. */
interface Case {
  readonly name: string;
  readonly filename?: string;
  readonly program: (handler: string) => string;
  readonly before: string;
  readonly after: string | null;
}

const NEST = `import { Controller, Delete, Get, Param, Req, UseGuards } from '@nestjs/common';
@Controller('sessions')
`;

const nest = (list: string, guards = '@UseGuards(JwtAuthGuard)\n') => ({
  filename: 'file.ts',
  program: (handler: string) => `${NEST}${guards}export class SessionsController {
  constructor(private readonly prisma: PrismaService) {}
  ${list}
  ${handler}
  @Get(':id') one(@Param('id') id: string) { return id; }
}`,
});

const USER = `@Get()
  list(@CurrentUser() user: User) {
    return this.prisma.session.findMany({ where: { userId: user.id } });
  }`;

const REQUEST = `@Get()
  list(@Req() req: AuthRequest) {
    return this.prisma.session.findMany({ where: { userId: req.user.userId } });
  }`;

const ALL = `@Delete('all/:userId')
  async all(@Param('userId') userId: string) {
    await this.prisma.session.deleteMany({ where: { userId } });
  }`;

const AUTH = `const session = await auth();
  if (!session?.user) return Response.json({ error: 'Unauthorized' }, { status: 401 });`;

const route = (begins = AUTH, list = 'session.user.id') => ({
  filename: 'route.ts',
  program: (handler: string) => `import { auth } from '@/auth';
export async function GET() {
  ${begins}
  return Response.json(await prisma.session.findMany({ where: { userId: ${list} } }));
}
${handler}`,
});

const POST = `export async function POST(request: Request) {
  const body = await request.json();
  await prisma.session.deleteMany({ where: { userId: String(body.userId) } });
  return new Response(null, { status: 204 });
}`;

const actions = (begins: string) => ({
  filename: 'file.ts',
  program: (handler: string) => `'use server';
import { auth } from '@/auth';
export async function list() {
  ${begins}
  return prisma.session.findMany({ where: { userId: session.user.id } });
}
${handler}`,
});

const EVERYWHERE = `export async function everywhere(userId: string) {
  await prisma.session.deleteMany({ where: { userId } });
}`;

const kit = {
  filename: '+server.ts',
  program: (handler: string) => `import type { RequestHandler } from './$types';
export const GET: RequestHandler = async ({ locals }) => {
  return Response.json(await prisma.session.findMany({ where: { userId: locals.user.id } }));
};
${handler}`,
};

const express = {
  program: (handler: string) => `const router = require('express').Router();
router.get('/', async (req, res) => { res.json(await Session.find({ userId: req.user.id })); });
${handler}`,
};

const cases: readonly Case[] = [
  {
    name: 'a parameter instead of the one that nothing needs any more',
    ...nest(USER),
    before: ALL,
    after: `@Delete('all/:userId')
  async all(@CurrentUser() user: User) {
    await this.prisma.session.deleteMany({ where: { userId: user.id } });
  }`,
  },
  {
    name: 'a further parameter for the owner',
    ...nest(REQUEST),
    before: `@Delete(':id')
  async end(@Param('id') id: string) {
    await this.prisma.session.delete({ where: { id } });
  }`,
    after: `@Delete(':id')
  async end(@Param('id') id: string, @Req() req: AuthRequest) {
    await this.prisma.session.deleteMany({ where: { id, userId: req.user.userId } });
  }`,
  },
  {
    name: 'a further parameter on a line of its own',
    ...nest(REQUEST),
    before: `@Delete(':userId')
  async all(
    @Param('userId') userId: string,
  ) {
    this.log(userId);
    await this.prisma.session.deleteMany({ where: { userId } });
  }`,
    after: `@Delete(':userId')
  async all(
    @Param('userId') userId: string,
    @Req() req: AuthRequest,
  ) {
    this.log(userId);
    await this.prisma.session.deleteMany({ where: { userId: req.user.userId } });
  }`,
  },
  {
    name: 'the same guard before both methods',
    ...nest(USER.replace('@Get()', '@UseGuards(JwtAuthGuard) @Get()'), ''),
    before: ALL.replace('@Delete', '@UseGuards(JwtAuthGuard) @Delete'),
    after: `@UseGuards(JwtAuthGuard) @Delete('all/:userId')
  async all(@CurrentUser() user: User) {
    await this.prisma.session.deleteMany({ where: { userId: user.id } });
  }`,
  },
  {
    name: 'no guard before this one: nobody need be signed in',
    ...nest(USER.replace('@Get()', '@UseGuards(JwtAuthGuard) @Get()'), ''),
    before: ALL,
    after: null,
  },
  { name: 'open to everybody', ...nest(USER), before: ALL.replace('@Delete', '@Public() @Delete'), after: null },
  { name: 'the name is taken', ...nest(USER), before: ALL.replace('await', 'const user = 1; await'), after: null },
  {
    name: 'nothing that is required may stand behind what is optional',
    ...nest(REQUEST),
    before: `@Delete(':id')
  async end(@Param('id') id?: string) {
    await this.prisma.session.delete({ where: { id } });
  }`,
    after: null,
  },
  { name: 'there need be no caller', ...nest(USER.replace('user:', 'user?:')), before: ALL, after: null },
  {
    name: 'no other method is handed the caller',
    ...nest(`@Get() list(@Query('page') page: string) { return page; }`),
    before: ALL,
    after: null,
  },
  {
    name: 'a route handler begins as another one does',
    ...route(),
    before: POST,
    after: `export async function POST(request: Request) {
  const session = await auth();
  if (!session?.user) return Response.json({ error: 'Unauthorized' }, { status: 401 });
  const body = await request.json();
  await prisma.session.deleteMany({ where: { userId: session.user.id } });
  return new Response(null, { status: 204 });
}`,
  },
  {
    name: 'the owner in a route handler',
    ...route(),
    before: `export async function DELETE(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await prisma.session.delete({ where: { id } });
  return new Response(null, { status: 204 });
}`,
    after: `export async function DELETE(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await auth();
  if (!session?.user) return Response.json({ error: 'Unauthorized' }, { status: 401 });
  const { id } = await params;
  await prisma.session.deleteMany({ where: { id, userId: session.user.id } });
  return new Response(null, { status: 204 });
}`,
  },
  {
    name: 'a function that throws or redirects by itself',
    ...route('const { user } = await requireSession();', 'user.id'),
    before: POST,
    after: POST.replace('const body', 'const { user } = await requireSession();\n  const body').replace(
      'String(body.userId)',
      'user.id',
    ),
  },
  {
    name: 'nothing is answered where nobody is signed in',
    ...route('const session = await auth();'),
    before: POST,
    after: null,
  },
  {
    name: 'it answers where somebody is signed in',
    ...route('const session = await auth();\n  if (session) return Response.json(session.user.id);'),
    before: POST,
    after: null,
  },
  {
    name: 'it asks for more than a login',
    ...route(
      "const session = await auth();\n  if (!session || session.user.role !== 'admin') return new Response(null, { status: 403 });",
    ),
    before: POST,
    after: null,
  },
  {
    name: 'what is asked for is something else',
    ...route('const session = await auth();\n  if (!ready) return new Response(null, { status: 503 });'),
    before: POST,
    after: null,
  },
  {
    name: 'the answer takes something of its own function',
    ...route(
      'const headers = make();\n  const session = await auth();\n  if (!session) return new Response(null, { headers, status: 401 });',
    ),
    before: POST,
    after: null,
  },
  {
    name: 'the identity is never read as the property',
    ...route(AUTH, 'session.user.email'),
    before: POST,
    after: null,
  },
  {
    name: 'a name of the statements is taken',
    ...route(),
    before: POST.replace('const body', 'const session = request;\n  const body'),
    after: null,
  },
  {
    name: 'not a function that waits',
    ...actions(AUTH),
    before: EVERYWHERE.replace('async ', '').replace('await ', 'return '),
    after: null,
  },
  {
    name: 'an action begins as another one does',
    ...actions("const session = await auth();\n  if (!session) {\n    redirect('/login');\n  }"),
    before: EVERYWHERE,
    after: `export async function everywhere(userId: string) {
  const session = await auth();
  if (!session) {
    redirect('/login');
  }
  await prisma.session.deleteMany({ where: { userId: session.user.id } });
}`,
  },
  {
    name: 'a page answers with something else',
    filename: 'page.ts',
    program: (handler) => `import { auth } from '@/auth';
export default async function Page() {
  const session = await auth();
  if (!session) return null;
  return draw(session.user.id);
}
async function revoke(form: FormData) {
  ${handler}
}`,
    before: "'use server';\n  await prisma.session.deleteMany({ where: { userId: String(form.get('userId')) } });",
    after: null,
  },
  {
    name: 'a further key of the event',
    ...kit,
    before: `export const DELETE: RequestHandler = async ({ params }) => {
  await prisma.session.deleteMany({ where: { userId: params.userId } });
  return new Response(null, { status: 204 });
};`,
    after: `export const DELETE: RequestHandler = async ({ params, locals }) => {
  await prisma.session.deleteMany({ where: { userId: locals.user.id } });
  return new Response(null, { status: 204 });
};`,
  },
  {
    name: 'a further key of the request',
    ...express,
    before: `router.delete('/:userId', async ({ params }, res) => { await Session.deleteMany({ userId: params.userId }); res.end(); });`,
    after: `router.delete('/:userId', async ({ params, user }, res) => { await Session.deleteMany({ userId: user.id }); res.end(); });`,
  },
  {
    name: 'the key is called after somebody else',
    ...express,
    before: `router.delete('/:userId', async ({ params }, res) => { const user = await find(); await Session.deleteMany({ userId: params.userId }); res.end(); });`,
    after: null,
  },
  {
    name: 'what is left has a name',
    ...express,
    before: `router.delete('/:userId', async ({ params, ...rest }, res) => { await Session.deleteMany({ userId: params.userId }); res.end(); });`,
    after: null,
  },
];

describe('what another function of the file does to know the caller', () => {
  it.each(cases)('$name', ({ filename = 'file.js', program, before, after }) => {
    const { output, left } = repair(program(before), {
      only: ['no-user-controlled-session-deletion'],
      settings: { fixes: 'all' },
      parser: 'typescript',
      filename: `/application/${filename}`,
    });
    expect(output).toBe(program(after ?? before));
    expect(left).toHaveLength(after === null ? 1 : 0);
  });
});
