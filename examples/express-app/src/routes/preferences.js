import cookieSession from 'cookie-session';
import { Router } from 'express';

import { config } from '../config.js';

const year = 365 * 24 * 60 * 60 * 1000;

export const preferenceRoutes = Router();

// Lives without the big session, so that visitors do not get one for choosing a language.
preferenceRoutes.use(
  cookieSession({
    name: 'prefs',
    keys: config.cookieKeys,
    sameSite: 'lax',
  }),
);

preferenceRoutes.get('/', (req, res) => {
  const { flash, ...preferences } = req.session;
  req.session = preferences;
  res.json({ flash, preferences });
});

preferenceRoutes.put('/', (req, res) => {
  const { language = 'en', theme = 'light' } = req.body;
  req.session.language = language;
  req.session.flash = 'Saved.';
  // The page reads it before the first paint.
  res.cookie('theme', theme, { maxAge: year, sameSite: 'lax' });
  res.sendStatus(204);
});
