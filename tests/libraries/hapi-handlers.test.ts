import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

describe('hapi handlers: what is recognised', () => {
  it.each([
    [
      `export const remove = async (request, h) => { await Session.deleteMany({ userId: request.params.id }); };`,
      `request.params.id`,
    ],
    [
      `export const remove = async (request, h) => { await Session.deleteMany({ userId: request.payload.userId }); };`,
      `request.payload.userId`,
    ],
    [
      `import Hapi from '@hapi/hapi';
Hapi.server().route({ method: 'GET', path: '/', handler: async (r) => { await Session.deleteMany({ userId: r.query.userId }); } });`,
      `r.query.userId`,
    ],
    [
      `const Hapi = require('@hapi/hapi');
const server = Hapi.server();
server.route([{ method: 'GET', path: '/', options: { handler: async (request) => { await Session.deleteMany({ userId: request.query.userId }); } } }]);`,
      `request.query.userId`,
    ],
    [
      `exports.plugin = { register(server, options) { server.route({ method: 'GET', path: '/', async handler(request) { await Session.deleteMany({ userId: request.query.userId }); } }); } };`,
      `request.query.userId`,
    ],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('hapi handlers: what is not', () => {
  it.each([
    `export const remove = async (request, h) => { await Session.deleteMany({ userId: request.auth.credentials.id }); };`,
    `export const remove = async (request, h) => { await Session.deleteMany({ userId: request.yar.get('userId') }); };`,
    `export const remove = async (request, x) => { await Session.deleteMany({ userId: request.query.userId }); };`,
    `other.route({ handler: async (request) => { await Session.deleteMany({ userId: request.query.userId }); } });`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
