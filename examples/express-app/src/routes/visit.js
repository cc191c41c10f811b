import { Router } from 'express';

/** Day visitors leave their name at the desk and may then see which routes are open. */
export const visitRoutes = Router();

visitRoutes.post('/', (req, res) => {
  const { name, wall } = req.body;
  res.cookie('visit_session', JSON.stringify({ name, wall }), {
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    maxAge: 12 * 60 * 60 * 1000,
  });
  res.sendStatus(204);
});

visitRoutes.get('/routes', (req, res) => {
  const cookie = req.cookies.visit_session;
  const visit = cookie ? JSON.parse(cookie) : null;
  if (!visit) return res.status(401).json({ error: 'Please check in at the desk' });
  res.json({ name: visit.name, open: ['Sloth 5a', 'Dyno-mite 6b+', 'Slab stick 7a'] });
});
