import { describeProofs } from '../proof.js';

describeProofs(
  'Polka, repaired',
  [
    {
      title: 'a header and a session',
      program: `
import session from 'express-session';
import polka from 'polka';

const app = polka();
app.use(
  session({
    secret: 'a secret of the test',
    resave: false,
    saveUninitialized: true,
    cookie: { maxAge: 60 * 60 * 1000, secure: false },
    proxy: true,
  }),
);
app.get('/', (req, res) => {
  res.setHeader('Set-Cookie', 'token=a1; HttpOnly');
  res.end('signed in');
});

export default app.handler.bind(app);
`,
      library: 'node-http',
      before: ['token=a1; HttpOnly', 'connect.sid=…; Path=/; Expires=in 3600 s; HttpOnly'],
      after: {
        plain: ['token=a1; HttpOnly; Secure; Max-Age=1209600', 'connect.sid=…; Path=/; Expires=in 3600 s; HttpOnly'],
        tls: [
          'token=a1; HttpOnly; Secure; Max-Age=1209600',
          'connect.sid=…; Path=/; Expires=in 3600 s; HttpOnly; Secure',
        ],
      },
    },
  ],
  'ecosystem',
);
