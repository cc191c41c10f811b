import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

const REVOKE = 'await Session.deleteMany({ userId: request.query.userId });';

describe('Fastify handlers: what is recognised', () => {
  it.each([
    `export const h = async (request, reply) => { ${REVOKE} };`,
    `export async function h(request, reply) { ${REVOKE} }`,
    `class C { h = async (request, reply) => { ${REVOKE} }; }`,
    `import fastify from 'fastify';\nfastify().get('/', async (request) => { ${REVOKE} });`,
    `import { fastify } from 'fastify';\nconst app = fastify();\napp.delete('/', { schema }, async (request) => { ${REVOKE} });`,
    `const app = require('fastify')();\napp.post('/', async function (request) { ${REVOKE} });`,
    `const app = require('fastify')();\napp.route({ method: 'DELETE', url: '/', handler: async (request) => { ${REVOKE} } });`,
    `const app = require('fastify')();\napp.register(async (instance) => { instance.get('/', async (request) => { ${REVOKE} }); });`,
    `export default async (fastify, opts) => { fastify.get('/', async (request) => { ${REVOKE} }); };`,
    `module.exports = function (fastify, opts, done) { fastify.get('/', (request) => { ${REVOKE.replace('await ', '')} }); done(); };`,
    `import type { FastifyInstance } from 'fastify';\nexport const routes = async (web: FastifyInstance) => { web.get('/', async (request) => { ${REVOKE} }); };`,
    `import type { FastifyRequest } from 'fastify';\nexport const h = async (request: FastifyRequest) => { ${REVOKE} };`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual(['Session.deleteMany: user request.query.userId']);
  });

  it.each([
    ['request.params.id', 'request.params.id'],
    ['request.body.users[0]', "request.body.users['0']"],
    ["request.headers['x-user-id']", "request.headers['x-user-id']"],
    ['request.cookies.userId', 'request.cookies.userId'],
  ])('%s', (value, label) => {
    const code = `export const h = async (request, reply) => { await Session.deleteMany({ userId: ${value} }); };`;
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('Fastify handlers: what is not', () => {
  it.each([
    `export const h = async (request) => { ${REVOKE} };`,
    `export const h = async (input, reply) => { await Session.deleteMany({ userId: input.query.userId }); };`,
    `emitter.on('logout', async (request) => { ${REVOKE} });`,
    `cache.get('/', async (request) => { ${REVOKE} });`,
    'export const h = async (request, reply) => { await Session.deleteMany({ userId: request.user.id }); };',
    'export const h = async (request, reply) => { await Session.deleteMany({ userId: request.session.userId }); };',
    'export const h = async (request, reply) => { await Session.deleteMany({ userId: request.tenant.owner }); };',
    'export const h = async (request, reply) => { await Session.deleteOne({ _id: request.session.sessionId }); };',
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
