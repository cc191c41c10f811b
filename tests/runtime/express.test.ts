import { describeProofs, type Proof } from './proof.js';

const proofs: readonly Proof[] = [
  {
    title: 'no options',
    program: `
import express from 'express';

const app = express();

app.get('/', (req, res) => {
  res.cookie('sid', 'a1');
  res.end();
});

export default app;
`,
    before: ['sid=a1; Path=/'],
    after: ['sid=a1; Max-Age=1209600; Path=/; Expires=in 1209600 s; HttpOnly; Secure'],
  },
  {
    title: 'options at the call, one of them wrong',
    program: `
import express from 'express';

const app = express();

app.get('/', (req, res) => {
  res.cookie('sid', 'a1', { sameSite: 'strict', httpOnly: false, secure: process.env.NODE_ENV === 'development' });
  res.end();
});

export default app;
`,
    before: ['sid=a1; Path=/; SameSite=Strict'],
    after: ['sid=a1; Max-Age=1209600; Path=/; Expires=in 1209600 s; HttpOnly; Secure; SameSite=Strict'],
  },
  {
    title: 'options in a constant',
    program: `
import express from 'express';

const options = {
  httpOnly: true,
  maxAge: 60 * 60 * 1000,
};

const app = express();

app.get('/', (req, res) => {
  res.status(200).cookie('sid', 'a1', options).end();
});

export default app;
`,
    before: ['sid=a1; Max-Age=3600; Path=/; Expires=in 3600 s; HttpOnly'],
    after: ['sid=a1; Max-Age=3600; Path=/; Expires=in 3600 s; HttpOnly; Secure'],
  },
  {
    title: 'options that two cookies and a deletion share',
    program: `
import express from 'express';

const options = { path: '/shop', httpOnly: true };

const app = express();

app.get('/', (req, res) => {
  res.cookie('sid', 'a1', options);
  res.cookie('cart', 'b2', options);
  res.clearCookie('old', options);
  res.end();
});

export default app;
`,
    before: [
      'sid=a1; Path=/shop; HttpOnly',
      'cart=b2; Path=/shop; HttpOnly',
      'old=; Path=/shop; Expires=past; HttpOnly',
    ],
    after: [
      'sid=a1; Max-Age=1209600; Path=/shop; Expires=in 1209600 s; HttpOnly; Secure',
      'cart=b2; Max-Age=1209600; Path=/shop; Expires=in 1209600 s; HttpOnly; Secure',
      'old=; Path=/shop; Expires=past; HttpOnly; Secure',
    ],
  },
  {
    title: 'a helper that is handed the response',
    program: `
import express from 'express';

const sendToken = (user, statusCode, res) => {
  const options = {
    expires: new Date(Date.now() + 24 * 60 * 60 * 1000),
    httpOnly: true,
  };
  if (process.env.NODE_ENV === 'test') options.secure = true;

  res.status(statusCode).cookie('token', user.id, options).json({ success: true });
};

const app = express();

app.get('/', (req, res) => sendToken({ id: 'a1' }, 200, res));

export default app;
`,
    before: ['token=a1; Path=/; Expires=in 86400 s; HttpOnly'],
    after: ['token=a1; Path=/; Expires=in 86400 s; HttpOnly; Secure'],
  },
  {
    title: 'a header written as text',
    program: `
import express from 'express';

const app = express();

app.get('/', (req, res) => {
  const id = 'a1';
  res.append('Set-Cookie', \`sid=\${id}; Path=/; SameSite=Lax\`);
  res.append('Set-Cookie', 'lang=en; Path=/; Secure; Max-Age=60; HttpOnly');
  res.end();
});

export default app;
`,
    before: ['sid=a1; Path=/; SameSite=Lax', 'lang=en; Path=/; Secure; Max-Age=60; HttpOnly'],
    after: [
      'sid=a1; Path=/; SameSite=Lax; Secure; HttpOnly; Max-Age=1209600',
      'lang=en; Path=/; Secure; Max-Age=60; HttpOnly',
    ],
  },
  {
    title: 'a length of time in words under a name that is not read, for which the right one would throw',
    rules: ['no-unknown-cookie-option'],
    program: `
import express from 'express';

const app = express();

app.get('/', (req, res) => {
  res.cookie('sid', 'a1', { max_age: '1d', httpOnly: true });
  res.end();
});

export default app;
`,
    before: ['sid=a1; Path=/; HttpOnly'],
    after: ['sid=a1; Max-Age=86400; Path=/; Expires=in 86400 s; HttpOnly'],
  },
];

describeProofs('Express 5', proofs);
describeProofs(
  'Express 4',
  proofs.map((proof) => ({ ...proof, packages: { express: 'express4' } })),
);
