import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

describe('GraphQL resolvers: what is recognised', () => {
  it.each([
    [
      `export const resolvers = { Mutation: { a: async (_, { userId }) => { await Session.deleteMany({ userId: userId }); } } };`,
      `userId`,
    ],
    [
      `export const resolvers = { Mutation: { async a(parent, args, context) { await Session.deleteMany({ userId: args.input.userId }); } } };`,
      `args.input.userId`,
    ],
    [
      `module.exports = { Query: { a: authenticated(async (_, args) => { await Session.deleteMany({ userId: args.userId }); }) } };`,
      `args.userId`,
    ],
    [
      `export const Mutation = { a: async (_, args) => { await Session.deleteMany({ userId: args.userId }); } };`,
      `args.userId`,
    ],
    [
      `builder.mutationField('a', (t) => t.field({ resolve: async (_, args) => { await Session.deleteMany({ userId: args.userId }); } }));`,
      `args.userId`,
    ],
    [
      `import { mutationField } from 'nexus';
export const a = mutationField('a', { async resolve(_, { userId }) { await Session.deleteMany({ userId: userId }); } });`,
      `userId`,
    ],
    [
      `export const resolvers = { Mutation: { a: async (_, args, ctx) => { await Session.deleteMany({ userId: ctx.req.headers.user }); } } };`,
      `ctx.req.headers.user`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('GraphQL resolvers: what is not', () => {
  it.each([
    `export const resolvers = { Mutation: { a: async (_, args, { user }) => { await Session.deleteMany({ userId: user.id }); } } };`,
    `export const resolvers = { Mutation: { a: async (_, args, ctx) => { await Session.deleteMany({ userId: ctx.req.session.userId }); } } };`,
    `export const resolvers = { Mutation: { a: async (user) => { await Session.deleteMany({ userId: user.id }); } } };`,
    `export const resolvers = { User: { a: async (user, args) => { await Session.deleteMany({ userId: args.userId }); } } };`,
    `export const store = { mutations: { a: async (state, args) => { await Session.deleteMany({ userId: args.userId }); } } };`,
    `export const resolvers = { Mutation: { helpers: { a: async (_, args) => { await Session.deleteMany({ userId: args.userId }); } } } };`,
    `form.field({ resolve: async (_, args) => { await Session.deleteMany({ userId: args.userId }); } });`,
    `builder.mutationField('a', (t) => t.field({ authScopes: { staff: true }, resolve: async (_, args) => { await Session.deleteMany({ userId: args.userId }); } }));`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
