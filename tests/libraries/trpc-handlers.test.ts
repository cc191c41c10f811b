import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

describe('tRPC procedures: what is recognised', () => {
  it.each([
    [
      `export const r = router({ a: publicProcedure.input(s).mutation(async ({ input }) => { await Session.deleteMany({ userId: input.userId }); }) });`,
      `input.userId`,
    ],
    [
      `export const r = router({ a: protectedProcedure.input(s).query(async (opts) => { await Session.deleteMany({ userId: opts.input }); }) });`,
      `opts.input`,
    ],
    [
      `export const r = router({ a: t.procedure.use(logged).input(s).mutation(async ({ input: { userId }, ctx }) => { await Session.deleteMany({ userId: userId }); }) });`,
      `input.userId`,
    ],
    [
      `const authed = t.procedure.use(isAuthed);
export const r = t.router({ a: authed.input(s).mutation(async ({ input }) => { await Session.deleteMany({ userId: input.id }); }) });`,
      `input.id`,
    ],
    [
      `export const a = publicProcedure.mutation(async ({ ctx }) => { await Session.deleteMany({ userId: ctx.req.headers.userId }); });`,
      `ctx.req.headers.userId`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('tRPC procedures: what is not', () => {
  it.each([
    `export const a = adminProcedure.input(s).mutation(async ({ input }) => { await Session.deleteMany({ userId: input.userId }); });`,
    `export const a = organisationProcedure.input(s).mutation(async ({ input }) => { await Session.deleteMany({ userId: input.userId }); });`,
    `export const a = protectedProcedure.input(s).mutation(async ({ ctx }) => { await Session.deleteMany({ userId: ctx.session.user.id }); });`,
    `export const a = protectedProcedure.mutation(async ({ ctx: { user } }) => { await Session.deleteMany({ userId: user.id }); });`,
    `export const a = protectedProcedure
  .use(async ({ ctx, input, next }) => {
    const session = await ctx.db.session.findUnique({ where: { id: input.id } });
    if (session?.userId !== ctx.session.user.id) throw new TRPCError({ code: 'FORBIDDEN' });
    return next();
  })
  .mutation(async ({ input }) => { await Session.deleteOne({ _id: input.id }); });`,
    `const checked = t.middleware(async ({ ctx, input, next }) => {
  if (input.userId !== ctx.user.id) throw new TRPCError({ code: 'FORBIDDEN' });
  return next();
});
export const a = t.procedure.use(checked).mutation(async ({ input }) => { await Session.deleteMany({ userId: input.userId }); });`,
    `const owning = t.procedure.input(s).use(({ ctx, input, next }) => {
  if (input.userId !== ctx.user.id) throw new TRPCError({ code: 'FORBIDDEN' });
  return next();
});
export const a = owning.mutation(async ({ input }) => { await Session.deleteMany({ userId: input.userId }); });`,
    `export const a = useMutation(async ({ input }) => { await Session.deleteMany({ userId: input.userId }); });`,
    `export const a = builder.mutation(async ({ input }) => { await Session.deleteMany({ userId: input.userId }); });`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
