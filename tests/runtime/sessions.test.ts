import { describeProofs, type Proof } from './proof.js';

const TWO_WEEKS = 'Expires=in 1209600 s';

const expressSession: readonly Proof[] = [
  {
    title: 'without cookie options',
    program: `
import express from 'express';
import session from 'express-session';

const app = express();
app.set('trust proxy', true);
app.use(session({ secret: process.env.SESSION_SECRET ?? 'a secret of the test', resave: false, saveUninitialized: true }));
app.get('/', (req, res) => res.end());

export default app;
`,
    before: ['connect.sid=…; Path=/; HttpOnly'],
    after: {
      plain: [`connect.sid=…; Path=/; ${TWO_WEEKS}; HttpOnly`],
      tls: [`connect.sid=…; Path=/; ${TWO_WEEKS}; HttpOnly; Secure`],
    },
  },
  {
    title: 'secure: false becomes automatic',
    program: `
import express from 'express';
import session from 'express-session';

const app = express();
app.set('trust proxy', true);
app.use(
  session({
    secret: 'a secret of the test',
    resave: false,
    saveUninitialized: true,
    cookie: {
      secure: false, // behind the proxy
      maxAge: 60000,
    },
  }),
);
app.get('/', (req, res) => res.end());

export default app;
`,
    before: ['connect.sid=…; Path=/; Expires=in 60 s; HttpOnly'],
    after: {
      plain: ['connect.sid=…; Path=/; Expires=in 60 s; HttpOnly'],
      tls: ['connect.sid=…; Path=/; Expires=in 60 s; HttpOnly; Secure'],
    },
  },
  {
    title: 'the suggestion, a cookie that plain HTTP never gets',
    program: `
import express from 'express';
import session from 'express-session';

const app = express();
app.set('trust proxy', true);
app.use(
  session({
    name: 'sid',
    secret: 'a secret of the test',
    resave: false,
    saveUninitialized: true,
    cookie: { secure: false, maxAge: 60000 },
  }),
);
app.get('/', (req, res) => res.end());

export default app;
`,
    edits: 'suggestions',
    before: ['sid=…; Path=/; Expires=in 60 s; HttpOnly'],
    after: { plain: [], tls: ['sid=…; Path=/; Expires=in 60 s; HttpOnly; Secure'] },
  },
  {
    title: 'options in a constant that production completes',
    program: `
import express from 'express';
import session from 'express-session';

const app = express();
const sess = {
  secret: 'a secret of the test',
  resave: false,
  saveUninitialized: true,
  cookie: {},
};

if (process.env.NODE_ENV === 'production') {
  app.set('trust proxy', 1);
  sess.cookie.secure = true;
}

app.use(session(sess));
app.get('/', (req, res) => res.end());

export default app;
`,
    before: { plain: [], tls: ['connect.sid=…; Path=/; HttpOnly; Secure'] },
    after: { plain: [], tls: [`connect.sid=…; Path=/; ${TWO_WEEKS}; HttpOnly; Secure`] },
  },
];

const CLIENT_RULES = ['require-secure-cookie', 'require-http-only-cookie', 'require-client-session-expiry'];

const cookieSession: readonly Proof[] = [
  {
    title: 'a session without end',
    program: `
import cookieSession from 'cookie-session';
import express from 'express';

const app = express();
app.set('trust proxy', true);
app.use(cookieSession({ name: 'prefs', keys: ['a key of the test'] }));
app.get('/', (req, res) => {
  req.session.theme = 'dark';
  res.end();
});

export default app;
`,
    before: {
      plain: ['prefs=…; path=/; httponly', 'prefs.sig=…; path=/; httponly'],
      tls: ['prefs=…; path=/; secure; httponly', 'prefs.sig=…; path=/; secure; httponly'],
    },
    after: {
      plain: ['prefs=…; path=/; expires=in 1209600 s; httponly', 'prefs.sig=…; path=/; expires=in 1209600 s; httponly'],
      tls: [
        'prefs=…; path=/; expires=in 1209600 s; secure; httponly',
        'prefs.sig=…; path=/; expires=in 1209600 s; secure; httponly',
      ],
    },
  },
  {
    title: 'secure and httpOnly switched off',
    program: `
import cookieSession from 'cookie-session';
import express from 'express';

const app = express();
app.set('trust proxy', true);
app.use(
  cookieSession({
    name: 'prefs',
    keys: ['a key of the test'],
    maxAge: 60 * 1000,
    secure: false,
    httpOnly: false,
    signed: false,
  }),
);
app.get('/', (req, res) => {
  req.session.theme = 'dark';
  res.end();
});

export default app;
`,
    before: ['prefs=…; path=/; expires=in 60 s'],
    after: {
      plain: ['prefs=…; path=/; expires=in 60 s; httponly'],
      tls: ['prefs=…; path=/; expires=in 60 s; secure; httponly'],
    },
  },
];

describeProofs('express-session on Express 5', expressSession);
describeProofs(
  'express-session on Express 4',
  expressSession.map((proof) => ({ ...proof, packages: { express: 'express4' } })),
);
describeProofs(
  'cookie-session',
  cookieSession.map((proof) => ({ ...proof, rules: CLIENT_RULES })),
);
