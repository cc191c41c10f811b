import type { Library } from './types/library.js';

export default {
  id: 'passport',
  title: 'Passport',
  packages: ['passport', '@nestjs/passport'],
  source: 'passport: lib/sessionmanager.js, lib/middleware/authenticate.js',
  version: '0.7.0',
  // It uses the session that another package sets up.
  sinks: [
    {
      kind: 'none',
      sample:
        "import passport from 'passport';\napp.use(passport.session());\napp.use(passport.authenticate('session'));",
    },
  ],
} satisfies Library;
