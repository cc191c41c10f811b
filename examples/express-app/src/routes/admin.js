import { Router } from 'express';

import { requireLogin, requireRole } from '../middleware/guards.js';
import { Session } from '../models/session.js';
import { User } from '../models/user.js';

export const adminRoutes = Router();

adminRoutes.get('/users', requireLogin, requireRole('admin'), async (req, res) => {
  res.json(await User.find());
});

// For members who are shown the door.
adminRoutes.delete('/users/:id/sessions', requireLogin, requireRole('admin'), async (req, res) => {
  const { deletedCount } = await Session.deleteMany({ userId: req.params.id });
  res.json({ deletedCount });
});
