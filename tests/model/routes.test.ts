import { describe, expect, it } from 'vitest';

import { choicesIn } from './deletions-seen.js';

/** The route lets callers at the sessions of others. */
function isOpen(program: string): boolean {
  const handler = 'async (req, res) => { await Session.deleteMany({ userId: req.params.id }); }';
  const code = `import express, { Router } from 'express';\nconst app = express();\nconst router = Router();\n${program}`;
  return choicesIn(code.replaceAll('HANDLER', handler)).length > 0;
}

describe('middlewares that authorise', () => {
  it.each([
    "router.delete('/:id', isAdmin, HANDLER);",
    "router.delete('/:id', auth.isAdmin, HANDLER);",
    "router.delete('/:id', requireRole('staff'), HANDLER);",
    "router.delete('/:id', auth, can('sessions:delete'), HANDLER);",
    "router.delete('/:id', checkPermissions(['x']), HANDLER);",
    "router.delete('/:id', authorize('admin'), HANDLER);",
    "router.delete('/:id', auth('manageUsers'), HANDLER);",
    "router.delete('/:id', restrictTo('admin'), HANDLER);",
    "router.delete('/:id', [auth, adminOnly], HANDLER);",
    "router.delete('/:id', [auth, adminOnly, HANDLER]);",
    "router.delete('/:id', ...adminOnly, HANDLER);",
    "router.delete('/:id', requireSelf, HANDLER);",
    "router.delete('/:id', ownerOnly(HANDLER));",
    "router.delete('/:id', scopes('write'), HANDLER);",
    "router.route('/:id').all(isAdmin).delete(isAdmin, HANDLER);",
    "router.use(auth, isAdmin); router.delete('/:id', HANDLER);",
    "app.use('/admin', isAdmin, router); router.delete('/:id', HANDLER);",
    "app.use('/admin', isAdmin); app.delete('/admin/:id', HANDLER);",
    "const remove = HANDLER; router.delete('/:id', isAdmin, remove);",
    "const remove = wrap(HANDLER); router.delete('/:id', isAdmin, remove);",
    "const own = (req, res, next) => (req.user.id === req.params.id ? next() : res.end()); router.delete('/:id', own, HANDLER);",
    "router.delete('/:id', (req, res, next) => { if (req.user.id !== req.params.id) return res.end(); next(); }, HANDLER);",
    "router.param('id', (req, res, next, id) => (req.user.id === id ? next() : res.end())); router.delete('/:id', HANDLER);",
    "router.param('id', loadOwn); router.delete('/:id', HANDLER);",
    'export class AdminController { remove = HANDLER; }',
    'export const adminRemove = HANDLER;',
    'export const remove = adminOnly(HANDLER);',
    'export const remove = [auth, isAdmin, HANDLER];',
    "const remove = [auth, isAdmin, HANDLER]; router.delete('/:id', remove);",
    "const remove = [auth, isAdmin, HANDLER]; router.delete('/:id', ...remove);",
    "router.route('/:id').all(isAdmin).delete(HANDLER);",
    "app.all('/admin/*', isAdmin); app.delete('/admin/:id', HANDLER);",
  ])('%s', (program) => {
    expect(isOpen(program)).toBe(false);
  });
});

describe('middlewares that do not', () => {
  it.each([
    'export const remove = [auth, HANDLER];',
    'export const remove = asyncHandler(HANDLER);',
    "router.delete('/admin/:id', HANDLER);",
    "router.route('/:id').all(auth).delete(HANDLER);",
    "router.delete('/:id', HANDLER);",
    "router.delete('/:id', requireAuth, HANDLER);",
    "router.delete('/:id', verifyToken, checkUser, HANDLER);",
    "router.delete('/:id', passport.authenticate('jwt', { session: false }), HANDLER);",
    "router.delete('/:id', validate(schema), HANDLER);",
    "router.delete('/:id', rateLimit({ max: 5 }), HANDLER);",
    "router.delete('/:id', authorize, HANDLER);",
    "router.delete('/:id', asyncHandler(HANDLER));",
    "router.delete('/:id', HANDLER); router.use(isAdmin);",
    "router.use('/admin', isAdmin); router.delete('/users/:id', HANDLER);",
    "const remove = HANDLER; router.delete('/:id', isAdmin, remove); router.post('/:id', remove);",
    "const note = (req, res, next) => { log(req.params.id); next(); }; router.delete('/:id', note, HANDLER);",
    "router.param('id', (req, res, next, id) => { req.target = id; next(); }); router.delete('/:id', HANDLER);",
    "app.use(cors()); app.use(express.json()); app.delete('/:id', HANDLER);",
  ])('%s', (program) => {
    expect(isOpen(program)).toBe(true);
  });
});
