import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

const FOUND = ['Session.deleteMany: user req.query.userId'];

describe('Express handlers: what is recognised', () => {
  it.each([
    'exports.h = (req, res) => Session.deleteMany({ userId: req.query.userId });',
    'exports.h = async function (req, res, next) { await Session.deleteMany({ userId: req.query.userId }); };',
    'export async function h(req, res) { await Session.deleteMany({ userId: req.query.userId }); }',
    'export default { async h(req, res) { await Session.deleteMany({ userId: req.query.userId }); } };',
    'class C { async h(req, res) { await Session.deleteMany({ userId: req.query.userId }); } }',
    'class C { static h = async (req, res) => { await Session.deleteMany({ userId: req.query.userId }); }; }',
    'export const h = wrap(async (req, res) => { await Session.deleteMany({ userId: req.query.userId }); });',
    'export const h = (error, req, res, next) => Session.deleteMany({ userId: req.query.userId });',
    'export const h = async (req, _res) => Session.deleteMany({ userId: req.query.userId });',
    "import { Router } from 'express';\nRouter().get('/', async (req) => Session.deleteMany({ userId: req.query.userId }));",
    "const router = require('express').Router();\nrouter.route('/').delete(async (req) => Session.deleteMany({ userId: req.query.userId }));",
    "import { Request, Response } from 'express';\nexport const h = async (req: Request, out: Response) => Session.deleteMany({ userId: req.query.userId });",
    "import { Request, Response } from 'express';\nexport const h = async (req: Request<{ id: string }>, res: Response<void>) => Session.deleteMany({ userId: req.query.userId });",
    'export const h = async (req: AuthRequest, res: Response) => Session.deleteMany({ userId: req.query.userId });',
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual(FOUND);
  });

  it.each([
    ['export const h = ({ query }, res) => Session.deleteMany({ userId: query.userId });', 'query.userId'],
    ['export const h = ({ query: { userId } }, res) => Session.deleteMany({ userId });', 'query.userId'],
    ['export const h = (request, response) => Session.deleteMany({ userId: request.params.id });', 'request.params.id'],
    ["export const h = (req, res) => Session.deleteMany({ userId: req.get('x-user') });", "req.get('x-user')"],
    ["export const h = (req, res) => Session.deleteMany({ userId: req.param('id') });", "req.param('id')"],
    [
      "export const h = (req, res) => Session.deleteMany({ userId: req.headers['x-user-id'] });",
      "req.headers['x-user-id']",
    ],
    ['export const h = (req, res) => Session.deleteMany({ userId: req.cookies.userId });', 'req.cookies.userId'],
    ['export const h = (req, res) => Session.deleteMany({ userId: req.body.users[0] });', "req.body.users['0']"],
  ])('%s', (code, label) => {
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('Express handlers: what is not', () => {
  it.each([
    'export const h = (req) => Session.deleteMany({ userId: req.query.userId });',
    'export const h = (input, output) => Session.deleteMany({ userId: input.query.userId });',
    'export const h = (res, req) => Session.deleteMany({ userId: req.query.userId });',
    "emitter.on('logout', async ({ userId }) => { await Session.deleteMany({ userId }); });",
    'export const h = (req, res) => Session.deleteMany({ userId: req.user.id });',
    'export const h = (req, res) => Session.deleteMany({ userId: req.session.userId });',
    'export const h = (req, res) => Session.deleteMany({ userId: req.auth.sub });',
    'export const h = (req, res) => Session.deleteMany({ userId: res.locals.user.id });',
    'export const h = (req, res) => Session.deleteMany({ userId: req.signedCookies.userId });',
    'export const h = (req, res) => Session.deleteMany({ userId: req.tenant.owner });',
    'export const h = (req, res) => Session.deleteOne({ _id: req.sessionID });',
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
