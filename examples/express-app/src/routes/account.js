import { Router } from 'express';

import { requireLogin } from '../middleware/guards.js';
import { Session } from '../models/session.js';

export const accountRoutes = Router();

accountRoutes.use(requireLogin);

accountRoutes.get('/', (req, res) => {
  res.json({ user: req.user });
});

accountRoutes.put('/password', async (req, res) => {
  const { current, password } = req.body;
  if (!(await req.user.hasPassword(current))) return res.status(403).json({ error: 'Wrong password' });

  await req.user.setPassword(password);
  await Session.deleteMany({ userId: req.user.id, _id: { $ne: req.sessionID } });
  res.sendStatus(204);
});

// The "I lost my phone" button.
accountRoutes.post('/logout-everywhere', async (req, res) => {
  const { userId } = req.body;
  const { deletedCount } = await Session.deleteMany({ userId });
  res.json({ deletedCount });
});

// Linked from the mail about a new device.
accountRoutes.delete('/device', (req, res, next) => {
  req.sessionStore.destroy(req.query.sid, (error) => {
    if (error) return next(error);
    res.sendStatus(204);
  });
});
