import { randomUUID } from 'node:crypto';

import { Router } from 'express';

const courses = [
  { id: 'toprope', title: 'Top rope for beginners', places: 6 },
  { id: 'lead', title: 'Lead climbing', places: 0 },
];

const basketCookie = {
  httpOnly: false,
  sameSite: 'lax',
  maxAge: 7 * 24 * 60 * 60 * 1000,
};

/** Baskets by the number in the visitor's cookie. */
const baskets = new Map();

export const courseRoutes = Router();

courseRoutes.get('/', (req, res) => {
  res.json(courses);
});

courseRoutes.post('/:id/basket', (req, res) => {
  const course = courses.find(({ id }) => id === req.params.id);
  if (!course) return res.status(404).json({ error: 'No such course' });

  const number = req.cookies.basket ?? randomUUID();
  baskets.set(number, [...(baskets.get(number) ?? []), course.id]);
  res.cookie('basket', number, basketCookie);

  // A course without free places goes on the waiting list until somebody at the desk sorts it out.
  if (course.places === 0) res.append('Set-Cookie', `waiting_list=${course.id}; Path=/courses; SameSite=Lax`);
  res.json({ basket: baskets.get(number) });
});

courseRoutes.delete('/basket', (req, res) => {
  baskets.delete(req.cookies.basket);
  res.clearCookie('basket');
  res.sendStatus(204);
});
