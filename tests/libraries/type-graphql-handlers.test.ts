import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

describe('TypeGraphQL resolvers: what is recognised', () => {
  it.each([
    [
      `import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class R { @Mutation(() => Boolean) async a(@Arg('userId') userId: string) { await Session.deleteMany({ userId: userId }); } }`,
      `userId`,
    ],
    [
      `import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class R { @Mutation(() => Boolean) async a(@Args() { userId }: RevokeArgs) { await Session.deleteMany({ userId: userId }); } }`,
      `userId`,
    ],
    [
      `import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class R { @Mutation(() => Boolean) async a(@Arg('input') input: Input) { await Session.deleteMany({ userId: input.userId }); } }`,
      `input.userId`,
    ],
    [
      `import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class R { @Mutation(() => Boolean) async a(@Ctx() { req }: Context) { await Session.deleteMany({ userId: req.headers.user }); } }`,
      `req.headers.user`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('TypeGraphQL resolvers: what is not', () => {
  it.each([
    `import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class R { @Mutation(() => Boolean) async a(@Ctx() ctx: Context) { await Session.deleteMany({ userId: ctx.req.session.userId }); } }`,
    `import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class R { @Mutation(() => Boolean) async a(@Ctx('user') user: User) { await Session.deleteMany({ userId: user.id }); } }`,
    `import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class R { @Mutation(() => Boolean) async a(@CurrentUser() user: User) { await Session.deleteMany({ userId: user.id }); } }`,
    `import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class R { @Mutation(() => Boolean) async a(@Root() user: User) { await Session.deleteMany({ userId: user.id }); } }`,
    `import { Arg } from './arguments';
export class R { async a(@Arg('userId') userId: string) { await Session.deleteMany({ userId: userId }); } }`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
