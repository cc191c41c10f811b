import cookieParser from 'cookie-parser';
import express from 'express';

import { currentUser } from './middleware/current-user.js';
import { checkCsrf } from './middleware/csrf.js';
import { sessions } from './middleware/sessions.js';
import { accountRoutes } from './routes/account.js';
import { adminRoutes } from './routes/admin.js';
import { apiRoutes } from './routes/api.js';
import { authRoutes } from './routes/auth.js';
import { courseRoutes } from './routes/courses.js';
import { preferenceRoutes } from './routes/preferences.js';
import { sessionRoutes } from './routes/sessions.js';
import { visitRoutes } from './routes/visit.js';

export function createApp() {
  const app = express();

  // nginx terminates TLS and is the only one who can reach us.
  app.set('trust proxy', 1);
  app.disable('x-powered-by');

  app.use(express.json());
  app.use(cookieParser());

  // These work without an account.
  app.use('/courses', courseRoutes);
  app.use('/preferences', preferenceRoutes);
  app.use('/visit', visitRoutes);

  app.use('/api', apiRoutes);

  app.use(sessions);
  app.use(currentUser);
  app.use(checkCsrf);
  app.use('/', authRoutes);
  app.use('/account', accountRoutes);
  app.use('/sessions', sessionRoutes);
  app.use('/admin', adminRoutes);

  app.use((req, res) => {
    res.status(404).json({ error: 'Nothing here' });
  });
  app.use((error, req, res, next) => {
    if (res.headersSent) return next(error);
    console.error(error);
    res.status(500).json({ error: 'Something went wrong' });
  });

  return app;
}
