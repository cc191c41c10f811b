import session from 'express-session';

import { config } from '../config.js';

export const sessions = session({
  name: 'hall.sid',
  secret: config.sessionSecret,
  resave: false,
  saveUninitialized: false,
  cookie: {
    path: '/',
    sameSite: 'lax',
    secure: process.env.NODE_ENV === 'development',
  },
});
