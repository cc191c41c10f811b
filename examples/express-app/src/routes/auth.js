import { Router } from 'express';

import { login, logout } from '../controllers/auth.js';

export const authRoutes = Router();

authRoutes.get('/', (req, res) => {
  res.json({ hall: 'Overhang', user: req.user ?? null });
});
authRoutes.post('/login', login);
authRoutes.post('/logout', logout);
