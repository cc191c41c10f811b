import { Router } from 'express';

import { requireLogin } from '../middleware/guards.js';
import { Session } from '../models/session.js';

export const sessionRoutes = Router();

sessionRoutes.get('/', requireLogin, async (req, res) => {
  const sessions = await Session.find({ userId: req.user.id });
  res.json(sessions.map(({ id, userAgent, createdAt }) => ({ id, userAgent, createdAt })));
});

// DELETE /sessions?userId=…
sessionRoutes.delete('/', requireLogin, async (req, res) => {
  const { deletedCount } = await Session.deleteMany({ userId: req.query.userId });
  res.json({ deletedCount });
});

sessionRoutes.delete('/:id', requireLogin, async (req, res) => {
  const { deletedCount } = await Session.deleteOne({ _id: req.params.id, userId: req.user.id });
  res.sendStatus(deletedCount === 1 ? 204 : 404);
});
