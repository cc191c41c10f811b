import { Router } from 'express';

import { login, logout, register } from '../controllers/api.js';
import { User } from '../models/user.js';
import { readAccessToken } from '../tokens.js';

export const apiRoutes = Router();

apiRoutes.post('/register', register);
apiRoutes.post('/login', login);
apiRoutes.post('/logout', logout);

apiRoutes.get('/me', async (req, res) => {
  const token = req.get('authorization')?.replace(/^Bearer /, '') ?? req.cookies.token;
  try {
    const { sub } = readAccessToken(token);
    res.json({ user: await User.findById(sub) });
  } catch {
    res.status(401).json({ error: 'Please log in' });
  }
});
