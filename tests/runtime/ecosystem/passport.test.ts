import { describeProofs } from '../proof.js';

// Passport keeps nobody signed in by itself: it uses the session that another package sets up, and that is what is repaired.

describeProofs(
  'Passport, repaired',
  [
    {
      title: 'a session that was set up for development',
      program: `
import express from 'express';
import session from 'express-session';
import passport from 'passport';

passport.use('form', {
  authenticate() {
    this.success({ id: 1 });
  },
});
passport.serializeUser((user, done) => done(null, user.id));

const app = express();
app.set('trust proxy', true);
app.use(
  session({
    secret: 'a secret of the test',
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: false, maxAge: 60 * 60 * 1000 },
  }),
);
app.use(passport.session());
app.get('/', passport.authenticate('form'), (req, res) => {
  res.send('signed in as ' + req.user.id);
});

export default app;
`,
      before: ['connect.sid=…; Path=/; Expires=in 3600 s'],
      after: {
        plain: ['connect.sid=…; Path=/; Expires=in 3600 s; HttpOnly'],
        tls: ['connect.sid=…; Path=/; Expires=in 3600 s; HttpOnly; Secure'],
      },
    },
  ],
  'ecosystem',
);
